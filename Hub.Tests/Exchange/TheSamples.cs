using System.Text;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;

namespace Hub.Tests.Exchange;

public class TheSamples
{
    static readonly BundleResult Read = BundleFile.Read(Files.Sample("clusters-meet-regions.json"));

    static Bundle Event => Read.Bundle!;

    [Fact]
    public void The_sample_event_has_no_fault_and_two_days()
    {
        Assert.Empty(Read.Faults);
        Assert.Equal(new ConferenceId("clusters-meet-regions"), Event.Id);
        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)), (Event.Programme.FirstDay, Event.Programme.LastDay));
        Assert.Equal(["en", "de"], Event.Programme.Languages);
    }

    [Fact]
    public void It_is_written_as_an_export_would_write_it() =>
        Assert.Equal(Encoding.UTF8.GetString(Files.Sample("clusters-meet-regions.json")).ReplaceLineEndings("\n"), Encoding.UTF8.GetString(BundleFile.Write(Event)));

    [Fact]
    public void It_has_sessions_of_all_four_kinds_and_none_in_one_room_at_once()
    {
        var kinds = Event.Programme.Sessions.CountBy(s => s.Kind).ToDictionary();

        Assert.Equal((5, 3, 2, 1), (kinds[SessionKind.Panel], kinds[SessionKind.PitchRound], kinds[SessionKind.Matchmaking], kinds[SessionKind.Visit]));
        foreach (var room in Event.Programme.Sessions.Where(s => s.RoomId is not null).GroupBy(s => s.RoomId))
            Assert.All(room.OrderBy(s => s.Start).Zip(room.OrderBy(s => s.Start).Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void No_speaker_is_at_two_places_at_once()
    {
        var stages = Event.Programme.Sessions.SelectMany(s => (s.Speakers ?? []).Select(p => (Person: p, Session: s))).GroupBy(x => x.Person, x => x.Session);

        foreach (var sessions in stages.Select(g => g.OrderBy(s => s.Start).ToList()))
            Assert.All(sessions.Zip(sessions.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void It_has_eighty_people_of_whom_a_third_is_remote()
    {
        var people = Event.People;

        Assert.Equal(80, people.Count);
        Assert.InRange(people.Count(p => p.Place == Place.Remote), 24, 30);
        Assert.Equal(5, people.Select(p => p.Kind).Distinct().Count());
        Assert.Equal(17, people.Select(p => p.Region).Distinct().Count());
        Assert.Equal("Thomas Berger", Assert.Single(people.CountBy(p => p.Name), n => n.Value > 1).Key);
        Assert.All(people, p => Assert.EndsWith(".example", p.Email, StringComparison.Ordinal));
        Assert.All(people, p => Assert.True(p is { Topics.Count: > 0, Offers.Count: > 0, Seeks.Count: > 0, Languages.Count: > 0, Role: Role.Participant }));
    }

    [Fact]
    public void Every_topic_has_people_from_several_regions() =>
        Assert.All(Event.People.SelectMany(p => p.Topics!.Select(t => (Topic: t, p.Region))).GroupBy(x => x.Topic, x => x.Region),
            topic => Assert.True(topic.Distinct().Count() >= 4, topic.Key));

    [Fact]
    public void Every_pitch_round_has_six_pitches_three_criteria_and_a_jury()
    {
        foreach (var session in Event.Programme.Sessions.Where(s => s.Kind == SessionKind.PitchRound))
        {
            var (round, organisations) = (session.PitchRound!, Event.People.ToDictionary(p => p.Id, p => p.Organisation));

            Assert.Equal((6, 3, 3), (round.Order.Count, round.Criteria.Count, round.Jurors.Count));
            Assert.Equal(session.Speakers, round.Order.Select(p => p.Speaker!.Value));
            Assert.All(round.Order, p => Assert.Equal(organisations[p.Speaker!.Value], p.Organisation));
            Assert.Empty(round.Jurors.Intersect(session.Speakers!));
            Assert.Equal(TimeSpan.FromMinutes(42), TimeSpan.FromSeconds(round.Order.Sum(p => p.Seconds + p.QuestionSeconds)));
        }
    }

    [Fact]
    public void Its_matchmaking_has_rounds_and_a_table_for_everyone()
    {
        var (plan, sessions) = (Event.Matchmaking!, Event.Programme.Sessions.Where(s => s.Kind == SessionKind.Matchmaking).ToDictionary(s => s.Id));

        Assert.Equal(sessions.Keys.Order(Comparer<SessionId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))), plan.Rounds.Select(r => r.Session).Distinct());
        Assert.All(plan.Rounds, r => Assert.True(r.Start >= sessions[r.Session].Start && r.Start.AddMinutes(r.Minutes) <= sessions[r.Session].End));
        Assert.True(plan.Tables.Count(t => t.Kind != TableKind.Virtual) * 2 >= Event.People.Count(p => p.Place == Place.Hall));
        Assert.True(plan.Tables.Count(t => t.Kind == TableKind.Hybrid) + 2 * plan.Tables.Count(t => t.Kind == TableKind.Virtual) >= Event.People.Count(p => p.Place == Place.Remote));
    }

    [Fact]
    public void The_small_schedule_shows_how_kinds_are_found() =>
        Assert.Equal([SessionKind.Panel, SessionKind.PitchRound, SessionKind.Matchmaking],
            Files.Import(Files.Sample("schedule.xml")).Programme().Sessions.Select(s => s.Kind));
}
