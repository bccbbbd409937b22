using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Matchmaking;

/// <summary>What people could do now, since somebody left one of them alone.</summary>
/// <param name="Slot">In the round that runs.</param>
/// <param name="EndsAt">When that round ends, as it looked when the offer was made.</param>
/// <param name="Yes">Those who want to.</param>
/// <param name="No">Who does not.</param>
public sealed record Offer(
    Slot Slot, DateTimeOffset EndsAt, ImmutableList<PersonId> People, ImmutableHashSet<PersonId> Yes, OfferState State = OfferState.Open, PersonId? No = null)
{
    /// <summary>So much of the round has to be left when all have said yes.</summary>
    static readonly TimeSpan Least = TimeSpan.FromMinutes(3);

    /// <summary>Until then it can be answered.</summary>
    [JsonIgnore]
    public DateTimeOffset Until => EndsAt - Least;

    [JsonIgnore]
    public bool IsOpen => State == OfferState.Open;
}

[JsonConverter(typeof(JsonStringEnumConverter<OfferState>))]
public enum OfferState
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("taken")] Taken,
    [JsonStringEnumMemberName("declined")] Declined,

    /// <summary>The time is up, or it cannot be any more.</summary>
    [JsonStringEnumMemberName("over")] Over,
}

/// <summary>One of those to whom it is offered says whether they want to meet now.</summary>
[GenerateSerializer, Immutable]
public sealed record AnswerOffer(RequestId Request, bool Yes) : MatchingCommand;

/// <param name="Waits">Those who have not said yes yet.</param>
[GenerateSerializer, Immutable]
public sealed record OpenOffer(RequestId Request, Slot Slot, IReadOnlyList<PersonId> Waits);

/// <summary>Offers to those who are left alone, from their making to their end. All have to want it; nobody has two at a time, or more than two in a round.</summary>
static class Offers
{
    const int MostInARound = 2;

    public static DateTimeOffset? NextEnd(Matching matching) => Open(matching).Select(o => (DateTimeOffset?)o.Value.Until).Min();

    public static Offer? OpenOf(Matching matching, PersonId person) => Open(matching).Where(o => o.Value.People.Contains(person)).Select(o => o.Value).FirstOrDefault();

    public static IEnumerable<KeyValuePair<RequestId, Offer>> Open(Matching matching) => (matching.Offers ?? ImmutableDictionary<RequestId, Offer>.Empty).Where(o => o.Value.IsOpen).OrderBy(o => o.Key.Value);

    /// <summary>After the tables have said something of a running round: offers that cannot be any more are over, and those who are left alone get the best there is.</summary>
    public static IEnumerable<MatchingEvent> AfterNotes(Matching matching, RoundId round, DateTimeOffset endsAt, Act act)
    {
        var alone = new LeftAlone(matching, round);
        List<MatchingEvent> over = [.. Open(matching).Where(o => o.Value.Slot.Round == round && !IsPossible(matching, alone, o.Key, o.Value)).Select(o => new OfferOver(o.Key))];
        return [.. over, .. Made(over.Aggregate(matching, MatchingEvolution.Evolve), round, endsAt, act)];
    }

    /// <summary>Those whose time is up.</summary>
    public static IEnumerable<MatchingEvent> Expired(Matching matching, Act act) => Open(matching).Where(o => o.Value.Until <= act.Now).Select(o => new OfferOver(o.Key));

    public static Decision<MatchingEvent> Answer(Matching matching, AnswerOffer answer, Act act)
    {
        if (matching.Offers?.GetValueOrDefault(answer.Request) is not { } offer || !offer.People.Contains(act.Who))
            return UnknownOffer;
        if (answer.Yes ? offer.Yes.Contains(act.Who) : offer.No == act.Who)
            return Decision<MatchingEvent>.Nothing;
        if (!offer.IsOpen || offer.Until <= act.Now)
            return OfferIsOver;
        MatchingEvent answered = new OfferAnswered(answer.Request, act.Who, answer.Yes);
        var after = MatchingEvolution.Evolve(matching, answered);
        return !answer.Yes ? (ImmutableArray<MatchingEvent>)[answered, .. Made(after, offer.Slot.Round, offer.EndsAt, act)]
            : !after.Offers![answer.Request].Yes.SetEquals(offer.People) ? answered
            : (ImmutableArray<MatchingEvent>)[answered, .. IsPossible(after, new(after, offer.Slot.Round), answer.Request, offer) ? Taken(after, answer.Request, offer, act) : Missed(after, answer.Request, offer, act)];
    }

    /// <summary>What they were left alone in is to be planned anew: nobody is at two tables.</summary>
    static IEnumerable<MatchingEvent> Taken(Matching matching, RequestId id, Offer offer, Act act)
    {
        var left = new LeftAlone(matching, offer.Slot.Round).MeetingsOf(offer.People);
        return [.. left.Select(m => new MeetingUnplanned(m, act.Now)), new MeetingBroughtForward(id, offer.Slot, act.Now),
            .. left.Select(m => Notices.About(m, Notices.MeetingOpen, act.Now, matching.Meetings[m].People)), Notices.About(id, Notices.BroughtForward, act.Now, offer.People)];
    }

    static IEnumerable<MatchingEvent> Missed(Matching matching, RequestId id, Offer offer, Act act)
    {
        var over = new OfferOver(id);
        return [over, .. Made(MatchingEvolution.Evolve(matching, over), offer.Slot.Round, offer.EndsAt, act)];
    }

    /// <summary>The best first; each person is in one of them at most.</summary>
    static IEnumerable<MatchingEvent> Made(Matching matching, RoundId round, DateTimeOffset endsAt, Act act)
    {
        if (endsAt - act.Now < LeftAlone.Least)
            yield break;
        var asked = (matching.Offers ?? ImmutableDictionary<RequestId, Offer>.Empty).Where(o => o.Value.Slot.Round == round).ToList();
        var often = asked.SelectMany(o => o.Value.People).CountBy(p => p).ToDictionary();
        bool MayAsk(PersonId person) => OpenOf(matching, person) is null && often.GetValueOrDefault(person) < MostInARound;
        var alone = new LeftAlone(matching, round);
        foreach (var instead in alone.Instead(act.Now).Where(i => asked.TrueForAll(o => o.Key != i.Request)))
        {
            if (!instead.People.All(MayAsk) || alone.TableFor(instead.Request, Open(matching).Where(o => o.Value.Slot.Round == round).Select(o => o.Value.Slot.Table).ToHashSet()) is not { } table)
                continue;
            var made = new OfferMade(instead.Request, new(round, table), endsAt, instead.People);
            yield return made;
            matching = MatchingEvolution.Evolve(matching, made);
        }
    }

    static bool IsPossible(Matching matching, LeftAlone alone, RequestId id, Offer offer) =>
        matching.Requests[id].People.ToHashSet().SetEquals(offer.People) && alone.AnyOf(offer.People) && alone.CanMeet(id) && alone.CanBeAt(id, offer.Slot.Table);

    static readonly Refusal UnknownOffer = new("unknown-offer", "There is no such offer to you.", Because.Unknown);
    static readonly Refusal OfferIsOver = new("offer-over", "This offer is over: the time is up, or somebody cannot.", Because.Conflict);
}
