namespace Hub.Server.Hosting;

/// <summary>The address that links and QR codes lead to.</summary>
public sealed class PublicAddress(Settings settings)
{
    public string Base(HttpContext http) => settings.PublicUrl?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";

    public string JoinUrl(HttpContext http, string? code) => $"{Base(http)}/join#{code}";
}
