using System.Diagnostics;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>What a poll may ask: the sheet as it came in, made fit to keep, or what is wrong with it.</summary>
public static class SheetRules
{
    public const int MostItems = 20;
    public const int MostOptions = 12;
    public const int MostSteps = 21;
    public const int MostWords = 5;
    public const int LongestText = 200;
    public const int LongestLabel = 60;
    public const int MostSeconds = 3600;

    public static (PollSheet? Sheet, Refusal? Refusal) Clean(PollSheet sheet)
    {
        var (title, refusal) = Wording.Clean(sheet.Title, LongestText, lines: false);
        if (refusal is not null)
            return (null, refusal);
        if (sheet.Items is not { Count: > 0 and <= MostItems })
            return (null, HowManyItems);
        if (!IsTime(sheet.Seconds))
            return (null, NoSuchTime);
        var items = new List<Item>();
        foreach (var raw in sheet.Items)
        {
            var (item, wrong) = Clean(raw);
            if (item is null)
                return (null, wrong);
            items.Add(item);
        }
        return items.DistinctBy(item => item.Id).Count() < items.Count ? (null, SameIds) : (sheet with { Title = title, Items = items }, null);
    }

    static (Item? Item, Refusal? Refusal) Clean(Item? item)
    {
        if (item is null)
            return (null, HowManyItems);
        var (text, refusal) = Wording.Clean(item.Text, LongestText);
        if (refusal is not null)
            return (null, refusal);
        if (item.Id.Value is null)
            return (null, SameIds);
        if (!IsTime(item.Seconds))
            return (null, NoSuchTime);
        // Only what belongs to the kind is kept.
        var bare = new Item(item.Id, item.Kind, text, Seconds: item.Seconds);
        return item.Kind switch
        {
            ItemKind.Scale => Scale(bare, item),
            ItemKind.Cloud => item.Max is null or (>= 1 and <= MostWords) ? (bare with { Max = item.Max ?? 3 }, null) : (null, Bounds),
            ItemKind.Open => (bare, null),
            ItemKind.Single or ItemKind.Multiple or ItemKind.Ranking or ItemKind.Quiz => WithOptions(bare, item),
            _ => throw new UnreachableException(),
        };
    }

    static (Item?, Refusal?) Scale(Item bare, Item item)
    {
        var (from, to) = (item.From ?? 1, item.To ?? 5);
        if (from is < -100 or > 100 || to is < -100 or > 100 || to - from is < 1 or >= MostSteps)
            return (null, Bounds);
        var (fromLabel, wrong) = Label(item.FromLabel);
        var (toLabel, alsoWrong) = Label(item.ToLabel);
        return (wrong ?? alsoWrong) is { } refusal ? (null, refusal) : (bare with { From = from, To = to, FromLabel = fromLabel, ToLabel = toLabel }, null);
    }

    static (Item?, Refusal?) WithOptions(Item bare, Item item)
    {
        if (item.Choices.Count is < 2 or > MostOptions || item.Choices.Any(option => option is not { Id.Value: not null }))
            return (null, HowManyOptions);
        var options = new List<Option>();
        foreach (var option in item.Choices)
        {
            var (text, refusal) = Wording.Clean(option.Text, LongestText, lines: false);
            if (refusal is not null)
                return (null, refusal);
            options.Add(new(option.Id, text, option.Right && item.Kind == ItemKind.Quiz));
        }
        if (options.DistinctBy(option => option.Id).Count() < options.Count)
            return (null, SameIds);
        bare = bare with { Options = options };
        var (min, max) = (item.Min, item.Max);
        if (min is < 1 || max is < 1 || min > options.Count || max > options.Count || min > max)
            return (null, Bounds);
        return item.Kind switch
        {
            ItemKind.Multiple => (bare with { Min = min ?? 1, Max = max ?? options.Count }, null),
            ItemKind.Ranking => (bare with { Max = max ?? options.Count }, null),
            ItemKind.Quiz when !options.Exists(option => option.Right) => (null, NoRightOption),
            ItemKind.Quiz => (bare with { Max = max ?? 1 }, null),
            _ => (bare, null),
        };
    }

    static (string? Label, Refusal? Refusal) Label(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return (null, null);
        var (text, refusal) = Wording.Clean(raw, LongestLabel, lines: false);
        return (text, refusal);
    }

    static bool IsTime(int? seconds) => seconds is null or (>= 5 and <= MostSeconds);

    static readonly Refusal HowManyItems = new("poll-needs-items", "A poll asks 1 to 20 questions.", Because.Invalid);
    static readonly Refusal HowManyOptions = new("poll-needs-options", "A question with options has 2 to 12 of them.", Because.Invalid);
    static readonly Refusal NoRightOption = new("poll-needs-right-option", "A quiz question needs an option that is right.", Because.Invalid);
    static readonly Refusal SameIds = new("poll-same-ids", "Questions, and the options of a question, need ids of their own.", Because.Invalid);
    static readonly Refusal Bounds = new("poll-bounds", "The least and the most do not fit this question: check the ends of the scale, or how many can be chosen.", Because.Invalid);
    static readonly Refusal NoSuchTime = new("poll-time", "A time limit is 5 seconds to one hour.", Because.Invalid);
}
