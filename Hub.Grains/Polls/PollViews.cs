using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Polls;

/// <summary>What each audience sees of a poll; Hub.Web/src/live/views.ts is the other side. Who chose what is in nobody's view but their own.
/// Public: nothing of a draft, an item when it is asked, a result when it may be seen. Voters: the results that one sees after one's own vote.
/// A person: their ballots, receipt, window and points.</summary>
public sealed class PollViews : IViews<Poll, PollEvent>
{
    const int MostLeaders = 20;

    static readonly Part PollPart = new("poll"), ItemsPart = new("items"), RoundsPart = new("rounds"), LeadersPart = new("leaders"),
        BallotsPart = new("ballots"), ReceiptPart = new("receipt"), WindowPart = new("window"), QuizPart = new("quiz");

    static Part TallyOf(ItemId item) => new("tally", item.ToString());

    public static IEnumerable<Touch> Touched(Poll after, PollEvent happened) => happened switch
    {
        BallotCast e =>
        [
            new(Audience.Public, PollPart), new(Audience.Staff, PollPart), .. OfTally(e.Item),
            .. Of([e.Voter], BallotsPart, ReceiptPart),
        ],
        WindowRegistered e => [new(Audience.Public, PollPart), new(Audience.Staff, PollPart), .. Of([e.Person], WindowPart)],
        LeaderNamed e => [new(Audience.Public, LeadersPart), new(Audience.Staff, LeadersPart), .. Of([e.Person], QuizPart)],
        WordStruck e => OfTally(e.Item),
        PollShown or PollHidden => Whole(after),
        PollDrafted or PollRemoved or PollReset or RoundArchived or PollUndone =>
            [.. Whole(after), .. after.Written.SelectMany(OfTally), .. Of(after.Ever, BallotsPart, ReceiptPart, QuizPart), .. Of(after.Named, QuizPart), .. Of(after.Extras.Keys, WindowPart)],
        _ => [.. Whole(after), .. after.Sheet!.HasQuiz ? Of(after.Ever, QuizPart) : [], .. Of(after.Extras.Keys, WindowPart)],
    };

    static IEnumerable<Touch> OfTally(ItemId item) =>
        [new(Audience.Public, TallyOf(item)), new(Audience.Voters, TallyOf(item)), new(Audience.Staff, TallyOf(item))];

    static IEnumerable<Touch> Of(IEnumerable<PersonId> people, params IEnumerable<Part> parts) =>
        people.SelectMany(person => parts.Select(part => new Touch(Audience.Person(person), part)));

    static IEnumerable<Touch> Whole(Poll poll) => ((Audience[])[Audience.Public, Audience.Staff, Audience.Voters])
        .SelectMany(audience => Parts(poll, audience).Select(part => new Touch(audience, part)));

    public static IEnumerable<Part> Parts(Poll state, Audience audience)
    {
        if (audience.IsPerson)
            return [BallotsPart, ReceiptPart, WindowPart, QuizPart];
        var tallies = (state.Sheet?.Items ?? []).Select(item => TallyOf(item.Id));
        return audience == Audience.Voters ? tallies : [PollPart, ItemsPart, RoundsPart, LeadersPart, .. tallies];
    }

    public static JsonNode? Render(Poll state, Audience audience, Part part)
    {
        if (state.Sheet is not { } sheet || state.Removed || state.Phase == PollPhase.Draft && !audience.IsStaff && !audience.IsPerson)
            return null;
        return part.Facet switch
        {
            "poll" => PollFacts.Render(state, sheet, audience),
            "items" => Items(state, sheet, audience),
            "tally" => sheet.Find(ItemId.Parse(part.Key)) is { } item && Sight.OfTally(state, audience, item.Id)
                ? TallyViews.Render(item, state.Box.Of(item.Id), audience.IsStaff) : null,
            "rounds" => Rounds(state, sheet, audience),
            "leaders" => Leaders(state, audience),
            "ballots" => Filled(state.Box.Voters.GetValueOrDefault(audience.Who)?.Ballots.Select(b => (b.Key.ToString(), (JsonNode?)MyBallot(sheet, b.Key, b.Value))) ?? []),
            "receipt" => state.Box.Voters.GetValueOrDefault(audience.Who)?.Receipt is { } code ? new JsonObject { ["code"] = code } : null,
            "window" => MyWindow(state, audience.Who),
            "quiz" => MyQuiz(state, sheet, audience.Who),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a poll's view."),
        };
    }

