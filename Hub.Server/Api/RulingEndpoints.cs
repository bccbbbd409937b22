using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

public sealed record RoundsRequest(SessionId Session, int Minutes, int Gap = 0);

/// <param name="Version">Of the round that the organiser saw; 0: a new one.</param>
public sealed record RoundRequest(SessionId Session, DateTimeOffset Start, int Minutes, int Gap = 0, int Version = 0, Care? Care = null);

/// <param name="Version">Of the table that the organiser saw; 0: a new one.</param>
public sealed record TableRequest(
    string? Name, TableKind Kind, int Places = 2, string? Location = null, int? X = null, int? Y = null, IReadOnlyList<string>? Features = null,
    IReadOnlyList<RoundId>? Away = null, PersonId? Host = null, int Version = 0, Care? Care = null)
{
    public Table Details => new(Name ?? "", Kind, Places, Location, X, Y, Features, Away, Host, Version);
}

/// <param name="Care">Null where nothing is touched.</param>
public sealed record RemoveRequest(Care? Care = null);

public sealed record ForceRequest(IReadOnlyList<PersonId>? People);

public sealed record ForbiddenAnswer(IReadOnlyList<Pair> Pairs);

/// <param name="Topics">Of theirs, those that the event would no longer have.</param>
public sealed record TopicHolder(PersonId Person, IReadOnlyList<string> Topics);

/// <param name="Touched">How many people: to be said again with the settings.</param>
/// <param name="People">The first hundred of them.</param>
public sealed record TopicsTouchedAnswer(int Touched, IReadOnlyList<TopicHolder> People);

/// <param name="Unanswered">Requests that wait for their answer.</param>
public sealed record ReminderAnswer(PersonId Person, int Unanswered, bool EmptyProfile);

/// <summary>Matchmaking for the staff: how it goes, rounds and tables, who meets for sure and who never.</summary>
public static class RulingEndpoints
{
    const int MostShown = 100;

    public static void MapRulings(this RouteGroupBuilder staff)
    {
        staff.MapPut("/settings", SetUp);
        staff.MapPost("/settings/preview", PreviewSettings);
        staff.MapPost("/wishes", ([AsParameters] MatchDoor door) => door.TakeOverWishes());
        staff.MapPost("/rounds", MakeRounds);
        staff.MapPut("/rounds/{round}", async (RoundRequest body, RoundId round, [AsParameters] MatchDoor door) =>
            await IsRoundtables(door, body.Session) ? Problems.Of(RoundtablesThere) : await door.Do(Put(round, body)));
        staff.MapPost("/rounds/{round}/preview", (RoundRequest? body, RoundId round, [AsParameters] MatchDoor door) => door.Preview(body is null ? new RemoveRound(round) : Put(round, body)));
        staff.MapPost("/rounds/{round}/remove", (RemoveRequest? body, RoundId round, [AsParameters] MatchDoor door) => door.Do(new RemoveRound(round, body?.Care)));
        staff.MapPut("/tables/{table}", PutTable);
        staff.MapPost("/tables/{table}/preview", (TableRequest? body, TableId table, [AsParameters] MatchDoor door) => door.Preview(body is null ? new RemoveTable(table) : new PutTable(table, body.Details)));
        staff.MapPost("/tables/{table}/remove", (RemoveRequest? body, TableId table, [AsParameters] MatchDoor door) => door.Do(new RemoveTable(table, body?.Care)));
        staff.MapPut("/attendance/{person}", (AttendanceRequest body, PersonId person, [AsParameters] MatchDoor door) => door.About([person], _ => body.For(person)));
        staff.MapPost("/attendance/{person}/preview", (AttendanceRequest body, PersonId person, [AsParameters] MatchDoor door) => door.Preview(body.For(person)));
        staff.MapPut("/forced/{request}", (ForceRequest body, RequestId request, [AsParameters] MatchDoor door) =>
            door.About([.. (body.People ?? []).Take(5)], cards => new ForceMeeting(request, body.People ?? [], cards)));
        staff.MapDelete("/forced/{request}", (RequestId request, [AsParameters] MatchDoor door) => door.Do(new LiftForce(request)));
        staff.MapGet("/forbidden", async ([AsParameters] MatchDoor door) => TypedResults.Ok(new ForbiddenAnswer(await door.Grain.Forbidden())));
        staff.MapPut("/forbidden/{person}/{other}", (PersonId person, PersonId other, [AsParameters] MatchDoor door) => door.About([person, other], _ => new ForbidPair(person, other)));
        staff.MapDelete("/forbidden/{person}/{other}", (PersonId person, PersonId other, [AsParameters] MatchDoor door) => door.Do(new AllowPair(person, other)));
        staff.MapGet("/reminders", Reminders);
        staff.MapPost("/reminders", async ([AsParameters] MatchDoor door) => await door.Do(new RemindPeople(await EmptyProfiles(door))));
    }

