using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>Makes the rounds of a session from its beginning to its end, in one go.</summary>
[GenerateSerializer, Immutable]
public sealed record MakeRounds(SessionId Session, int Minutes, int Gap) : MatchingCommand;

/// <param name="Version">Of the round that the organiser saw; 0: a new one.</param>
[GenerateSerializer, Immutable]
public sealed record PutRound(RoundId Round, SessionId Session, DateTimeOffset Start, int Minutes, int Gap, int Version, Care? Care = null) : MatchingCommand;

[GenerateSerializer, Immutable]
public sealed record RemoveRound(RoundId Round, Care? Care = null) : MatchingCommand;

/// <param name="Details">With the version that the organiser saw; 0: a new table.</param>
[GenerateSerializer, Immutable]
public sealed record PutTable(TableId Table, Table Details, Care? Care = null) : MatchingCommand;

[GenerateSerializer, Immutable]
public sealed record RemoveTable(TableId Table, Care? Care = null) : MatchingCommand;

/// <summary>Rounds and tables. What touches a meeting says what becomes of it: <see cref="Changes"/>.</summary>
static class Timetable
{
    public const int MostRounds = 300, MostTables = 500, LongestName = 80, LongestLocation = 200, MostFeatures = 20, MostPlaces = 100;

    public static Decision<MatchingEvent> Decide(Matching matching, MatchingCommand command, Act act) => command switch
    {
        MakeRounds make => Make(matching, make),
        PutRound put => Put(matching, put, act),
        RemoveRound remove => matching.Rounds.ContainsKey(remove.Round) ? Changes.Careful(matching, new RoundRemoved(remove.Round), remove.Care, act) : Decision<MatchingEvent>.Nothing,
        PutTable put => Put(matching, put, act),
        RemoveTable remove => matching.Tables.ContainsKey(remove.Table) ? Changes.Careful(matching, new TableRemoved(remove.Table), remove.Care, act) : Decision<MatchingEvent>.Nothing,
        _ => throw new InvalidOperationException($"Nothing of rounds and tables: {command.GetType().Name}"),
    };

    static Decision<MatchingEvent> Make(Matching matching, MakeRounds make)
    {
        if (!matching.Facts.Sessions.TryGetValue(make.Session, out var session))
            return UnknownSession;
        if (FaultyTime(make.Minutes, make.Gap) is { } refusal)
            return refusal;
        var made = Rounds(make, session).ToImmutableDictionary();
        if (made.IsEmpty)
            return TooShort;
        var there = matching.Rounds.Where(r => r.Value.Session == make.Session).ToList();
        if (there.Count > 0)
            return there.Count == made.Count && there.All(r => made.TryGetValue(r.Key, out var same) && same == r.Value with { Version = same.Version, Planned = false })
                ? Decision<MatchingEvent>.Nothing : RoundsThere;
        return matching.Rounds.Count + made.Count > MostRounds ? TooManyRounds
            : made.Any(r => matching.Rounds.ContainsKey(r.Key) || Overlaps(matching, r.Key, r.Value)) ? RoundsOverlap
            : new RoundsMade(made);
    }

    /// <summary>As many as fit, each followed by its gap; the last one needs none.</summary>
    static IEnumerable<KeyValuePair<RoundId, Round>> Rounds(MakeRounds make, SessionFact session)
    {
        var start = session.Start;
        for (var i = 1; start.AddMinutes(make.Minutes) <= session.End && i <= MostRounds; i++, start = start.AddMinutes(make.Minutes + make.Gap))
            yield return new(new($"{make.Session}-{i}"), new(make.Session, session.Day, start, make.Minutes, make.Gap));
    }

    static Decision<MatchingEvent> Put(Matching matching, PutRound put, Act act)
    {
        var there = matching.Rounds.GetValueOrDefault(put.Round);
        var known = matching.Facts.Sessions.GetValueOrDefault(put.Session);
        if (known is null && there?.Session != put.Session)
            return UnknownSession;
        if (FaultyTime(put.Minutes, put.Gap) is { } refusal)
            return refusal;
        if (put.Start.Year is < 1990 or > 2200)
            return FaultyRound;
        var round = new Round(put.Session, known?.Day ?? there!.Day, put.Start, put.Minutes, put.Gap, (there?.Version ?? 0) + 1);
        if (there is not null && there with { Version = round.Version, Planned = false } == round)
            return Decision<MatchingEvent>.Nothing;
        return put.Version != (there?.Version ?? 0) ? StaleRound
            : there is null && matching.Rounds.Count >= MostRounds ? TooManyRounds
            : Overlaps(matching, put.Round, round) ? RoundsOverlap
            : Changes.Careful(matching, new RoundPut(put.Round, round), put.Care, act);
    }

