using System.Security.Claims;
using Hub.Grains.Live;
using Hub.Grains.People;
using Hub.Server.Identity;
using Hub.Tests.Given;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Hub.Tests.Api;

public sealed class ReadingACookie
{
    static readonly Me Ana = new(Names.Ana, ConferenceId.Parse("clusters"), Role.Guest, Place: Place.Remote, Pace: 1.5);

    readonly Counting cookies = new();
    readonly Tickets tickets;

    public ReadingACookie() => tickets = new(cookies);

    [Fact]
    public void It_is_decrypted_once_and_says_the_same_each_time()
    {
        var cookie = tickets.Protect(new(Ana.ToPrincipal(), Me.Scheme));

        for (var i = 0; i < 3; i++)
            Assert.Equal(Ana, Me.Of(tickets.Unprotect(cookie, null)!.Principal));
        Assert.Equal(1, cookies.Read);
    }

    [Fact]
    public void Those_of_two_people_are_not_mixed_up()
    {
        var ben = Ana with { Person = Names.Ben, Role = Role.Moderator };
        string anas = tickets.Protect(new(Ana.ToPrincipal(), Me.Scheme)), bens = tickets.Protect(new(ben.ToPrincipal(), Me.Scheme));

        Assert.Equal([Ana, ben, Ana], new[] { anas, bens, anas }.Select(cookie => Me.Of(tickets.Unprotect(cookie)!.Principal)));
    }

    [Fact]
    public void A_forged_one_is_refused_each_time()
    {
        var cookie = tickets.Protect(new(Ana.ToPrincipal(), Me.Scheme));
        tickets.Unprotect(cookie);

        var forged = cookie[..^6] + (cookie.EndsWith("AAAAAA", StringComparison.Ordinal) ? "BBBBBB" : "AAAAAA");

        Assert.Null(tickets.Unprotect(forged));
        Assert.Null(tickets.Unprotect(forged));
        Assert.Null(tickets.Unprotect(null));
    }

    /// <summary>The cookie handler asks these: a ticket that is remembered expires like any other.</summary>
    [Fact]
    public void It_keeps_until_when_it_is_good()
    {
        var until = new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);
        var cookie = tickets.Protect(new(Ana.ToPrincipal(), new AuthenticationProperties { ExpiresUtc = until }, Me.Scheme));

        Assert.Equal([until, until], new[] { tickets.Unprotect(cookie), tickets.Unprotect(cookie) }.Select(ticket => ticket!.Properties.ExpiresUtc!.Value));
    }

    [Fact]
    public void Who_has_no_claims_of_ours_is_nobody() =>
        Assert.Null(Me.Of(tickets.Unprotect(tickets.Protect(new(new ClaimsPrincipal(new ClaimsIdentity("other")), Me.Scheme)))!.Principal));

    sealed class Counting : ISecureDataFormat<AuthenticationTicket>
    {
        readonly TicketDataFormat real = new(new EphemeralDataProtectionProvider().CreateProtector("cookies"));

        public int Read { get; private set; }

        public string Protect(AuthenticationTicket data) => real.Protect(data);

        public string Protect(AuthenticationTicket data, string? purpose) => real.Protect(data, purpose);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Read++;
            return real.Unprotect(protectedText, purpose);
        }
    }
}
