using System.Globalization;
using System.Security.Claims;
using Hub.Grains.Live;
using Hub.Grains.People;

namespace Hub.Server.Identity;

/// <summary>Who is asking, as the cookie says.</summary>
/// <param name="Conference">Null for a screen that is not paired.</param>
/// <param name="Pace">How much of the usual time they need to answer: 1, 1.5 or 10 times.</param>
public sealed record Me(PersonId Person, ConferenceId? Conference, Role Role, ScreenId? Screen = null, Place Place = Place.Hall, double Pace = 1)
{
    public const string Scheme = "hub";

    public bool IsStaff => Role is Role.Moderator or Role.Organiser;

    public Caller Caller => new(Person, IsStaff, Remote: Place == Place.Remote, Pace: Pace);

    public static Me? Of(ClaimsPrincipal? user)
    {
        if (user is Tickets.Known known)
            return known.Me;
        if (user?.Identity?.IsAuthenticated != true
            || !PersonId.TryParse(user.FindFirstValue("person"), null, out var person)
            || !Enum.TryParse<Role>(user.FindFirstValue("role"), out var role))
            return null;
        return new(person,
            ConferenceId.TryParse(user.FindFirstValue("conference"), null, out var conference) ? conference : null, role,
            ScreenId.TryParse(user.FindFirstValue("screen"), null, out var screen) ? screen : null,
            Enum.TryParse<Place>(user.FindFirstValue("place"), out var place) ? place : Place.Hall,
            double.TryParse(user.FindFirstValue("pace"), CultureInfo.InvariantCulture, out var pace) ? pace : 1);
    }

    public ClaimsPrincipal ToPrincipal()
    {
        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new("person", Person.ToString()));
        identity.AddClaim(new("role", Role.ToString()));
        identity.AddClaim(new("place", Place.ToString()));
        identity.AddClaim(new("pace", Pace.ToString(CultureInfo.InvariantCulture)));
        if (Conference is { } conference)
            identity.AddClaim(new("conference", conference.ToString()));
        if (Screen is { } screen)
            identity.AddClaim(new("screen", screen.ToString()));
        return new(identity);
    }

    /// <summary>The person behind a request that a policy let in.</summary>
    public static ValueTask<Me> BindAsync(HttpContext context) =>
        ValueTask.FromResult(Of(context.User) ?? throw new InvalidOperationException("An endpoint that needs to know who asks has no policy."));
}
