using System.Net;
using System.Net.Sockets;

namespace Hub.Tests.Given;

public static class Ports
{
    /// <summary>A port of loopback that nobody listens on, and that no other caller here was given.</summary>
    public static int Free()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            lock (Given)
            {
                if (Given.Add(port))
                    return port;
            }
        }
    }

    static readonly HashSet<int> Given = [];
}
