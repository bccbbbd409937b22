using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace Hub.Server.Identity;

/// <summary>Cookies that were decrypted a short while ago are not decrypted again, and who they are for is read once: it was a tenth of what a ballot cost.</summary>
public sealed class Tickets(ISecureDataFormat<AuthenticationTicket> cookies) : ISecureDataFormat<AuthenticationTicket>
{
    const int Most = 20_000;
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    readonly MemoryCache read = new(new MemoryCacheOptions { SizeLimit = Most });

    public string Protect(AuthenticationTicket data) => cookies.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => cookies.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
            return null;
        if (read.TryGetValue((protectedText, purpose), out AuthenticationTicket? known))
            return known;
        var ticket = cookies.Unprotect(protectedText, purpose);
        if (ticket is null || Me.Of(ticket.Principal) is not { } me)
            return ticket;
        return read.Set((protectedText, purpose), new AuthenticationTicket(new Known(ticket.Principal, me), ticket.Properties, ticket.AuthenticationScheme),
            new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
    }

    /// <summary>Somebody whose claims have been read.</summary>
    public sealed class Known(ClaimsPrincipal principal, Me me) : ClaimsPrincipal(principal)
    {
        public Me Me => me;
    }
}
