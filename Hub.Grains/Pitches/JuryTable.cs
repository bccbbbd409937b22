using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>The whole result for those who may know it: a row for each pitch and juror, the best pitch first, those that were not given last.</summary>
[GenerateSerializer, Immutable]
public sealed record JuryTable(IReadOnlyList<Criterion> Criteria, IReadOnlyList<JuryTable.JuryRow> Rows)
{
    /// <param name="Place">Null: not given.</param>
    /// <param name="Juror">Null: there is no jury.</param>
    /// <param name="Mean">What this juror's scores come to, if they count.</param>
    [GenerateSerializer, Immutable]
    public sealed record JuryRow(
        int? Place, PitchId Pitch, string Title, string Organisation, double? Total, double? Jury, int Favours, int Wishes,
        PersonId? Juror = null, Dictionary<CriterionId, int>? Values = null, double? Mean = null, string? Note = null, bool Abstains = false, string? Reason = null);

    public static JuryTable Of(PitchRound round)
    {
        var results = Scoring.Results(round).ToDictionary(r => r.Pitch);
        var pitches = round.Show.Order.OrderBy(id => results.TryGetValue(id, out var result) ? result.Place : int.MaxValue);
        return new(round.Settings.Criteria, [.. pitches.SelectMany(id => RowsOf(round, id, results.GetValueOrDefault(id)))]);
    }

    static IEnumerable<JuryRow> RowsOf(PitchRound round, PitchId id, Result? result)
    {
        var pitch = round.Pitches[id].Details;
        var row = new JuryRow(result?.Place, id, pitch.Title, pitch.Organisation, result?.Total, result?.Jury,
            round.Favours.Tallies.TryGetValue(id, out var tally) ? tally.Points : 0, round.Wishes.TryGetValue(id, out var wishes) ? wishes.Count : 0);
        if (round.Jury.Jurors.IsEmpty)
            return [row];
        return round.Jury.Jurors.OrderBy(j => j.Value).Select(juror =>
        {
            var score = round.Jury.ScoreOf(id, juror);
            var abstention = round.Jury.AbstentionOf(id, juror);
            return row with
            {
                Juror = juror,
                Values = score?.Values.ToDictionary(),
                Mean = Scoring.MeanOf(round, id, juror),
                Note = score?.Note,
                Abstains = abstention is not null,
                Reason = abstention?.Reason,
            };
        });
    }
}
