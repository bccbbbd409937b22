using Hub.Grains.Conferences;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>What a file came to: all that it holds, or nothing and its faults.</summary>
/// <param name="Programme">Null where the file holds people only.</param>
/// <param name="Faults">The first <see cref="Exchange.Faults.Listed"/> of them, in the order in which they were found.</param>
/// <param name="MoreFaults">How many there are beyond these.</param>
/// <param name="Matchmaking">Of a list of people only their attendance.</param>
public sealed record ImportResult(Programme? Programme, IReadOnlyList<Person> People, IReadOnlyList<Fault> Faults, int MoreFaults = 0, MatchingPlan? Matchmaking = null)
{
    public static ImportResult Refused(Faults faults) => new(null, [], faults.First, faults.More);

    public static ImportResult Refused(string where, string what) => new(null, [], [new(where, what)]);
}

/// <param name="Where">As the file is read: "$.programme.sessions[3].start", "line 12, column "E-Mail"", "the file".</param>
/// <param name="What">A sentence that a person can act on.</param>
public sealed record Fault(string Where, string What);

/// <summary>The faults of one file. A reader notes them and goes on, so that one attempt shows them all.</summary>
public sealed class Faults
{
    public const int Listed = 200;

    readonly List<Fault> first = [];
    int count;

    public bool Any => count > 0;

    public int Count => count;

    public IReadOnlyList<Fault> First => first;

    public int More => count - first.Count;

    public void Add(string where, string what)
    {
        if (count++ < Listed)
            first.Add(new(where, what));
    }
}
