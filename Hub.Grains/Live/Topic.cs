using System.Diagnostics.CodeAnalysis;

namespace Hub.Grains.Live;

/// <summary>For whom a view is: everyone, the staff, those who have voted in it, the boards in the hall, or one person.</summary>
[GenerateSerializer, Immutable]
public readonly record struct Audience
{
    const string PersonPrefix = "person-";

    [Id(0)] readonly string? name;

    Audience(string? name, PersonId person) => (this.name, Who) = (name, person);

    public static Audience Public => default;

    public static Audience Staff { get; } = new("staff", default);

    public static Audience Voters { get; } = new("voters", default);

    /// <summary>The boards in the hall, and whoever reads along with them.</summary>
    public static Audience Board { get; } = new("board", default);

    public static Audience Person(PersonId who) => new(null, who);

    [Id(1)] public PersonId Who { get; }

    public bool IsPerson => Who != default;

    public bool IsStaff => this == Staff;

    public override string ToString() => IsPerson ? $"{PersonPrefix}{Who}" : name ?? "public";

    public static bool TryParse(string? s, out Audience audience)
    {
        audience = Public;
        switch (s)
        {
            case "public": return true;
            case "staff": audience = Staff; return true;
            case "voters": audience = Voters; return true;
            case "board": audience = Board; return true;
            default:
                if (s is null || !s.StartsWith(PersonPrefix, StringComparison.Ordinal) || !PersonId.TryParse(s[PersonPrefix.Length..], null, out var who))
                    return false;
                audience = Person(who);
                return true;
        }
    }
}

/// <summary>A live thing: its kind, the conference it belongs to, and its id within it.</summary>
public readonly record struct LiveKey(string Kind, ConferenceId Conference, string Id)
{
    /// <summary>The key of its grain.</summary>
    public string GrainKey => $"{Conference}/{Id}";

    public override string ToString() => $"{Kind}/{Conference}/{Id}";

    public static LiveKey OfGrain(string kind, string grainKey)
    {
        var slash = grainKey.IndexOf('/');
        return new(kind, ConferenceId.Parse(grainKey[..slash]), grainKey[(slash + 1)..]);
    }
}

/// <summary>What one watches: a live thing as one audience sees it. The only place that writes or reads "panel/…/…/public".</summary>
public readonly record struct Topic(LiveKey Key, Audience Audience)
{
    public override string ToString() => $"{Key}/{Audience}";

    public static bool TryParse([NotNullWhen(true)] string? s, out Topic topic)
    {
        topic = default;
        if (s?.Split('/') is not [var kind, var conference, var id, var audience]
            || !ConferenceId.TryParse(conference, null, out var conferenceId)
            || !SessionId.TryParse(id, null, out _)
            || !Audience.TryParse(audience, out var who))
            return false;
        topic = new(new(kind, conferenceId, id), who);
        return true;
    }
}
