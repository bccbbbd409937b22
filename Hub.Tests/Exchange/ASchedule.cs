using System.Text;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Server.Exchange;

namespace Hub.Tests.Exchange;

public class ASchedule
{
    static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void A_real_pretalx_export_becomes_a_programme()
    {
        var imported = Files.Import(Files.Open("pretalx-democon.json"));

        var programme = imported.Programme();
        Assert.Equal("DemoCon", programme.Title);
        Assert.Equal((new DateOnly(2020, 12, 14), new DateOnly(2020, 12, 16)), (programme.FirstDay, programme.LastDay));
        Assert.Equal(36, programme.Sessions.Count);
        Assert.Equal(["en"], programme.Languages);
        var first = programme.Sessions[0];
        Assert.Equal("8079583e-8321-506c-95af-fd2903a5f075", first.Id.Value);
        Assert.Equal("gray-room", first.RoomId);
        Assert.Equal("Phased", first.Track);
        Assert.Equal("Talk", first.SourceType);
        Assert.StartsWith("Brand back-end models!\n\nStation provide certain mean.", first.Abstract, StringComparison.Ordinal);
        Assert.Equal(At("2020-12-14T08:00:00Z"), first.Start);
        Assert.Equal(TimeSpan.FromMinutes(30), first.End - first.Start);
        Assert.Equal("Brian Robinson", imported.People.Single(p => p.Id == first.Speakers!.Single()).Name);
    }

    [Fact]
    public void Rooms_that_share_a_guid_stay_two_rooms()
    {
        var programme = Files.Import(Files.Open("pretalx-democon.json")).Programme();

        Assert.Equal([new Room("gray-room", "Gray Room"), new Room("tan-room", "Tan Room")], programme.Rooms);
        Assert.All(programme.Rooms, room => Assert.Contains(programme.Sessions, s => s.RoomId == room.Id));
    }

    [Fact]
    public void A_second_import_finds_everyone_and_everything_again()
    {
        var once = Files.Import(Files.Open("pretalx-democon.json"));
        var renamed = Files.Import(Encoding.UTF8.GetString(Files.Open("pretalx-democon.json")).Replace("Networked modular help-desk", "A new title", StringComparison.Ordinal));

        Assert.Equal(once.Programme().Sessions.Select(s => s.Id), renamed.Programme().Sessions.Select(s => s.Id));
        Assert.Equal(once.People.Select(p => p.Id), renamed.People.Select(p => p.Id));
        Assert.All(once.People, p => Assert.Equal('8', p.Id.ToString()[14]));
        Assert.Single(once.People, p => p.Name == "Brian Robinson");
    }

    [Fact]
    public void A_schedule_that_was_imported_can_be_exported_and_imported_as_a_bundle()
    {
        foreach (var file in (string[])["pretalx-democon.json", "schedule2.json", "schedule.xml"])
        {
            var imported = Files.Import(Files.Open(file));
            var bundle = new Bundle(Bundle.CurrentFormat, Files.Conference, imported.Programme(), imported.People);

            Assert.Empty(BundleFile.Read(BundleFile.Write(bundle)).Faults);
        }
    }

    [Fact]
    public void Version_2_brings_states_and_leaves_out_breaks_and_proposals()
    {
        var imported = Files.Import(Files.Open("schedule2.json"));

        var programme = imported.Programme();
        Assert.Equal(["Hydrogen for steel", "B2B brokerage", "Night talk"], programme.Sessions.Select(s => s.Title));
        Assert.Equal([SessionState.Scheduled, SessionState.Delayed, SessionState.Cancelled], programme.Sessions.Select(s => s.State));
        Assert.Equal([SessionKind.Panel, SessionKind.Matchmaking, SessionKind.Panel], programme.Sessions.Select(s => s.Kind));
        Assert.Equal(["de", "en"], programme.Languages);
        Assert.Equal("Energy & Steel", programme.Sessions[0].Track);
        Assert.Equal(TimeSpan.FromMinutes(90), programme.Sessions[1].End - programme.Sessions[1].Start);
        Assert.Equal(new Room("rheinsaal", "Rheinsaal", 120, "On the ground floor"), programme.Rooms[0]);
        Assert.Equal("online", programme.Sessions[1].RoomId);
        Assert.Equal(["Ana García", "Jörg Müller"], imported.People.Select(p => p.Name));
    }

    [Fact]
    public void The_xml_of_frab_becomes_a_programme_across_a_change_of_the_clocks()
    {
        var imported = Files.Import(Files.Open("schedule.xml"));

        var programme = imported.Programme();
        Assert.Equal([SessionKind.Panel, SessionKind.PitchRound, SessionKind.Visit], programme.Sessions.Select(s => s.Kind));
        Assert.Equal(["rheinsaal", "rheinsaal", "treffpunkt-foyer"], programme.Sessions.Select(s => s.RoomId));
        Assert.Equal("A short welcome.", programme.Sessions[0].Abstract);
        Assert.Equal([2, 2, 1], programme.Sessions.Select(s => s.Start.Offset.Hours));
        Assert.Equal(["Jörg Müller-Łukasik", "Ana García"], imported.People.Select(p => p.Name));
        Assert.Equal(programme.Sessions[0].Speakers![0], programme.Sessions[1].Speakers![0]);
    }

