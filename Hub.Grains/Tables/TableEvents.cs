using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;

namespace Hub.Grains.Tables;

/// <summary>What happened at a table. This is the storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TableSet), "table-set")]
[JsonDerivedType(typeof(PersonCame), "person-came")]
[JsonDerivedType(typeof(PersonNotThere), "person-not-there")]
[JsonDerivedType(typeof(WordSaid), "word-said")]
[JsonDerivedType(typeof(PeopleAsked), "people-asked")]
[JsonDerivedType(typeof(PeopleMissed), "people-missed")]
[JsonDerivedType(typeof(MeetingDone), "meeting-done")]
[JsonDerivedType(typeof(HelpCalled), "help-called")]
[JsonDerivedType(typeof(TableTaken), "table-taken")]
public abstract record TableEvent;

/// <param name="Slots">Those that are new or have changed.</param>
/// <param name="Gone">Those that are no longer at this table.</param>
public sealed record TableSet(SessionId Session, IReadOnlyList<TableSlot> Slots, IReadOnlyList<RequestId> Gone) : TableEvent;

public sealed record PersonCame(RequestId Request, PersonId Person, DateTimeOffset At) : TableEvent;

/// <summary>A check-in was a mistake.</summary>
public sealed record PersonNotThere(RequestId Request, PersonId Person) : TableEvent;

public sealed record WordSaid(RequestId Request, PersonId Person, TableWord Word) : TableEvent;

public sealed record PeopleAsked(RequestId Request, IReadOnlyList<PersonId> People, DateTimeOffset At) : TableEvent;

public sealed record PeopleMissed(RequestId Request, IReadOnlyList<PersonId> People) : TableEvent;

public sealed record MeetingDone(RequestId Request, DateTimeOffset At) : TableEvent;

/// <param name="Since">Null: it has come, or is not needed any more.</param>
public sealed record HelpCalled(DateTimeOffset? Since) : TableEvent;

/// <param name="Request">Whose people cannot sit down; null: the table is free.</param>
public sealed record TableTaken(RequestId? Request) : TableEvent;
