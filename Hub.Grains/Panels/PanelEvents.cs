using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What happened in a panel. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(QuestionAsked), "question-asked")]
[JsonDerivedType(typeof(QuestionMoved), "question-moved")]
[JsonDerivedType(typeof(MoveUndone), "move-undone")]
[JsonDerivedType(typeof(QuestionWithdrawn), "question-withdrawn")]
[JsonDerivedType(typeof(VoteCast), "vote-cast")]
[JsonDerivedType(typeof(VoteWithdrawn), "vote-withdrawn")]
[JsonDerivedType(typeof(QuestionEdited), "question-edited")]
[JsonDerivedType(typeof(QuestionHeld), "question-held")]
[JsonDerivedType(typeof(QuestionReported), "question-reported")]
[JsonDerivedType(typeof(QuestionMerged), "question-merged")]
[JsonDerivedType(typeof(QuestionUnmerged), "question-unmerged")]
[JsonDerivedType(typeof(QuestionLabelled), "question-labelled")]
[JsonDerivedType(typeof(ReplyGiven), "reply-given")]
[JsonDerivedType(typeof(ReplyHidden), "reply-hidden")]
[JsonDerivedType(typeof(NextChosen), "next-chosen")]
[JsonDerivedType(typeof(SettingsChanged), "settings-changed")]
public abstract record PanelEvent;

public abstract record QuestionEvent(QuestionId Question) : PanelEvent;

/// <param name="Approved">Without moderation: it did not have to wait.</param>
public sealed record QuestionAsked(QuestionId Question, PersonId Author, string Text, bool Named, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Remote = false,
    string? Language = null, PersonId? To = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Approved = false,
    Held? Held = null) : QuestionEvent(Question);

/// <param name="Displaces">The question that left the stage, answered, as this one came.</param>
/// <param name="Reason">Of a question that was declined, for its asker.</param>
public sealed record QuestionMoved(QuestionId Question,
    [property: JsonConverter(typeof(StatusOfAnyAge))] QuestionStatus From,
    [property: JsonConverter(typeof(StatusOfAnyAge))] QuestionStatus To,
    DateTimeOffset At, QuestionId? Displaces = null, string? Reason = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool InWriting = false) : QuestionEvent(Question);

/// <param name="Restores">The question that went back to the stage.</param>
public sealed record MoveUndone(QuestionId Question,
    [property: JsonConverter(typeof(StatusOfAnyAge))] QuestionStatus From,
    [property: JsonConverter(typeof(StatusOfAnyAge))] QuestionStatus To,
    DateTimeOffset At, QuestionId? Restores = null) : QuestionEvent(Question);

public sealed record QuestionWithdrawn(QuestionId Question, DateTimeOffset At) : QuestionEvent(Question);

public sealed record VoteCast(QuestionId Question, PersonId Voter) : QuestionEvent(Question);

public sealed record VoteWithdrawn(QuestionId Question, PersonId Voter) : QuestionEvent(Question);

public sealed record QuestionEdited(QuestionId Question, string Text, DateTimeOffset At) : QuestionEvent(Question);

/// <summary>It waits for the moderators: again, if it had been approved.</summary>
public sealed record QuestionHeld(QuestionId Question, Held Why, DateTimeOffset At) : QuestionEvent(Question);

public sealed record QuestionReported(QuestionId Question, PersonId Reporter) : QuestionEvent(Question);

public sealed record QuestionMerged(QuestionId Question, QuestionId Into, DateTimeOffset At) : QuestionEvent(Question);

/// <param name="From">The question that it counted for; what it was merged into may have been merged further.</param>
public sealed record QuestionUnmerged(QuestionId Question, QuestionId From, DateTimeOffset At) : QuestionEvent(Question);

/// <param name="Labels">All that it has now.</param>
public sealed record QuestionLabelled(QuestionId Question, IReadOnlyList<LabelId> Labels) : QuestionEvent(Question);

public sealed record ReplyGiven(QuestionId Question, ReplyId Reply, PersonId Author, string Text, bool Speaker, DateTimeOffset At) : QuestionEvent(Question);

public sealed record ReplyHidden(QuestionId Question, ReplyId Reply, bool Hidden) : QuestionEvent(Question);

/// <param name="Question">Null: none is next.</param>
public sealed record NextChosen(QuestionId? Question) : PanelEvent;

public sealed record SettingsChanged(PanelSettings Settings) : PanelEvent;

/// <summary>Reads "rejected", as hubs before called what is declined.</summary>
public sealed class StatusOfAnyAge : JsonConverter<QuestionStatus>
{
    public override QuestionStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ValueTextEquals("rejected"u8) ? QuestionStatus.Declined : JsonSerializer.Deserialize<QuestionStatus>(ref reader, options);

    public override void Write(Utf8JsonWriter writer, QuestionStatus value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
