using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Tests.Given;

namespace Hub.Tests.Live;

/// <summary>A phone in a pocket keeps its connection and reads nothing. Nobody else may notice, and it is let go.</summary>
[Collection(nameof(Alone))]
public sealed class SleepingPhone
{
    const char End = '\u001e'; // ends each message of SignalR's JSON protocol

    [Fact]
    public async Task A_sleeper_delays_nobody_is_cut_off_and_learns_why()
    {
        await using var hub = await HubProcess.Start("--Hub:SlowAfter=1");
        var moderator = await Attendee.Entered(hub.BaseUrl, hub.OrganiserToken!);
        var code = await moderator.JoinCode();
        var (sleeper, healthy) = (await Attendee.Joined(hub.BaseUrl, code), await Attendee.Joined(hub.BaseUrl, code));
        await using var follower = await healthy.Follow(SmallEvent.Programme());
        using var asleep = await FallAsleepOver(sleeper, SmallEvent.Programme());

        var since = Stopwatch.StartNew();
        for (var (round, after) = (1, 0); after < 5; round++)
        {
            Assert.True(since.Elapsed.TotalSeconds < 60, $"the sleeper is not cut off after {round} pushes");
            after += hub.Output.Contains("was cut off: slow") ? 1 : 0;
            var before = follower.Position;
            (await moderator.Import(LongProgramme(round))).Accepted();
            await Wait.Until(() => follower.Position != before, $"the healthy one sees change {round} without a silence", 6); // a group send would be silent for ten
        }

        await follower.UntilCurrent();
        await using var back = await sleeper.Follow(SmallEvent.Programme());
        await Wait.Until(() => back.Reasons.Contains("slow"), "who comes back learns that it was slow");
    }

    [Fact]
    public async Task Who_dozed_off_for_a_moment_gets_what_was_missed_push_by_push()
    {
        await using var hub = await HubProcess.Start();
        var moderator = await Attendee.Entered(hub.BaseUrl, hub.OrganiserToken!);
        var code = await moderator.JoinCode();
        await using var follower = await (await Attendee.Joined(hub.BaseUrl, code)).Follow(SmallEvent.Programme());
        var others = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await (await Attendee.Joined(hub.BaseUrl, code)).Follow(SmallEvent.Programme())));
        var sleeper = await Attendee.Joined(hub.BaseUrl, code);
        using var dozing = await FallAsleepOver(sleeper, SmallEvent.Programme());
        var asleepAt = (await Message(dozing))["result"]!["revision"]!.GetValue<long>();

        for (var round = 1; round <= 8; round++)
        {
            var before = follower.Position;
            (await moderator.Import(LongProgramme(round))).Accepted();
            await Wait.Until(() => follower.Position != before, $"the healthy one sees change {round}", 10);
        }

        for (var at = asleepAt; at < follower.Position.Revision;)
        {
            var message = await Message(dozing);
            if ((string?)message["target"] != "Push")
                continue; // where all topics stand, as everyone hears it now and then; or a ping
            Assert.Equal(at, message["arguments"]![0]!["from"]!.GetValue<long>());
            at = message["arguments"]![0]!["to"]!.GetValue<long>();
        }
        foreach (var other in others)
            await other.DisposeAsync();
    }

    static async Task<JsonObject> Message(ClientWebSocket socket)
    {
        var (text, piece) = (new MemoryStream(), new byte[4096]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        do
        {
            // One byte past a message would be the next one's: a message ends its frame.
            var read = await socket.ReceiveAsync(piece, limit.Token);
            text.Write(piece, 0, read.Count);
        }
        while (text.Length == 0 || text.GetBuffer()[text.Length - 1] != End);
        return (JsonObject)JsonNode.Parse(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length).TrimEnd(End))!;
    }

    /// <summary>A programme whose every abstract is another one each time: pushes of a hundred kilobytes fill what the network holds back.</summary>
    static JsonNode LongProgramme(int round)
    {
        var bundle = JsonNode.Parse(SmallEvent.Bundle)!;
        var sessions = bundle["programme"]!["sessions"]!.AsArray();
        for (var i = 0; i < 80; i++)
        {
            var session = sessions[0]!.DeepClone();
            (session["id"], session["abstract"]) = ($"talk-{i}", string.Concat(Enumerable.Repeat($"{round} and {i} ", 150)).Trim());
            sessions.Add(session);
        }
        return bundle;
    }

    /// <summary>Shakes hands, watches, and never reads again; its buffers are as small as a phone's.</summary>
    static async Task<ClientWebSocket> FallAsleepOver(Attendee who, string topic)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", who.Cookie);
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancel) =>
            {
                var tcp = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
                await tcp.ConnectAsync(context.DnsEndPoint, cancel);
                return new System.Net.Sockets.NetworkStream(tcp, ownsSocket: true);
            },
        }, disposeHandler: false);
        await socket.ConnectAsync(new Uri($"{who.BaseUrl.Replace("http", "ws")}/live"), invoker, default);
        await Say(socket, """{"protocol":"json","version":1}""");
        await socket.ReceiveAsync(new byte[64], default);
        await Say(socket, $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{topic}}"]}""");
        _ = KeepAlive(socket); // the radio answers although nobody looks
        return socket;
    }

    static async Task KeepAlive(ClientWebSocket socket)
    {
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                await Task.Delay(5_000);
                await Say(socket, """{"type":6}""");
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or IOException)
        {
            // Cut off, or the test is over.
        }
    }

    static Task Say(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, default);
}
