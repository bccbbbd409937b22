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
        if (!settings.Same(round.Planned ?? RoundSettings.Default) && !settings.Same(round.Settings) && SettingDecisions.Unsettled(round, settings) is null)
            events.Add(new RoundPlanned(settings with { Version = round.Settings.Version + 1 }, settings));
        if (round.Jury.Jurors.IsEmpty)
            events.AddRange(plan.Jurors.Distinct().Take(JuryDecisions.MostJurors).Select(juror => new JurorSet(juror, true)));
        return events.DrainToImmutable();
    }

    static PitchRoundEvent? Pitch(PitchRound round, PitchId id, PitchDetails planned)
    {
        var there = round.Pitches.GetValueOrDefault(id);
        if (there is null || (there.Planned is null && !round.Has(id)))
            return new PitchAdded(id, planned, Planned: planned, SpeakerWas: there?.Details.Speaker);
        var details = Merged(there.Details, there.Planned ?? new("", ""), planned);
        return there.Planned == planned || there.Details == details ? null : new PitchEdited(id, details, there.Details.Speaker, planned);
    }

    /// <summary>Field by field: what the file has not changed stays as it is here, such as a PDF or a guest as speaker, of whom no file knows.</summary>
    static PitchDetails Merged(PitchDetails now, PitchDetails was, PitchDetails to)
    {
        static T Pick<T>(T now, T was, T to) => EqualityComparer<T>.Default.Equals(was, to) ? now : to;
        return new(
            Pick(now.Title, was.Title, to.Title), Pick(now.Organisation, was.Organisation, to.Organisation), Pick(now.Speaker, was.Speaker, to.Speaker),
            Pick(now.Remote, was.Remote, to.Remote), Pick(now.Topic, was.Topic, to.Topic), Pick(now.Country, was.Country, to.Country),
            Pick(now.Slides, was.Slides, to.Slides), Pick(now.Seconds, was.Seconds, to.Seconds), Pick(now.QuestionSeconds, was.QuestionSeconds, to.QuestionSeconds));
    }

    /// <summary>The round as it stands, for an export; null if nobody planned anything.</summary>
    public static PlannedRound? Of(PitchRound round)
    {
        var order = round.Show.Order.Select(id => new PlannedPitch(id, WithoutFile(round.Pitches[id].Details))).ToList();
        var plan = new PlannedRound(round.Settings with { Version = 0 }, [.. round.Jury.Jurors.OrderBy(j => j.Value)], order);
        return order.Count == 0 && plan.Jurors.Count == 0 && plan.Settings.Same(RoundSettings.Default) ? null : plan;
    }

    /// <summary>What a file can say of it: an uploaded PDF stays in this hub.</summary>
    static PitchDetails WithoutFile(PitchDetails details) => details.Slides?.File is null ? details : details with { Slides = null };
}
