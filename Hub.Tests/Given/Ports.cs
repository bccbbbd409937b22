using System.Net;
using System.Net.Sockets;

namespace Hub.Tests.Given;

public static class Ports
{
    /// <summary>Below those that systems give to outgoing connections, of which the tests make thousands.</summary>
    const int Lowest = 12_000, Highest = 32_000;

    static int last = Random.Shared.Next(Lowest, Highest); // another run may be under way

    /// <summary>A port of loopback that nobody listens on, and that no other caller here was given.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = Lowest + (Interlocked.Increment(ref last) % (Highest - Lowest));
            if (IsFree(port))
                return port;
        }
    }

    static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
