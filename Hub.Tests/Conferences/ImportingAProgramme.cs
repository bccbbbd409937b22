using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Tests.Given;
using static Hub.Tests.Conferences.ConferenceStory;

namespace Hub.Tests.Conferences;

public sealed class ImportingAProgramme
{
    readonly ConferenceStory conference = new();

    [Fact]
    public void A_programme_imported_twice_is_imported_once()
    {
        conference.Imports(Day(Session("opening"))).Happened();

        conference.Imports(Day(Session("opening"))).DecidesNothing();
    }

    [Fact]
    public void A_session_that_was_removed_leaves_the_view()
    {
        conference.Imports(Day(Session("opening"), Session("closing")));

        var imported = Assert.IsType<ProgrammeImported>(conference.Imports(Day(Session("opening"))).Happened());

        Assert.Equal([new SessionId("closing")], imported.RemovedSessions);
        Assert.Equal(["opening"], conference.View(Audience.Public)["sessions"]!.AsObject().Select(s => s.Key));
        Folds();
    }

    [Fact]
    public void A_room_that_was_removed_leaves_the_view()
    {
        conference.Imports(Day(Session("opening")));

        conference.Imports(Day(Session("opening")) with { Rooms = [new("hall", "Hall")] }).Happened();

        Assert.Equal(["hall"], conference.View(Audience.Public)["rooms"]!.AsObject().Select(s => s.Key));
        Folds();
    }

    [Fact]
    public void A_session_that_lost_its_abstract_and_speakers_shows_none()
    {
        conference.Imports(Day(Session("opening") with { Abstract = "Long", Track = "Energy" }));
        conference.Imports(Day(Session("opening") with { Speakers = [] }));

        var session = conference.View(Audience.Public)["sessions"]!["opening"]!.AsObject();
        Assert.False(session.ContainsKey("abstract") || session.ContainsKey("track") || session.ContainsKey("speakers"));
        Folds();
    }

    [Fact]
    public void The_way_in_the_screens_and_the_rules_are_for_the_staff_only()
    {
        conference.Imports(Day(Session("opening")));
        conference.Does(new SetJoinCode("ABC234")).Happened();
        conference.Does(new AddScreen(Names.Screen("foyer"), "Foyer")).Happened();

        var (everyone, staff) = (conference.View(Audience.Public), conference.View(Audience.Staff));

        foreach (var facet in (string[])["access", "screens", "kindRules"])
        {
            Assert.False(everyone.ContainsKey(facet));
            Assert.True(staff.ContainsKey(facet));
        }
        Assert.DoesNotContain("ABC234", everyone.ToJsonString());
        Folds();
    }

    [Fact]
    public void Commands_that_are_repeated_decide_nothing()
    {
        var screen = Names.Screen("foyer");
        ConferenceCommand[] day = [new ImportProgramme(Day(Session("opening", type: "tour"))), new SetJoinCode("ABC234"), new AddScreen(screen, "Foyer"),
            new SetKindRules([new("type", "tour", SessionKind.Visit)]), new RemoveScreen(screen)];
        foreach (var command in day)
        {
            conference.Does(command).Happened();
            conference.Does(command).DecidesNothing();
        }
        Folds();
    }

    void Folds() => ViewRules.PatchesFoldToTheWhole<ConferenceDecisions, ConferenceViews, Conference, ConferenceCommand, ConferenceEvent>(
        conference.Events, [Audience.Public, Audience.Staff]);
}
