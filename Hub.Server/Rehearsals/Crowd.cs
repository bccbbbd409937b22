using System.Diagnostics;
using Hub.Grains.Floors;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Rehearsals;
using Hub.Server.Live;

namespace Hub.Server.Rehearsals;

/// <summary>The people of a rehearsal, all of them in one: it looks at the floors a few times a second, plans what each person does about what is new there, and does what is
/// due, by the commands that their phones would send. What it knows beside the floors is forgotten with it: the next one finds it there again.</summary>
sealed partial class Crowd(ConferenceId copy, CrowdWish wish, IReadOnlyList<Person> people, LiveGrains grains, ConferenceTime time, Caller staff)
{
    const int AtOnce = 16;

    readonly Draws draws = new(wish);
    readonly PriorityQueue<Func<Task>, DateTimeOffset> due = new();
    readonly HashSet<string> planned = [];
    readonly HashSet<PersonId> gone = [];
    readonly Dictionary<PersonId, (DateTimeOffset FreeAt, TableId Table)> last = [];
    readonly Dictionary<TableId, DateTimeOffset> freeAt = [];
    readonly Queue<double> answers = [];
    readonly System.Threading.Lock gate = new();
    MatchingFacts facts = null!;
    int commands, refused;

    public int Commands => commands;

    public int Refused => refused;

    IMatchingGrain Matching => grains.Matching(copy);

    /// <summary>One look at the day, and what is due by then.</summary>
    public async Task Look(IReadOnlyList<(SessionId Session, FloorNow Floor)> floors, MatchingFacts now)
    {
        facts = now;
        foreach (var (session, floor) in floors)
        {
            if (!floor.ByItself)
                Moderate(session, floor);
            foreach (var round in floor.Rounds.Where(r => r.Phase is FloorPhase.Called or FloorPhase.Running))
                Attend(floor, round);
        }
        await PlanAnswers(floors);
        await DoDue();
    }

    async Task DoDue()
    {
        var deeds = new List<Func<Task>>();
        while (due.TryPeek(out _, out var at) && at <= time.Now)
            deeds.Add(due.Dequeue());
        foreach (var some in deeds.Chunk(AtOnce))
            await Task.WhenAll(some.Select(deed => deed()));
    }

    bool Once(string what) => planned.Add(what);

    void At(DateTimeOffset instant, Func<Task> deed) => due.Enqueue(deed, instant);

    void In(double minutes, Func<Task> deed) => At(time.Now.AddMinutes(minutes), deed);

    /// <summary>Sends a command, and notes how long its answer took.</summary>
    /// <returns>Whether it was carried out.</returns>
    async Task<bool> Send(Func<Task<Answer>> command)
    {
        var sent = Stopwatch.GetTimestamp();
        var isDone = !(await command()).IsRefused;
        lock (gate)
        {
            commands++;
            refused += isDone ? 0 : 1;
            answers.Enqueue(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            if (answers.Count > 2000)
                answers.Dequeue();
        }
        return isDone;
    }

    /// <summary>In milliseconds, of the last answers.</summary>
    public (int P50, int P99) Answers()
    {
        lock (gate)
        {
            var all = answers.Order().ToList();
            return all.Count == 0 ? (0, 0) : ((int)Math.Ceiling(all[all.Count / 2]), (int)Math.Ceiling(all[Math.Min(all.Count - 1, all.Count * 99 / 100)]));
        }
    }

    static Caller As(PersonId person) => new(person, Staff: false);

    /// <summary>A round is on: its people go to their tables, and leave them.</summary>
    void Attend(FloorNow floor, FloorRound round)
    {
        foreach (var (request, sitting) in floor.Sittings.Where(s => s.Value.Round == round.Id))
        {
            var meeting = $"{request} {round.Id}";
            foreach (var person in sitting.People)
            {
                if (Once($"attend {meeting} {sitting.Table} {person}"))
                    GoTo(request, sitting, round, person, meeting);
            }
            if (round.Phase == FloorPhase.Running && floor.Heard.GetValueOrDefault(request)?.Note.Held == true && Once($"finish {meeting} {sitting.Table}"))
                Finish(request, sitting, round, meeting);
        }
        if (Once($"round {round.Id}"))
            Happen(round);
    }

    void GoTo(RequestId request, Sitting sitting, FloorRound round, PersonId person, string meeting)
    {
        var grain = grains.Table(copy, sitting.Table);
        if (draws.IsAbsent(person) || gone.Contains(person))
        {
            if (draws.SaysSo(person))
                In(draws.Moment(person, meeting), () => Send(() => grain.Do(As(person), new Grains.Tables.SayWord(request, Grains.Tables.TableWord.Cannot))));
            return;
        }
        var (free, before) = last.TryGetValue(person, out var was) ? was : (time.Now, sitting.Table);
        var starts = free > time.Now ? free : time.Now;
        var late = draws.Late(person, meeting);
        var comes = starts.AddMinutes(0.2 + draws.Moment(person, $"sets out {meeting}") + late) + Jams.Way(facts.Tables.GetValueOrDefault(before), facts.Tables.GetValueOrDefault(sitting.Table));
        if (late > 0 && draws.SaysSo(person))
            At(starts, () => Send(() => grain.Do(As(person), new Grains.Tables.SayWord(request, Grains.Tables.TableWord.Late))));
        At(comes, () => Arrive(grain, request, sitting, person));
        last[person] = (round.End, sitting.Table);
    }

    /// <summary>Should the meeting before still sit there, they say so and wait.</summary>
    async Task Arrive(Grains.Tables.ITableGrain grain, RequestId request, Sitting sitting, PersonId person)
    {
        if (gone.Contains(person))
            return;
        if (freeAt.TryGetValue(sitting.Table, out var free) && free > time.Now)
        {
            At(free.AddMinutes(0.2), () => Arrive(grain, request, sitting, person));
            if (Once($"taken {request} {sitting.Round}"))
                await Send(() => grain.Do(As(person), new Grains.Tables.SayTaken(request, true)));
            return;
        }
        await Send(() => grain.Do(As(person), new Grains.Tables.CheckIn(request, person)));
    }

    void Finish(RequestId request, Sitting sitting, FloorRound round, string meeting)
    {
        var one = sitting.People.First(p => !gone.Contains(p));
        var ends = round.End.AddMinutes(draws.Overruns(one, meeting));
        foreach (var person in sitting.People)
            last[person] = (ends, sitting.Table);
        freeAt[sitting.Table] = ends;
        At(ends, () => Send(() => grains.Table(copy, sitting.Table).Do(As(one), new Grains.Tables.FinishMeeting(request))));
    }
}
