using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Hub.Grains.Live;

/// <summary>What a decision comes to: events (none, if the command was carried out before) or a refusal.</summary>
public readonly record struct Decision<TEvent>
{
    public ImmutableArray<TEvent> Events { get; private init; }

    public Refusal? Refusal { get; private init; }

    public static Decision<TEvent> Nothing => new() { Events = [] };

    public static Decision<TEvent> Of(ImmutableArray<TEvent> happened) => new() { Events = happened };

    public static implicit operator Decision<TEvent>(TEvent happened) => new() { Events = [happened] };

    public static implicit operator Decision<TEvent>(ImmutableArray<TEvent> happened) => new() { Events = happened };

    public static implicit operator Decision<TEvent>(Refusal refusal) => new() { Events = [], Refusal = refusal };
}

/// <summary>A no, as data: a stable code for programs, a sentence that a person can act on.</summary>
/// <param name="Code">kebab-case; never changes its meaning.</param>
/// <param name="Rule">Of several rules for which the code stands, the one that is meant; a code too.</param>
/// <param name="Now">Where a command was made on an old picture, what is true now: a state or an id as views have it, empty for none. The
/// refusal may arrive before the view that shows it.</param>
[GenerateSerializer, Immutable]
public sealed record Refusal(string Code, string Sentence, Because Because, string? Rule = null, string? Now = null)
{
    /// <summary>True where the very same command may succeed later.</summary>
    public bool Retryable => Because is Because.Busy or Because.TooMany;

    public static Refusal StoreUnavailable { get; } =
        new("store-unavailable", "The hub cannot say that it has saved this. Try again: nothing is done twice.", Because.Busy);

    public static Refusal ThrownAway { get; } = new("thrown-away", "This rehearsal was thrown away. Nothing of it is left.", Because.Unknown);
}

public enum Because { Invalid, Unknown, Forbidden, Conflict, TooMany, Busy }

/// <summary>The answer to a command: the position at which it is visible, or why it was refused.</summary>
[GenerateSerializer, Immutable]
public readonly record struct Answer(Position Position, Refusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;
}

/// <summary>A place in the history of a live thing. Revisions compare within one epoch only: the epoch is minted with the
/// journal, so that a restored or replaced store cannot pass for a continuation. The empty epoch is a journal not begun.</summary>
[GenerateSerializer, Immutable]
public readonly record struct Position(string Epoch, long Revision)
{
    public static Position Start { get; } = new("", 0);

    public override string ToString() => $"{Epoch}.{Revision}";
}
