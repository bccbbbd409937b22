using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Hub.Bench;

/// <summary>One keep-alive connection of one person's, as cheap as it goes: when client and server share the cores, the client's work would
/// be taken for the server's slowness. One request at a time.</summary>
sealed class LeanHttp(Uri hub) : IDisposable
{
    readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    byte[] buffer = new byte[2048];
    int filled;

    public string Cookie { get; private set; } = "";

    public sealed record Reply(int Status, string Body)
    {
        public bool IsOk => Status is >= 200 and < 300;
    }

    /// <summary>A request that can be sent again and again.</summary>
    public byte[] Request(string method, string path, string? body = null) => Encoding.UTF8.GetBytes(
        $"{method} {path} HTTP/1.1\r\nHost: {hub.Authority}\r\nX-Hub: 1\r\n{(Cookie == "" ? "" : $"Cookie: {Cookie}\r\n")}" +
        (body is null ? "Content-Length: 0\r\n\r\n" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    public Task<Reply> Send(string method, string path, string? body = null) => Send(Request(method, path, body));

    public async Task<Reply> Send(ReadOnlyMemory<byte> request)
    {
        if (!socket.Connected)
            await socket.ConnectAsync(hub.Host, hub.Port);
        await socket.SendAsync(request);
        filled = 0;
        int end;
        while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            await Receive();
        var head = Encoding.ASCII.GetString(buffer, 0, end);
        KeepCookie(head);
        var body = end + 4;
        var length = Field(head, "Content-Length: ") is { } bytes ? int.Parse(bytes, CultureInfo.InvariantCulture) : (int?)null;
        while (length is { } whole ? filled < body + whole : Field(head, "Transfer-Encoding: ") is not null && !buffer.AsSpan(0, filled).EndsWith("0\r\n\r\n"u8))
            await Receive();
        return new(int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), length is null ? Chunks(body) : Encoding.UTF8.GetString(buffer, body, filled - body));
    }

    async Task Receive()
    {
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
        filled += read > 0 ? read : throw new IOException("The hub closed the connection.");
    }

    string Chunks(int at)
    {
        var whole = new MemoryStream();
        while (at < filled)
        {
            var line = buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8);
            var size = int.Parse(Encoding.ASCII.GetString(buffer, at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
                break;
            whole.Write(buffer, at + line + 2, size);
            at += line + 2 + size + 2;
        }
        return Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length);
    }

    void KeepCookie(string head)
    {
        if (Field(head, "Set-Cookie: ") is { } cookie)
            Cookie = cookie.Split(';')[0];
    }

    static string? Field(string head, string name) =>
        head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..];

    public void Dispose() => socket.Dispose();
}
