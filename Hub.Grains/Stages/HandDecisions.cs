using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>Raised hands: one queue for the hall and those far away, in the order in which they went up.</summary>
public static class HandDecisions
{
    public const int LongestAbout = 140;

    /// <summary>More would never come up, and everyone behind a hand that goes down is told their new place.</summary>
    public const int MostHands = 300;

    public static Decision<StageEvent> Decide(Hands hands, StageCommand command, Act act) => command switch
    {
        SetHands set => hands.Open == set.Open ? Decision<StageEvent>.Nothing : new HandsSet(set.Open),
        RaiseHand raise => Raise(hands, raise, act),
        CallHand call => !hands.Up.TryGetValue(call.Person, out var hand) ? HandIsDown
            : hand.CalledAt is not null == call.Called ? Decision<StageEvent>.Nothing
            : new HandCalled(call.Person, call.Called ? act.Now : null),
        LowerHand { Person: { } person } => hands.Up.ContainsKey(person) ? new HandLowered(person, person == act.Who ? null : true) : Decision<StageEvent>.Nothing,
        LowerHand => Decision<StageEvent>.Of([.. hands.Up.Keys.Select(person => new HandLowered(person, ByStaff: true))]),
        PutHandsBack back => Decision<StageEvent>.Of([.. back.People.Distinct().Where(hands.Lowered.ContainsKey).Take(MostHands - hands.Up.Count).Select(person => new HandPutBack(person))]),
        _ => throw new InvalidOperationException($"Nothing for hands: {command.GetType().Name}"),
    };

    static Decision<StageEvent> Raise(Hands hands, RaiseHand raise, Act act)
    {
        string? about = null;
        if (!string.IsNullOrWhiteSpace(raise.About))
        {
            (about, var refusal) = Wording.Clean(raise.About, LongestAbout, lines: false);
            if (refusal is not null)
                return refusal;
        }
        if (hands.Up.TryGetValue(act.Who, out var up))
            return up.About == about ? Decision<StageEvent>.Nothing : new HandRaised(act.Who, up.Remote, up.At, about);
        if (!hands.Open)
            return HandsClosed;
        return hands.Up.Count >= MostHands ? TooManyHands : new HandRaised(act.Who, act.By.Remote, act.Now, about);
    }

    public static readonly Refusal HandsClosed = new("hands-closed", "Hands are not taken just now. The moderator says when.", Because.Conflict);
    public static readonly Refusal TooManyHands = new("too-many-hands", "So many hands are up that yours would not come up. Ask in writing.", Because.Conflict);
    public static readonly Refusal HandIsDown = new("hand-is-down", "This hand has gone down meanwhile.", Because.Conflict);
}
