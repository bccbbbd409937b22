using CsCheck;
using Hub.Grains.Conferences;
using Hub.Server.Exchange;

namespace Hub.Tests.Exchange;

public class MovingAnEvent
{
    static Bundle Event(params (string Start, string End)[] times) => new(Bundle.CurrentFormat, Files.Conference, new("X", null, "Europe/Berlin", ["en"],
        new(2026, 11, 24), new(2026, 11, 25), [],
        [.. times.Select((t, i) => new Session(new($"s{i}"), SessionKind.Panel, "S", At(t.Start), At(t.End)))], []), []);

    static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    static string Shown(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mmzzz", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Sessions_keep_their_time_of_day_into_summer()
    {
        var moved = Programmes.Shift(Event(("2026-11-24T09:30:00+01:00", "2026-11-24T11:00:00+01:00"), ("2026-11-25T13:00:00Z", "2026-11-25T14:00:00Z")), new(2027, 7, 1)).Programme;

        Assert.Equal((new DateOnly(2027, 7, 1), new DateOnly(2027, 7, 2)), (moved.FirstDay, moved.LastDay));
        Assert.Equal(["2027-07-01T09:30+02:00", "2027-07-02T14:00+02:00"], moved.Sessions.Select(s => Shown(s.Start)));
        Assert.Equal("2027-07-01T11:00+02:00", Shown(moved.Sessions[0].End));
    }

    [Fact]
    public void A_time_that_the_clocks_skip_moves_on_and_no_session_ends_before_it_starts()
    {
        // On 28 March 2027 the clocks go from 02:00 to 03:00.
        var moved = Programmes.Shift(Event(("2026-11-24T02:30:00+01:00", "2026-11-24T03:15:00+01:00")), new(2027, 3, 28)).Programme;

        var session = Assert.Single(moved.Sessions);
        Assert.Equal("2027-03-28T03:30+02:00", Shown(session.Start));
        Assert.Equal("2027-03-28T04:15+02:00", Shown(session.End));
    }

    [Fact]
    public void There_and_back_is_where_it_was() => GenBundle.Any.Sample(bundle =>
    {
        var day = bundle.Programme.FirstDay;
        var back = Programmes.Shift(Programmes.Shift(bundle, day.AddDays(200)), day);
        return back.Programme.FirstDay == day
            && back.Programme.Sessions.Where(s => s.Start.Hour is > 3).Select(s => s.Start)
                .SequenceEqual(bundle.Programme.Sessions.Where(s => s.Start.Hour is > 3).Select(s => s.Start));
    }, iter: 200);

    [Fact]
    public void On_the_same_day_nothing_moves()
    {
        var bundle = Event();

        Assert.Same(bundle, Programmes.Shift(bundle, bundle.Programme.FirstDay));
    }
}
