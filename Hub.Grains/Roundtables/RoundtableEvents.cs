using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Roundtables;

/// <summary>What happened at roundtables. Storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RoundtablesSet), "roundtables-set")]
[JsonDerivedType(typeof(RoundtablesCalledOff), "roundtables-called-off")]
[JsonDerivedType(typeof(SessionNoted), "session-noted")]
[JsonDerivedType(typeof(PeopleBrought), "people-brought")]
[JsonDerivedType(typeof(PersonSignedUp), "person-signed-up")]
[JsonDerivedType(typeof(PersonSteppedOut), "person-stepped-out")]
[JsonDerivedType(typeof(PersonUnseated), "person-unseated")]
[JsonDerivedType(typeof(TablesPreferred), "tables-preferred")]
[JsonDerivedType(typeof(SeatingKept), "seating-kept")]
[JsonDerivedType(typeof(PeopleMoved), "people-moved")]
[JsonDerivedType(typeof(MoveUndone), "move-undone")]
[JsonDerivedType(typeof(LateSeated), "late-seated")]
[JsonDerivedType(typeof(SeatingPublished), "seating-published")]
[JsonDerivedType(typeof(PublicationWithdrawn), "publication-withdrawn")]
public abstract record RoundtableEvent;

public sealed record RoundtablesSet(RoundtableSettings Settings, int Version) : RoundtableEvent;

/// <summary>The session is no longer run as roundtables.</summary>
public sealed record RoundtablesCalledOff : RoundtableEvent;

/// <summary>When the session is, as the programme says.</summary>
public sealed record SessionNoted(DateTimeOffset Start, DateTimeOffset End) : RoundtableEvent;

/// <param name="People">Who attends that day and was not known, or from elsewhere than was known; each with whether they are remote.</param>
/// <param name="Gone">Who does not attend any more.</param>
public sealed record PeopleBrought(ImmutableDictionary<PersonId, bool> People, IReadOnlyList<PersonId> Gone) : RoundtableEvent;

public sealed record PersonSignedUp(PersonId Person, bool Remote) : RoundtableEvent;

public sealed record PersonSteppedOut(PersonId Person) : RoundtableEvent;

/// <summary>Their seats are free from a round on.</summary>
public sealed record PersonUnseated(PersonId Person, int FromRound) : RoundtableEvent;

public sealed record TablesPreferred(PersonId Person, IReadOnlyList<TableId> Tables) : RoundtableEvent;

public sealed record SeatingKept(RunId Run, int Seed, ImmutableList<ImmutableDictionary<PersonId, TableId>> Rounds) : RoundtableEvent;

/// <param name="To">Where each of them sits now.</param>
public sealed record PeopleMoved(int Round, ImmutableDictionary<PersonId, TableId> To) : RoundtableEvent;

public sealed record MoveUndone : RoundtableEvent;

/// <param name="Seats">The table of each round that has a seat for them.</param>
public sealed record LateSeated(PersonId Person, ImmutableDictionary<int, TableId> Seats) : RoundtableEvent;

public sealed record SeatingPublished(int Number, DateTimeOffset At, PersonId By) : RoundtableEvent;

public sealed record PublicationWithdrawn : RoundtableEvent;

static class RoundtableEvolution
{
    public static RoundtableSession Evolve(RoundtableSession now, RoundtableEvent happened) => happened switch
    {
        RoundtablesSet e => Set(now, e),
        RoundtablesCalledOff => now with { Settings = null, Draft = null, Moves = [], Shown = null, ShownAt = null },
        SessionNoted e => now with { Start = e.Start, End = e.End, Shifts = Shifted(now, e.Start != now.Start) },
        PeopleBrought e => now with { People = Bring(now.People, e) },
        PersonSignedUp e => now with { People = now.People.SetItem(e.Person, new(e.Remote, now.People.GetValueOrDefault(e.Person)?.Brought == true, Said: true)) },
        PersonSteppedOut e => now with { People = now.People.SetItem(e.Person, (now.People.GetValueOrDefault(e.Person) ?? new(false, false)) with { Said = false }) },
        PersonUnseated e => now with { Draft = now.Draft?.Without(e.Person, e.FromRound), Shown = now.Shown?.Without(e.Person, e.FromRound), Moves = [], Shifts = Shifted(now, true) },
        TablesPreferred e => now with { Likes = e.Tables.Count == 0 ? now.Likes.Remove(e.Person) : now.Likes.SetItem(e.Person, e.Tables) },
        SeatingKept e => now with { Draft = new(e.Run, e.Seed, e.Rounds), Moves = [] },
        PeopleMoved e when now.Draft is { } draft => now with
        {
            Draft = draft.Put(e.Round, e.To),
            Moves = now.Moves.Add(new(e.Round, e.To.Keys.ToImmutableDictionary(p => p, p => draft.TableOf(e.Round, p)!.Value))),
        },
        MoveUndone when now is { Draft: { } draft, Moves: [.., var last] } => now with { Draft = draft.Put(last.Round, last.From), Moves = now.Moves.RemoveAt(now.Moves.Count - 1) },
        LateSeated e when now.Draft is { } draft => now with
        {
            Draft = e.Seats.Aggregate(draft, (seating, seat) => seating.Put(seat.Key, ImmutableDictionary<PersonId, TableId>.Empty.Add(e.Person, seat.Value))),
            Moves = [],
        },
        SeatingPublished e => now with { Shown = now.Draft, Number = e.Number, ShownAt = e.At },
        PublicationWithdrawn => now with { Shown = null, ShownAt = null },
        _ => throw new InvalidOperationException($"No event of roundtables: {happened.GetType().Name}"),
    };

    static int Shifted(RoundtableSession now, bool other) => now.Shown is not null && other ? now.Shifts + 1 : now.Shifts;

    static RoundtableSession Set(RoundtableSession now, RoundtablesSet set)
    {
        var tables = set.Settings.Tables.Select(t => t.Id).ToHashSet();
        var keeps = now.Settings?.Seats(set.Settings) == true;
        return now with
        {
            Settings = set.Settings,
            Version = set.Version,
            Likes = now.Likes.ToImmutableDictionary(l => l.Key, l => (IReadOnlyList<TableId>)[.. l.Value.Where(tables.Contains)]),
            Draft = keeps ? now.Draft : null,
            Moves = keeps ? now.Moves : [],
        };
    }

    static ImmutableDictionary<PersonId, Participant> Bring(ImmutableDictionary<PersonId, Participant> people, PeopleBrought brought)
    {
        var after = people.ToBuilder();
        foreach (var (person, remote) in brought.People)
            after[person] = new(remote, true, people.GetValueOrDefault(person)?.Said);
        foreach (var person in brought.Gone)
        {
            if (people.TryGetValue(person, out var there))
                after[person] = there with { Brought = false };
        }
        return after.ToImmutable();
    }
}
