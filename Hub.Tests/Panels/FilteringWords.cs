using System.Collections.Immutable;
using Hub.Grains.Panels;

namespace Hub.Tests.Panels;

public sealed class FilteringWords
{
    [Theory]
    [InlineData("drat", "Drat!")]
    [InlineData("drat", "oh DRAT")]
    [InlineData("drat", "what-a-drat-is")]
    [InlineData("drat", "\"drat\"")]
    [InlineData("drat", "d\u200brat")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("strasse", "die Straße")]
    [InlineData("ẞ", "ss")]
    [InlineData("ΏΜΟΣ", "ώμος")]
    [InlineData("ωμος", "ο ΩΜΟΣ μου")]
    [InlineData("Ω", "wie viele Ω sind das?")] // Greek
    [InlineData("\u2126", "wie viele Ω sind das?")] // the sign for ohm is the same letter
    [InlineData("mull", "Müll")]
    [InlineData("Müll", "MULL")]
    [InlineData("Mu\u0308ll", "Müll")]
    [InlineData("naïve", "how naive")]
    [InlineData("fine", "\uFB01ne")] // a ligature
    [InlineData("drat", "ｄｒａｔ")] // full width
    [InlineData("дурак", "ДУРАК!")]
    [InlineData("🖕", "so 🖕🏽 there")]
    [InlineData("🖕🏿", "so🖕there")]
    [InlineData("👩‍🔬", "a 👩🏽‍🔬")]
    [InlineData("数字", "这个数字很大")]
    [InlineData("カレ", "カレーだ")]
    [InlineData("new  york", "In New York?")]
    [InlineData("new york", "new-york")]
    [InlineData("$$$", "for $$$!")]
    [InlineData("4711", "about 4711.")]
    public void A_blocked_word_is_found_however_it_is_written(string word, string text) => Assert.True(Blocks("en", word, null, text));

    [Theory]
    [InlineData("drat", "hydration")]
    [InlineData("drat", "drats")]
    [InlineData("new york", "new in york")]
    [InlineData("new york", "newyork")]
    [InlineData("ass", "Assessment, Klasse, Straße")]
    [InlineData("4711", "47110")]
    [InlineData("🖕", "👍")]
    [InlineData("?", "Why?")]
    [InlineData("\u0301", "é")]
    [InlineData("drat", "")]
    public void What_only_looks_like_it_is_let_through(string word, string text) => Assert.False(Blocks("en", word, null, text));

    [Theory]
    [InlineData("de", "de", true)]
    [InlineData("de", "de-AT", true)]
    [InlineData("de-AT", "DE", true)]
    [InlineData("de", null, true)]
    [InlineData("de", "en", false)]
    [InlineData("de", "den", false)]
    public void Words_are_blocked_in_their_language_and_where_none_is_said(string list, string? language, bool blocked) =>
        Assert.Equal(blocked, Blocks(list, "die", language, "Let it die"));

    [Fact]
    public void Nothing_is_blocked_where_there_is_no_list() => Assert.False(WordFilter.Blocks(null, null, "drat"));

    static bool Blocks(string list, string word, string? language, string text) =>
        WordFilter.Blocks(ImmutableDictionary<string, string>.Empty.Add(list, $"unheard\n{word}\nof"), language, text);
}
