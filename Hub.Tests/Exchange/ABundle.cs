using System.Text;
using CsCheck;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Exchange;

namespace Hub.Tests.Exchange;

public class ABundle
{
    const string Small = """
        {
          "format": "hub-event/1",
          "id": "rhine-forum",
          "programme": {
            "title": "Rhine Forum",
            "timeZone": "Europe/Berlin",
            "languages": ["en"],
            "firstDay": "2026-11-24",
            "lastDay": "2026-11-25",
            "rooms": [{ "id": "hall", "name": "Hall" }],
            "sessions": [
              { "id": "opening", "kind": "panel", "title": "Opening", "start": "2026-11-24T09:00:00+01:00", "end": "2026-11-24T10:00:00+01:00",
                "roomId": "hall", "speakers": ["0197c9b1-5a3e-7c10-9d51-2f6b8c4e7a90"] }
            ]
          },
          "people": [{ "id": "0197c9b1-5a3e-7c10-9d51-2f6b8c4e7a90", "name": "Ana García", "email": "ana@example.org", "country": "ES" }]
        }
        """;

    [Fact]
    public void Topics_of_people_are_of_the_event_if_it_has_any()
    {
        string With(string topics, string theirs) => Small.Replace("\"country\": \"ES\" }]", $"\"topics\": [{theirs}] }}], \"matchmaking\": {{ \"settings\": {{ \"topics\": [{topics}] }} }}", StringComparison.Ordinal);
        const string hydrogen = """{ "id": "h2", "name": "Hydrogen", "german": "Wasserstoff" }""";

        var bundle = BundleFile.Read(With(hydrogen, "\"Wasserstoff\"").Utf8()).Bundle;
        Assert.Equal(["h2"], bundle!.People[0].Topics);
        Assert.Equal(Encoding.UTF8.GetString(BundleFile.Write(bundle)), Encoding.UTF8.GetString(BundleFile.Write(BundleFile.Read(BundleFile.Write(bundle)).Bundle!)));
        Assert.Equal("$.people[0].topics[1]", Assert.Single(BundleFile.Read(With(hydrogen, "\"h2\", \"kites\"").Utf8()).Faults).Where);
        Assert.Equal("$.matchmaking.settings.topics", Assert.Single(BundleFile.Read(With($"{hydrogen}, {hydrogen}", "").Utf8()).Faults).Where);
    }

