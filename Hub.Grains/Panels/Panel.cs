using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What is true of a panel.</summary>
/// <param name="VotesOf">By voter. Questions that were withdrawn since may still stand here.</param>
public sealed record Panel(
    ImmutableDictionary<QuestionId, Question> Questions,
    QuestionId? OnStage,
    ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> AskedBy,
    ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> VotesOf)
{
    public static Panel Empty { get; } = new(
        ImmutableDictionary<QuestionId, Question>.Empty, null,
        ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>>.Empty,
        ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>>.Empty);
}

/// <param name="Named">False: nobody learns who asked, the staff neither.</param>
/// <param name="Since">When it came to its status.</param>
/// <param name="Undo">What the last move can be taken back to.</param>
public sealed record Question(
    PersonId Author, string Text, bool Named, DateTimeOffset AskedAt,
    QuestionStatus Status, DateTimeOffset Since, int Votes = 0, Undo? Undo = null);

/// <param name="To">The status before the last move.</param>
/// <param name="Displaced">The question that had to leave the stage for it.</param>
public sealed record Undo(QuestionStatus To, QuestionId? Displaced = null);

[JsonConverter(typeof(JsonStringEnumConverter<QuestionStatus>))]
public enum QuestionStatus
{
    [JsonStringEnumMemberName("pending")] Pending,
    [JsonStringEnumMemberName("approved")] Approved,
    [JsonStringEnumMemberName("on-stage")] OnStage,
    [JsonStringEnumMemberName("answered")] Answered,
    [JsonStringEnumMemberName("rejected")] Rejected,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

/// <summary>What happened in a panel. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(QuestionAsked), "question-asked")]
[JsonDerivedType(typeof(QuestionMoved), "question-moved")]
[JsonDerivedType(typeof(MoveUndone), "move-undone")]
[JsonDerivedType(typeof(QuestionWithdrawn), "question-withdrawn")]
[JsonDerivedType(typeof(VoteCast), "vote-cast")]
[JsonDerivedType(typeof(VoteWithdrawn), "vote-withdrawn")]
public abstract record PanelEvent(QuestionId Question);

public sealed record QuestionAsked(QuestionId Question, PersonId Author, string Text, bool Named, DateTimeOffset At) : PanelEvent(Question);

/// <param name="Displaces">The question that left the stage, answered, as this one came.</param>
public sealed record QuestionMoved(QuestionId Question, QuestionStatus From, QuestionStatus To, DateTimeOffset At, QuestionId? Displaces = null) : PanelEvent(Question);

/// <param name="Restores">The question that went back to the stage.</param>
public sealed record MoveUndone(QuestionId Question, QuestionStatus From, QuestionStatus To, DateTimeOffset At, QuestionId? Restores = null) : PanelEvent(Question);

public sealed record QuestionWithdrawn(QuestionId Question, DateTimeOffset At) : PanelEvent(Question);

public sealed record VoteCast(QuestionId Question, PersonId Voter) : PanelEvent(Question);

public sealed record VoteWithdrawn(QuestionId Question, PersonId Voter) : PanelEvent(Question);

public static class PanelEvolution
{
    public static Panel Evolve(Panel panel, PanelEvent happened) => happened switch
    {
        QuestionAsked e => panel with
        {
            Questions = panel.Questions.Add(e.Question, new(e.Author, e.Text, e.Named, e.At, QuestionStatus.Pending, e.At)),
            AskedBy = With(panel.AskedBy, e.Author, e.Question),
        },
        QuestionMoved e => Restage(panel, e.Question, e.To, e.At, new(e.From, e.Displaces), e.Displaces, QuestionStatus.Answered),
        MoveUndone e => Restage(panel, e.Question, e.To, e.At, null, e.Restores, QuestionStatus.OnStage),
        QuestionWithdrawn e => Restage(panel, e.Question, QuestionStatus.Withdrawn, e.At, null),
        VoteCast e => Count(panel, e.Question, +1) with { VotesOf = With(panel.VotesOf, e.Voter, e.Question) },
        VoteWithdrawn e => Count(panel, e.Question, -1) with { VotesOf = Without(panel.VotesOf, e.Voter, e.Question) },
        _ => throw new InvalidOperationException($"No panel event: {happened.GetType().Name}"),
    };

    /// <summary>Moves a question, and one other with it, and keeps who is on the stage.</summary>
    static Panel Restage(Panel panel, QuestionId id, QuestionStatus to, DateTimeOffset at, Undo? undo, QuestionId? other = null, QuestionStatus otherTo = default)
    {
        panel = Set(panel, id, panel.Questions[id] with { Status = to, Since = at, Undo = undo });
        return other is { } second ? Set(panel, second, panel.Questions[second] with { Status = otherTo, Since = at, Undo = null }) : panel;
    }

    static Panel Set(Panel panel, QuestionId id, Question question) => panel with
    {
        Questions = panel.Questions.SetItem(id, question),
        OnStage = question.Status == QuestionStatus.OnStage ? id : panel.OnStage == id ? null : panel.OnStage,
    };

    static Panel Count(Panel panel, QuestionId id, int more)
    {
        var question = panel.Questions[id];
        return panel with { Questions = panel.Questions.SetItem(id, question with { Votes = question.Votes + more }) };
    }

    static ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> With(
        ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> sets, PersonId who, QuestionId id) =>
        sets.SetItem(who, sets.GetValueOrDefault(who, []).Add(id));

    static ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> Without(
        ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> sets, PersonId who, QuestionId id) =>
        sets.SetItem(who, sets.GetValueOrDefault(who, []).Remove(id));
}
