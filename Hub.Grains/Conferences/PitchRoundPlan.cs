using Hub.Grains.Live;
using Hub.Grains.Pitches;

namespace Hub.Grains.Conferences;

/// <summary>A pitch round as it is imported and exported: its rules, its jury, its pitches in their running order. No personal data: people are ids.
/// The meaning of the rules stands at <see cref="RoundSettings"/>.</summary>
public sealed record PitchRoundPlan(
    IReadOnlyList<Criterion> Criteria, int From, int To, int Points, bool Normalise, int JuryWeight, TieRule Ties, int Places,
    IReadOnlyList<PersonId> Jurors, IReadOnlyList<PitchPlan> Order);

/// <param name="Slides">A link. A PDF that was uploaded stays in its hub.</param>
public sealed record PitchPlan(
    PitchId Id, string Title, string Organisation, PersonId? Speaker = null, bool Remote = false, string? Topic = null, string? Country = null,
    string? Slides = null, int Seconds = 240, int QuestionSeconds = 180);
