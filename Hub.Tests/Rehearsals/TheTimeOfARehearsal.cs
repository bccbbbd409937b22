using Hub.Grains.Live;
using Microsoft.Extensions.Time.Testing;

namespace Hub.Tests.Rehearsals;

/// <summary>A rehearsal has a time of its own; a real event has the real one.</summary>
public sealed class TheTimeOfARehearsal
{
    static readonly DateTimeOffset Real = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero), Day = new(2026, 11, 24, 15, 45, 0, TimeSpan.Zero);
    static readonly Rehearsal Standing = Rehearsal.Standing(new("small"), Real, Day);

    [Fact]
    public void Its_time_stands_until_it_is_started()
    {
        Assert.Equal(Day, Standing.TimeAt(Real.AddDays(-1)));
        Assert.Equal(Day, Standing.TimeAt(Real.AddDays(9)));
        Assert.Null(Standing.Until(Day.AddMinutes(1), Real));
    }

    [Fact]
    public void Then_it_goes_so_many_times_as_fast()
    {
        var started = Standing.With(60, Real.AddMinutes(5));

        Assert.Equal(Day.AddMinutes(2), started.TimeAt(Real.AddMinutes(5).AddSeconds(2)));
        Assert.Equal(TimeSpan.FromSeconds(3), started.Until(Day.AddMinutes(5), Real.AddMinutes(5).AddSeconds(2)));
        Assert.Equal(TimeSpan.Zero, started.Until(Day, Real.AddMinutes(6)));
    }

    [Fact]
    public void It_can_stand_and_go_on_and_go_ahead_to_the_next_day()
    {
        var stopped = Standing.With(60, Real).With(0, Real.AddMinutes(1));
        var goesOn = stopped.With(10, Real.AddMinutes(30));
        var nextDay = goesOn.With(60, Real.AddMinutes(31), Day.AddDays(1));

        Assert.Equal(Day.AddHours(1), stopped.TimeAt(Real.AddMinutes(20)));
        Assert.Equal(Day.AddHours(1).AddMinutes(10), goesOn.TimeAt(Real.AddMinutes(31)));
        Assert.Equal(Day.AddDays(1).AddMinutes(1), nextDay.TimeAt(Real.AddMinutes(31).AddSeconds(1)));
    }

    [Fact]
    public void It_never_goes_back_whatever_is_set_when()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (rehearsal, at, last) = (Standing, Real, Day);
            for (var i = 0; i < 40; i++)
            {
                at += TimeSpan.FromSeconds(random.NextDouble() * 10);
                if (random.Next(3) == 0)
                    rehearsal = rehearsal.With(random.Next(2) * random.Next(1, 61), at + TimeSpan.FromSeconds(random.NextDouble() * 2), random.Next(5) == 0 ? Day.AddHours(random.Next(-9, 9)) : null);
                var now = rehearsal.TimeAt(at);
                Assert.True(now >= last, $"seed {seed}, step {i}: {now:O} is before {last:O}");
                Assert.InRange(rehearsal.Paces.Count, 1, 3);
                last = now;
            }
        }
    }

    [Fact]
    public void What_waits_for_an_instant_looks_again_before_a_new_pace_could_pass_it_by()
    {
        var clock = new FakeTimeProvider(Real);
        var time = new ConferenceTime(clock);
        Assert.Equal((Real, TimeSpan.FromHours(1)), (time.Now, time.WaitFor(Real.AddHours(1))));

        time.Learn(Standing.With(60, Real));
        Assert.Equal(Day, time.Now);
        Assert.Equal(TimeSpan.FromSeconds(0.1), time.WaitFor(Day.AddSeconds(6)));
        Assert.InRange(time.WaitFor(Day.AddHours(1)), TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(1));
        Assert.False(time.Gone.IsCompleted);

        time.Learn(Standing with { GoneAt = Real });
        Assert.True(time.IsGone && time.Gone.IsCompleted);
    }
}
