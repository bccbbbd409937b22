using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What each audience sees of a panel. The words of a question stand apart from its standing: only that changes.
/// Public: approved, on stage, answered. Staff: all but withdrawn. A person: their own questions in any status, their votes and reports.</summary>
public sealed class PanelViews : IViews<Panel, PanelEvent>
{
    static readonly Part PanelPart = new("panel");
    static readonly Part Settings = new("settings");
    static readonly Part Reported = new("reported");

    static Part Words(QuestionId id) => new("questions", id.ToString());

    static Part Standing(QuestionId id) => new("standing", id.ToString());

    static Part Mine(QuestionId id) => new("mine", id.ToString());

    static Part Vote(QuestionId root) => new("votes", root.ToString());

    static Part ReplyPart(ReplyId id) => new("replies", id.ToString());

    public static IEnumerable<Touch> Touched(Panel after, PanelEvent happened) => happened switch
    {
        VoteCast e => Voted(after.RootOf(e.Question), e.Voter),
        VoteWithdrawn e => Voted(after.RootOf(e.Question), e.Voter),
        QuestionReported e => [new(Audience.Staff, Standing(e.Question)), new(Audience.Person(e.Reporter), Reported)],
        QuestionMoved { Displaces: { } other } e => [.. About(after, e.Question), .. About(after, other)],
        MoveUndone { Restores: { } other } e => [.. About(after, e.Question), .. About(after, other)],
        QuestionMerged e => Regrouped(after, e.Question, e.Into),
        QuestionUnmerged e => Regrouped(after, e.Question, e.From),
        ReplyGiven e => ToAll(ReplyPart(e.Reply)),
        ReplyHidden e => ToAll(ReplyPart(e.Reply)),
        QuestionEvent e => About(after, e.Question),
        NextChosen => ToAll(PanelPart),
        SettingsChanged => [.. ToAll(PanelPart), new(Audience.Staff, Settings)],
        _ => throw new InvalidOperationException($"No panel event: {happened.GetType().Name}"),
    };

    static IEnumerable<Touch> ToAll(Part part) => [new(Audience.Public, part), new(Audience.Staff, part)];

    static IEnumerable<Touch> Voted(QuestionId root, PersonId voter) => [.. ToAll(Standing(root)), new(Audience.Person(voter), Vote(root))];

    static IEnumerable<Touch> About(Panel panel, QuestionId id)
    {
        var author = Audience.Person(panel.Questions[id].Author);
        return
        [
            .. ToAll(PanelPart), .. ToAll(Words(id)), .. ToAll(Standing(id)), .. panel.RepliesTo.Of(id).SelectMany(reply => ToAll(ReplyPart(reply))),
            new(author, Mine(id)), new(author, Standing(id)),
        ];
    }

    /// <summary>Where a family changes, its members point elsewhere, and its voters have voted for another question than before.</summary>
    static IEnumerable<Touch> Regrouped(Panel panel, QuestionId id, QuestionId other) =>
        panel.FamilyOf(id).SelectMany(member => About(panel, member)).Concat(About(panel, other))
            .Concat(panel.VotersOf(id).SelectMany(voter => (Touch[])[new(Audience.Person(voter), Vote(id)), new(Audience.Person(voter), Vote(panel.RootOf(other)))]));

    public static IEnumerable<Part> Parts(Panel state, Audience audience) => audience.IsPerson
        ? [.. state.AskedBy.Of(audience.Who).SelectMany(id => (Part[])[Mine(id), Standing(id)]), .. state.VotesOf.Of(audience.Who).Select(id => Vote(state.RootOf(id))).Distinct(), Reported]
        : [PanelPart, Settings, .. state.Questions.Keys.SelectMany(id => (Part[])[Words(id), Standing(id)]), .. state.Replies.Keys.Select(ReplyPart)];

    public static JsonNode? Render(Panel state, Audience audience, Part part) => part.Facet switch
    {
        "panel" => PanelRendering.Panel(state),
        "settings" => audience.IsStaff ? PanelRendering.Settings(state.Settings) : null,
        "votes" => QuestionId.Parse(part.Key) is var root && state.HasVotedIn(audience.Who, root) && state.RootOf(root) == root ? JsonValue.Create(true) : null,
        "reported" => PanelRendering.Set(state.ReportsOf.Of(audience.Who)),
        "replies" => RenderReply(state, audience, ReplyId.Parse(part.Key)),
        _ => RenderQuestion(state, audience, part.Facet, QuestionId.Parse(part.Key)),
    };

    static JsonObject? RenderQuestion(Panel panel, Audience audience, string facet, QuestionId id)
    {
        if (!panel.Questions.TryGetValue(id, out var question) || !Sees(audience, question))
            return null;
        return facet switch
        {
            "questions" => PanelRendering.Words(panel, id, question),
            "standing" => PanelRendering.Standing(panel, id, question, audience),
            "mine" => PanelRendering.Mine(question),
            _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "No part of a panel's view."),
        };
    }

    static JsonObject? RenderReply(Panel panel, Audience audience, ReplyId id) =>
        panel.Replies.TryGetValue(id, out var reply) && Sees(audience, panel.Questions[reply.Question]) && (audience.IsStaff || !reply.Hidden)
            ? PanelRendering.Reply(reply) : null;

    static bool Sees(Audience audience, Question question) => question.Status != QuestionStatus.Withdrawn
        && (audience.IsStaff || (audience.IsPerson ? question.Author == audience.Who : question.IsPublic));
}
