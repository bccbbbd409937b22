using System.Diagnostics;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>The questions of a session at the moderator's: lets them in, more at a time when many wait, and brings the most wanted to the stage.</summary>
sealed class QuestionDesk
{
    static readonly TimeSpan OnStageFor = TimeSpan.FromSeconds(12);
    const int OneInSoManyIsDeclined = 12;
    const int MostAtOnce = 10;

    readonly Member who;
    readonly SessionId session;
    readonly TopicFollower staff;
    long staged;

    public QuestionDesk(Member who, SessionId session)
    {
        (this.who, this.session, staff) = (who, session, who.Follower("panel", session, Audience.Staff));
        who.Echoes.Join(staff);
    }

    public TopicFollower Topic => staff;

    public async Task Look()
    {
        var pending = staff.Look(view => In(view, "pending")).OrderBy(q => q.Since).ToList();
        foreach (var question in pending.Take(Math.Clamp(pending.Count / 4, 1, MostAtOnce)))
            await Move(question.Id, QuestionStatus.Pending, who.Random.Next(OneInSoManyIsDeclined) == 0 ? QuestionStatus.Declined : QuestionStatus.Approved);
        if (staged == 0 || Stopwatch.GetElapsedTime(staged) > OnStageFor)
            await BringNextToStage();
    }

    async Task BringNextToStage()
    {
        var onStage = staff.Look(view => In(view, "on-stage"));
        var next = staff.Look(view => In(view, "approved")).OrderByDescending(q => q.Votes).ThenBy(q => q.Since).FirstOrDefault();
        if (next.Id is null)
            return;
        // The one on the stage is answered by the next one's coming, or by hand.
        foreach (var answered in onStage.Where(_ => who.Random.Next(2) == 0))
            await Move(answered.Id, QuestionStatus.OnStage, QuestionStatus.Answered);
        if (await Move(next.Id, QuestionStatus.Approved, QuestionStatus.OnStage))
            staged = Stopwatch.GetTimestamp();
    }

    async Task<bool> Move(string question, QuestionStatus from, QuestionStatus to)
    {
        var path = $"api/conferences/{who.Me!.Conference}/panels/{session}/questions/{question}/move";
        if (await who.Api.Command(HttpMethod.Post, path, new MoveRequest(from, to)) is not { } done)
            return false;
        who.Tally.Moderated.Add();
        if (to != QuestionStatus.Declined)
            who.Echoes.Expect(staff.Thing, done.At, done.Sent);
        return true;
    }

    static List<(string Id, DateTimeOffset Since, int Votes)> In(JsonObject view, string status) => view["standing"] is not JsonObject standing ? [] :
        [.. standing.Where(q => (string?)q.Value!["status"] == status).Select(q => (q.Key, (DateTimeOffset)q.Value!["since"]!, (int)q.Value["votes"]!))];
}
