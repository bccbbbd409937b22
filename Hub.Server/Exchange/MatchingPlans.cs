using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Live;

namespace Hub.Server.Exchange;

/// <summary>Matchmaking between programme, people's records and its grain, which asks neither.</summary>
public static class MatchingPlans
{
    /// <summary>Brings what a file plans; and in any case what the programme and the records say now.</summary>
    public static async Task Import(LiveGrains grains, PeopleRecords people, ConferenceId conference, MatchingPlan? plan, Caller caller)
    {
        await Bring(grains, people, conference, caller);
        if (plan is not null)
            RefusedException.ThrowIf((await grains.Matching(conference).Do(caller, new PlanMatching(plan))).Refusal);
        await RoundtablePlans.Import(grains, people, conference, caller);
    }

    /// <summary>Tells the grain who everyone is and when they speak: after an import, and before it is planned.</summary>
    public static async Task Bring(LiveGrains grains, PeopleRecords people, ConferenceId conference, Caller caller)
    {
        var programme = await grains.Conference(conference).Programme();
        var cards = (await people.All(conference)).Where(p => p.Name.Length > 0).Select(CardOf).ToList();
        RefusedException.ThrowIf((await grains.Matching(conference).Do(caller, new BringFacts(programme is null ? null : await FactsOf(grains, conference, programme), cards))).Refusal);
    }

    public static async Task<Taxonomy> TopicsOf(LiveGrains grains, ConferenceId conference) => Taxonomy.Of((await grains.Matching(conference).Circle()).Settings);

    public static Card CardOf(Person person) => new(person.Id, person.Place, person.Kind, person.Profile ?? 0);

    static async Task<ProgrammeFacts> FactsOf(LiveGrains grains, ConferenceId conference, Programme programme)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(programme.TimeZone);
        var held = programme.Sessions.Where(s => s.State != SessionState.Cancelled).ToList();
        var engagements = await Task.WhenAll(held.Where(s => s.Kind != SessionKind.Matchmaking).Select(async s =>
        {
            var pitchers = s.Kind == SessionKind.PitchRound && await grains.PitchRound(conference, s.Id).Plan() is { } round ? round.Order.Select(p => p.Details.Speaker).OfType<PersonId>() : [];
            return (s.Speakers ?? []).Concat(pitchers).Distinct().Select(p => new Engagement(p, s.Start, s.End));
        }));
        var tables = await Task.WhenAll(held.Where(s => s.Kind == SessionKind.Matchmaking).Select(async s =>
            (s.Id, IsThere: await grains.Roundtables(conference, s.Id).Facts() is not null, Seated: await RoundtablePlans.Engagements(grains, conference, s.Id))));
        var without = tables.Where(t => t.IsThere).Select(t => t.Id).ToHashSet(); // what is run as roundtables has no rounds for meetings
        var sessions = held.Where(s => s.Kind == SessionKind.Matchmaking && !without.Contains(s.Id)).Select(s =>
            KeyValuePair.Create(s.Id, new SessionFact(s.Start, s.End, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(s.Start, zone).DateTime))));
        return new(System.Collections.Immutable.ImmutableDictionary.CreateRange(sessions), [.. engagements.SelectMany(e => e).Concat(tables.SelectMany(t => t.Seated)).OrderBy(e => e.Start).ThenBy(e => e.Person.Value)]);
    }

    /// <summary>Everyone's wish to talk to who pitched, as requests.</summary>
    public static async Task<IReadOnlyList<TakenWish>> WishesOf(LiveGrains grains, ConferenceId conference)
    {
        if (await grains.Conference(conference).Programme() is not { } programme)
            return [];
        var wishes = await Task.WhenAll(programme.Sessions.Where(s => s.Kind == SessionKind.PitchRound).Select(async s =>
            (await grains.PitchRound(conference, s.Id).Wishes()).Where(w => w.Speaker is not null)
                .Select(w => new TakenWish(NameBasedIds.Request(conference, w.Pitch, w.From), w.From, w.Speaker!.Value, s.Id, w.Pitch, w.Note))));
        return [.. wishes.SelectMany(w => w)];
    }

    /// <param name="people">Those whom the file names: a guest is of the day.</param>
    public static async Task<MatchingPlan?> Export(LiveGrains grains, ConferenceId conference, IReadOnlySet<PersonId> people) =>
        await grains.Matching(conference).Plan() is not { } plan ? null : plan with
        {
            Tables = [.. plan.Tables.Select(t => t.Host is { } host && !people.Contains(host) ? t with { Host = null } : t)],
            Attendance = [.. plan.Attendance.Where(a => people.Contains(a.Person))],
            Requests = plan.Requests?.Where(r => people.Contains(r.From) && r.Seats.All(s => s.People.All(people.Contains))).ToList() is { Count: > 0 } requests ? requests : null,
        };
}
