using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.People;

/// <summary>A person's record: all personal data of the hub stands here and nowhere else, so that it can be exported and erased.</summary>
/// <param name="Kind">The kind of organisation.</param>
/// <param name="Region">Such as "North Rhine-Westphalia".</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="Languages">BCP 47.</param>
/// <param name="Pace">How much of the usual time they need to answer: 1, 1.5 or 10 times; the usual if it is not said.</param>
/// <param name="Topics">From the event's topics, free words.</param>
/// <param name="OffersText">What they offer, in their own words: up to 1,000 characters; like <paramref name="SeeksText"/>, what they seek.</param>
/// <param name="Profile">How often what others look for was changed; in no file.</param>
public sealed record Person(
    PersonId Id,
    string Name,
    string? Organisation = null,
    string? Email = null,
    Place Place = Place.Hall,
    Role Role = Role.Participant,
    OrganisationKind? Kind = null,
    string? Region = null,
    string? Country = null,
    IReadOnlyList<string>? Languages = null,
    IReadOnlyList<string>? Topics = null,
    IReadOnlyList<string>? Offers = null,
    IReadOnlyList<string>? Seeks = null,
    string? Position = null,
    double? Pace = null,
    string? OffersText = null,
    string? SeeksText = null,
    int? Profile = null);

/// <summary>Where a person follows the event from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Place>))]
public enum Place
{
    [JsonStringEnumMemberName("hall")] Hall,
    [JsonStringEnumMemberName("remote")] Remote,
}

/// <summary>What a person may do, in rising order; a screen may only watch.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    [JsonStringEnumMemberName("screen")] Screen,
    [JsonStringEnumMemberName("guest")] Guest,
    [JsonStringEnumMemberName("participant")] Participant,
    [JsonStringEnumMemberName("moderator")] Moderator,
    [JsonStringEnumMemberName("organiser")] Organiser,
}

[JsonConverter(typeof(JsonStringEnumConverter<OrganisationKind>))]
public enum OrganisationKind
{
    [JsonStringEnumMemberName("cluster")] Cluster,
    [JsonStringEnumMemberName("company")] Company,
    [JsonStringEnumMemberName("research")] Research,
    [JsonStringEnumMemberName("authority")] Authority,
    [JsonStringEnumMemberName("agency")] Agency,
}
