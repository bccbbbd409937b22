using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <param name="Scores">By pitch and juror; also of those who are not in the jury any more, who do not count.</param>
/// <param name="Abstentions">Conflicts of interest: what such a juror scored does not count.</param>
/// <param name="Locked">Scores and favours stay as they are.</param>
public sealed record Jury(
    ImmutableHashSet<PersonId> Jurors,
    ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, Score>> Scores,
    ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, Abstention>> Abstentions,
    bool Locked = false)
{
    public static Jury None { get; } = new([],
        ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, Score>>.Empty, ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, Abstention>>.Empty);

    public Score? ScoreOf(PitchId pitch, PersonId juror) => Scores.TryGetValue(pitch, out var scores) ? scores.GetValueOrDefault(juror) : null;

    public Abstention? AbstentionOf(PitchId pitch, PersonId juror) => Abstentions.TryGetValue(pitch, out var all) ? all.GetValueOrDefault(juror) : null;
}

/// <param name="Version">How often the juror changed it.</param>
public sealed record Score(ImmutableDictionary<CriterionId, int> Values, DateTimeOffset At, int Version, string? Note = null);

public sealed record Abstention(DateTimeOffset At, string? Reason = null);

[GenerateSerializer, Immutable]
public sealed record SetJuror(PersonId Person, bool On) : PitchRoundCommand;

/// <summary>All that one scores of a pitch, in place of what one scored of it before; criteria may be missing for now.</summary>
/// <param name="Note">Up to <see cref="JuryDecisions.LongestNote"/> characters; only the staff and its author see it.</param>
/// <param name="Version">Of one's own score that one saw; 0: none.</param>
[GenerateSerializer, Immutable]
public sealed record ScorePitch(PitchId Pitch, Dictionary<CriterionId, int> Values, string? Note, int Version) : OfPitch(Pitch);

/// <param name="Reason">Up to <see cref="JuryDecisions.LongestNote"/> characters.</param>
[GenerateSerializer, Immutable]
public sealed record Abstain(PitchId Pitch, string? Reason) : OfPitch(Pitch);

/// <summary>Takes an abstention back: what one scored before counts again.</summary>
[GenerateSerializer, Immutable]
public sealed record ReturnToPitch(PitchId Pitch) : OfPitch(Pitch);

/// <summary>Closes scores and favours, or opens them again as long as nothing is revealed.</summary>
[GenerateSerializer, Immutable]
public sealed record LockRound(bool Locked) : PitchRoundCommand;

/// <summary>What jurors may do, until the round is locked.</summary>
public static class JuryDecisions
{
    public const int LongestNote = 500, MostJurors = 50;

    public static Decision<PitchRoundEvent> Decide(PitchRound round, PitchRoundCommand command, Act act) => command switch
    {
        SetJuror set => Set(round.Jury, set),
        LockRound set => round.Jury.Locked == set.Locked ? Decision<PitchRoundEvent>.Nothing
            : round.Reveal is not null ? RevealDecisions.Revealed : new RoundLocked(set.Locked),
        _ when !round.Jury.Jurors.Contains(act.Who) => NotAJuror,
        ScorePitch score => Score(round, score, act),
        Abstain abstain => Abstain(round.Jury, abstain, act),
        ReturnToPitch back => round.Jury.AbstentionOf(back.Pitch, act.Who) is null ? Decision<PitchRoundEvent>.Nothing
            : round.Jury.Locked ? Locked : new AbstentionWithdrawn(back.Pitch, act.Who),
        _ => throw new InvalidOperationException($"Nothing of the jury: {command.GetType().Name}"),
    };

    static Decision<PitchRoundEvent> Set(Jury jury, SetJuror set) =>
        jury.Jurors.Contains(set.Person) == set.On ? Decision<PitchRoundEvent>.Nothing
        : set.On && jury.Jurors.Count >= MostJurors ? TooManyJurors
        : new JurorSet(set.Person, set.On);

    static Decision<PitchRoundEvent> Score(PitchRound round, ScorePitch score, Act act)
    {
        var settings = round.Settings;
        if (score.Values.Keys.Any(id => settings.Criteria.All(c => c.Id != id)))
            return UnknownCriterion;
        if (score.Values.Values.Any(value => value < settings.From || value > settings.To))
            return OutsideScale(settings);
        var (note, refusal) = Optional(score.Note);
        if (refusal is not null)
            return refusal;
        var was = round.Jury.ScoreOf(score.Pitch, act.Who);
        if (note == was?.Note && score.Values.Count == (was?.Values.Count ?? 0) && score.Values.All(v => was!.Values.TryGetValue(v.Key, out var old) && old == v.Value))
            return Decision<PitchRoundEvent>.Nothing;
        return round.Jury.Locked ? Locked
            : round.IsPitcher(score.Pitch, act.Who) ? PitchRoundDecisions.OwnPitch
            : round.Jury.AbstentionOf(score.Pitch, act.Who) is not null ? Abstained
            : score.Version != (was?.Version ?? 0) ? StaleScore
            : new PitchScored(score.Pitch, act.Who, score.Values.ToImmutableDictionary(), act.Now, note);
    }

    static Decision<PitchRoundEvent> Abstain(Jury jury, Abstain abstain, Act act)
    {
        var (reason, refusal) = Optional(abstain.Reason);
        if (refusal is not null)
            return refusal;
        var was = jury.AbstentionOf(abstain.Pitch, act.Who);
        return was is not null && was.Reason == reason ? Decision<PitchRoundEvent>.Nothing
            : jury.Locked ? Locked
            : new JurorAbstained(abstain.Pitch, act.Who, was?.At ?? act.Now, reason);
    }

    static (string? Text, Refusal? Refusal) Optional(string? text) => string.IsNullOrWhiteSpace(text) ? (null, null) : Wording.Clean(text, LongestNote);

    public static readonly Refusal NotAJuror = new("not-a-juror", "Only the jury of this round can do that. Ask a moderator to make you a juror.", Because.Forbidden);
    public static readonly Refusal TooManyJurors = new("too-many-jurors", "A jury has 50 members at most.", Because.Conflict);
    public static readonly Refusal Locked = new("round-locked", "The round is locked: scores stay as they are. The chair can unlock it.", Because.Conflict);
    public static readonly Refusal Abstained = new("abstained", "You abstain from this pitch. Take that back to score it.", Because.Conflict);
    public static readonly Refusal StaleScore = new("stale-score", "You scored this on another device meanwhile. Look at it again.", Because.Conflict);
    public static readonly Refusal UnknownCriterion = new("unknown-criterion", "The round has no such criterion. Load the page again.", Because.Unknown);

    static Refusal OutsideScale(RoundSettings settings) => new("outside-scale", $"The scale goes from {settings.From} to {settings.To}.", Because.Invalid);
}
