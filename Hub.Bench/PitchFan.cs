using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>Someone in the audience of a pitch round: likes what they have heard, wants to talk to some of those who pitched, thinks again.</summary>
sealed class PitchFan
{
    readonly Member who;
    readonly SessionId round;
    readonly TopicFollower all, own;

    public PitchFan(Member who, SessionId round)
    {
        (this.who, this.round) = (who, round);
        (all, own) = (who.Follower("pitches", round, Audience.Public), who.Follower("pitches", round, Audience.Person(who.Me!.Person)));
        who.Echoes.Join(all);
    }

    public IEnumerable<TopicFollower> Topics => [all, own];

    public async Task Favour()
    {
        var (open, points) = all.Look(view => ((bool?)view["round"]?["favoursOpen"] ?? false, (int?)view["round"]?["points"]));
        var mine = own.Look(view => Mine(view, "favours"));
        var others = all.Look(Heard).Except(mine).ToList();
        if (!open || others.Count == 0 || mine.Count >= (points ?? int.MaxValue))
            return;
        if (await Do(HttpMethod.Put, others, "favour", new FavourRequest()))
            who.Tally.Favours.Add();
    }

    public async Task TakeFavourBack()
    {
        var mine = own.Look(view => Mine(view, "favours"));
        if (all.Look(view => (bool?)view["round"]?["favoursOpen"] ?? false) && mine.Count > 0)
            await Do(HttpMethod.Delete, mine, "favour");
    }

    public async Task WishTalk()
    {
        var others = all.Look(Heard).Except(own.Look(view => Mine(view, "wishes"))).ToList();
        if (others.Count > 0 && await Do(HttpMethod.Put, others, "talk", new TalkRequest(who.Random.Next(2) == 0 ? null : Words.Question(who.Random))))
            who.Tally.Talks.Add();
    }

    async Task<bool> Do(HttpMethod method, List<string> of, string what, object? body = null)
    {
        var pitch = of[who.Random.Next(of.Count)];
        if (await who.Api.Command(method, $"api/conferences/{who.Me!.Conference}/pitches/{round}/{pitch}/{what}", body) is not { } done)
            return false;
        own.Arrivals.Expect(done.At, done.Sent, who.Echoes.Own);
        return true;
    }

    /// <summary>The pitches that have begun.</summary>
    static List<string> Heard(JsonObject view) =>
        view["runs"] is JsonObject runs ? [.. runs.Where(run => run.Value?["clock"] is not null).Select(run => run.Key)] : [];

    static List<string> Mine(JsonObject view, string what) => view[what] is JsonObject some ? [.. some.Select(one => one.Key)] : [];
}
