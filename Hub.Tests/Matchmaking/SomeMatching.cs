using System.Collections.Immutable;
using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Tests.Given;
using static Hub.Tests.Matchmaking.MatchingStory;

namespace Hub.Tests.Matchmaking;

/// <summary>Anything that people and staff might do in matchmaking, in any order and at any time.</summary>
static class SomeMatching
{
    public static readonly PersonId[] People = [Names.Ana, Names.Ben, Names.Chi, Dan, Eve];
    public static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, .. People.Select(Audience.Person)];

    /// <summary>A private note.</summary>
    public const string Secret = "Between us: no.";

    static readonly RequestId[] Requests = [.. Enumerable.Range(0, 8).Select(i => Names.Request($"{i}"))];
    static readonly RunId[] Runs = [.. Enumerable.Range(0, 4).Select(i => Names.Run($"{i}"))];
    static readonly RoundId[] Rounds = [First, Second, Third, new("meetings-4"), new("extra")];
    static readonly TableId[] Tables = [Foyer, WithScreen, Online, new("booth")];

    static readonly Gen<PersonId> Person = Gen.OneOf(People);
    static readonly Gen<RequestId> Request = Gen.OneOf(Requests);
    static readonly Gen<RunId> Run = Gen.OneOf(Runs);
    static readonly Gen<RoundId> Round = Gen.OneOf(Rounds);
    static readonly Gen<TableId> Table = Gen.OneOf(Tables);
    static readonly Gen<Slot> Place = Gen.Select(Round, Table, (round, table) => new Slot(round, table));
    static readonly Gen<string?> Word = Gen.OneOf<string?>(null, "A word", " ");
    static readonly Gen<int> Small = Gen.Int[0, 4];
    static readonly Gen<Care?> Care = Gen.Select(Gen.Int[0, 3], Small, (then, touched) => then == 0 ? null : new Care(then == 1 ? CareOf.Cancel : CareOf.Replan, touched));

    static readonly Gen<MatchingSettings> Settings =
        from open in Gen.Frequency((5, Gen.Const(true)), (1, Gen.Const(false)))
        from mode in Gen.Frequency((5, Gen.Const(0)), (2, Gen.Const(1)), (2, Gen.Const(2)))
        from budget in Gen.OneOf(0, 1, 3, 30)
        from hours in Gen.OneOf<int?>(null, null, 1)
        from blocked in Gen.OneOf<KindBlock[]?>(null, [new(OrganisationKind.Cluster, OrganisationKind.Company)])
        from closes in Gen.OneOf<DateTimeOffset?>(null, null, MatchingStory.Noon.AddMinutes(40))
        from version in Small
        select new MatchingSettings(open, closes, Acceptance: mode == 1 ? Acceptance.AtOnce : Acceptance.MustAccept, Time: mode == 2 ? TimeMode.Accepter : TimeMode.Planner,
            Budget: budget, ExpireHours: hours, Blocked: blocked, Version: version);

    static readonly Gen<Table> Furniture = Gen.Select(Gen.Enum<TableKind>(), Gen.Int[1, 3], Small, Gen.OneOf<PersonId?>(null, null, Names.Ana), Gen.OneOf<RoundId[]?>(null, [First]),
        (kind, places, version, host, away) => new Table("T", kind, places, Host: host, Away: away, Version: version));

    static readonly Gen<GivenAttendance> Given = Gen.Select(Gen.OneOf<Presence?>(null, Presence.Hall, Presence.Remote, Presence.Absent), Round.Array[0, 2], Gen.OneOf<int?>(null, 1, 0), Gen.Int[0, 7],
        (presence, away, most, off) => new GivenAttendance(presence is { } there ? ImmutableDictionary<DateOnly, Presence>.Empty.Add(Day, there) : ImmutableDictionary<DateOnly, Presence>.Empty, away, most, off == 0));

    static readonly Gen<IReadOnlyList<IReadOnlyList<PersonId>>> Seats = Gen.Frequency(
        (6, Person.Select(p => (IReadOnlyList<IReadOnlyList<PersonId>>)[[p]])),
        (2, Gen.Const((IReadOnlyList<IReadOnlyList<PersonId>>)[[Names.Ben, Names.Chi, Dan]])),
        (2, Gen.Select(Person, Person, (a, b) => (IReadOnlyList<IReadOnlyList<PersonId>>)[[a], [b]])));

    static Gen<MatchingCommand> Of<T>(Gen<T> gen) where T : MatchingCommand => gen.Select(command => (MatchingCommand)command);

    static readonly Gen<ImmutableDictionary<RequestId, Slot>> Slots = Gen.Select(Request, Place).Array[0, 3].Select(all => all.DistinctBy(s => s.Item1).ToImmutableDictionary(s => s.Item1, s => s.Item2));

    static readonly Gen<MatchingCommand> OfPeople = Gen.Frequency(
        (14, Of(Gen.Select(Request, Seats, Gen.Int[1, 3], Word, Gen.OneOf<RoundId?>(null, First, Second), (id, seats, priority, word, round) => new AskMeeting(id, seats, priority, word, null, round, Cards)))),
        (16, Of(Gen.Select(Request, Gen.OneOf<RoundId?>(null, First, Second, Third), (id, round) => new AcceptRequest(id, round)))),
        (4, Of(Gen.Select(Request, Word, (id, word) => new DeclineRequest(id, word)))),
        (2, Of(Request.Select(id => new WithdrawRequest(id)))),
        (3, Of(Gen.Select(Request, Person, (id, to) => new PassMeeting(id, to, new(to))))),
        (3, Of(Gen.Select(Person, Given, Small, Care, (who, given, version, care) => new SetAttendance(who, given, version, care)))),
        (1, Of(Gen.Select(Person, Gen.OneOf<double?>(null, null, 4.6), Gen.OneOf<double?>(null, 5.1001), (who, from, until) => new Leave(who, Hour(from), Hour(until))))),
        (1, Of(Person.Select(who => new ComeBack(who)))),
        (12, Of(Gen.Select(Request, Gen.Int[0, 6], (id, no) => new AnswerOffer(id, no > 0)))),
        (1, Of(Person.Select(other => new Avoid(other)))),
        (1, Of(Person.Select(other => new AvoidNoMore(other)))),
        (4, Of(Gen.Select(Request, Gen.OneOf<Outcome?>(null, Outcome.FollowUp, Outcome.None), Word, Gen.Bool, Gen.OneOf<Took?>(null, Took.Held, Took.Missed),
            (id, outcome, word, exchange, took) => new TellOutcome(id, outcome, word, word is "A word" ? Secret : word, exchange, took)))),
        (4, Of(Gen.Select(Request, Gen.Int[0, 4], (id, no) => new WantNewTime(id, no > 0)))),
        (2, Of(Gen.Select(Run, Request, Gen.Bool, Word, (run, id, fine, word) => new GiveFeedback(run, id, fine, word)))),
        (1, Of(Small.Select(upTo => new ReadNotices(upTo)))));

    static readonly Gen<MatchingCommand> OfStaff = Gen.Frequency(
        (3, Of(Settings.Select(settings => new SetMatching(settings)))),
        (2, Of(Gen.Select(Round, Gen.Int[0, 8], Small, Care, (id, quarter, version, care) => new PutRound(id, Session, MatchingStory.Noon.AddHours(4).AddMinutes(15 * quarter), 15, 5, version, care)))),
        (1, Of(Gen.Select(Round, Care, (id, care) => new RemoveRound(id, care)))),
        (1, Of(Gen.Int[20, 40].Select(minutes => new MakeRounds(Session, minutes, 5)))),
        (2, Of(Gen.Select(Table, Furniture, Care, (id, table, care) => new PutTable(id, table, care)))),
        (1, Of(Gen.Select(Table, Care, (id, care) => new RemoveTable(id, care)))),
        (1, Of(Gen.OneOf(Programme, ProgrammeFacts.None).Select(facts => new BringFacts(facts, [new(Names.Chi, Hub.Grains.People.Place.Remote, Profile: 3)])))),
        (2, Of(Gen.Select(Request, Person.Array[1, 3], (id, people) => new ForceMeeting(id, people, Cards)))),
        (2, Of(Request.Select(id => new LiftForce(id)))),
        (1, Of(Gen.Select(Person, Person, (a, b) => new ForbidPair(a, b)))),
        (1, Of(Gen.Select(Person, Person, (a, b) => new AllowPair(a, b)))),
        (1, Of(Gen.Select(Request, Person, Person, (id, from, to) => new TakeOverWishes([new(id, from, to, new("pitches"), Names.Pitch("a"), "Note")])))),
        (12, Of(Gen.Select(Run, Slots, (run, slots) => new KeepRun(run, slots, ImmutableDictionary<RequestId, string>.Empty, Summary)))),
        (1, Of(Run.Select(run => new DropRun(run)))),
        (5, Of(Gen.Select(Run, Run, Request, Place, Gen.Int[0, 5], (run, into, id, to, none) => new MoveMeeting(run, into, id, none == 0 ? null : to)))),
        (2, Of(Gen.Select(Request, Round, Gen.OneOf<TableId?>(null, Foyer, WithScreen), (id, round, table) => new LockMeeting(id, round, table)))),
        (1, Of(Request.Select(id => new UnlockMeeting(id)))),
        (4, Of(Gen.Select(Run, Gen.Int[0, 5], (run, none) => new ShowRun(none == 0 ? null : run)))),
        (8, Of(Gen.Select(Run, Small, (run, number) => new PublishRun(run, number)))),
        (8, Of(Gen.Select(Request, Round, Gen.Int[0, 3], Person, Gen.OneOf<double?>(null, 1, 3, 5, 6), (id, round, held, who, end) => Noted(id, new(round, held == 0, held == 0 ? [] : [who]), Hour(end))))),
        (3, Of(Gen.Select(Round, Gen.Int[-60, 60], Gen.Bool, (round, late, begun) => new NoteRounds(ImmutableDictionary<RoundId, RoundNow>.Empty.Add(round, new(MatchingStory.Noon.AddHours(4).AddMinutes(late), begun)))))),
        (1, Of(Gen.Select(Person.Array[0, 3], Small, (who, number) => new TellSeated(Session, number, who)))),
        (1, Of(Person.Select(p => new RemindPeople([p])))));

    static NoteMeetings Noted(RequestId id, MeetingNote note, DateTimeOffset? end) => new(note.Round, ImmutableDictionary<RequestId, MeetingNote>.Empty.Add(id, note), end);

    static DateTimeOffset? Hour(double? hour) => hour is { } h ? MatchingStory.Noon.AddHours(h) : null;

    /// <param name="Truly">The versions and counts that are seen are the true ones.</param>
    public sealed record Deed(Caller Who, MatchingCommand Command, bool Truly, int Passes);

    static readonly Gen<Deed> AnyDeed = Gen.Frequency(
        (5, Gen.Select(Person, OfPeople, (who, command) => (new Caller(who, false), command))),
        (4, OfStaff.Select(command => (new Caller(Names.Moderator, true), command))),
        (1, Gen.Const((Caller.Clock, (MatchingCommand)new ExpireRequests())))).Select(Gen.Int[0, 9], (deed, luck) => new Deed(deed.Item1, deed.Item2, luck > 1, luck == 5 ? 30 : 0));

    public static Gen<Deed[]> Days { get; } = AnyDeed.Array[20, 70];

    public static MatchingStory After(Deed[] day)
    {
        var story = Open();
        foreach (var deed in day)
            Does(story, deed);
        return story;
    }

    public static (MatchingCommand Command, Decision<MatchingEvent> Decision) Does(MatchingStory story, Deed deed)
    {
        story.Passes(TimeSpan.FromMinutes(deed.Passes));
        var who = DoerOf(story.State, deed);
        var command = deed.Truly ? Truly(story.State, deed.Command, who.Person) : deed.Command;
        return (command, story.Do(who, command));
    }

    /// <summary>Offers are rare: who has one answers it.</summary>
    public static Caller DoerOf(Matching now, Deed deed) => deed is not { Truly: true, Command: AnswerOffer } ? deed.Who
        : (now.Offers ?? ImmutableDictionary<RequestId, Offer>.Empty).Values.Where(o => o.IsOpen).SelectMany(o => o.People.Except(o.Yes)).Select(p => new Caller(p, false)).FirstOrDefault(deed.Who);

    /// <summary>The command of someone who has looked.</summary>
    static MatchingCommand Truly(Matching now, MatchingCommand command, PersonId who) => command switch
    {
        SetMatching set => new SetMatching(set.Settings with { Version = now.Settings.Version }),
        PutRound put => Careful(now, put with { Version = now.Rounds.GetValueOrDefault(put.Round)?.Version ?? 0 }),
        PutTable put => Careful(now, put with { Details = put.Details with { Version = now.Tables.GetValueOrDefault(put.Table)?.Version ?? 0 } }),
        SetAttendance set => Careful(now, set with { Version = now.AttendanceOf(set.Person).Version }),
        RemoveRound or RemoveTable => Careful(now, command),
        PublishRun publish => publish with { Number = now.Published?.Number ?? 0 },
        KeepRun keep => Fitting(now, keep),
        GiveFeedback give => give with { Run = now.Provisional ?? give.Run },
        NoteMeetings note when now.Meetings.FirstOrDefault(m => !m.Value.Cancelled) is { Value: { } meeting, Key: var id } =>
            Noted(id, note.Meetings.Values.First() is { Held: false } missed ? missed with { Round = meeting.Slot.Round, Missing = [meeting.People[0]] } : note.Meetings.Values.First() with { Round = meeting.Slot.Round }, note.EndsAt),
        AnswerOffer answer when now.Offers?.FirstOrDefault(o => o.Value.IsOpen && o.Value.People.Contains(who)) is { Value: not null, Key: var id } => answer with { Request = id },
        TellOutcome tell when Begun(now) is { } id => tell with { Request = id },
        WantNewTime want when Begun(now) is { } id => want with { Request = id },
        _ => command,
    };

    /// <summary>A meeting of which its table has told.</summary>
    static RequestId? Begun(Matching now) =>
        now.Meetings.Where(m => !m.Value.Cancelled && now.Noted?.GetValueOrDefault(m.Key)?.Round == m.Value.Slot.Round).OrderBy(m => m.Key.Value).Select(m => (RequestId?)m.Key).FirstOrDefault();

    /// <summary>With a place for each meeting that has one, where it was meant to be or elsewhere: plans of nothing but chance break the rules.</summary>
    static KeepRun Fitting(Matching now, KeepRun keep)
    {
        var slots = ImmutableDictionary<RequestId, Slot>.Empty;
        foreach (var (id, request) in now.Requests.Where(r => r.Value.State == RequestState.Accepted).OrderBy(r => r.Key.Value))
        {
            Slot[] places = [.. keep.Slots.Values, .. from round in now.Rounds.Keys from table in now.Tables.Keys orderby round.Value, table.Value select new Slot(round, table)];
            var free = places.Where(place => HardRules.Problem(now, request, place.Round, place.Table) is null
                && !slots.Any(s => s.Value.Round == place.Round && (s.Value.Table == place.Table || now.Requests[s.Key].People.Intersect(request.People).Any())));
            if (free.FirstOrDefault() is { } found)
                slots = slots.Add(id, found);
        }
        return keep with { Slots = slots, LeftOut = now.Requests.Where(r => r.Value.State == RequestState.Accepted && !slots.ContainsKey(r.Key)).ToImmutableDictionary(r => r.Key, _ => "no-round") };
    }

    static MatchingCommand Careful(Matching now, MatchingCommand command)
    {
        var touched = Changes.Preview(now, command, new(new(Names.Moderator, true), MatchingStory.Noon)).Meetings.Count(m => m.Broken is not null);
        Care? Seen(Care? care) => care is null ? null : care with { Touched = touched };
        return command switch
        {
            PutRound put => put with { Care = Seen(put.Care) },
            PutTable put => put with { Care = Seen(put.Care) },
            SetAttendance set => set with { Care = Seen(set.Care) },
            RemoveRound remove => remove with { Care = Seen(remove.Care) },
            RemoveTable remove => remove with { Care = Seen(remove.Care) },
            _ => command,
        };
    }
}
