using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Tests.Given;

namespace Hub.Tests.Polls;

/// <summary>A poll told as a story: who does what. The first command is given a second after noon, and each takes a second.</summary>
public sealed class PollStory : Story<PollDecisions, PollViews, Poll, PollCommand, PollEvent>
{
    public static readonly PollId Id = Names.Poll("poll");

    public static readonly Caller Staff = new(Names.Moderator, true);

    /// <summary>In the hall, remote, and remote with one and a half times the time.</summary>
    public static readonly Caller Ana = new(Names.Ana, false), Ben = new(Names.Ben, false, Remote: true), Chi = new(Names.Chi, false, Remote: true, Pace: 1.5);

    public static Caller Someone(int number, bool remote = false) => new(Names.Person($"{number}"), false, Remote: remote);

    public static PollStory Drafted(PollSheet sheet)
    {
        var story = new PollStory();
        story.Writes(sheet, 0).Happened();
        return story;
    }

    public static PollStory Opened(PollSheet sheet, double delay = 0)
    {
        var story = Drafted(sheet);
        story.Opens(delay).Happened();
        return story;
    }

    /// <summary>Closed, and the last window over.</summary>
    public PollStory IsClosed()
    {
        Closes();
        TimeComes();
        Assert.Equal(PollPhase.Closed, State.Phase);
        return this;
    }

    public PollPhase Phase => State.Phase;

    public Decision<PollEvent> Writes(PollSheet sheet, int version) => Do(Staff, new PutPoll(Id, sheet, version));

    public Decision<PollEvent> Opens(double delay = 0) => Do(Staff, new OpenPoll(PollPhase.Draft, State.Version, delay));

    public Decision<PollEvent> Closes(bool force = false) => Do(Staff, new ClosePoll(Phase, force));

    public Decision<PollEvent> Shows(bool force = false) => Do(Staff, new ShowPoll(Phase, force));

    public Decision<PollEvent> Hides() => Do(Staff, new HidePoll(Phase));

    public Decision<PollEvent> Resets() => Do(Staff, new ResetPoll(Phase));

    public Decision<PollEvent> Reruns() => Do(Staff, new RerunPoll(Phase));

    public Decision<PollEvent> Undoes() => Do(Staff, new UndoPollMove(Phase, State.Undo?.To));

    public Decision<PollEvent> Asks(ItemId item) => Do(Staff, new PutItem(item, State.Course.Current));

    public Decision<PollEvent> Strikes(ItemId item, string word, bool struck = true) => Do(Staff, new StrikeWord(item, word, struck));

    public Decision<PollEvent> Chooses(Caller who, ItemId item, params string[] options) => Marks(who, new(item, options.ToDictionary(o => o, _ => 1), null, null, null, null));

    public Decision<PollEvent> Ranks(Caller who, ItemId item, params string[] options) =>
        Marks(who, new(item, options.Index().ToDictionary(o => o.Item, o => o.Index + 1), null, null, null, null));

    public Decision<PollEvent> Steps(Caller who, ItemId item, int? step) => Marks(who, new(item, null, step, null, null, null));

    public Decision<PollEvent> Says(Caller who, ItemId item, params string[] words) =>
        Marks(who, new(item, null, null, words.Index().ToDictionary(w => $"{w.Index + 1}", w => w.Item), null, null));

    public Decision<PollEvent> Writes(Caller who, ItemId item, string? text) => Marks(who, new(item, null, null, null, text, null));

    public Decision<PollEvent> Marks(Caller who, CastBallot ballot) => Do(who, ballot);

    /// <summary>Until the alarm rings, if there is one, and what is decided then.</summary>
    public Decision<PollEvent> TimeComes()
    {
        var due = PollDecisions.Due(State) ?? throw new InvalidOperationException("Nothing is due.");
        Passes(Math.Max(0, (due - Now).TotalSeconds - 1));
        return Do(Caller.Clock, PollDecisions.WhenDue(State));
    }

    public JsonObject Public => View(Audience.Public);

    public JsonObject Mine(Caller who) => View(Audience.Person(who.Person));

    public JsonNode? Tally(ItemId item, Audience audience) => View(audience)["tally"]?[item.ToString()];

    /// <summary>As the staff see it, at any time but in a draft.</summary>
    public JsonNode Tally(ItemId item) => Tally(item, Audience.Staff)!;
}

/// <summary>What there is to ask.</summary>
public static class Sheets
{
    public static readonly ItemId First = new("first"), Second = new("second"), Third = new("third");

    public static PollSheet Of(params Item[] items) => new(new("opening"), "A poll", PollPace.Self, PollResults.AfterClose, false, null, items);

    public static Item Single(ItemId id, params string[] options) => new(id, ItemKind.Single, "Which?", Options(options));

    public static Item Multiple(ItemId id, int min, int max, params string[] options) => new(id, ItemKind.Multiple, "Which ones?", Options(options), min, max);

    public static Item Ranking(ItemId id, int? max, params string[] options) => new(id, ItemKind.Ranking, "In which order?", Options(options), Max: max);

    public static Item Scale(ItemId id, int from = 1, int to = 5) => new(id, ItemKind.Scale, "How much?", From: from, To: to);

    public static Item WordCloud(ItemId id, int max = 3) => new(id, ItemKind.Cloud, "In a word?", Max: max);

    public static Item OpenText(ItemId id) => new(id, ItemKind.Open, "What do you think?");

    /// <param name="options">Those that are right end with an exclamation mark.</param>
    public static Item Quiz(ItemId id, int? seconds, params string[] options) =>
        new(id, ItemKind.Quiz, "Do you know?", [.. options.Select(o => new Option(new(o.TrimEnd('!')), o, o.EndsWith('!')))], Seconds: seconds);

    public static PollSheet OneByOne(this PollSheet sheet) => sheet with { Pace = PollPace.Moderator };

    static Option[] Options(string[] options) => [.. options.Select(o => new Option(new(o), o))];
}
