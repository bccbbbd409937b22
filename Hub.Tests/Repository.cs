namespace Hub.Tests;

/// <summary>Where the sources are, for tests that read them or start what was built from them.</summary>
public static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Hub.sln")) ? folder.FullName
        : Find(folder.Parent ?? throw new InvalidOperationException("The tests are not within the repository."));
}
