using System.Diagnostics;
using Hub.Grains.Panels;
using Hub.Grains.Storage;
using Hub.Server.Hosting;
using StackExchange.Redis;

namespace Hub.Bench;

/// <summary>Reads the journals anew, over a connection of its own, and looks for every acknowledged vote.</summary>
static class VoteCheck
{
    /// <summary>No snapshot has this shape, so that the journal gives every event.</summary>
    const int NoShape = 0;

    public sealed record Found(long Acknowledged, long Missing, long Twice, TimeSpan ReadIn)
    {
        public bool Faultless => Missing == 0 && Twice == 0;

        public override string ToString() => Faultless
            ? $"all {Acknowledged:N0} there once (read in {ReadIn.TotalSeconds:0.0} s)"
            : $"FAULTY: {Missing:N0} missing, {Twice:N0} twice";
    }

    public static async Task<Found> Run(string store, VoteLoad load)
    {
        var options = EmbeddedStore.Options(store);
        options.AsyncTimeout = options.SyncTimeout = 60_000; // a whole journal at once
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        var journal = new RedisJournal(redis);
        var started = Stopwatch.GetTimestamp();
        var (panel, missing, twice) = (0, 0L, 0L);
        foreach (var key in load.Journals)
        {
            var loaded = await journal.Read(key, NoShape);
            var votes = loaded.Batches.SelectMany(EventCodec.Decode<PanelEvent>).OfType<VoteCast>().Select(v => (v.Question, v.Voter)).ToList();
            var distinct = votes.ToHashSet();
            twice += votes.Count - distinct.Count;
            missing += load.AcknowledgedOf(panel++).Count(vote => !distinct.Contains(vote));
        }
        return new(load.Acknowledged, missing, twice, Stopwatch.GetElapsedTime(started));
    }
}
