using System.Collections.Immutable;
using System.Globalization;
using Hub.Grains.Live;

namespace Hub.Grains.Roundtables;

/// <summary>Whether and how a session is run as roundtables, and what the programme and matchmaking tell of it.</summary>
public static class SettingUp
{
    public const int MostRounds = 20, MostTables = 200, MostSeats = 20, MostLikes = 5, LongestName = 80, LongestTopic = 200;

    public static Decision<RoundtableEvent> Set(RoundtableSession session, SetUpRoundtables set)
    {
        var (settings, refusal) = Clean(set.Settings);
        if (refusal is not null)
            return refusal;
        if (session.Settings?.Same(settings) == true)
            return Decision<RoundtableEvent>.Nothing;
        if (set.Version != session.Version)
            return Stale;
        if (session.Shown is not null && session.Settings?.Seats(settings) != true)
            return Published;
        if (session.Start + settings.Takes > session.End)
            return TooShort(settings, session.End - session.Start);
        foreach (var table in settings.Tables.Where(t => t.Host is not null))
        {
            if (!session.People.TryGetValue(table.Host!.Value, out var host) || !(host.Brought || host.Said == true))
                return HostNotThere(table.Name);
            if (!table.Takes(host.Remote))
                return HostElsewhere(table.Name);
        }
        return new RoundtablesSet(settings, session.Version + 1);
    }

    public static Decision<RoundtableEvent> CallOff(RoundtableSession session, CallOffRoundtables off) =>
        session.Settings is null ? Decision<RoundtableEvent>.Nothing
        : off.Version != session.Version ? Stale
        : session.Shown is not null ? Published : new RoundtablesCalledOff();

    /// <summary>Whoever has gone, or is elsewhere now, loses the seats that this costs. What people said of where they are stays.</summary>
    public static Decision<RoundtableEvent> Bring(RoundtableSession session, BringAttending bring, Act act)
    {
        var events = ImmutableArray.CreateBuilder<RoundtableEvent>();
        if ((session.Start, session.End) != (bring.Start, bring.End))
            events.Add(new SessionNoted(bring.Start, bring.End));
        var news = bring.Attending.Where(a => !session.People.TryGetValue(a.Key, out var there) || !there.Brought || (there.Said is null && there.Remote != a.Value))
            .OrderBy(a => a.Key.Value).ToList();
        var room = RoundtableDecisions.MostPeople - session.People.Count;
        var taken = news.Where(a => session.People.ContainsKey(a.Key) || room-- > 0)
            .ToImmutableDictionary(a => a.Key, a => session.People.GetValueOrDefault(a.Key) is { Said: not null } said ? said.Remote : a.Value);
        var gone = session.People.Where(p => p.Value.Brought && !bring.Attending.ContainsKey(p.Key)).Select(p => p.Key).OrderBy(p => p.Value).ToList();
        if (taken.IsEmpty && gone.Count == 0)
            return events.DrainToImmutable();
        foreach (var (person, remote) in taken.OrderBy(t => t.Key.Value))
            events.AddRange(RoundtableDecisions.Misplaced(session, person, remote, act));
        foreach (var person in gone.Where(p => session.People[p].Said != true))
            events.AddRange(RoundtableDecisions.Unseated(session, person, _ => true, act));
        events.Add(new PeopleBrought(taken, gone));
        return events.DrainToImmutable();
    }

    /// <summary>Settings fit to keep, or what is wrong with them.</summary>
    static (RoundtableSettings Settings, Refusal? Refusal) Clean(RoundtableSettings raw)
    {
        if (raw.Rounds is < 1 or > MostRounds || raw.Minutes is < 3 or > 60 || raw.Gap is < 0 or > 60 || !Enum.IsDefined(raw.Who))
            return (raw, FaultyRounds);
        if (raw.Tables.Count is < 1 or > MostTables || raw.Tables.Any(t => t is null) || raw.Tables.DistinctBy(t => t.Id).Count() < raw.Tables.Count)
            return (raw, FaultyTables);
        var hosts = raw.Tables.Select(t => t.Host).OfType<PersonId>().ToList();
        if (hosts.Distinct().Count() < hosts.Count)
            return (raw, HostTwice);
        var tables = new List<Roundtable>();
        foreach (var table in raw.Tables)
        {
            if (table.Seats is < 2 or > MostSeats || !Enum.IsDefined(table.Kind) || string.IsNullOrEmpty(table.Id.Value))
                return (raw, FaultyTables);
            var (name, refusal) = Wording.Clean(table.Name, LongestName, lines: false);
            var (topic, wrong) = Optional(table.Topic);
            var (location, alsoWrong) = Optional(table.Location);
            if ((refusal ?? wrong ?? alsoWrong) is { } no)
                return (raw, no);
            tables.Add(table with { Name = name, Topic = topic, Location = location });
        }
        return (raw with { Tables = tables }, null);
    }

    static (string? Text, Refusal? Refusal) Optional(string? raw) => string.IsNullOrWhiteSpace(raw) ? (null, null) : Wording.Clean(raw, LongestTopic, lines: false);

    static Refusal TooShort(RoundtableSettings settings, TimeSpan length) => new("session-too-short", string.Create(CultureInfo.InvariantCulture,
        $"{settings.Rounds} rounds of {settings.Minutes} minutes with {settings.Gap} between take {settings.Takes.TotalMinutes} minutes; the session has {Math.Max(0, length.TotalMinutes)}. Choose fewer or shorter rounds."), Because.Invalid);

    static Refusal HostNotThere(string table) => new("host-not-there", $"The host of {table} is not at the event on that day. Choose another, or none.", Because.Conflict);

    static Refusal HostElsewhere(string table) => new("host-elsewhere", $"{table} is not a table where its host can sit: who is remote needs a hybrid or virtual one, who is in the hall a physical or hybrid one.", Because.Conflict);

    static readonly Refusal Stale = new("stale-settings", "Someone changed the roundtables meanwhile. Look at them again.", Because.Conflict);
    public static readonly Refusal Published = new("seating-published", "The seating is published: rounds, tables, seats and hosts stay. Withdraw it first.", Because.Conflict);
    static readonly Refusal FaultyRounds = new("faulty-rounds", "There are 1 to 20 rounds of 3 to 60 minutes, with 0 to 60 minutes between.", Because.Invalid);
    static readonly Refusal FaultyTables = new("faulty-tables", "There are 1 to 200 tables, each with an id of its own and 2 to 20 seats.", Because.Invalid);
    static readonly Refusal HostTwice = new("host-twice", "Someone is host at two tables. Nobody can sit at both.", Because.Invalid);
}
