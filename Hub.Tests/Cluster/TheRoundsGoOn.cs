using Hub.Tests.Given;
using static Hub.Tests.Given.OnTheDay;

namespace Hub.Tests.Cluster;

/// <summary>From the plan to the floor, from there to the tables, from the tables back: also through a kill -9 in the middle of a round; and who is left alone meets somebody else.</summary>
[Collection(nameof(KillingAHub))]
public sealed class TheRoundsGoOn(MortalHub mortal)
{
    [Fact]
    public async Task Who_came_is_known_at_the_table_on_the_floor_and_in_the_agenda_also_after_a_kill()
    {
        var (hub, organiser) = await mortal.NewEvent();
        var day = await Published(hub.BaseUrl, organiser);
        await SeesTable(day.Ana, One, v => (string?)v["table"]?["next"] == day.WithBen, "the meeting to come");
        Assert.Equal("unknown-meeting", (await ChecksIn(day.Chi, One, day.WithBen)).Code);
        Assert.Equal("not-yours", (await AtTable(day.Chi, One, $"PUT meetings/{day.WithBen}/people/{day.Ana.Person}")).Code);

        await day.Turns("call", First);
        (await AtTable(day.Ben, One, $"PUT meetings/{day.WithBen}/word", new { word = "on-my-way" })).Accepted();
        (await ChecksIn(day.Ana, One, day.WithBen)).Accepted();
        await day.Turns("start", First);
        await SeesTable(day.Ben, One, v => (string?)v["meetings"]?[day.WithBen]?["phase"] == "running", "that the round runs");

        hub.Kill9();
        await hub.Restart();

        var sign = await SeesTable(day.Ben, One, v => v["meetings"]?[day.WithBen]?["people"]?[$"{day.Ana.Person}"]?["there"] is not null, "that Ana is there");
        Assert.Equal("on-my-way", (string?)sign["meetings"]![day.WithBen]!["people"]![$"{day.Ben.Person}"]!["word"]);
        (await ChecksIn(day.Ben, One, day.WithBen)).Accepted();
        (await ChecksIn(day.Ben, One, day.WithBen)).Accepted();
        await day.SeesFloor("staff", v => v["meetings"]?[day.WithBen]?["people"]?[$"{day.Ben.Person}"]?["there"] is not null, "both on the floor");
        await day.Ana.SeesMatchmaking($"person-{day.Ana.Person}", v => (bool?)v["agenda"]?[day.WithBen]?["held"] == true, "that the meeting was held");

        await day.Turns("end", First);
        await day.Turns("call", Second);
        await day.Turns("start", Second);
        (await AtTable(day.Chi, Two, $"PUT meetings/{day.WithChi}/word", new { word = "cannot" })).Accepted();
        await day.Ana.SeesMatchmaking($"person-{day.Ana.Person}", v => (string?)v["offer"]?["request"] == day.WithDan, "that Dan is free");
        foreach (var who in (Attendee[])[day.Ana, day.Dan])
            (await who.AtTheTables($"PUT me/offers/{day.WithDan}", new { yes = true })).Accepted();
        var agenda = await day.Dan.SeesMatchmaking($"person-{day.Dan.Person}", v => (string?)v["agenda"]?[day.WithDan]?["round"] == Second, "the meeting instead");
        var table = (string)agenda["agenda"]![day.WithDan]!["table"]!;
        await SeesTable(day.Dan, table, v => (string?)v["table"]?["now"] == day.WithDan, "that it is at its table");
        (await ChecksIn(day.Ana, table, day.WithDan)).Accepted();
        (await ChecksIn(day.Dan, table, day.WithDan)).Accepted();
        await day.Dan.SeesMatchmaking($"person-{day.Dan.Person}", v => (bool?)v["agenda"]?[day.WithDan]?["held"] == true, "that they met");
    }
}
