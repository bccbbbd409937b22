using System.Collections.Immutable;

namespace Hub.Planner;

/// <summary>How long and how to search.</summary>
/// <param name="Effort">The deterministic time limit, roughly seconds of one core. The same seed, workers and effort give the same plan on any
/// machine, as long as <paramref name="Seconds"/> and a stop don't cut in.</param>
/// <param name="Seconds">The wall time limit.</param>
/// <param name="Workers">Threads of the solver. It chooses its strategies by their number, so another number may give another plan.</param>
/// <param name="Seed">Any number.</param>
/// <param name="Earlier">An earlier plan to begin from, for each meeting; what is no longer allowed of it is let go. What has to stay is locked
/// in the event itself.</param>
/// <param name="Until">The last aim that is worth the solver's time; later ones are as they come.</param>
public sealed record PlanLimits(double Effort = 20, double Seconds = 60, int Workers = 2, int Seed = 1, ImmutableArray<Slot?> Earlier = default, Aim Until = Aim.Ways);

/// <summary>The best so far, while the planner works.</summary>
/// <param name="Aim">The level that is being improved.</param>
/// <param name="Best">The value of the best plan at that level; null while there is no plan.</param>
/// <param name="Bound">No plan can be better than this.</param>
/// <param name="Elapsed">Since the planner began.</param>
public sealed record PlanProgress(Aim Aim, double? Best, double? Bound, TimeSpan Elapsed);
