using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Tests.Given;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

/// <summary>What people and moderators may do on some day, in the hall and far away, in whatever order.</summary>
static class Days
{
    public sealed record Step(Caller Who, PollCommand Command, double Seconds, bool Informed, bool Awake);

    public sealed record Day(PollSheet Sheet, double Delay, Step[] Steps);

    static readonly PersonId[] People = [Names.Ana, Names.Ben, Names.Chi, Names.Person("dee")];

    public static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, Audience.Voters, .. People.Select(Audience.Person)];

    static readonly string[] Said = ["Kind", "kinder", "Kinder", "steel", "Steel!", "Ω", "ω", "🚆", "regions", "region"];

    static readonly Item[] Items =
    [
        Single(First, "a", "b", "c"), Multiple(Second, 1, 2, "a", "b", "c"), Scale(Third, 0, 2), Ranking(new("fourth"), 2, "a", "b", "c"),
        WordCloud(new("fifth")), OpenText(new("sixth")), Quiz(new("seventh"), 10, "a!", "b"), Quiz(new("eighth"), null, "a!", "b!", "c") with { Max = 2 },
    ];

    static readonly Gen<ItemId> SomeItem = Gen.OneOf([.. Items.Select(item => item.Id)]);

    static readonly Gen<PollPhase> SomePhase = Gen.Enum<PollPhase>();

    static readonly Gen<PollSheet> SomeSheet = Gen.Select(
        Gen.Enum<PollPace>(), Gen.Enum<PollResults>(), Gen.Bool, Gen.OneOf<int?>(null, null, 20), Gen.OneOf(Items).Array[1, 4],
        (pace, results, changeable, seconds, items) => new PollSheet(new("opening"), "A poll", pace, results, changeable, seconds, [.. items.DistinctBy(i => i.Id)]));

    /// <summary>Each from where they are today: somebody may go home in between.</summary>
    static readonly Gen<Caller> Somebody = Gen.Select(Gen.Int[0, 3], Gen.Frequency((4, false), (1, true)), (i, elsewhere) =>
        new Caller(People[i], false, Remote: i is 1 or 2 != elsewhere, Pace: i switch { 2 => 1.5, 3 => 10, _ => 1 }));

    static readonly Gen<PollCommand> SomeBallot = Gen.Select(SomeItem, Gen.OneOf("a", "b", "c", "x").Array[0, 3], Gen.Int[-1, 3], Gen.OneOf(Said).Array[0, 3], Gen.Int[0, 3], (item, options, step, words, nonce) =>
        (PollCommand)new CastBallot(item, options.Distinct().Index().ToDictionary(o => o.Item, o => o.Index + 1), step,
            words.Index().ToDictionary(w => $"{w.Index}", w => w.Item), words.FirstOrDefault(), nonce == 0 ? null : new Guid(nonce, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));

    static readonly Gen<PollCommand> SomeMove = Gen.Frequency<PollCommand>(
        (6, SomePhase.Select(seen => (PollCommand)new OpenPoll(seen, 1, 0))),
        (3, Gen.Select(SomePhase, Gen.Frequency((4, false), (1, true)), (seen, force) => (PollCommand)new ClosePoll(seen, force))),
        (3, Gen.Select(SomePhase, Gen.Frequency((4, false), (1, true)), (seen, force) => (PollCommand)new ShowPoll(seen, force))),
        (1, SomePhase.Select(seen => (PollCommand)new HidePoll(seen))),
        (1, SomePhase.Select(seen => (PollCommand)new ResetPoll(seen))),
        (2, SomePhase.Select(seen => (PollCommand)new RerunPoll(seen))),
        (3, Gen.Select(SomePhase, SomePhase, (seen, to) => (PollCommand)new UndoPollMove(seen, to))),
        (6, Gen.Select(SomeItem, SomeItem, (item, was) => (PollCommand)new PutItem(item, was))),
        (2, Gen.Select(SomeItem, Gen.OneOf([.. Said.Select(word => Cloud.IdOf(Folding.Key(Folding.Bare(word)))), "0", "1"]), Gen.Bool, (item, word, struck) => (PollCommand)new StrikeWord(item, word, struck))),
        (2, SomeSheet.Select(sheet => (PollCommand)new PutPoll(PollStory.Id, sheet, 1))));

    static readonly Gen<Step> SomeStep = Gen.Select(
        Gen.Frequency<(Caller, PollCommand)>(
            (12, Gen.Select(Somebody, SomeBallot)),
            (2, Gen.Select(Somebody, Gen.Const<PollCommand>(new RegisterWindow()))),
            (2, Gen.Select(Somebody, Gen.Bool.Select(named => (PollCommand)new NameLeader(named)))),
            (9, Gen.Select(Gen.Const(PollStory.Staff), SomeMove))),
        Gen.Frequency((6, Gen.Const(0.0)), (4, Gen.Int[0, 12].Select(s => (double)s)), (1, Gen.Int[20, 400].Select(s => (double)s))),
        Gen.Frequency((5, true), (1, false)), Gen.Frequency((6, true), (1, false)),
        (who, seconds, informed, awake) => new Step(who.Item1, who.Item2, seconds, informed, awake));

    public static readonly Gen<Day> Some = Gen.Select(SomeSheet, Gen.OneOf(0.0, 7.5), SomeStep.Array[0, 60], (sheet, delay, steps) => new Day(sheet, delay, steps));

    public static PollStory Play(Day day, Action<PollStory, Step, Decision<PollEvent>>? then = null) => Play(PollStory.Drafted(day.Sheet), day, then);

    public static PollStory Play(PollStory poll, Day day, Action<PollStory, Step, Decision<PollEvent>>? then = null)
    {
        foreach (var step in day.Steps)
        {
            poll.Passes(step.Seconds);
            // A node that is asleep rings late, or not before the next one is awake.
            while (step.Awake && PollDecisions.Due(poll.State) <= poll.Now.AddSeconds(1))
                Done(step with { Who = Caller.Clock, Command = new TimeIsUp() });
            Done(step with { Command = step.Informed ? Informed(poll.State, day, step.Command) : step.Command });
        }
        return poll;

        void Done(Step step)
        {
            var decision = poll.Do(step.Who, step.Command);
            then?.Invoke(poll, step, decision);
        }
    }

    /// <summary>A moderator mostly knows what is there: what is done blindly would nearly all be refused.</summary>
    static PollCommand Informed(Poll poll, Day day, PollCommand command) => command switch
    {
        PutPoll put when poll.IsLocked || poll.Phase != PollPhase.Draft => put with { Sheet = poll.Sheet! with { Title = $"Version {poll.Version}" }, Version = poll.Version },
        PutPoll put => put with { Version = poll.Version },
        OpenPoll => new OpenPoll(poll.Phase, poll.Version, day.Delay),
        ClosePoll close => close with { Seen = poll.Phase },
        ShowPoll show => show with { Seen = poll.Phase },
        HidePoll => new HidePoll(poll.Phase),
        ResetPoll => new ResetPoll(poll.Phase),
        RerunPoll => new RerunPoll(poll.Phase),
        UndoPollMove => new UndoPollMove(poll.Phase, poll.Undo?.To),
        PutItem put => new PutItem(poll.Sheet!.Items[Math.Abs(put.Item.Value.GetHashCode(StringComparison.Ordinal)) % poll.Sheet.Items.Count].Id, poll.Course.Current),
        CastBallot cast => Fitting(poll, cast),
        StrikeWord strike when poll.Sheet!.Items.FirstOrDefault(item => item.Kind is ItemKind.Cloud or ItemKind.Open) is { } item => strike with { Item = item.Id },
        _ => command,
    };

    /// <summary>For an item that is asked, where there is one; as many options as it takes.</summary>
    static CastBallot Fitting(Poll poll, CastBallot cast)
    {
        var asked = poll.Sheet!.Items.Where(item => poll.Course.Runs.ContainsKey(item.Id)).ToList();
        if (asked.Count == 0)
            return cast;
        var item = poll.Sheet.Find(cast.Item) is { } there && asked.Contains(there) ? there : asked[cast.Step is { } step ? Math.Abs(step) % asked.Count : 0];
        var options = cast.Options!.Where(o => o.Key != "x" && item.Choices.Any(c => c.Id.Value == o.Key)).Take(item.Max ?? 1).Index().ToDictionary(o => o.Item.Key, o => o.Index + 1);
        return cast with { Item = item.Id, Options = options };
    }
}
