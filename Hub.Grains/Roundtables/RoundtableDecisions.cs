using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Roundtables;

/// <summary>What one may ask of roundtables. Who may send which is settled at the door, except that one's own is one's own.</summary>
[GenerateSerializer]
public abstract record RoundtableCommand;

/// <param name="Version">Of the set-up that the organiser saw; 0: none.</param>
[GenerateSerializer, Immutable]
public sealed record SetUpRoundtables(RoundtableSettings Settings, int Version) : RoundtableCommand;

[GenerateSerializer, Immutable]
public sealed record CallOffRoundtables(int Version) : RoundtableCommand;

/// <summary>Brings what the programme and matchmaking say: when the session is, and who attends that day. From the hub itself.</summary>
/// <param name="Attending">With whether they are remote.</param>
[GenerateSerializer, Immutable]
public sealed record BringAttending(DateTimeOffset Start, DateTimeOffset End, ImmutableDictionary<PersonId, bool> Attending) : RoundtableCommand;

/// <summary>By the person, or for them by the staff. Said again, it changes the place.</summary>
[GenerateSerializer, Immutable]
public sealed record SignUp(PersonId Person, bool Remote) : RoundtableCommand;

/// <summary>They take no part (any more): their seats in rounds that have not begun are free.</summary>
[GenerateSerializer, Immutable]
public sealed record StepOut(PersonId Person) : RoundtableCommand;

/// <param name="Tables">At most 5, the best one first; none: any.</param>
[GenerateSerializer, Immutable]
public sealed record PreferTables(IReadOnlyList<TableId> Tables) : RoundtableCommand;

/// <summary>Keeps a seating that was mixed for a picture of the session: refused if that is another by now.</summary>
/// <param name="Version">Of the set-up that it was mixed for.</param>
/// <param name="People">For whom, with whether they are remote.</param>
[GenerateSerializer, Immutable]
public sealed record KeepSeating(
    RunId Run, int Seed, int Version, ImmutableDictionary<PersonId, bool> People, ImmutableList<ImmutableDictionary<PersonId, TableId>> Rounds) : RoundtableCommand;

/// <summary>Two people of a round change seats.</summary>
/// <param name="OneAt">The table of the one, as the organiser saw it.</param>
[GenerateSerializer, Immutable]
public sealed record SwapSeats(RunId Run, int Round, PersonId One, TableId OneAt, PersonId Other, TableId OtherAt) : RoundtableCommand;

[GenerateSerializer, Immutable]
public sealed record MoveSeat(RunId Run, int Round, PersonId Person, TableId From, TableId To) : RoundtableCommand;

/// <param name="Moves">How many there are, as the organiser saw it.</param>
[GenerateSerializer, Immutable]
public sealed record UndoMove(RunId Run, int Moves) : RoundtableCommand;

/// <summary>Gives someone who takes part and has no seat one in each round that has not begun. Where the draft is what everyone sees, they see this too.</summary>
[GenerateSerializer, Immutable]
public sealed record SeatLate(PersonId Person) : RoundtableCommand;

/// <param name="Number">Of the last publication that the organiser saw; 0: none.</param>
[GenerateSerializer, Immutable]
public sealed record PublishSeating(int Number) : RoundtableCommand;

[GenerateSerializer, Immutable]
public sealed record WithdrawSeating(int Number) : RoundtableCommand;

public sealed class RoundtableDecisions : IDecider<RoundtableSession, RoundtableCommand, RoundtableEvent>
{
    public const int MostPeople = 2000, MostMoves = 200;

    public static string Kind => "roundtables";

    public static int Shape => 1;

    public static RoundtableSession Initial => RoundtableSession.Empty;

    public static RoundtableSession Evolve(RoundtableSession state, RoundtableEvent happened) => RoundtableEvolution.Evolve(state, happened);

