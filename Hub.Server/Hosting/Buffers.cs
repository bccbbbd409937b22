namespace Hub.Server.Hosting;

/// <summary>The pool that pushes take their memory from.</summary>
static class Buffers
{
    const string Setting = "DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION";

    /// <summary>A push that is on its way to somebody holds 4 kB of the shared pool. That keeps 32 for each processor, so that a hall's were made anew
    /// with every push: half of what a storm of votes allocated. The runtime reads this once, when the pool is first used.</summary>
    public static void KeepThoseOfAHall()
    {
        if (Environment.GetEnvironmentVariable(Setting) is null)
            Environment.SetEnvironmentVariable(Setting, "4096");
    }
}
