using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>Questions that were merged count as one: the family of a root is the root, what was merged into it, and so on down.</summary>
static class Families
{
    public static QuestionId RootOf(this Panel panel, QuestionId id)
    {
        while (panel.Questions[id].MergedInto is { } into)
            id = into;
        return id;
    }

    /// <summary>The question itself first. Those that were withdrawn after they had been merged are still in it.</summary>
    public static IEnumerable<QuestionId> FamilyOf(this Panel panel, QuestionId id)
    {
        yield return id;
        if (!panel.Merged.TryGetValue(id, out var merged))
            yield break;
        var left = new Stack<QuestionId>(merged);
        while (left.TryPop(out var member))
        {
            yield return member;
            foreach (var below in panel.Merged.Of(member))
                left.Push(below);
        }
    }

    /// <summary>What a person has voted for in a family.</summary>
    public static IEnumerable<QuestionId> VotesIn(this Panel panel, PersonId voter, QuestionId root) =>
        panel.VotesOf.TryGetValue(voter, out var voted) ? panel.FamilyOf(root).Where(voted.Contains) : [];

    /// <summary>Of every vote it is asked several times, and most questions have no family.</summary>
    public static bool HasVotedIn(this Panel panel, PersonId voter, QuestionId root) => panel.VotesOf.TryGetValue(voter, out var voted)
        && (voted.Contains(root) || (panel.Merged.ContainsKey(root) && panel.FamilyOf(root).Any(voted.Contains)));

    /// <summary>Everyone who has voted in a family. Goes through all voters of the panel: for merging, not for voting.</summary>
    public static IEnumerable<PersonId> VotersOf(this Panel panel, QuestionId id)
    {
        var family = panel.FamilyOf(id).ToHashSet();
        return panel.VotesOf.Where(person => family.Overlaps(person.Value)).Select(person => person.Key);
    }
}
