using System.Collections.Immutable;
using Hub.Grains.Live;
using static Hub.Grains.Polls.PollDecisions;

namespace Hub.Grains.Polls;

/// <summary>One ballot a person and item, in the person's own window.</summary>
public static class Balloting
{
    public static Decision<PollEvent> Cast(Poll poll, CastBallot cast, Act act)
    {
        if (poll.Sheet!.Find(cast.Item) is not { } item)
            return NoSuchItem;
        var (marks, refusal) = Ballots.Read(item, cast);
        if (marks is null)
            return refusal!;
        var was = poll.Box.Find(act.Who, cast.Item);
        if (was is not null && was.Marks == marks)
            return Decision<PollEvent>.Nothing;
        var who = Window.OfCaller(poll, act.By);
        if (OutsideWindow(poll, cast.Item, who, act.Now) is { } closed)
            return closed;
        if (was is not null && !poll.Sheet.Changeable)
            return AlreadyVoted;
        var receipt = cast.Nonce is { } nonce && poll.Box.Voters.GetValueOrDefault(act.Who)?.Receipt is null ? Receipts.Code(poll.Id, poll.Round, act.Who, nonce) : null;
        int? points = item.Kind == ItemKind.Quiz ? Quizzes.Points(item, marks, poll.Course.Runs[cast.Item], poll.Course.Delay, who, act.Now) : null;
        var ballot = new BallotCast(cast.Item, act.Who, marks, act.Now, act.By.Remote, receipt, points);
        return who.Pace > 1 && !poll.Extras.ContainsKey(act.Who) ? All(new WindowRegistered(act.Who, who.Remote, who.Pace), ballot) : ballot;
    }

    /// <summary>While the poll is open: whoever comes later cannot make all others wait.</summary>
    public static Decision<PollEvent> Register(Poll poll, Act act)
    {
        var now = new Extra(act.By.Remote, Math.Max(1, act.By.Pace));
        var was = poll.Extras.GetValueOrDefault(act.Who);
        if (now == was || now.Pace == 1 && was is null)
            return Decision<PollEvent>.Nothing;
        return poll.Phase switch
        {
            PollPhase.Draft => NotOpened,
            PollPhase.Open => new WindowRegistered(act.Who, now.Remote, now.Pace),
            _ => was is not null ? Decision<PollEvent>.Nothing : Closed,
        };
    }

    public static Decision<PollEvent> Name(Poll poll, NameLeader name, Act act) =>
        poll.Named.Contains(act.Who) == name.Named ? Decision<PollEvent>.Nothing : new LeaderNamed(act.Who, name.Named);

    static Refusal? OutsideWindow(Poll poll, ItemId item, Extra who, DateTimeOffset now)
    {
        if (poll.Phase == PollPhase.Draft)
            return NotOpened;
        if (!poll.Course.Runs.TryGetValue(item, out var run))
            return poll.IsRunning ? NotAsked : Closed;
        var own = Window.Of(run, poll.Course.Delay, who);
        if (!poll.IsRunning || run.Ended || own.ClosesAt + Window.Grace < now)
            return own.ClosesAt is { } ended ? Closed with { Sentence = $"Voting ended at {At(ended)}." } : Closed;
        return now < own.OpensAt ? NotOpened with { Sentence = $"For you this opens at {At(own.OpensAt)}, when the stream shows it." } : null;
    }

    static readonly Refusal AlreadyVoted = new("already-voted", "Your vote is counted. In this poll it cannot be changed.", Because.Conflict);
    static readonly Refusal NotOpened = new("poll-not-open-yet", "This poll has not been opened yet.", Because.Conflict);
    static readonly Refusal NotAsked = new("poll-not-open-yet", "This question has not been asked yet.", Because.Conflict);
    static readonly Refusal Closed = new("poll-closed", "Voting has ended.", Because.Conflict);
}

/// <summary>What a ballot says, by the kind of the item.</summary>
public static class Ballots
{
    public const int LongestWord = 30;
    public const int LongestText = 300;

    public static (Marks? Marks, Refusal? Refusal) Read(Item item, CastBallot cast) => item.Kind switch
    {
        ItemKind.Single => Chosen(item, cast, 1, 1),
        ItemKind.Multiple => Chosen(item, cast, item.Min ?? 1, item.Max ?? item.Choices.Count),
        ItemKind.Quiz => Chosen(item, cast, 1, item.Max ?? 1),
        ItemKind.Ranking => Ranked(item, cast),
        ItemKind.Scale => cast.Step >= item.From && cast.Step <= item.To ? (new Marks(Step: cast.Step), null) : (null, NoSuchStep),
        ItemKind.Cloud => Words(item, cast),
        ItemKind.Open => Wording.Clean(cast.Text, LongestText) is var (text, refusal) && refusal is null ? (new Marks(Text: text), null) : (null, refusal),
        _ => throw new InvalidOperationException($"No kind of item: {item.Kind}"),
    };

    static (Marks?, Refusal?) Chosen(Item item, CastBallot cast, int least, int most)
    {
        var given = cast.Options ?? ImmutableDictionary<string, int>.Empty;
        var chosen = item.Choices.Select(option => option.Id).Where(id => given.ContainsKey(id.Value)).ToImmutableArray();
        if (chosen.Length < given.Count)
            return (null, NoSuchOption);
        return chosen.Length < least || chosen.Length > most ? (null, HowMany(least, most)) : (new Marks(chosen), null);
    }

    static (Marks?, Refusal?) Ranked(Item item, CastBallot cast)
    {
        var given = cast.Options ?? ImmutableDictionary<string, int>.Empty;
        var places = item.Max ?? item.Choices.Count;
        var ranked = item.Choices.Select(option => option.Id).Where(id => given.ContainsKey(id.Value)).OrderBy(id => given[id.Value]).ToImmutableArray();
        if (ranked.Length < given.Count)
            return (null, NoSuchOption);
        var isRanking = ranked.Length == places && ranked.Index().All(place => given[place.Item.Value] == place.Index + 1);
        return isRanking ? (new Marks(ranked), null) : (null, NotARanking(places));
    }

    static (Marks?, Refusal?) Words(Item item, CastBallot cast)
    {
        var given = cast.Words ?? ImmutableDictionary<string, string>.Empty;
        if (given.Count < 1 || given.Count > item.Max)
            return (null, HowMany(1, item.Max!.Value));
        var words = new List<string>();
        foreach (var (_, raw) in given.OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            var (word, refusal) = Wording.Clean(raw, LongestWord, lines: false);
            if (refusal is not null)
                return (null, refusal);
            if (!words.Exists(said => IsSame(said, word))) // people are counted, not how often one says it
                words.Add(word);
        }
        return (new Marks(Words: [.. words]), null);
    }

    static bool IsSame(string a, string b)
    {
        (a, b) = (Folding.Bare(a), Folding.Bare(b));
        var (one, other) = (Folding.Key(a), Folding.Key(b));
        return one == other || Folding.IsPlural(one, other, a, b) || Folding.IsPlural(other, one, b, a);
    }

    static Refusal HowMany(int least, int most) => new("wrong-number", least == most
        ? $"Choose {least}." : $"Choose {least} to {most}.", Because.Invalid);

    static Refusal NotARanking(int places) => new("not-a-ranking", $"Give each of {places} options a place of its own, from 1 to {places}.", Because.Invalid);

    static readonly Refusal NoSuchOption = new("no-such-option", "This question has no such option; it may have been changed. Load the page again.", Because.Invalid);
    static readonly Refusal NoSuchStep = new("no-such-step", "The scale has no such step.", Because.Invalid);
}
