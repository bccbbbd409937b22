using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>Someone in the hall or at home with the page open: takes part in a panel and, where there is one, in a pitch round; loses the network.</summary>
sealed class Attendee(Uri hub, Random random, Tally tally, Echoes echoes) : Member(hub, random, tally, echoes)
{
    static readonly TimeSpan VotesEvery = TimeSpan.FromSeconds(15);
    static readonly TimeSpan FavoursEvery = TimeSpan.FromSeconds(20);
    static readonly TimeSpan WishesEvery = TimeSpan.FromSeconds(60);
    static readonly TimeSpan DropsOffEvery = TimeSpan.FromMinutes(4);
    const double ThinksAgain = 0.1;

    public required TimeSpan AsksEvery { get; init; }

    public SessionId Panel { get; private set; }

    /// <summary>Null: the programme has none.</summary>
    public SessionId? Round { get; private set; }

    /// <returns>False: the hub did not let this person in, or there is no panel.</returns>
    public async Task<bool> Join(string code)
    {
        var place = Random.Next(3) == 0 ? Place.Remote : Place.Hall;
        var name = Random.Next(2) == 0 ? null : Words.Name(Random);
        Me = await Api.Post<MeAnswer>("api/join", new JoinRequest(code, place, new(Guid.CreateVersion7()), name));
        if (Me is null || await OnNow("panel") is not { } panel)
            return false;
        (Panel, Round) = (panel, await OnNow("pitch-round"));
        return true;
    }

    public Task Play(CancellationToken leaving)
    {
        var questions = new QuestionFan(this, Panel);
        List<TopicFollower> topics = [.. questions.Topics];
        List<Task> acts =
        [
            EveryNowAndThen(AsksEvery, questions.Ask, leaving),
            EveryNowAndThen(VotesEvery, () => Again() ? questions.WithdrawVote() : questions.Vote(), leaving),
            EveryNowAndThen(DropsOffEvery, DropOff, leaving),
        ];
        if (Round is { } round)
        {
            var (pitches, ofPitches) = (new PitchFan(this, round), new QuestionFan(this, round));
            topics.AddRange([.. pitches.Topics, .. ofPitches.Topics]);
            acts.AddRange(
            [
                EveryNowAndThen(FavoursEvery, () => Again() ? pitches.TakeFavourBack() : pitches.Favour(), leaving),
                EveryNowAndThen(WishesEvery, pitches.WishTalk, leaving),
                EveryNowAndThen(AsksEvery, ofPitches.Ask, leaving),
                EveryNowAndThen(VotesEvery, ofPitches.Vote, leaving),
            ]);
        }
        Follow(topics);
        return Task.WhenAll(acts);
    }

    bool Again() => Random.NextDouble() < ThinksAgain;

    Task DropOff()
    {
        Line!.DropOff(TimeSpan.FromSeconds(1 + 9 * Random.NextDouble()));
        return Task.CompletedTask;
    }
}
