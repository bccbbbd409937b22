using System.Collections.Concurrent;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Polls;
using Hub.Grains.Stages;
using Hub.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace Hub.Tests.Given;

/// <summary>The real grains in a silo in this process, over a real store whose journal can be told to fail.</summary>
public sealed class TestGrains : IPushOut, IAsyncDisposable
{
    readonly InProcessTestCluster cluster;

    TestGrains(Store store)
    {
        Real = new RedisJournal(store.Redis);
        Journal = new(Real);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(store.Redis);
            Hub.Server.Hosting.Cluster.AddGrains(silo);
            silo.Services.AddSingleton<IJournal>(Journal);
            silo.Services.AddSingleton<IPushOut>(this);
        });
        builder.Options.InitializeClientOnDeploy = false; // the hub, too, calls its grains from within the silo
        builder.ConfigureHost(host => host.Logging.ClearProviders());
        cluster = builder.Build();
    }

    public IJournal Real { get; }

    public TestJournal Journal { get; }

    public ConcurrentQueue<Push> Pushes { get; } = [];

    public static async Task<TestGrains> Start(Store store)
    {
        var grains = new TestGrains(store);
        await grains.cluster.DeployAsync();
        return grains;
    }

    public IPanelGrain Panel(string session) => Factory.GetGrain<IPanelGrain>($"test/{session}");

    public IStageGrain Stage(string session) => Factory.GetGrain<IStageGrain>($"test/{session}");

    public IPollGrain Poll(PollId poll) => Factory.GetGrain<IPollGrain>($"test/{poll}");

    IGrainFactory Factory => cluster.GetSiloServiceProvider().GetRequiredService<IGrainFactory>();

    /// <summary>Ends the activation; the next call begins another, which reads the journal.</summary>
    public Task Deactivate(IAddressable grain) => cluster.DeactivateAsync(grain);

    void IPushOut.Publish(LiveKey key, IReadOnlyList<Push> pushes)
    {
        foreach (var push in pushes)
            Pushes.Enqueue(push);
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}

/// <summary>What people do at a panel's grain.</summary>
public static class AtAPanel
{
    public static Task<Answer> Asks(this IPanelGrain panel, PersonId who, QuestionId question) => panel.Do(new(who, false), new AskQuestion(question, "Why?", false));

    public static Task<Answer> VotesFor(this IPanelGrain panel, PersonId who, QuestionId question) => panel.Do(new(who, false), new CastVote(question));

    public static Task<Answer> Approves(this IPanelGrain panel, QuestionId question) =>
        panel.Do(new(Names.Moderator, true), new MoveQuestion(question, QuestionStatus.Pending, QuestionStatus.Approved));

    public static void Accepted(this Answer answer) => Assert.Null(answer.Refusal);

    public static void IsRefused(this Answer answer, string code) => Assert.Equal(code, answer.Refusal?.Code);
}
