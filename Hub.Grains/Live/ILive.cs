namespace Hub.Grains.Live;

/// <summary>What every live thing answers to.</summary>
public interface ILive : IGrainWithStringKey
{
    /// <summary>The audience's view of all that is committed.</summary>
    Task<Snapshot> Read(Audience audience);

    /// <summary>The positions of these audiences' views, in the same order. A node asks for what it watches every
    /// <see cref="Liveness.HeadsEvery"/>, which is also how a grain knows that a person's view is watched at all.</summary>
    Task<Position[]> Heads(Audience[] audiences);
}

/// <typeparam name="TCommand">The commands that change it, a closed union of records.</typeparam>
public interface ILive<TCommand> : ILive
{
    /// <summary>Answers when the outcome is in the journal. May be repeated: what was carried out before is not done again.
    /// A store that refuses or hangs gives <see cref="Refusal.StoreUnavailable"/> within <see cref="Liveness.AppendWithin"/>.</summary>
    Task<Answer> Do(Caller caller, TCommand command);
}

/// <summary>The times that the live base keeps.</summary>
public static class Liveness
{
    /// <summary>A topic is pushed at most this often; the first change goes at once.</summary>
    public static readonly TimeSpan PushEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Prime, so that it never beats with other periods.</summary>
    public static readonly TimeSpan HeadsEvery = TimeSpan.FromSeconds(13);

    /// <summary>A person's view is pushed for this long after a node last asked for it.</summary>
    public static readonly TimeSpan InterestLasts = TimeSpan.FromSeconds(45);

    public static readonly TimeSpan AppendWithin = TimeSpan.FromSeconds(1.5);
}
