using Hub.Grains.Live;
using Hub.Tests.Given;
using Microsoft.Extensions.Time.Testing;

namespace Hub.Tests.Live;

public sealed class TellingOthers
{
    static readonly Answer Taken = new(Position.Start, null);

    readonly FakeTimeProvider time = new();
    readonly List<(string To, int News)> sent = [];

    [Fact]
    public async Task What_was_taken_is_not_told_again_and_what_changed_is()
    {
        var teller = Teller((_, _) => Task.FromResult(Taken));

        teller.Tell("a", 1);
        teller.Tell("a", 1);
        teller.Tell("b", 1);
        teller.Tell("a", 2);

        await Wait.Until(() => sent.Count >= 3, "three messages");
        Assert.Equal([("a", 1), ("a", 2), ("b", 1)], sent.Order());
    }

    [Fact]
    public async Task Who_is_away_is_told_the_newest_as_soon_as_they_are_back()
    {
        var away = true;
        var teller = Teller((_, _) => away ? throw new TimeoutException() : Task.FromResult(Taken));

        teller.Tell("a", 1);
        teller.Tell("a", 2);
        away = false;
        time.Advance(TimeSpan.FromSeconds(2));

        await Wait.Until(() => sent.LastOrDefault() == ("a", 2), "the newest");
        Assert.DoesNotContain(("a", 1), sent[1..]);
    }

    [Fact]
    public async Task While_a_message_is_on_its_way_what_was_taken_before_is_told_again()
    {
        var (gate, hold) = (new TaskCompletionSource(), false);
        var teller = Teller(async (_, _) =>
        {
            if (hold)
                await gate.Task;
            return Taken;
        });
        teller.Tell("a", 1);
        hold = true;
        teller.Tell("a", 2);
        teller.Tell("a", 1); // 2 lands all the same, so this has to follow it

        gate.SetResult();

        await Wait.Until(() => sent.SequenceEqual([("a", 1), ("a", 2), ("a", 1)]), "back to the first", actual: () => string.Join(' ', sent));
    }

    [Fact]
    public async Task A_no_that_stays_a_no_is_not_repeated()
    {
        var teller = Teller((_, _) => Task.FromResult(new Answer(default, new("not-there", "It is not there.", Because.Unknown))));

        teller.Tell("a", 1);
        teller.Tell("a", 1);
        teller.Tell("b", 1);

        await Wait.Until(() => sent.Count >= 2, "both messages");
        Assert.Equal([("a", 1), ("b", 1)], sent.Order());
    }

    Teller<string, int> Teller(Func<string, int, Task<Answer>> send) => new(time, (to, news) =>
    {
        sent.Add((to, news));
        return send(to, news);
    }, (a, b) => a == b);
}
