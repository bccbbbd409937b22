using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Pitches.PitchStory;

namespace Hub.Tests.Pitches;

using Planning = Hub.Grains.Pitches.Planning;

public sealed class PreparingARound
{
    readonly PitchStory round = WithFour();

    [Fact]
    public void Pitches_come_in_the_order_in_which_they_were_added() => Assert.Equal("ABCD", round.Order);

    [Fact]
    public void A_late_entry_is_inserted_where_it_belongs()
    {
        round.Puts(Pitch("x"), Details("X"), before: C).Happened();
        round.Puts(Pitch("x"), Details("X"), before: C).DecidesNothing();

        Assert.Equal("ABXCD", round.Order);
        round.Puts(Pitch("y"), Details("Y"), before: Pitch("nobody")).IsRefused("unknown-pitch");
    }

    [Fact]
    public void What_is_said_of_a_pitch_is_changed_on_what_is_true()
    {
        var better = Details("A, but better", Ada);

        round.Puts(A, better, version: 1).Happened();
        round.Puts(A, better, version: 1).DecidesNothing();
        round.Puts(A, Details("A, but worse"), version: 1).IsRefused("stale-details");

        Assert.Equal("A, but better", (string?)round.View(Audience.Public)["pitches"]![A.ToString()]!["title"]);
    }

    [Fact]
    public void A_pitch_that_was_removed_is_gone_and_comes_back_under_its_id()
    {
        round.Staff(new RemovePitch(B)).Happened();
        round.Staff(new RemovePitch(B)).DecidesNothing();
        Assert.Equal("ACD", round.Order);
        round.Starts(B).IsRefused("unknown-pitch");
        Assert.False(round.View(Audience.Public)["pitches"]!.AsObject().ContainsKey(B.ToString()));

        round.Puts(B, Details("B", Bob), before: C).Happened();
        Assert.Equal("ABCD", round.Order);
    }

    [Fact]
    public void A_pitch_that_has_begun_is_not_removed()
    {
        round.Starts(A);

        round.Staff(new RemovePitch(A)).IsRefused("pitch-begun");
        round.Staff(new RemovePitch(Pitch("nobody"))).IsRefused("unknown-pitch");
    }

    [Theory]
    [InlineData("", "Ltd", 240, 180, null, null, "text-empty")]
    [InlineData("A", " ", 240, 180, null, null, "text-empty")]
    [InlineData("A", "Ltd", 9, 180, null, null, "faulty-time")]
    [InlineData("A", "Ltd", 3601, 180, null, null, "faulty-time")]
    [InlineData("A", "Ltd", 240, -1, null, null, "faulty-time")]
    [InlineData("A", "Ltd", 240, 0, "Germany", null, "faulty-country")]
    [InlineData("A", "Ltd", 240, 0, "de", null, "faulty-country")]
    [InlineData("A", "Ltd", 240, 0, null, "javascript:alert(1)", "faulty-slides")]
    [InlineData("A", "Ltd", 240, 0, null, "file:///etc/passwd", "faulty-slides")]
    [InlineData("A", "Ltd", 240, 0, null, "https://", "faulty-slides")]
    [InlineData("A", "Ltd", 240, 0, null, "https://me:secret@example.org/", "faulty-slides")]
    [InlineData("A", "Ltd", 240, 0, null, "slides.pdf", "faulty-slides")]
    public void What_makes_no_pitch_is_refused(string title, string organisation, int seconds, int questions, string? country, string? url, string code) =>
        round.Puts(Pitch("x"), new(title, organisation, Country: country, Slides: url is null ? null : new(url), Seconds: seconds, QuestionSeconds: questions)).IsRefused(code);

    [Fact]
    public void Slides_that_were_uploaded_belong_to_their_pitch()
    {
        var file = new FileId(Guid.Parse("00000000-0000-7000-8000-0000000000f1"));
        round.Staff(new SetSlides(A, file, 12)).Happened();
        round.Staff(new SetSlides(A, file, 12)).DecidesNothing();

        round.Puts(A, Details("A", Ada) with { Slides = new(File: file, Pages: 12), Topic = "Steel" }, version: 2).Happened();
        round.Puts(B, Details("B", Bob) with { Slides = new(File: file) }, version: 1).IsRefused("unknown-file");
    }

    [Fact]
    public void A_round_has_a_hundred_pitches_at_most()
    {
        for (var i = 4; i < PitchRoundDecisions.MostPitches; i++)
            round.Puts(Pitch($"{i}"), Details($"{i}")).Happened();

        round.Puts(Pitch("one too many"), Details("X")).IsRefused("too-many-pitches");
    }

