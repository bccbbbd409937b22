using CsCheck;
using Hub.Grains.Polls;
using Hub.Tests.Given;
using static Hub.Tests.Polls.PollStory;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

/// <summary>Whoever sees the stream later votes later, and as long as all others.</summary>
public sealed class AWindowOfOnesOwn
{
    static readonly PollSheet Sheet = Of(Single(First, "yes", "no"));
    static readonly Extra Hall = new(false, 1), Remote = new(true, 1);

    static readonly Gen<double> SomeDelay = Gen.Int[0, 600].Select(tenths => tenths / 10.0);
    static readonly Gen<double?> SomeLimit = Gen.Frequency((1, Gen.Const((double?)null)), (2, Gen.Int[5, 3600].Select(s => (double?)s)));
    static readonly Gen<double> SomePace = Gen.OneOf(1, 1.5, 10);
    static readonly Gen<double?> SomeCut = Gen.Frequency((1, Gen.Const((double?)null)), (2, Gen.Int[1, 40_000].Select(tenths => (double?)tenths / 10)));
    static readonly Gen<Run> SomeRun = Gen.Select(SomeLimit, SomeCut, (limit, cut) => new Run(PollStory.Noon, limit, cut is { } s ? PollStory.Noon.AddSeconds(s) : null));

    [Fact]
    public void A_remote_person_has_exactly_as_long_as_one_in_the_hall() => Gen.Select(SomeRun, SomeDelay, SomePace).Sample((run, delay, pace) =>
    {
        var (hall, remote) = (Window.Of(run, delay, new(false, pace)), Window.Of(run, delay, new(true, pace)));

        Assert.Equal(TimeSpan.FromSeconds(delay), remote.OpensAt - hall.OpensAt);
        Assert.Equal(hall.ClosesAt - hall.OpensAt, remote.ClosesAt - remote.OpensAt);
    });

    [Fact]
    public void Who_needs_more_time_has_it_and_never_less() => Gen.Select(SomeRun, SomeDelay, SomePace).Sample((run, delay, pace) =>
    {
        var (usual, more) = (Window.Of(run, delay, Hall), Window.Of(run, delay, new(false, pace)));

        Assert.True(more.ClosesAt is null == usual.ClosesAt is null && !(more.ClosesAt < usual.ClosesAt));
        if (run is { Limit: { } limit, CutAt: null })
            Assert.Equal(TimeSpan.FromSeconds(limit * pace), more.ClosesAt - more.OpensAt);
        if (run is { Limit: null, CutAt: { } cut })
        {
            var wished = (cut - run.OpenedAt) * (pace - 1);
            Assert.Equal(wished < Window.MostExtra ? wished : Window.MostExtra, more.ClosesAt - usual.ClosesAt);
        }
    });

    [Fact]
    public void Nobodys_window_ends_after_the_last_one() => Gen.Select(SomeRun, SomeDelay, Gen.Select(Gen.Bool, SomePace).Array[0, 5]).Sample((run, delay, people) =>
    {
        var poll = Poll.Empty with { Course = Course.Draft with { Delay = delay } };
        foreach (var (i, (remote, pace)) in people.Index())
            poll = poll with { Extras = poll.Extras.Add(Names.Person($"{i}"), new(remote && delay > 0, pace)) };
        var ends = poll.Extras.Values.Append(Hall).Concat(delay > 0 ? [Remote] : []).Select(who => Window.Of(run, delay, who).ClosesAt).ToList();

        Assert.Equal(ends.Max(), Window.LastEnd(poll, run));
    });

    [Fact]
    public void Closing_by_hand_makes_no_window_longer() => Gen.Select(SomeRun, SomeDelay, SomePace, Gen.Bool).Sample((run, delay, pace, remote) =>
    {
        var who = new Extra(remote, pace);
        var (uncut, cut) = (Window.Of(run with { CutAt = null }, delay, who).ClosesAt, Window.Of(run, delay, who).ClosesAt);
        Assert.True(uncut is null || cut <= uncut);
    });

