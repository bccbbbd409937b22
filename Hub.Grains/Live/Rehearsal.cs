using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Hub.Grains.Live;

/// <summary>From an instant on, time at a rehearsal passes so many times as fast as it really does.</summary>
/// <param name="At">By the real clock.</param>
/// <param name="Hub">What time it is at the rehearsal then.</param>
/// <param name="Factor">0: it stands still.</param>
public sealed record Pace(DateTimeOffset At, DateTimeOffset Hub, double Factor);

/// <summary>A copy of an event that is played to its end, and thrown away. It has a time of its own, which never goes back; no other event has one.</summary>
/// <param name="Of">The event that it is a copy of.</param>
/// <param name="Paces">The one that counts, the one before it, and perhaps one to come: in the order of time.</param>
/// <param name="GoneAt">When it was thrown away. Its name is kept for a day, so that nothing that is late writes to it again.</param>
public sealed record Rehearsal(ConferenceId Of, DateTimeOffset MadeAt, ImmutableList<Pace> Paces, DateTimeOffset? GoneAt = null)
{
    public const double Slowest = 1, Fastest = 60;

    [JsonIgnore]
    public bool IsGone => GoneAt is not null;

    /// <summary>Its time stands at <paramref name="hub"/> until it is started.</summary>
    public static Rehearsal Standing(ConferenceId of, DateTimeOffset real, DateTimeOffset hub) => new(of, real, [new(real, hub, 0)]);

    /// <summary>What time it is there.</summary>
    public DateTimeOffset TimeAt(DateTimeOffset real)
    {
        var pace = PaceAt(real);
        return real <= pace.At ? pace.Hub : pace.Hub + ((real - pace.At) * pace.Factor);
    }

    public Pace PaceAt(DateTimeOffset real) => Paces.FindLast(p => p.At <= real) ?? Paces[0];

    /// <summary>How long it really takes until it is <paramref name="hub"/> there, if the pace stays; null: for ever.</summary>
    public TimeSpan? Until(DateTimeOffset hub, DateTimeOffset real)
    {
        var (left, factor) = (hub - TimeAt(real), PaceAt(real).Factor);
        return left <= TimeSpan.Zero ? TimeSpan.Zero : factor > 0 ? left / factor : null;
    }

    /// <summary>With another pace from an instant on. Should one that is later have been set already, it follows that one at once.</summary>
    /// <param name="ahead">It is that time there then, if that is later: a night that nobody waits for.</param>
    public Rehearsal With(double factor, DateTimeOffset real, DateTimeOffset? ahead = null)
    {
        var at = real > Paces[^1].At ? real : Paces[^1].At;
        var hub = TimeAt(at);
        return this with { Paces = [.. Paces.Skip(Paces.Count - 2), new(at, ahead > hub ? ahead.Value : hub, factor)] };
    }
}
