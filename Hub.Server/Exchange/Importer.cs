using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Storage;
using Hub.Server.Identity;
using Hub.Server.Live;

namespace Hub.Server.Exchange;

public sealed record ImportOutcome(int SessionsAdded, int SessionsChanged, int SessionsRemoved, int People);

/// <summary>Puts what a faultless file holds in its place: first the people, then the programme that refers to them. Done twice, it changes nothing more.</summary>
public sealed class Importer(LiveGrains grains, Records records, PeopleRecords people, Links links, JoinCodes codes)
{
    /// <summary>The programme as it was before an import that has not come to its end: what the next one plans for stages and tables is compared with
    /// that, since of what was planned meanwhile nobody knows how much got there.</summary>
    sealed record Unfinished(Programme? Before);

    /// <summary>The hub itself, where no person acts: the first start and the command line.</summary>
    public static readonly Caller Console = new(new(new Guid("00000000-0000-8000-8000-000000000001")), Staff: true);

    public async Task<ImportOutcome> Import(ConferenceId conference, Programme? programme, IReadOnlyList<Person> imported, Caller caller, MatchingPlan? matchmaking = null)
    {
        await people.Put(conference, await KeepRoles(conference, imported));
        var grain = grains.Conference(conference);
        var now = await grain.Programme();
        var before = (await records.Get<Unfinished>(KeyOf(conference)) is { } unfinished) ? unfinished.Before : now;
        if (programme is not null)
        {
            await records.SetNew(KeyOf(conference), new Unfinished(before));
            RefusedException.ThrowIf((await grain.Do(caller, new ImportProgramme(programme))).Refusal);
            await PitchPlans.Import(grains, conference, programme, caller);
            await StagePlans.Import(grains, conference, before, programme, caller);
        }
        await MatchingPlans.Import(grains, people, conference, matchmaking, caller);
        if (programme is not null)
        {
            await RoundtablePlans.SetUp(grains, people, conference, before, programme, caller);
            await records.Remove(KeyOf(conference));
        }
        if (await grain.JoinCode() is null)
            await codes.Renew(conference, caller);
        return Compare(now, programme ?? now, imported.Count);
    }

    static string KeyOf(ConferenceId conference) => $"import-before:{conference}";

    /// <summary>A link for a helper of the event, who gets a record of their own.</summary>
    public async Task<string> StaffLink(ConferenceId conference, Role role, string? name)
    {
        var helper = new Person(new(Guid.CreateVersion7()), name ?? "", Role: role);
        await people.Put(conference, helper);
        return await links.Make(new(conference, helper.Id, role));
    }

    /// <summary>A file that names someone who is known must not take away what they have become here.</summary>
    async Task<IReadOnlyList<Person>> KeepRoles(ConferenceId conference, IReadOnlyList<Person> imported)
    {
        var known = (await people.FindSome(conference, [.. imported.Select(p => p.Id)])).ToDictionary(p => p.Id);
        return [.. imported.Select(p => known.TryGetValue(p.Id, out var old) ? Kept(old, p) : p)];
    }

    /// <summary>A list has no column for what people write of themselves. The version of a profile rises if the file has changed it.</summary>
    static Person Kept(Person old, Person p)
    {
        p = p with { Role = old.Role > p.Role ? old.Role : p.Role, OffersText = p.OffersText ?? old.OffersText, SeeksText = p.SeeksText ?? old.SeeksText, Profile = old.Profile };
        return ConferenceDecisions.Same(old, p) ? p : p with { Profile = (old.Profile ?? 0) + 1 };
    }

    static ImportOutcome Compare(Programme? before, Programme? after, int people)
    {
        // What a file plans of a pitch round, a stage or roundtables is compared with these themselves.
        var old = (before?.Sessions ?? []).ToDictionary(s => s.Id, s => s with { PitchRound = null, Stage = null, Roundtables = null });
        var now = (after?.Sessions ?? []).ToDictionary(s => s.Id, s => s with { PitchRound = null, Stage = null, Roundtables = null });
        return new(
            now.Keys.Count(id => !old.ContainsKey(id)),
            now.Values.Count(s => old.TryGetValue(s.Id, out var was) && !ConferenceDecisions.Same(was, s)),
            old.Keys.Count(id => !now.ContainsKey(id)),
            people);
    }
}
