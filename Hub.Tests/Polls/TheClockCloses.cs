using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Tests.Given;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

/// <summary>Real grains: what is due is done by itself, and the session's list of polls follows.</summary>
public sealed class TheClockCloses(GarnetStore store) : IClassFixture<GarnetStore>, IAsyncLifetime
{
    TestGrains grains = null!;

    public async ValueTask InitializeAsync() => grains = await TestGrains.Start(store);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return grains.DisposeAsync();
    }

    [Fact]
    public async Task A_poll_that_closes_is_closed_when_the_last_window_is_over_and_the_list_says_so()
    {
        var (id, poll) = await Opened("closes");
        Assert.Equal("open", await Listed(id, poll));
        (await poll.Do(PollStory.Staff, new ClosePoll(PollPhase.Open, false))).Accepted();
        Assert.Equal("closing", await Listed(id, poll));

        await Wait.Until(async () => await Phase(poll) == "closed", "the poll is closed");
        await Wait.Until(async () => await Listed(id) == "closed", "the list says that the poll is closed");
        Assert.Contains(grains.Pushes, push => push.Audience == Audience.Public && (string?)push.Patch["poll"]?["phase"] == "closed");
    }

    [Fact]
    public async Task What_fell_due_while_nobody_looked_is_done_when_somebody_does()
    {
        var (id, poll) = await Opened("sleeps");
        (await poll.Do(PollStory.Staff, new ClosePoll(PollPhase.Open, false))).Accepted();
        await Wait.Until(async () => await Listed(id) == "closing", "the list says that the poll is closing");
        await grains.Deactivate(poll);
        await Task.Delay(Window.Grace);
        Assert.Equal("closing", await Listed(id));

        await Wait.Until(async () => await Phase(poll) == "closed", "the poll is closed");
        await Wait.Until(async () => await Listed(id) == "closed", "the list says that the poll is closed");
    }

    [Fact]
    public async Task Each_phase_is_listed_as_what_it_is_and_what_was_removed_is_not()
    {
        var (id, poll) = await Opened("phases");
        (await poll.Do(PollStory.Staff, new ClosePoll(PollPhase.Open, true))).Accepted();
        Assert.Equal("closed", await Listed(id, poll));
        (await poll.Do(PollStory.Staff, new ShowPoll(PollPhase.Closed, false))).Accepted();
        Assert.Equal("shown", await Listed(id, poll));
        (await poll.Do(PollStory.Staff, new RerunPoll(PollPhase.Shown))).Accepted();
        Assert.Equal("draft", await Listed(id, poll));

        (await poll.Do(PollStory.Staff, new RemovePoll(PollPhase.Draft))).Accepted();

        Assert.Null(await Listed(id, poll));
    }

    async Task<(PollId, IPollGrain)> Opened(string name)
    {
        var (id, poll) = (Names.Poll(name), grains.Poll(Names.Poll(name)));
        (await poll.Do(PollStory.Staff, new PutPoll(id, Of(Single(First, "yes", "no")), 0))).Accepted();
        (await poll.Do(PollStory.Staff, new OpenPoll(PollPhase.Draft, 1, 0))).Accepted();
        return (id, poll);
    }

    static async Task<string?> Phase(IPollGrain poll) => (string?)JsonNode.Parse((await poll.Read(Audience.Staff)).View)!["poll"]!["phase"];

    /// <summary>What the list says, after the poll has told it.</summary>
    async Task<string?> Listed(PollId id, IPollGrain? poll = null)
    {
        Assert.Null(poll is null ? null : await poll.List());
        return (string?)JsonNode.Parse((await grains.Stage("opening").Read(Audience.Staff)).View)!["polls"]?[id.ToString()]?["phase"];
    }
}
