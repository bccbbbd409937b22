using System.Collections.Immutable;
using System.Text.Json;
using Hub.Grains.Live;
using Hub.Grains.Storage;

namespace Hub.Grains.Conferences;

[GenerateSerializer]
public abstract record ConferenceCommand;

/// <summary>Replaces the programme. Sessions are found again by their id, so that what happened in them stays theirs.</summary>
[GenerateSerializer, Immutable]
public sealed record ImportProgramme(Programme Programme) : ConferenceCommand;

/// <summary>Sets the rules, and applies them at once to the sessions that came from a schedule file.</summary>
/// <param name="Rules">At most 50.</param>
[GenerateSerializer, Immutable]
public sealed record SetKindRules(IReadOnlyList<KindRule> Rules) : ConferenceCommand;

[GenerateSerializer, Immutable]
public sealed record SetJoinCode(string Code) : ConferenceCommand;

[GenerateSerializer, Immutable]
public sealed record AddScreen(ScreenId Screen, string Name) : ConferenceCommand;

[GenerateSerializer, Immutable]
public sealed record RemoveScreen(ScreenId Screen) : ConferenceCommand;

public sealed class ConferenceDecisions : IDecider<Conference, ConferenceCommand, ConferenceEvent>
{
    public static string Kind => "conference";

    public static bool KeepsRealTime => true;

    public static int Shape => 1;

    public static Conference Initial => Conference.Empty;

    public static Decision<ConferenceEvent> Decide(Conference state, ConferenceCommand command, Act act) => command switch
    {
        ImportProgramme import => Import(state, import.Programme, act),
        SetKindRules set => SetRules(state, set.Rules),
        SetJoinCode set => state.JoinCode == set.Code ? Decision<ConferenceEvent>.Nothing : new JoinCodeSet(set.Code),
        AddScreen add => state.Screens.TryGetValue(add.Screen, out var name) && name == add.Name
            ? Decision<ConferenceEvent>.Nothing : new ScreenAdded(add.Screen, add.Name),
        RemoveScreen remove => state.Screens.ContainsKey(remove.Screen) ? new ScreenRemoved(remove.Screen) : Decision<ConferenceEvent>.Nothing,
        _ => throw new InvalidOperationException($"No conference command: {command.GetType().Name}"),
    };

    static Decision<ConferenceEvent> Import(Conference conference, Programme programme, Act act)
    {
        if (conference.Programme is { } old && Same(old, programme))
            return Decision<ConferenceEvent>.Nothing;
        var removedSessions = (conference.Programme?.Sessions ?? []).Select(s => s.Id).Except(programme.Sessions.Select(s => s.Id));
        var removedRooms = (conference.Programme?.Rooms ?? []).Select(r => r.Id).Except(programme.Rooms.Select(r => r.Id));
        return new ProgrammeImported(programme, [.. removedSessions], [.. removedRooms], act.Now);
    }

    static Decision<ConferenceEvent> SetRules(Conference conference, IReadOnlyList<KindRule> rules)
    {
        if (conference.Programme is not { } programme)
            return NoProgramme;
        if (rules.Count > 50 || rules.Any(r => r is null || !KindRules.Fields.Contains(r.Field) || r.Contains is not { Length: > 0 and <= 200 }))
            return FaultyRules;
        if (programme.KindRules.SequenceEqual(rules))
            return Decision<ConferenceEvent>.Nothing;
        var rooms = programme.Rooms.ToDictionary(r => r.Id, r => r.Name);
        var kinds = programme.Sessions
            .Where(s => s.SourceType is not null)
            .Select(s => (s.Id, Was: s.Kind, Kind: KindRules.KindOf(rules, s.Title, s.Track, s.SourceType, s.RoomId is null ? null : rooms.GetValueOrDefault(s.RoomId))))
            .Where(s => s.Was != s.Kind)
            .ToImmutableDictionary(s => s.Id, s => s.Kind);
        return new KindRulesSet(rules, kinds);
    }

    /// <summary>Compared as they would be stored: lists within records have no equality of their own.</summary>
    public static bool Same<T>(T a, T b) =>
        JsonSerializer.SerializeToUtf8Bytes(a, EventCodec.Options).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(b, EventCodec.Options));

    public static Conference Evolve(Conference state, ConferenceEvent happened) => happened switch
    {
        ProgrammeImported e => state with { Programme = e.Programme },
        KindRulesSet e => state with
        {
            Programme = state.Programme! with
            {
                KindRules = e.Rules,
                Sessions = [.. state.Programme.Sessions.Select(s => e.Kinds.TryGetValue(s.Id, out var kind) ? s with { Kind = kind } : s)],
            },
        },
        JoinCodeSet e => state with { JoinCode = e.Code },
        ScreenAdded e => state with { Screens = state.Screens.SetItem(e.Screen, e.Name) },
        ScreenRemoved e => state with { Screens = state.Screens.Remove(e.Screen) },
        _ => throw new InvalidOperationException($"No conference event: {happened.GetType().Name}"),
    };

    public static readonly Refusal NoProgramme = new("no-programme", "This conference has no programme yet. Import one first.", Because.Conflict);
    public static readonly Refusal FaultyRules = new("faulty-rules",
        "A rule needs a field (title, track, type or room) and words of 1 to 200 characters; at most 50 rules.", Because.Invalid);
}
