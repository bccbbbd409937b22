using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>The parts of a pitch round that one person sees: what they gave and wish, their turn if they pitch, their own scores if they judge.</summary>
static class OnesOwnPitchRound
{
    public static JsonNode? Render(PitchRound round, PersonId who, Part part)
    {
        if (part.Facet == "jury")
            return round.Jury.Jurors.Contains(who) ? JuryOf(round) : null;
        if (part.Facet == "greenRoom")
            return GreenRoomOf(round, who);
        var pitch = PitchId.Parse(part.Key);
        return part.Facet switch
        {
            "favours" => round.Favours.Given(who, pitch) is > 0 and var points ? JsonValue.Create(points) : null,
            "wishes" => round.Wishes.TryGetValue(pitch, out var wishes) && wishes.TryGetValue(who, out var wish)
                ? Json.Without(new() { ["at"] = wish.At, ["note"] = wish.Note }) : null,
            "mine" => round.Has(pitch) && round.IsPitcher(pitch, who) ? MineOf(round, pitch) : null,
            "scores" => round.Jury.Jurors.Contains(who) && round.Jury.ScoreOf(pitch, who) is { } score ? ScoreOf(score) : null,
            "abstentions" => round.Jury.Jurors.Contains(who) && round.Jury.AbstentionOf(pitch, who) is { } abstention ? JudgedPitchRound.AbstentionOf(abstention) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of a person's view of a pitch round."),
        };
    }

    static JsonObject JuryOf(PitchRound round)
    {
        var view = new JsonObject { ["criteria"] = JudgedPitchRound.CriteriaOf(round.Settings), ["from"] = round.Settings.From, ["to"] = round.Settings.To };
        if (round.Jury.Locked)
            view["locked"] = true;
        return view;
    }

    static JsonObject ScoreOf(Score score) => Json.Without(new()
    {
        ["values"] = JudgedPitchRound.ValuesOf(score.Values),
        ["note"] = score.Note,
        ["version"] = score.Version,
    });

    /// <summary>The message to those who still have to pitch, if this person is one of them.</summary>
    static JsonObject? GreenRoomOf(PitchRound round, PersonId who) =>
        round.Show.Order.Any(id => round.IsPitcher(id, who) && !round.RunOf(id).HasBegun) && BackstageDecisions.Last(round, Backstage.GreenRoom) is var (id, message)
            ? ShownPitchRound.MessageOf(id, message) : null;

    static JsonObject MineOf(PitchRound round, PitchId pitch) => Json.Without(new()
    {
        ["state"] = Json.Name(round.RunOf(pitch).State),
        ["readyAt"] = round.Pitches[pitch].ReadyAt,
        ["turn"] = GreenRoom.TurnOf(round, pitch) is not { } turn ? null : Json.Without(new()
        {
            ["place"] = turn.Place,
            ["endsAt"] = turn.EndsAt,
            ["left"] = turn.Left is { } left ? (long)left.TotalMilliseconds : null,
            ["rest"] = turn.Rest,
        }),
    });
}
