using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What is true of a panel. Besides the questions it keeps, by person and by question, what would otherwise have to be searched for.</summary>
public sealed record Panel
{
    public static Panel Empty { get; } = new();

    public PanelSettings Settings { get; init; } = PanelSettings.Default;

    public ImmutableDictionary<QuestionId, Question> Questions { get; init; } = ImmutableDictionary<QuestionId, Question>.Empty;

    public QuestionId? OnStage { get; init; }

    /// <summary>The approved question that comes after the one on stage, if the moderator has chosen one.</summary>
    public QuestionId? Next { get; init; }

    public ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> AskedBy { get; init; } =
        ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>>.Empty;

    /// <summary>By voter. Questions that were withdrawn since may still stand here.</summary>
    public ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> VotesOf { get; init; } =
        ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>>.Empty;

    public ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>> ReportsOf { get; init; } =
        ImmutableDictionary<PersonId, ImmutableHashSet<QuestionId>>.Empty;

    /// <summary>What was merged into a question, directly.</summary>
    public ImmutableDictionary<QuestionId, ImmutableHashSet<QuestionId>> Merged { get; init; } =
        ImmutableDictionary<QuestionId, ImmutableHashSet<QuestionId>>.Empty;

    public ImmutableDictionary<QuestionId, ImmutableHashSet<LabelId>> Labels { get; init; } =
        ImmutableDictionary<QuestionId, ImmutableHashSet<LabelId>>.Empty;

    public ImmutableDictionary<QuestionId, ImmutableHashSet<ReplyId>> RepliesTo { get; init; } =
        ImmutableDictionary<QuestionId, ImmutableHashSet<ReplyId>>.Empty;

    public ImmutableDictionary<ReplyId, Reply> Replies { get; init; } = ImmutableDictionary<ReplyId, Reply>.Empty;
}

/// <param name="Named">False: nobody learns who asked, the staff neither.</param>
/// <param name="Since">When it came to its status.</param>
/// <param name="Votes">The people who voted for it or for what was merged into it; of a merged question, those at its merging.</param>
/// <param name="Undo">What the last move can be taken back to.</param>
/// <param name="Remote">Asked by someone who follows the stream.</param>
/// <param name="Language">BCP 47, if the asker said.</param>
/// <param name="To">The speaker whom it is for.</param>
/// <param name="Edits">How often its words were changed.</param>
/// <param name="Reason">Why it was declined.</param>
/// <param name="InWriting">Answered by a reply.</param>
/// <param name="Held">Why it waits, where it does not wait like every other.</param>
/// <param name="Reports">The people who reported it since it was last approved.</param>
public sealed record Question(
    PersonId Author, string Text, bool Named, DateTimeOffset AskedAt,
    QuestionStatus Status, DateTimeOffset Since, int Votes = 0, Undo? Undo = null,
    bool Remote = false, string? Language = null, PersonId? To = null, int Edits = 0, string? Reason = null, bool InWriting = false,
    QuestionId? MergedInto = null, Held? Held = null, int Reports = 0)
{
    [JsonIgnore]
    public bool IsPublic => Status is QuestionStatus.Approved or QuestionStatus.OnStage or QuestionStatus.Answered;
}

/// <summary>How a question stood before its last move.</summary>
/// <param name="To">The status before the last move.</param>
/// <param name="Displaced">The question that had to leave the stage for it.</param>
/// <param name="Reports">Those that the move cleared.</param>
public sealed record Undo(
    QuestionStatus To, QuestionId? Displaced = null, Held? Held = null, string? Reason = null, bool InWriting = false, bool WasNext = false, int Reports = 0);

/// <param name="Speaker">By someone on the panel; otherwise by the staff.</param>
public sealed record Reply(QuestionId Question, string Text, PersonId Author, bool Speaker, DateTimeOffset At, bool Hidden = false);

[JsonConverter(typeof(JsonStringEnumConverter<QuestionStatus>))]
public enum QuestionStatus
{
    [JsonStringEnumMemberName("pending")] Pending,
    [JsonStringEnumMemberName("approved")] Approved,
    [JsonStringEnumMemberName("on-stage")] OnStage,
    [JsonStringEnumMemberName("answered")] Answered,
    [JsonStringEnumMemberName("declined")] Declined,
    [JsonStringEnumMemberName("archived")] Archived,
    [JsonStringEnumMemberName("merged")] Merged,
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,
}

/// <summary>Why a question waits: it holds a blocked word, people reported it, or it was edited after it had been approved.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Held>))]
public enum Held
{
    [JsonStringEnumMemberName("words")] Words,
    [JsonStringEnumMemberName("reports")] Reports,
    [JsonStringEnumMemberName("edited")] Edited,
}
