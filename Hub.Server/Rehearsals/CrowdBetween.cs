using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.RoundClocks;
using Hub.Server.Exchange;
using Hub.Server.Planning;

namespace Hub.Server.Rehearsals;

/// <summary>What the crowd does beside the tables: it asks and answers, leaves, and somebody repairs the plan.</summary>
sealed partial class Crowd
{
    /// <summary>Before the day each asks so many, where nobody has asked yet.</summary>
    const int AskEach = 4;

    readonly Random chance = new(wish.Seed);
    DateTimeOffset answeredAt;

    /// <summary>An event for which nothing is planned yet gets requests, if nobody asked anybody, and a plan, as a repair makes one.</summary>
    public async Task Prepare()
    {
        facts = await Matching.Facts();
        if (facts.Number > 0)
            return;
        if (facts.Meetings.Count == 0)
        {
            foreach (var some in people.SelectMany(p => Enumerable.Range(0, AskEach).Select(_ => p.Id)).Chunk(AtOnce))
                await Task.WhenAll(some.Select(person => Ask(person)));
            await AnswerAll(now: true);
        }
        facts = await Matching.Facts();
        var run = new RunId(Guid.CreateVersion7());
        var (keep, _) = await PlanRepair.Of(facts, run, time.Now);
        if (await Send(() => Matching.Do(staff, keep)))
            await Send(() => Matching.Do(staff, new PublishRun(run, 0)));
    }

    Task Ask(PersonId person)
    {
        PersonId to;
        Guid id;
        lock (chance)
        {
            to = people[chance.Next(people.Count)].Id;
            Span<byte> bytes = stackalloc byte[16];
            chance.NextBytes(bytes);
            id = Guid.CreateVersion7(time.Now);
            id = new Guid([.. id.ToByteArray(bigEndian: true).AsSpan(0, 6), .. bytes[6..]], bigEndian: true);
        }
        var both = people.Where(p => p.Id == person || p.Id == to).Select(MatchingPlans.CardOf).ToList();
        return to == person ? Task.CompletedTask : Send(() => Matching.Do(As(person), new AskMeeting(new(id), [[to]], 1 + (int)(3 * draws.Moment(person, $"{to}")), null, null, null, both)));
    }

    async Task PlanAnswers(IReadOnlyList<(SessionId Session, FloorNow Floor)> floors)
    {
        if (floors.Any(f => f.Floor.Rounds.Any(r => r.Phase == FloorPhase.Running)))
        {
            foreach (var offer in await Matching.OpenOffers())
            {
                foreach (var person in offer.Waits.Where(p => !gone.Contains(p) && !draws.IsAbsent(p)))
                {
                    var what = $"offer {offer.Request} {offer.Slot.Round}";
                    if (Once($"{what} {person}"))
                        In(0.3 + draws.Moment(person, what), () => Send(() => Matching.Do(As(person), new AnswerOffer(offer.Request, draws.TakesOffer(person, what)))));
                }
            }
        }
        if (time.Now - answeredAt > TimeSpan.FromMinutes(5))
        {
            answeredAt = time.Now;
            await AnswerAll(now: false);
        }
    }

    async Task AnswerAll(bool now)
    {
        var pending = new List<RequestRow>();
        for (RequestPage page; pending.Count < 2000 && (page = await Matching.Requests(new(RequestState.Pending), pending.Count, 200)).Requests.Count > 0;)
            pending.AddRange(page.Requests);
        foreach (var row in pending)
        {
            foreach (var person in row.Seats.Where(s => s.Answer == SeatAnswer.Pending).Select(s => s.Who ?? s.Candidates[0]).Where(p => !gone.Contains(p) && Once($"answer {row.Request} {p}")))
            {
                MatchingCommand answer = draws.Accepts(person, $"{row.Request}") ? new AcceptRequest(row.Request) : new DeclineRequest(row.Request);
                if (now)
                    await Send(() => Matching.Do(As(person), answer));
                else
                    In(1 + (4 * draws.Moment(person, $"{row.Request}")), () => Send(() => Matching.Do(As(person), answer)));
            }
        }
    }

    /// <summary>While a round goes on some ask others, some leave for good, and in every other the organiser repairs the plan.</summary>
    void Happen(FloorRound round)
    {
        var rounds = facts.Rounds.OrderBy(r => r.Value.Start).Select(r => r.Key).ToList();
        var place = rounds.IndexOf(round.Id);
        foreach (var person in people.Select(p => p.Id).Where(p => !gone.Contains(p) && !draws.IsAbsent(p)))
        {
            if (draws.Asks(person, $"{round.Id}"))
                In(2 + (6 * draws.Moment(person, $"asks {round.Id}")), () => Ask(person));
            if (draws.Leaves(person) is { } part && (int)(part * rounds.Count) == place)
                In(2 + (8 * draws.Moment(person, "leaves")), () => Leave(person));
        }
        if (place % 2 == 1)
            In(12, Repair);
    }

    async Task Leave(PersonId person)
    {
        gone.Add(person);
        if (await Send(() => Matching.Do(As(person), new Leave(person))))
            await Repair();
    }

    async Task Repair() => await PlanRepair.Publish(Matching, staff, time);

    /// <summary>Where people turn the rounds, the moderator does it a little late.</summary>
    void Moderate(SessionId session, FloorNow floor)
    {
        var current = floor.Rounds.FirstOrDefault(r => r.Phase is FloorPhase.Called or FloorPhase.Running) ?? floor.Rounds.FirstOrDefault(r => r.Phase == FloorPhase.Planned);
        if (current is null || !Once($"turn {session} {floor.Turns}"))
            return;
        var (at, turn) = current.Phase switch
        {
            FloorPhase.Planned => (current.Start - RoundClockDecisions.CallBefore, (TurnByHand)new CallRound(current.Id, floor.Turns)),
            FloorPhase.Called => (current.Start, new StartRound(current.Id, floor.Turns)),
            _ => (current.End, new EndRound(current.Id, floor.Turns)),
        };
        At(at.AddSeconds(5 + (40 * draws.Moment($"{current.Id} {current.Phase}"))), () => Send(() => grains.Floor(copy, session).Do(staff, new TurnClock(turn))));
    }
}
