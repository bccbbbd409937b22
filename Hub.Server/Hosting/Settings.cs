using System.Net;

namespace Hub.Server.Hosting;

/// <summary>The settings of a node. Each says its default and what it is for; docs/settings.md is written from here.</summary>
public sealed class Settings
{
    [Setting("The folder of the embedded store.")]
    public string Data { get; init; } = "data";

    [Setting("A Redis (7 or later) instead of the embedded store: host:port, and options of StackExchange.Redis. Needed for more than one node.")]
    public string? Redis { get; init; }

    [Setting("The port of the embedded store on loopback; 0 finds a free one.")]
    public int StorePort { get; init; }

    [Setting("The event to load when the store is empty: a bundle file, or 'none'.")]
    public string Sample { get; init; } = "clusters-meet-regions";

    [Setting("The address that people reach the hub at, for links and QR codes; by default that of the request.")]
    public string? PublicUrl { get; init; }

    [Setting("The port on which nodes talk to each other.")]
    public int SiloPort { get; init; } = 11111;

    [Setting("The address by which other nodes reach this one; loopback while there is one node.")]
    public string? SiloAddress { get; init; }

    [Setting("Nodes with the same name and store are one hub.")]
    public string Cluster { get; init; } = "hub";

    [Setting("True where a proxy such as nginx stands in front: its X-Forwarded headers are believed.")]
    public bool BehindProxy { get; init; }

    [Setting("Seconds for which a connection may keep a push waiting before it is cut off.")]
    public double SlowAfter { get; init; } = 5;

    [Setting("Guests who may come in by one join code at once; a tenth of it more each second. A code is good for a hall that opens its doors, not for filling a store.")]
    public int JoinsAtOnce { get; init; } = 2000;

    [Setting("False: no messages to devices whose page is closed (Web Push), and no switch for them.")]
    public bool Push { get; init; } = true;

    [Setting("Push services beside those of Google, Mozilla, Apple and Microsoft, with commas between them: host names, or *.example.org for all below it; with a scheme (http://127.0.0.1:9000) that address alone.")]
    public string? PushServices { get; init; }

    [Setting("How push services reach whoever runs this hub, a mailto: or https: address; by default the public address.")]
    public string? PushContact { get; init; }

    /// <summary>Reads the section "Hub". Unknown names are refused: a misspelt setting would be one that silently does nothing.</summary>
    public static Settings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Hub");
        var known = typeof(Settings).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (section.GetChildren().Select(c => c.Key).FirstOrDefault(k => !known.Contains(k)) is { } unknown)
            throw new CannotStartException($"There is no setting Hub:{unknown}. Known are {string.Join(", ", known.Order())}.");
        return section.Get<Settings>() ?? new();
    }

    public IPAddress SiloIp => SiloAddress is null ? IPAddress.Loopback
        : IPAddress.TryParse(SiloAddress, out var ip) ? ip
        : Dns.GetHostAddresses(SiloAddress).First(a => a.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork);
}

/// <summary>Something that whoever starts the hub has to mend; the sentence says what.</summary>
public sealed class CannotStartException(string sentence, Exception? inner = null) : Exception(sentence, inner);

[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string sentence) : Attribute
{
    public string Sentence { get; } = sentence;
}
