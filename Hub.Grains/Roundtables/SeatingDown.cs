using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Roundtables;

/// <summary>A seating is kept, moved by hand, filled up, and published.</summary>
static class SeatingDown
{
    public static Decision<RoundtableEvent> Decide(RoundtableSession session, RoundtableSettings settings, RoundtableCommand command, Act act) => command switch
    {
        KeepSeating keep => Keep(session, settings, keep),
        _ when session.Draft is null => command is WithdrawSeating && session.Shown is not null ? Withdraw(session, (WithdrawSeating)command) : NoSeating,
        SwapSeats swap => Swap(session, settings, swap),
        MoveSeat move => Move(session, settings, move),
        UndoMove undo => Undo(session, undo),
        SeatLate late => Late(session, late, act),
        PublishSeating publish => Publish(session, publish, act),
        WithdrawSeating withdraw => Withdraw(session, withdraw),
        _ => throw new InvalidOperationException($"Nothing of seats: {command.GetType().Name}"),
    };

    static Decision<RoundtableEvent> Keep(RoundtableSession session, RoundtableSettings settings, KeepSeating keep)
    {
        if (session.Draft?.Run == keep.Run)
            return Decision<RoundtableEvent>.Nothing;
        if (keep.Run == default)
            return FaultySeating("It needs an id.");
        if (Picture.Changed(session, keep.Version, keep.People) is { } changed)
            return Overtaken(changed);
        return Seats.Problem(settings, keep.People, keep.Rounds) is { } problem ? FaultySeating(problem) : new SeatingKept(keep.Run, keep.Seed, keep.Rounds);
    }

    static Decision<RoundtableEvent> Swap(RoundtableSession session, RoundtableSettings settings, SwapSeats swap)
    {
        if (Faulty(session, settings, swap.Run, swap.Round) is { } refusal)
            return refusal;
        var (one, other) = (session.Draft!.TableOf(swap.Round, swap.One), session.Draft.TableOf(swap.Round, swap.Other));
        if ((one, other) == (swap.OtherAt, swap.OneAt))
            return Decision<RoundtableEvent>.Nothing;
        if ((one, other) != (swap.OneAt, swap.OtherAt) || one == other)
            return StaleSeat;
        return Faulty(session, settings, swap.One, swap.OneAt, swap.OtherAt) ?? Faulty(session, settings, swap.Other, swap.OtherAt, swap.OneAt)
            ?? Moved(session, new PeopleMoved(swap.Round, ImmutableDictionary<PersonId, TableId>.Empty.Add(swap.One, swap.OtherAt).Add(swap.Other, swap.OneAt)));
    }

    static Decision<RoundtableEvent> Move(RoundtableSession session, RoundtableSettings settings, MoveSeat move)
    {
        if (Faulty(session, settings, move.Run, move.Round) is { } refusal)
            return refusal;
        var at = session.Draft!.TableOf(move.Round, move.Person);
        if (at == move.To)
            return Decision<RoundtableEvent>.Nothing;
        if (at != move.From)
            return StaleSeat;
        if (Faulty(session, settings, move.Person, move.From, move.To) is { } wrong)
            return wrong;
        return session.Draft.Rounds[move.Round - 1].Values.Count(t => t == move.To) >= settings.Table(move.To)!.Seats ? TableFull
            : Moved(session, new PeopleMoved(move.Round, ImmutableDictionary<PersonId, TableId>.Empty.Add(move.Person, move.To)));
    }

    static Decision<RoundtableEvent> Moved(RoundtableSession session, PeopleMoved moved) => session.Moves.Count >= RoundtableDecisions.MostMoves ? TooManyMoves : moved;

    static Refusal? Faulty(RoundtableSession session, RoundtableSettings settings, RunId run, int round) =>
        session.Draft!.Run != run ? StaleSeat : round < 1 || round > settings.Rounds ? UnknownRound : null;

    /// <summary>Why someone cannot go from a table to another.</summary>
    static Refusal? Faulty(RoundtableSession session, RoundtableSettings settings, PersonId person, TableId from, TableId to) =>
        settings.Table(from) is not { } left || settings.Table(to) is not { } taken ? RoundtableDecisions.UnknownTable
        : left.Host == person ? HostStays
        : !taken.Takes(session.People.GetValueOrDefault(person)?.Remote == true) ? WrongKind : null;

    static Decision<RoundtableEvent> Undo(RoundtableSession session, UndoMove undo) =>
        session.Draft!.Run != undo.Run ? StaleSeat
        : undo.Moves == session.Moves.Count && undo.Moves > 0 ? new MoveUndone()
        : undo.Moves == session.Moves.Count + 1 ? Decision<RoundtableEvent>.Nothing : undo.Moves <= 0 ? NothingToUndo : StaleSeat;

