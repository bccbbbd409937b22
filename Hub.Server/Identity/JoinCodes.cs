using System.Security.Cryptography;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using Hub.Server.Live;

namespace Hub.Server.Identity;

/// <summary>The codes that let guests in: six letters and digits, without those that look alike. A code leads to one conference.</summary>
public sealed class JoinCodes(Records records, LiveGrains grains)
{
    const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Gives the conference a new code; the one before it ends.</summary>
    public async Task<string> Renew(ConferenceId conference, Caller caller)
    {
        var grain = grains.Conference(conference);
        var old = await grain.JoinCode();
        string code;
        do
            code = Random();
        while (!await records.SetNew(Key(code), new Entry(conference)));
        var answer = await grain.Do(caller, new SetJoinCode(code));
        if (answer.IsRefused)
        {
            await records.Remove(Key(code));
            throw new RefusedException(answer.Refusal);
        }
        if (old is not null)
            await records.Remove(Key(old));
        return code;
    }

    /// <summary>The conference that the code leads to. Case, spaces and hyphens do not matter.</summary>
    public async Task<ConferenceId?> Find(string? code) =>
        Normal(code) is { } normal && await records.Get<Entry>(Key(normal)) is { } entry ? entry.Conference : null;

    public static string Random() => RandomNumberGenerator.GetString(Alphabet, 6);

    /// <summary>The code as it is kept, or null if it cannot be one.</summary>
    public static string? Normal(string? code)
    {
        if (code is null or { Length: > 30 })
            return null;
        var normal = string.Concat(code.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        return normal.Length == 6 && normal.All(Alphabet.Contains) ? normal : null;
    }

    static string Key(string code) => $"join-code:{code}";

    sealed record Entry(ConferenceId Conference);
}
