using System.Reflection;
using System.Text;
using Hub.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace Hub.Tests.Api;

public sealed class SettingsPage
{
    [Fact]
    public void Every_setting_says_what_it_is_for_and_the_page_shows_them_all()
    {
        var defaults = new Settings();
        var page = new StringBuilder("# Settings\n\nOn the command line (`--Hub:Data=/somewhere`), as environment (`Hub__Data=/somewhere`), or in `appsettings.json`.\n\n| setting | default | |\n| --- | --- | --- |\n");
        foreach (var property in typeof(Settings).GetProperties().Where(p => p.CanWrite))
        {
            var sentence = property.GetCustomAttribute<SettingAttribute>()?.Sentence;
            Assert.False(string.IsNullOrWhiteSpace(sentence), $"{property.Name} does not say what it is for.");
            page.Append($"| `Hub:{property.Name}` | {property.GetValue(defaults)} | {sentence} |\n");
        }

        var path = Path.Combine(Repository.Root, "docs", "settings.md");
        if (Environment.GetEnvironmentVariable("HUB_WRITE_DOCS") == "1")
            File.WriteAllText(path, page.ToString());
        Assert.Equal(page.ToString(), File.ReadAllText(path));
    }

    [Fact]
    public void A_misspelt_setting_is_refused_with_those_that_there_are()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Hub:Datta", "x")]).Build();

        var refused = Assert.Throws<CannotStartException>(() => Settings.Read(configuration));

        Assert.Contains("Hub:Datta", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Data", refused.Message, StringComparison.Ordinal);
    }
}
