using System.Globalization;
using System.Text.Json.Nodes;

namespace Hub.Grains.Polls;

/// <summary>The result of one item, for those who may see it.</summary>
static class TallyViews
{
    const int MostWords = 60;
    const int MostEntries = 300;

    /// <param name="staff">They see also what was struck, marked as such.</param>
    public static JsonObject Render(Item item, Tally tally, bool staff)
    {
        var view = new JsonObject { ["n"] = tally.N, ["hall"] = tally.Hall, ["remote"] = tally.Remote };
        switch (item.Kind)
        {
            case ItemKind.Scale:
                view["steps"] = Counted(item, tally, [.. Enumerable.Range(item.From!.Value, item.To!.Value - item.From.Value + 1).Select(step => step.ToString(CultureInfo.InvariantCulture))]);
                if (tally.N > 0)
                    view["mean"] = Mean(tally);
                break;
            case ItemKind.Cloud:
                view["words"] = Words(tally, staff);
                break;
            case ItemKind.Open:
                view["entries"] = Entries(tally, staff);
                break;
            default:
                view["options"] = Counted(item, tally, [.. item.Choices.Select(option => option.Id.ToString())]);
                break;
        }
        return view;
    }

    static JsonObject Counted(Item item, Tally tally, IReadOnlyList<string> keys)
    {
        var counts = keys.Select(tally.Of).ToList();
        var shares = item.IsOneChoice ? Percents.OfOneWhole([.. counts.Select(count => count.N)]) : [.. counts.Select(count => Percents.OfVoters(count.N, tally.N))];
        var view = new JsonObject();
        foreach (var (i, count) in counts.Index())
        {
            var one = new JsonObject { ["n"] = count.N, ["hall"] = count.Hall, ["remote"] = count.Remote, ["percent"] = shares[i] };
            if (item.Kind == ItemKind.Ranking)
                one["score"] = count.Score;
            view[keys[i]] = one;
        }
        return view;
    }

    static double Mean(Tally tally) =>
        Math.Round(tally.Counts.Sum(count => (double)count.Value.N * int.Parse(count.Key, CultureInfo.InvariantCulture)) / tally.N, 2);

    static JsonObject Words(Tally tally, bool staff)
    {
        var view = new JsonObject();
        foreach (var group in tally.Cloud.Groups)
        {
            var struck = group.Ids.Any(tally.Struck.Contains);
            if (struck && !staff)
                continue;
            var word = new JsonObject { ["text"] = group.Text, ["n"] = group.N };
            if (struck)
                word["struck"] = true;
            view[group.Id] = word;
            if (view.Count == MostWords)
                break;
        }
        return view;
    }

    /// <summary>The newest ones; the export has all.</summary>
    static JsonObject Entries(Tally tally, bool staff)
    {
        var view = new JsonObject();
        for (var i = tally.Entries.Count - 1; i >= 0 && view.Count < MostEntries; i--)
        {
            var id = i.ToString(CultureInfo.InvariantCulture);
            var struck = tally.Struck.Contains(id);
            if (struck && !staff)
                continue;
            var entry = new JsonObject { ["text"] = tally.Entries[i] };
            if (struck)
                entry["struck"] = true;
            view[id] = entry;
        }
        return view;
    }
}
