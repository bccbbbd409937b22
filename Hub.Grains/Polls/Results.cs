namespace Hub.Grains.Polls;

/// <summary>A line of a poll's result as it is taken home.</summary>
/// <param name="Answer">An option, a step, a word or an open text.</param>
/// <param name="Hall">Null for words and texts, which are not told apart.</param>
[GenerateSerializer, Immutable]
public sealed record ResultRow(int Round, string Question, string Kind, string Answer, int? N = null, int? Hall = null, int? Remote = null, int? Percent = null, int? Score = null);

/// <summary>All that was voted, without persons.</summary>
public static class Results
{
    public static IEnumerable<ResultRow> Rows(Poll poll)
    {
        var rounds = poll.Rounds.Select(round => (round.Round, round.Tallies));
        if (!poll.Course.Runs.IsEmpty)
            rounds = rounds.Append((poll.Round, poll.Box.Tallies));
        return rounds.SelectMany(round => (poll.Sheet?.Items ?? []).SelectMany(item => Of(round.Round, item, round.Tallies.GetValueOrDefault(item.Id, Tally.Empty))));
    }

    static IEnumerable<ResultRow> Of(int round, Item item, Tally tally)
    {
        var row = new ResultRow(round, item.Text, PollFacts.Name(item.Kind), "");
        return item.Kind switch
        {
            ItemKind.Cloud => tally.Cloud.Words.Values.OrderByDescending(word => word.N).ThenBy(word => word.Best, StringComparer.Ordinal).Select(word => row with { Answer = word.Best, N = word.N }),
            ItemKind.Open => tally.Entries.Select(entry => row with { Answer = entry }),
            _ => Counted(row, item, tally),
        };
    }

    static IEnumerable<ResultRow> Counted(ResultRow row, Item item, Tally tally)
    {
        var keys = item.Kind == ItemKind.Scale
            ? Enumerable.Range(item.From!.Value, item.To!.Value - item.From.Value + 1).Select(step => (Key: step.ToString(null, null), Text: step.ToString(null, null))).ToList()
            : item.Choices.Select(option => (Key: option.Id.ToString(), option.Text)).ToList();
        var counts = keys.ConvertAll(key => tally.Of(key.Key));
        var shares = item.IsOneChoice ? Percents.OfOneWhole(counts.ConvertAll(count => count.N)) : [.. counts.Select(count => Percents.OfVoters(count.N, tally.N))];
        return keys.Index().Select(key => row with
        {
            Answer = key.Item.Text,
            N = counts[key.Index].N,
            Hall = counts[key.Index].Hall,
            Remote = counts[key.Index].Remote,
            Percent = shares[key.Index],
            Score = item.Kind == ItemKind.Ranking ? counts[key.Index].Score : null,
        });
    }
}
