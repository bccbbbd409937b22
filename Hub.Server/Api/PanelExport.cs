using System.Text;
using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Exchange;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>The questions of a panel as CSV. It is made from the staff's view, so nobody's name can be in it that the staff may not know.</summary>
static class PanelExport
{
    const string Header = "time;text;status;votes;from;language;labels;author;to;reason;replies\r\n";

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Export([AsParameters] PanelDoor door, PeopleRecords people, HttpContext http)
    {
        if (await door.Missing() is { } refusal)
            return Problems.Of(refusal);
        var snapshot = await door.Grains.Panel(door.Conference, door.Panel).Read(Audience.Staff);
        var view = JsonNode.Parse(snapshot.View)!.AsObject();
        var names = await Names(view, door.Conference, people);
        var csv = new StringBuilder(Header);
        foreach (var (id, words) in Members(view, "questions").OrderBy(question => (string)question.Value!["askedAt"]!, StringComparer.Ordinal))
            csv.AppendJoin(';', Row(view, id, words!, names).Select(CsvCell.Of)).Append("\r\n");
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", $"{door.Panel}-questions.csv");
    }

    static IEnumerable<string?> Row(JsonObject view, string id, JsonNode words, Dictionary<string, string> names)
    {
        var standing = view["standing"]![id]!;
        string? Name(JsonNode? person) => person is null ? null : names.GetValueOrDefault((string)person!);
        return
        [
            (string?)words["askedAt"], (string?)words["text"], (string?)standing["status"], standing["votes"]?.ToString(), (string?)words["from"], (string?)words["language"],
            string.Join(", ", Members(words, "labels").Select(label => (string?)view["panel"]!["labels"]?[label.Key]).OfType<string>().Order(StringComparer.Ordinal)),
            Name(words["author"]), Name(words["to"]), (string?)standing["reason"],
            string.Join('\n', Replies(view, id).Select(reply => $"{Name(reply["author"]) ?? (string)reply["role"]!}: {reply["text"]}")),
        ];
    }

    /// <summary>Those that everybody may read, in the order in which they were given.</summary>
    static IEnumerable<JsonNode> Replies(JsonObject view, string question) => Members(view, "replies").Select(reply => reply.Value!)
        .Where(reply => (string)reply["question"]! == question && reply["hidden"] is null).OrderBy(reply => (string)reply["at"]!, StringComparer.Ordinal);

    static async Task<Dictionary<string, string>> Names(JsonObject view, ConferenceId conference, PeopleRecords people)
    {
        var ids = Members(view, "questions").SelectMany(question => (JsonNode?[])[question.Value!["author"], question.Value["to"]])
            .Concat(Members(view, "replies").Select(reply => reply.Value!["author"]))
            .OfType<JsonNode>().Select(person => PersonId.Parse((string)person!)).Distinct().ToList();
        return (await people.FindSome(conference, ids)).Where(person => person.Name.Length > 0).ToDictionary(person => person.Id.ToString(), person => person.Name);
    }

    static JsonObject Members(JsonNode view, string facet) => view[facet]?.AsObject() ?? [];
}
