using System.Threading.Channels;
using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>What the hub pushes to a page, held up for a while: its requests go on, and their answers are there before the news.</summary>
sealed class HeldNews
{
    readonly Channel<(IWebSocketRoute Page, string Frame)> news = Channel.CreateUnbounded<(IWebSocketRoute, string)>();
    volatile TaskCompletionSource passes = new();

    HeldNews() => GoOn();

    /// <param name="page">One that has no connection yet.</param>
    public static async Task<HeldNews> Of(IPage page)
    {
        var held = new HeldNews();
        await page.RouteWebSocketAsync("**/*", socket => socket.ConnectToServer().OnMessage(frame => held.news.Writer.TryWrite((socket, frame.Text!))));
        _ = held.Deliver();
        return held;
    }

    public void Hold() => passes = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn() => passes.TrySetResult();

    async Task Deliver()
    {
        await foreach (var (page, frame) in news.Reader.ReadAllAsync())
        {
            await passes.Task;
            page.Send(frame);
        }
    }
}
