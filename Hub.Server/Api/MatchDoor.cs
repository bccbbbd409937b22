using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>The way to a conference's matchmaking. What its grain has to know of people goes along: it asks no record.</summary>
public readonly record struct MatchDoor(ConferenceId Conference, Me Me, LiveGrains Grains, PeopleRecords People, ConferenceTimes Times)
{
    public IMatchingGrain Grain => Grains.Matching(Conference);

    /// <summary>By the clock of the conference.</summary>
    public async Task<DateTimeOffset> Now() => (await Times.Of(Conference)).Now;

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Do(MatchingCommand command) => (await Grain.Do(Me.Caller, command)).ToHttp();

    /// <summary>A command about people, whom the records have to know.</summary>
    public async Task<Results<Ok<Position>, ProblemHttpResult>> About(IReadOnlyCollection<PersonId> people, Func<IReadOnlyList<Card>, MatchingCommand> command)
    {
        var found = await People.FindSome(Conference, [.. people.Distinct()]);
        return found.Count < people.Distinct().Count() ? Problems.Of(UnknownPerson) : await Do(command([.. found.Select(MatchingPlans.CardOf)]));
    }

    public async Task<Results<Ok<TouchedAnswer>, ProblemHttpResult>> Preview(MatchingCommand command)
    {
        var preview = await Grain.Preview(Me.Caller, command);
        return preview.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(new TouchedAnswer(preview.Meetings.Count(m => m.Broken is not null), preview.Meetings));
    }

    /// <summary>Brings the programme and the people as they are now.</summary>
    public Task Bring() => MatchingPlans.Bring(Grains, People, Conference, Me.Caller);

    public async Task<Results<Ok<Position>, ProblemHttpResult>> TakeOverWishes()
    {
        var wishes = await MatchingPlans.WishesOf(Grains, Conference);
        return await Do(new TakeOverWishes(wishes));
    }

    /// <summary>Those of the same organisation, however it is written, without the person.</summary>
    public static IEnumerable<Person> ColleaguesIn(IEnumerable<Person> people, string? organisation, PersonId except)
    {
        var folded = string.Join(' ', Terms.Words(organisation));
        return folded == "" ? [] : people.Where(p => p.Id != except && p.Name.Length > 0 && string.Join(' ', Terms.Words(p.Organisation)) == folded);
    }

    /// <summary>A name in the query of an address, such as kind=company: null where there is none. False for a name that nothing has.</summary>
    public static bool IsNamed<T>(string? text, out T? value) where T : struct, Enum
    {
        value = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!char.IsLetter(text[0]) || !Enum.TryParse<T>(text, ignoreCase: true, out var named) || !Enum.IsDefined(named))
            return false;
        value = named;
        return true;
    }

    public static readonly Refusal UnknownPerson = PitchDoor.UnknownPerson;
}

/// <param name="Touched">How many of the meetings cannot stay where they are: to be said again with the command.</param>
/// <param name="Meetings">These, and those that only move in time.</param>
public sealed record TouchedAnswer(int Touched, IReadOnlyList<TouchedMeeting> Meetings);
