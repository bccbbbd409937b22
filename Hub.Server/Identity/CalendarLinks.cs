using System.Buffers.Text;
using System.Security.Cryptography;
using Hub.Grains.Live;
using Hub.Grains.Storage;

namespace Hub.Server.Identity;

/// <summary>The secret addresses under which calendars read a person's agenda. One a person, the same each time it is asked for: a calendar keeps it for years.
/// It opens nothing but the agenda.</summary>
public sealed class CalendarLinks(Records records)
{
    public sealed record Link(ConferenceId Conference, PersonId Person);

    sealed record Entry(string Token);

    public async Task<string> Of(ConferenceId conference, PersonId person)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var key = $"calendar-of:{conference}:{person}";
        if (!await records.SetNew(key, new Entry(token)))
            token = (await records.Get<Entry>(key))!.Token;
        await records.Set(Key(token), new Link(conference, person));
        return token;
    }

    public Task<Link?> Find(string token) => token.Length > 60 ? Task.FromResult<Link?>(null) : records.Get<Link>(Key(token));

    static string Key(string token) => $"calendar:{token}";
}
