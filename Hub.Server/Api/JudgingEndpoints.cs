using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Pitches;
using Hub.Server.Exchange;
using Hub.Server.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <param name="Points">Absent: one.</param>
public sealed record FavourRequest(int Points = 1);

public sealed record OpenRequest(bool Open);

public sealed record TalkRequest(string? Note = null);

/// <param name="Criteria">The values by criterion; those that are absent are not scored yet.</param>
/// <param name="Version">Of one's own score that one saw; 0: none.</param>
public sealed record ScoreRequest(Dictionary<CriterionId, int>? Criteria, string? Note = null, int Version = 0);

public sealed record AbstainRequest(string? Reason = null);

public sealed record LockRequest(bool Locked);

/// <param name="Was">How many places the chair saw revealed.</param>
public sealed record RevealRequest(int Places, int Was);

/// <summary>What becomes of the pitches: favours and wishes of the audience, scores of the jury, and the result.</summary>
public static class JudgingEndpoints
{
    public static void MapJudging(this RouteGroupBuilder round)
    {
        var pitch = round.MapGroup("/{pitch}").RequireAuthorization(Policies.Attendee);
        pitch.MapPut("/favour", (FavourRequest? body, PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new GiveFavour(pitch, body?.Points ?? 1)));
        pitch.MapDelete("/favour", (PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new GiveFavour(pitch, 0)));
        pitch.MapPut("/talk", (TalkRequest? body, PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new WishTalk(pitch, body?.Note)));
        pitch.MapDelete("/talk", (PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new WithdrawWish(pitch)));
        pitch.MapPut("/scores", (ScoreRequest body, PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new ScorePitch(pitch, body.Criteria ?? [], body.Note, body.Version)));
        pitch.MapPut("/abstention", (AbstainRequest? body, PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new Abstain(pitch, body?.Reason)));
        pitch.MapDelete("/abstention", (PitchId pitch, [AsParameters] PitchDoor door) => door.Do(new ReturnToPitch(pitch)));

        var chair = round.MapGroup("").RequireAuthorization(Policies.Moderator);
        chair.MapPut("/settings", (RoundSettings body, [AsParameters] PitchDoor door) => door.Do(new SetSettings(body)));
        chair.MapPut("/favours", (OpenRequest body, [AsParameters] PitchDoor door) => door.Do(new OpenFavours(body.Open)));
        chair.MapPut("/jurors/{person}", AddJuror);
        chair.MapDelete("/jurors/{person}", (PersonId person, [AsParameters] PitchDoor door) => door.Do(new SetJuror(person, false)));
        chair.MapPost("/lock", (LockRequest body, [AsParameters] PitchDoor door) => door.Do(new LockRound(body.Locked)));
        chair.MapPost("/reveal", (RevealRequest body, [AsParameters] PitchDoor door) => door.Do(new RevealPlaces(body.Places, body.Was)));
        chair.MapGet("/results.csv", Results).Produces<string>(contentType: "text/csv");
        chair.MapGet("/talks.csv", Wishes).Produces<string>(contentType: "text/csv");
    }

    static async Task<Results<Ok<Position>, ProblemHttpResult>> AddJuror(PersonId person, [AsParameters] PitchDoor door, PeopleRecords people) =>
        await people.Find(door.Conference, person) is null ? Problems.Of(PitchDoor.UnknownPerson) : await door.Do(new SetJuror(person, true));

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Results([AsParameters] PitchDoor door, PeopleRecords people, HttpContext http)
    {
        if (await door.Missing() is { } refusal)
            return Problems.Of(refusal);
        var table = await door.Grain.Table();
        return File(http, PitchesCsv.Results(table, await Known(people, door.Conference, table.Rows.Select(r => r.Juror))), $"{door.Session}-results.csv");
    }

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Wishes([AsParameters] PitchDoor door, PeopleRecords people, HttpContext http)
    {
        if (await door.Missing() is { } refusal)
            return Problems.Of(refusal);
        var wishes = await door.Grain.Wishes();
        return File(http, PitchesCsv.Wishes(wishes, await Known(people, door.Conference, wishes.Select(w => (PersonId?)w.From))), $"{door.Session}-talks.csv");
    }

    static async Task<Dictionary<PersonId, Person>> Known(PeopleRecords people, ConferenceId conference, IEnumerable<PersonId?> ids) =>
        (await people.FindSome(conference, [.. ids.OfType<PersonId>().Distinct()])).ToDictionary(p => p.Id);

    static FileContentHttpResult File(HttpContext http, byte[] csv, string name)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(csv, "text/csv; charset=utf-8", name);
    }
}
