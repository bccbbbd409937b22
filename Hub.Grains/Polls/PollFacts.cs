using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>The part of a poll's view that tells how it stands.</summary>
static class PollFacts
{
    public static JsonObject Render(Poll poll, PollSheet sheet, Audience audience)
    {
        var view = new JsonObject
        {
            ["session"] = sheet.Session.ToString(),
            ["title"] = sheet.Title,
            ["phase"] = Name(poll.Phase),
            ["pace"] = Name(sheet.Pace),
            ["results"] = Name(sheet.Results),
            ["changeable"] = sheet.Changeable,
            ["round"] = poll.Round,
            ["delay"] = poll.Course.Delay,
            ["people"] = poll.Box.People,
            ["hall"] = poll.Box.Hall,
            ["remote"] = poll.Box.Remote,
            ["version"] = poll.Version,
        };
        if (poll.IsLocked)
            view["locked"] = true;
        if (sheet.Seconds is { } seconds)
            view["seconds"] = seconds;
        if (audience.IsStaff && poll.Undo is { } undo)
            view["undo"] = Name(undo.To);
        if (poll.Course.Current is { } current)
            view["item"] = current.ToString();
        if (RunNow(poll) is { } run)
            Instants(view, poll, run);
        return view;
    }

    /// <summary>The run that the instants are about: of the item that is asked now, or of all.</summary>
    public static Run? RunNow(Poll poll) =>
        poll.Course.Runs.IsEmpty ? null : poll.Course.Current is { } current ? poll.Course.Runs[current] : poll.Course.Runs.Values.First();

    static void Instants(JsonObject view, Poll poll, Run run)
    {
        view["openedAt"] = run.OpenedAt;
        if (Window.Of(run with { CutAt = null }, 0, Window.Hall).ClosesAt is { } closes)
            view["closesAt"] = closes;
        if (run.CutAt is { } cut)
            view["closedAt"] = cut;
        if (poll.IsRunning && Last(poll, run) is { } last)
            view["lastEndsAt"] = last;
    }

    /// <summary>While it closes, of whatever is still open; or else of the item that is asked.</summary>
    static DateTimeOffset? Last(Poll poll, Run run) => poll.Phase == PollPhase.Open ? Window.LastEnd(poll, run)
        : poll.Course.Runs.Values.Where(r => !r.Ended).Append(run).Select(r => Window.LastEnd(poll, r)).Max();

    public static string Name(PollPhase phase) => phase.ToString().ToLowerInvariant();

    public static string Name(ItemKind kind) => kind.ToString().ToLowerInvariant();

    static string Name(PollPace pace) => pace.ToString().ToLowerInvariant();

    static string Name(PollResults results) => results switch
    {
        PollResults.AfterVote => "after-vote",
        PollResults.AfterClose => "after-close",
        _ => results.ToString().ToLowerInvariant(),
    };
}
