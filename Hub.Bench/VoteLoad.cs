using System.Diagnostics;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Server;

namespace Hub.Bench;

/// <summary>Votes by a hall of 10,000 on the approved questions of some panels, as many in flight as asked for.
/// The n-th vote is always the same person's for the same question of the same panel, so the journal can be checked against it.</summary>
sealed class VoteLoad
{
    const int People = 10_000;
    const int QuestionsOfOne = 200;

    readonly IPanelGrain[] panels;
    readonly List<long> acknowledged = [];
    long next, refused;

    VoteLoad(IPanelGrain[] panels) => this.panels = panels;

    public Latencies Latencies { get; } = new();

    public long Acknowledged => acknowledged.Count;

    public long Refused => refused;

    public IEnumerable<string> Journals => panels.Select(panel => $"{PanelDecisions.Kind}/{panel.GetPrimaryKeyString()}");

    public static async Task<VoteLoad> Prepare(PanelSilo silo, int panels, string name)
    {
        var load = new VoteLoad([.. Enumerable.Range(0, panels).Select(p => silo.Panel($"bench/{name}-{panels}-{p}"))]);
        var questions = panels == 1 ? QuestionsOfOne : QuestionsOfOne / 10;
        await Parallel.ForEachAsync(load.panels, async (panel, _) =>
        {
            for (var q = 0; q < questions; q++)
            {
                await Must(panel.Do(new(Person(q), false), new AskQuestion(Question(q), $"Question {q}: what does a vote cost?", false)));
                await Must(panel.Do(new(Person(q), true), new MoveQuestion(Question(q), QuestionStatus.Pending, QuestionStatus.Approved)));
            }
        });
        return load;
    }

    /// <returns>How long it took until the last one was answered.</returns>
    public async Task<TimeSpan> Run(int inFlight, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var until = started + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(() => Vote(until))));
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Which votes the journal of the panel must hold.</summary>
    public HashSet<(QuestionId, PersonId)> AcknowledgedOf(int panel) =>
        [.. acknowledged.Where(n => n % panels.Length == panel).Select(Of)];

    async Task Vote(long until)
    {
        var mine = new List<long>();
        while (Stopwatch.GetTimestamp() is var sent && sent < until)
        {
            var n = Interlocked.Increment(ref next) - 1;
            var (question, person) = Of(n);
            if (await Cast(panels[n % panels.Length], person, question))
                mine.Add(n);
            else
                Interlocked.Increment(ref refused);
            Latencies.Since(sent);
        }
        lock (acknowledged)
            acknowledged.AddRange(mine);
    }

    /// <returns>Whether it was acknowledged: a store that is too slow fails votes, it does not end the run.</returns>
    static async Task<bool> Cast(IPanelGrain panel, PersonId person, QuestionId question)
    {
        try
        {
            return !(await panel.Do(new(person, false), new CastVote(question))).IsRefused;
        }
        catch (Exception e) when (Problems.IsStoreTrouble(e))
        {
            return false;
        }
    }

    (QuestionId Question, PersonId Person) Of(long n)
    {
        var ofPanel = n / panels.Length;
        return (Question((int)(ofPanel / People)), Person((int)(ofPanel % People)));
    }

    // Spread like real ids, and the same in every run.
    static PersonId Person(int i) => new(Id(i, 1));

    static QuestionId Question(int i) => new(Id(i, 2));

    static Guid Id(int i, byte kind) => new((uint)(i + 1) * 2654435761u, (ushort)i, 0x7000, 0x80, kind, 0, 0, (byte)(i >> 24), (byte)(i >> 16), (byte)(i >> 8), (byte)i);

    static async Task Must(Task<Answer> answer)
    {
        if ((await answer).Refusal is { } refusal)
            throw new InvalidOperationException($"The load could not be prepared: {refusal.Code}");
    }
}
