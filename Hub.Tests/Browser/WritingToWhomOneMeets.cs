using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hub.Tests.Browser;

/// <summary>A few words between those of a meeting.</summary>
public sealed class WritingToWhomOneMeets(Visitors visitors) : IClassFixture<Visitors>
{
    const string Session = "matchmaking-day-1", First = "matchmaking-day-1-1";

    [Fact]
    public async Task What_one_writes_the_other_reads_and_nobody_else()
    {
        var matchmaking = await MatchDirector.Of(visitors);
        var ana = await matchmaking.Introduced("Ana", "Catalysis Lab", "catalysts", "membranes");
        var ben = await matchmaking.Introduced("Ben Ω", "Membranes SA", "membranes", "catalysts");
        var chi = await matchmaking.Introduced("Chi", "Steel Works", "steel", "hydrogen");
        var (withBen, withChi) = (await matchmaking.Met(ana, ben), await matchmaking.Met(ana, chi));
        await matchmaking.HasRoundsToday(Session);
        await matchmaking.Publish(await matchmaking.Plan((withBen, First, "table-03"), (withChi, $"{Session}-2", "table-04")));
        var hers = await matchmaking.Open(await visitors.Phone(), ana, "/agenda");
        var his = await matchmaking.Open(await visitors.Phone("de-DE", dark: true), ben, "/agenda");
        var other = await matchmaking.Open(await visitors.Phone(), chi, "/agenda");

        const string Line = "I stand at the coffee bar ☕ – Ω, <b>not</b> 😀?";
        await hers.GetByText("Write to Ben Ω").ClickAsync();
        var message = hers.GetByRole(AriaRole.Textbox, new() { Name = "Message" });
        await message.FillAsync(Line);
        await message.PressAsync("Enter");
        var read = his.GetByRole(AriaRole.Log, new() { Name = "Was Sie einander geschrieben haben" });
        await Expect(read.GetByText(Line)).ToBeVisibleAsync();
        await Expect(read).ToContainTextAsync("Ana · ");
        await his.GetByRole(AriaRole.Textbox, new() { Name = "Nachricht" }).FillAsync("Komme! 🚆");
        await his.GetByRole(AriaRole.Button, new() { Name = "Senden" }).ClickAsync();
        var log = hers.GetByRole(AriaRole.Log, new() { Name = "What you wrote to each other" });
        await Expect(log.GetByText("Komme! 🚆")).ToBeVisibleAsync();
        await Visitors.LooksGood(his, "chat-de");

        await message.FillAsync(new string('x', 1_003));
        await message.PressAsync("Enter");
        await Expect(message).ToHaveAccessibleDescriptionAsync("The message has 1003 characters; at most 1000 fit. Shorten it by 3.");
        await Expect(message).ToHaveValueAsync(new string('x', 1_003));
        await Visitors.LooksGood(hers, "chat-too-long");
        await Visitors.Whole(hers, "chat-too-long-whole");
        await message.FillAsync(new string('x', 1_000));
        await Expect(message).ToHaveAccessibleDescriptionAsync("");
        await message.PressAsync("Enter");
        await Expect(read.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Visitors.LooksGood(his, "chat-long-de");

        await hers.ReloadAsync();
        await Expect(log.GetByRole(AriaRole.Listitem)).ToContainTextAsync([Line, "Komme! 🚆", "xxx"]);
        await other.GetByText("Write to Ana").ClickAsync();
        await Expect(other.GetByRole(AriaRole.Textbox, new() { Name = "Message" })).ToBeVisibleAsync();
        await Expect(other.GetByText("coffee bar")).ToHaveCountAsync(0);
        await Expect(other.GetByRole(AriaRole.Log).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        Assert.Empty((await chi.SnapshotWhenWell($"chat/{Visitors.Conference}/{withBen}/person-{chi.Person}")).View);
    }
}
