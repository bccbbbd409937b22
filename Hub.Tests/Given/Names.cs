using System.Security.Cryptography;
using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Matchmaking;
using Hub.Grains.Panels;
using Hub.Grains.Pitches;

namespace Hub.Tests.Given;

/// <summary>Ids that are the same in every run, by name.</summary>
public static class Names
{
    public static readonly PersonId Ana = Person("ana"), Ben = Person("ben"), Chi = Person("chi"), Moderator = Person("moderator");

    public static PersonId Person(string name) => new(Of($"person {name}"));

    public static QuestionId Question(string name) => new(Of($"question {name}"));

    public static ReplyId Reply(string name) => new(Of($"reply {name}"));

    public static ScreenId Screen(string name) => new(Of($"screen {name}"));

    public static BroadcastId Stream(string name) => new(Of($"stream {name}"));

    public static ClapId Clap(string name) => new(Of($"clap {name}"));

    public static PollId Poll(string name) => new(Of($"poll {name}"));

    public static PitchId Pitch(string name) => new(Of($"pitch {name}"));

    public static CriterionId Criterion(string name) => new(Of($"criterion {name}"));

    public static MessageId Message(string name) => new(Of($"message {name}"));

    public static RequestId Request(string name) => new(Of($"request {name}"));

    public static RunId Run(string name) => new(Of($"run {name}"));

    static Guid Of(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
