using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>A receipt tells a voter, and nobody else, that their ballot is among those counted: the list of all codes is public after the
/// close, but whose a code is can only be worked out with the nonce that the voter's page made.</summary>
public static class Receipts
{
    public static string Code(PollId poll, int round, PersonId person, Guid nonce) => Base32.Hash($"{poll}/{round}/{person}/{nonce}", 10).ToUpperInvariant();

    /// <summary>The codes of a round, sorted: their order tells nothing.</summary>
    public static IEnumerable<string> Of(BallotBox box) => box.Voters.Values.Select(voter => voter.Receipt).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>The last round that is closed, and its codes; null before there is one.</summary>
    public static (int Round, ImmutableArray<string> Codes)? Last(Poll poll) =>
        IsClosed(poll) ? (poll.Round, [.. Of(poll.Box)]) : poll.Rounds is [.., var last] ? (last.Round, last.Receipts) : null;

    /// <summary>In which round the code was counted; null: in none that is closed.</summary>
    public static int? Find(Poll poll, string code)
    {
        code = code.ToUpperInvariant();
        return IsClosed(poll) && poll.Box.Voters.Values.Any(voter => voter.Receipt == code) ? poll.Round
            : poll.Rounds.FirstOrDefault(round => round.Receipts.AsSpan().BinarySearch(code, StringComparer.Ordinal) >= 0)?.Round;
    }

    static bool IsClosed(Poll poll) => poll.Phase is PollPhase.Closed or PollPhase.Shown;
}
