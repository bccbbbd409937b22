namespace Hub.Server.Exchange;

/// <summary>A schedule as its file has it, texts unread: what the JSON and XML formats have in common.</summary>
/// <param name="TimeZone">With the place to name when it is missing or faulty; likewise below.</param>
sealed record SourceSchedule(
    Found Title,
    Found TimeZone,
    Found Start,
    Found End,
    IReadOnlyList<Found> Languages,
    IReadOnlyList<SourceRoom> Rooms,
    IReadOnlyList<SourceEvent> Events);

/// <summary>A text and where it stands, or would stand.</summary>
readonly record struct Found(string? Text, string Where);

/// <param name="Key">What events of this file refer to it by.</param>
sealed record SourceRoom(string Key, Found Name, int? Capacity = null, string? Description = null);

/// <summary>End or duration: each format has one of them at least.</summary>
sealed record SourceEvent(
    string Where,
    Found Guid,
    string? Code,
    string? Slug,
    string? Id,
    Found Title,
    string? Subtitle,
    string? Track,
    string? Type,
    Found Language,
    string? Abstract,
    string? Description,
    Found State,
    Found Start,
    Found End,
    Found Duration,
    string? RoomKey,
    IReadOnlyList<SourcePerson> Persons);

sealed record SourcePerson(string Where, string? Guid, string? Code, string? Id, string? Name);
