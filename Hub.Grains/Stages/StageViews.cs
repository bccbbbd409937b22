using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Stages;

/// <summary>What each audience sees of a stage. Public: no person but those on the panel. Staff: also the hands, the polls in preparation
/// and what a clap test measures. A person: their own hand.</summary>
public sealed class StageViews : IViews<Stage, StageEvent>
{
    static readonly Part StagePart = new("stage");
    static readonly Part ReactionsPart = new("reactions");
    static readonly Part PresencePart = new("presence");
    static readonly Part ClapPart = new("clap");
    static readonly Part MyHand = new("hand");

    static Part Speaker(PersonId id) => new("speakers", id.ToString());

    static Part HandOf(PersonId id) => new("hands", id.ToString());

    static Part Stream(BroadcastId id) => new("streams", id.ToString());

    static Part Poll(PollId id) => new("polls", id.ToString());

    public static IEnumerable<Touch> Touched(Stage after, StageEvent happened) => happened switch
    {
        ClockReset or ClockStopped => ForAll([StagePart, .. after.Talk.OnThePanel().Select(Speaker)]),
        ClockStarted or ClockContinued or EndMoved or MessageSet or HandsSet => ForAll([StagePart]),
        SpeakersNoted e => ForAll([.. e.Speakers.Concat(e.Gone).Select(Speaker)]),
        SpeakerPlaced e => ForAll([Speaker(e.Person)]),
        SpeakerRemoved e => ForAll([StagePart, Speaker(e.Person)]),
        SpeakingSet => ForAll([StagePart, .. after.Talk.OnThePanel().Select(Speaker)]),
        HandRaised e => [.. ForAll([StagePart]), new(Audience.Staff, HandOf(e.Person)), new(Audience.Person(e.Person), MyHand)],
        HandCalled e => ForTheQueue(after, e.Person),
        HandLowered e => ForTheQueue(after, e.Person),
        HandPutBack e => ForTheQueue(after, e.Person),
        ReactionsGiven => ForAll([ReactionsPart]),
        PresenceCounted => ForAll([PresencePart]),
        StreamSet e => ForAll([Stream(e.Stream)]),
        StreamRemoved e => ForAll([Stream(e.Stream)]),
        ClapUsed e => ForAll([ClapPart, .. e.Streams.Select(Stream)]),
        ClapStarted or ClapMarked or ClapTapped or ClapEnded => ForAll([ClapPart]),
        PollNoted e => ForAll([Poll(e.Poll)]),
        PollForgotten e => ForAll([Poll(e.Poll)]),
        _ => throw new InvalidOperationException($"No stage event: {happened.GetType().Name}"),
    };

    static IEnumerable<Touch> ForAll(Part[] parts) => parts.SelectMany(part => (Touch[])[new(Audience.Public, part), new(Audience.Staff, part)]);

    /// <summary>Everyone's place may be another.</summary>
    static IEnumerable<Touch> ForTheQueue(Stage after, PersonId person) =>
        [.. ForAll([StagePart]), new(Audience.Staff, HandOf(person)), .. after.Hands.Up.Keys.Append(person).Select(p => new Touch(Audience.Person(p), MyHand))];

    public static IEnumerable<Part> Parts(Stage state, Audience audience) => audience.IsPerson ? [MyHand] :
    [
        StagePart, ReactionsPart, PresencePart, ClapPart,
        .. state.Talk.OnThePanel().Select(Speaker), .. state.Streams.Keys.Select(Stream), .. state.Polls.Keys.Select(Poll),
        .. audience.IsStaff ? state.Hands.Up.Keys.Select(HandOf) : [],
    ];

    public static JsonNode? Render(Stage state, Audience audience, Part part) => part.Facet switch
    {
        "hand" => state.Hands.Up.TryGetValue(audience.Who, out var mine) ? RenderMine(state.Hands, mine) : null,
        "hands" => audience.IsStaff && state.Hands.Up.TryGetValue(PersonId.Parse(part.Key), out var hand) ? RenderHand(hand) : null,
        "stage" => RenderStage(state),
        "speakers" => RenderSpeaker(state.Talk, PersonId.Parse(part.Key)),
        "reactions" => RenderReactions(state.Reactions),
        "presence" => state.Presence.At == default ? null : new JsonObject { ["hall"] = state.Presence.Hall, ["remote"] = state.Presence.Remote },
        "streams" => state.Streams.TryGetValue(BroadcastId.Parse(part.Key), out var stream) ? RenderStream(stream) : null,
        "polls" => state.Polls.TryGetValue(PollId.Parse(part.Key), out var poll) && !poll.Gone && (audience.IsStaff || poll.Phase != PollPhase.Draft)
            ? new JsonObject { ["order"] = poll.Order, ["title"] = poll.Title, ["phase"] = Name(poll.Phase) } : null,
        "clap" => state.Clap is { } clap ? RenderClap(clap, audience) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a stage's view."),
    };

    static JsonObject RenderStage(Stage stage) => Json.Without(new()
    {
        ["startedAt"] = stage.Clock.StartedAt,
        ["endsAt"] = stage.Clock.EndsAt,
        ["endedAt"] = stage.Clock.EndedAt,
        ["speaking"] = stage.Talk.Speaking?.ToString(),
        ["speakingSince"] = stage.Talk.Since,
        ["hands"] = stage.Hands.Up.Count,
        ["handsOpen"] = stage.Hands.Open,
        ["message"] = stage.Message,
    });

    static JsonObject? RenderSpeaker(Talk talk, PersonId person) => talk.Has(person)
        ? new() { ["order"] = talk.OrderOf(person), ["spoken"] = (long)talk.Spoken.GetValueOrDefault(person).TotalMilliseconds } : null;

    static JsonObject RenderReactions(Reactions sums)
    {
        (string Kind, long Sum)[] all = [("applause", sums.Applause), ("agree", sums.Agree), ("laughter", sums.Laughter), ("heart", sums.Heart)];
        return new(all.Where(r => r.Sum > 0).Select(r => KeyValuePair.Create(r.Kind, (JsonNode?)JsonValue.Create(r.Sum))));
    }

    static JsonObject RenderHand(Hand hand) => Json.Without(new()
    {
        ["order"] = hand.Number,
        ["at"] = hand.At,
        ["from"] = hand.Remote ? "remote" : "hall",
        ["calledAt"] = hand.CalledAt,
        ["about"] = hand.About,
    });

    static JsonObject RenderMine(Hands hands, Hand hand)
    {
        var view = RenderHand(hand);
        if (hand.CalledAt is null)
            view["place"] = hands.PlaceOf(hand);
        return view;
    }

    static JsonObject RenderStream(Broadcast stream) => Json.Without(new()
    {
        ["order"] = stream.Order,
        ["kind"] = stream.Kind.ToString().ToLowerInvariant(),
        ["url"] = stream.Url,
        ["title"] = stream.Title,
        ["language"] = stream.Language,
        ["captions"] = stream.Captions,
        ["delay"] = stream.Delay,
    });

    static JsonObject RenderClap(Clap clap, Audience audience) => !audience.IsStaff ? new() { ["id"] = clap.Id.ToString() } : Json.Without(new()
    {
        ["id"] = clap.Id.ToString(),
        ["at"] = clap.At,
        ["taps"] = ClapDecisions.Delays(clap).Count(),
        ["median"] = ClapDecisions.Median(clap),
    });

    static string Name(PollPhase phase) => phase.ToString().ToLowerInvariant();
}
