using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Server.Live;

namespace Hub.Server.Exchange;

/// <summary>Pitch rounds between a programme, which plans them, and their grains, which know what became of them.</summary>
public static class PitchPlans
{
    /// <summary>Brings to each round what its file plans.</summary>
    public static async Task Import(LiveGrains grains, ConferenceId conference, Programme programme, Caller caller)
    {
        foreach (var session in programme.Sessions)
        {
            if (session.PitchRound is { } plan)
                RefusedException.ThrowIf((await grains.PitchRound(conference, session.Id).Do(caller, new PlanRound(ToRound(plan)))).Refusal);
        }
    }

    /// <summary>The programme with its pitch rounds as they are planned now.</summary>
    /// <param name="people">Those whom the file names: a guest who pitches or judges is of the day.</param>
    public static async Task<Programme> Export(LiveGrains grains, ConferenceId conference, Programme programme, IReadOnlySet<PersonId> people) => programme with
    {
        Sessions = await Task.WhenAll(programme.Sessions.Select(async session => session.Kind != SessionKind.PitchRound ? session
            : session with { PitchRound = await grains.PitchRound(conference, session.Id).Plan() is { } round ? ToPlan(round, people) : null })),
    };

    static PlannedRound ToRound(PitchRoundPlan plan) => new(
        new(plan.Criteria, plan.From, plan.To, plan.Points, plan.Normalise, plan.JuryWeight, plan.Ties, plan.Places),
        plan.Jurors,
        [.. plan.Order.Select(p => new PlannedPitch(p.Id, DetailsOf(p)))]);

    public static PitchDetails DetailsOf(PitchPlan p) => new(
        p.Title, p.Organisation, p.Speaker, p.Remote, p.Topic, p.Country, p.Slides is null ? null : new(p.Slides), p.Seconds, p.QuestionSeconds);

    static PitchRoundPlan ToPlan(PlannedRound round, IReadOnlySet<PersonId> people)
    {
        var rules = round.Settings;
        return new(rules.Criteria, rules.From, rules.To, rules.Points, rules.Normalise, rules.JuryWeight, rules.Ties, rules.Places,
            [.. round.Jurors.Where(people.Contains)],
            [
                .. from pitch in round.Order
                   let d = pitch.Details
                   let speaker = d.Speaker is { } person && people.Contains(person) ? d.Speaker : null
                   select new PitchPlan(pitch.Id, d.Title, d.Organisation, speaker, d.Remote, d.Topic, d.Country, d.Slides?.Url, d.Seconds, d.QuestionSeconds),
            ]);
    }
}
