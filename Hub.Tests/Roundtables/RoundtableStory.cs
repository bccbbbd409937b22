using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Roundtables;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Roundtables;

/// <summary>Roundtables of an hour from one o'clock: by default three rounds, a table in the hall, a hybrid one, and a call.</summary>
sealed class RoundtableStory : Story<RoundtableDecisions, RoundtableViews, RoundtableSession, RoundtableCommand, RoundtableEvent>
{
    public static readonly DateTimeOffset One = Noon.AddHours(1);
    public static readonly TableId Foyer = new("foyer"), Hybrid = new("screen"), Call = new("call");
    public static readonly PersonId Dan = Person("dan"), Eve = Person("eve");

    public static readonly RoundtableSettings Settings = new(3, 15, 5, WhoTakesPart.WhoSignsUp,
        [new(Foyer, "Round table", TableKind.Physical, 3, "Hydrogen"), new(Hybrid, "With a screen", TableKind.Hybrid, 3), new(Call, "Call", TableKind.Virtual, 2)]);

    public static RoundtableStory Open(RoundtableSettings? settings = null, params PersonId[] attending)
    {
        var story = new RoundtableStory();
        story.Brings(attending.ToImmutableDictionary(p => p, _ => false));
        story.Staff(new SetUpRoundtables(settings ?? Settings, 0)).Happened();
        return story;
    }

    public static Caller Moderating { get; } = new(Moderator, Staff: true);

    public Decision<RoundtableEvent> Staff(RoundtableCommand command) => Do(Moderating, command);

    public Decision<RoundtableEvent> Brings(ImmutableDictionary<PersonId, bool> attending) => Staff(new BringAttending(One, One.AddHours(1), attending));

    /// <summary>They sign up, and sit as is said: for each round, "ana ben|chi|" at the tables in their order.</summary>
    public RoundtableStory Seated(params string[] rounds)
    {
        foreach (var who in rounds[0].Split('|').SelectMany((names, table) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, table))))
            Do(Person(who.name), new SignUp(Person(who.name), who.table == 2));
        Staff(Keep("first", rounds)).Happened();
        return this;
    }

    public KeepSeating Keep(string run, params string[] rounds) => new(Run(run), 1, State.Version, State.TakingPart(),
        [.. rounds.Select(round => round.Split('|').SelectMany((names, table) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => KeyValuePair.Create(Person(name), State.Settings!.Tables[table].Id))).ToImmutableDictionary())]);
}
