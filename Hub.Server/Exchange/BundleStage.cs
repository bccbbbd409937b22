using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Grains.Stages;

namespace Hub.Server.Exchange;

/// <summary>The streams and the prepared polls of a session in a bundle.</summary>
static class BundleStage
{
    public const int MostPolls = 100;

    /// <param name="polls">Those of the sessions before: a poll belongs to one session.</param>
    public static StagePlan? Read(JsonCursor? found, SessionKind? kind, HashSet<PollId> polls)
    {
        if (found is not { } entry || !entry.IsObject())
            return null;
        if (kind is SessionKind.Matchmaking or SessionKind.Visit)
            entry.Faults.Add(entry.Path, "Only a panel or a pitch round has a stage. Correct the kind, or leave this out.");
        entry.Only("streams", "polls");
        return new(
            List(entry.Find("streams"), StreamDecisions.MostStreams, ReadStream, stream => stream.Id, [], "Another stream has this id already. Give each one of its own."),
            List(entry.Find("polls"), MostPolls, ReadPoll, poll => poll.Id, polls, "Another poll has this id already. Give each one of its own."));
    }

    static List<T> List<T, TId>(JsonCursor? list, int most, Func<JsonCursor, T> read, Func<T, TId> id, HashSet<TId> taken, string twice) where TId : struct
    {
        var found = new List<T>();
        foreach (var entry in list?.Items(most) ?? [])
        {
            if (!entry.IsObject())
                continue;
            var it = read(entry);
            if (!id(it).Equals(default(TId)) && !taken.Add(id(it)))
                entry.Faults.Add(entry.At("id"), twice);
            found.Add(it);
        }
        return found;
    }

    static StreamPlan ReadStream(JsonCursor entry)
    {
        entry.Only("id", "kind", "url", "title", "language", "captions", "delay");
        var before = entry.Faults.Count;
        var stream = new StreamPlan(
            entry.Need("id")?.Id<BroadcastId>() ?? default,
            entry.Need("kind")?.OneOf<StreamKind>() ?? default,
            entry.Need("url")?.String() ?? "",
            entry.Find("title")?.Text(StreamDecisions.LongestTitle),
            entry.Find("language") is { } l && l.String() is { } language ? Fields.Language(language, l.Path, entry.Faults) : null,
            entry.Find("captions")?.String(),
            entry.Find("delay")?.Decimal(0, StreamDecisions.LongestDelay) ?? 0);
        if (entry.Faults.Count == before && StreamDecisions.Read(StagePlans.ToSet(stream, 0)).Refusal is { } refusal)
            entry.Faults.Add(entry.At(refusal == StreamDecisions.FaultyCaptions ? "captions" : "url"), refusal.Sentence);
        return stream;
    }

    static PollPlan ReadPoll(JsonCursor entry)
    {
        entry.Only("id", "title", "pace", "results", "changeable", "seconds", "items");
        var before = entry.Faults.Count;
        var poll = new PollPlan(
            entry.Need("id")?.Id<PollId>() ?? default,
            entry.Need("title")?.Text(SheetRules.LongestText) ?? "",
            entry.Find("pace")?.OneOf<PollPace>() ?? PollPace.Self,
            entry.Find("results")?.OneOf<PollResults>() ?? PollResults.AfterClose,
            entry.Find("changeable")?.Bool() ?? true,
            entry.Find("seconds")?.Number(5, SheetRules.MostSeconds),
            [.. (entry.Need("items")?.Items(SheetRules.MostItems) ?? []).Where(item => item.IsObject()).Select(ReadItem)]);
        if (entry.Faults.Count > before)
            return poll;
        // What only the rules of polls can tell, such as whether the ends of a scale fit.
        var (sheet, refusal) = SheetRules.Clean(StagePlans.ToSheet(default, poll));
        if (refusal is not null)
            entry.Faults.Add(entry.At("items"), refusal.Sentence);
        return sheet is null ? poll : poll with { Items = sheet.Items };
    }

    static Item ReadItem(JsonCursor entry)
    {
        entry.Only("id", "kind", "text", "options", "min", "max", "from", "to", "fromLabel", "toLabel", "seconds");
        int? Number(string name, int least, int most) => entry.Find(name)?.Number(least, most);
        return new(
            entry.Need("id")?.Id<ItemId>() ?? default,
            entry.Need("kind")?.OneOf<ItemKind>() ?? default,
            entry.Need("text")?.Text(SheetRules.LongestText, lines: true) ?? "",
            entry.Find("options") is { } options ? [.. options.Items(SheetRules.MostOptions).Where(option => option.IsObject()).Select(ReadOption)] : null,
            Number("min", 1, SheetRules.MostOptions), Number("max", 1, SheetRules.MostOptions),
            Number("from", -100, 100), Number("to", -100, 100),
            entry.Find("fromLabel")?.Text(SheetRules.LongestLabel), entry.Find("toLabel")?.Text(SheetRules.LongestLabel),
            Number("seconds", 5, SheetRules.MostSeconds));
    }

    static Option ReadOption(JsonCursor entry)
    {
        entry.Only("id", "text", "right");
        return new(entry.Need("id")?.Id<OptionId>() ?? default, entry.Need("text")?.Text(SheetRules.LongestText) ?? "", entry.Find("right")?.Bool() ?? false);
    }
}
