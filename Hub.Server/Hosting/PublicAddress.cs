using Hub.Grains.Matchmaking;

namespace Hub.Server.Hosting;

/// <summary>The address that links and QR codes lead to.</summary>
public sealed class PublicAddress(Settings settings)
{
    public string Base(HttpContext http) => settings.PublicUrl?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";

    public string JoinUrl(HttpContext http, string? code) => $"{Base(http)}/join#{code}";

    /// <summary>Where somebody at a table checks in.</summary>
    public string TableUrl(HttpContext http, TableId table) => $"{Base(http)}/#/table/{table}";

    /// <summary>Where somebody at the entrance checks in.</summary>
    public string DoorUrl(HttpContext http) => $"{Base(http)}/#/door";
}
