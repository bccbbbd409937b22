using System.Text;
using Hub.Grains.Conferences;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Server.Exchange;

namespace Hub.Tests.Exchange;

public class AListOfPeople
{
    [Fact]
    public void The_German_list_of_the_samples_is_read()
    {
        var people = Files.Import(Files.Sample("people.csv")).People;

        Assert.Equal(6, people.Count);
        Assert.All(people, p => Assert.Equal(Role.Participant, p.Role));
        Assert.Contains(people, p => p.Place == Place.Remote);
    }

    [Fact]
    public void Every_column_finds_its_field()
    {
        var person = Assert.Single(Files.Import("""
            Vorname;Nachname;Firma;E-Mail;Land;Bundesland;Art;Teilnahme;Sprachen;Themen;Bietet;Sucht;Funktion;Rolle
            Åsa;Lindström;"Öresund ""Wasserstoff"" AB";asa@example.org;Schweden;Schonen;Unternehmen;online;Schwedisch, EN;hydrogen|steel;"Tanks, 700 bar | tests";"partners
            pilot sites";Leiterin;
            """).People);

        Assert.Equal("Åsa Lindström", person.Name);
        Assert.Equal("Öresund \"Wasserstoff\" AB", person.Organisation);
        Assert.Equal(("asa@example.org", "SE", "Schonen"), (person.Email, person.Country, person.Region));
        Assert.Equal((OrganisationKind.Company, Place.Remote, Role.Participant), (person.Kind, person.Place, person.Role));
        Assert.Equal(["hydrogen", "steel"], person.Topics);
        Assert.Equal(["Tanks, 700 bar", "tests"], person.Offers);
        Assert.Equal(["partners", "pilot sites"], person.Seeks);
        Assert.Equal("Leiterin", person.Position);
    }

    [Fact]
    public void Topics_are_those_of_the_event_and_others_are_shown_line_by_line()
    {
        var topics = Taxonomy.Of(new(Topics: [new(new("h2"), "Hydrogen", "Wasserstoff"), new(new("steel"), "Steel")]));
        ImportResult Import(string csv) => ImportFile.Read("auto", System.Text.Encoding.UTF8.GetBytes(csv), Files.Conference, KindRules.Default, topics);

        Assert.Equal(["h2", "steel"], Assert.Single(Import("Name;Themen\nAna;Wasserstoff|STEEL|hydrogen").People).Topics);

        var refused = Import("Name;Themen\nAna;Wasserstoff\nBen;steel|Macramé\nChi;Kites");
        Assert.Empty(refused.People);
        Assert.Equal(["line 3, column \"Themen\"", "line 4, column \"Themen\""], refused.Faults.Select(f => f.Where));
        Assert.Contains("\"Macramé\" is not a topic of this event.", refused.Faults[0].What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name,Languages\nAna,\"de, en\"")]
    [InlineData("Name\tSprachen\nAna\tDeutsch;English")]
    [InlineData("sep=;\nName;Sprachen\nAna;Deutsch,Englisch\n\n")]
    [InlineData("\uFEFFname;LANGUAGES;\r\nAna;DE|en;\r\n")]
    public void Any_usual_separator_will_do(string csv) => Assert.Equal(["de", "en"], Assert.Single(Files.Import(csv).People).Languages);

    [Fact]
    public void A_second_import_finds_people_by_their_mail_or_else_by_name_and_organisation()
    {
        var once = Files.Import("Name;Organisation;E-Mail\nAna;Acme;ANA@example.org\nBo;Acme;\nBo;Other;").People;
        var again = Files.Import("Name;Organisation;E-Mail\nBo;Acme;\nAna García;New Ltd;ana@example.org\nBo;Other;").People;

        Assert.Equal([once[1].Id, once[0].Id, once[2].Id], again.Select(p => p.Id));
        Assert.Equal(3, once.Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_person_twice_is_a_fault_and_the_same_name_twice_is_not()
    {
        Assert.Equal(2, Files.Import("Name;E-Mail\nAna;a@example.org\nAna;b@example.org").People.Count);

        Files.Import("Name;E-Mail\nAna;a@example.org\n\"Be\na\";b@example.org\nAna G.;A@example.org").HasFault("line 5", "already in line 2");
        Files.Import("Name;E-Mail\nAna;\nAna;").HasFault("line 3", "already in line 2");
    }

    [Fact]
    public void A_faulty_list_is_refused_with_every_fault_listed()
    {
        var faulty = Files.Import("""
            Name;E-Mail;Land;Art;Teilnahme;Sprachen;Rolle
            Ana;ana at example.org;Atlantis;Verein;vielleicht;Elbisch;Moderator

            ;bo@example.org;;;;;
            Cy;cy@example.org;;;;;;extra
            """);

        faulty.HasFault("line 2, column \"E-Mail\"", "name@example.org");
        faulty.HasFault("line 2, column \"Land\"", "Atlantis");
        faulty.HasFault("line 2, column \"Art\"", "Cluster");
        faulty.HasFault("line 2, column \"Teilnahme\"", "vor Ort");
        faulty.HasFault("line 2, column \"Sprachen\"", "Elbisch");
        faulty.HasFault("line 2, column \"Rolle\"", "staff link");
        faulty.HasFault("line 4, column \"Name\"", "missing");
        faulty.HasFault("line 5", "more cells");
        Assert.Equal(8, faulty.Faults.Count);
    }

    [Theory]
    [InlineData("Name;Schuhgröße\nAna;40", "line 1, column \"Schuhgröße\"", "Known are: Name")]
    [InlineData("Name;Mail;E-Mail\nAna;;", "line 1, column \"E-Mail\"", "2 columns")]
    [InlineData("Vorname;E-Mail\nAna;", "line 1", "Nachname")]
    [InlineData("Name;E-Mail\n", "the file", "nobody")]
    [InlineData("Name;E-Mail\nAna;\"a@example.org\nBo;\n", "line 2", "quotes")]
    public void A_broken_list_says_where(string csv, string where, string what) => Files.Import(csv).HasFault(where, what);

    [Fact]
    public void A_quote_within_a_cell_is_text() =>
        Assert.Equal("Verein \"Stahl\" e.V.", Assert.Single(Files.Import("Name;Firma\nAna;Verein \"Stahl\" e.V.").People).Organisation);

    [Fact]
    public void A_list_in_another_encoding_is_refused_with_the_way_to_save_it() =>
        Files.Import(Encoding.Latin1.GetBytes("Name;E-Mail\nAna;\nJörg;\n")).HasFault("line 3", "CSV UTF-8");
}
