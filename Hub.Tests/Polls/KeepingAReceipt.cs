using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Tests.Given;
using static Hub.Tests.Polls.PollStory;
using static Hub.Tests.Polls.Sheets;

namespace Hub.Tests.Polls;

public sealed class KeepingAReceipt
{
    static readonly PollSheet Sheet = Of(Single(First, "yes", "no"), Single(Second, "a", "b"));
    static readonly Guid Nonce = new("0191e2f0-0000-7000-8000-00000000aaaa");

    [Fact]
    public void A_voter_finds_after_the_close_that_they_were_counted()
    {
        var poll = Opened(Sheet);
        var code = Votes(poll, Ana, Nonce);
        Votes(poll, Ben with { Remote = false }, Guid.NewGuid());
        Assert.Null(Receipts.Find(poll.State, code));
        Assert.Null(Receipts.Last(poll.State));

        poll.IsClosed();

        Assert.Equal(1, Receipts.Find(poll.State, code));
        Assert.Equal(1, Receipts.Find(poll.State, code.ToLowerInvariant()));
        Assert.Null(Receipts.Find(poll.State, "0000000000"));
        Assert.Contains(code, Receipts.Last(poll.State)!.Value.Codes);
        Assert.Equal(2, Receipts.Last(poll.State)!.Value.Codes.Length);
        Assert.Equal(Receipts.Last(poll.State)!.Value.Codes.Order(StringComparer.Ordinal), Receipts.Last(poll.State)!.Value.Codes);
    }

    [Fact]
    public void The_code_can_be_worked_out_with_the_nonce_and_only_with_it()
    {
        var code = Votes(Opened(Sheet), Ana, Nonce);

        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{10}$", code);
        Assert.Equal(code, Receipts.Code(PollStory.Id, 1, Ana.Person, Nonce));
        Assert.NotEqual(code, Receipts.Code(PollStory.Id, 1, Ana.Person, Guid.NewGuid()));
        Assert.NotEqual(code, Receipts.Code(PollStory.Id, 2, Ana.Person, Nonce));
    }

    [Fact]
    public void One_code_stands_for_all_ballots_of_a_person()
    {
        var poll = Opened(Sheet);
        var code = Votes(poll, Ana, Nonce);
        poll.Marks(Ana, new(Second, new Dictionary<string, int> { ["a"] = 1 }, null, null, null, Guid.NewGuid()));

        Assert.Equal(code, (string?)poll.Mine(Ana)["receipt"]!["code"]);
    }

    [Fact]
    public void Codes_of_a_round_before_stay_good()
    {
        var poll = Opened(Sheet);
        var code = Votes(poll, Ana, Nonce);
        poll.IsClosed();
        poll.Reruns();
        poll.Opens();
        var second = Votes(poll, Ana, Nonce);

        Assert.NotEqual(code, second);
        Assert.Equal(1, Receipts.Find(poll.State, code));
        Assert.Null(Receipts.Find(poll.State, second));
        Assert.Equal(1, Receipts.Last(poll.State)!.Value.Round);
        Assert.Equal([code], Receipts.Last(poll.State)!.Value.Codes);
    }

    static string Votes(PollStory poll, Caller who, Guid nonce)
    {
        poll.Marks(who, new(First, new Dictionary<string, int> { ["yes"] = 1 }, null, null, null, nonce)).Happened();
        return (string)poll.Mine(who)["receipt"]!["code"]!;
    }
}
