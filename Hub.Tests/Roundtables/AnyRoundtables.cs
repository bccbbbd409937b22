using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Roundtables;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Roundtables.RoundtableStory;

namespace Hub.Tests.Roundtables;

/// <summary>What holds whatever people and staff do.</summary>
public sealed class AnyRoundtables
{
    const int Few = 300;

    static readonly PersonId[] People = [Ana, Ben, Chi, Dan, Eve];
    static readonly Audience[] Audiences = [Audience.Public, Audience.Staff, .. People.Select(Audience.Person)];

    sealed record Deed(Caller Who, Func<RoundtableStory, RoundtableCommand> Of, double Passes);

    static readonly Gen<PersonId> Someone = Gen.OneOf(People);
    static readonly Gen<TableId> Table = Gen.OneOf(Foyer, Hybrid, Call);
    static readonly Gen<int> Small = Gen.Int[0, 4];

    static readonly Gen<RoundtableSettings> Settings =
        from rounds in Gen.Int[1, 4]
        from who in Gen.Enum<WhoTakesPart>()
        from seats in Gen.Int[2, 4].Array[3]
        from kinds in Gen.Enum<TableKind>().Array[3]
        from host in Gen.OneOf<PersonId?>(null, null, Ana)
        from topic in Gen.OneOf<string?>(null, "Steel")
        from tables in Gen.Int[2, 3]
        select new RoundtableSettings(rounds, 15, 0, who, [.. ((TableId[])[Foyer, Hybrid, Call]).Take(tables).Select((t, i) => new Roundtable(t, $"{t}", kinds[i], seats[i], topic, null, i == 1 ? host : null))]);

    static Gen<Func<RoundtableStory, RoundtableCommand>> Of<T>(Gen<T> gen) where T : RoundtableCommand => gen.Select(command => (Func<RoundtableStory, RoundtableCommand>)(_ => command));

    static Gen<Func<RoundtableStory, RoundtableCommand>> Seen(Func<RoundtableStory, int, PersonId, PersonId, TableId, RoundtableCommand> command) =>
        Gen.Select(Small, Someone, Someone, Table, (n, one, other, table) => (Func<RoundtableStory, RoundtableCommand>)(story => command(story, n, one, other, table)));

    static readonly Gen<Func<RoundtableStory, RoundtableCommand>> OfPeople = Gen.Frequency(
        (6, Of(Gen.Select(Someone, Gen.Bool, (who, remote) => new SignUp(who, remote)))),
        (2, Of(Someone.Select(who => new StepOut(who)))),
        (2, Of(Table.Array[0, 3].Select(tables => new PreferTables(tables)))));

    static readonly Gen<Func<RoundtableStory, RoundtableCommand>> OfStaff = Gen.Frequency(
        (2, Gen.Select(Settings, Small, (settings, n) => (Func<RoundtableStory, RoundtableCommand>)(story => new SetUpRoundtables(settings, n == 0 ? 0 : story.State.Version)))),
        (1, Of(Small.Select(n => new CallOffRoundtables(n)))),
        (2, Of(Gen.Select(Someone, Gen.Bool).Array[0, 4].Select(all => new BringAttending(One, One.AddHours(1), all.DistinctBy(p => p.Item1).ToImmutableDictionary(p => p.Item1, p => p.Item2))))),
        (8, Gen.Select(Small, Gen.Int[0, 1000], (run, seed) => (Func<RoundtableStory, RoundtableCommand>)(story => SomeSeating(story, run, seed)))),
        (6, Seen((story, n, one, other, _) => new SwapSeats(RunOf(story), n, one, At(story, n, one), other, At(story, n, other)))),
        (6, Seen((story, n, one, _, table) => new MoveSeat(RunOf(story), n, one, At(story, n, one), table))),
        (3, Seen((story, n, _, _, _) => new UndoMove(RunOf(story), n == 0 ? 1 : story.State.Moves.Count))),
        (4, Seen((_, _, one, _, _) => new SeatLate(one))),
        (5, Seen((story, n, _, _, _) => new PublishSeating(n == 0 ? 0 : story.State.Number))),
        (2, Seen((story, n, _, _, _) => new WithdrawSeating(n == 0 ? 0 : story.State.Number))));

    static readonly Gen<Deed> Deeds = Gen.Frequency(
        (5, Gen.Select(Someone, OfPeople, Gen.Double[0, 200], (who, of, time) => new Deed(new(who, false), of, time))),
        (3, Gen.Select(OfPeople, Gen.Double[0, 200], (of, time) => new Deed(Moderating, of, time))),
        (8, Gen.Select(OfStaff, Gen.Double[0, 200], (of, time) => new Deed(Moderating, of, time))));

    static readonly Gen<Deed[]> Days = Deeds.Array[0, 60];

    static RunId RunOf(RoundtableStory story) => story.State.Draft?.Run ?? Run("none");

    static TableId At(RoundtableStory story, int round, PersonId person) =>
        (story.State.Draft is { } draft && round >= 1 && round <= draft.Rounds.Count ? draft.TableOf(round, person) : null) ?? Foyer;

