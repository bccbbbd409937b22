using System.Collections.Concurrent;

namespace Hub.Bench;

/// <summary>What the crowd did and met.</summary>
sealed class Tally
{
    readonly ConcurrentDictionary<string, long> errors = [];

    public Counter Online { get; } = new();

    public Counter Asked { get; } = new();

    public Counter Votes { get; } = new();

    public Counter VotesWithdrawn { get; } = new();

    public Counter Moderated { get; } = new();

    public Counter Favours { get; } = new();

    public Counter Talks { get; } = new();

    /// <summary>Steps of the show of a pitch round.</summary>
    public Counter Shown { get; } = new();

    public Counter Pushes { get; } = new();

    public Counter Snapshots { get; } = new();

    public Counter Gaps { get; } = new();

    public Counter Behind { get; } = new();

    public Counter DroppedOff { get; } = new();

    public Counter Reconnects { get; } = new();

    public Latencies Commands { get; } = new();

    public void Error(string code) => errors.AddOrUpdate(code, 1, (_, n) => n + 1);

    public string Errors => errors.IsEmpty ? "none" : string.Join(", ", errors.OrderByDescending(e => e.Value).Select(e => $"{e.Key} {e.Value:N0}"));

    public string Line() =>
        $"{Online} online  {Asked} asked  {Votes} votes  {Moderated} moderated  {Favours} favours  {Pushes} pushes  {Reconnects} reconnects  {errors.Values.Sum():N0} errors";

    public string Summary(Echoes echoes) => $"""

        from sending a command to
          its answer                    {Commands}
          everyone else's view          {echoes.Everyone}
          one's own view                {echoes.Own}
        asked {Asked}, votes {Votes}, votes withdrawn {VotesWithdrawn}, moderated {Moderated}
        favours {Favours}, wishes to talk {Talks}, steps of the show {Shown}
        pushes {Pushes}, snapshots taken {Snapshots}, gaps healed {Gaps}, behind the heads {Behind}
        dropped off {DroppedOff}, reconnects {Reconnects}
        refusals and errors: {Errors}
        """;
}

sealed class Counter
{
    long count;

    public void Add(int more = 1) => Interlocked.Add(ref count, more);

    public override string ToString() => $"{Interlocked.Read(ref count):N0}";
}
