using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>What someone does with the questions of a panel or a pitch round: asks, votes for what is popular, thinks again.</summary>
sealed class QuestionFan
{
    readonly Member who;
    readonly SessionId session;
    readonly TopicFollower all, own;

    public QuestionFan(Member who, SessionId session)
    {
        (this.who, this.session) = (who, session);
        (all, own) = (who.Follower("panel", session, Audience.Public), who.Follower("panel", session, Audience.Person(who.Me!.Person)));
        who.Echoes.Join(all);
    }

    public IEnumerable<TopicFollower> Topics => [all, own];

    public async Task Ask()
    {
        var question = new QuestionId(Guid.CreateVersion7());
        if (await who.Api.Command(HttpMethod.Put, Path(question.ToString()), new AskRequest(Words.Question(who.Random), who.Random.Next(3) == 0)) is not { } done)
            return;
        who.Tally.Asked.Add();
        own.Arrivals.Expect(done.At, done.Sent, who.Echoes.Own);
    }

    public async Task Vote()
    {
        var mine = own.Look(MyVotes);
        var open = all.Look(Open).Where(q => !mine.Contains(q.Id)).ToList();
        if (open.Count == 0)
            return;
        // The best of three picks: what has votes gets more.
        var pick = Enumerable.Range(0, 3).Select(_ => open[who.Random.Next(open.Count)]).MaxBy(q => q.Votes).Id;
        if (await Change(HttpMethod.Put, pick))
            who.Tally.Votes.Add();
    }

    public async Task WithdrawVote()
    {
        var open = all.Look(Open).Select(q => q.Id).ToHashSet();
        var mine = own.Look(MyVotes).Where(open.Contains).ToList();
        if (mine.Count > 0 && await Change(HttpMethod.Delete, mine[who.Random.Next(mine.Count)]))
            who.Tally.VotesWithdrawn.Add();
    }

    async Task<bool> Change(HttpMethod method, string question)
    {
        if (await who.Api.Command(method, $"{Path(question)}/vote") is not { } done)
            return false;
        who.Echoes.Expect(all.Thing, done.At, done.Sent);
        own.Arrivals.Expect(done.At, done.Sent, who.Echoes.Own);
        return true;
    }

    string Path(string question) => $"api/conferences/{who.Me!.Conference}/panels/{session}/questions/{question}";

    static HashSet<string> MyVotes(JsonObject view) => view["votes"] is JsonObject votes ? [.. votes.Select(v => v.Key)] : [];

    static List<(string Id, int Votes)> Open(JsonObject view) => view["standing"] is not JsonObject standing ? [] :
        [.. standing.Where(q => (string?)q.Value!["status"] is "approved" or "on-stage").Select(q => (q.Key, (int)q.Value!["votes"]!))];
}
