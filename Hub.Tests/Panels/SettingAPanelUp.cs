using System.Collections.Immutable;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class SettingAPanelUp
{
    readonly PanelStory panel = new();

    [Fact]
    public void A_panel_that_nobody_has_set_up_is_moderated_and_takes_names_or_none()
    {
        Assert.Equal("""{"longestText":500,"names":"both","moderated":true}""", panel.View(Audience.Public)["panel"]!.ToJsonString());
        Assert.Equal("""{"version":0,"moderated":true,"paused":false,"names":"both","longestText":500,"perMinute":5,"reportsToHold":3}""",
            panel.View(Audience.Staff)["settings"]!.ToJsonString());
    }

    [Fact]
    public void Settings_are_the_staffs_and_what_concerns_everyone_is_everyones()
    {
        panel.Sets(settings => settings with
        {
            Paused = true, PausedBecause = "Break", Names = AskingAs.Anonymous, Labels = settings.Labels("grid"), Blocked = settings.Blocked("en", "drat", "darn"),
        });

        Assert.Null(panel.View(Audience.Public)["settings"]);
        Assert.Equal("""{"longestText":500,"names":"anonymous","moderated":true,"paused":true,"pausedBecause":"Break","labels":{"grid":"GRID"}}""",
            panel.View(Audience.Public)["panel"]!.ToJsonString());
        Assert.Equal("drat\ndarn", (string?)panel.View(Audience.Staff)["settings"]!["blocked"]!["en"]);
    }

    [Fact]
    public void Who_changes_settings_that_changed_meanwhile_is_told_so()
    {
        var seen = panel.State.Settings;
        panel.Sets(settings => settings with { PerMinute = 7 }).Happened();

        panel.Moderates(new ChangeSettings(seen with { PerMinute = 7 })).DecidesNothing();
        panel.Moderates(new ChangeSettings(seen with { PerMinute = 9 })).IsRefused("stale-settings");
        Assert.Equal((7, 1), (panel.State.Settings.PerMinute, panel.State.Settings.Version));
    }

    [Fact]
    public void Labels_and_blocked_words_are_settings_too()
    {
        panel.Sets(settings => settings with { Labels = settings.Labels("grid"), Blocked = settings.Blocked("en", "drat") }).Happened();
        panel.Sets(settings => settings with { Labels = settings.Labels("grid"), Blocked = settings.Blocked("en", "drat") }).DecidesNothing();

        panel.Sets(settings => settings with { Labels = settings.Labels("money") }).Happened();
        panel.Sets(settings => settings with { Labels = ImmutableDictionary<LabelId, string>.Empty }).Happened();
        panel.Sets(settings => settings with { Blocked = settings.Blocked("en", "darn") }).Happened();
        Assert.Null(panel.State.Settings.Labels);
    }

    [Theory]
    [InlineData(49, 5, 3)]
    [InlineData(1001, 5, 3)]
    [InlineData(500, 0, 3)]
    [InlineData(500, 31, 3)]
    [InlineData(500, 5, 1)]
    [InlineData(500, 5, 101)]
    public void Numbers_keep_within_their_range(int longest, int perMinute, int reports) =>
        panel.Sets(settings => settings with { LongestText = longest, PerMinute = perMinute, ReportsToHold = reports }).IsRefused("faulty-settings");

    [Fact]
    public void Names_are_one_of_three() => panel.Sets(settings => settings with { Names = (AskingAs)7 }).IsRefused("faulty-settings");

    [Fact]
    public void A_reason_for_a_pause_is_a_short_text()
    {
        panel.Sets(settings => settings with { PausedBecause = new('w', 301) }).IsRefused("text-too-long");
        panel.Sets(settings => settings with { PausedBecause = " " }).DecidesNothing();
        panel.Sets(settings => settings with { PausedBecause = "Later." }).Happened();
        Assert.Null(panel.View(Audience.Public)["panel"]!["pausedBecause"]); // it is not paused
    }

    [Fact]
    public void Labels_are_few_and_have_names()
    {
        panel.Sets(settings => settings with { Labels = settings.Labels([.. Enumerable.Range(0, 21).Select(i => $"l{i}")]) }).IsRefused("faulty-settings");
        panel.Sets(settings => settings with { Labels = settings.Labels("x").SetItem(new("x"), " ") }).IsRefused("text-empty");
        panel.Sets(settings => settings with { Labels = settings.Labels("x").SetItem(new("x"), new('w', 41)) }).IsRefused("text-too-long");
        panel.Sets(settings => settings with { Labels = settings.Labels([.. Enumerable.Range(0, 20).Select(i => $"l{i}")]) }).Happened();
    }

    [Fact]
    public void Blocked_words_are_short_not_too_many_and_of_a_language()
    {
        string[] Words(int count) => [.. Enumerable.Range(0, count).Select(i => $"word {i}")];
        panel.Sets(settings => settings with { Blocked = settings.Blocked("en", Words(501)) }).IsRefused("faulty-settings");
        panel.Sets(settings => settings with { Blocked = settings.Blocked("en", new string('w', 61)) }).IsRefused("text-too-long");
        panel.Sets(settings => settings with { Blocked = settings.Blocked("no language", "drat") }).IsRefused("faulty-language");
        panel.Sets(settings => settings with { Blocked = Enumerable.Range(0, 11).ToImmutableDictionary(i => $"en-a{i}", i => "drat") }).IsRefused("faulty-settings");
        panel.Sets(settings => settings with { Blocked = settings.Blocked("en", ["", " drat\r", "drat", .. Words(499)]) }).Happened();
        Assert.StartsWith("drat\nword 0\n", panel.State.Settings.Blocked!["en"]);
    }

    [Fact]
    public void Turning_moderation_off_leaves_waiting_what_waits()
    {
        panel.Asks(Ana, Question("first"));
        panel.Sets(settings => settings with { Moderated = false });

        Assert.Equal(QuestionStatus.Pending, panel[Question("first")].Status);
    }
}
