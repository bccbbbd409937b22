using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Primitives;

namespace Hub.Server.Hosting;

/// <summary>The built web client, in memory: a few hundred kilobytes, compressed when it was built. What has its fingerprint in its name
/// is kept by browsers for ever; pages are asked for again each time.</summary>
public static class WebAssets
{
    const string Attend = "attend";

    static readonly (string Path, string Page)[] Pages =
    [
        ("/", Attend), ("/join", Attend), ("/enter", Attend), ("/moderate", "moderate"), ("/screen", "screen"), ("/organise", "organise"),
    ];

    public static void MapWebAssets(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "web");
        if (!File.Exists(Path.Combine(folder, "attend.html")))
            throw new CannotStartException($"The web client is not in {folder}. Build the solution: dotnet build.");
        foreach (var (path, page) in Pages)
            MapPage(app, path, Asset.Load(folder, $"{page}.html"), plays: page == Attend);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (Path.GetExtension(name) is ".br" or ".gz" or ".html")
                continue;
            var asset = Asset.Load(folder, name);
            Map(app, $"/{name}", http => asset.Send(http, revalidate: !name.StartsWith("assets/", StringComparison.Ordinal)));
        }
    }

    static void MapPage(WebApplication app, string path, Asset page, bool plays) => Map(app, path, http =>
    {
        if (plays)
            Guards.LetPlay(http);
        return page.Send(http, revalidate: true);
    });

    static void Map(WebApplication app, string path, RequestDelegate send) =>
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], send).AllowAnonymous().ExcludeFromDescription();

    sealed record Asset(string ContentType, string ETag, byte[] Plain, byte[]? Brotli, byte[]? Gzip)
    {
        static readonly FileExtensionContentTypeProvider Types = new();

        public static Asset Load(string folder, string name)
        {
            var path = Path.Combine(folder, name);
            var plain = File.ReadAllBytes(path);
            var type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
            if (type.StartsWith("text/", StringComparison.Ordinal))
                type += "; charset=utf-8";
            return new(type, $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"", plain, Read(path + ".br"), Read(path + ".gz"));
        }

        static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

        public Task Send(HttpContext http, bool revalidate)
        {
            var headers = http.Response.Headers;
            headers.ETag = ETag;
            headers.Vary = "Accept-Encoding";
            headers.CacheControl = revalidate ? "no-cache" : "public, max-age=31536000, immutable";
            if (http.Request.Headers.IfNoneMatch.Contains(ETag))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
            var (encoding, body) = Choose(http.Request.Headers.AcceptEncoding);
            if (encoding is not null)
                headers.ContentEncoding = encoding;
            http.Response.ContentType = ContentType;
            http.Response.ContentLength = body.Length;
            return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(body).AsTask();
        }

        (string? Encoding, byte[] Body) Choose(StringValues accepted)
        {
            var names = accepted.SelectMany(a => (a ?? "").Split(',')).Select(a => a.Split(';')[0].Trim()).ToHashSet();
            return Brotli is not null && names.Contains("br") ? ("br", Brotli)
                : Gzip is not null && names.Contains("gzip") ? ("gzip", Gzip)
                : (null, Plain);
        }
    }
}