    [Fact]
    public void Faults_of_an_xml_name_their_line()
    {
        var xml = Encoding.UTF8.GetString(Files.Open("schedule.xml"))
            .Replace("<time_zone_name>Europe/Berlin</time_zone_name>", "", StringComparison.Ordinal)
            .Replace("<duration>01:15</duration>", "<duration>an hour</duration>", StringComparison.Ordinal)
            .Replace("<title>Welcome</title>", "", StringComparison.Ordinal)
            .Replace("2026-10-25T09:00:00+01:00", "2026-10-25T09:00:00", StringComparison.Ordinal)
            .Replace(">Ana García<", "><", StringComparison.Ordinal);

        var faulty = Files.Import(xml);

        faulty.HasFault("line 5, <conference>: <time_zone_name>", "Europe/Berlin");
        faulty.HasFault("line 16, <event>: <title>", "missing");
        faulty.HasFault("line 36, <duration>", "01:30");
        faulty.HasFault("line 47, <person>", "no name");
        faulty.HasFault("line 55, <date>", "offset");
        Assert.Equal(5, faulty.Faults.Count);
    }

    [Theory]
    [InlineData("""<!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule>&x;</schedule>""", "the file", "document type")]
    [InlineData("<schedule><conference></schedule>", "line 1, character 25", "well-formed")]
    [InlineData("<html><body>Log in</body></html>", "line 1, <html>", "not a <schedule>")]
    [InlineData("<schedule/>", "line 1, <schedule>", "<conference> is missing")]
    public void Xml_that_is_no_schedule_is_refused(string xml, string where, string what) => Files.Import(xml).HasFault(where, what);

    [Fact]
    public void Missing_pieces_of_a_json_schedule_are_named_by_their_path()
    {
        var faulty = Files.Import("""
            { "schedule": { "conference": { "title": "X", "time_zone_name": "UTC", "days": [ { "rooms": { "Große Halle": [
              { "guid": "0c7bfb6b-55d1-4a44-9e2a-9f1b5c0d1001", "title": "A", "date": "2026-01-01T10:00:00Z", "duration": "00:00", "language": "klingon" },
              { "title": "B", "date": "2026-01-01T10:00:00Z", "persons": [{ "id": 7 }] },
              "nothing"
            ] } }, {} ] } } }
            """);

        const string Room = "$.schedule.conference.days[0].rooms['Große Halle']";
        faulty.HasFault($"{Room}[0].duration", "ends before it starts");
        faulty.HasFault($"{Room}[0].language", "not a language");
        faulty.HasFault($"{Room}[1]", "guid");
        faulty.HasFault($"{Room}[1].duration", "01:30");
        faulty.HasFault($"{Room}[1].persons[0]", "no name");
        faulty.HasFault($"{Room}[2]", "{ }");
        faulty.HasFault("$.schedule.conference.days[1].rooms", "missing");
        Assert.Equal(7, faulty.Faults.Count);
    }

    [Fact]
    public void A_guid_that_two_sessions_share_gives_way_to_what_is_their_own()
    {
        var programme = Files.Import("""
            { "schedule": { "conference": { "title": "X", "time_zone_name": "UTC", "days": [ { "rooms": { "A": [
              { "guid": "0c7bfb6b-55d1-4a44-9e2a-9f1b5c0d1001", "code": "SAME", "slug": "Talk_1", "title": "Once", "date": "2026-01-01T10:00:00Z", "duration": "01:00" },
              { "guid": "0c7bfb6b-55d1-4a44-9e2a-9f1b5c0d1001", "code": "SAME", "slug": "talk-2", "title": "Again", "date": "2026-01-01T11:00:00Z", "duration": "01:00" },
              { "id": 9, "slug": "a-slug-that-is-far-too-long-for-an-id-and-so-must-be-cut-somewhere-near-its-end", "title": "Long", "date": "2026-01-01T12:00:00Z", "duration": "01:00" }
            ] } } ] } } }
            """).Programme();

        Assert.Equal(["talk-1", "talk-2"], programme.Sessions.Take(2).Select(s => s.Id.Value));
        Assert.StartsWith("a-slug-that-is-far-too-long", programme.Sessions[2].Id.Value, StringComparison.Ordinal);
        Assert.True(SessionId.TryParse(programme.Sessions[2].Id.Value, null, out _));
    }

    [Theory]
    [InlineData("<p>One</p><p>Two &amp; <b>three</b></p>", "One\nTwo & three")]
    [InlineData("# Aim\n\n**Bold** and *soft*, see [the site](https://example.org).\n* a point\n* 2 * 3 = 6, snake_case_name", "Aim\n\nBold and soft, see the site.\n* a point\n* 2 * 3 = 6, snake_case_name")]
    [InlineData("x < y, y > z<script>alert('a')</script>", "x < y, y > z")]
    public void Abstracts_become_plain_text(string source, string expected)
    {
        var programme = Files.Import($$"""
            { "schedule": { "conference": { "title": "X", "time_zone_name": "UTC", "days": [ { "rooms": { "A": [
              { "id": 1, "title": "T", "date": "2026-01-01T10:00:00Z", "duration": "01:00", "abstract": {{System.Text.Json.JsonSerializer.Serialize(source)}} }
            ] } } ] } } }
            """).Programme();

        Assert.Equal(expected, programme.Sessions[0].Abstract);
    }

    [Fact]
    public void Kinds_follow_the_rules_of_the_event_and_the_first_that_holds_decides()
    {
        KindRule[] rules = [new("room", "gray", SessionKind.Visit), new("type", "workshop", SessionKind.Matchmaking)];

        var programme = ImportFile.Read("auto", Files.Open("pretalx-democon.json"), Files.Conference, rules, Taxonomy.Of(MatchingSettings.Default)).Programme();

        Assert.All(programme.Sessions, s => Assert.Equal(s.RoomId == "gray-room" ? SessionKind.Visit : SessionKind.Matchmaking, s.Kind));
        Assert.Equal(rules, programme.KindRules);
    }
}
