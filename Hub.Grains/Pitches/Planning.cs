using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>A round as a file plans it, and as an export writes it. No personal data: people are ids.</summary>
/// <param name="Order">The pitches in their running order.</param>
[GenerateSerializer, Immutable]
public sealed record PlannedRound(RoundSettings Settings, IReadOnlyList<PersonId> Jurors, IReadOnlyList<PlannedPitch> Order);

[GenerateSerializer, Immutable]
public sealed record PlannedPitch(PitchId Id, PitchDetails Details);

/// <summary>Brings the plan of a file: what changed in the file since the last one. What was changed here stays, and so does what has begun.</summary>
[GenerateSerializer, Immutable]
public sealed record PlanRound(PlannedRound Round) : PitchRoundCommand;

public static class Planning
{
    public static Decision<PitchRoundEvent> Plan(PitchRound round, PlannedRound plan)
    {
        var events = ImmutableArray.CreateBuilder<PitchRoundEvent>();
        var (settings, refusal) = SettingDecisions.Clean(plan.Settings with { Version = 0 });
        if (refusal is not null)
            return refusal;
        foreach (var gone in round.Show.Order.Where(id => round.Pitches[id].Planned is not null && Preparing.IsFresh(round, id) && plan.Order.All(p => p.Id != id)))
            events.Add(new PitchRemoved(gone, Planned: true));
        foreach (var planned in plan.Order)
        {
            var (details, wrong) = Preparing.Clean(planned.Details);
            if (wrong is not null)
                return wrong;
            if (Pitch(round, planned.Id, details) is { } happened)
                events.Add(happened);
        }
        if (round.Show.Order.Count + events.Sum(e => e is PitchAdded ? 1 : e is PitchRemoved ? -1 : 0) > PitchRoundDecisions.MostPitches)
            return Preparing.TooManyPitches;
        if (!settings.Same(round.Planned ?? RoundSettings.Default) && SettingDecisions.Unsettled(round, settings) is null)
            events.Add(new RoundPlanned(settings with { Version = round.Settings.Version + 1 }, settings));
        if (round.Jury.Jurors.IsEmpty)
            events.AddRange(plan.Jurors.Distinct().Take(JuryDecisions.MostJurors).Select(juror => new JurorSet(juror, true)));
        return events.DrainToImmutable();
    }

    static PitchRoundEvent? Pitch(PitchRound round, PitchId id, PitchDetails planned)
    {
        var there = round.Pitches.GetValueOrDefault(id);
        if (there is null || (there.Planned is null && !round.Has(id)))
            return new PitchAdded(id, planned, Planned: true, SpeakerWas: there?.Details.Speaker);
        if (there.Planned == planned || there.Details == planned)
            return null;
        // A PDF was uploaded here: no file knows of it.
        var details = there.Details.Slides?.File is not null && planned.Slides is null ? planned with { Slides = there.Details.Slides } : planned;
        return new PitchEdited(id, details, there.Details.Speaker, Planned: true);
    }

    /// <summary>The round as it stands, for an export; null if nobody planned anything.</summary>
    public static PlannedRound? Of(PitchRound round)
    {
        var order = round.Show.Order.Select(id => new PlannedPitch(id, WithoutFile(round.Pitches[id].Details))).ToList();
        var plan = new PlannedRound(round.Settings with { Version = 0 }, [.. round.Jury.Jurors.OrderBy(j => j.Value)], order);
        return order.Count == 0 && plan.Jurors.Count == 0 && plan.Settings.Same(RoundSettings.Default) ? null : plan;
    }

    /// <summary>What a file can say of it: an uploaded PDF stays in this hub.</summary>
    public static PitchDetails WithoutFile(PitchDetails details) => details.Slides?.File is null ? details : details with { Slides = null };
}
