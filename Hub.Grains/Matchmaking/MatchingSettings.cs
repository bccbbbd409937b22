using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Grains.RoundClocks;

namespace Hub.Grains.Matchmaking;

/// <summary>How matchmaking goes, as the organisers decide it. May change while there are requests: none is lost by it.</summary>
/// <param name="ClosesAt">At this instant it closes by itself: no request is taken any more; those that are there can still be answered.</param>
/// <param name="Budget">Requests that a person may have out at a time, 1 to 500.</param>
/// <param name="ExpireHours">After so many hours without an answer a request expires, 1 to 1,000.</param>
/// <param name="ExpireAt">At this instant all that are still unanswered expire.</param>
/// <param name="Blocked">Kinds of organisation that may not ask others, each direction by itself; at most 36.</param>
/// <param name="Topics">Of the event, out of which people choose theirs; at most 100. In a command null: as they are.</param>
/// <param name="MeetingLink">Of meetings by video, up to 300 characters: an address with {room} where the name of the room goes, which the hub makes for each meeting. Null: none.</param>
/// <param name="NoShowMinutes">On the day: so long after the start of a round whoever is waited for is missed, 1 to 30; null: 3.</param>
/// <param name="Version">How often they were set; in a command: of the settings that the organiser saw.</param>
[GenerateSerializer, Immutable]
public sealed record MatchingSettings(
    bool Open = false, DateTimeOffset? ClosesAt = null, Acceptance Acceptance = Acceptance.MustAccept, TimeMode Time = TimeMode.Planner, int Budget = 30,
    int? ExpireHours = null, DateTimeOffset? ExpireAt = null, IReadOnlyList<KindBlock>? Blocked = null, int Version = 0, IReadOnlyList<EventTopic>? Topics = null,
    string? MeetingLink = null, int? NoShowMinutes = null)
{
    public static MatchingSettings Default { get; } = new();

    [JsonIgnore]
    public int Patience => NoShowMinutes ?? RoundClock.UsualPatience;

    public bool IsOpen(DateTimeOffset now) => Open && !(ClosesAt <= now);

    /// <summary>Whether people of one kind may ask those of another; who has no kind is a kind of their own.</summary>
    public bool Allows(OrganisationKind? from, OrganisationKind? to) => Blocked?.Contains(new(from, to)) != true;

    public bool Same(MatchingSettings other) => this with { Blocked = null, Topics = null, Version = 0 } == other with { Blocked = null, Topics = null, Version = 0 }
        && (Blocked ?? []).ToHashSet().SetEquals(other.Blocked ?? []) && (Topics ?? []).SequenceEqual(other.Topics ?? []);

    /// <summary>When a request that was made at an instant expires, if nobody answers.</summary>
    public DateTimeOffset? ExpiryOf(DateTimeOffset asked) =>
        ExpireHours is { } hours && asked.AddHours(hours) is var due && !(due > ExpireAt) ? due : ExpireAt;
}

/// <param name="From">Null: those without a kind.</param>
[GenerateSerializer, Immutable]
public sealed record KindBlock(OrganisationKind? From = null, OrganisationKind? To = null);

[JsonConverter(typeof(JsonStringEnumConverter<Acceptance>))]
public enum Acceptance
{
    [JsonStringEnumMemberName("must-accept")] MustAccept,

    /// <summary>A request counts as soon as it is made.</summary>
    [JsonStringEnumMemberName("at-once")] AtOnce,
}

/// <summary>Who sets the round of a meeting.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimeMode>))]
public enum TimeMode
{
    [JsonStringEnumMemberName("planner")] Planner,

    /// <summary>Who accepts names a round that is free for both; the planner keeps it.</summary>
    [JsonStringEnumMemberName("accepter")] Accepter,
}

/// <param name="Settings">With the version that the organiser saw.</param>
[GenerateSerializer, Immutable]
public sealed record SetMatching(MatchingSettings Settings) : MatchingCommand;

static class SettingMatching
{
    public const int MostBudget = 500, MostHours = 1000, MostBlocked = 36;

