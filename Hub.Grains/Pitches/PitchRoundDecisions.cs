using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>What one may ask of a pitch round. Who may send which is settled at the door, except that one's own is one's own.</summary>
[GenerateSerializer]
public abstract record PitchRoundCommand;

/// <summary>A command about one pitch of the running order.</summary>
[GenerateSerializer]
public abstract record OfPitch(PitchId Pitch) : PitchRoundCommand;

public sealed class PitchRoundDecisions : IDecider<PitchRound, PitchRoundCommand, PitchRoundEvent>
{
    public const int MostPitches = 100;

    public static string Kind => "pitches";

    public static int Shape => 1;

    public static PitchRound Initial => PitchRound.Empty;

    public static PitchRound Evolve(PitchRound state, PitchRoundEvent happened) => PitchRoundEvolution.Evolve(state, happened);

    public static Decision<PitchRoundEvent> Decide(PitchRound state, PitchRoundCommand command, Act act) => command switch
    {
        SetSettings set => SettingDecisions.Set(state, set),
        PlanRound plan => Planning.Plan(state, plan.Round),
        PutPitch put => Preparing.Put(state, put),
        RemovePitch remove => Preparing.Remove(state, remove.Pitch),
        OfPitch about when !state.Has(about.Pitch) => UnknownPitch,
        SetSlides set => Preparing.SetSlides(state, set),
        MovePitch or SwapPitches or MarkPitch => RunningOrder.Decide(state, command, act),
        StartPitch or BeginQuestions or PauseClock or ResumeClock or AddTime => Running.Decide(state, (OfPitch)command, act),
        UndoStep undo => Running.TakeBack(state, undo),
        StartSession or MoveSessionEnd or StopSession or ResetSession => SessionTime.Decide(state, command, act),
        SayReady or TurnPage => GreenRoom.Decide(state, command, act),
        OpenFavours or GiveFavour => FavourDecisions.Decide(state, command, act),
        WishTalk or WithdrawWish => Talks.Decide(state, (OfPitch)command, act),
        SetJuror or ScorePitch or Abstain or ReturnToPitch or LockRound => JuryDecisions.Decide(state, command, act),
        RevealPlaces reveal => RevealDecisions.Set(state, reveal),
        SendMessage or WithdrawMessage or ReadMessage => BackstageDecisions.Decide(state, command, act),
        _ => throw new InvalidOperationException($"No command of a pitch round: {command.GetType().Name}"),
    };

    public static readonly Refusal UnknownPitch = new("unknown-pitch", "There is no such pitch here; it may have been removed.", Because.Unknown);
    public static readonly Refusal OwnPitch = new("own-pitch", "This is your own pitch: others judge it.", Because.Forbidden);
    public static readonly Refusal NotBegun = new("not-begun", "This pitch has not been given yet. Wait until you have heard it.", Because.Conflict);

    public static Refusal StalePitch(PitchState now) => new("stale-pitch",
        $"Someone was faster: this pitch is {Words(now)} now.", Because.Conflict, Now: Json.Name(now));

    static string Words(PitchState state) => state switch
    {
        PitchState.Pitching => "on the stage",
        PitchState.Questions => "at its questions",
        _ => state.ToString().ToLowerInvariant(),
    };
}
