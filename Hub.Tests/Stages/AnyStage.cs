using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Stages;
using Hub.Grains.Storage;
using Hub.Tests.Given;

namespace Hub.Tests.Stages;

/// <summary>What holds whatever people and moderators do.</summary>
public sealed class AnyStage
{
    static readonly PersonId[] People = [Names.Ana, Names.Ben, Names.Chi, Names.Person("dee")];
    static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, .. People.Select(Audience.Person)];
    static readonly PollId[] Polls = [Names.Poll("a"), Names.Poll("b"), Names.Poll("c")];
    static readonly BroadcastId[] Streams = [Names.Stream("floor"), Names.Stream("english")];
    static readonly ClapId[] Claps = [Names.Clap("first"), Names.Clap("second")];

    static readonly Gen<PersonId> Someone = Gen.OneOf(People);
    static readonly Gen<PersonId?> SomeoneOrNobody = Gen.Frequency((4, Someone.Select(p => (PersonId?)p)), (1, Gen.Const((PersonId?)null)));

    static readonly Gen<StageCommand> AboutTheClock = Gen.Frequency<StageCommand>(
        (3, Gen.Const<StageCommand>(new StartClock(TimeSpan.FromMinutes(30)))), (2, Gen.Const<StageCommand>(new StopClock())),
        (1, Gen.Const<StageCommand>(new ResetClock())), (2, Gen.Int[-600, 600].Select(s => (StageCommand)new AddTime(s, StageStory.Noon))),
        (1, Gen.OneOf("", "Two minutes", "x\0").Select(text => (StageCommand)new SetMessage(text, null))));

    static readonly Gen<StageCommand> AboutSpeakers = Gen.Frequency<StageCommand>(
        (1, Someone.Array[0, 3].Select(them => (StageCommand)new NoteSpeakers([.. them]))),
        (2, Gen.Select(Someone, Gen.Int[-1, 5], (p, order) => (StageCommand)new PlaceSpeaker(p, order < 0 ? null : order))),
        (1, Someone.Select(p => (StageCommand)new RemoveSpeaker(p))),
        (6, Gen.Select(SomeoneOrNobody, SomeoneOrNobody, (p, was) => (StageCommand)new SetSpeaking(p, was))));

    static readonly Gen<StageCommand> AboutHands = Gen.Frequency<StageCommand>(
        (2, Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))).Select(open => (StageCommand)new SetHands(open))),
        (6, Gen.OneOf(null!, "The grid", "Ω", "x\0").Select(about => (StageCommand)new RaiseHand(about))),
        (2, Gen.Select(Someone, Gen.Bool, (p, called) => (StageCommand)new CallHand(p, called))),
        (2, SomeoneOrNobody.Select(p => (StageCommand)new LowerHand(p))),
        (2, Someone.Array[0, 3].Select(them => (StageCommand)new PutHandsBack(them))));

    static readonly Gen<StageCommand> AboutTheRest = Gen.Frequency<StageCommand>(
        (2, Gen.Select(Gen.Int[-1, 11], Gen.Int[0, 3], (a, h) => (StageCommand)new React(a, 0, 0, h))),
        (1, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], (hall, remote) => (StageCommand)new CountPresence(hall, remote))),
        (2, Gen.Select(Gen.OneOf(Streams), Gen.Double[-1, 125], (s, delay) => (StageCommand)new SetStream(s, StreamKind.Hls, "https://x.example/a", "A", "en", null, delay, 0, null))),
        (1, Gen.OneOf(Streams).Select(s => (StageCommand)new RemoveStream(s))),
        (3, Gen.Select(Gen.OneOf(Polls), Gen.Enum<PollPhase>(), Gen.Long[0, 9], (p, phase, at) => (StageCommand)new NotePoll(p, "Poll", phase, at))),
        (1, Gen.Select(Gen.OneOf(Polls), Gen.Long[0, 9], (p, at) => (StageCommand)new ForgetPoll(p, at))));

    static readonly Gen<StageCommand> AboutAClapTest = Gen.Frequency<StageCommand>(
        (1, Gen.Select(Gen.OneOf(Streams), s => (StageCommand)new SetStream(s, StreamKind.Link, "https://x.example/", null, null, null, 5, 0, null))),
        (2, Gen.OneOf(Claps).Select(c => (StageCommand)new StartClap(c))), (4, Gen.OneOf(Claps).Select(c => (StageCommand)new MarkClap(c))),
        (6, Gen.OneOf(Claps).Select(c => (StageCommand)new TapClap(c))), (1, Gen.OneOf(Claps).Select(c => (StageCommand)new EndClap(c))),
        (4, Gen.Select(Gen.OneOf(Claps), Gen.OneOf(null!, Streams), (c, s) => (StageCommand)new UseClap(c, s))));

    sealed record Step(PersonId Who, bool Remote, double Seconds, StageCommand Command, bool Informed);

    static readonly Gen<Step[]> SomeDay = Gen.Select(
        Someone, Gen.Bool, Gen.Double[-0.9, 40], Gen.OneOf(AboutTheClock, AboutSpeakers, AboutHands, AboutTheRest, AboutAClapTest), Gen.Frequency((3, true), (1, false)),
        (who, remote, seconds, command, informed) => new Step(who, remote, seconds, command, informed)).Array[0, 200];

    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() => EveryEvent.HappensOnSome<Step[], StageEvent>(SomeDay, day => Play(new(), day).Events);

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => SomeDay.Sample(day => Play(new(), day, (stage, step, decision) =>
    {
        // Applause is not counted, and a tap from before the clap may be made good.
        if (decision.Refusal is null && step.Command is not React and not TapClap)
            stage.Do(new Caller(step.Who, true, Remote: step.Remote), step.Command).DecidesNothing();
    }));

    [Fact]
    public void A_refusal_changes_nothing() => SomeDay.Sample(day =>
        Play(new(), day, (_, _, decision) => Assert.True(decision.Refusal is null || decision.Events.IsEmpty)));

    [Fact]
    public void All_that_was_spoken_is_the_time_in_which_somebody_spoke() => SomeDay.Sample(day =>
    {
        var (spoke, then, someone) = (TimeSpan.Zero, StageStory.Noon, false);
        Play(new(), day, (stage, _, decision) =>
        {
            spoke += someone ? stage.Now - then : TimeSpan.Zero;
            if (decision.Events.Any(e => e is ClockReset))
                spoke = TimeSpan.Zero;
            (then, someone) = (stage.Now, stage.State.Talk.Speaking is not null);

            var running = stage.State.Talk.Since is { } since ? stage.Now - since : TimeSpan.Zero;
            Assert.Equal(spoke, stage.State.Talk.Spoken.Values.Aggregate(running, (sum, one) => sum + one));
        });
    });

    [Fact]
    public void Who_speaks_is_on_the_panel() => SomeDay.Sample(day => Play(new(), day, (stage, _, _) =>
    {
        Assert.True(stage.State.Talk.Speaking is not { } speaking || stage.State.Talk.Has(speaking));
        Assert.Equal(stage.State.Talk.OnThePanel().Distinct(), stage.State.Talk.OnThePanel());
    }));

    [Fact]
    public void Hands_come_up_in_the_order_in_which_they_were_raised() => SomeDay.Sample(day =>
    {
        var (queue, number) = (new List<PersonId>(), new Dictionary<PersonId, int>());
        Play(new(), day, (stage, _, decision) =>
        {
            foreach (var happened in decision.Events)
            {
                if (happened is HandLowered lowered)
                    queue.Remove(lowered.Person);
                if (happened is HandRaised raised && !queue.Contains(raised.Person))
                {
                    queue.Add(raised.Person);
                    number[raised.Person] = number.Count == 0 ? 0 : number.Values.Max() + 1;
                }
                if (happened is HandPutBack back)
                    queue = [.. queue.Append(back.Person).OrderBy(p => number[p])];
            }
            Assert.Equal(queue, stage.State.Hands.Up.OrderBy(h => h.Value.Number).Select(h => h.Key));
            var waiting = queue.Where(p => stage.State.Hands.Up[p].CalledAt is null).ToList();
            Assert.All(waiting, (p, i) => Assert.Equal(i + 1, (int)stage.Mine(p)["hand"]!["place"]!));
        });
    });

    [Fact]
    public void Delays_stay_within_what_a_stream_can_be_behind() => SomeDay.Sample(day => Play(new(), day, (stage, _, _) =>
    {
        Assert.All(stage.State.Streams.Values, s => Assert.InRange(s.Delay, 0, StreamDecisions.LongestDelay));
        if (stage.State.Clap is { } clap)
            Assert.All(ClapDecisions.Delays(clap), d => Assert.InRange(d, 0, StreamDecisions.LongestDelay));
    }));

    [Fact]
    public void The_events_from_the_journal_give_the_same_stage() => SomeDay.Sample(day =>
    {
        var stage = Play(new(), day);
        var journal = EventCodec.Encode(stage.Events);

        var replayed = EventCodec.Decode<StageEvent>(journal);

        Assert.Equal(journal, EventCodec.Encode(replayed));
        Same(stage.State, replayed.Aggregate(StageDecisions.Initial, StageDecisions.Evolve));
    });

    [Fact]
    public void A_snapshot_gives_the_same_stage_and_goes_on_the_same() => Gen.Select(SomeDay, SomeDay).Sample((before, after) =>
    {
        var stage = Play(new(), before);
        var restored = EventCodec.DecodeState<Stage>(EventCodec.EncodeState(stage.State));
        Same(stage.State, restored);

        var soFar = stage.Events.Count;
        Play(stage, after);
        Same(stage.State, stage.Events.Skip(soFar).Aggregate(restored, StageDecisions.Evolve));
    });

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(SomeDay, Gen.Int[1, 7]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<StageDecisions, StageViews, Stage, StageCommand, StageEvent>(Play(new(), day).Events, Audiences, perPush));

    [Fact]
    public void The_public_sees_of_people_only_who_is_on_the_panel() => SomeDay.Sample(day =>
    {
        var stage = Play(new(), day);
        var seen = stage.Public.ToJsonString();
        Assert.All(People.Where(p => !stage.State.Talk.Has(p)), p => Assert.DoesNotContain(p.ToString(), seen));
        Assert.DoesNotContain("The grid", seen);
        Assert.All(People, p => Assert.All(People.Where(other => other != p), other => Assert.DoesNotContain(other.ToString(), stage.Mine(p).ToJsonString())));
    });

    static StageStory Play(StageStory stage, Step[] day, Action<StageStory, Step, Decision<StageEvent>>? then = null)
    {
        foreach (var step in day)
        {
            stage.Passes(step.Seconds);
            var command = step.Informed ? Informed(stage.State, step.Command) : step.Command;
            var done = step with { Command = command, Remote = step.Remote || (step.Informed && command is TapClap) };
            var decision = stage.Do(new Caller(done.Who, true, Remote: done.Remote), command);
            then?.Invoke(stage, done, decision);
        }
        return stage;
    }

    /// <summary>A moderator mostly knows what is there: what is done blindly would nearly all be refused.</summary>
    static StageCommand Informed(Stage stage, StageCommand command) => command switch
    {
        AddTime add => add with { Was = stage.Clock.EndsAt },
        SetMessage set => set with { Was = stage.Message },
        SetStream set => set with { Was = stage.Streams.GetValueOrDefault(set.Stream) },
        SetSpeaking set => set with { Was = stage.Talk.Speaking },
        RemoveSpeaker when stage.Talk.Speaking is { } speaking => new RemoveSpeaker(speaking),
        CallHand call when !stage.Hands.Up.IsEmpty => call with { Person = stage.Hands.Up.Keys.Min(p => p.Value) is var first ? new(first) : default },
        MarkClap or TapClap or UseClap when stage.Clap is { } clap => command switch
        {
            MarkClap => new MarkClap(clap.Id),
            TapClap => new TapClap(clap.Id),
            _ => ((UseClap)command) with { Clap = clap.Id },
        },
        _ => command,
    };

    static void Same(Stage expected, Stage actual) => Assert.Equal(Text(expected), Text(actual));

    /// <summary>Dictionaries and sets have no order of their own: the text of one state is sorted.</summary>
    static string Text(Stage stage)
    {
        var text = new StringBuilder();
        Write(JsonNode.Parse(EventCodec.EncodeState(stage with { Talk = stage.Talk with { Removed = [.. stage.Talk.Removed.OrderBy(p => p.Value)] } })), text);
        return text.ToString();
    }

    static void Write(JsonNode? node, StringBuilder to)
    {
        if (node is not JsonObject members)
        {
            to.Append(node?.ToJsonString(JsonSerializerOptions.Web));
            return;
        }
        foreach (var (name, member) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            to.Append(name).Append('(');
            Write(member, to);
            to.Append(')');
        }
    }
}
