using System.Text.Json.Nodes;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>What each audience sees of a pitch round. Public: the order, the clocks, the word to the stage, and the places that were revealed. Staff:
/// all but the notes to those who are to be talked to. A person: what they gave and wish, their turn if they pitch, their own scores if they judge.</summary>
public sealed class PitchRoundViews : IViews<PitchRound, PitchRoundEvent>
{
    static readonly Part RoundPart = new("round");
    static readonly Part Session = new("session");
    static readonly Part Order = new("order");
    static readonly Part Next = new("next");
    static readonly Part Monitor = new("monitor");
    static readonly Part Settings = new("settings");
    static readonly Part Results = new("results");
    static readonly Part Messages = new("messages");
    static readonly Part Jury = new("jury");
    static readonly Part GreenRoomPart = new("greenRoom");

    static Part Details(PitchId id) => new("pitches", id.ToString());

    static Part RunPart(PitchId id) => new("runs", id.ToString());

    static Part Place(PitchId id) => new("places", id.ToString());

    static Part Interest(PitchId id) => new("interest", id.ToString());

    static Part Scores(PitchId id) => new("scores", id.ToString());

    static Part Abstained(PitchId id) => new("abstentions", id.ToString());

    static Part Favour(PitchId id) => new("favours", id.ToString());

    static Part WishPart(PitchId id) => new("wishes", id.ToString());

    static Part Mine(PitchId id) => new("mine", id.ToString());

    static Part Juror(PersonId id) => new("jurors", id.ToString());

    public static IEnumerable<Touch> Touched(PitchRound after, PitchRoundEvent happened) => happened switch
    {
        SettingsSet or RoundPlanned => [.. ForAll(RoundPart), .. ForStaff([Settings, .. Judged(after)]), .. ForJurors(after)],
        RoundLocked => [.. ForAll(RoundPart), .. ForJurors(after)],
        FavoursOpened => ForAll(RoundPart),
        SessionClockSet => ForAll(Session),
        PageTurned e => ForAll(RunPart(e.Pitch)),
        PitcherReady e => [.. ForStaff(RunPart(e.Pitch)), .. ForPitchers(after)],
        FavourGiven e => [.. ForStaff(Interest(e.Pitch), Results), new(Audience.Person(e.Person), Favour(e.Pitch))],
        TalkWished e => [.. ForStaff(Interest(e.Pitch)), new(Audience.Person(e.Person), WishPart(e.Pitch))],
        WishWithdrawn e => [.. ForStaff(Interest(e.Pitch)), new(Audience.Person(e.Person), WishPart(e.Pitch))],
        JurorSet e => [.. ForStaff([Juror(e.Person), .. Judged(after)]), .. OwnJury(after, e.Person)],
        PitchScored e => OfJuror(e.Pitch, e.Juror),
        JurorAbstained e => OfJuror(e.Pitch, e.Juror),
        AbstentionWithdrawn e => OfJuror(e.Pitch, e.Juror),
        PlacesRevealed => ForAll([RoundPart, .. after.Pitches.Keys.Select(Place)]),
        MessageSent or MessageRead or MessageWithdrawn => [.. ForAll(Monitor), .. ForStaff(Messages), .. ForPitchers(after)],
        PitchAdded { SpeakerWas: { } was } e => [.. TheShow(after), .. OfPitcher(e.Pitch, was)],
        PitchEdited { SpeakerWas: { } was } e => [.. TheShow(after), .. OfPitcher(e.Pitch, was)],
        _ => TheShow(after),
    };

    /// <summary>What a step of the show may change: they are taken by hand, so that it does not matter that it is much.</summary>
    static IEnumerable<Touch> TheShow(PitchRound after) =>
    [
        .. ForAll([RoundPart, Session, Order, Next, .. after.Pitches.Keys.SelectMany(id => (Part[])[Details(id), RunPart(id)])]),
        .. ForStaff([.. Judged(after), .. after.Pitches.Keys.Select(Interest)]),
        .. ForPitchers(after),
    ];

    /// <summary>Over the whole jury's work.</summary>
    static IEnumerable<Part> Judged(PitchRound after) => [Results, .. after.Pitches.Keys.Select(Scores), .. after.Jury.Jurors.Select(Juror)];

    static IEnumerable<Touch> ForAll(params IEnumerable<Part> parts) =>
        parts.SelectMany(part => (Touch[])[new(Audience.Public, part), new(Audience.Staff, part)]);

    static IEnumerable<Touch> ForStaff(params IEnumerable<Part> parts) => parts.Select(part => new Touch(Audience.Staff, part));

    static IEnumerable<Touch> ForPitchers(PitchRound after) =>
        after.Pitches.SelectMany(p => p.Value.Details.Speaker is { } speaker ? OfPitcher(p.Key, speaker) : []);

    static Touch[] OfPitcher(PitchId pitch, PersonId speaker) => [new(Audience.Person(speaker), Mine(pitch)), new(Audience.Person(speaker), GreenRoomPart)];

    static IEnumerable<Touch> ForJurors(PitchRound after) => after.Jury.Jurors.Select(juror => new Touch(Audience.Person(juror), Jury));

    static IEnumerable<Touch> OwnJury(PitchRound after, PersonId juror) =>
        after.Pitches.Keys.SelectMany(id => (Part[])[Scores(id), Abstained(id)]).Prepend(Jury).Select(part => new Touch(Audience.Person(juror), part));

    static IEnumerable<Touch> OfJuror(PitchId pitch, PersonId juror) =>
    [
        .. ForStaff(Scores(pitch), Juror(juror), Results),
        new(Audience.Person(juror), Scores(pitch)), new(Audience.Person(juror), Abstained(pitch)),
    ];

    public static IEnumerable<Part> Parts(PitchRound state, Audience audience)
    {
        if (audience.IsPerson)
            return [Jury, GreenRoomPart, .. state.Pitches.Keys.SelectMany(id => (Part[])[Favour(id), WishPart(id), Mine(id), Scores(id), Abstained(id)])];
        if (audience != Audience.Public && !audience.IsStaff)
            return [];
        Part[] all = [RoundPart, Session, Order, Next, Monitor, .. state.Pitches.Keys.SelectMany(id => (Part[])[Details(id), RunPart(id), Place(id)])];
        return !audience.IsStaff ? all
            : [.. all, Settings, Results, Messages, .. state.Pitches.Keys.SelectMany(id => (Part[])[Interest(id), Scores(id)]), .. state.Jury.Jurors.Select(Juror)];
    }

    public static JsonNode? Render(PitchRound state, Audience audience, Part part) =>
        audience.IsPerson ? OnesOwnPitchRound.Render(state, audience.Who, part)
        : part.Facet is "settings" or "results" or "messages" or "interest" or "scores" or "jurors" ? audience.IsStaff ? JudgedPitchRound.Render(state, part) : null
        : ShownPitchRound.Render(state, part, audience.IsStaff);
}
