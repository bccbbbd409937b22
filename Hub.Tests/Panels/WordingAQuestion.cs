using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class WordingAQuestion
{
    readonly PanelStory panel = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0\u3000 ")]
    [InlineData("\u200b")]
    [InlineData("\u200b \u200d\ufeff\u2060")]
    public void Nothing_that_can_be_read_is_no_question(string? text) => Ask(text).IsRefused("text-empty");

    [Theory]
    [InlineData("Why\0?")]
    [InlineData("Why\u001b[31m?")]
    [InlineData("Why\u0090?")]
    [InlineData("Why \u202eyppah\u202c?")]
    [InlineData("Why \u2066x\u2069?")]
    public void Characters_that_control_what_shows_them_are_refused(string text) => Ask(text).IsRefused("text-not-allowed");

    [Fact]
    public void Half_a_character_is_refused()
    {
        // Built here: the compiler's own strings cannot hold a lone surrogate in an attribute.
        Ask("Why " + (char)0xD83D).IsRefused("text-not-allowed");
        Ask((char)0xDE00 + " why?").IsRefused("text-not-allowed");
        Ask("" + (char)0xDE00 + (char)0xD83D).IsRefused("text-not-allowed");
    }

    [Fact]
    public void Five_hundred_characters_fit_and_one_more_does_not()
    {
        Assert.Equal(500, Asked(new string('w', 500)).Length);
        Assert.Equal(500, Asked($"  {new string('w', 500)}\n\n").Length);
        Ask(new string('w', 501)).IsRefused("text-too-long");
        Ask(new string('w', 1_000_000)).IsRefused("text-too-long");
    }

    [Fact]
    public void A_letter_and_its_accent_become_one_character() => Assert.Equal("Café", Asked("Cafe\u0301"));

    [Fact]
    public void Letters_are_counted_after_they_were_joined() => Assert.Equal(500, Asked(string.Concat(Enumerable.Repeat("e\u0301", 500))).Length);

    [Theory]
    [InlineData("  Why?  ", "Why?")]
    [InlineData("One\r\ntwo\rthree", "One\ntwo\nthree")]
    [InlineData("Ωμέγα, 数, 👩‍🔬 & <b>", "Ωμέγα, 数, 👩‍🔬 & <b>")]
    [InlineData("لماذا؟", "لماذا؟")]
    public void Words_of_every_language_are_kept(string text, string kept) => Assert.Equal(kept, Asked(text));

    Hub.Grains.Live.Decision<PanelEvent> Ask(string? text) => panel.Asks(Ana, Question("first"), text);

    string Asked(string text) => Assert.IsType<QuestionAsked>(new PanelStory().Asks(Ana, Question("first"), text).Happened()).Text;
}
