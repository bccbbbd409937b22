using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Orleans.Concurrency;

namespace Hub.Grains.Chats;

/// <summary>What those of one meeting write to each other, where the video does not work or somebody looks for the table. Theirs alone: no staff reads it, and it is
/// forgotten two weeks after the last word.</summary>
public sealed record Chat(ImmutableList<ChatLine> Lines)
{
    public static Chat Empty { get; } = new([]);
}

/// <param name="For">Those of the meeting when it was written: who comes later, or has gone before, does not read it.</param>
public sealed record ChatLine(Guid Id, PersonId From, string Text, DateTimeOffset At, IReadOnlyList<PersonId> For);

[GenerateSerializer]
public abstract record ChatCommand;

/// <param name="Id">Made by the page that sends it.</param>
/// <param name="Text">1 to 1,000 characters.</param>
/// <param name="People">Of the meeting now.</param>
[GenerateSerializer, Immutable]
public sealed record WriteLine(Guid Id, string? Text, IReadOnlyList<PersonId> People) : ChatCommand;

/// <summary>Storage format: names and fields stay for ever, new fields get defaults.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LineWritten), "line-written")]
public abstract record ChatEvent;

public sealed record LineWritten(ChatLine Line) : ChatEvent;

public sealed class ChatDecisions : IDecider<Chat, ChatCommand, ChatEvent>
{
    public const int Longest = 1000, MostLines = 300;

    public static string Kind => "chat";

    public static int Shape => 1;

    public static Chat Initial => Chat.Empty;

    public static TimeSpan? KeptFor => TimeSpan.FromDays(14);

    public static Decision<ChatEvent> Decide(Chat state, ChatCommand command, Act act)
    {
        var write = (WriteLine)command;
        if (!write.People.Contains(act.Who))
            return NotYours;
        var (text, refusal) = Wording.Clean(write.Text, Longest);
        if (refusal is not null)
            return refusal;
        if (state.Lines.Find(l => l.Id == write.Id) is { } there)
            return there.From == act.Who && there.Text == text ? Decision<ChatEvent>.Nothing : LineThere;
        return write.Id == Guid.Empty ? LineThere : state.Lines.Count >= MostLines ? TooManyLines : new LineWritten(new(write.Id, act.Who, text, act.Now, [.. write.People.Distinct()]));
    }

    public static Chat Evolve(Chat state, ChatEvent happened) => new(state.Lines.Add(((LineWritten)happened).Line));

    static readonly Refusal NotYours = new("not-yours", "Only those who meet can write here.", Because.Forbidden);
    static readonly Refusal TooManyLines = new("chat-full", "You have written 300 messages to each other. Go on by another way.", Because.Conflict);
    static readonly Refusal LineThere = new("line-there", "Another message has this id already. Send it under a new one.", Because.Conflict);
}

/// <summary>Each sees what was written while they were of the meeting; nobody else sees anything.</summary>
public sealed class ChatViews : IViews<Chat, ChatEvent>
{
    static Part LinePart(ChatLine line) => new("lines", line.Id.ToString());

    public static IEnumerable<Touch> Touched(Chat after, ChatEvent happened) =>
        ((LineWritten)happened).Line is var line ? line.For.Select(p => new Touch(Audience.Person(p), LinePart(line))) : [];

    public static IEnumerable<Part> Parts(Chat state, Audience audience) =>
        audience.IsPerson ? state.Lines.Where(l => l.For.Contains(audience.Who)).Select(LinePart) : [];

    public static JsonNode? Render(Chat state, Audience audience, Part part) =>
        audience.IsPerson && state.Lines.Find(l => l.Id.ToString() == part.Key) is { } line && line.For.Contains(audience.Who)
            ? new JsonObject { ["from"] = line.From.ToString(), ["text"] = line.Text, ["at"] = line.At } : null;
}

/// <summary>Key: conference/request.</summary>
public interface IChatGrain : ILive<ChatCommand>;

[Reentrant]
public sealed class ChatGrain : LiveGrain<ChatDecisions, ChatViews, Chat, ChatCommand, ChatEvent>, IChatGrain;
