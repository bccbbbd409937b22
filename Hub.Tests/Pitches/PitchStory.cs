using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Tests.Given;
using static Hub.Grains.Pitches.PitchState;

namespace Hub.Tests.Pitches;

/// <summary>A pitch round told as a story: who does what.</summary>
public sealed class PitchStory : Story<PitchRoundDecisions, PitchRoundViews, PitchRound, PitchRoundCommand, PitchRoundEvent>
{
    public static readonly PitchId A = Names.Pitch("a"), B = Names.Pitch("b"), C = Names.Pitch("c"), D = Names.Pitch("d");

    /// <summary>Who gives A, B, C and D.</summary>
    public static readonly PersonId Ada = Names.Person("ada"), Bob = Names.Person("bob"), Cleo = Names.Person("cleo"), Dan = Names.Person("dan");

    public static readonly Criterion Idea = new(Names.Criterion("idea"), "Idea", 3), Speech = new(Names.Criterion("speech"), "Speech");

    /// <summary>Four pitches of four minutes, with three for questions.</summary>
    public static PitchStory WithFour()
    {
        var story = new PitchStory();
        foreach (var (pitch, speaker, title) in (ReadOnlySpan<(PitchId, PersonId, string)>)[(A, Ada, "A"), (B, Bob, "B"), (C, Cleo, "C"), (D, Dan, "D")])
            story.Puts(pitch, Details(title, speaker)).Happened();
        return story;
    }

    /// <summary>Four pitches that were all given, with two criteria on a scale of 1 to 5.</summary>
    public static PitchStory Given(params PersonId[] jurors)
    {
        var story = WithFour();
        story.Sets(new([Idea, Speech])).Happened();
        foreach (var juror in jurors)
            story.Staff(new SetJuror(juror, true)).Happened();
        foreach (var pitch in story.State.Show.Order)
            story.Marks(pitch, Upcoming, Done).Happened();
        return story;
    }

    public static PitchDetails Details(string title, PersonId? speaker = null) => new(title, $"{title} Ltd", speaker);

    public Decision<PitchRoundEvent> Staff(PitchRoundCommand command) => Do(Names.Moderator, command, staff: true);

    public Decision<PitchRoundEvent> Puts(PitchId pitch, PitchDetails details, int version = 0, PitchId? before = null) => Staff(new PutPitch(pitch, details, version, before));

    /// <summary>With the version that there is.</summary>
    public Decision<PitchRoundEvent> Sets(RoundSettings settings) => Staff(new SetSettings(settings with { Version = State.Settings.Version }));

    public Decision<PitchRoundEvent> Moves(PitchId pitch, PitchId? before) => Staff(new MovePitch(pitch, before, State.OrderVersion));

    public Decision<PitchRoundEvent> Marks(PitchId pitch, PitchState from, PitchState to) => Staff(new MarkPitch(pitch, from, to));

    public Decision<PitchRoundEvent> Starts(PitchId pitch, PitchId? ends = null) => Staff(new StartPitch(pitch, State.RunOf(pitch).State, ends, AsNext: false));

    public Decision<PitchRoundEvent> CallsNext(PitchId pitch, PitchId? ends = null) => Staff(new StartPitch(pitch, State.RunOf(pitch).State, ends, AsNext: true));

    public Decision<PitchRoundEvent> Asks(PitchId pitch) => Staff(new BeginQuestions(pitch, Pitching));

    public Decision<PitchRoundEvent> Pauses(PitchId pitch) => Staff(new PauseClock(pitch, State.RunOf(pitch).State));

    public Decision<PitchRoundEvent> Resumes(PitchId pitch) => Staff(new ResumeClock(pitch, State.RunOf(pitch).State));

    public Decision<PitchRoundEvent> Undoes() => Staff(new UndoStep(State.Undo?.Number ?? 0));

    public Decision<PitchRoundEvent> Scores(PersonId juror, PitchId pitch, int idea, int speech, string? note = null) => Do(juror,
        new ScorePitch(pitch, new() { [Idea.Id] = idea, [Speech.Id] = speech }, note, State.Jury.ScoreOf(pitch, juror)?.Version ?? 0));

    public Decision<PitchRoundEvent> Favours(PersonId who, PitchId pitch, int points = 1) => Do(who, new GiveFavour(pitch, points));

    /// <summary>What the clock that counts for a pitch shows now.</summary>
    public TimeSpan ClockOf(PitchId pitch) => State.RunOf(pitch) is var run && run.Current is { } clock ? clock.Elapsed(Now) : (run.Questions ?? run.Speech)!.Elapsed(Now);

    public string Order => string.Join("", State.Show.Order.Select(id => State.Pitches[id].Details.Title));

    public int PlaceOf(PitchId pitch) => Scoring.Results(State).Single(r => r.Pitch == pitch).Place;

    public Result ResultOf(PitchId pitch) => Scoring.Results(State).Single(r => r.Pitch == pitch);
}
