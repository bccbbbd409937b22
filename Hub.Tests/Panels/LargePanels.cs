using System.Diagnostics;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;

namespace Hub.Tests.Panels;

public sealed class LargePanels
{
    const int People = 5000, Questions = 3000, VotesOfOne = 4;

    /// <summary>A vote must not look at all others: it would take a millisecond here, and a storm of them seconds.</summary>
    [Fact]
    public void A_vote_among_twenty_thousand_takes_as_long_as_the_first()
    {
        var panel = new PanelStory();
        for (var q = 0; q < Questions; q++)
            panel.Do(new Caller(Names.Person($"{q}"), Staff: true), new AskQuestion(Names.Question($"{q}"), "Why?", false));
        for (var q = 0; q < Questions; q++)
            panel.Moves(Names.Question($"{q}"), QuestionStatus.Pending, QuestionStatus.Approved);
        for (var v = 0; v < People * VotesOfOne; v++)
            panel.VotesFor(Names.Person($"{v / VotesOfOne}"), Names.Question($"{v * 7 % Questions}"));
        for (var q = 1; q < 50; q++)
            Assert.Null(panel.Merges(Names.Question($"{q}"), Names.Question("0")).Refusal);

        var took = new List<double>();
        for (var v = 0; v < 2000; v++)
        {
            var (who, what, before) = (Names.Person($"late {v}"), Names.Question($"{v * 11 % Questions}"), panel.State);
            var start = Stopwatch.GetTimestamp();
            var happened = panel.VotesFor(who, what).Happened();
            foreach (var (audience, part) in PanelViews.Touched(panel.State, happened))
                LiveViews<PanelViews, Panel, PanelEvent>.Between(before, panel.State, audience, [part]);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Assert.InRange(took.Order().ElementAt(took.Count / 2), 0, 0.2);
    }
}
