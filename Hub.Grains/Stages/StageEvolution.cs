using System.Collections.Immutable;
using Hub.Grains.Live;

namespace Hub.Grains.Stages;

public static class StageEvolution
{
    public static Stage Evolve(Stage stage, StageEvent happened) => happened switch
    {
        ClockStarted e => stage with { Clock = new(e.At, e.EndsAt) },
        ClockContinued => stage with { Clock = stage.Clock with { EndedAt = null } },
        EndMoved e => stage with { Clock = stage.Clock with { EndsAt = e.EndsAt } },
        ClockStopped e => stage with { Clock = stage.Clock with { EndedAt = e.At }, Talk = Speak(stage.Talk, null, e.At) },
        ClockReset => stage with { Clock = new(), Talk = stage.Talk with { Spoken = Talk.None.Spoken, Speaking = null, Since = null } },
        MessageSet e => stage with { Message = e.Text },
        SpeakersNoted or SpeakerPlaced or SpeakerRemoved or SpeakingSet => stage with { Talk = Evolve(stage.Talk, happened) },
        HandsSet or HandRaised or HandCalled or HandLowered or HandPutBack => stage with { Hands = Evolve(stage.Hands, happened) },
        ReactionsGiven e => stage with { Reactions = Sum(stage.Reactions, e) },
        PresenceCounted e => stage with { Presence = new(e.Hall, e.Remote, e.At) },
        StreamSet e => stage with { Streams = stage.Streams.SetItem(e.Stream, e.As) },
        StreamRemoved e => stage with { Streams = stage.Streams.Remove(e.Stream) },
        ClapStarted e => stage with { EndedClap = stage.Clap?.Id ?? stage.EndedClap, Clap = new(e.Clap, e.At, ImmutableDictionary<PersonId, DateTimeOffset>.Empty) },
        ClapMarked e => stage with { Clap = stage.Clap! with { At = e.At } },
        ClapTapped e => stage with { Clap = stage.Clap! with { Taps = stage.Clap.Taps.SetItem(e.Person, e.At) } },
        ClapUsed e => stage with { Clap = null, EndedClap = e.Clap, Streams = e.Streams.Aggregate(stage.Streams, (all, id) => all.SetItem(id, all[id] with { Delay = e.Delay })) },
        ClapEnded e => stage with { Clap = null, EndedClap = e.Clap },
        PollNoted e => stage with { Polls = stage.Polls.SetItem(e.Poll, new(e.Order, e.Title, e.Phase, e.Revision)) },
        PollForgotten e => stage with { Polls = stage.Polls.SetItem(e.Poll, stage.Polls[e.Poll] with { Gone = true, Revision = e.Revision }) },
        _ => throw new InvalidOperationException($"No stage event: {happened.GetType().Name}"),
    };

    static Talk Evolve(Talk talk, StageEvent happened) => happened switch
    {
        SpeakersNoted e => talk with { Programme = [.. e.Speakers] },
        SpeakerPlaced e => talk with { Placed = talk.Placed.SetItem(e.Person, e.Order), Removed = talk.Removed.Remove(e.Person) },
        SpeakerRemoved e => (talk.Speaking == e.Person ? Speak(talk, null, e.At) : talk) with
        {
            Placed = talk.Placed.Remove(e.Person),
            Removed = talk.Programme.Contains(e.Person) ? talk.Removed.Add(e.Person) : talk.Removed,
        },
        SpeakingSet e => Speak(talk, e.Person, e.At),
        _ => throw new InvalidOperationException($"Nothing of speakers: {happened.GetType().Name}"),
    };

    /// <summary>What runs is added up exactly where it ends, so that no time is lost or counted twice.</summary>
    static Talk Speak(Talk talk, PersonId? next, DateTimeOffset at)
    {
        if (talk.Speaking is { } last)
            talk = talk with { Spoken = talk.Spoken.SetItem(last, talk.Spoken.GetValueOrDefault(last) + (at - talk.Since!.Value)) };
        return talk with { Speaking = next, Since = next is null ? null : at };
    }

    static Hands Evolve(Hands hands, StageEvent happened) => happened switch
    {
        HandsSet e => hands with { Open = e.Open, Lowered = e.Open ? Hands.None.Lowered : hands.Lowered },
        HandRaised e when hands.Up.TryGetValue(e.Person, out var up) => hands with { Up = hands.Up.SetItem(e.Person, up with { About = e.About }) },
        HandRaised e => hands with { Last = hands.Last + 1, Up = hands.Up.Add(e.Person, new(hands.Last + 1, e.At, e.Remote, e.About)), Lowered = hands.Lowered.Remove(e.Person) },
        HandCalled e => hands with { Up = hands.Up.SetItem(e.Person, hands.Up[e.Person] with { CalledAt = e.At }) },
        HandLowered e => hands with { Up = hands.Up.Remove(e.Person), Lowered = e.ByStaff is true ? hands.Lowered.SetItem(e.Person, hands.Up[e.Person]) : hands.Lowered },
        HandPutBack e => hands with { Up = hands.Up.Add(e.Person, hands.Lowered[e.Person]), Lowered = hands.Lowered.Remove(e.Person) },
        _ => throw new InvalidOperationException($"Nothing of hands: {happened.GetType().Name}"),
    };

    static Reactions Sum(Reactions so, ReactionsGiven far) =>
        new(so.Applause + far.Applause, so.Agree + far.Agree, so.Laughter + far.Laughter, so.Heart + far.Heart);
}
