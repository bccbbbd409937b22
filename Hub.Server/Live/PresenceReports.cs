using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Stages;
using Hub.Server.Identity;

namespace Hub.Server.Live;

/// <summary>Tells each stage, again and again, who watches it on this node, also when that is nobody any more.</summary>
public sealed partial class PresenceReports(Replicas replicas, LiveGrains grains, ILogger<PresenceReports> logger) : BackgroundService
{
    readonly string node = Guid.CreateVersion7().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(StageDecisions.PresenceEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Task.WhenAll(replicas.Public(StageDecisions.Kind).Select(stage => Report(stage.Topic.Key, People(stage.Watchers()))));
    }

    /// <summary>The people behind connections: who helps and what hangs on the wall does not count, and who follows from two places is in the hall.</summary>
    public static (PersonId[] Hall, PersonId[] Remote) People(IEnumerable<Me> connections)
    {
        var (hall, remote) = (new HashSet<PersonId>(), new HashSet<PersonId>());
        foreach (var me in connections.Where(me => me is { IsStaff: false, Role: >= Role.Guest }))
            (me.Place == Place.Hall ? hall : remote).Add(me.Person);
        remote.ExceptWith(hall);
        return ([.. hall], [.. remote]);
    }

    /// <summary>A report that does not go through is made good by the next.</summary>
    async Task Report(LiveKey stage, (PersonId[] Hall, PersonId[] Remote) people)
    {
        try
        {
            await grains.Stage(stage.Conference, SessionId.Parse(stage.Id)).NotePresence(node, people.Hall, people.Remote).WaitAsync(StageDecisions.PresenceEvery);
        }
        catch (Exception e)
        {
            NotReported(e, stage);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who watches {Stage} could not be reported; it will be with the next report")]
    partial void NotReported(Exception e, LiveKey stage);
}
