using Hub.Grains.People;

namespace Hub.Tests.Conferences;

/// <summary>Whoever is looked for is found by the beginnings of their names, with any keyboard.</summary>
public sealed class FindingPeople
{
    static readonly Person[] Event =
    [
        Someone("Ada Ångström", "Cluster One"), Someone("Jürgen Groß-Müller", "Stadtwerke"), Someone("Χαρά", "Firm Three"), Someone("", "Nameless Ltd"),
        Someone("Ana Stadt"), Someone("Ana Stadt", "Region Two"), Someone("Zoë 🦊 O’Neill"),
    ];

    static Person Someone(string name, string? organisation = null) => new(new(Guid.CreateVersion7()), name, organisation);

    static string[] Found(string? sought, int most = 20) => [.. NameSearch.Find(Event, sought, most).Select(p => p.Name)];

    [Theory]
    [InlineData("angstrom", "Ada Ångström")]
    [InlineData("ÅNG ada", "Ada Ångström")]
    [InlineData("mueller", "Jürgen Groß-Müller")]
    [InlineData("jur gross", "Jürgen Groß-Müller")]
    [InlineData("χαρα", "Χαρά")]
    [InlineData("zoe", "Zoë 🦊 O’Neill")]
    [InlineData("neill", "Zoë 🦊 O’Neill")]
    [InlineData("cluster o", "Ada Ångström")]
    public void By_any_words_of_theirs(string sought, string name) => Assert.Equal([name], Found(sought));

    [Fact]
    public void By_their_name_first_and_by_their_organisation_then() => Assert.Equal(["Ana Stadt", "Ana Stadt", "Jürgen Groß-Müller"], Found("stadt"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ,; ")]
    [InlineData("ngstrom")]
    [InlineData("nameless")]
    [InlineData("\ud83e")]
    public void And_nobody_by_nothing_by_the_middle_of_a_word_or_without_a_name(string? sought) => Assert.Empty(Found(sought));

    [Fact]
    public void No_more_than_one_can_look_through() => Assert.Equal(2, Found("a", 2).Length);
}