    public static Decision<RoundtableEvent> Decide(RoundtableSession state, RoundtableCommand command, Act act) => command switch
    {
        SetUpRoundtables set => SettingUp.Set(state, set),
        CallOffRoundtables off => SettingUp.CallOff(state, off),
        BringAttending bring => SettingUp.Bring(state, bring, act),
        _ when state.Settings is null => NotSetUp,
        SignUp sign => Sign(state, sign, act),
        StepOut step => Step(state, step, act),
        PreferTables prefer => Prefer(state, prefer, act),
        KeepSeating or SwapSeats or MoveSeat or UndoMove or SeatLate or PublishSeating or WithdrawSeating => SeatingDown.Decide(state, state.Settings, command, act),
        _ => throw new InvalidOperationException($"No command of roundtables: {command.GetType().Name}"),
    };

    static Decision<RoundtableEvent> Sign(RoundtableSession session, SignUp sign, Act act)
    {
        if (sign.Person != act.Who && !act.Staff)
            return NotYours;
        var there = session.People.GetValueOrDefault(sign.Person);
        if (there is { Said: true } && there.Remote == sign.Remote)
            return Decision<RoundtableEvent>.Nothing;
        if (there is null && session.People.Count >= MostPeople)
            return TooManyPeople;
        return (ImmutableArray<RoundtableEvent>)[.. Misplaced(session, sign.Person, sign.Remote, act), new PersonSignedUp(sign.Person, sign.Remote)];
    }

    static Decision<RoundtableEvent> Step(RoundtableSession session, StepOut step, Act act)
    {
        if (step.Person != act.Who && !act.Staff)
            return NotYours;
        var there = session.People.GetValueOrDefault(step.Person);
        if (there is { Said: false } || (there is null && !session.TakesPart(step.Person) && session.Settings!.Who == WhoTakesPart.WhoSignsUp))
            return Decision<RoundtableEvent>.Nothing;
        if (there is null && session.People.Count >= MostPeople)
            return TooManyPeople;
        return (ImmutableArray<RoundtableEvent>)[.. Unseated(session, step.Person, _ => true, act), new PersonSteppedOut(step.Person)];
    }

    /// <summary>Whoever goes on from elsewhere loses the seats that are not for that.</summary>
    public static IEnumerable<RoundtableEvent> Misplaced(RoundtableSession session, PersonId person, bool remote, Act act) =>
        Unseated(session, person, table => session.Settings?.Table(table)?.Takes(remote) != true, act);

    public static IEnumerable<RoundtableEvent> Unseated(RoundtableSession session, PersonId person, Func<TableId, bool> which, Act act)
    {
        var from = session.NextRound(act.Now);
        bool Sits(Seating? seating) => seating is not null && Enumerable.Range(1, seating.Rounds.Count).Any(r => r >= from && seating.TableOf(r, person) is { } table && which(table));
        return Sits(session.Draft) || Sits(session.Shown) ? [new PersonUnseated(person, from)] : [];
    }

    static Decision<RoundtableEvent> Prefer(RoundtableSession session, PreferTables prefer, Act act)
    {
        IReadOnlyList<TableId> tables = [.. prefer.Tables.Distinct()];
        if (tables.Count > SettingUp.MostLikes)
            return TooManyLikes;
        if (tables.Any(t => session.Settings!.Table(t) is null))
            return UnknownTable;
        return session.Likes.GetValueOrDefault(act.Who, []).SequenceEqual(tables) ? Decision<RoundtableEvent>.Nothing : new TablesPreferred(act.Who, tables);
    }

    public static readonly Refusal NotSetUp = new("no-roundtables", "This session is not run as roundtables. Set them up first.", Because.Unknown);
    public static readonly Refusal UnknownTable = new("unknown-table", "There is no such table; it may have been removed.", Because.Unknown);
    static readonly Refusal NotYours = new("not-yours", "Only the person themselves, or the staff for them, can do that.", Because.Forbidden);
    public static readonly Refusal TooManyPeople = new("too-many-people", "At most 2,000 people can take part in roundtables.", Because.Conflict);
    static readonly Refusal TooManyLikes = new("too-many-preferred", "Choose five tables at most.", Because.Invalid);
}
