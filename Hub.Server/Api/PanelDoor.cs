using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Server.Identity;
using Hub.Server.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hub.Server.Api;

/// <summary>The way to the panel that the address names: that it is there, then the grain.</summary>
public readonly record struct PanelDoor(ConferenceId Conference, SessionId Panel, Me Me, LiveGrains Grains, Programmes Programmes)
{
    public Task<Results<Ok<Position>, ProblemHttpResult>> Do(PanelCommand command) => Do(command, Me.Caller);

    /// <summary>A command that those on the panel may give, too.</summary>
    public async Task<Results<Ok<Position>, ProblemHttpResult>> DoFromThePanel(PanelCommand command) =>
        await Do(command, await Programmes.CallerIn(Conference, Panel, Me));

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Ask(QuestionId question, AskRequest body)
    {
        if (body.To is { } speaker && !await Programmes.IsSpeaker(Conference, Panel, speaker))
            return Problems.Of(PanelDecisions.NotOnThePanel);
        return await Do(new AskQuestion(question, body.Text, body.Named, body.Language, body.To));
    }

    public async Task<Results<Ok<Position>, ProblemHttpResult>> Move(QuestionId question, MoveRequest body)
    {
        QuestionId seen = default;
        if (body.Stage is { Length: > 0 } text && !QuestionId.TryParse(text, null, out seen))
            return Problems.Of(Problems.MalformedRequest, StatusCodes.Status400BadRequest);
        var stage = body.Stage is null ? null : new SeenOnStage(body.Stage == "" ? null : seen);
        return await Do(new MoveQuestion(question, body.From, body.To, body.Reason, stage));
    }

    /// <summary>Why there is no panel at this address, if there is none.</summary>
    public async Task<Refusal?> Missing() => await Programmes.KindOf(Conference, Panel) switch
    {
        null => UnknownSession,
        var kind when Programmes.HasStage(kind) => null,
        _ => NotAPanel,
    };

    async Task<Results<Ok<Position>, ProblemHttpResult>> Do(PanelCommand command, Caller caller) =>
        await Missing() is { } refusal ? Problems.Of(refusal) : (await Grains.Panel(Conference, Panel).Do(caller, command)).ToHttp();

    public static readonly Refusal UnknownSession = new("unknown-session", "The programme has no such session; it may have been removed.", Because.Unknown);
    static readonly Refusal NotAPanel = new("not-a-panel", "This session is neither a panel nor a pitch round, so there are no questions in it.", Because.Conflict);
}
