using CsCheck;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Grains.Pitches;
using Hub.Grains.Polls;
using Hub.Grains.Roundtables;
using Hub.Grains.Stages;

namespace Hub.Tests.Exchange;

/// <summary>Any event that the hub could hold.</summary>
static class GenBundle
{
    static readonly Gen<string> Word = Gen.String[Gen.Char["aäbcçdeéfgğhiıjklłmnñoøprsßtuüwyzžАдля語🙂"], 1, 12].Where(s => !s.Any(char.IsSurrogate));
    static readonly Gen<string> Text = Word.Array[1, 6].Select(words => string.Join(" ", words)).Select(s => s.Normalize());
    static readonly Gen<string> Lines = Gen.Select(Text, Text, (a, b) => $"{a}\n\n{b} <i> & \"x\" \\ 'y'");
    static readonly Gen<string> Slug = Gen.String[Gen.Char["abcdefgh0123456789"], 1, 20];
    static readonly Gen<string[]> Languages = Gen.OneOf("en", "de", "nl", "pt-BR").Array[1, 3].Select(l => l.Distinct().ToArray());
    static readonly Gen<PersonId> PersonIds = Gen.Guid.Where(g => g != Guid.Empty).Select(g => new PersonId(g));

    static Gen<T?> Maybe<T>(Gen<T> gen) where T : class => Gen.Select(Gen.Bool, gen, (some, value) => some ? value : null);

    static Gen<IReadOnlyList<string>?> Words => Maybe(Text.Array[0, 4].Select(w => (IReadOnlyList<string>)[.. w.Distinct()]));

    static readonly Gen<Person> People =
        from id in PersonIds
        from name in Text
        from organisation in Maybe(Text)
        from email in Maybe(Slug.Select(s => $"{s}@mail.example.org"))
        from place in Gen.Enum<Place>()
        from role in Gen.OneOf(Role.Guest, Role.Participant, Role.Moderator, Role.Organiser)
        from kind in Gen.Enum<OrganisationKind>()
        from region in Maybe(Text)
        from country in Maybe(Gen.OneOf("DE", "NL", "XK"))
        from languages in Maybe(Languages)
        from topics in Words
        from offers in Words
        from seeks in Words
        from position in Maybe(Text)
        from pace in Gen.OneOf<double?>(null, 1, 1.5, 10)
        select new Person(id, name, organisation, email, place, role, kind, region, country, languages, topics, offers, seeks, position, pace);

    static Gen<Session> Sessions(IReadOnlyList<Room> rooms, IReadOnlyList<Person> people) =>
        from id in Slug
        from kind in Gen.Enum<SessionKind>()
        from title in Text
        from minute in Gen.Int[0, 2 * 24 * 60 - 1]
        from length in Gen.Int[1, 3 * 24 * 60]
        from room in Gen.Int[-1, rooms.Count - 1]
        from track in Maybe(Text)
        from about in Maybe(Lines)
        from language in Maybe(Gen.OneOf("en", "de"))
        from state in Gen.Enum<SessionState>()
        from speakers in Gen.Int[-1, people.Count]
        from type in Maybe(Text)
        from round in Maybe(Rounds(people))
        from stage in Maybe(Stages)
        from tables in Maybe(Roundtables(people))
        let start = new DateTimeOffset(2026, 3, 27, 0, 0, 0, TimeSpan.FromHours(1)).AddMinutes(minute)
        select new Session(new(id), kind, title, start, start.AddMinutes(length), room < 0 ? null : rooms[room].Id, track, about, language, state,
            speakers < 0 ? null : [.. people.Take(speakers).Select(p => p.Id)], type, kind == SessionKind.PitchRound ? round : null,
            kind is SessionKind.PitchRound or SessionKind.Panel ? stage : null, kind == SessionKind.Matchmaking && tables?.Takes <= TimeSpan.FromMinutes(length) ? tables : null);

    static Gen<RoundtableSettings> Roundtables(IReadOnlyList<Person> people) =>
        from rounds in Gen.Int[1, 4]
        from minutes in Gen.Int[3, 20]
        from gap in Gen.Int[0, 5]
        from who in Gen.Enum<WhoTakesPart>()
        from tables in Gen.Select(Slug, Text, Gen.Enum<TableKind>(), Gen.Int[2, 20], Maybe(Text), Gen.Bool, (id, name, kind, seats, topic, hosted) => (id, name, kind, seats, topic, hosted)).Array[1, 4]
        select new RoundtableSettings(rounds, minutes, gap, who, [.. tables.DistinctBy(t => t.id).Select((t, i) => new Roundtable(new(t.id), t.name, t.kind, t.seats, t.topic, Host: t.hosted && i < people.Count ? people[i].Id : null))]);

    static Gen<StagePlan> Stages =>
        from streams in Gen.Select(Gen.Guid, Maybe(Text), Maybe(Gen.OneOf("en", "pt-BR")), Gen.Double[0, 120], (id, title, language, delay) =>
            new StreamPlan(new(id), StreamKind.Link, "https://example.org/a?b=c#d", title, language, null, delay)).Array[0, 2]
        from polls in Polls.Array[0, 2]
        select new StagePlan(streams, polls);

    static Gen<PollPlan> Polls =>
        from id in Gen.Guid
        from title in Text
        from pace in Gen.Enum<PollPace>()
        from results in Gen.Enum<PollResults>()
        from changeable in Gen.Bool
        from seconds in Gen.Int[4, 100]
        from items in Items.Array[1, 3]
        select new PollPlan(new(id), title, pace, results, changeable, seconds == 4 ? null : seconds, [.. items.DistinctBy(item => item.Id)]);

