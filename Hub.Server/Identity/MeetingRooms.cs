using System.Security.Cryptography;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Storage;

namespace Hub.Server.Identity;

/// <summary>The names of video rooms: fresh for each meeting and round, and to be guessed by nobody. They are not kept but made, of the meeting and a secret of the
/// conference, so that every node gives the same.</summary>
public sealed class MeetingRooms(Records records)
{
    sealed record Secret(string Key);

    public async Task<string> NameOf(ConferenceId conference, RequestId request, RoundId round)
    {
        var name = $"meeting-rooms:{conference}";
        var secret = await records.Get<Secret>(name);
        if (secret is null)
        {
            await records.SetNew(name, new Secret(Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));
            secret = (await records.Get<Secret>(name))!;
        }
        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(secret.Key), Encoding.UTF8.GetBytes($"{request}/{round}")).AsSpan(0, 15));
    }
}
