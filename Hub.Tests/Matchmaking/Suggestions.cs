using CsCheck;
using Hub.Grains.Matchmaking;
using Hub.Grains.People;
using Hub.Tests.Given;

namespace Hub.Tests.Matchmaking;

/// <summary>Who is suggested to whom, and why.</summary>
public sealed class Suggestions
{
    static readonly string[] Fields = ["hydrogen storage", "steel recycling", "battery recycling", "heat pump service", "quantum sensors", "carbon capture"];
    static readonly Gen<string[]> Some = Gen.OneOf(Fields).Array[0, 2].Select(f => f.Distinct().ToArray());

    static readonly Gen<Person[]> Crowd = Gen.Select(Gen.Int[0, 1_000_000], Some, Some, Gen.OneOf("DE", "FR"), Gen.OneOf<string[]>(["de"], ["fr"], ["de", "en"]),
        (id, offers, seeks, country, languages) => new Person(Names.Person($"{id}"), $"P{id}", Country: country, Languages: languages, Offers: offers, Seeks: seeks, Topics: offers))
        .Array[2, 60].Select(people => people.DistinctBy(p => p.Id).ToArray());

    static Person Someone(string name, string[]? offers = null, string[]? seeks = null, string? country = null, string[]? languages = null, string[]? topics = null, string? seeksText = null, OrganisationKind? kind = null) =>
        new(Names.Person(name), name, Kind: kind, Country: country, Languages: languages, Topics: topics, Offers: offers, Seeks: seeks, SeeksText: seeksText);

    static List<Suggestion> For(string name, params Person[] people) => [.. Suggesting.Of(people, MatchingSettings.Default, []).For(Names.Person(name), _ => true)];

    [Fact]
    public void They_offer_what_I_seek_in_other_words_and_I_what_they_seek()
    {
        var list = For("ana",
            Someone("ana", offers: ["catalysts"], seeks: ["Speicher für Wasserstoff", "hydrogen tanks"], country: "DE", languages: ["de", "fr"], topics: ["Hydrogen"]),
            Someone("ben", offers: ["hydrogen tank, certified"], seeks: ["catalyst"], country: "FR", languages: ["fr"], topics: ["hydrogen"]),
            Someone("chi", offers: ["wooden toys"], languages: ["de"], topics: ["toys"]));

        var ben = Assert.Single(list);
        Assert.Equal(
            [new("good-for-both"), new("they-offer", "hydrogen tank, certified"), new("they-seek", "catalyst"), new("shared-topic", "hydrogen"), new("other-country", "FR"), new("common-language", "fr")],
            ben.Reasons);
        Assert.Equal(30 + 20 + 25 + 6 + 10 + 4, ben.Score);
    }

    [Fact]
    public void What_is_good_for_both_comes_first_and_no_common_language_last()
    {
        var list = For("ana", Someone("ana", ["a steel furnace"], ["heat pumps"], languages: ["de"]),
            Someone("ben", ["heat pumps"], languages: ["de"]), Someone("chi", ["heat pumps"], ["steel furnaces"], languages: ["de"]), Someone("dan", ["heat pumps"], languages: ["pl"]));

        Assert.Equal(["chi", "ben", "dan"], list.Select(s => ((string[])["ben", "chi", "dan"]).Single(n => Names.Person(n) == s.Person)));
        Assert.Contains(new("no-common-language"), list[2].Reasons);
    }

    [Fact]
    public void Free_text_counts_sentence_by_sentence() =>
        Assert.Equal("quantum sensors", For("ana", Someone("ana", seeksText: "We grow. Now quantum sensors!"), Someone("ben", ["quantum sensors"])).Single().Reasons[0].What);

    [Fact]
    public void A_kind_that_may_not_be_asked_is_not_suggested()
    {
        Person[] people = [Someone("ana", seeks: ["steel"], kind: OrganisationKind.Company), Someone("ben", offers: ["steel"], kind: OrganisationKind.Authority)];
        var settings = new MatchingSettings(Blocked: [new(OrganisationKind.Company, OrganisationKind.Authority)]);

        Assert.Empty(Suggesting.Of(people, settings, []).For(Names.Person("ana"), _ => true));
        Assert.NotEmpty(Suggesting.Of(people, settings, []).For(Names.Person("ben"), _ => true));
    }

    [Fact]
    public void A_wish_at_a_pitch_is_a_reason_for_both()
    {
        var made = Suggesting.Of([Someone("ana"), Someone("ben")], MatchingSettings.Default, [(Names.Ana, Names.Ben)]);

        Assert.Equal("you-wished", made.For(Names.Ana, _ => true).Single().Reasons[0].Code);
        Assert.Equal("they-wished", made.For(Names.Ben, _ => true).Single().Reasons[0].Code);
    }

    [Fact]
    public void The_popular_do_not_fill_everyones_list()
    {
        Person[] people = [.. Enumerable.Range(0, 100).Select(i => Someone($"p{i}", offers: [i < 3 ? "hydrogen storage systems" : "hydrogen"], seeks: ["hydrogen storage systems"], languages: ["en"]))];
        var made = Suggesting.Of(people, MatchingSettings.Default, []);

        var tops = people.SelectMany(p => made.For(p.Id, _ => true).Take(Suggesting.Top)).CountBy(s => s.Person).ToList();

        Assert.All(tops, t => Assert.True(t.Value <= Suggesting.MostTops));
        Assert.True(tops.Count > 60); // most people are seen at the top of some list
    }

    [Fact]
    public void The_same_people_give_the_same_lists_in_whatever_order_they_come() => Crowd.Sample(people =>
    {
        var (one, other) = (Suggesting.Of(people, MatchingSettings.Default, []), Suggesting.Of(people.Reverse(), MatchingSettings.Default, []));
        foreach (var person in people)
            Assert.Equal(one.For(person.Id, _ => true).Select(s => (s.Person, s.Score)), other.For(person.Id, _ => true).Select(s => (s.Person, s.Score)));
    }, iter: 50);

    [Fact]
    public void Every_reason_is_true() => Crowd.Sample(people =>
    {
        var (made, byId) = (Suggesting.Of(people, MatchingSettings.Default, []), people.ToDictionary(p => p.Id));
        foreach (var me in people)
        {
            foreach (var suggestion in made.For(me.Id, _ => true))
            {
                var they = byId[suggestion.Person];
                Assert.NotEqual(me.Id, they.Id);
                foreach (var (code, what) in suggestion.Reasons)
                {
                    Assert.True(code switch
                    {
                        "they-offer" => they.Offers!.Contains(what),
                        "they-seek" => they.Seeks!.Contains(what),
                        "good-for-both" => suggestion.Reasons.Any(r => r.Code == "they-offer") && suggestion.Reasons.Any(r => r.Code == "they-seek"),
                        "shared-topic" => me.Topics!.Contains(what) && they.Topics!.Contains(what),
                        "other-country" => me.Country != they.Country && what == they.Country,
                        "common-language" => me.Languages!.Contains(what) && they.Languages!.Contains(what),
                        "no-common-language" => !me.Languages!.Intersect(they.Languages!).Any(),
                        _ => false,
                    }, $"{code} {what}");
                }
            }
        }
    }, iter: 50);
}
