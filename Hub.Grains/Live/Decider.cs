using System.Text.Json.Nodes;

namespace Hub.Grains.Live;

/// <summary>The pure heart of a live thing: no I/O, no clock, no randomness of its own.</summary>
public interface IDecider<TState, TCommand, TEvent>
{
    /// <summary>What the thing is called in topics and journals, such as "panel".</summary>
    static abstract string Kind { get; }

    /// <summary>Raised when the JSON of the state changes: a snapshot of another shape is not read, the journal is replayed instead.</summary>
    static abstract int Shape { get; }

    /// <summary>How long after its last event it is kept; null: for ever.</summary>
    static virtual TimeSpan? KeptFor => null;

    /// <summary>It goes by the real clock also at a rehearsal: what tells of nodes and people at work, not of the event.</summary>
    static virtual bool KeepsRealTime => false;

    static abstract TState Initial { get; }

    /// <summary>A command that was carried out before decides nothing again.</summary>
    static abstract Decision<TEvent> Decide(TState state, TCommand command, Act act);

    static abstract TState Evolve(TState state, TEvent happened);

    /// <summary>The instant at which the thing wants to be asked <see cref="WhenDue"/>, if there is one. While nobody looks it may sleep through it.</summary>
    static virtual DateTimeOffset? Due(TState state) => null;

    /// <summary>The command for that instant. Decided like any other: it may find that all is done.</summary>
    static virtual TCommand WhenDue(TState state) => throw new InvalidOperationException("Nothing is ever due here.");
}

/// <summary>What each audience sees. A view is a tree of JSON objects, cut into parts, so that a change costs what it touches and
/// not what there is. Objects are keyed by id, never arrays, never nulls: RFC 7396 replaces an array whole and can't write null.</summary>
public interface IViews<TState, TEvent>
{
    /// <summary>The parts that an event may have changed, and for whom. Too many is safe, too few is not.</summary>
    static abstract IEnumerable<Touch> Touched(TState after, TEvent happened);

    /// <summary>Every part that the audience's view may have now; the snapshot is made of these.</summary>
    static abstract IEnumerable<Part> Parts(TState state, Audience audience);

    /// <summary>One part, or null where the audience may not see it or it is not there.</summary>
    static abstract JsonNode? Render(TState state, Audience audience, Part part);
}

/// <summary>A place in a view: a facet such as "questions", and within it a key, or the empty key for the facet as a whole.</summary>
public readonly record struct Part(string Facet, string Key = "");

public readonly record struct Touch(Audience Audience, Part Part);