    static Gen<Item> Items =>
        from id in Slug
        from text in Text
        from label in Maybe(Text.Where(t => t.Length <= 60))
        from n in Gen.Int[1, 5]
        let options = new Option[] { new(new("a"), text, Right: true), new(new("b"), $"{text} b") }
        let plain = options.Select(o => o with { Right = false }).ToArray()
        from item in Gen.OneOf(
            new Item(new(id), ItemKind.Open, text), new Item(new(id), ItemKind.Cloud, text, Max: n),
            new Item(new(id), ItemKind.Scale, text, From: -n, To: n, FromLabel: label), new Item(new(id), ItemKind.Single, text, plain, Seconds: 4 + n),
            new Item(new(id), ItemKind.Multiple, text, plain, Min: 1, Max: 2), new Item(new(id), ItemKind.Ranking, text, plain, Max: 2),
            new Item(new(id), ItemKind.Quiz, text, options, Max: 1))
        select item;

    static Gen<PitchRoundPlan> Rounds(IReadOnlyList<Person> people) =>
        from criteria in Gen.Select(Gen.Guid, Text, Gen.Int[1, 10], (id, name, weight) => new Criterion(new(id), name, weight)).Array[0, 4]
        from scale in Gen.Int[0, 20]
        from points in Gen.Int[0, 10]
        from normalise in Gen.Bool
        from weight in Gen.Int[0, 100]
        from ties in Gen.Enum<TieRule>()
        from jurors in Gen.Int[0, people.Count]
        from order in Pitches(people).Array[0, 4]
        select new PitchRoundPlan(criteria, scale, scale + 5, points, normalise, weight, ties, points, [.. people.Take(jurors).Select(p => p.Id)], order);

    static Gen<PitchPlan> Pitches(IReadOnlyList<Person> people) =>
        from id in Gen.Guid.Where(g => g != Guid.Empty)
        from title in Text
        from organisation in Text
        from speaker in Gen.Int[-1, people.Count - 1]
        from remote in Gen.Bool
        from topic in Maybe(Text)
        from country in Maybe(Gen.OneOf("DE", "NL"))
        from slides in Maybe(Gen.OneOf("https://example.org/a?b=c#d", "http://example.org"))
        from seconds in Gen.Int[10, 600]
        from questions in Gen.Int[0, 600]
        select new PitchPlan(new(id), title, organisation, speaker < 0 ? null : people[speaker].Id, remote, topic, country, slides, seconds, questions);

    static Gen<MatchingPlan> Matchmakings(IReadOnlyList<Session> sessions, IReadOnlyList<Person> people) =>
        from open in Gen.Bool
        from budget in Gen.Int[1, 40]
        from minutes in Gen.Int[5, 30]
        from name in Text
        from location in Maybe(Text)
        from kind in Gen.Enum<TableKind>()
        from host in Gen.Int[-1, people.Count - 1]
        from presence in Gen.Enum<Hub.Grains.Matchmaking.Presence>()
        from most in Gen.Int[1, 9]
        let meeting = sessions.DistinctBy(s => s.Id).FirstOrDefault(s => s is { Kind: SessionKind.Matchmaking, Roundtables: null })
        let rounds = meeting is null ? [] : (PlannedMeetingRound[])[new(new("r1"), meeting.Id, meeting.Start, minutes, 5), new(new("r2"), meeting.Id, meeting.Start.AddMinutes(minutes), minutes)]
        let away = rounds.Length == 0 ? null : (RoundId[])[new("r1")]
        select new MatchingPlan(
            open ? new(Open: true, Budget: budget, Blocked: [new(OrganisationKind.Company), new(null, OrganisationKind.Cluster)]) : null, rounds,
            [new(new("t1"), name, kind, budget, location, 10, 1000, ["quiet"], away, host < 0 ? null : people[host].Id)],
            people.Count == 0 ? [] : [new(people[0].Id, new SortedDictionary<DateOnly, Hub.Grains.Matchmaking.Presence> { [new(2026, 3, 27)] = presence }, away, most, !open)],
            people.Count < 3 ? null : [new(new(Guid.Parse($"0197c9b1-5a3e-7c10-9d51-{budget:000000000000}")), people[0].Id, [new([people[1].Id], open ? people[1].Id : null), new([people[2].Id])], 3, new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), location)]);

    public static Gen<Bundle> Any { get; } =
        from id in Slug
        from title in Text
        from place in Maybe(Text)
        from languages in Languages
        from rooms in Gen.Select(Slug, Text, Gen.Int[0, 300], Maybe(Lines), (id, name, capacity, about) => new Room(id, name, capacity == 0 ? null : capacity, about)).Array[0, 5]
        from people in People.Array[0, 12]
        let uniqueRooms = rooms.DistinctBy(r => r.Id).ToArray()
        let uniquePeople = people.DistinctBy(p => p.Id).ToArray()
        from sessions in Sessions(uniqueRooms, uniquePeople).Array[0, 8]
        from rules in Gen.Select(Gen.OneOf("title", "track", "type", "room"), Word, Gen.Enum<SessionKind>(), (field, word, kind) => new KindRule(field, word, kind)).Array[0, 4]
        from matchmaking in Maybe(Matchmakings(sessions, uniquePeople))
        select new Bundle(Bundle.CurrentFormat, new(id), new(title, place, "Europe/Berlin", languages, new(2026, 3, 27), new(2026, 3, 28),
            uniqueRooms, [.. sessions.DistinctBy(s => s.Id)], rules), uniquePeople, matchmaking);
}
