using Hub.Grains.Live;
using Hub.Grains.Screens;
using Hub.Tests.Given;

namespace Hub.Tests.Screens;

public sealed class SteeringAScreen
{
    static readonly ConferenceId Ours = new("ours"), Theirs = new("theirs");
    static readonly Scene Stage = new Scene.Stage(new("opening"));

    readonly ScreenStory screen = new();

    [Fact]
    public void A_screen_that_is_not_paired_shows_only_that() => Assert.Equal("""{"screen":{"paired":false}}""", screen.View(Audience.Public).ToJsonString());

    [Fact]
    public void Pairing_gives_it_a_name_and_a_scene()
    {
        screen.Does(new PairScreen(Ours, " Foyer ")).Happened();
        screen.Does(new PairScreen(Ours, "Foyer")).DecidesNothing();

        Assert.Equal("""{"screen":{"paired":true,"name":"Foyer","conference":"ours"},"scene":{"kind":"agenda"}}""", screen.View(Audience.Public).ToJsonString());
    }

    [Fact]
    public void A_scene_set_twice_is_set_once()
    {
        screen.Does(new PairScreen(Ours, "Foyer"));

        screen.Does(new SetScene(Ours, Stage)).Happened();
        screen.Does(new SetScene(Ours, Stage)).DecidesNothing();

        Assert.Equal("""{"kind":"stage","session":"opening"}""", screen.View(Audience.Public)["scene"]!.ToJsonString());
    }

    [Fact]
    public void A_conference_has_no_say_over_the_screen_of_another()
    {
        screen.Does(new PairScreen(Ours, "Foyer"));

        screen.Does(new SetScene(Theirs, Stage)).IsRefused("unknown-screen");
        screen.Does(new ReleaseScreen(Theirs)).IsRefused("unknown-screen");
        screen.Does(new PairScreen(Theirs, "Mine")).IsRefused("paired-elsewhere");
    }

    [Fact]
    public void A_screen_that_was_released_forgets_and_can_be_lent_again()
    {
        screen.Does(new PairScreen(Ours, "Foyer"));
        screen.Does(new SetScene(Ours, Stage));

        screen.Does(new ReleaseScreen(Ours)).Happened();
        screen.Does(new ReleaseScreen(Ours)).DecidesNothing();
        screen.Does(new PairScreen(Theirs, "Attic")).Happened();

        Assert.Equal("""{"kind":"agenda"}""", screen.View(Audience.Public)["scene"]!.ToJsonString());
    }

    [Theory]
    [InlineData(null, "text-empty")]
    [InlineData("Foyer\nleft", "text-not-allowed")]
    public void A_name_is_one_line(string? name, string code) => screen.Does(new PairScreen(Ours, name)).IsRefused(code);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Patches_fold_to_the_whole_view(int perPush)
    {
        ScreenCommand[] day = [new PairScreen(Ours, "Foyer"), new SetScene(Ours, Stage), new SetScene(Ours, new Scene.Join()), new SetScene(Ours, Stage),
            new SetScene(Ours, new Scene.RunningOrder(new("pitches"))), new SetScene(Ours, new Scene.Reveal(new("pitches"))), new PairScreen(Ours, "Attic"), new ReleaseScreen(Ours), new PairScreen(Theirs, "Door"), new ReleaseScreen(Theirs)];
        foreach (var command in day)
            screen.Does(command).Happened();

        ViewRules.PatchesFoldToTheWhole<ScreenDecisions, ScreenViews, Screen, ScreenCommand, ScreenEvent>(screen.Events, [Audience.Public, Audience.Staff], perPush);
    }

    sealed class ScreenStory : Story<ScreenDecisions, ScreenViews, Screen, ScreenCommand, ScreenEvent>
    {
        public Decision<ScreenEvent> Does(ScreenCommand command) => Do(Names.Moderator, command, staff: true);
    }
}