    [Fact]
    public void A_small_file_needs_only_what_matters()
    {
        var bundle = BundleFile.Read(Small.Utf8()).Bundle;

        Assert.NotNull(bundle);
        Assert.Equal(new ConferenceId("rhine-forum"), bundle.Id);
        Assert.Equal(KindRules.Default, bundle.Programme.KindRules);
        Assert.Equal("Ana García", Assert.Single(bundle.People).Name);
        Assert.Equal(Role.Participant, bundle.People[0].Role);
        Assert.Equal(TimeSpan.FromHours(1), Assert.Single(bundle.Programme.Sessions).Start.Offset);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.Empty(BundleFile.Read((byte[])[0xEF, 0xBB, 0xBF, .. Small.Utf8()]).Faults);

    [Fact]
    public void What_was_exported_imports_as_the_same_event() => GenBundle.Any.Sample(bundle =>
    {
        var file = BundleFile.Write(bundle);
        var read = BundleFile.Read(file);
        return read.Faults.Count == 0 && ConferenceDecisions.Same(bundle, read.Bundle) && file.AsSpan().SequenceEqual(BundleFile.Write(read.Bundle!));
    }, iter: 300);

    [Fact]
    public void An_exported_file_is_read_by_people_too()
    {
        var file = Encoding.UTF8.GetString(BundleFile.Write(BundleFile.Read(Small.Utf8()).Bundle!));

        Assert.Contains("""
              "format": "hub-event/1",
              "id": "rhine-forum",
            """, file, StringComparison.Ordinal);
        Assert.Contains("García", file, StringComparison.Ordinal);
        Assert.Contains("2026-11-24T09:00:00+01:00", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_file_is_refused_with_every_fault_listed()
    {
        var faulty = Files.Import("""
            {
              "format": "hub-event/1", "id": "Rhine Forum", "colour": "red",
              "programme": {
                "title": "", "timeZone": "Europe/Duesseldorf", "languages": [], "firstDay": "2026-11-25", "lastDay": "24.11.2026",
                "rooms": [{ "id": "hall", "name": "Hall", "capacity": 0 }, { "id": "hall", "name": "Other hall" }],
                "sessions": [
                  { "id": "a", "kind": "talk", "title": "A", "start": "2026-11-24T10:00:00+01:00", "end": "2026-11-24T10:00:00+01:00", "roomId": "attic" },
                  { "id": "a", "kind": "panel", "title": "B", "start": "2026-11-24T10:00", "end": "2026-11-24T11:00:00+01:00", "sepakers": [] },
                  { "kind": "panel", "title": 5, "start": "2026-11-24T10:00:00+01:00", "end": "2026-11-29T10:00:00+01:00",
                    "speakers": ["0197c9b1-5a3e-7c10-9d51-2f6b8c4e7a99", "nobody"], "abstract": "bell: \u0007" }
                ],
                "kindRules": [{ "field": "colour", "contains": "x", "kind": "visit" }]
              },
              "people": [
                { "id": "0197c9b1-5a3e-7c10-9d51-2f6b8c4e7a90", "name": "Ana", "email": "ana(at)example.org", "country": "Spain", "role": "screen" },
                { "id": "0197c9b1-5a3e-7c10-9d51-2f6b8c4e7a90", "name": "Bea", "languages": ["Deutsch"], "topics": ["steel", "steel"] }
              ]
            }
            """);

        string[] places =
        [
            "$.id", "$.colour", "$.programme.title", "$.programme.timeZone", "$.programme.languages", "$.programme.lastDay",
            "$.programme.rooms[0].capacity", "$.programme.rooms[1].id",
            "$.programme.sessions[0].kind", "$.programme.sessions[0].end", "$.programme.sessions[0].roomId",
            "$.programme.sessions[1].id", "$.programme.sessions[1].start", "$.programme.sessions[1].sepakers",
            "$.programme.sessions[2].id", "$.programme.sessions[2].title", "$.programme.sessions[2].end",
            "$.programme.sessions[2].speakers[0]", "$.programme.sessions[2].speakers[1]", "$.programme.sessions[2].abstract",
            "$.programme.kindRules[0].field",
            "$.people[0].email", "$.people[0].country", "$.people[0].role", "$.people[1].id", "$.people[1].languages[0]", "$.people[1].topics[1]",
        ];
        Assert.Equal(places.Order(), faulty.Faults.Select(f => f.Where).Order());
        Assert.Null(faulty.Programme);
        Assert.Empty(faulty.People);
    }

    [Fact]
    public void Of_very_many_faults_the_first_are_listed_and_the_rest_counted()
    {
        var people = string.Join(",", Enumerable.Range(0, 450).Select(_ => """{ "id": "x", "name": "x" }"""));

        var faulty = Files.Import($$"""{ "format": "hub-event/1", "id": "x", "programme": {}, "people": [{{people}}] }""");

        Assert.Equal(200, faulty.Faults.Count);
        Assert.Equal(255, faulty.MoreFaults);
    }

    [Theory]
    [InlineData("""{ "format": "hub-event/9" }""", "$.format", "hub-event/1")]
    [InlineData("""{ "format": "hub-event/1", "format": "hub-event/1" }""", "$.format", "twice")]
    [InlineData("""{ "format": "hub-event/1", }""", "line 1, byte 28", "not JSON")]
    [InlineData("""{ "format": "hub-event/1", "\ud800": 1, "id": "x", "programme": {}, "people": [] }""", "$", "broken characters")]
    [InlineData("""{ "format": "hub-event/1", "id": "x", "programme": [], "people": {} }""", "$.people", "list")]
    [InlineData("""{ "format": "hub-event/1", "id": "x", "programme": { "title": "\ud800" }, "people": [] }""", "$.programme.title", "broken characters")]
    [InlineData("""{ "format": "hub-event/1", "id": "x", "programme": { "title": "\ufffe" }, "people": [] }""", "$.programme.title", "broken characters")]
    [InlineData("""{ "format": "hub-event/1", "id": "x", "programme": { "timeZone": "../../etc/passwd" }, "people": [] }""", "$.programme.timeZone", "IANA")]
    [InlineData("""{ "format": "hub-event/1", "id": "x", "programme": { "timeZone": "W. Europe Standard Time" }, "people": [] }""", "$.programme.timeZone", "IANA")]
    public void A_broken_file_says_where(string file, string where, string what) => Files.Import(file, "bundle").HasFault(where, what);
}
