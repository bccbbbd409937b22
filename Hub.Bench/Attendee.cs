using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>Someone in the hall or at home with the page open: asks now and then, votes for what is popular, thinks again, loses the network.</summary>
sealed class Attendee(Uri hub, Random random, Tally tally, Echoes echoes) : Member(hub, random, tally, echoes)
{
    static readonly TimeSpan VotesEvery = TimeSpan.FromSeconds(15);
    static readonly TimeSpan DropsOffEvery = TimeSpan.FromMinutes(4);
    const double ThinksAgain = 0.1;

    TopicFollower? all, own;

    public required TimeSpan AsksEvery { get; init; }

    public SessionId Panel { get; private set; }

    /// <returns>False: the hub did not let this person in, or there is no panel.</returns>
    public async Task<bool> Join(string code)
    {
        var place = Random.Next(3) == 0 ? Place.Remote : Place.Hall;
        var name = Random.Next(2) == 0 ? null : Words.Name(Random);
        Me = await Api.Post<MeAnswer>("api/join", new JoinRequest(code, place, new(Guid.CreateVersion7()), name));
        if (Me is null || await PanelOfNow() is not { } panel)
            return false;
        Panel = panel;
        return true;
    }

    public Task Play(CancellationToken leaving)
    {
        (all, own) = (Follower(Panel, Audience.Public), Follower(Panel, Audience.Person(Me!.Person)));
        Echoes.Join(all.Arrivals);
        Follow(all, own);
        return Task.WhenAll(
            EveryNowAndThen(AsksEvery, Ask, leaving),
            EveryNowAndThen(VotesEvery, () => Random.NextDouble() < ThinksAgain ? WithdrawVote() : Vote(), leaving),
            EveryNowAndThen(DropsOffEvery, DropOff, leaving));
    }

    async Task Ask()
    {
        var question = new QuestionId(Guid.CreateVersion7());
        if (await Api.Command(HttpMethod.Put, Path(question.ToString()), new AskRequest(Words.Question(Random), Random.Next(3) == 0)) is not { } done)
            return;
        Tally.Asked.Add();
        own!.Arrivals.Expect(done.At, done.Sent, Echoes.Own);
    }

    async Task Vote()
    {
        var mine = own!.Look(MyVotes);
        var open = all!.Look(Open).Where(q => !mine.Contains(q.Id)).ToList();
        if (open.Count == 0)
            return;
        // The best of three picks: what has votes gets more.
        var pick = Enumerable.Range(0, 3).Select(_ => open[Random.Next(open.Count)]).MaxBy(q => q.Votes).Id;
        if (await Change(HttpMethod.Put, pick))
            Tally.Votes.Add();
    }

    async Task WithdrawVote()
    {
        var open = all!.Look(Open).Select(q => q.Id).ToHashSet();
        var mine = own!.Look(MyVotes).Where(open.Contains).ToList();
        if (mine.Count > 0 && await Change(HttpMethod.Delete, mine[Random.Next(mine.Count)]))
            Tally.VotesWithdrawn.Add();
    }

    Task DropOff()
    {
        Line!.DropOff(TimeSpan.FromSeconds(1 + 9 * Random.NextDouble()));
        return Task.CompletedTask;
    }

    async Task<bool> Change(HttpMethod method, string question)
    {
        if (await Api.Command(method, $"{Path(question)}/vote") is not { } done)
            return false;
        Echoes.Expect(done.At, done.Sent);
        own!.Arrivals.Expect(done.At, done.Sent, Echoes.Own);
        return true;
    }

    string Path(string question) => $"api/conferences/{Me!.Conference}/panels/{Panel}/questions/{question}";

    static HashSet<string> MyVotes(JsonObject view) => view["votes"] is JsonObject votes ? [.. votes.Select(v => v.Key)] : [];

    static List<(string Id, int Votes)> Open(JsonObject view) => view["standing"] is not JsonObject standing ? [] :
        [.. standing.Where(q => (string?)q.Value!["status"] is "approved" or "on-stage").Select(q => (q.Key, (int)q.Value!["votes"]!))];
}
