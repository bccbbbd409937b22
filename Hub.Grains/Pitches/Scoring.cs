using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>What a pitch came to.</summary>
/// <param name="Jury">The mean of the jurors who scored it, on their scale; null if none did.</param>
/// <param name="Jurors">How many did.</param>
/// <param name="Favours">The points of the audience.</param>
/// <param name="Total">Jury and audience together, 0 to 100; a normalised one may go a little beyond.</param>
/// <param name="Place">From 1. Equals share a place, and the next ones are as many places further back.</param>
public sealed record Result(PitchId Pitch, double? Jury, int Jurors, int Favours, double Total, int Place);

/// <summary>How a round comes to its result. Judged are the pitches that were given. A juror counts where they scored every criterion, do not
/// abstain and did not pitch: the mean of those who were present. It does not depend on who scored when: sums go by the order of ids,
/// and what differs by less than a thousand-millionth is equal.</summary>
public static class Scoring
{
    public static IReadOnlyList<Result> Results(PitchRound round)
    {
        var pitches = round.Show.Order.Where(id => round.RunOf(id).HasBegun).OrderBy(id => id.Value).ToList();
        var means = Means(round, pitches);
        var jury = round.Settings.Normalise ? Normalised(means) : means;
        var weight = means.Values.All(m => m.Count == 0) ? 0 : round.Settings.JuryWeight / 100.0;
        var most = pitches.Select(id => Points(round, id)).DefaultIfEmpty(0).Max();
        var scale = (double)(round.Settings.To - round.Settings.From);
        var results = pitches.Select(id =>
        {
            double? mean = jury[id].Count == 0 ? null : Math.Round(jury[id].Values.Average(), 9);
            var ofJury = mean is { } m ? (m - round.Settings.From) / scale : 0;
            var ofAudience = most == 0 ? 0 : (double)Points(round, id) / most;
            return new Result(id, mean, jury[id].Count, Points(round, id), Math.Round(100 * (weight * ofJury + (1 - weight) * ofAudience), 9), 0);
        }).ToList();
        return Placed(round, results, unscoredLast: weight > 0);
    }

    /// <summary>Whether a juror has no more to do about a pitch: it is scored in full, or not theirs to score.</summary>
    public static bool IsComplete(PitchRound round, PitchId pitch, PersonId juror) =>
        !MayScore(round, pitch, juror)
        || (round.Jury.ScoreOf(pitch, juror) is { } score && round.Settings.Criteria.All(c => score.Values.ContainsKey(c.Id)));

    /// <summary>The weighted mean of what a juror scored, if it counts.</summary>
    public static double? MeanOf(PitchRound round, PitchId pitch, PersonId juror)
    {
        var criteria = round.Settings.Criteria;
        if (criteria.Count == 0 || !MayScore(round, pitch, juror) || !IsComplete(round, pitch, juror))
            return null;
        var score = round.Jury.ScoreOf(pitch, juror)!;
        return (double)criteria.Sum(c => c.Weight * score.Values[c.Id]) / criteria.Sum(c => c.Weight);
    }

    static bool MayScore(PitchRound round, PitchId pitch, PersonId juror) =>
        round.Jury.AbstentionOf(pitch, juror) is null && !round.IsPitcher(pitch, juror);

    static int Points(PitchRound round, PitchId pitch) => round.Favours.Tallies.TryGetValue(pitch, out var tally) ? tally.Points : 0;

    static Dictionary<PitchId, SortedDictionary<Guid, double>> Means(PitchRound round, List<PitchId> pitches) => pitches.ToDictionary(id => id, id =>
    {
        var means = new SortedDictionary<Guid, double>();
        foreach (var juror in round.Jury.Jurors)
        {
            if (MeanOf(round, id, juror) is { } mean)
                means[juror.Value] = mean;
        }
        return means;
    });

    /// <summary>Each juror's scores as distances from their own mean, in their own standard deviations; and these, so that people can read
    /// them, on the scale again, by the mean and the deviation of all. Who gave everyone the same has said nothing about who is better.</summary>
    static Dictionary<PitchId, SortedDictionary<Guid, double>> Normalised(Dictionary<PitchId, SortedDictionary<Guid, double>> means)
    {
        var all = Spread(means.Values.SelectMany(m => m.Values));
        var ofJuror = means.Values.SelectMany(m => m).GroupBy(m => m.Key, m => m.Value).ToDictionary(g => g.Key, g => Spread(g));
        return means.ToDictionary(m => m.Key, m => new SortedDictionary<Guid, double>(m.Value.ToDictionary(s => s.Key, s =>
        {
            var own = ofJuror[s.Key];
            return all.Mean + (own.Deviation < 1e-9 ? 0 : all.Deviation * (s.Value - own.Mean) / own.Deviation);
        })));
    }

    static (double Mean, double Deviation) Spread(IEnumerable<double> values)
    {
        var list = values.ToList();
        if (list.Count == 0)
            return (0, 0);
        var mean = list.Average();
        return (mean, Math.Sqrt(list.Sum(v => (v - mean) * (v - mean)) / list.Count));
    }

    static ImmutableArray<Result> Placed(PitchRound round, List<Result> results, bool unscoredLast)
    {
        (bool, double, double, int) Rank(Result r) => (
            unscoredLast && r.Jury is null,
            -r.Total,
            round.Settings.Ties == TieRule.Criterion ? -Heaviest(round, r.Pitch) : 0,
            round.Settings.Ties == TieRule.Share ? 0 : -r.Favours);
        var ranked = results.Select(r => (Result: r, Rank: Rank(r))).OrderBy(r => r.Rank).ThenBy(r => r.Result.Pitch.Value).ToList();
        return [.. ranked.Select(r => r.Result with { Place = 1 + ranked.Count(other => other.Rank.CompareTo(r.Rank) < 0) })];
    }

    /// <summary>The mean by the criterion of the greatest weight.</summary>
    static double Heaviest(PitchRound round, PitchId pitch)
    {
        var values = round.Settings.Criteria.MaxBy(c => c.Weight) is not { } heaviest ? []
            : round.Jury.Jurors.Where(j => MeanOf(round, pitch, j) is not null).Select(j => round.Jury.ScoreOf(pitch, j)!.Values[heaviest.Id]).ToList();
        return values.Count == 0 ? 0 : Math.Round((double)values.Sum() / values.Count, 9);
    }
}