    [Fact]
    public void For_a_remote_person_it_opens_when_the_stream_shows_it()
    {
        var poll = Opened(Sheet, delay: 8);

        var early = poll.Chooses(Ben, First, "yes");
        early.IsRefused("poll-not-open-yet");
        Assert.Contains("12:00:10 UTC", early.Refusal!.Sentence, StringComparison.Ordinal);
        poll.Chooses(Ana, First, "yes").Happened();
        poll.Passes(6);
        poll.Chooses(Ben, First, "yes").Happened();
    }

    [Fact]
    public void Closed_in_the_hall_it_is_open_for_remote_people_by_the_same_delay()
    {
        var poll = Opened(Sheet, delay: 8);
        poll.Passes(30);
        poll.Closes();
        poll.Passes(2);

        poll.Chooses(Ana, First, "yes").IsRefused("poll-closed");
        poll.Chooses(Ben, First, "yes").Happened();
        Assert.Equal("closing", (string?)poll.Public["poll"]!["phase"]);
    }

    [Fact]
    public void A_ballot_that_the_network_kept_for_a_second_is_counted()
    {
        var poll = Opened(Sheet);
        poll.Closes();

        poll.Chooses(Ana, First, "yes").Happened();
        poll.Passes(0.6);
        var late = poll.Chooses(Someone(1), First, "yes");
        late.IsRefused("poll-closed");
        Assert.Contains("12:00:03 UTC", late.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_poll_waits_for_those_who_registered_that_they_need_more_time()
    {
        var poll = Opened(Sheet, delay: 8);
        poll.Do(Chi, new RegisterWindow()).Happened();
        poll.Do(Chi, new RegisterWindow()).DecidesNothing();
        poll.Do(Ana, new RegisterWindow()).DecidesNothing();
        poll.Passes(36);
        poll.Closes(); // after 40 s

        Assert.Equal(poll.Now.AddSeconds(8 + 20 - 0.5), (DateTimeOffset)poll.Mine(Chi)["window"]!["closesAt"]!, TimeSpan.FromSeconds(1));
        Assert.Equal((DateTimeOffset)poll.Mine(Chi)["window"]!["closesAt"]!, (DateTimeOffset)poll.Public["poll"]!["lastEndsAt"]!);
        poll.Passes(20);
        poll.Chooses(Ben, First, "yes").IsRefused("poll-closed");
        poll.Chooses(Chi, First, "yes").Happened();
    }

    [Fact]
    public void A_ballot_registers_too()
    {
        var poll = Opened(Of(Single(First, "a", "b"), Single(Second, "c", "d")));
        poll.Chooses(Chi, First, "a");
        poll.Passes(20);
        poll.Closes();
        poll.Passes(5);

        poll.Chooses(Chi, Second, "c").Happened();
    }

    [Fact]
    public void Nobody_makes_all_others_wait_after_the_close()
    {
        var poll = Opened(Sheet, delay: 30);
        poll.Passes(60);
        poll.Closes();

        poll.Do(Chi, new RegisterWindow()).IsRefused("poll-closed");
        poll.Passes(40);
        poll.Chooses(Chi, First, "yes").IsRefused("poll-closed");
    }

    [Fact]
    public void Who_needs_no_more_time_any_more_can_say_so()
    {
        var poll = Opened(Sheet);
        poll.Do(Chi, new RegisterWindow());

        poll.Do(Chi with { Pace = 1 }, new RegisterWindow()).Happened();

        Assert.Empty(poll.State.Extras);
        Assert.Null(poll.Mine(Chi)["window"]);
    }

    [Fact]
    public void The_question_before_stays_open_for_those_who_still_see_it()
    {
        var poll = Opened(Of(Single(First, "a", "b"), Single(Second, "c", "d")).OneByOne(), delay: 10);
        poll.Passes(20);
        poll.Asks(Second);
        poll.Passes(3);

        poll.Chooses(Ben, First, "a").Happened();
        poll.Chooses(Ben, Second, "c").IsRefused("poll-not-open-yet");
        poll.Chooses(Ana, Second, "c").Happened();
        poll.Chooses(Ana, First, "a").IsRefused("poll-closed");
    }
}
