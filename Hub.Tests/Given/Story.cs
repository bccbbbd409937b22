using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Tests.Given;

/// <summary>A live thing without a grain: commands in, events kept, a second passes with each.</summary>
public class Story<TDecider, TViews, TState, TCommand, TEvent>
    where TDecider : IDecider<TState, TCommand, TEvent>
    where TViews : IViews<TState, TEvent>
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    public TState State { get; private set; } = TDecider.Initial;

    public List<TEvent> Events { get; } = [];

    public DateTimeOffset Now { get; private set; } = Noon;

    /// <summary>Time in which nothing is asked, beside the second of each command.</summary>
    public void Passes(double seconds) => Now = Now.AddSeconds(seconds);

    public void Passes(TimeSpan time) => Now += time;

    public Decision<TEvent> Do(PersonId who, TCommand command, bool staff = false) => Do(new Caller(who, staff), command);

    public Decision<TEvent> Do(Caller caller, TCommand command)
    {
        Now = Now.AddSeconds(1);
        var decision = TDecider.Decide(State, command, new(caller, Now));
        foreach (var happened in decision.Events)
            State = TDecider.Evolve(State, happened);
        Events.AddRange(decision.Events);
        return decision;
    }

    public JsonObject View(Audience audience) => LiveViews<TViews, TState, TEvent>.Whole(State, audience);
}

public static class Decisions
{
    /// <summary>That the decision brought exactly one event.</summary>
    public static TEvent Happened<TEvent>(this Decision<TEvent> decision)
    {
        Assert.Null(decision.Refusal);
        return Assert.Single(decision.Events);
    }

    public static void DecidesNothing<TEvent>(this Decision<TEvent> decision)
    {
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events);
    }

    /// <param name="now">What it says is true now; not looked at if it is not given.</param>
    public static void IsRefused<TEvent>(this Decision<TEvent> decision, string code, string? now = null)
    {
        Assert.Empty(decision.Events);
        Assert.Equal(code, decision.Refusal?.Code);
        if (now is not null)
            Assert.Equal(now, decision.Refusal?.Now);
    }
}
