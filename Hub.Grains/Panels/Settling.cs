using System.Collections.Immutable;
using System.Globalization;
using Hub.Grains.Live;

namespace Hub.Grains.Panels;

/// <summary>How the organisers and moderators set a panel up, all settings at once.</summary>
public static class Settling
{
    const int LongestLabel = 40;

    public static Decision<PanelEvent> Change(Panel panel, ChangeSettings change)
    {
        var (settings, refusal) = Clean(change.Settings);
        if (refusal is not null)
            return refusal;
        if (settings.SaysTheSameAs(panel.Settings))
            return Decision<PanelEvent>.Nothing;
        if (settings.Version != panel.Settings.Version)
            return StaleSettings;
        return new SettingsChanged(settings with { Version = settings.Version + 1 });
    }

    static (PanelSettings, Refusal?) Clean(PanelSettings settings)
    {
        var faulty = OutOfRange("The length of a question", settings.LongestText, 50, 1000)
            ?? OutOfRange("The questions a minute", settings.PerMinute, 1, 30)
            ?? OutOfRange("The reports that hold a question", settings.ReportsToHold, 2, 100);
        if (faulty is not null || !Enum.IsDefined(settings.Names))
            return (settings, faulty ?? Faulty("Questions come with a name, without, or both."));
        string? why = null;
        Refusal? refusal = null;
        if (!string.IsNullOrWhiteSpace(settings.PausedBecause))
            (why, refusal) = Wording.Clean(settings.PausedBecause, PanelSettings.LongestReason);
        if (refusal is not null)
            return (settings, refusal);
        (var labels, refusal) = CleanLabels(settings.Labels);
        if (refusal is not null)
            return (settings, refusal);
        (var blocked, refusal) = WordFilter.Clean(settings.Blocked);
        return (settings with { PausedBecause = why, Labels = labels, Blocked = blocked }, refusal);
    }

    static (ImmutableDictionary<LabelId, string>?, Refusal?) CleanLabels(ImmutableDictionary<LabelId, string>? labels)
    {
        if (labels is null or { Count: 0 })
            return (null, null);
        if (labels.Count > PanelSettings.MostLabels)
            return (null, Faulty(string.Create(CultureInfo.InvariantCulture, $"A panel has at most {PanelSettings.MostLabels} labels.")));
        var clean = labels.ToBuilder();
        foreach (var (id, name) in labels)
        {
            (clean[id], var refusal) = Wording.Clean(name, LongestLabel, lines: false);
            if (refusal is not null)
                return (null, refusal);
        }
        return (clean.ToImmutable(), null);
    }

    static Refusal? OutOfRange(string what, int value, int least, int most) => value >= least && value <= most ? null
        : Faulty(string.Create(CultureInfo.InvariantCulture, $"{what} is a number from {least} to {most}."));

    public static Refusal Faulty(string sentence) => new("faulty-settings", sentence, Because.Invalid);

    public static readonly Refusal StaleSettings = new("stale-settings", "Someone changed the settings meanwhile. Look at them again before you change them.", Because.Conflict);
}
