using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Roundtables;

/// <summary>What each audience sees. Public: how it goes, tables, times, how many take part. Staff: also who, what they like, and the seating that is worked on.
/// A person: whether they take part, and, once it is published, with whom they sit where.</summary>
public sealed class RoundtableViews : IViews<RoundtableSession, RoundtableEvent>
{
    static readonly Part About = new("about");
    static readonly Part Times = new("times");
    static readonly Part Tables = new("tables");
    static readonly Part Counts = new("counts");
    static readonly Part Published = new("published");
    static readonly Part Numbers = new("numbers");
    static readonly Part Unseated = new("unseated");
    static readonly Part Me = new("me");
    static readonly Part MyLikes = new("likes");
    static readonly Part[] Shared = [About, Times, Tables, Counts, Published];
    static readonly Part[] SeatingParts = [Numbers, Unseated, .. Enumerable.Range(1, SettingUp.MostRounds).Select(round => new Part("seating", $"{round}"))];
    static readonly Part[] MySeats = [.. Enumerable.Range(1, SettingUp.MostRounds).Select(round => new Part("seats", $"{round}"))];

    static Part PersonPart(PersonId id) => new("people", id.ToString());

    static Part LikesPart(PersonId id) => new("likes", id.ToString());

    public static IEnumerable<Touch> Touched(RoundtableSession after, RoundtableEvent happened) => happened switch
    {
        RoundtablesSet or RoundtablesCalledOff => [.. ForAll(Shared), .. ForStaff([.. SeatingParts, .. after.People.Keys.Select(PersonPart), .. after.Likes.Keys.Select(LikesPart)]),
            .. after.People.Keys.Union(after.Likes.Keys).SelectMany(p => For(p, [Me, MyLikes, .. MySeats]))],
        SessionNoted => ForAll(Times),
        PeopleBrought e => [.. ForAll(Counts), .. ForStaff(Unseated), .. e.People.Keys.Concat(e.Gone).SelectMany(p => OfPerson(p))],
        PersonSignedUp e => [.. ForAll(Counts), .. ForStaff(Unseated), .. OfPerson(e.Person)],
        PersonSteppedOut e => [.. ForAll(Counts), .. ForStaff(Unseated), .. OfPerson(e.Person)],
        PersonUnseated => [.. ForAll(Published), .. ForStaff(SeatingParts), .. ForSeats(after)],
        TablesPreferred e => [.. ForStaff(LikesPart(e.Person), Numbers), .. For(e.Person, MyLikes)],
        SeatingKept or PeopleMoved or MoveUndone or LateSeated => [.. ForAll(Published), .. ForStaff(SeatingParts)],
        SeatingPublished or PublicationWithdrawn => [.. ForAll(Published), .. ForSeats(after)],
        _ => throw new InvalidOperationException($"No event of roundtables: {happened.GetType().Name}"),
    };

    static IEnumerable<Touch> ForAll(params IEnumerable<Part> parts) => parts.SelectMany(part => (Touch[])[new(Audience.Public, part), new(Audience.Staff, part)]);

    static IEnumerable<Touch> ForStaff(params IEnumerable<Part> parts) => parts.Select(part => new Touch(Audience.Staff, part));

    static IEnumerable<Touch> For(PersonId person, params IEnumerable<Part> parts) => parts.Select(part => new Touch(Audience.Person(person), part));

    static IEnumerable<Touch> OfPerson(PersonId person) => [.. ForStaff(PersonPart(person)), .. For(person, Me)];

    /// <summary>Whoever is known may sit there, and sees who else does.</summary>
    static IEnumerable<Touch> ForSeats(RoundtableSession after) => after.People.Keys.SelectMany(p => For(p, MySeats));

    public static IEnumerable<Part> Parts(RoundtableSession state, Audience audience) =>
        audience.IsPerson ? [Me, MyLikes, .. MySeats]
        : audience.IsStaff ? [.. Shared, .. state.People.Keys.Select(PersonPart), .. state.Likes.Keys.Select(LikesPart), .. SeatingParts]
        : audience == Audience.Public ? Shared : [];

