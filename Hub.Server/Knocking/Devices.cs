using System.Security.Cryptography;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Storage;

namespace Hub.Server.Knocking;

/// <summary>A browser that wants to hear of things while its page is closed.</summary>
/// <param name="Id">Made by its page.</param>
/// <param name="Endpoint">Where its push service takes messages for it.</param>
/// <param name="Point">Its public key, p256dh of RFC 8291, base64url.</param>
/// <param name="Auth">Its secret, base64url.</param>
/// <param name="Language">"en" or "de".</param>
public sealed record Device(Guid Id, string Endpoint, string Point, string Auth, string Language);

/// <summary>The devices of each person. A device belongs to one person: whoever signs in on it after another takes it over.</summary>
public sealed class Devices(Records records)
{
    /// <summary>The oldest goes.</summary>
    public const int Most = 5;

    const string Owners = Erasure.PushOwners;

    sealed record OfPerson(IReadOnlyList<Device> Devices);

    sealed record Owner(ConferenceId Conference, PersonId Person);

    static string Key(ConferenceId conference) => $"push-devices:{conference}";

    public async Task Put(ConferenceId conference, PersonId person, Device device)
    {
        if (await records.GetOne<Owner>(Owners, HashOf(device.Endpoint)) is { } owner && owner != new Owner(conference, person))
            await Take(owner.Conference, owner.Person, it => it.Endpoint == device.Endpoint);
        await records.SetSome(Owners, [KeyValuePair.Create(HashOf(device.Endpoint), new Owner(conference, person))]);
        while (await records.Change<OfPerson>(Key(conference), person.ToString(), there => With(there, device)) is null
            && !await records.SetOneNew(Key(conference), person.ToString(), new OfPerson([device])))
        {
            // Two devices of one person at once: look again.
        }
    }

    static OfPerson With(OfPerson there, Device device) =>
        new([.. there.Devices.Where(it => it.Id != device.Id && it.Endpoint != device.Endpoint).TakeLast(Most - 1), device]);

    public Task Remove(ConferenceId conference, PersonId person, Guid id) => Take(conference, person, it => it.Id == id);

    /// <summary>The push service says that there is no such subscription any more.</summary>
    public async Task Forget(ConferenceId conference, PersonId person, Device device)
    {
        await Take(conference, person, it => it.Endpoint == device.Endpoint);
        await records.RemoveOne(Owners, HashOf(device.Endpoint));
    }

    Task<OfPerson?> Take(ConferenceId conference, PersonId person, Func<Device, bool> which) => records.Change<OfPerson>(Key(conference), person.ToString(),
        there => there.Devices.Any(which) ? new([.. there.Devices.Where(it => !which(it))]) : null);

    /// <summary>In the order of the people.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Device>>> Of(ConferenceId conference, IEnumerable<PersonId> people) =>
        [.. (await records.GetSome<OfPerson>(Key(conference), [.. people.Select(p => p.ToString())])).Select(it => it?.Devices ?? [])];

    static string HashOf(string endpoint) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint)));
}
