using System.Collections.Immutable;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Roundtables;
using Hub.Server.Live;

namespace Hub.Server.Exchange;

/// <summary>Roundtables between programme, people's records, matchmaking and their own grain, which asks none of them.</summary>
public static class RoundtablePlans
{
    /// <summary>Tells the roundtables of a session when it is, and who attends then: before they are set up or mixed.</summary>
    /// <param name="hosts">Who is going to be host.</param>
    public static async Task Bring(LiveGrains grains, PeopleRecords people, ConferenceId conference, SessionId session, Caller caller, IEnumerable<PersonId>? hosts = null)
    {
        await MatchingPlans.Bring(grains, people, conference, caller);
        if (await grains.Conference(conference).Programme() is { } programme && programme.Sessions.FirstOrDefault(s => s.Id == session) is { Kind: SessionKind.Matchmaking } planned)
            await Bring(grains, people, conference, programme, planned, caller, hosts ?? []);
    }

    /// <summary>After an import: only to sessions that are run as roundtables.</summary>
    public static async Task Import(LiveGrains grains, PeopleRecords people, ConferenceId conference, Caller caller)
    {
        if (await grains.Conference(conference).Programme() is not { } programme)
            return;
        var moved = false;
        foreach (var session in programme.Sessions.Where(s => s.Kind == SessionKind.Matchmaking))
        {
            if (await grains.Roundtables(conference, session.Id).Facts() is null)
                continue;
            await Bring(grains, people, conference, programme, session, caller, []);
            moved = true;
        }
        if (moved)
            await MatchingPlans.Bring(grains, people, conference, caller); // who is busy when
    }

    /// <summary>Sets up what the file plans otherwise than the last one did. What was set up here stays; so does what is published, and where there are rounds for meetings by now.</summary>
    public static async Task SetUp(LiveGrains grains, PeopleRecords people, ConferenceId conference, Programme? before, Programme programme, Caller caller)
    {
        var last = (before?.Sessions ?? []).ToDictionary(s => s.Id, s => s.Roundtables);
        foreach (var session in programme.Sessions)
        {
            if (session is not { Kind: SessionKind.Matchmaking, Roundtables: { } planned } || ConferenceDecisions.Same(planned, last.GetValueOrDefault(session.Id)) || await grains.Matching(conference).HasRounds(session.Id))
                continue;
            var grain = grains.Roundtables(conference, session.Id);
            await Bring(grains, people, conference, session.Id, caller, planned.Tables.Select(t => t.Host).OfType<PersonId>());
            var done = await grain.Do(caller, new SetUpRoundtables(planned, await grain.Version()));
            if (done.Refusal != SettingUp.Published)
                RefusedException.ThrowIf(done.Refusal);
            await MatchingPlans.Bring(grains, people, conference, caller); // a session without rounds for meetings
        }
    }

    /// <summary>The programme with the roundtables as they are set up now.</summary>
    /// <param name="people">Those whom the file names.</param>
    public static async Task<Programme> Export(LiveGrains grains, ConferenceId conference, Programme programme, IReadOnlySet<PersonId> people) => programme with
    {
        Sessions = await Task.WhenAll(programme.Sessions.Select(async session => session with
        {
            Roundtables = session.Kind == SessionKind.Matchmaking && await grains.Roundtables(conference, session.Id).Facts() is { Settings: var set }
                ? set with { Tables = [.. set.Tables.Select(t => t.Host is { } host && !people.Contains(host) ? t with { Host = null } : t)] } : null,
        })),
    };

    /// <summary>The staff works then, unless one of them is host; so do those who speak elsewhere.</summary>
    static async Task Bring(LiveGrains grains, PeopleRecords people, ConferenceId conference, Programme programme, Session session, Caller caller, IEnumerable<PersonId> hosts)
    {
        var grain = grains.Roundtables(conference, session.Id);
        var welcome = (await people.All(conference)).Where(p => p.Role is Role.Guest or Role.Participant).Select(p => p.Id).ToHashSet();
        welcome.ExceptWith(programme.Sessions.Where(s => s.Kind != SessionKind.Matchmaking && s.State != SessionState.Cancelled && s.Start < session.End && session.Start < s.End).SelectMany(s => s.Speakers ?? []));
        welcome.UnionWith(hosts.Concat((await grain.Facts())?.Settings.Tables.Select(t => t.Host).OfType<PersonId>() ?? []));
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.Start, TimeZoneInfo.FindSystemTimeZoneById(programme.TimeZone)).DateTime);
        var attending = await grains.Matching(conference).Attending(day);
        RefusedException.ThrowIf((await grain.Do(caller, new BringAttending(session.Start, session.End, attending.Where(a => welcome.Contains(a.Key)).ToImmutableDictionary()))).Refusal);
    }

    /// <summary>Those who sit at published roundtables have no time for meetings, from their first round to their last.</summary>
    public static async Task<IEnumerable<Engagement>> Engagements(LiveGrains grains, ConferenceId conference, SessionId session) =>
        await grains.Roundtables(conference, session).Shown() is not { } shown ? []
            : shown.Rounds.SelectMany(r => r.Seats.Keys.Select(p => (Person: p, r.Start))).GroupBy(s => s.Person, s => s.Start)
                .Select(s => new Engagement(s.Key, s.Min(), s.Max().AddMinutes(shown.Settings.Minutes)));

    /// <summary>A person's seats at all published roundtables, in the order of time.</summary>
    public static async Task<IReadOnlyList<SeatEntry>> SeatsOf(LiveGrains grains, ConferenceId conference, Programme? programme, PersonId person)
    {
        var seats = new List<SeatEntry>();
        foreach (var session in programme?.Sessions.Where(s => s.Kind == SessionKind.Matchmaking && s.State != SessionState.Cancelled) ?? [])
        {
            if (await grains.Roundtables(conference, session.Id).Shown() is not { } shown)
                continue;
            foreach (var round in shown.Rounds)
            {
                if (round.Seats.TryGetValue(person, out var at) && shown.Settings.Table(at) is { } table)
                    seats.Add(new(session.Id, shown.Sequence, shown.At, round.Round, round.Start, shown.Settings.Minutes, table, [.. round.Seats.Where(s => s.Value == at).Select(s => s.Key)]));
            }
        }
        return [.. seats.OrderBy(s => s.Start)];
    }
}
