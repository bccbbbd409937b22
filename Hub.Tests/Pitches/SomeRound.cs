using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Tests.Given;
using static Hub.Tests.Pitches.PitchStory;

namespace Hub.Tests.Pitches;

/// <summary>Anything that people might do at a pitch round, in any order and at any time.</summary>
static class SomeRound
{
    public static readonly PersonId[] People = [Names.Ana, Names.Ben, Ada, Bob];
    public static readonly PitchId[] AllPitches = [A, B, C, D, Names.Pitch("e")];
    public static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, .. People.Select(Audience.Person)];

    static readonly Criterion[] Criteria = [Idea, Speech, new(Names.Criterion("charm"), "Charm", 2)];
    static readonly MessageId[] Messages = [Names.Message("1"), Names.Message("2"), Names.Message("3")];

    static readonly Gen<PitchId> Pitch = Gen.OneOf(AllPitches);
    static readonly Gen<PitchState> State = Gen.Enum<PitchState>();
    static readonly Gen<PersonId> Person = Gen.OneOf(People);
    static readonly Gen<int> Small = Gen.Int[0, 6];

    static readonly Gen<PitchDetails> Details = Gen.Select(Gen.OneOf("A", "Ωραία", "", "B"), Gen.OneOf<PersonId?>(null, Ada, Bob), Gen.OneOf(9, 60, 240), Gen.OneOf(0, 180),
        Gen.OneOf([null, new Slides("https://example.org/s"), new Slides(File: new(Guid.Parse("00000000-0000-7000-8000-0000000000f1")))]),
        (title, speaker, seconds, questions, slides) => new PitchDetails(title, "Ltd", speaker, Slides: slides, Seconds: seconds, QuestionSeconds: questions));

    static readonly Gen<RoundSettings> Settings =
        from criteria in Gen.OneOf<Criterion[]>([], [Idea], Criteria, [Idea, Speech with { Weight = 5 }])
        from to in Gen.OneOf(5, 10, 0)
        from points in Gen.OneOf(0, 0, 3)
        from normalise in Gen.Bool
        from weight in Gen.OneOf(100, 50, 0)
        from ties in Gen.Enum<TieRule>()
        from places in Gen.OneOf(0, 2)
        select new RoundSettings(criteria, 1, to, points, normalise, weight, ties, places);

    static readonly Gen<PlannedRound> Plan = Gen.Select(Settings, Gen.Select(Pitch, Details, (id, details) => new PlannedPitch(id, details)).Array[0, 4],
        (settings, order) => new PlannedRound(settings, [Names.Ana], [.. order.DistinctBy(p => p.Id)]));

    static readonly Gen<Dictionary<CriterionId, int>> Values = Gen.Select(Gen.OneOf(Criteria), Small).Array[0, 4]
        .Select(values => values.DistinctBy(v => v.Item1.Id).ToDictionary(v => v.Item1.Id, v => v.Item2));

    /// <summary>Notes that betray whose they are, wherever they turn up.</summary>
    static readonly Gen<string?> Note = Gen.OneOf(null, "secret", "secret too");

    static Gen<PitchRoundCommand> Of<T>(Gen<T> gen) where T : PitchRoundCommand => gen.Select(command => (PitchRoundCommand)command);

    static readonly Gen<PitchRoundCommand> Command = Gen.Frequency(
        (6, Of(Gen.Select(Pitch, Details, (p, details) => new PutPitch(p, details)))),
        (1, Of(Gen.Select(Pitch, Pitch, (p, before) => new PutPitch(p, new("X", "Ltd", Bob), 0, before)))),
        (1, Of(Pitch.Select(p => new RemovePitch(p)))),
        (1, Of(Gen.Select(Pitch, Small, (p, pages) => new SetSlides(p, new(Guid.Parse("00000000-0000-7000-8000-0000000000f1")), pages)))),
        (1, Of(Plan.Select(plan => new PlanRound(plan)))),
        (3, Of(Gen.Select(Pitch, Gen.OneOf<PitchId?>(null, A, B, C), Small, (p, before, seen) => new MovePitch(p, before, seen)))),
        (2, Of(Gen.Select(Pitch, Pitch, Small, (p, with, seen) => new SwapPitches(p, with, seen)))),
        (6, Of(Gen.Select(Pitch, State, State, (p, from, to) => new MarkPitch(p, from, to)))),
        (9, Of(Gen.Select(Pitch, State, Gen.Bool, (p, was, next) => new StartPitch(p, was, null, next, TimeSpan.FromHours(1))))),
        (4, Of(Gen.Select(Pitch, State, (p, was) => new BeginQuestions(p, was)))),
        (4, Of(Gen.Select(Pitch, State, (p, was) => new PauseClock(p, was)))),
        (4, Of(Gen.Select(Pitch, State, (p, was) => new ResumeClock(p, was)))),
        (3, Of(Gen.Select(Pitch, State, Gen.OneOf(30, -30, 90_000), (p, was, seconds) => new AddTime(p, was, seconds, 240)))),
        (5, Of(Small.Select(step => new UndoStep(step)))),
        (1, Gen.OneOf<PitchRoundCommand>(new StartSession(TimeSpan.FromHours(1)), new StopSession(), new ResetSession(), new MoveSessionEnd(60, null))),
        (2, Of(Gen.Select(Pitch, Gen.Bool, (p, ready) => new SayReady(p, ready)))),
        (1, Of(Gen.Select(Pitch, Small, (p, page) => new TurnPage(p, page)))),
        (1, Of(Gen.Bool.Select(open => new OpenFavours(open)))),
        (8, Of(Gen.Select(Pitch, Gen.OneOf(0, 1, 1, 1, 2, 3, -1), (p, points) => new GiveFavour(p, points)))),
        (3, Of(Gen.Select(Pitch, Note, (p, note) => new WishTalk(p, note)))),
        (1, Of(Pitch.Select(p => new WithdrawWish(p)))),
        (2, Of(Settings.Select(settings => new SetSettings(settings)))),
        (3, Of(Gen.Select(Person, Gen.Frequency((3, true), (1, false)), (p, on) => new SetJuror(p, on)))),
        (10, Of(Gen.Select(Pitch, Values, Note, Small, (p, values, note, version) => new ScorePitch(p, values, note, version)))),
        (3, Of(Gen.Select(Pitch, Note, (p, reason) => new Abstain(p, reason)))),
        (4, Of(Pitch.Select(p => new ReturnToPitch(p)))),
        (2, Of(Gen.Frequency((2, true), (1, false)).Select(locked => new LockRound(locked)))),
        (3, Of(Gen.Select(Small, Small, (places, was) => new RevealPlaces(places, was)))),
        (2, Of(Gen.Select(Gen.OneOf(Messages), Gen.Enum<Backstage>(), Gen.OneOf("Wrap up", ""), (id, to, text) => new SendMessage(id, to, text)))),
        (1, Of(Gen.OneOf(Messages).Select(id => new WithdrawMessage(id)))),
        (1, Of(Gen.Select(Gen.OneOf(Messages), Gen.Bool, (id, screen) => new ReadMessage(id, screen)))));

    /// <summary>What someone does, how much they know of what is, and how long it takes them.</summary>
    public sealed record Deed(PersonId Who, PitchRoundCommand Command, bool Informed, TimeSpan After);

    public static readonly Gen<Deed[]> Day = Gen.Select(Person, Command, Gen.Frequency((4, true), (1, false)), Gen.Long[0, 600_000_000],
        (who, command, informed, ticks) => new Deed(who, command, informed, TimeSpan.FromTicks(ticks))).Array[0, 80];

    public static PitchStory After(Deed[] day) => Play(new(), day);

    public static PitchStory Play(PitchStory round, IEnumerable<Deed> day)
    {
        foreach (var deed in day)
            Does(round, deed);
        return round;
    }

    public static (PitchRoundCommand Command, Decision<PitchRoundEvent> Decision) Does(PitchStory round, Deed deed)
    {
        round.Passes(deed.After);
        var command = deed.Informed ? Informed(round.State, deed.Who, deed.Command) : deed.Command;
        return (command, Does(round, deed.Who, command));
    }

    public static Decision<PitchRoundEvent> Does(PitchStory round, PersonId who, PitchRoundCommand command) => round.Do(who, command, staff: who == Names.Ana);

    /// <summary>Those who do something mostly see what is there: done blindly, nearly all of it would be refused.</summary>
    static PitchRoundCommand Informed(PitchRound round, PersonId who, PitchRoundCommand command) => command switch
    {
        PutPitch put when round.Has(put.Pitch) => put with { Version = round.Pitches[put.Pitch].Version },
        MovePitch move => move with { Seen = round.OrderVersion },
        SwapPitches swap => swap with { Seen = round.OrderVersion },
        MarkPitch mark => mark with { From = round.RunOf(mark.Pitch).State },
        StartPitch { AsNext: true } start when round.Coming.Any() && round.Coming.First() is var next => start with { Pitch = next, Was = round.RunOf(next).State, Ends = round.Show.Running },
        StartPitch start => start with { Was = round.RunOf(start.Pitch).State, Ends = round.Show.Running },
        BeginQuestions when round.Show.Running is { } running => new BeginQuestions(running, PitchState.Pitching),
        PauseClock when round.Show.Running is { } running => new PauseClock(running, round.RunOf(running).State),
        ResumeClock when round.Show.Running is { } running => new ResumeClock(running, round.RunOf(running).State),
        ResumeClock resume => resume with { Was = round.RunOf(resume.Pitch).State },
        AddTime add when round.Show.Running is { } running => add with { Pitch = running, Was = round.RunOf(running).State, Limit = round.RunOf(running).Current!.Limit },
        UndoStep when round.Undo is { } last => new UndoStep(last.Number),
        MoveSessionEnd move => move with { Was = round.Session.EndsAt },
        SetSettings set => new SetSettings(set.Settings with { Version = round.Settings.Version }),
        ScorePitch score => score with { Version = round.Jury.ScoreOf(score.Pitch, who)?.Version ?? 0 },
        ReturnToPitch when round.Jury.Abstentions.FirstOrDefault(a => a.Value.ContainsKey(who) && round.Has(a.Key)) is { Value: not null } mine => new ReturnToPitch(mine.Key),
        RevealPlaces reveal => reveal with { Was = round.Reveal?.Count ?? 0 },
        _ => command,
    };
}
