using Microsoft.Playwright;

namespace Hub.Tests.Browser;

/// <summary>A page's next request to an address, held up until others have done something: so what they do comes first.</summary>
sealed class HeldRequest
{
    static readonly TimeSpan ComesWithin = TimeSpan.FromSeconds(15);

    readonly TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="what">A pattern of the address; requests after the first are not held up.</param>
    public static async Task<HeldRequest> Of(IPage page, string what)
    {
        var held = new HeldRequest();
        await page.RouteAsync(what, async route =>
        {
            held.came.TrySetResult();
            await held.goesOn.Task;
            await route.ContinueAsync();
        });
        return held;
    }

    public async Task Until(Func<Task> othersHaveDone)
    {
        await came.Task.WaitAsync(ComesWithin);
        await othersHaveDone();
        goesOn.SetResult();
    }
}
