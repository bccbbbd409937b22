namespace Hub.Grains.Live;

/// <summary>Who asks. Whether they may was settled at the door; <see cref="Staff"/> and <see cref="Speaker"/> only widen what a decision lets them do.</summary>
/// <param name="Speaker">On the panel of the session that is asked.</param>
/// <param name="Remote">Follows by the stream, some seconds behind the hall.</param>
/// <param name="Pace">How much of the usual time they need: 1, 1.5 or 10 times.</param>
[GenerateSerializer, Immutable]
public readonly record struct Caller(PersonId Person, bool Staff, bool Speaker = false, bool Remote = false, double Pace = 1)
{
    /// <summary>The live thing itself, when a deadline has come.</summary>
    public static Caller Clock { get; } = new(default, Staff: true);
}

/// <summary>The only context that a decision gets: who, and when by the clock of the grain's node.</summary>
public readonly record struct Act(Caller By, DateTimeOffset Now)
{
    public PersonId Who => By.Person;

    public bool Staff => By.Staff;
}
