using System.Collections.Immutable;

namespace Hub.Grains.Polls;

public static class PollEvolution
{
    public static Poll Evolve(Poll poll, PollEvent happened) =>
        happened is BallotCast or WindowRegistered or LeaderNamed ? Happened(poll, happened) : Happened(poll with { Moves = poll.Moves + 1 }, happened);

    static Poll Happened(Poll poll, PollEvent happened) => happened switch
    {
        PollDrafted e => Drafted(poll, e),
        PollRemoved => poll with { Removed = true, Undo = null },
        PollOpened e => Opened(poll, e),
        ItemPut e => Put(poll, e),
        ItemTakenBack e => TakenBack(poll, e.Item),
        ItemEnded e => Ranked(poll with { Course = poll.Course with { Runs = poll.Course.Runs.SetItem(e.Item, poll.Course.Runs[e.Item] with { Ended = true }) } }),
        PollClosing e => Closing(poll, e),
        PollClosed => Ranked(poll with
        {
            Course = poll.Course with { Phase = PollPhase.Closed, Runs = Each(poll.Course.Runs, run => run with { Ended = true }) },
        }),
        PollShown => poll with { Course = poll.Course with { Phase = PollPhase.Shown }, Undo = new(PollPhase.Closed, poll.Course) },
        PollHidden => poll with { Course = poll.Course with { Phase = PollPhase.Closed }, Undo = new(PollPhase.Shown, poll.Course) },
        PollReset => poll with { Course = Course.Draft, Box = Afresh(poll), Undo = new(poll.Phase, poll.Course, poll.Box) },
        RoundArchived => Archived(poll),
        PollUndone => Undone(poll, poll.Undo!),
        BallotCast e => Cast(poll, e),
        WindowRegistered e => poll with { Extras = e.Pace > 1 ? poll.Extras.SetItem(e.Person, new(e.Remote, e.Pace)) : poll.Extras.Remove(e.Person) },
        LeaderNamed e => poll with { Named = e.Named ? poll.Named.Add(e.Person) : poll.Named.Remove(e.Person) },
        WordStruck e => Struck(poll, e),
        _ => throw new InvalidOperationException($"No poll event: {happened.GetType().Name}"),
    };

    /// <summary>Discarded ballots do not come back to a draft that may ask something else now.</summary>
    static Poll Drafted(Poll poll, PollDrafted e) => poll with
    {
        Id = e.Poll,
        Sheet = e.Sheet,
        Written = poll.Written.Union(e.Sheet.Items.Select(item => item.Id)),
        Version = e.Version,
        Box = poll.Box with { Tallies = poll.Box.Tallies.RemoveRange(poll.Box.Tallies.Keys.Where(id => e.Sheet.Find(id) is null)) },
        Undo = poll.Phase == PollPhase.Draft ? null : poll.Undo,
    };

    static Poll Opened(Poll poll, PollOpened e)
    {
        var sheet = poll.Sheet!;
        var asked = sheet.OneByOne ? sheet.Items.Take(1) : sheet.Items;
        return poll with
        {
            Course = Course.Draft with
            {
                Phase = PollPhase.Open,
                Current = sheet.Pace == PollPace.Moderator ? sheet.Items[0].Id : null,
                Delay = e.Delay,
                Runs = asked.ToImmutableDictionary(item => item.Id, item => new Run(e.At, Limit(sheet, item))),
            },
            Undo = null,
        };
    }

    static Poll Put(Poll poll, ItemPut e)
    {
        var (course, sheet) = (poll.Course, poll.Sheet!);
        var (id, run) = (course.Current!.Value, course.Runs[course.Current.Value]);
        return poll with
        {
            Course = course with
            {
                Current = e.Item,
                Runs = course.Runs.SetItem(id, Cut(run, e.At)).SetItem(e.Item, new(e.At, Limit(sheet, sheet.Find(e.Item)!))),
                Before = new(id, run),
            },
        };
    }

    static Poll TakenBack(Poll poll, ItemId item)
    {
        var course = poll.Course;
        return Ranked(poll with
        {
            Course = course with { Current = item, Runs = course.Runs.Remove(course.Current!.Value).SetItem(item, course.Before!.Run), Before = null },
        });
    }

