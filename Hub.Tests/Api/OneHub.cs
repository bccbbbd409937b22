using Hub.Tests.Given;

namespace Hub.Tests.Api;

/// <summary>One running hub with the small event for all tests of the API, and people of each role.</summary>
public sealed class OneHub : IAsyncLifetime
{
    public HubProcess Process { get; private set; } = null!;

    public Attendee Organiser { get; private set; } = null!;

    public Attendee Guest { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public Attendee Stranger => new(Process.BaseUrl);

    public async ValueTask InitializeAsync()
    {
        Process = await HubProcess.Start();
        Organiser = await Attendee.Entered(Process.BaseUrl, Process.OrganiserToken!);
        Code = await Organiser.JoinCode();
        Guest = await NewGuest();
    }

    public Task<Attendee> NewGuest(string place = "hall") => Attendee.Joined(Process.BaseUrl, Code, place: place);

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}

[CollectionDefinition(nameof(OverHttp))]
public sealed class OverHttp : ICollectionFixture<OneHub>;
