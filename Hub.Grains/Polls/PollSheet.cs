using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>What a poll asks, as the staff wrote it. Part of the storage format: names stay, new fields get defaults.</summary>
/// <param name="Seconds">How long the whole is open, or with the moderator's pace each item that has no time of its own; null: until it is closed.</param>
/// <param name="Items">In the order in which they are asked.</param>
[GenerateSerializer, Immutable]
public sealed record PollSheet(
    SessionId Session, string Title, PollPace Pace, PollResults Results, bool Changeable, int? Seconds, IReadOnlyList<Item> Items)
{
    public Item? Find(ItemId id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>Whether the items are asked one by one. A single one is the whole poll, whoever sets the pace.</summary>
    [JsonIgnore]
    public bool OneByOne => Pace == PollPace.Moderator && Items.Count > 1;

    [JsonIgnore]
    public bool HasQuiz => Items.Any(item => item.Kind == ItemKind.Quiz);

    /// <summary>How long all items together are open: as long as was said, or the sum of theirs, if each has a time.</summary>
    [JsonIgnore]
    public int? WholeSeconds => Seconds ?? (Items.All(item => item.Seconds is not null) ? Items.Sum(item => item.Seconds) : null);
}

/// <param name="Min">How many options a ballot has to mark, at least and at most; for a cloud, how many words.</param>
/// <param name="From">The ends of a scale.</param>
/// <param name="Seconds">How long it is open, where the items are asked one by one.</param>
[GenerateSerializer, Immutable]
public sealed record Item(
    ItemId Id, ItemKind Kind, string Text, IReadOnlyList<Option>? Options = null, int? Min = null, int? Max = null,
    int? From = null, int? To = null, string? FromLabel = null, string? ToLabel = null, int? Seconds = null)
{
    [JsonIgnore]
    public IReadOnlyList<Option> Choices => Options ?? [];

    /// <summary>Whether a ballot marks exactly one option or step, so that the shares of all add up to 100.</summary>
    [JsonIgnore]
    public bool IsOneChoice => Kind is ItemKind.Single or ItemKind.Scale || Kind == ItemKind.Quiz && Max is null or 1;
}

/// <param name="Right">In a quiz: a right answer.</param>
[GenerateSerializer, Immutable]
public sealed record Option(OptionId Id, string Text, bool Right = false);

[JsonConverter(typeof(JsonStringEnumConverter<ItemKind>))]
public enum ItemKind
{
    [JsonStringEnumMemberName("single")] Single,
    [JsonStringEnumMemberName("multiple")] Multiple,
    [JsonStringEnumMemberName("scale")] Scale,
    [JsonStringEnumMemberName("ranking")] Ranking,
    [JsonStringEnumMemberName("cloud")] Cloud,
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("quiz")] Quiz,
}

/// <summary>Who decides when the next item comes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PollPace>))]
public enum PollPace
{
    [JsonStringEnumMemberName("self")] Self,
    [JsonStringEnumMemberName("moderator")] Moderator,
}

/// <summary>When those who are asked see the results.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PollResults>))]
public enum PollResults
{
    [JsonStringEnumMemberName("after-close")] AfterClose,
    [JsonStringEnumMemberName("always")] Always,
    [JsonStringEnumMemberName("after-vote")] AfterVote,
    [JsonStringEnumMemberName("never")] Never,
}

/// <summary>Closing: closed for the hall, the last windows run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PollPhase>))]
public enum PollPhase
{
    [JsonStringEnumMemberName("draft")] Draft,
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("closing")] Closing,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("shown")] Shown,
}
