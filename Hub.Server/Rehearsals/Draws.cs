using System.Buffers.Binary;
using System.IO.Hashing;
using Hub.Grains.Live;
using Hub.Grains.Rehearsals;

namespace Hub.Server.Rehearsals;

/// <summary>How the simulated people are: drawn from the seed, who it is and what it is about, so that the same seed gives the same people whoever plays them, and a crowd
/// that was interrupted goes on as it would have.</summary>
public sealed class Draws(CrowdWish wish)
{
    public bool IsAbsent(PersonId person) => IsOf(wish.Absent, person, "absent");

    /// <summary>Leaves for good; in which part of the day, from 0 to 1.</summary>
    public double? Leaves(PersonId person) => !IsAbsent(person) && IsOf(wish.Leaving, person, "leaves") ? 0.3 + (0.4 * Of(person, "when")) : null;

    /// <summary>Minutes by which they are late to a meeting; 0: they are not.</summary>
    public double Late(PersonId person, string meeting) => IsOf(wish.Late, person, "late") ? 2 + (5 * Of(person, meeting)) : 0;

    /// <summary>Of those who are late or do not come, half say so.</summary>
    public bool SaysSo(PersonId person) => Of(person, "says") < 0.5;

    /// <summary>Minutes after the end of the round; less than 0: they are done before.</summary>
    public double Overruns(PersonId one, string meeting) => IsOf(wish.Overrunning, one, $"overruns {meeting}") ? 1 + (3 * Of(one, $"by {meeting}")) : -2 * Of(one, $"before {meeting}");

    public bool Accepts(PersonId person, string request) => IsOf(wish.Accepting, person, $"accepts {request}");

    public bool TakesOffer(PersonId person, string offer) => IsOf(wish.TakingOffers, person, $"takes {offer}");

    public bool Asks(PersonId person, string round) => IsOf(wish.Asking, person, $"asks {round}");

    /// <summary>A moment that something takes, from 0 to 1.</summary>
    public double Moment(PersonId person, string what) => Of(person, what);

    public double Moment(string what) => Of(default, what);

    bool IsOf(int percent, PersonId person, string what) => Of(person, what) * 100 < percent;

    double Of(PersonId person, string what)
    {
        var hash = new XxHash64(wish.Seed);
        Span<byte> id = stackalloc byte[16];
        person.Value.TryWriteBytes(id);
        hash.Append(id);
        hash.Append(System.Text.Encoding.UTF8.GetBytes(what));
        return (BinaryPrimitives.ReadUInt64LittleEndian(hash.GetCurrentHash()) >> 11) / (double)(1UL << 53);
    }
}
