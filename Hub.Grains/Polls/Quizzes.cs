using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>Points for right answers, more for quick ones, and the places that they come to.</summary>
public static class Quizzes
{
    public const int Most = 1000;

    public static bool IsRight(Item item, Marks marks)
    {
        var right = item.Choices.Where(option => option.Right).Select(option => option.Id).ToHashSet();
        return item.IsOneChoice ? marks.Options is [var only] && right.Contains(only) : right.SetEquals(marks.Options ?? []);
    }

    /// <summary>Half the points for the right answer, the other half for what was left of the person's own time. Without a time limit there is no speed.</summary>
    public static int Points(Item item, Marks marks, Run run, double delay, Extra who, DateTimeOffset at)
    {
        if (!IsRight(item, marks))
            return 0;
        var own = Window.Of(run with { CutAt = null }, delay, who);
        if (own.ClosesAt is not { } ends)
            return Most;
        var left = Math.Clamp((ends - at) / (ends - own.OpensAt), 0, 1);
        return (int)Math.Round(Most / 2 + Most / 2 * left, MidpointRounding.AwayFromZero);
    }

    /// <summary>Where everyone stands after the items that are over; who has as many points shares the place.</summary>
    public static ImmutableDictionary<PersonId, Standing> Board(PollSheet sheet, BallotBox box, Func<ItemId, bool> isOver)
    {
        var items = sheet.Items.Where(item => item.Kind == ItemKind.Quiz && isOver(item.Id)).ToList();
        if (items.Count == 0)
            return ImmutableDictionary<PersonId, Standing>.Empty;
        var players = new List<(PersonId Person, int Points, int Right)>();
        foreach (var (person, voter) in box.Voters)
        {
            var each = items.Select(item => voter.Ballots.GetValueOrDefault(item.Id)?.Points).OfType<int>().ToList();
            if (each.Count > 0)
                players.Add((person, each.Sum(), each.Count(p => p > 0)));
        }
        var board = ImmutableDictionary.CreateBuilder<PersonId, Standing>();
        var (place, points) = (0, -1);
        foreach (var (rank, player) in players.OrderByDescending(p => p.Points).Index())
        {
            if (player.Points != points)
                (place, points) = (rank + 1, player.Points);
            board.Add(player.Person, new(player.Points, player.Right, place));
        }
        return board.ToImmutable();
    }
}
