using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>Who may see which result now. What an audience may not see is not in its view, nor in any push to it.</summary>
static class Sight
{
    public static bool OfTally(Poll poll, Audience audience, ItemId item)
    {
        if (audience.IsStaff)
            return poll.Phase != PollPhase.Draft;
        if (audience.IsPerson || !poll.Course.Runs.ContainsKey(item))
            return false;
        if (audience == Audience.Voters)
            return poll.Sheet!.Results == PollResults.AfterVote;
        return poll.Sheet!.Results switch
        {
            PollResults.Always => true,
            PollResults.Never => poll.Phase == PollPhase.Shown,
            _ => poll.IsOver(item),
        };
    }

    public static bool OfRightAnswers(Poll poll, Audience audience, ItemId item) => audience.IsStaff || poll.IsOver(item) && OfTally(poll, audience, item);

    /// <summary>A round that is over was seen by those who may see results at all.</summary>
    public static bool OfRounds(Poll poll, Audience audience) => audience.IsStaff || poll.Sheet!.Results != PollResults.Never || poll.Phase == PollPhase.Shown;

    public static bool OfLeaders(Poll poll, Audience audience) => OfRounds(poll, audience);
}
