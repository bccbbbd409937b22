namespace Hub.Tests.Exchange;

public class ABundleWithPitches
{
    const string Ana = "0197c9b1-5a3e-7c10-9d51-2f6b8c4e7a90", Pitch = "0197c9b1-5a3e-7c10-9d51-2f6b8c4e7b01", Criterion = "0197c9b1-5a3e-7c10-9d51-2f6b8c4e7c01";

    static string Bundle(string round, string kind = "pitch-round") => $$"""
        {
          "format": "hub-event/1", "id": "rhine-forum",
          "programme": {
            "title": "Rhine Forum", "timeZone": "Europe/Berlin", "languages": ["en"], "firstDay": "2026-11-24", "lastDay": "2026-11-25",
            "sessions": [
              { "id": "pitches", "kind": "{{kind}}", "title": "Pitches", "start": "2026-11-24T09:00:00+01:00", "end": "2026-11-24T10:00:00+01:00", "pitchRound": {{round}} }
            ]
          },
          "people": [{ "id": "{{Ana}}", "name": "Ana García" }]
        }
        """;

    [Fact]
    public void What_is_left_out_is_as_a_new_round_has_it()
    {
        var session = Assert.Single(Files.Import(Bundle($$"""{ "order": [{ "id": "{{Pitch}}", "title": "Steel", "organisation": "Ltd", "speaker": "{{Ana}}" }] }""")).Programme().Sessions);

        var (round, pitch) = (session.PitchRound!, Assert.Single(session.PitchRound!.Order));
        Assert.Equal((1, 5, 0, 100, 0), (round.From, round.To, round.Points, round.JuryWeight, round.Places));
        Assert.Equal((240, 180, false), (pitch.Seconds, pitch.QuestionSeconds, pitch.Remote));
    }

    [Fact]
    public void Every_fault_is_listed_where_it_is()
    {
        var faulty = Files.Import(Bundle($$"""
            {
              "colour": "red", "from": 5, "to": 101, "points": -1, "normalise": "yes", "juryWeight": 101, "ties": "dice", "places": 1.5,
              "criteria": [{ "id": "x", "name": "" }, { "id": "{{Criterion}}", "name": "A", "weight": 11 }, { "id": "{{Criterion}}", "name": "B" }],
              "jurors": ["{{Ana}}", "{{Ana}}", "{{Pitch}}"],
              "order": [
                { "title": 5, "organisation": "\u0007", "speaker": "{{Criterion}}", "remote": 1, "country": "Spain", "seconds": 5, "questionSeconds": -1 },
                { "id": "{{Pitch}}", "title": "A", "organisation": "Ltd", "slides": "javascript:alert(1)" },
                { "id": "{{Pitch}}", "title": "A", "organisation": "Ltd" }
              ]
            }
            """));

        string[] places =
        [
            "colour", "to", "points", "normalise", "juryWeight", "ties", "places", "criteria[0].id", "criteria[0].name", "criteria[1].weight", "criteria[2].id",
            "jurors[1]", "jurors[2]", "order[0].id", "order[0].title", "order[0].organisation", "order[0].speaker", "order[0].remote", "order[0].country",
            "order[0].seconds", "order[0].questionSeconds", "order[1].slides", "order[2].id",
        ];
        Assert.Equal(places.Select(p => $"$.programme.sessions[0].pitchRound.{p}").Order(), faulty.Faults.Select(f => f.Where).Order());
    }

    [Theory]
    [InlineData("""{ "from": 5, "to": 3 }""", "pitch-round", "$.programme.sessions[0].pitchRound.to", "beginning")]
    [InlineData("{}", "panel", "$.programme.sessions[0].pitchRound", "pitch-round")]
    [InlineData("[]", "pitch-round", "$.programme.sessions[0].pitchRound", "object")]
    public void A_round_that_makes_no_sense_is_a_fault(string round, string kind, string where, string what) => Files.Import(Bundle(round, kind)).HasFault(where, what);
}
