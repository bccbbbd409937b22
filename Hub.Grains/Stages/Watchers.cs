using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>The people who watch a stage, as the nodes report them. A person counts once however many pages they have open, on whichever
/// nodes; who is in the hall and has the stream open too is in the hall.</summary>
public sealed class Watchers
{
    /// <summary>Longer than two reports can be late, short enough for a node that died.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromSeconds(10);

    readonly Dictionary<string, (DateTimeOffset At, PersonId[] Hall, PersonId[] Remote)> reports = [];

    public void Note(string node, PersonId[] hall, PersonId[] remote, DateTimeOffset now) => reports[node] = (now, hall, remote);

    public (int Hall, int Remote) Count(DateTimeOffset now)
    {
        foreach (var (node, _) in reports.Where(r => now - r.Value.At > Keeps).ToList())
            reports.Remove(node);
        var hall = reports.Values.SelectMany(r => r.Hall).ToHashSet();
        var all = reports.Values.SelectMany(r => r.Remote).Concat(hall).ToHashSet();
        return (hall.Count, all.Count - hall.Count);
    }
}
