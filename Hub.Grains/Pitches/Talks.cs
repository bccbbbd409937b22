using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>A person wants to talk to those who pitched.</summary>
/// <param name="Note">For them alone: in no view but that of the person who wrote it.</param>
public sealed record Wish(DateTimeOffset At, string? Note = null);

/// <summary>Said again with another note, the note changes.</summary>
/// <param name="Note">Up to <see cref="Talks.LongestNote"/> characters.</param>
[GenerateSerializer, Immutable]
public sealed record WishTalk(PitchId Pitch, string? Note) : OfPitch(Pitch);

[GenerateSerializer, Immutable]
public sealed record WithdrawWish(PitchId Pitch) : OfPitch(Pitch);

/// <summary>A wish to talk, as matchmaking takes it over: a request for a meeting with this organisation, for which the pitch is the reason.</summary>
[GenerateSerializer, Immutable]
public sealed record TalkWish(PitchId Pitch, string Title, string Organisation, PersonId? Speaker, PersonId From, DateTimeOffset At, string? Note);

/// <summary>"I want to talk to them": kept until matchmaking is opened.</summary>
public static class Talks
{
    public const int LongestNote = 300;

    public static Decision<PitchRoundEvent> Decide(PitchRound round, OfPitch command, Act act)
    {
        var now = round.Wishes.GetValueOrDefault(command.Pitch, ImmutableDictionary<PersonId, Wish>.Empty).GetValueOrDefault(act.Who);
        if (command is WithdrawWish)
            return now is null ? Decision<PitchRoundEvent>.Nothing : new WishWithdrawn(command.Pitch, act.Who);
        if (round.IsPitcher(command.Pitch, act.Who))
            return PitchRoundDecisions.OwnPitch;
        var note = ((WishTalk)command).Note;
        if (string.IsNullOrWhiteSpace(note))
            return now is { Note: null } ? Decision<PitchRoundEvent>.Nothing : new TalkWished(command.Pitch, act.Who, now?.At ?? act.Now);
        var (text, refusal) = Wording.Clean(note, LongestNote);
        if (refusal is not null)
            return refusal;
        return now?.Note == text ? Decision<PitchRoundEvent>.Nothing : new TalkWished(command.Pitch, act.Who, now?.At ?? act.Now, text);
    }

    /// <summary>Every wish of the round, in the order in which they were made.</summary>
    public static IReadOnlyList<TalkWish> All(PitchRound round) =>
    [
        .. from id in round.Show.Order
           let pitch = round.Pitches[id].Details
           from wish in round.Wishes.GetValueOrDefault(id, ImmutableDictionary<PersonId, Wish>.Empty)
           orderby wish.Value.At, wish.Key.Value, id.Value
           select new TalkWish(id, pitch.Title, pitch.Organisation, pitch.Speaker, wish.Key, wish.Value.At, wish.Value.Note),
    ];
}
