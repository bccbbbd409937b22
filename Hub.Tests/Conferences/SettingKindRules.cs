using Hub.Grains.Conferences;
using Hub.Tests.Given;
using static Hub.Tests.Conferences.ConferenceStory;

namespace Hub.Tests.Conferences;

public sealed class SettingKindRules
{
    static readonly KindRule ToursAreVisits = new("type", "tour|Fahrt", SessionKind.Visit);

    readonly ConferenceStory conference = new();

    [Fact]
    public void Rules_change_the_kinds_of_sessions_that_came_from_a_schedule()
    {
        conference.Imports(Day(Session("port", type: "Guided TOUR"), Session("talk", type: "talk"), Session("ours", title: "Tour of minds")));

        var set = Assert.IsType<KindRulesSet>(conference.Does(new SetKindRules([ToursAreVisits])).Happened());

        Assert.Equal(["port"], set.Kinds.Keys.Select(k => k.Value));
        Assert.Equal(SessionKind.Visit, conference.KindOf("port"));
        Assert.Equal(SessionKind.Panel, conference.KindOf("talk"));
        Assert.Equal(SessionKind.Panel, conference.KindOf("ours"));
    }

    [Fact]
    public void Without_a_rule_that_holds_a_session_is_a_panel_again()
    {
        conference.Imports(Day(Session("port", type: "tour", kind: SessionKind.Visit)));

        conference.Does(new SetKindRules([])).Happened();

        Assert.Equal(SessionKind.Panel, conference.KindOf("port"));
    }

    [Fact]
    public void Rules_need_a_programme() => conference.Does(new SetKindRules([ToursAreVisits])).IsRefused("no-programme");

    [Theory]
    [InlineData("colour", "red")]
    [InlineData("title", "")]
    public void Rules_that_say_nothing_are_refused(string field, string contains)
    {
        conference.Imports(Day(Session("opening")));

        conference.Does(new SetKindRules([new(field, contains, SessionKind.Visit)])).IsRefused("faulty-rules");
    }

    [Theory]
    [InlineData("Pitch: ten start-ups", null, SessionKind.PitchRound)]
    [InlineData("Meet", "B2B", SessionKind.Matchmaking)]
    [InlineData("Besichtigung des Stahlwerks", null, SessionKind.Visit)]
    [InlineData("Hydrogen in regions", "panel", SessionKind.Panel)]
    public void The_rules_that_come_with_the_hub_know_common_words(string title, string? type, SessionKind kind) =>
        Assert.Equal(kind, KindRules.KindOf(KindRules.Default, title, null, type, null));

    [Fact]
    public void The_first_rule_that_holds_decides() =>
        Assert.Equal(SessionKind.Visit, KindRules.KindOf([ToursAreVisits, new("type", "tour", SessionKind.PitchRound)], "x", null, "tour", null));
}
