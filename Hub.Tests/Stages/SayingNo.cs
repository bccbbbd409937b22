using System.Text.RegularExpressions;

namespace Hub.Tests.Stages;

public sealed partial class SayingNo
{
    static readonly string[] Capabilities = ["Stages", "RoundClocks", "Floors", "Tables", "Chats"], Edges = ["Stage", "Floor"];

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_no_has_a_sentence_in_both_languages(string language)
    {
        var words = File.ReadAllText(Path.Combine(Repository.Root, "Hub.Web", "src", "i18n", language, "problems.ts"));
        var codes = Capabilities.SelectMany(name => Directory.GetFiles(Path.Combine(Repository.Root, "Hub.Grains", name), "*.cs"))
            .Concat(Edges.Select(name => Path.Combine(Repository.Root, "Hub.Server", "Api", $"{name}Endpoints.cs")))
            .SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToList();

        Assert.True(codes.Count > 20, "the refusals were not found");
        Assert.All(codes, code => Assert.Contains($"'{code}':", words));
    }

    [GeneratedRegex("""Refusal [A-Z]\w+(?:\(.*\))? =>? ?new\("([a-z-]+)",""")]
    private static partial Regex Code();
}