    static Decision<RoundtableEvent> Late(RoundtableSession session, SeatLate late, Act act)
    {
        if (!session.TakesPart(late.Person))
            return NotTakingPart;
        var from = session.NextRound(act.Now);
        var left = Enumerable.Range(from, Math.Max(0, session.Settings!.Rounds - from + 1)).ToList();
        if (left.Count == 0)
            return Over;
        var seats = Seats.Late(session, session.Draft!, late.Person, session.People[late.Person].Remote, from);
        if (seats.IsEmpty)
            return left.Any(r => session.Draft!.TableOf(r, late.Person) is not null) ? Decision<RoundtableEvent>.Nothing : NoFreeSeat;
        var seated = new LateSeated(late.Person, seats);
        return session.IsShown ? (ImmutableArray<RoundtableEvent>)[seated, new SeatingPublished(session.Number + 1, act.Now, act.Who)] : seated;
    }

    static Decision<RoundtableEvent> Publish(RoundtableSession session, PublishSeating publish, Act act) =>
        session.IsShown ? Decision<RoundtableEvent>.Nothing
        : publish.Number != session.Number ? StalePublication : new SeatingPublished(session.Number + 1, act.Now, act.Who);

    static Decision<RoundtableEvent> Withdraw(RoundtableSession session, WithdrawSeating withdraw) =>
        session.Shown is null ? Decision<RoundtableEvent>.Nothing
        : withdraw.Number != session.Number ? StalePublication : new PublicationWithdrawn();

    static Refusal Overtaken(Picture changed) => new("seating-overtaken", $"Since the mixing began, {changed.InWords}. Mix again.", Because.Conflict);

    static Refusal FaultySeating(string problem) => new("faulty-seating", $"This is no seating for these roundtables. {problem}", Because.Invalid);

    static readonly Refusal NoSeating = new("no-seating", "Nobody has a seat yet. Mix first.", Because.Conflict);
    static readonly Refusal UnknownRound = new("unknown-round", "There is no such round.", Because.Unknown);
    static readonly Refusal StaleSeat = new("stale-seat", "Someone changed the seats meanwhile. Look at them again.", Because.Conflict);
    static readonly Refusal HostStays = new("host-stays", "A host sits at their own table in every round.", Because.Conflict);
    static readonly Refusal WrongKind = new("wrong-kind-of-table", "Who is in the hall sits at a physical or hybrid table, who is remote at a hybrid or virtual one.", Because.Conflict);
    static readonly Refusal TableFull = new("table-full", "All seats of this table are taken in that round. Swap with somebody.", Because.Conflict);
    static readonly Refusal TooManyMoves = new("too-many-moves", "This seating was changed 200 times by hand. Publish it, or mix again.", Because.Conflict);
    static readonly Refusal NothingToUndo = new("nothing-to-undo", "Nothing was moved by hand since the mixing.", Because.Conflict);
    static readonly Refusal NotTakingPart = new("not-taking-part", "This person does not take part. Sign them up first.", Because.Conflict);
    static readonly Refusal Over = new("rounds-over", "All rounds have begun.", Because.Conflict);
    static readonly Refusal NoFreeSeat = new("no-free-seat", "In no round that is left has a table of the right kind a free seat.", Because.Conflict);
    static readonly Refusal StalePublication = new("stale-publication", "Someone published or withdrew a seating meanwhile. Look at it first.", Because.Conflict);
}

/// <summary>How a session differs from the picture that a seating was mixed for.</summary>
[GenerateSerializer, Immutable]
public sealed record Picture(bool Settings, IReadOnlyList<PersonId> Joined, IReadOnlyList<PersonId> Left, IReadOnlyList<PersonId> Moved)
{
    /// <returns>Null: it does not.</returns>
    public static Picture? Changed(RoundtableSession session, int version, ImmutableDictionary<PersonId, bool> people)
    {
        var now = session.TakingPart();
        var changed = new Picture(session.Version != version, [.. now.Keys.Where(p => !people.ContainsKey(p)).OrderBy(p => p.Value)], [.. people.Keys.Where(p => !now.ContainsKey(p)).OrderBy(p => p.Value)],
            [.. now.Where(p => people.TryGetValue(p.Key, out var remote) && remote != p.Value).Select(p => p.Key).OrderBy(p => p.Value)]);
        return changed is { Settings: false, Joined.Count: 0, Left.Count: 0, Moved.Count: 0 } ? null : changed;
    }

    public string InWords => string.Join(", ", new[]
    {
        Settings ? "the set-up was changed" : null,
        Joined.Count > 0 ? $"{Joined.Count} joined" : null,
        Left.Count > 0 ? $"{Left.Count} stepped out" : null,
        Moved.Count > 0 ? $"{Moved.Count} went to the hall or left it" : null,
    }.OfType<string>());
}