    static Poll Closing(Poll poll, PollClosing e) => poll with
    {
        Course = poll.Course with
        {
            Phase = PollPhase.Closing,
            Runs = e.ByHand ? Each(poll.Course.Runs, run => Cut(run, e.At)) : poll.Course.Runs,
            Before = null,
        },
        Undo = e.ByHand ? new(PollPhase.Open, poll.Course) : null,
    };

    static Poll Archived(Poll poll) => poll with
    {
        Round = poll.Round + 1,
        Course = Course.Draft,
        Box = Afresh(poll),
        Rounds = poll.Rounds.Add(new(poll.Round, poll.Box.Tallies, poll.Box.Hall, poll.Box.Remote, [.. Receipts.Of(poll.Box)])),
        Undo = new(poll.Phase, poll.Course, poll.Box, Archived: true),
    };

    static Poll Undone(Poll poll, Undo undo) => poll with
    {
        Round = undo.Archived ? poll.Round - 1 : poll.Round,
        Rounds = undo.Archived ? poll.Rounds.RemoveAt(poll.Rounds.Count - 1) : poll.Rounds,
        Course = undo.Course,
        Box = undo.Box ?? poll.Box,
        Undo = null,
    };

    static Poll Cast(Poll poll, BallotCast e)
    {
        var (box, item) = (poll.Box, poll.Sheet!.Find(e.Item)!);
        var voter = box.Voters.GetValueOrDefault(e.Voter);
        var tally = box.Of(e.Item);
        var was = voter?.Ballots.GetValueOrDefault(e.Item);
        var ballot = new Ballot(e.Marks, e.At, e.Remote, e.Points, e.Marks.Text is null ? null : was?.Entry ?? tally.Entries.Count);
        if (was is not null)
            tally = Tallies.Minus(tally, item, was);
        return poll with
        {
            Box = new(
                box.Voters.SetItem(e.Voter, new((voter?.Ballots ?? ImmutableDictionary<ItemId, Ballot>.Empty).SetItem(e.Item, ballot), voter?.Remote ?? e.Remote, voter?.Receipt ?? e.Receipt)),
                box.Tallies.SetItem(e.Item, Tallies.Plus(tally, item, ballot)),
                box.Hall + (voter is null && !e.Remote ? 1 : 0),
                box.Remote + (voter is null && e.Remote ? 1 : 0)),
            Ever = poll.Ever.Add(e.Voter),
        };
    }

    static Poll Struck(Poll poll, WordStruck e)
    {
        var tally = poll.Box.Of(e.Item);
        tally = tally with { Struck = e.Struck ? tally.Struck.Add(e.Word) : tally.Struck.Remove(e.Word) };
        return poll with { Box = poll.Box with { Tallies = poll.Box.Tallies.SetItem(e.Item, tally) } };
    }

    /// <summary>The places anew, since an item is over or is not over any more: once an item, not once a ballot.</summary>
    static Poll Ranked(Poll poll) => poll with { Course = poll.Course with { Board = Quizzes.Board(poll.Sheet!, poll.Box, poll.IsOver) } };

    static BallotBox Afresh(Poll poll) => BallotBox.Empty with
    {
        Tallies = poll.Box.Tallies.Select(t => (t.Key, Tally: Tallies.Afresh(t.Value, poll.Sheet!.Find(t.Key)!))).Where(t => !t.Tally.Struck.IsEmpty)
            .ToImmutableDictionary(t => t.Key, t => t.Tally),
    };

    static double? Limit(PollSheet sheet, Item item) => sheet.OneByOne ? item.Seconds ?? sheet.Seconds : sheet.WholeSeconds;

    static Run Cut(Run run, DateTimeOffset at) => run.CutAt is null && !run.Ended ? run with { CutAt = at } : run;

    static ImmutableDictionary<ItemId, Run> Each(ImmutableDictionary<ItemId, Run> runs, Func<Run, Run> change) =>
        runs.ToImmutableDictionary(run => run.Key, run => change(run.Value));
}
