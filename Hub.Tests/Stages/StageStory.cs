using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Stages;
using Hub.Tests.Given;

namespace Hub.Tests.Stages;

/// <summary>A stage told as a story: who does what.</summary>
public sealed class StageStory : Story<StageDecisions, StageViews, Stage, StageCommand, StageEvent>
{
    /// <summary>A panel of an hour, with these speakers in the programme.</summary>
    public static StageStory With(params PersonId[] speakers)
    {
        var story = new StageStory();
        story.Directs(new NoteSpeakers(speakers));
        return story;
    }

    public JsonObject Public => View(Audience.Public);

    public JsonObject Staff => View(Audience.Staff);

    public JsonObject Mine(PersonId who) => View(Audience.Person(who));

    public Decision<StageEvent> Directs(StageCommand command) => Do(Names.Moderator, command, staff: true);

    public Decision<StageEvent> Starts() => Directs(new StartClock(TimeSpan.FromHours(1)));

    public Decision<StageEvent> Stops() => Directs(new StopClock());

    /// <summary>By a moderator who sees what is true.</summary>
    public Decision<StageEvent> Adds(int seconds) => Directs(new AddTime(seconds, State.Clock.EndsAt));

    public Decision<StageEvent> LetsSpeak(PersonId? person) => Directs(new SetSpeaking(person, State.Talk.Speaking));

    public Decision<StageEvent> Raises(PersonId who, string? about = null, bool remote = false) => Do(new Caller(who, false, Remote: remote), new RaiseHand(about));

    public Decision<StageEvent> Calls(PersonId who, bool called = true) => Directs(new CallHand(who, called));

    public Decision<StageEvent> Lowers(PersonId who) => Do(who, new LowerHand(who));

    public Decision<StageEvent> Streams(string name, StreamKind kind = StreamKind.Hls, string? url = "https://live.example/a.m3u8", double delay = 0) =>
        Directs(new SetStream(Names.Stream(name), kind, url, null, null, null, delay, 0, State.Streams.GetValueOrDefault(Names.Stream(name))));

    /// <summary>By a moderator who sees what is there.</summary>
    public Decision<StageEvent> Says(string? text) => Directs(new SetMessage(text, State.Message));

    public Decision<StageEvent> Sees(PersonId who, string clap, bool remote = true) => Do(new Caller(who, false, Remote: remote), new TapClap(Names.Clap(clap)));

    public Decision<StageEvent> Notes(string poll, PollPhase phase, long revision, int? order = null) =>
        Directs(new NotePoll(Names.Poll(poll), $"Poll {poll}", phase, revision, order));
}
