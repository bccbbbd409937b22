using System.Text;
using Hub.Grains.Conferences;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Server.Exchange;

namespace Hub.Tests.Exchange;

/// <summary>Files to import, and what they come to.</summary>
static class Files
{
    public static readonly ConferenceId Conference = new("rhine-forum");

    public static byte[] Open(string name) => System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "Hub.Tests", "Exchange", "Files", name));

    public static byte[] Sample(string name) => System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "samples", name));

    public static byte[] Utf8(this string text) => Encoding.UTF8.GetBytes(text);

    public static ImportResult Import(byte[] bytes, string format = "auto") => ImportFile.Read(format, bytes, Conference, KindRules.Default, Taxonomy.Of(MatchingSettings.Default));

    public static ImportResult Import(string text, string format = "auto") => Import(text.Utf8(), format);

    public static Programme Programme(this ImportResult result)
    {
        Assert.Empty(result.Faults);
        Assert.NotNull(result.Programme);
        return result.Programme;
    }

    /// <summary>A faulty file gives its faults and nothing else.</summary>
    public static void HasFault(this ImportResult result, string where, string what)
    {
        Assert.Null(result.Programme);
        Assert.Empty(result.People);
        Assert.Contains(result.Faults, f => f.Where == where && f.What.Contains(what, StringComparison.Ordinal));
    }
}
