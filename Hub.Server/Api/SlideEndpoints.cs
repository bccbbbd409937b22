using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Grains.Storage;
using Hub.Server.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Hub.Server.Api;

public sealed record SlidesAnswer(FileId File);

/// <summary>Slides as PDF: uploaded by the staff, shown page by page by the pages of everyone who is at the conference.</summary>
public static class SlideEndpoints
{
    const int MostBytes = 20 * 1024 * 1024;
    const int Tail = 2048;

    public static void MapSlides(this RouteGroupBuilder round)
    {
        round.MapPut("/{pitch}/slides", Upload).RequireAuthorization(Policies.Moderator)
            .Accepts<byte[]>("application/pdf", "application/octet-stream", "application/json").WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        round.MapGet("/slides/{file}", Show).RequireAuthorization(Policies.Present).Produces<byte[]>(contentType: "application/pdf");
    }

    /// <param name="pages">How many it has, as the page that uploads it has counted.</param>
    static async Task<Results<Ok<SlidesAnswer>, ProblemHttpResult>> Upload(
        PitchId pitch, int? pages, [AsParameters] PitchDoor door, HttpContext http, Files files, Records records)
    {
        if (await door.Missing() is { } missing)
            return Problems.Of(missing);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var content = body.ToArray();
        if (!IsPdf(content))
            return Problems.Of(NotAPdf);
        var file = new FileId(Guid.CreateVersion7());
        await files.Write(NameOf(door, file), content);
        var answer = await door.Grain.Do(door.Me.Caller, new SetSlides(pitch, file, pages));
        if (answer.IsRefused)
        {
            await files.Remove(NameOf(door, file));
            return Problems.Of(answer.Refusal);
        }
        var latest = $"slides:{door.Conference}/{door.Session}/{pitch}";
        if (await records.Get<SlidesAnswer>(latest) is { } before)
            await files.Remove(NameOf(door, before.File));
        await records.Set(latest, new SlidesAnswer(file));
        return TypedResults.Ok(new SlidesAnswer(file));
    }

    /// <summary>As a file to look at and nothing else: whatever is in it runs nowhere and reaches nothing of the hub.</summary>
    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Show(FileId file, [AsParameters] PitchDoor door, HttpContext http, SlideFiles slides)
    {
        if (await slides.Read(NameOf(door, file)) is not { } content)
            return Problems.Of(Preparing.UnknownFile);
        var headers = http.Response.Headers;
        headers.ContentDisposition = "inline; filename=\"slides.pdf\"";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, max-age=86400, immutable"; // a new PDF has a new id
        return TypedResults.Bytes(content, "application/pdf", enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{file}\""));
    }

    /// <summary>By what it is, not by what it is called; and whole, for an upload may have been cut off.</summary>
    static bool IsPdf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) && content[Math.Max(0, content.Length - Tail)..].IndexOf("%%EOF"u8) >= 0;

    static string NameOf(PitchDoor door, FileId file) => $"{door.Conference}/{door.Session}/{file}";

    static readonly Refusal NotAPdf = new("not-a-pdf", "This is not a PDF, or not all of it. Export the slides as PDF, up to 20 MB, and try again.", Because.Invalid);
}
