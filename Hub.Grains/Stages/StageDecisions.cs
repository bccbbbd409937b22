using Hub.Grains.Live;

namespace Hub.Grains.Stages;

public sealed class StageDecisions : IDecider<Stage, StageCommand, StageEvent>
{
    public const int LongestMessage = 200;
    public const int MostReactions = 10;
    public const int MostPolls = 200;

    /// <summary>Nodes report who watches, and a stage counts them, this often.</summary>
    public static readonly TimeSpan PresenceEvery = TimeSpan.FromSeconds(3);

    public static string Kind => "stage";

    public static int Shape => 2;

    public static Stage Initial => Stage.Empty;

    public static Stage Evolve(Stage state, StageEvent happened) => StageEvolution.Evolve(state, happened);

    public static DateTimeOffset? Due(Stage state) => state.Clap?.StartedAt + ClapDecisions.Lasts;

    public static StageCommand WhenDue(Stage state) => new EndClap(state.Clap!.Id);

    public static Decision<StageEvent> Decide(Stage state, StageCommand command, Act act) => command switch
    {
        StartClock or AddTime or StopClock or ResetClock => ClockDecisions.Decide(state, command, act),
        NoteSpeakers or PlaceSpeaker or RemoveSpeaker or SetSpeaking => SpeakerDecisions.Decide(state.Talk, command, act),
        SetHands or RaiseHand or CallHand or LowerHand or PutHandsBack => HandDecisions.Decide(state.Hands, command, act),
        SetStream or RemoveStream => StreamDecisions.Decide(state.Streams, command),
        StartClap or MarkClap or TapClap or UseClap or EndClap => ClapDecisions.Decide(state, command, act),
        SetMessage set => Say(state, set),
        React react => Count(react),
        CountPresence count => Count(state.Presence, count, act),
        NotePoll note => Note(state, note),
        ForgetPoll forget => Forget(state, forget),
        _ => throw new InvalidOperationException($"No stage command: {command.GetType().Name}"),
    };

    static Decision<StageEvent> Say(Stage stage, SetMessage set)
    {
        string? text = null;
        if (!string.IsNullOrWhiteSpace(set.Text))
        {
            (text, var refusal) = Wording.Clean(set.Text, LongestMessage, lines: false);
            if (refusal is not null)
                return refusal;
        }
        if (stage.Message == text)
            return Decision<StageEvent>.Nothing;
        return stage.Message == set.Was ? new MessageSet(text) : StaleMessage;
    }

    static Decision<StageEvent> Count(React react)
    {
        int[] taps = [react.Applause, react.Agree, react.Laughter, react.Heart];
        if (taps.Any(n => n is < 0 or > MostReactions))
            return FaultyReactions;
        return taps.Sum() == 0 ? Decision<StageEvent>.Nothing : new ReactionsGiven(react.Applause, react.Agree, react.Laughter, react.Heart);
    }

    static Decision<StageEvent> Count(Presence presence, CountPresence count, Act act) =>
        (presence.Hall, presence.Remote) == (count.Hall, count.Remote)
            ? Decision<StageEvent>.Nothing : new PresenceCounted(count.Hall, count.Remote, act.Now);

    static Decision<StageEvent> Note(Stage stage, NotePoll note)
    {
        var there = stage.Polls.GetValueOrDefault(note.Poll);
        if (there is not null && note.Revision < there.Revision)
            return Decision<StageEvent>.Nothing;
        if (there is null && stage.Polls.Count >= MostPolls)
            return TooManyPolls;
        var order = note.Order ?? (there is { Gone: false } ? there.Order : stage.Polls.Values.Select(p => p.Order).DefaultIfEmpty(-1).Max() + 1);
        var now = new PollEntry(order, note.Title, note.Phase, note.Revision);
        return now == there ? Decision<StageEvent>.Nothing : new PollNoted(note.Poll, order, note.Title, note.Phase, note.Revision);
    }

    static Decision<StageEvent> Forget(Stage stage, ForgetPoll forget) =>
        stage.Polls.TryGetValue(forget.Poll, out var there) && !there.Gone && forget.Revision >= there.Revision
            ? new PollForgotten(forget.Poll, forget.Revision) : Decision<StageEvent>.Nothing;

    public static readonly Refusal StaleMessage = new("stale-message", "Someone else changed the message to the stage meanwhile. Look what it is now.", Because.Conflict);
    public static readonly Refusal FaultyReactions = new("faulty-reactions", "A page sends 0 to 10 of each reaction at once.", Because.Invalid);
    public static readonly Refusal TooManyPolls = new("too-many-polls", "This session has all the polls it can hold. Delete one first.", Because.Conflict);
}
