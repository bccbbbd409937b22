namespace Hub.Grains.Conferences;

/// <summary>How sessions that come without a kind of the hub's get one.</summary>
public static class KindRules
{
    public static readonly IReadOnlyList<string> Fields = ["title", "track", "type", "room"];

    public static IReadOnlyList<KindRule> Default { get; } =
    [
        new("type", "pitch", SessionKind.PitchRound),
        new("title", "pitch", SessionKind.PitchRound),
        new("type", "matchmaking|b2b|brokerage|networking", SessionKind.Matchmaking),
        new("title", "matchmaking|b2b|brokerage|speed dating", SessionKind.Matchmaking),
        new("type", "visit|tour|excursion|besichtigung|exkursion", SessionKind.Visit),
        new("title", "site visit|guided tour|excursion|besichtigung|exkursion", SessionKind.Visit),
    ];

    /// <summary>The kind by the first rule that holds; a panel if none does.</summary>
    public static SessionKind KindOf(IEnumerable<KindRule> rules, string title, string? track, string? type, string? room)
    {
        foreach (var rule in rules)
        {
            var field = rule.Field switch { "title" => title, "track" => track, "type" => type, "room" => room, _ => null };
            if (field is not null && rule.Contains.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Any(word => field.Contains(word, StringComparison.OrdinalIgnoreCase)))
                return rule.Kind;
        }
        return SessionKind.Panel;
    }
}
