namespace Hub.Tests.Given;

/// <summary>Tests with processes of their own and limits on real time: one at a time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
