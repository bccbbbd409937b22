using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Doors;

/// <summary>Who has come to the event, on which of its days.</summary>
/// <param name="Came">When they were first seen on a day, as the event's time zone counts days.</param>
public sealed record Door(ImmutableDictionary<PersonId, ImmutableDictionary<DateOnly, DateTimeOffset>> Came)
{
    public static Door Empty { get; } = new(ImmutableDictionary<PersonId, ImmutableDictionary<DateOnly, DateTimeOffset>>.Empty);

    public ImmutableDictionary<DateOnly, DateTimeOffset> Of(PersonId person) => Came.GetValueOrDefault(person, ImmutableDictionary<DateOnly, DateTimeOffset>.Empty);
}

/// <summary>What concerns somebody on a day of the event. One says it of oneself, the staff of everybody.</summary>
[GenerateSerializer]
public abstract record DoorCommand(PersonId Person, DateOnly Day);

/// <summary>They are here. May arrive late, from a device that had no Wi-Fi, and more than once.</summary>
[GenerateSerializer, Immutable]
public sealed record ComeIn(PersonId Person, DateOnly Day) : DoorCommand(Person, Day);

/// <summary>That was a mistake: another of the same name, perhaps.</summary>
[GenerateSerializer, Immutable]
public sealed record NotCome(PersonId Person, DateOnly Day) : DoorCommand(Person, Day);

/// <summary>Storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CameIn), "came-in")]
[JsonDerivedType(typeof(NotCameIn), "not-came-in")]
public abstract record DoorEvent(PersonId Person);

public sealed record CameIn(PersonId Person, DateOnly Day, DateTimeOffset At) : DoorEvent(Person);

public sealed record NotCameIn(PersonId Person, DateOnly Day) : DoorEvent(Person);

public sealed class DoorDecisions : IDecider<Door, DoorCommand, DoorEvent>
{
    public static string Kind => "door";

    public static int Shape => 1;

    public static Door Initial => Door.Empty;

    public static Decision<DoorEvent> Decide(Door state, DoorCommand command, Act act)
    {
        if (command.Person != act.Who && !act.Staff)
            return NotYours;
        var isHere = state.Of(command.Person).ContainsKey(command.Day);
        return command switch
        {
            ComeIn when !isHere => new CameIn(command.Person, command.Day, act.Now),
            NotCome when isHere => new NotCameIn(command.Person, command.Day),
            _ => Decision<DoorEvent>.Nothing,
        };
    }

    public static Door Evolve(Door state, DoorEvent happened)
    {
        var days = state.Of(happened.Person);
        days = happened switch
        {
            CameIn e => days.SetItem(e.Day, e.At),
            NotCameIn e => days.Remove(e.Day),
            _ => throw new InvalidOperationException($"No event of the door: {happened.GetType().Name}"),
        };
        return new(days.IsEmpty ? state.Came.Remove(happened.Person) : state.Came.SetItem(happened.Person, days));
    }

    static readonly Refusal NotYours = new("not-yours", "Check in only yourself. For others, the staff at the door does it.", Because.Forbidden);
}

/// <summary>The staff sees all who have come, everyone sees themselves.</summary>
public sealed class DoorViews : IViews<Door, DoorEvent>
{
    static Part PersonPart(PersonId person) => new("came", person.ToString());

    public static IEnumerable<Touch> Touched(Door after, DoorEvent happened) =>
        [new(Audience.Staff, PersonPart(happened.Person)), new(Audience.Person(happened.Person), PersonPart(happened.Person))];

    public static IEnumerable<Part> Parts(Door state, Audience audience) =>
        audience.IsStaff ? state.Came.Keys.Select(PersonPart) : audience.IsPerson ? [PersonPart(audience.Who)] : [];

    public static JsonNode? Render(Door state, Audience audience, Part part) =>
        PersonId.Parse(part.Key) is var person && (audience.IsStaff || audience.Who == person) && state.Of(person) is { IsEmpty: false } days
            ? new JsonObject(days.OrderBy(d => d.Key).Select(d => KeyValuePair.Create($"{d.Key:O}", (JsonNode?)d.Value))) : null;
}
