using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;

namespace Hub.Server.Exchange;

/// <summary>The report that an organiser takes home: one page without a script, that loads nothing and prints well. A chart is a table whose rows have bars.</summary>
sealed class ResultsReport(string title, TimeZoneInfo zone, MeetingResults results, IReadOnlyDictionary<PersonId, Person> people, ReportWords words)
{
    static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    const string Style = """
        :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--held:#9ec5f4;--follows:#0b5cad;--ground:#fff}
        @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa7b4;--line:#3d444d;--held:#33567f;--follows:#8cc1ff;--ground:#0d1117}}
        *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.45 system-ui,sans-serif}
        main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem}h1{font-size:1.7rem;line-height:1.2;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}p{margin:.3rem 0}.soft{color:var(--soft)}
        dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:0}dl div{border:1px solid var(--line);border-radius:.5rem;padding:.6rem .75rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
        dt{color:var(--soft);font-size:.9rem}dd{margin:0;font-size:1.6rem;font-weight:650;font-variant-numeric:tabular-nums}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:46rem}th[scope=row],td[dir]{min-width:8rem}.who{min-width:11rem}td:first-child{min-width:7rem}th,td{text-align:start;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
        th{font-weight:600}td.n,th.n{text-align:end;font-variant-numeric:tabular-nums;overflow-wrap:normal}td.bar{width:35%;min-width:6rem;vertical-align:middle}svg{display:block;width:100%;height:.9rem}
        .held{fill:var(--held)}.follows{fill:var(--follows)}.who span{display:block}
        @media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--held:#9ec5f4;--follows:#0b5cad;--ground:#fff}body{font-size:10pt}main{max-width:none;padding:0}.scroll{overflow:visible}table{min-width:0}
        tr,dl div{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{margin:15mm}}
        """;

    /// <summary>For the answer that carries it: nothing is loaded, and only this style counts.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    readonly StringBuilder page = new();

