using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Hub.Bench;

/// <summary>One page that follows one topic over SignalR, reduced to what has to be known: where its view stands, and since when. It chains
/// pushes and takes the snapshot after a gap, as pages do.</summary>
sealed class LeanWatch(Uri hub, string topic, LeanHttp http) : IAsyncDisposable
{
    const byte Separator = 0x1e;

    readonly ClientWebSocket socket = new();
    readonly List<(long Revision, long At)> steps = [];
    readonly SemaphoreSlim sending = new(1, 1);
    readonly Lock gate = new();
    Task reading = Task.CompletedTask;
    volatile bool watches;
    long position;

    public int Pushes { get; private set; }

    public int Gaps { get; private set; }

    /// <summary>Watches first, then reads.</summary>
    public async Task Begin()
    {
        socket.Options.SetRequestHeader("Cookie", http.Cookie);
        await socket.ConnectAsync(new UriBuilder(hub) { Scheme = "ws", Path = "live" }.Uri, default);
        await Send("{\"protocol\":\"json\",\"version\":1}");
        await Send($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{topic}}"]}""");
        var watched = new TaskCompletionSource();
        reading = Read(watched);
        await watched.Task;
        watches = true;
        await TakeSnapshot();
    }

    /// <summary>When the view came to where all of this is in it; null: it is not there.</summary>
    public long? Shows(long revision)
    {
        lock (gate)
        {
            foreach (var (reached, at) in steps)
            {
                if (reached >= revision)
                    return at;
            }
            return null;
        }
    }

    /// <summary>Nothing before it watches: the first message of a connection is its handshake.</summary>
    public Task Ping() => watches && socket.State == WebSocketState.Open ? Send("{\"type\":6}") : Task.CompletedTask;

    async Task Read(TaskCompletionSource watched)
    {
        var (buffer, filled) = (new byte[1024], 0);
        try
        {
            while (true)
            {
                if (filled == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
                var read = await socket.ReceiveAsync(buffer.AsMemory(filled), default);
                if (read.MessageType == WebSocketMessageType.Close)
                    return;
                filled += read.Count;
                var begin = 0;
                for (int end; (end = buffer.AsSpan(begin, filled - begin).IndexOf(Separator)) >= 0; begin += end + 1)
                    await Take(buffer.AsMemory(begin, end), watched);
                buffer.AsSpan(begin, filled - begin).CopyTo(buffer);
                filled -= begin;
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            watched.TrySetException(e);
        }
    }

    async Task Take(ReadOnlyMemory<byte> message, TaskCompletionSource watched)
    {
        using var parsed = JsonDocument.Parse(message);
        var root = parsed.RootElement;
        if (root.TryGetProperty("invocationId", out _))
        {
            if (root.TryGetProperty("error", out var error))
                watched.TrySetException(new InvalidOperationException(error.GetString()));
            watched.TrySetResult();
        }
        else if (root.TryGetProperty("target", out var target) && target.ValueEquals("Push"))
        {
            Pushes++;
            var push = root.GetProperty("arguments")[0];
            var (from, to) = (push.GetProperty("from"), push.GetProperty("to").GetInt64());
            if (from.ValueKind == JsonValueKind.Number && from.GetInt64() == position)
                Reach(to);
            else if (to > position)
                await AfterGap();
        }
        else if (root.TryGetProperty("target", out target) && target.ValueEquals("Heads"))
        {
            if (root.GetProperty("arguments")[0].GetProperty(topic).GetProperty("revision").GetInt64() > position)
                await AfterGap();
        }
    }

    Task AfterGap()
    {
        Gaps++;
        return TakeSnapshot();
    }

    async Task TakeSnapshot()
    {
        await sending.WaitAsync();
        try
        {
            using var snapshot = JsonDocument.Parse((await http.Send("GET", $"/api/live/{topic}")).Body);
            Reach(snapshot.RootElement.GetProperty("revision").GetInt64());
        }
        finally
        {
            sending.Release();
        }
    }

    void Reach(long revision)
    {
        lock (gate)
        {
            position = revision;
            steps.Add((revision, Stopwatch.GetTimestamp()));
        }
    }

    async Task Send(string message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message + (char)Separator), WebSocketMessageType.Text, true, default);
        }
        finally
        {
            sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading;
        socket.Dispose();
        sending.Dispose();
    }
}
