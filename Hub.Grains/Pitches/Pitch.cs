using System.Text.Json.Serialization;
using Hub.Grains.Live;

namespace Hub.Grains.Pitches;

/// <summary>What is said of a pitch beforehand. Whoever gives it is an id, like everyone.</summary>
/// <param name="Remote">Comes by the stream, not on the stage.</param>
/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="Seconds">Allotted to the pitch itself.</param>
/// <param name="QuestionSeconds">Allotted to the questions after it.</param>
[GenerateSerializer, Immutable]
public sealed record PitchDetails(
    string Title, string Organisation, PersonId? Speaker = null, bool Remote = false, string? Topic = null, string? Country = null,
    Slides? Slides = null, int Seconds = 240, int QuestionSeconds = 180);

/// <summary>A link to slides elsewhere, or a PDF that the hub keeps.</summary>
[GenerateSerializer, Immutable]
public sealed record Slides(string? Url = null, FileId? File = null, int? Pages = null);

/// <param name="Version">How often its details were changed.</param>
/// <param name="ReadyAt">When the pitcher said that they are ready.</param>
/// <param name="Page">The page of the slides that is shown, from 1.</param>
/// <param name="Planned">As the last import had it: an import brings only what has changed in its file.</param>
public sealed record Pitch(PitchDetails Details, int Version, DateTimeOffset? ReadyAt = null, int Page = 1, PitchDetails? Planned = null);

[JsonConverter(typeof(JsonStringEnumConverter<PitchState>))]
public enum PitchState
{
    [JsonStringEnumMemberName("upcoming")] Upcoming,
    [JsonStringEnumMemberName("pitching")] Pitching,
    [JsonStringEnumMemberName("questions")] Questions,
    [JsonStringEnumMemberName("done")] Done,
    [JsonStringEnumMemberName("skipped")] Skipped,

    /// <summary>Not there when called: called again when all others have had their turn.</summary>
    [JsonStringEnumMemberName("absent")] Absent,
}

/// <summary>What became of a pitch on the stage.</summary>
/// <param name="Speech">The clock of the pitch itself, from its start on.</param>
/// <param name="Questions">The clock of its questions, from their start on.</param>
public sealed record Run(PitchState State, PitchClock? Speech = null, PitchClock? Questions = null)
{
    public static Run NotYet { get; } = new(PitchState.Upcoming);

    [JsonIgnore]
    public bool OnStage => State is PitchState.Pitching or PitchState.Questions;

    [JsonIgnore]
    public bool HasBegun => OnStage || State == PitchState.Done;

    /// <summary>The clock that counts now, or would if it were not paused.</summary>
    [JsonIgnore]
    public PitchClock? Current => State switch { PitchState.Pitching => Speech, PitchState.Questions => Questions, _ => null };

    /// <summary>The same with its clock changed.</summary>
    public Run Turn(Func<PitchClock, PitchClock> change) => State switch
    {
        PitchState.Pitching => this with { Speech = change(Speech!) },
        PitchState.Questions => this with { Questions = change(Questions!) },
        _ => this,
    };
}
