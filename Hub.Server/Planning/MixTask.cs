using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Planning;
using Hub.Grains.Roundtables;
using Hub.Planner;
using Roundtable = Hub.Grains.Roundtables.Roundtable;
using RoundtableEvent = Hub.Planner.RoundtableEvent;

namespace Hub.Server.Planning;

/// <summary>Roundtables as the planner is given them: by index, people in the order of their ids, so that the same facts give the same seating.</summary>
public sealed class MixTask
{
    readonly RoundtableFacts facts;
    readonly PersonId[] people;
    readonly IReadOnlyList<Roundtable> tables;

    public MixTask(RoundtableFacts facts)
    {
        this.facts = facts;
        people = [.. facts.People.Keys.OrderBy(p => p.Value)];
        tables = facts.Settings.Tables;
        var person = people.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        var topics = TopicsOf(tables);
        var likes = people.Select(p => facts.Likes.GetValueOrDefault(p, []).Select(t => topics[IndexOf(t)]).Distinct().ToImmutableArray()).ToImmutableArray();
        Event = new(
            [.. people.Select(p => facts.People[p])],
            [.. tables.Select((t, i) => new Planner.Roundtable(KindOf(t), t.Seats, topics[i], t.Host is { } host && person.TryGetValue(host, out var index) ? index : null))],
            facts.Settings.Rounds, likes.All(l => l.IsEmpty) ? [] : likes);
    }

    public RoundtableEvent Event { get; }

    /// <summary>Tables with the same words for their topic are liked as one.</summary>
    static int[] TopicsOf(IReadOnlyList<Roundtable> tables)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. tables.Select((t, i) => t.Topic is null || first.TryAdd(t.Topic, i) ? i : first[t.Topic])];
    }

    int IndexOf(TableId id) => tables.Select((t, i) => (t.Id, i)).First(t => t.Id == id).i;

    static Planner.TableKind KindOf(Roundtable table) => table.Kind switch
    {
        Grains.Matchmaking.TableKind.Hybrid => Planner.TableKind.Hybrid,
        Grains.Matchmaking.TableKind.Virtual => Planner.TableKind.Virtual,
        _ => Planner.TableKind.Physical,
    };

    /// <summary>The seating by ids, to be kept.</summary>
    public KeepSeating Keep(RunId run, int seed, Planner.Seating seating) => new(run, seed, facts.Version, facts.People,
        [.. seating.Rounds.Select(round => round.Select((table, person) => KeyValuePair.Create(people[person], tables[table].Id)).ToImmutableDictionary())]);

    public PlanFault FaultOf(SeatingFault fault) => new(PlanAims.Kebab(fault.Reason), [], [.. fault.Tables.Select(t => tables[t].Host).OfType<PersonId>().Distinct()], [.. fault.Tables.Select(t => tables[t].Id)]);
}
