using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>What is true of a pitch round. Its questions are a panel's, its streams and polls a stage's.</summary>
/// <param name="Pitches">Also those that were removed: they are not in the order.</param>
/// <param name="OrderVersion">How often the order was changed.</param>
/// <param name="Steps">How many steps the show has made.</param>
/// <param name="Undo">The last step, while it can be taken back.</param>
/// <param name="Undone">The last step that was taken back.</param>
/// <param name="Planned">The settings as the last import had them.</param>
public sealed record PitchRound(
    RoundSettings Settings,
    ImmutableDictionary<PitchId, Pitch> Pitches,
    Show Show,
    SessionClock Session,
    Favours Favours,
    ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, Wish>> Wishes,
    Jury Jury,
    ImmutableDictionary<MessageId, Message> Messages,
    Reveal? Reveal = null,
    int OrderVersion = 0,
    int Steps = 0,
    Step? Undo = null,
    int Undone = 0,
    Swap? Swapped = null,
    RoundSettings? Planned = null)
{
    public static PitchRound Empty { get; } = new(
        RoundSettings.Default, ImmutableDictionary<PitchId, Pitch>.Empty, Show.Empty, new(), Favours.None,
        ImmutableDictionary<PitchId, ImmutableDictionary<PersonId, Wish>>.Empty, Jury.None, ImmutableDictionary<MessageId, Message>.Empty);

    /// <summary>Whether there is such a pitch, and it was not removed.</summary>
    public bool Has(PitchId pitch) => Show.Order.Contains(pitch);

    public Run RunOf(PitchId pitch) => Show.Runs.GetValueOrDefault(pitch, Run.NotYet);

    public bool IsPitcher(PitchId pitch, PersonId person) => Pitches[pitch].Details.Speaker == person;

    /// <summary>Who is to give, or gave, a pitch of the order.</summary>
    [JsonIgnore]
    public IEnumerable<PersonId> Pitchers => Show.Order.Select(id => Pitches[id].Details.Speaker).OfType<PersonId>().Distinct();

    /// <summary>Those still to come, as they will be called: who was absent comes after all others.</summary>
    [JsonIgnore]
    public IEnumerable<PitchId> Coming =>
        Show.Order.Where(id => RunOf(id).State == PitchState.Upcoming).Concat(Show.Order.Where(id => RunOf(id).State == PitchState.Absent));
}

/// <summary>What happens on the stage, and all of it that one step changes: a step is taken back by having the show before it again.</summary>
/// <param name="Order">The running order: every pitch that was not removed, once.</param>
/// <param name="Running">The pitch that is on the stage.</param>
public sealed record Show(ImmutableList<PitchId> Order, ImmutableDictionary<PitchId, Run> Runs, PitchId? Running = null)
{
    public static Show Empty { get; } = new([], ImmutableDictionary<PitchId, Run>.Empty);

    public Show With(PitchId pitch, Run run) => this with
    {
        Runs = Runs.SetItem(pitch, run),
        Running = run.OnStage ? pitch : Running == pitch ? null : Running,
    };
}

/// <param name="What">Such as "started": for the words on the button.</param>
public sealed record Step(int Number, string What, PitchId Pitch, Show Before);

/// <param name="Seen">The version of the order on which it was made.</param>
public sealed record Swap(PitchId Pitch, PitchId With, int Seen);
