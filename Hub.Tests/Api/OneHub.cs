using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>The small event for all tests of the API, and people of each role.</summary>
public sealed class OneHub(SmallHub shared) : IAsyncLifetime
{
    public HubProcess Process { get; private set; } = null!;

    public Attendee Organiser { get; private set; } = null!;

    public Attendee Guest { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public Attendee Stranger => new(Process.BaseUrl);

    public async ValueTask InitializeAsync()
    {
        (Process, Organiser) = await shared.Started();
        Code = await Organiser.JoinCode();
        Guest = await NewGuest();
    }

    /// <summary>Another guest for the next test: each person may ask only so fast.</summary>
    public async ValueTask Renew() => Guest = await NewGuest();

    public Task<Attendee> NewGuest(string place = "hall") => Attendee.Joined(Process.BaseUrl, Code, place: place);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(nameof(OverHttp))]
public sealed class OverHttp : ICollectionFixture<OneHub>;
