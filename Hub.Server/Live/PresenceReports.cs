using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.Stages;
using Hub.Server.Identity;

namespace Hub.Server.Live;

/// <summary>Tells each stage, again and again, who watches it on this node. Only people count: who helps and what hangs on the wall does not.</summary>
public sealed partial class PresenceReports(LiveConnections connections, LiveGrains grains, ILogger<PresenceReports> logger) : BackgroundService
{
    readonly string node = Guid.CreateVersion7().ToString("N");
    HashSet<LiveKey> reported = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(StageDecisions.PresenceEvery);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var there = Watching(connections.All.Select(c => (c.Me, c.Watched.Select(w => w.Key))));
            foreach (var left in reported.Except(there.Keys).ToList())
                there[left] = new();
            await Task.WhenAll(there.Select(stage => Report(stage.Key, stage.Value)));
            reported = [.. there.Where(stage => !stage.Value.IsEmpty).Select(stage => stage.Key)];
        }
    }

    /// <summary>The people by the stages that they watch. Who has joined from two places is in the hall.</summary>
    public static Dictionary<LiveKey, People> Watching(IEnumerable<(Me Me, IEnumerable<Topic> Topics)> connections)
    {
        var stages = new Dictionary<LiveKey, People>();
        foreach (var (me, topics) in connections)
        {
            if (me.IsStaff || me.Role < Role.Guest)
                continue;
            foreach (var topic in topics)
            {
                if (topic.Key.Kind != StageDecisions.Kind || topic.Audience != Audience.Public)
                    continue;
                if (!stages.TryGetValue(topic.Key, out var people))
                    stages[topic.Key] = people = new();
                (me.Place == Place.Hall ? people.Hall : people.Remote).Add(me.Person);
            }
        }
        foreach (var people in stages.Values)
            people.Remote.ExceptWith(people.Hall);
        return stages;
    }

    /// <summary>A report that does not go through is made good by the next.</summary>
    async Task Report(LiveKey stage, People people)
    {
        try
        {
            await grains.Stage(stage.Conference, SessionId.Parse(stage.Id)).NotePresence(node, [.. people.Hall], [.. people.Remote]).WaitAsync(StageDecisions.PresenceEvery);
        }
        catch (Exception e)
        {
            NotReported(e, stage);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who watches {Stage} could not be reported; it will be with the next report")]
    partial void NotReported(Exception e, LiveKey stage);

    public sealed class People
    {
        public HashSet<PersonId> Hall { get; } = [];

        public HashSet<PersonId> Remote { get; } = [];

        public bool IsEmpty => Hall.Count + Remote.Count == 0;
    }
}
