using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Stages;
using Hub.Server.Identity;
using Hub.Server.Live;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Stages;

public sealed class CountingPeople
{
    static readonly LiveKey Opening = new("stage", new("small"), "opening");
    static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    readonly Watchers watchers = new();

    [Fact]
    public void People_count_and_not_their_connections_nor_staff_nor_screens()
    {
        var watching = PresenceReports.Watching([
            Page(Ana), Page(Ana), Page(Ben, Place.Remote), Page(Chi, role: Role.Moderator), Page(Person("wall"), role: Role.Screen)]);

        Assert.Equal([Ana], watching[Opening].Hall);
        Assert.Equal([Ben], watching[Opening].Remote);
    }

    [Fact]
    public void Who_has_the_stream_open_in_the_hall_is_in_the_hall()
    {
        var watching = PresenceReports.Watching([Page(Ana, Place.Remote), Page(Ana), Page(Ana, Place.Remote)]);

        Assert.Equal([Ana], watching[Opening].Hall);
        Assert.Empty(watching[Opening].Remote);
    }

    [Fact]
    public void Only_who_watches_this_stage_counts()
    {
        var watching = PresenceReports.Watching([
            Page(Ana, topics: ["panel/small/opening/public"]), Page(Ben, topics: [$"stage/small/opening/person-{Ben}"]),
            Page(Chi, topics: ["stage/small/closing/public", "conference/small/programme/public"])]);

        Assert.Equal(["stage/small/closing"], watching.Keys.Select(k => k.ToString()));
    }

    [Fact]
    public void A_person_on_two_nodes_counts_once()
    {
        watchers.Note("a", [Ana, Ben], [Chi], Noon);
        watchers.Note("b", [Ben], [Ana, Person("dee")], Noon);

        Assert.Equal((2, 2), watchers.Count(Noon));
    }

    [Fact]
    public void A_nodes_next_report_takes_the_place_of_the_last()
    {
        watchers.Note("a", [Ana, Ben], [], Noon);
        watchers.Note("a", [Ben], [], Noon.AddSeconds(3));

        Assert.Equal((1, 0), watchers.Count(Noon.AddSeconds(3)));
    }

    [Fact]
    public void The_people_of_a_node_that_died_are_forgotten()
    {
        watchers.Note("a", [Ana], [Ben], Noon);
        watchers.Note("b", [Chi], [], Noon.AddSeconds(9));
        Assert.Equal((2, 1), watchers.Count(Noon.AddSeconds(10)));

        Assert.Equal((1, 0), watchers.Count(Noon.AddSeconds(11)));
        Assert.Equal((0, 0), watchers.Count(Noon.AddSeconds(60)));
    }

    [Fact]
    public void The_stage_writes_down_what_changed()
    {
        var stage = new StageStory();
        stage.Do(Caller.Clock, new CountPresence(0, 0)).DecidesNothing();
        Assert.Null(stage.Public["presence"]);

        stage.Do(Caller.Clock, new CountPresence(5, 2)).Happened();
        stage.Do(Caller.Clock, new CountPresence(5, 2)).DecidesNothing();

        Assert.Equal("""{"hall":5,"remote":2}""", stage.Public["presence"]!.ToJsonString());
    }

    static (Me, IEnumerable<Topic>) Page(PersonId who, Place place = Place.Hall, Role role = Role.Guest, string[]? topics = null) =>
        (new(who, new("small"), role, Place: place),
            (topics ?? ["stage/small/opening/public", "panel/small/opening/public"]).Select(t => Topic.TryParse(t, out var topic) ? topic : throw new FormatException(t)));
}
