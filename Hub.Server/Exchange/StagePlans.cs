using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Polls;
using Hub.Grains.Stages;
using Hub.Server.Live;

namespace Hub.Server.Exchange;

/// <summary>Streams and prepared polls between a programme, which plans them, and the grains, where moderators change them and run them.</summary>
public static class StagePlans
{
    /// <summary>Brings what changed in the file since the last one. What was changed here stays, unless the file changed it too; a poll that
    /// was opened stays as it was asked.</summary>
    public static async Task Import(LiveGrains grains, ConferenceId conference, Programme? before, Programme programme, Caller caller)
    {
        var last = (before?.Sessions ?? []).ToDictionary(session => session.Id, session => session.Stage);
        foreach (var session in programme.Sessions)
        {
            if (session.Stage is not { } plan)
                continue;
            var was = last.GetValueOrDefault(session.Id);
            var stage = grains.Stage(conference, session.Id);
            var there = (await stage.Prepared()).Streams.ToDictionary(s => s.Id, s => s.Stream);
            foreach (var (order, stream) in plan.Streams.Index())
            {
                if (!ConferenceDecisions.Same(stream, was?.Streams.FirstOrDefault(s => s.Id == stream.Id)))
                    RefusedException.ThrowIf((await stage.Do(caller, ToSet(stream, order, there.GetValueOrDefault(stream.Id)))).Refusal);
            }
            foreach (var poll in plan.Polls)
            {
                if (!ConferenceDecisions.Same(poll, was?.Polls.FirstOrDefault(p => p.Id == poll.Id)))
                    await Put(grains.Poll(conference, poll.Id), session.Id, poll, caller);
            }
        }
    }

    static async Task Put(IPollGrain grain, SessionId session, PollPlan poll, Caller caller)
    {
        var written = await grain.Written();
        var answer = await grain.Do(caller, new PutPoll(poll.Id, ToSheet(session, poll), written?.Version ?? 0));
        if (answer.Refusal == Drafting.Locked || answer.Refusal == PollDecisions.PollNotFound)
            return; // it was opened, or removed
        RefusedException.ThrowIf(answer.Refusal);
        RefusedException.ThrowIf(await grain.List());
    }

    /// <summary>The programme with what is prepared for its stages now.</summary>
    public static async Task<Programme> Export(LiveGrains grains, ConferenceId conference, Programme programme) => programme with
    {
        Sessions = await Task.WhenAll(programme.Sessions.Select(async session =>
            session.Kind is SessionKind.Panel or SessionKind.PitchRound ? session with { Stage = await Of(grains, conference, session.Id) } : session)),
    };

    static async Task<StagePlan?> Of(LiveGrains grains, ConferenceId conference, SessionId session)
    {
        var prepared = await grains.Stage(conference, session).Prepared();
        var polls = await Task.WhenAll(prepared.Polls.Select(async id => (Id: id, Written: await grains.Poll(conference, id).Written())));
        var plan = new StagePlan(
            [.. prepared.Streams.Select(s => new StreamPlan(s.Id, s.Stream.Kind, s.Stream.Url, s.Stream.Title, s.Stream.Language, s.Stream.Captions, s.Stream.Delay))],
            [.. from poll in polls
                where poll.Written is not null
                let sheet = poll.Written.Sheet
                select new PollPlan(poll.Id, sheet.Title, sheet.Pace, sheet.Results, sheet.Changeable, sheet.Seconds, sheet.Items)]);
        return plan is { Streams.Count: 0, Polls.Count: 0 } ? null : plan;
    }

    public static SetStream ToSet(StreamPlan s, int order, Broadcast? was = null) => new(s.Id, s.Kind, s.Url, s.Title, s.Language, s.Captions, s.Delay, order, was);

    public static PollSheet ToSheet(SessionId session, PollPlan p) => new(session, p.Title, p.Pace, p.Results, p.Changeable, p.Seconds, p.Items);
}