    /// <summary>For the people as they are: each at the first table that takes them, the tables in an order by the seed.</summary>
    static KeepSeating SomeSeating(RoundtableStory story, int run, int seed)
    {
        var (people, settings) = (story.State.TakingPart(), story.State.Settings);
        ImmutableDictionary<PersonId, TableId> RoundOf(int round)
        {
            var seats = ImmutableDictionary.CreateBuilder<PersonId, TableId>();
            foreach (var (person, remote) in people.OrderByDescending(p => settings!.Tables.Any(t => t.Host == p.Key)).ThenBy(p => (p.Key.Value.GetHashCode() ^ (seed * round)) % 97))
            {
                var own = settings!.Tables.Where(t => t.Host == person);
                if ((own.Any() ? own : settings.Tables.Skip(seed % settings.Tables.Count).Concat(settings.Tables)).FirstOrDefault(t => t.Takes(remote) && seats.Values.Count(s => s == t.Id) < t.Seats) is { } table)
                    seats.Add(person, table.Id);
            }
            return seats.ToImmutable();
        }
        return new(Run($"{run}"), seed, story.State.Version, people, settings is null ? [] : [.. Enumerable.Range(1, settings.Rounds).Select(RoundOf)]);
    }

    static RoundtableStory After(IEnumerable<Deed> day, Action<RoundtableStory, Decision<RoundtableEvent>>? each = null)
    {
        var story = Open(null, Ana, Ben);
        foreach (var deed in day)
        {
            story.Passes(deed.Passes);
            var decision = story.Do(deed.Who, deed.Of(story));
            each?.Invoke(story, decision);
        }
        return story;
    }

    static string Text(RoundtableSession state) => Encoding.UTF8.GetString(EventCodec.EncodeState(Sorted(state)));

    /// <summary>Immutable dictionaries have no order of their own.</summary>
    static object Sorted(RoundtableSession state) => new
    {
        state.Settings, state.Version, state.Start, state.End, state.Number, state.ShownAt,
        People = state.People.OrderBy(p => p.Key.Value), Likes = state.Likes.OrderBy(l => l.Key.Value), Draft = Sorted(state.Draft), Shown = Sorted(state.Shown),
        Moves = state.Moves.Select(m => (m.Round, m.From.OrderBy(p => p.Key.Value).ToList()).ToString()),
    };

    static object? Sorted(Seating? seating) => seating is null ? null : new { seating.Run, seating.Seed, Rounds = seating.Rounds.Select(r => r.OrderBy(s => s.Key.Value)) };

    [Fact]
    public void Everything_that_can_happen_happens_on_some_day() => EveryEvent.HappensOnSome(Days, day => After(day).Events);

    [Fact]
    public void A_command_that_is_repeated_decides_nothing() => Days.Sample(day =>
    {
        var story = Open(null, Ana, Ben);
        foreach (var deed in day)
        {
            story.Passes(deed.Passes);
            var command = deed.Of(story);
            if (story.Do(deed.Who, command).Refusal is null && story.Do(deed.Who, command) is var again && (again.Refusal is not null || !again.Events.IsEmpty))
                Assert.Fail($"{command}, repeated: {again.Refusal?.Code} {string.Join(", ", again.Events)}");
        }
    }, iter: Few);

    [Fact]
    public void The_events_from_the_journal_give_the_same_state() => Days.Sample(day =>
    {
        var story = After(day);

        var replayed = EventCodec.Decode<RoundtableEvent>(EventCodec.Encode(story.Events)).Aggregate(RoundtableDecisions.Initial, RoundtableDecisions.Evolve);

        Assert.Equal(Text(story.State), Text(replayed));
        Assert.Equal(Text(story.State), Text(EventCodec.DecodeState<RoundtableSession>(EventCodec.EncodeState(story.State))));
    }, iter: Few);

    [Fact]
    public void Patches_fold_to_the_whole_view_for_everyone() => Gen.Select(Days, Gen.Int[1, 7]).Sample((day, perPush) =>
        ViewRules.PatchesFoldToTheWhole<RoundtableDecisions, RoundtableViews, RoundtableSession, RoundtableCommand, RoundtableEvent>(After(day).Events, Audiences, perPush), iter: 100);

    [Fact]
    public void No_table_is_overfull_or_of_the_wrong_kind_and_hosts_sit_at_their_own() => Days.Sample(day => After(day, (story, decision) =>
    {
        if (story.State is not { Settings: { } settings })
            return;
        foreach (var seating in ((Seating?[])[story.State.Draft, story.State.Shown]).OfType<Seating>())
        {
            for (var round = story.State.NextRound(story.Now); round <= seating.Rounds.Count; round++)
            {
                var seats = seating.Rounds[round - 1];
                Assert.All(seats, s => Assert.True(settings.Table(s.Value)!.Takes(story.State.People[s.Key].Remote), $"{s.Key} is at {s.Value} after {string.Join(", ", decision.Events)}"));
                Assert.All(settings.Tables, t => Assert.True(seats.Values.Count(s => s == t.Id) <= t.Seats));
                Assert.All(settings.Tables.Where(t => t.Host is { } host && seats.ContainsKey(host)), t => Assert.Equal(t.Id, seats[t.Host!.Value]));
                Assert.All(seats.Keys, p => Assert.True(story.State.TakesPart(p) || decision.Events.Any(e => e is RoundtablesSet)));
            }
        }
    }), iter: Few);

    [Fact]
    public void The_journal_holds_no_seat_of_anybody_twice_in_a_round() => Days.Sample(day => Assert.All(After(day).Events.OfType<SeatingKept>(),
        kept => Assert.All(kept.Rounds, round => Assert.Equal(round.Count, round.Keys.Distinct().Count()))), iter: 50);
}