    /// <summary>Opened, it takes over what people wished at the pitch rounds.</summary>
    /// <param name="touched">How many people were seen who lose a topic.</param>
    static async Task<Results<Ok<Position>, ProblemHttpResult>> SetUp(MatchingSettings body, int? touched, [AsParameters] MatchDoor door)
    {
        if (await TouchedByTopics(body, door) is { Count: > 0 } lost && touched != lost.Count)
            return Problems.Of(touched is null ? TopicsInUse(lost.Count) : TopicsTouchedChanged);
        var set = await door.Do(new SetMatching(body));
        if (set.Result is ProblemHttpResult || !body.Open)
            return set;
        await door.Bring();
        return await door.TakeOverWishes();
    }

    static async Task<Ok<TopicsTouchedAnswer>> PreviewSettings(MatchingSettings body, [AsParameters] MatchDoor door)
    {
        var touched = await TouchedByTopics(body, door);
        return TypedResults.Ok(new TopicsTouchedAnswer(touched.Count, [.. touched.Take(MostShown)]));
    }

    /// <summary>Those who have a topic that the event has no more; also, when it gets its first topics, those whose own words are none of them.</summary>
    static async Task<IReadOnlyList<TopicHolder>> TouchedByTopics(MatchingSettings to, MatchDoor door)
    {
        var (before, after) = ((await door.Grain.Circle()).Settings, Taxonomy.Of(to));
        if (to.Topics is null || Taxonomy.Faulty(to.Topics) is not null || before.Topics?.SequenceEqual(to.Topics) == true)
            return [];
        var was = Taxonomy.Of(before);
        return [.. (await door.People.All(door.Conference)).Select(p => new TopicHolder(p.Id, [.. was.Lost(p, after)])).Where(t => t.Topics.Count > 0)];
    }

    static Refusal TopicsInUse(int people) => new("topics-in-use",
        $"{people} {(people == 1 ? "person has" : "people have")} a topic that the event would not have any more. Look at them first.", Because.Conflict);

    static async Task<Results<Ok<Position>, ProblemHttpResult>> MakeRounds(RoundsRequest body, [AsParameters] MatchDoor door)
    {
        if (await IsRoundtables(door, body.Session))
            return Problems.Of(RoundtablesThere);
        await door.Bring();
        return await door.Do(new MakeRounds(body.Session, body.Minutes, body.Gap));
    }

    static async Task<bool> IsRoundtables(MatchDoor door, SessionId session) => await door.Grains.Roundtables(door.Conference, session).Facts() is not null;

    static PutRound Put(RoundId round, RoundRequest body) => new(round, body.Session, body.Start, body.Minutes, body.Gap, body.Version, body.Care);

    static Task<Results<Ok<Position>, ProblemHttpResult>> PutTable(TableRequest body, TableId table, [AsParameters] MatchDoor door) =>
        door.About(body.Host is { } host ? [host] : [], _ => new PutTable(table, body.Details, body.Care));

    static async Task<Ok<ReminderAnswer[]>> Reminders([AsParameters] MatchDoor door)
    {
        var due = await door.Grain.NeedReminding(await EmptyProfiles(door));
        return TypedResults.Ok(due.OrderBy(d => d.Key.Value).Select(d => new ReminderAnswer(d.Key,
            d.Value.TryGetValue("unanswered", out var count) ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 0, d.Value.ContainsKey("profile"))).ToArray());
    }

    static async Task<IReadOnlyList<PersonId>> EmptyProfiles(MatchDoor door)
    {
        var topics = await MatchingPlans.TopicsOf(door.Grains, door.Conference);
        return [.. (await door.People.All(door.Conference)).Where(p => p.Role == Role.Participant && Completeness.IsEmpty(topics.Of(p))).Select(p => p.Id)];
    }

    static readonly Refusal TopicsTouchedChanged = new("topics-touched-changed", "Other people have these topics now than those you saw. Look again.", Because.Conflict);
    static readonly Refusal RoundtablesThere = new("roundtables-there", "This session is run as roundtables. Call them off first, or make the rounds in another session.", Because.Conflict);
}
