using Hub.Tests.Given;

namespace Hub.Tests.Cluster;

public sealed class ByCommandLine
{
    [Fact]
    public async Task A_faulty_file_and_a_word_it_does_not_know_are_told_and_change_nothing()
    {
        await using var hub = HubProcess.Resting();
        var faulty = Path.Combine(Directory.CreateDirectory(hub.Data).FullName, "..", "faulty.json");
        await File.WriteAllTextAsync(faulty, SmallEvent.Bundle.Replace("\"roomId\": \"hall\"", "\"roomId\": \"cellar\""));

        var (exitCode, said) = await hub.Run("import", faulty);
        var (usage, words) = await hub.Run("dance");
        var (empty, link) = await hub.Run("link");

        Assert.Equal((1, 2, 2), (exitCode, usage, empty));
        Assert.Contains("cellar", said);
        Assert.Contains("4 faults; nothing was changed.", said);
        Assert.Contains("import FILE", words);
        Assert.Contains("The hub is empty.", link);
    }
}