    [Fact]
    public void Settings_are_changed_on_what_is_true()
    {
        round.Staff(new SetSettings(new([Idea, Speech], Points: 5))).Happened();
        round.Staff(new SetSettings(new([Idea, Speech], Points: 5))).DecidesNothing();

        round.Staff(new SetSettings(new([Idea]))).IsRefused("stale-judging");
    }

    [Fact]
    public void Settings_that_make_no_sense_are_refused()
    {
        round.Sets(new([Idea, Idea])).IsRefused("faulty-criteria");
        round.Sets(new([Idea with { Weight = 0 }])).IsRefused("faulty-criteria");
        round.Sets(new(null!)).IsRefused("faulty-criteria");
        round.Sets(new([Idea with { Name = " " }])).IsRefused("text-empty");
        round.Sets(new([Idea], From: 5, To: 5)).IsRefused("faulty-scale");
        round.Sets(new([Idea], From: -1)).IsRefused("faulty-scale");
        round.Sets(new([Idea], JuryWeight: 101)).IsRefused("faulty-judging");
        round.Sets(new([Idea], Points: 1000)).IsRefused("faulty-judging");
        round.Sets(new([Idea], Ties: (TieRule)9)).IsRefused("faulty-judging");
    }

    [Fact]
    public void A_plan_that_is_imported_twice_is_imported_once()
    {
        var story = new PitchStory();
        var plan = new PlannedRound(new([Idea, Speech], Places: 3), [Ana, Ben], [new(A, Details("A", Ada)), new(B, Details("B"))]);

        Assert.Equal(5, story.Staff(new PlanRound(plan)).Events.Length);
        story.Staff(new PlanRound(plan)).DecidesNothing();

        Assert.Equal("AB", story.Order);
        Assert.Equal(3, story.State.Settings.Places);
        var exported = Planning.Of(story.State)!;
        Assert.Equal((plan.Order[0], plan.Order[1], 2), (exported.Order[0], exported.Order[1], exported.Order.Count));
        Assert.True(plan.Settings.Same(exported.Settings));
        Assert.Equal(plan.Jurors.ToHashSet(), exported.Jurors.ToHashSet());
    }

    [Fact]
    public void An_import_brings_what_changed_in_its_file_and_leaves_what_was_changed_here()
    {
        var story = new PitchStory();
        PlannedRound Plan(params (PitchId Id, PitchDetails Details)[] order) => new(RoundSettings.Default, [], [.. order.Select(p => new PlannedPitch(p.Id, p.Details))]);
        story.Staff(new PlanRound(Plan((A, Details("A")), (B, Details("B")), (C, Details("C")), (D, Details("D")))));
        story.Puts(A, Details("A of ours"), version: 1);
        story.Staff(new RemovePitch(B));
        story.Starts(D);

        story.Staff(new PlanRound(Plan((A, Details("A")), (B, Details("B")), (D, Details("D of theirs"))))); // C is gone
        Assert.Equal("A of oursD of theirs", story.Order);

        story.Staff(new PlanRound(Plan((C, Details("C"))))); // it is back, the others are gone, but D has begun
        Assert.Equal("D of theirsC", story.Order);
    }

    [Fact]
    public void An_import_keeps_what_no_file_knows_of()
    {
        var story = new PitchStory();
        PlannedRound Plan(PitchDetails details) => new(RoundSettings.Default, [], [new(A, details)]);
        story.Staff(new PlanRound(Plan(Details("A"))));
        story.Puts(A, Details("A", Ada), version: 1); // a guest
        story.Staff(new SetSlides(A, new(Guid.Parse("00000000-0000-7000-8000-0000000000f1")), 3));

        story.Staff(new PlanRound(Plan(Details("A, longer") with { Seconds = 300 })));

        var now = story.State.Pitches[A].Details;
        Assert.Equal(("A, longer", 300, Ada, 3), (now.Title, now.Seconds, now.Speaker, now.Slides?.Pages));
        story.Staff(new PlanRound(Planning.Of(story.State)!)).DecidesNothing();
    }

    [Fact]
    public void What_an_import_brings_or_takes_is_no_step_of_the_show()
    {
        var story = new PitchStory();
        PlannedRound Plan(params PitchId[] ids) => new(RoundSettings.Default, [], [.. ids.Select(id => new PlannedPitch(id, Details("A")))]);
        story.Staff(new PlanRound(Plan(A, B)));
        story.Staff(new UndoStep(1)).IsRefused("stale-step");

        story.Moves(B, A).Happened();
        var seen = story.State.OrderVersion;
        story.Staff(new PlanRound(Plan(B)));
        story.Undoes().IsRefused("stale-step");
        Assert.Equal(seen + 1, story.State.OrderVersion);
    }

    [Fact]
    public void A_round_of_which_nothing_was_planned_is_not_exported() => Assert.Null(Planning.Of(new PitchStory().State));
}