    static JsonObject? Items(Poll poll, PollSheet sheet, Audience audience) => Filled(sheet.Items.Index()
        .Where(i => audience.IsStaff || poll.Course.Runs.ContainsKey(i.Item.Id))
        .Select(i => (i.Item.Id.ToString(), (JsonNode?)ItemOf(i.Item, i.Index, Sight.OfRightAnswers(poll, audience, i.Item.Id)))));

    static JsonObject ItemOf(Item item, int order, bool answers)
    {
        var view = new JsonObject { ["order"] = order, ["kind"] = PollFacts.Name(item.Kind), ["text"] = item.Text };
        if (item.Choices.Count > 0)
        {
            view["options"] = Filled(item.Choices.Index().Select(o =>
            {
                var option = new JsonObject { ["order"] = o.Index, ["text"] = o.Item.Text };
                if (answers && o.Item.Right)
                    option["right"] = true;
                return (o.Item.Id.ToString(), (JsonNode?)option);
            }));
        }
        foreach (var (name, value) in ((string, int?)[])[("min", item.Min), ("max", item.Max), ("from", item.From), ("to", item.To), ("seconds", item.Seconds)])
        {
            if (value is { } number)
                view[name] = number;
        }
        foreach (var (name, value) in ((string, string?)[])[("fromLabel", item.FromLabel), ("toLabel", item.ToLabel)])
        {
            if (value is not null)
                view[name] = value;
        }
        return view;
    }

    static JsonObject? Rounds(Poll poll, PollSheet sheet, Audience audience) => !Sight.OfRounds(poll, audience) ? null : Filled(poll.Rounds.Select(round =>
        (round.Round.ToString(null, null), (JsonNode?)Filled(sheet.Items.Select(item =>
            (item.Id.ToString(), (JsonNode?)TallyViews.Render(item, round.Tallies.GetValueOrDefault(item.Id, Tally.Empty), audience.IsStaff)))))));

    static JsonObject? Leaders(Poll poll, Audience audience) => !Sight.OfLeaders(poll, audience) ? null : Filled(poll.Course.Board
        .Where(standing => poll.Named.Contains(standing.Key)).OrderBy(standing => standing.Value.Place).ThenBy(standing => standing.Key.Value).Take(MostLeaders)
        .Select(standing => (standing.Key.ToString(),
            (JsonNode?)new JsonObject { ["place"] = standing.Value.Place, ["points"] = standing.Value.Points, ["right"] = standing.Value.Right })));

    static JsonObject MyBallot(PollSheet sheet, ItemId id, Ballot ballot)
    {
        var view = new JsonObject { ["at"] = ballot.At };
        var (options, step, words, text) = ballot.Marks;
        if (options is { } chosen)
            view["options"] = Filled(chosen.Index().Select(o => (o.Item.ToString(), (JsonNode?)(sheet.Find(id)!.Kind == ItemKind.Ranking ? o.Index + 1 : 1))));
        if (step is { } marked)
            view["step"] = marked;
        if (words is { } said)
            view["words"] = Filled(said.Index().Select(w => ((w.Index + 1).ToString(null, null), (JsonNode?)w.Item)));
        if (text is not null)
            view["text"] = text;
        return view;
    }

    /// <summary>For those who registered that they need more time; the others reckon it themselves.</summary>
    static JsonObject? MyWindow(Poll poll, PersonId who)
    {
        if (!poll.Extras.TryGetValue(who, out var extra) || PollFacts.RunNow(poll) is not { } run || !poll.IsRunning)
            return null;
        var own = Window.Of(run, poll.Course.Delay, extra);
        var view = new JsonObject { ["opensAt"] = own.OpensAt };
        if (own.ClosesAt is { } ends)
            view["closesAt"] = ends;
        return view;
    }

    static JsonObject? MyQuiz(Poll poll, PollSheet sheet, PersonId who)
    {
        var standing = poll.Course.Board.GetValueOrDefault(who);
        if (standing is null && !poll.Named.Contains(who) || !sheet.HasQuiz)
            return null;
        var view = new JsonObject { ["points"] = standing?.Points ?? 0, ["right"] = standing?.Right ?? 0, ["named"] = poll.Named.Contains(who) };
        if (standing is not null)
            view["place"] = standing.Place;
        return view;
    }

    static JsonObject? Filled(IEnumerable<(string Key, JsonNode? Value)> members)
    {
        var view = new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value)));
        return view.Count > 0 ? view : null;
    }
}
