using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>A word from the moderator, and whether it was read.</summary>
public sealed record Message(Backstage To, string Text, DateTimeOffset At, DateTimeOffset? ReadAt = null);

[JsonConverter(typeof(JsonStringEnumConverter<Backstage>))]
public enum Backstage
{
    /// <summary>The screen that those on the stage see.</summary>
    [JsonStringEnumMemberName("monitor")] Monitor,

    /// <summary>Those who still have to pitch.</summary>
    [JsonStringEnumMemberName("green-room")] GreenRoom,
}

/// <param name="Text">Up to <see cref="BackstageDecisions.LongestText"/> characters.</param>
[GenerateSerializer, Immutable]
public sealed record SendMessage(MessageId Message, Backstage To, string? Text) : PitchRoundCommand;

[GenerateSerializer, Immutable]
public sealed record WithdrawMessage(MessageId Message) : PitchRoundCommand;

/// <summary>A reader confirms it.</summary>
/// <param name="Screen">The reader stands before a screen of the venue, which has no other name.</param>
[GenerateSerializer, Immutable]
public sealed record ReadMessage(MessageId Message, bool Screen) : PitchRoundCommand;

/// <summary>Messages to those behind and on the stage. The last one of each counts; what was before is for the moderator to look up.</summary>
public static class BackstageDecisions
{
    public const int LongestText = 200;
    const int Kept = 50;

    public static Decision<PitchRoundEvent> Decide(PitchRound round, PitchRoundCommand command, Act act) => command switch
    {
        SendMessage send => Send(round, send, act),
        WithdrawMessage withdraw => round.Messages.ContainsKey(withdraw.Message) ? new MessageWithdrawn(withdraw.Message) : Decision<PitchRoundEvent>.Nothing,
        ReadMessage read => Read(round, read, act),
        _ => throw new InvalidOperationException($"Nothing of the backstage: {command.GetType().Name}"),
    };

    static Decision<PitchRoundEvent> Send(PitchRound round, SendMessage send, Act act)
    {
        var (text, refusal) = Wording.Clean(send.Text, LongestText, lines: false);
        if (refusal is not null)
            return refusal;
        return !round.Messages.TryGetValue(send.Message, out var there) ? new MessageSent(send.Message, send.To, text, act.Now)
            : (there.To, there.Text) == (send.To, text) ? Decision<PitchRoundEvent>.Nothing : MessageThere;
    }

    static Decision<PitchRoundEvent> Read(PitchRound round, ReadMessage read, Act act)
    {
        if (!round.Messages.TryGetValue(read.Message, out var message))
            return UnknownMessage;
        var isPitcher = round.Pitchers.Contains(act.Who);
        if (!act.Staff && !isPitcher && !(read.Screen && message.To == Backstage.Monitor))
            return NotForYou;
        return message.ReadAt is null ? new MessageRead(read.Message, act.Now) : Decision<PitchRoundEvent>.Nothing;
    }

    /// <summary>The message that is shown there now.</summary>
    public static (MessageId Id, Message Message)? Last(PitchRound round, Backstage to)
    {
        var sent = round.Messages.Where(m => m.Value.To == to).OrderBy(m => m.Value.At).ThenBy(m => m.Key.Value).Select(m => (m.Key, m.Value)).ToList();
        return sent.Count == 0 ? null : sent[^1];
    }

    /// <summary>The newest of them.</summary>
    public static ImmutableDictionary<MessageId, Message> Keep(ImmutableDictionary<MessageId, Message> messages) => messages.Count <= Kept ? messages
        : messages.Remove(messages.MinBy(m => (m.Value.At, m.Key.Value)).Key);

    public static readonly Refusal MessageThere = new("message-there", "Another message has this id already. Send it again under a new one.", Because.Conflict);
    public static readonly Refusal UnknownMessage = new("unknown-message", "There is no such message; it may have been withdrawn.", Because.Unknown);
    public static readonly Refusal NotForYou = new("not-for-you", "This message is for those on the stage and behind it.", Because.Forbidden);
}
