using System.Globalization;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Roundtables;

namespace Hub.Server.Exchange;

/// <summary>The set-up of roundtables in a bundle. Who takes part and how they sit is of the day.</summary>
static class BundleRoundtables
{
    /// <param name="length">Of the session; null if it has none that can be read.</param>
    public static RoundtableSettings? Read(JsonCursor? found, SessionKind? kind, TimeSpan? length, HashSet<PersonId> people)
    {
        if (found is not { } entry || !entry.IsObject())
            return null;
        if (kind is not (null or SessionKind.Matchmaking))
            entry.Faults.Add(entry.Path, "Roundtables take place in a matchmaking session. Correct the kind, or leave this out.");
        entry.Only("rounds", "minutes", "gap", "who", "tables");
        var settings = new RoundtableSettings(entry.Need("rounds")?.Number(1, SettingUp.MostRounds) ?? 1, entry.Need("minutes")?.Number(3, 60) ?? 3, entry.Find("gap")?.Number(0, 60) ?? 0,
            entry.Need("who")?.OneOf<WhoTakesPart>() ?? default, Tables(entry.Need("tables"), people));
        if (length is { } time && settings.Takes > time)
            entry.Faults.Add(entry.Path, string.Create(CultureInfo.InvariantCulture, $"These rounds take {settings.Takes.TotalMinutes} minutes; the session has {Math.Max(0, time.TotalMinutes)}."));
        return settings;
    }

    static List<Roundtable> Tables(JsonCursor? list, HashSet<PersonId> people)
    {
        var tables = new List<Roundtable>();
        foreach (var entry in list?.Items(SettingUp.MostTables) ?? [])
        {
            if (!entry.IsObject())
                continue;
            entry.Only("id", "name", "kind", "seats", "topic", "location", "host");
            var table = new Roundtable(entry.Need("id")?.Id<TableId>() ?? default, entry.Need("name")?.Text(SettingUp.LongestName) ?? "", entry.Need("kind")?.OneOf<TableKind>() ?? default,
                entry.Need("seats")?.Number(2, SettingUp.MostSeats) ?? 2, entry.Find("topic")?.Text(SettingUp.LongestTopic), entry.Find("location")?.Text(SettingUp.LongestTopic),
                entry.Find("host") is { } host ? BundleMatching.Known(host, people) : null);
            if (table.Id != default && tables.Any(t => t.Id == table.Id))
                entry.Faults.Add(entry.At("id"), "Another table has this id already. Give each one of its own.");
            if (table.Host is { } twice && tables.Any(t => t.Host == twice))
                entry.Faults.Add(entry.At("host"), "This person is host at another table already. Nobody can sit at both.");
            tables.Add(table);
        }
        if (list is { } empty && tables.Count == 0)
            empty.Faults.Add(empty.Path, "Roundtables need a table at least.");
        return tables;
    }
}