    /// <summary>Counting at once, what was pending is accepted; back again, it stays so.</summary>
    public static Decision<MatchingEvent> Set(Matching matching, SetMatching set, Act act)
    {
        var (now, to) = (matching.Settings, set.Settings with { Topics = set.Settings.Topics ?? matching.Settings.Topics });
        if (Faulty(to) is { } refusal)
            return refusal;
        if (to.Same(now))
            return Decision<MatchingEvent>.Nothing;
        if (to.Version != now.Version)
            return StaleSettings;
        if (to.Open && to.ClosesAt <= act.Now)
            return ClosesInThePast;
        MatchingEvent change = new MatchingSet(to with { Version = now.Version + 1 });
        if (to.Acceptance != Acceptance.AtOnce)
            return change;
        var after = MatchingEvolution.Evolve(matching, change);
        var events = ImmutableArray.CreateBuilder<MatchingEvent>();
        events.Add(change);
        foreach (var (id, request) in matching.Requests.Where(r => r.Value.State == RequestState.Pending).OrderBy(r => r.Value.At).ThenBy(r => r.Key.Value))
            events.AddRange(Answering.AtOnce(ref after, id, request, act));
        return events.DrainToImmutable();
    }

    /// <summary>When it closes by itself.</summary>
    public static DateTimeOffset? ClosesAt(Matching matching) => matching.Settings.Open ? matching.Settings.ClosesAt : null;

    public static IEnumerable<MatchingEvent> Close(Matching matching, Act act) =>
        ClosesAt(matching) <= act.Now ? [new MatchingSet(matching.Settings with { Open = false, Version = matching.Settings.Version + 1 })] : [];

    public static Refusal? Faulty(MatchingSettings settings) =>
        settings.Budget is < 1 or > MostBudget ? FaultyBudget
        : settings.ExpireHours is < 1 or > MostHours ? FaultyExpiry
        : settings.Blocked is { Count: > MostBlocked } || settings.Blocked?.Any(b => b is null) == true ? FaultyMatrix
        : !Enum.IsDefined(settings.Acceptance) || !Enum.IsDefined(settings.Time) || settings is { Acceptance: Acceptance.AtOnce, Time: TimeMode.Accepter } ? FaultyMode
        : settings.NoShowMinutes is < 1 or > 30 ? FaultyPatience
        : settings.MeetingLink is { } link && !IsLink(link) ? FaultyLink
        : Taxonomy.Faulty(settings.Topics ?? []);

    /// <summary>Pages send people there: nothing but a web address, encrypted on its way.</summary>
    static bool IsLink(string link) => link.Length <= 300 && link.Contains("{room}", StringComparison.Ordinal) && !link.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && Uri.TryCreate(link.Replace("{room}", "room", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo == ""
        && link.IndexOf('/', "https://".Length) is >= 0 and var path && path < link.IndexOf("{room}", StringComparison.Ordinal);

    public static readonly Refusal StaleSettings = new("stale-settings", "Someone changed the settings meanwhile. Look at them again.", Because.Conflict);
    static readonly Refusal ClosesInThePast = new("closes-in-the-past", "The time at which requests close is over. Choose a later one, or none.", Because.Invalid);
    static readonly Refusal FaultyBudget = new("faulty-budget", "A person may have 1 to 500 requests out.", Because.Invalid);
    static readonly Refusal FaultyExpiry = new("faulty-expiry", "Requests expire after 1 to 1,000 hours.", Because.Invalid);
    static readonly Refusal FaultyMatrix = new("faulty-matrix", "Each kind may be kept from asking each other kind once.", Because.Invalid);
    static readonly Refusal FaultyPatience = new("faulty-no-show", "Whoever is waited for is missed 1 to 30 minutes after the start of a round.", Because.Invalid);
    static readonly Refusal FaultyLink = new("faulty-meeting-link", "A meeting link is an https address with {room} in its path, such as https://meet.jit.si/{room}.", Because.Invalid);
    static readonly Refusal FaultyMode = new("faulty-mode", "Where requests count at once nobody accepts them, so that the planner has to set the time.", Because.Invalid);
}
