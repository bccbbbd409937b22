using Hub.Grains.Live;
using Hub.Grains.People;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Hub.Server.Identity;

/// <summary>Who may come in where. Every endpoint names one of these or says that it is open; the fallback lets nobody in.</summary>
public static class Policies
{
    /// <summary>Anyone with a session, screens too.</summary>
    public const string Joined = "joined";

    /// <summary>People of the conference in the address, guests too, screens not.</summary>
    public const string Attendee = "attendee";

    /// <summary>People and screens of the conference in the address.</summary>
    public const string Present = "present";

    public const string Moderator = "moderator";
    public const string Organiser = "organiser";

    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddAuthentication(Me.Scheme).AddCookie(Me.Scheme, cookie =>
        {
            cookie.Cookie.Name = "hub";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
            cookie.SlidingExpiration = true;
        });
        services.PostConfigure<CookieAuthenticationOptions>(Me.Scheme, cookie => cookie.TicketDataFormat = new Tickets(cookie.TicketDataFormat));
        services.AddAuthorizationBuilder()
            .AddPolicy(Joined, policy => policy.RequireAssertion(c => Me.Of(c.User) is not null))
            .AddPolicy(Attendee, policy => policy.AddRequirements(new OfConference(Role.Guest)))
            .AddPolicy(Present, policy => policy.AddRequirements(new OfConference(Role.Screen)))
            .AddPolicy(Moderator, policy => policy.AddRequirements(new OfConference(Role.Moderator)))
            .AddPolicy(Organiser, policy => policy.AddRequirements(new OfConference(Role.Organiser)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddSingleton<IAuthorizationHandler, OfConferenceHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAsProblem>();
        services.AddSingleton<Links>();
        services.AddSingleton<JoinCodes>();
        services.AddSingleton<JoinRate>();
        services.AddSingleton<ScreenPairing>();
        services.AddSingleton<WrongCodes>();
    }

    sealed record OfConference(Role AtLeast) : IAuthorizationRequirement;

    sealed class OfConferenceHandler : AuthorizationHandler<OfConference>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OfConference requirement)
        {
            var me = Me.Of(context.User);
            if (me is null || context.Resource is not HttpContext http)
                return Task.CompletedTask;
            if (http.GetRouteValue("conference") is string conference && me.Conference?.ToString() != conference)
                context.Fail(new(this, WrongConference.Code));
            else if (me.Role >= requirement.AtLeast)
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }

    /// <summary>401 and 403 with a code and a sentence, like every other refusal.</summary>
    sealed class RefusalAsProblem : IAuthorizationMiddlewareResultHandler
    {
        readonly AuthorizationMiddlewareResultHandler otherwise = new();

        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            if (authorizeResult.Succeeded)
                return otherwise.HandleAsync(next, context, policy, authorizeResult);
            if (context.GetEndpoint() is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound; // the status page says the rest
                return Task.CompletedTask;
            }
            if (context.GetEndpoint() is not RouteEndpoint)
                return next(context); // routing's own answer: wrong method, wrong media type
            var wrongConference = authorizeResult.AuthorizationFailure?.FailureReasons.Any(r => r.Message == WrongConference.Code) == true;
            var problem = Me.Of(context.User) is null ? Problems.Of(NotJoined, StatusCodes.Status401Unauthorized)
                : Problems.Of(wrongConference ? WrongConference : WrongRole);
            return problem.ExecuteAsync(context);
        }
    }

    static readonly Refusal NotJoined = new("not-joined", "You are not in an event yet. Enter its join code, or open your personal link.", Because.Forbidden);
    static readonly Refusal WrongRole = new("wrong-role", "Your role does not allow this. Ask an organiser for a link that does.", Because.Forbidden);
    static readonly Refusal WrongConference = new("wrong-conference", "You are signed in to another event. Join this one first.", Because.Forbidden);
}
