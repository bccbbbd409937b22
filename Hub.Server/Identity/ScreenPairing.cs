using Hub.Grains.Live;
using Hub.Grains.Storage;

namespace Hub.Server.Identity;

/// <summary>The codes that unpaired screens show. One leads to its screen, once, for a quarter of an hour.</summary>
public sealed class ScreenPairing(Records records)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public async Task<string> CodeFor(ScreenId screen)
    {
        while (true)
        {
            var code = JoinCodes.Random();
            if (await records.SetNew(Key(code), new Entry(screen), Lasts))
                return code;
        }
    }

    public async Task<ScreenId?> Find(string? code) =>
        JoinCodes.Normal(code) is { } normal && await records.Get<Entry>(Key(normal)) is { } entry ? entry.Screen : null;

    public Task Used(string? code) => JoinCodes.Normal(code) is { } normal ? records.Remove(Key(normal)) : Task.CompletedTask;

    static string Key(string code) => $"pairing-code:{code}";

    sealed record Entry(ScreenId Screen);
}
