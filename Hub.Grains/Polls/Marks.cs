using System.Collections.Immutable;

namespace Hub.Grains.Polls;

/// <summary>What a ballot says, made fit to count. Equal if it says the same.</summary>
/// <param name="Options">In the order of the item; of a ranking, the first place first.</param>
/// <param name="Step">On a scale.</param>
public sealed record Marks(ImmutableArray<OptionId>? Options = null, int? Step = null, ImmutableArray<string>? Words = null, string? Text = null)
{
    public bool Equals(Marks? other) =>
        other is not null && Step == other.Step && Text == other.Text && Same(Options, other.Options) && Same(Words, other.Words);

    public override int GetHashCode() => HashCode.Combine(Step, Text, Options?.Length, Words?.Length);

    static bool Same<T>(ImmutableArray<T>? a, ImmutableArray<T>? b) => a is null ? b is null : b is not null && a.Value.SequenceEqual(b.Value);
}
