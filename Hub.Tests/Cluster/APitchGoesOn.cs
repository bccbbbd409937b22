using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

/// <summary>kill -9 in the middle of a pitch: the clock goes on as if nothing had happened, and so does the show.</summary>
[Collection(nameof(KillingAHub))]
public sealed class APitchGoesOn(MortalHub mortal)
{
    [Fact]
    public async Task The_clock_of_a_pitch_goes_on_right_after_a_kill()
    {
        var (hub, moderator) = await mortal.NewEvent();
        var pitcher = await Attendee.Joined(hub.BaseUrl, await moderator.JoinCode());
        var (first, second) = (await moderator.Pitch("First"), await moderator.Pitch("Second", pitcher.Person));
        (await first.Clock("start", "upcoming")).Accepted();
        await Task.Delay(700);
        (await first.Clock("pause", "pitching")).Accepted();
        await Task.Delay(500);
        (await first.Clock("resume", "pitching")).Accepted();
        await using var everyone = await pitcher.Follow(AtPitches.PitchTopic());
        var before = await moderator.SeesPitches("public", v => v["runs"]?[first.Id]?["clock"]?["since"] is not null && (long)v["runs"]![first.Id]!["clock"]!["ran"]! > 600, "a clock that runs again");

        hub.Kill9();
        await hub.Restart();

        var after = (await moderator.SnapshotWhenWell(AtPitches.PitchTopic())).View;
        Assert.Equal(before["runs"]!.ToJsonString(), after["runs"]!.ToJsonString());
        var now = DateTimeOffset.UtcNow;
        var shown = after.ClockAt(first, now);
        Assert.Equal(before.ClockAt(first, now), shown);
        Assert.InRange((long)after["runs"]![first.Id]!["clock"]!["ran"]!, 650, 1200); // without the pause

        (await first.Clock("pause", "pitching")).Accepted();
        var paused = await moderator.SeesPitches("public", v => v["runs"]![first.Id]!["clock"]!["since"] is null, "a clock that stands");
        Assert.InRange(paused.ClockAt(first, now) - shown, TimeSpan.Zero, TimeSpan.FromSeconds(5));

        (await second.Clock("next", "upcoming", ends: first.Id)).Accepted();
        await everyone.Until(view => (string?)view["round"]?["running"] == second.Id && (string?)view["runs"]?[first.Id]?["state"] == "done", "the second pitch, to those who watched through the kill", 15);
        await everyone.UntilCurrent();
    }
}
