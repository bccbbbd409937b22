using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>What each audience sees of a panel. The words of a question stand apart from its standing: only that changes.
/// Public: approved, on stage, answered. Staff: all but withdrawn. A person: their own questions in any status, and their votes.</summary>
public sealed class PanelViews : IViews<Panel, PanelEvent>
{
    static readonly Part PanelPart = new("panel");

    static Part Words(QuestionId id) => new("questions", id.ToString());

    static Part Standing(QuestionId id) => new("standing", id.ToString());

    static Part Mine(QuestionId id) => new("mine", id.ToString());

    static Part Vote(QuestionId id) => new("votes", id.ToString());

    public static IEnumerable<Touch> Touched(Panel after, PanelEvent happened)
    {
        if (happened is VoteCast or VoteWithdrawn)
        {
            var voter = happened is VoteCast cast ? cast.Voter : ((VoteWithdrawn)happened).Voter;
            return
            [
                new(Audience.Public, Standing(happened.Question)),
                new(Audience.Staff, Standing(happened.Question)),
                new(Audience.Person(voter), Vote(happened.Question)),
            ];
        }
        var other = happened switch { QuestionMoved e => e.Displaces, MoveUndone e => e.Restores, _ => null };
        return (other is { } second ? About(after, second) : []).Concat(About(after, happened.Question));
    }

    static IEnumerable<Touch> About(Panel panel, QuestionId id)
    {
        foreach (var audience in (Audience[])[Audience.Public, Audience.Staff])
        {
            yield return new(audience, PanelPart);
            yield return new(audience, Words(id));
            yield return new(audience, Standing(id));
        }
        var author = Audience.Person(panel.Questions[id].Author);
        yield return new(author, Mine(id));
        yield return new(author, Standing(id));
    }

    public static IEnumerable<Part> Parts(Panel state, Audience audience)
    {
        if (audience.IsPerson)
        {
            return state.AskedBy.GetValueOrDefault(audience.Who, []).SelectMany(id => (Part[])[Mine(id), Standing(id)])
                .Concat(state.VotesOf.GetValueOrDefault(audience.Who, []).Select(Vote));
        }
        return state.Questions.Keys.SelectMany(id => (Part[])[Words(id), Standing(id)]).Prepend(PanelPart);
    }

    public static JsonNode? Render(Panel state, Audience audience, Part part)
    {
        if (part == PanelPart)
            return RenderPanel(state);
        var id = QuestionId.Parse(part.Key);
        if (part.Facet == "votes")
            return state.VotesOf.TryGetValue(audience.Who, out var voted) && voted.Contains(id) ? JsonValue.Create(true) : null;
        if (!state.Questions.TryGetValue(id, out var question) || !Sees(audience, question))
            return null;
        return part.Facet switch
        {
            "questions" => RenderWords(question),
            "standing" => RenderStanding(question, audience),
            "mine" => new JsonObject { ["text"] = question.Text, ["askedAt"] = question.AskedAt, ["named"] = question.Named },
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a panel's view."),
        };
    }

    static bool Sees(Audience audience, Question question) =>
        question.Status != QuestionStatus.Withdrawn &&
        (audience.IsStaff
        || (audience.IsPerson ? question.Author == audience.Who
        : question.Status is QuestionStatus.Approved or QuestionStatus.OnStage or QuestionStatus.Answered));

    static JsonObject RenderPanel(Panel panel)
    {
        var view = new JsonObject { ["longestText"] = PanelDecisions.LongestText };
        if (panel.OnStage is { } id)
            view["onStage"] = id.ToString();
        return view;
    }

    static JsonObject RenderWords(Question question)
    {
        var view = new JsonObject { ["text"] = question.Text, ["askedAt"] = question.AskedAt };
        if (question.Named)
            view["author"] = question.Author.ToString();
        return view;
    }

    static JsonObject RenderStanding(Question question, Audience audience)
    {
        var view = new JsonObject { ["status"] = Name(question.Status), ["since"] = question.Since };
        if (!audience.IsPerson)
            view["votes"] = question.Votes;
        if (audience.IsStaff && question.Undo is { } undo)
            view["undo"] = Name(undo.To);
        return view;
    }

    static string Name(QuestionStatus status) => status switch
    {
        QuestionStatus.OnStage => "on-stage",
        _ => status.ToString().ToLowerInvariant(),
    };
}
