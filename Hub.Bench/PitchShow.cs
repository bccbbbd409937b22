using System.Diagnostics;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>The show of a pitch round at the speed of a trial: pitch, questions, next; and from the beginning when all were given.</summary>
sealed class PitchShow
{
    static readonly TimeSpan PitchFor = TimeSpan.FromSeconds(6);
    static readonly TimeSpan QuestionsFor = TimeSpan.FromSeconds(4);

    readonly Member who;
    readonly string path;
    readonly TopicFollower staff;
    long since;

    public PitchShow(Member who, SessionId round)
    {
        (this.who, path, staff) = (who, $"api/conferences/{who.Me!.Conference}/pitches/{round}", who.Follower("pitches", round, Audience.Staff));
        who.Echoes.Join(staff);
    }

    public TopicFollower Topic => staff;

    public Task Look()
    {
        var round = staff.Look(Read);
        var waited = Stopwatch.GetElapsedTime(since);
        return round switch
        {
            { Known: false } => Task.CompletedTask,
            { FavoursOpen: false, Locked: false } => Do("favours", HttpMethod.Put, new OpenRequest(true)),
            { Running: { } running, State: PitchState.Pitching } => waited < PitchFor ? Task.CompletedTask
                : Turn(new(PitchClockAction.Questions, running, PitchState.Pitching)),
            { Running: not null, Next: { } next } => waited < QuestionsFor ? Task.CompletedTask
                : Turn(new(PitchClockAction.Next, next, PitchState.Upcoming, round.Running)),
            { Running: { } running } => waited < QuestionsFor ? Task.CompletedTask
                : Turn(new(PitchClockAction.Done, running, PitchState.Questions)),
            { Next: { } next } => Turn(new(PitchClockAction.Next, next, PitchState.Upcoming)),
            { Given: { } given } => Do($"{given}/mark", HttpMethod.Post, new MarkRequest(PitchState.Done, PitchState.Upcoming)),
            _ => Task.CompletedTask,
        };
    }

    async Task Turn(PitchClockRequest request)
    {
        if (await Do("clock", HttpMethod.Post, request))
            since = Stopwatch.GetTimestamp();
    }

    async Task<bool> Do(string what, HttpMethod method, object body)
    {
        if (await who.Api.Command(method, $"{path}/{what}", body) is not { } done)
            return false;
        who.Tally.Shown.Add();
        who.Echoes.Expect(staff.Thing, done.At, done.Sent);
        return true;
    }

    /// <param name="Known">False until the view is there.</param>
    /// <param name="Given">One that was given and may be given again.</param>
    sealed record Round(bool Known, bool FavoursOpen, bool Locked, PitchId? Running, PitchState State, PitchId? Next, PitchId? Given);

    static Round Read(JsonObject view)
    {
        PitchId? running = (string?)view["round"]?["running"] is { } id ? PitchId.Parse(id) : null;
        return new(
            view["round"] is not null, (bool?)view["round"]?["favoursOpen"] ?? false, (bool?)view["round"]?["locked"] ?? false, running,
            running is { } now && (string?)view["runs"]?[now.ToString()]?["state"] == "questions" ? PitchState.Questions : PitchState.Pitching,
            First(view["next"], place => (int?)place == 1), First(view["runs"], run => (string?)run?["state"] == "done"));
    }

    static PitchId? First(JsonNode? some, Func<JsonNode?, bool> such) =>
        some is JsonObject those && those.FirstOrDefault(one => such(one.Value)).Key is { } id ? PitchId.Parse(id) : null;
}
