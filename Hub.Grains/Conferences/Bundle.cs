using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Grains.Conferences;

/// <summary>A whole event in one JSON file: what an import reads and an export writes, so that export → import gives the same event.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
public sealed record Bundle(
    string Format,
    ConferenceId Id,
    Programme Programme,
    IReadOnlyList<Person> People,
    MatchingPlan? Matchmaking = null)
{
    public const string CurrentFormat = "hub-event/1";
}
