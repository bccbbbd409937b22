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
    static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    readonly Watchers watchers = new();

    [Fact]
    public void People_count_and_not_their_connections_nor_staff_nor_screens()
    {
        var (hall, remote) = PresenceReports.People(
            [Page(Ana), Page(Ana), Page(Ben, Place.Remote), Page(Chi, role: Role.Moderator), Page(Person("wall"), role: Role.Screen)]);

        Assert.Equal([Ana], hall);
        Assert.Equal([Ben], remote);
    }

    [Fact]
    public void Who_has_the_stream_open_in_the_hall_is_in_the_hall()
    {
        var (hall, remote) = PresenceReports.People([Page(Ana, Place.Remote), Page(Ana), Page(Ana, Place.Remote)]);

        Assert.Equal([Ana], hall);
        Assert.Empty(remote);
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

    static Me Page(PersonId who, Place place = Place.Hall, Role role = Role.Guest) => new(who, new("small"), role, Place: place);
}