    static Decision<MatchingEvent> Put(Matching matching, PutTable put, Act act)
    {
        var (details, refusal) = Clean(matching, put.Details);
        if (refusal is not null)
            return refusal;
        var there = matching.Tables.GetValueOrDefault(put.Table);
        if (there?.Same(details) == true)
            return Decision<MatchingEvent>.Nothing;
        return details.Version != (there?.Version ?? 0) ? StaleTable
            : there is null && matching.Tables.Count >= MostTables ? TooManyTables
            : Changes.Careful(matching, new TablePut(put.Table, details with { Version = details.Version + 1, Planned = false }), put.Care, act);
    }

    public static bool Overlaps(Matching matching, RoundId id, Round round) =>
        matching.Rounds.Any(other => other.Key != id && other.Value.Start < round.End && round.Start < other.Value.End);

    public static Refusal? FaultyTime(int minutes, int gap) => minutes is < 5 or > 240 || gap is < 0 or > 120 ? FaultyRound : null;

    /// <summary>A table fit to keep, or what is wrong with it. Rounds that are no more are left out.</summary>
    public static (Table Table, Refusal? Refusal) Clean(Matching matching, Table raw)
    {
        var (name, refusal) = Wording.Clean(raw.Name, LongestName, lines: false);
        if (refusal is not null)
            return (raw, refusal);
        string? location = null;
        if (!string.IsNullOrWhiteSpace(raw.Location))
            (location, refusal) = Wording.Clean(raw.Location, LongestLocation, lines: false);
        if (refusal is not null)
            return (raw, refusal);
        var features = new List<string>();
        foreach (var feature in raw.Features ?? [])
        {
            (var clean, refusal) = Wording.Clean(feature, LongestName, lines: false);
            if (refusal is not null)
                return (raw, refusal);
            features.Add(clean);
        }
        if (raw.Places is < 1 or > MostPlaces || raw.X is < 0 or > 1000 || raw.Y is < 0 or > 1000 || features.Count > MostFeatures || !Enum.IsDefined(raw.Kind))
            return (raw, FaultyTable);
        var away = (raw.Away ?? []).Where(matching.Rounds.ContainsKey).Distinct().OrderBy(r => r.Value, StringComparer.Ordinal).ToList();
        features = [.. features.Distinct()];
        return (raw with { Name = name, Location = location, Features = features.Count == 0 ? null : features, Away = away.Count == 0 ? null : away }, null);
    }

    public static readonly Refusal UnknownSession = new("unknown-session", "The programme has no matchmaking session of this name. Import it, or correct the kind of the session.", Because.Unknown);
    public static readonly Refusal UnknownRound = new("unknown-round", "There is no such round; it may have been removed.", Because.Unknown);
    public static readonly Refusal UnknownTable = new("unknown-table", "There is no such table; it may have been removed.", Because.Unknown);
    static readonly Refusal FaultyRound = new("faulty-round", "A round takes 5 to 240 minutes, the way after it 0 to 120 minutes.", Because.Invalid);
    static readonly Refusal TooShort = new("session-too-short", "The session is shorter than one round. Choose shorter rounds.", Because.Invalid);
    static readonly Refusal RoundsThere = new("rounds-there", "This session has other rounds already. Change these, or remove them first.", Because.Conflict);
    static readonly Refusal RoundsOverlap = new("rounds-overlap", "At this time there is another round. Nobody can be at both: move one of them.", Because.Conflict);
    static readonly Refusal TooManyRounds = new("too-many-rounds", "There are 300 rounds at most. Make them longer, or remove some.", Because.Conflict);
    static readonly Refusal StaleRound = new("stale-round", "Someone changed this round meanwhile. Look at it again.", Because.Conflict);
    static readonly Refusal StaleTable = new("stale-table", "Someone changed this table meanwhile. Look at it again.", Because.Conflict);
    static readonly Refusal TooManyTables = new("too-many-tables", "There are 500 tables at most. Remove one first.", Because.Conflict);
    static readonly Refusal FaultyTable = new("faulty-table", "A table has 1 to 100 places, at most 20 features, and stands on the plan from 0 to 1,000.", Because.Invalid);
}