    public string Page(DateTimeOffset now)
    {
        var figures = ResultsAnswer.Of(results, people);
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{words.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{E(words.Title)} · {E(title)}</title><style>{Style}</style></head><body><main>");
        page.Append(CultureInfo.InvariantCulture, $"<header><h1>{E(words.Title)}</h1><p><strong dir=\"auto\">{E(title)}</strong></p><p class=\"soft\">{E(words.AsOf)} {E(At(now, "f"))}</p></header>");
        KeyFigures(figures);
        Chart(words.ByRound, words.Round, figures.Rounds, of => RoundName(of[0]));
        Chart(words.ByTopic, words.Topic, figures.Topics, of => TopicName(of[0]));
        Chart(words.ByRegion, words.Regions, figures.Regions, Pair);
        Chart(words.ByCountry, words.Countries, figures.Countries, Pair);
        Chart(words.ByKind, words.Kinds, figures.Kinds, of => Pair([.. of.Select(KindName)]));
        Chart(words.TopicRegions, words.Topic, figures.TopicRegions, of => TopicName(of[0]), words.Regions, of => Pair([.. of.Skip(1)]));
        WhoMetWhom();
        return page.Append("</main></body></html>").ToString();
    }

    void KeyFigures(ResultsAnswer figures)
    {
        Heading(words.Figures);
        page.Append("<dl>");
        foreach (var (figure, what) in (((string, string)[])[
            (Share(figures.Kept), words.Kept), (Number(figures.Held), words.Held), (Number(figures.Missed), words.Missed), (Number(figures.Unknown), words.Unknown), (Number(figures.Begun), words.Begun),
            (Number(figures.Planned), words.Planned), (Number(figures.NoShows), words.NoShows), (Number(figures.NewTimes), words.NewTimes), (Number(figures.FollowUps), words.FollowUps), (Number(figures.Maybes), words.Maybes),
            (Number(figures.SecondMeetings), words.SecondMeetings), (Number(figures.Requests.Asked), words.Requests), (Share(figures.Acceptance), words.Acceptance)]))
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>{E(what)}</dt><dd>{E(figure)}</dd></div>");
        page.Append("</dl>");
    }

    void Chart(string heading, string what, IReadOnlyList<ResultRow> rows, Func<IReadOnlyList<string>, string> name, string? beside = null, Func<IReadOnlyList<string>, string>? other = null)
    {
        Heading(heading);
        if (rows.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">{E(words.Nothing)}</p>");
            return;
        }
        page.Append(CultureInfo.InvariantCulture, $"{Scroll(heading)}<table><thead><tr><th scope=\"col\">{E(what)}</th>{(beside is null ? "" : $"<th scope=\"col\">{E(beside)}</th>")}");
        page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{E(words.Chart)}</th><th scope=\"col\" class=\"n\">{E(words.Meetings)}</th><th scope=\"col\" class=\"n\">{E(words.ColumnHeld)}</th><th scope=\"col\" class=\"n\">{E(words.ColumnMissed)}</th><th scope=\"col\" class=\"n\">{E(words.ColumnFollowUps)}</th></tr></thead><tbody>");
        var most = Math.Max(1, rows.Max(r => Math.Max(r.Held, r.FollowUps)));
        foreach (var row in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\" dir=\"auto\">{E(name(row.Of))}</th>{(other is null ? "" : $"<td dir=\"auto\">{E(other(row.Of))}</td>")}");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"bar\"><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"held\" width=\"{100.0 * row.Held / most:0.##}\" height=\"10\"/><rect class=\"follows\" y=\"3\" width=\"{100.0 * row.FollowUps / most:0.##}\" height=\"4\"/></svg></td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{Number(row.Meetings)}</td><td class=\"n\">{Number(row.Held)}</td><td class=\"n\">{Number(row.Missed)}</td><td class=\"n\">{Number(row.FollowUps)}</td></tr>");
        }
        page.Append("</tbody></table></div>");
    }

    void WhoMetWhom()
    {
        Heading(words.WhoMet);
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">{E(words.WhoMetHint)}</p>");
        page.Append(CultureInfo.InvariantCulture, $"{Scroll(words.WhoMet)}<table><thead><tr><th scope=\"col\">{E(words.When)}</th><th scope=\"col\">{E(words.Table)}</th><th scope=\"col\">{E(words.People)}</th><th scope=\"col\">{E(words.AboutWhat)}</th><th scope=\"col\">{E(words.Follows)}</th></tr></thead><tbody>");
        foreach (var meeting in results.Meetings.Where(m => m.Status == MeetingStatus.Held))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{E(At(meeting.Start, "g"))}</td><td dir=\"auto\">{E(results.Tables.GetValueOrDefault(meeting.Slot.Table)?.Name ?? words.NotKnown)}</td><td class=\"who\">");
            foreach (var person in meeting.People)
                page.Append(CultureInfo.InvariantCulture, $"<span dir=\"auto\">{E(NameOf(person))}{(people.GetValueOrDefault(person)?.Organisation is { } organisation ? $", {E(organisation)}" : "")}</span>");
            page.Append(CultureInfo.InvariantCulture, $"</td><td dir=\"auto\">{E(string.Join("; ", ResultsAnswer.TopicsOf(meeting).Select(TopicName)))}</td><td class=\"who\">{Follows(meeting)}</td></tr>");
        }
        page.Append("</tbody></table></div>");
    }

    string Follows(MeetingResult meeting) => ResultsAnswer.AgreedOn(meeting) is { } agreed ? E(words.Outcomes[agreed])
        : string.Concat(meeting.People.Where(p => meeting.Said.GetValueOrDefault(p)?.Outcome is not null).Select(p => $"<span dir=\"auto\">{E(NameOf(p))}: {E(words.Outcomes[meeting.Said[p].Outcome!.Value])}</span>")) is { Length: > 0 } each ? each
        : $"<span class=\"soft\">{E(words.NotSaid)}</span>";

    /// <summary>On a phone a table is broader than the window: the keyboard can move it.</summary>
    static string Scroll(string name) => $"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{E(name)}\">";

    void Heading(string text) => page.Append(CultureInfo.InvariantCulture, $"<h2>{E(text)}</h2>");

    string NameOf(PersonId id) => people.TryGetValue(id, out var person) && person.Name.Length > 0 ? person.Name : words.Someone;

    string TopicName(string said) => said == "" ? words.NotSaid : TopicNames.Of(results.Topics, said, words.Language == "de");

    string RoundName(string id) => results.Rounds.TryGetValue(new(id), out var round) ? At(round.Start, "g") : words.NotKnown;

    string KindName(string kind) => Enum.TryParse<OrganisationKind>(kind, ignoreCase: true, out var known) ? words.KindNames[known] : "";

    string Pair(IReadOnlyList<string> pair) => $"{Known(pair[0])} – {Known(pair[1])}";

    string Known(string what) => what == "" ? words.NotKnown : what;

    string At(DateTimeOffset at, string format) => TimeZoneInfo.ConvertTime(at, zone).ToString(format, words.Culture);

    string Number(int number) => number.ToString("N0", words.Culture);

    string Share(double? share) => share?.ToString("P0", words.Culture) ?? "–";

    static string E(string text) => Html.Encode(text);
}
