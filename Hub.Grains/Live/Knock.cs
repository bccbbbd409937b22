namespace Hub.Grains.Live;

/// <summary>Something that a person should hear of even while no page of theirs is open. It goes out once, when what it tells of is in the journal; whoever reads the journal
/// again does not knock again.</summary>
/// <param name="Code">What to say; the browser makes the sentence of it.</param>
/// <param name="Tag">A later one with the same tag takes its place.</param>
/// <param name="Until">After that nobody needs to hear of it.</param>
/// <param name="With">Whom it is about.</param>
/// <param name="Table">Where they meet.</param>
/// <param name="At">When they meet, or by when to answer.</param>
public sealed record Knock(PersonId To, string Code, string Tag, DateTimeOffset Until, IReadOnlyList<PersonId> With, string Table, DateTimeOffset At);

/// <summary>The way from the grains to devices. It must not wait for any of them, and never throws.</summary>
public interface IKnockOut
{
    void Send(ConferenceId conference, IReadOnlyList<Knock> knocks);
}