    public static JsonNode? Render(RoundtableSession state, Audience audience, Part part) =>
        state.Settings is not { } settings ? null
        : audience.IsPerson ? RenderOwn(state, audience.Who, part)
        : part.Facet switch
        {
            "about" => new JsonObject { ["rounds"] = settings.Rounds, ["minutes"] = settings.Minutes, ["gap"] = settings.Gap, ["who"] = Json.Name(settings.Who), ["version"] = state.Version },
            "times" => new JsonObject(Enumerable.Range(1, settings.Rounds).Select(r => KeyValuePair.Create($"{r}", (JsonNode?)JsonValue.Create(state.StartOf(r))))),
            "tables" => new JsonObject(settings.Tables.Select((t, i) => KeyValuePair.Create(t.Id.ToString(), (JsonNode?)TableOf(t, i)))),
            "counts" => CountsOf(state),
            "published" => PublishedOf(state, audience),
            _ => audience.IsStaff ? RenderForStaff(state, part) : null,
        };

    static JsonObject TableOf(Roundtable table, int order) => Json.Without(new()
    {
        ["name"] = table.Name,
        ["kind"] = Json.Name(table.Kind),
        ["seats"] = table.Seats,
        ["order"] = order,
        ["topic"] = table.Topic,
        ["location"] = table.Location,
        ["host"] = table.Host?.ToString(),
    });

    static JsonObject CountsOf(RoundtableSession state)
    {
        var people = state.TakingPart();
        var remote = people.Values.Count(r => r);
        return new() { ["hall"] = people.Count - remote, ["remote"] = remote };
    }

    /// <summary>The number of the last publication stands there also when it was withdrawn: the staff publishes upon it.</summary>
    static JsonObject? PublishedOf(RoundtableSession state, Audience audience)
    {
        if (state.Shown is null && !audience.IsStaff)
            return null;
        var view = Json.Without(new() { ["number"] = state.Number, ["at"] = state.ShownAt });
        if (audience.IsStaff)
            (view["shown"], view["same"]) = (state.Shown is not null, state.IsShown);
        return view;
    }

    static JsonNode? RenderForStaff(RoundtableSession state, Part part)
    {
        if (part == Numbers)
            return state.Draft is { } draft ? NumbersOf(state, draft) : null;
        if (part == Unseated)
            return state.Draft is { } seating ? Json.Set(state.TakingPart().Keys.Where(p => seating.Rounds.All(r => !r.ContainsKey(p))).Select(p => p.ToString())) : null;
        if (part.Facet == "seating")
            return state.Draft is { } mixed && NumberOf(part) is var round && round <= mixed.Rounds.Count
                ? new JsonObject(mixed.Rounds[round - 1].Select(s => KeyValuePair.Create(s.Key.ToString(), (JsonNode?)JsonValue.Create(s.Value.ToString())))) : null;
        if (!PersonId.TryParse(part.Key, null, out var person))
            return null;
        return part.Facet == "likes"
            ? state.Likes.TryGetValue(person, out var likes) ? Json.Ordered(likes.Select(t => t.ToString())) : null
            : state.People.TryGetValue(person, out var one) ? ParticipantOf(state, person, one) : null;
    }

    static int NumberOf(Part part) => int.Parse(part.Key, CultureInfo.InvariantCulture);

    static JsonObject NumbersOf(RoundtableSession state, Seating draft)
    {
        var numbers = Seats.NumbersOf(state, draft);
        return new()
        {
            ["run"] = draft.Run.ToString(),
            ["seed"] = draft.Seed,
            ["people"] = numbers.People,
            ["met"] = numbers.Met,
            ["repeats"] = numbers.Repeats,
            ["liked"] = numbers.Liked,
            ["least"] = numbers.Least,
            ["most"] = numbers.Most,
            ["moves"] = state.Moves.Count,
        };
    }

    static JsonObject ParticipantOf(RoundtableSession state, PersonId person, Participant one)
    {
        var view = new JsonObject { ["remote"] = one.Remote, ["in"] = state.TakesPart(person) };
        if (one.Said is { } said)
            view["said"] = said;
        return view;
    }

    static JsonNode? RenderOwn(RoundtableSession state, PersonId me, Part part)
    {
        if (part == Me)
            return state.People.TryGetValue(me, out var one) ? ParticipantOf(state, me, one) : null;
        if (part == MyLikes)
            return state.Likes.TryGetValue(me, out var likes) ? Json.Ordered(likes.Select(t => t.ToString())) : null;
        if (part.Facet != "seats" || state.Shown is not { } shown || NumberOf(part) > shown.Rounds.Count || shown.TableOf(NumberOf(part), me) is not { } table)
            return null;
        return new JsonObject { ["table"] = table.ToString(), ["with"] = Json.Set(shown.Rounds[NumberOf(part) - 1].Where(s => s.Value == table && s.Key != me).Select(s => s.Key.ToString())) };
    }
}
