using Hub.Grains.Live;
using Hub.Server.Api;

namespace Hub.Bench;

/// <summary>The one at the desk: lets questions in, brings them to the stage, and runs the show of a pitch round where there is one.</summary>
sealed class Moderator : Member
{
    static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1.5);

    Moderator(Uri hub, Random random, Tally tally, Echoes echoes) : base(hub, random, tally, echoes)
    {
    }

    /// <param name="link">The whole link, or the token at its end.</param>
    /// <returns>Null if the hub does not know the link.</returns>
    public static async Task<Moderator?> Enter(Uri hub, string link, Random random, Tally tally, Echoes echoes)
    {
        var moderator = new Moderator(hub, random, tally, echoes);
        moderator.Me = await moderator.Api.Post<MeAnswer>("api/enter", new EnterRequest(link[(link.IndexOf('#') + 1)..]));
        return moderator.Me is null ? null : moderator;
    }

    public async Task<string?> JoinCode() => (await Api.Get<JoinAnswer>($"api/conferences/{Me!.Conference}/join"))?.Code;

    public Task Play(SessionId panel, SessionId? pitches, CancellationToken leaving)
    {
        List<QuestionDesk> desks = [new(this, panel)];
        if (pitches is not { } round)
        {
            Follow(desks.Select(desk => desk.Topic));
            return EveryNowAndThen(LooksEvery, desks[0].Look, leaving);
        }
        desks.Add(new(this, round));
        var show = new PitchShow(this, round);
        Follow([.. desks.Select(desk => desk.Topic), show.Topic]);
        return Task.WhenAll([.. desks.Select(desk => EveryNowAndThen(LooksEvery, desk.Look, leaving)), EveryNowAndThen(LooksEvery, show.Look, leaving)]);
    }
}
