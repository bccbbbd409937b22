using System.Reflection;
using System.Runtime.CompilerServices;
using Hub.Grains.Live;

namespace Hub.Tests;

/// <summary>The directions that the house keeps, and what decisions may not touch.</summary>
public sealed class Shape
{
    static readonly Assembly Grains = typeof(LiveKey).Assembly;
    static readonly string Sources = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "Hub.Grains"));

    [Fact]
    public void The_grains_know_nothing_of_the_web() =>
        Assert.DoesNotContain(Grains.GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || a.Name.Contains("SignalR"));

    [Fact]
    public void The_planner_knows_nothing_but_its_solver() => Assert.All(
        typeof(Hub.Planner.MeetingPlanner).Assembly.GetReferencedAssemblies(),
        a => Assert.True(a.Name!.StartsWith("System", StringComparison.Ordinal) || a.Name.StartsWith("Google", StringComparison.Ordinal), a.Name));

    [Fact]
    public void Only_the_storage_knows_Redis()
    {
        var strangers = Grains.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Hub.Grains", StringComparison.Ordinal) == true && type.Namespace != "Hub.Grains.Storage")
            .Where(type => Mentioned(type).Any(m => m.Namespace?.StartsWith("StackExchange", StringComparison.Ordinal) == true));
        Assert.Empty(strangers);
        Assert.Empty(Files("*.cs").Where(f => !f.Path.StartsWith("Storage", StringComparison.Ordinal) && f.Text.Contains("StackExchange")).Select(f => f.Path));
    }

    [Fact]
    public void Capabilities_and_the_live_base_do_not_know_each_others_insides()
    {
        string[] capabilities = ["Panels", "Pitches", "Polls", "Stages", "Screens", "Conferences"];
        foreach (var (path, text) in Files("*.cs"))
        {
            var folder = path.Split(Path.DirectorySeparatorChar)[0];
            if (folder is "Live" or "Storage")
                Assert.DoesNotContain(capabilities, c => text.Contains($"Hub.Grains.{c}"));
            if (folder == "Storage")
                Assert.DoesNotContain("Hub.Grains.Live", text);
        }
    }

    [Fact]
    public void Decisions_have_no_clock_no_dice_and_no_waiting()
    {
        string[] banned = ["DateTime.", "DateTimeOffset.UtcNow", "DateTimeOffset.Now", "Guid.New", "CreateVersion7", "Random", "Task", "async ", "await "];
        var deciding = Files("*.cs").Where(f => f.Path.EndsWith("Decisions.cs", StringComparison.Ordinal) || f.Path.EndsWith("Views.cs", StringComparison.Ordinal)
            || f.Text.Contains(" Evolve(") || f.Text.Contains("Act act)") || f.Text.Contains("Decision<") || f.Path.EndsWith("Scoring.cs", StringComparison.Ordinal)).ToList();
        Assert.True(deciding.Count >= 6, "the sources of the decisions were not found");
        foreach (var (path, text) in deciding.Where(f => f.Path != Path.Combine("Live", "LiveGrain.cs")))
            Assert.DoesNotContain(banned, word => text.Contains(word) && Report(path, word));
    }

    [Fact]
    public void Files_stay_small()
    {
        Assert.Empty(Files("*.cs").Where(f => f.Text.Count(c => c == '\n') > 270).Select(f => f.Path));
    }

    static bool Report(string path, string word)
    {
        TestContext.Current.AddWarning($"{path} mentions {word}");
        return true;
    }

    /// <summary>The types in fields, parameters, results and bases of a type.</summary>
    static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        IEnumerable<Type?> direct = [type.BaseType, .. type.GetInterfaces(), .. type.GetFields(All).Select(f => f.FieldType),
            .. type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)),
            .. type.GetConstructors(All).SelectMany(c => c.GetParameters().Select(p => p.ParameterType))];
        return direct.OfType<Type>().SelectMany(t => t.IsGenericType ? t.GetGenericArguments().Append(t) : [t]);
    }

    static IEnumerable<(string Path, string Text)> Files(string pattern) => Directory.EnumerateFiles(Sources, pattern, SearchOption.AllDirectories)
        .Select(path => (Path: Path.GetRelativePath(Sources, path), Text: File.ReadAllText(path)))
        .Where(f => !f.Path.StartsWith("obj", StringComparison.Ordinal) && !f.Path.StartsWith("bin", StringComparison.Ordinal));

    static string Here([CallerFilePath] string path = "") => path;
}
