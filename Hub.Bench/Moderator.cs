using System.Diagnostics;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>The one at the desk: lets questions in, more at a time when many wait, and brings the most wanted to the stage.</summary>
sealed class Moderator : Member
{
    static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1.5);
    static readonly TimeSpan OnStageFor = TimeSpan.FromSeconds(12);
    const int OneInSoManyIsDeclined = 12;
    const int MostAtOnce = 10;

    TopicFollower? staff;
    SessionId panel;
    long staged;

    Moderator(Uri hub, Random random, Tally tally, Echoes echoes) : base(hub, random, tally, echoes)
    {
    }

    /// <param name="link">The whole link, or the token at its end.</param>
    /// <returns>Null if the hub does not know the link.</returns>
    public static async Task<Moderator?> Enter(Uri hub, string link, Random random, Tally tally, Echoes echoes)
    {
        var moderator = new Moderator(hub, random, tally, echoes);
        moderator.Me = await moderator.Api.Post<MeAnswer>("api/enter", new EnterRequest(link[(link.IndexOf('#') + 1)..]));
        return moderator.Me is null ? null : moderator;
    }

    public async Task<string?> JoinCode() => (await Api.Get<JoinAnswer>($"api/conferences/{Me!.Conference}/join"))?.Code;

    public Task Play(SessionId session, CancellationToken leaving)
    {
        panel = session;
        staff = Follower(panel, Audience.Staff);
        Echoes.Join(staff.Arrivals);
        Follow(staff);
        return EveryNowAndThen(LooksEvery, Look, leaving);
    }

    async Task Look()
    {
        var pending = staff!.Look(view => In(view, "pending")).OrderBy(q => q.Since).ToList();
        foreach (var question in pending.Take(Math.Clamp(pending.Count / 4, 1, MostAtOnce)))
            await Move(question.Id, QuestionStatus.Pending, Random.Next(OneInSoManyIsDeclined) == 0 ? QuestionStatus.Declined : QuestionStatus.Approved);
        if (staged == 0 || Stopwatch.GetElapsedTime(staged) > OnStageFor)
            await BringNextToStage();
    }

    async Task BringNextToStage()
    {
        var onStage = staff!.Look(view => In(view, "on-stage"));
        var next = staff.Look(view => In(view, "approved")).OrderByDescending(q => q.Votes).ThenBy(q => q.Since).FirstOrDefault();
        if (next.Id is null)
            return;
        // The one on the stage is answered by the next one's coming, or by hand.
        foreach (var answered in onStage.Where(_ => Random.Next(2) == 0))
            await Move(answered.Id, QuestionStatus.OnStage, QuestionStatus.Answered);
        if (await Move(next.Id, QuestionStatus.Approved, QuestionStatus.OnStage))
            staged = Stopwatch.GetTimestamp();
    }

    async Task<bool> Move(string question, QuestionStatus from, QuestionStatus to)
    {
        var path = $"api/conferences/{Me!.Conference}/panels/{panel}/questions/{question}/move";
        if (await Api.Command(HttpMethod.Post, path, new MoveRequest(from, to)) is not { } done)
            return false;
        Tally.Moderated.Add();
        if (to != QuestionStatus.Declined)
            Echoes.Expect(done.At, done.Sent);
        return true;
    }

    static List<(string Id, DateTimeOffset Since, int Votes)> In(JsonObject view, string status) => view["standing"] is not JsonObject standing ? [] :
        [.. standing.Where(q => (string?)q.Value!["status"] == status).Select(q => (q.Key, (DateTimeOffset)q.Value!["since"]!, (int)q.Value["votes"]!))];
}
