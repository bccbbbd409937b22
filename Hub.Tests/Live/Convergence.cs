using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Screens;
using Hub.Server.Live;
using Hub.Tests.Given;

namespace Hub.Tests.Live;

/// <summary>Grain → node → page over a wire that drops, delays, doubles and reorders; activations end, the store is replaced.
/// At every step each view is one that was shown at its position, and after a quiet moment with heads all have the last one.</summary>
public sealed class Convergence
{
    const int Steps = 300;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_panel_converges_for_everyone(int seed)
    {
        foreach (var audience in (Audience[])[Audience.Public, Audience.Staff, Audience.Person(new(new Guid(1, 0, 0, new byte[8])))])
            Run<PanelDecisions, PanelViews, Panel, PanelCommand, PanelEvent>(new("panel", new("c"), "p"), audience, seed, ChoosePanelCommand);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_screen_converges(int seed) =>
        Run<ScreenDecisions, ScreenViews, Screen, ScreenCommand, ScreenEvent>(new("screen", new("hub"), "s"), Audience.Public, seed, ChooseScreenCommand);

    /// <summary>Seeds that once found something.</summary>
    [Theory]
    [InlineData(50)] // the last question is gone and another comes within one fan-out
    [InlineData(71)]
    [InlineData(191)]
    public void A_page_never_keeps_a_question_that_was_taken_from_the_public(int seed) =>
        Run<PanelDecisions, PanelViews, Panel, PanelCommand, PanelEvent>(new("panel", new("c"), "p"), Audience.Public, seed, ChoosePanelCommand);

    [Theory]
    [InlineData(114)] // released and paired again within one fan-out
    public void A_screen_shows_nothing_of_the_scene_before_it_was_released(int seed) => A_screen_converges(seed);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    static void Run<TDecider, TViews, TState, TCommand, TEvent>(LiveKey key, Audience audience, int seed, Func<Random, TState, TCommand> choose)
        where TDecider : IDecider<TState, TCommand, TEvent>
        where TViews : IViews<TState, TEvent>
    {
        var random = new Random(seed);
        var source = new HandCrankedSource<TDecider, TViews, TState, TCommand, TEvent>(audience, choose);
        var (node, page) = (new Replica(new(key, audience)), new HandCrankedPage());
        var (pushes, reads) = (new List<Push>(), new List<Snapshot>());

        Read(); // a replica begins by loading
        for (var step = 0; step < Steps; step++)
        {
            switch (random.Next(100))
            {
                case < 40: source.Change(random); break;
                case < 55: Send(source.Publish()); break;
                case < 75: Deliver(random.Next(pushes.Count + 1)); break;
                case < 78: Drop(); break;
                case < 81: Send(pushes.Count > 0 ? pushes[random.Next(pushes.Count)] : null); break;
                case < 88: FinishRead(); break;
                case < 92: Flush(heard: random.Next(4) > 0); break;
                case < 95: page.HearHead(node.Position); break;
                case < 97: LoadPage(); break;
                case < 98: Heads(); break;
                case < 99: source.Reactivate(); break;
                default: source.BeginAnew(); break;
            }
            Check();
        }
        Settle();

        void Read()
        {
            var (snapshot, push) = source.Read();
            Send(push);
            reads.Add(snapshot);
        }

        void Send(Push? push)
        {
            if (push is not null)
                pushes.Add(push);
        }

        void Deliver(int which)
        {
            if (which >= pushes.Count)
                return;
            var push = pushes[which];
            pushes.RemoveAt(which);
            if (!node.Take(push with { Patch = (System.Text.Json.Nodes.JsonObject)push.Patch.DeepClone() }))
                Reload();
        }

        void Drop()
        {
            if (pushes.Count > 0)
                pushes.RemoveAt(random.Next(pushes.Count));
        }

        void Reload()
        {
            if (node.BeginLoading())
                Read();
        }

        void FinishRead()
        {
            if (reads.Count == 0)
                return;
            var snapshot = reads[0];
            reads.RemoveAt(0);
            if (!node.Load(snapshot))
                Reload();
        }

        void Heads()
        {
            if (source.Head.Epoch != node.Position.Epoch || source.Head.Revision > node.Position.Revision)
                Reload();
        }

        void Flush(bool heard)
        {
            if (node.TakeUnsent() is { } push && heard)
                page.Hear(push);
        }

        void LoadPage()
        {
            if (page.NeedsSnapshot && node.Position != Position.Start) // a node answers when it has read
                page.Load(node.Render());
        }

        void Check()
        {
            source.Vouches(node.Position, node.Look(view => view), "the node");
            source.Vouches(page.Position, page.View, "the page");
        }

        void Settle()
        {
            Send(source.Publish());
            while (pushes.Count > 0)
                Deliver(0);
            for (var round = 0; round < 3; round++)
            {
                while (reads.Count > 0)
                    FinishRead();
                Heads();
            }
            Flush(heard: true);
            page.HearHead(node.Position);
            LoadPage();
            Check();
            Assert.Equal(source.Head, node.Position);
            Assert.Equal(source.Head, page.Position);
        }
    }

    static PanelCommand ChoosePanelCommand(Random random, Panel panel)
    {
        var id = Names.Question($"{random.Next(6)}");
        var (from, undo) = panel.Questions.TryGetValue(id, out var question) ? (question.Status, question.Undo) : default;
        return random.Next(12) switch
        {
            < 3 => new AskQuestion(id, "Why?", random.Next(2) == 0),
            3 => new WithdrawQuestion(id),
            < 6 => new CastVote(id),
            6 => new WithdrawVote(id),
            < 11 => new MoveQuestion(id, from, (QuestionStatus)random.Next(5)),
            _ => new UndoMove(id, from, undo?.To ?? from),
        };
    }

    static ScreenCommand ChooseScreenCommand(Random random, Screen screen)
    {
        var conference = screen.Conference ?? new("c");
        return random.Next(6) switch
        {
            0 => new ReleaseScreen(conference),
            < 3 => new PairScreen(conference, random.Next(2) == 0 ? "Foyer" : "Attic"),
            3 => new SetScene(conference, new Scene.Join()),
            _ => new SetScene(conference, new Scene.Stage(new("opening"))),
        };
    }
}
