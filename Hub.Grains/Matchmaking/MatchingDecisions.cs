using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What one may ask of matchmaking. Who may send which is settled at the door, except that one's own is one's own.</summary>
[GenerateSerializer]
public abstract record MatchingCommand;

public sealed class MatchingDecisions : IDecider<Matching, MatchingCommand, MatchingEvent>
{
    public static string Kind => "matchmaking";

    public static int Shape => 2;

    public static Matching Initial => Matching.Empty;

    public static Matching Evolve(Matching state, MatchingEvent happened) => MatchingEvolution.Evolve(state, happened);

    public static DateTimeOffset? Due(Matching state) => new[] { Answering.NextExpiry(state), SettingMatching.ClosesAt(state), Offers.NextEnd(state) }.Min();

    public static MatchingCommand WhenDue(Matching state) => new ExpireRequests();

    public static Decision<MatchingEvent> Decide(Matching state, MatchingCommand command, Act act) => command switch
    {
        SetMatching set => SettingMatching.Set(state, set, act),
        PlanMatching plan => PlannedMatching.Plan(state, plan.Plan),
        MakeRounds or PutRound or RemoveRound or PutTable or RemoveTable => Timetable.Decide(state, command, act),
        BringFacts or SetAttendance or Leave or ComeBack or Avoid or AvoidNoMore => Attending.Decide(state, command, act),
        AskMeeting ask => Asking.Ask(state, ask, act),
        TakeOverWishes take => Asking.TakeOver(state, take, act),
        AcceptRequest or DeclineRequest or WithdrawRequest or PassMeeting or ExpireRequests => Answering.Decide(state, command, act),
        ForceMeeting or LiftForce or ForbidPair or AllowPair => Ruling.Decide(state, command, act),
        KeepRun or DropRun or MoveMeeting or LockMeeting or UnlockMeeting or ShowRun or GiveFeedback or PublishRun => Planning.Decide(state, command, act),
        NoteRounds note => RoundsNow.Note(state, note),
        NoteMeetings note => Noting.Note(state, note, act),
        AnswerOffer answer => Offers.Answer(state, answer, act),
        TellOutcome or WantNewTime => TellingOutcomes.Decide(state, command, act),
        ReadNotices read => Notices.Read(state, read, act),
        TellSeated tell => Notices.TellOfTables(state, tell, act),
        RemindPeople remind => Notices.Remind(state, remind, act),
        _ => throw new InvalidOperationException($"No command of matchmaking: {command.GetType().Name}"),
    };
}
