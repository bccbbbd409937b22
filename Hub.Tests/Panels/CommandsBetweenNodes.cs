using System.Text;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class CommandsBetweenNodes
{
    static readonly QuestionId First = Question("first"), Second = Question("second");

    static readonly PanelCommand[] Commands =
    [
        new AskQuestion(First, "Why?", true, "de", Ana), new EditQuestion(First, "Why?", 2), new WithdrawQuestion(First), new CastVote(First), new WithdrawVote(First),
        new ReportQuestion(First), new GiveReply(First, Reply("r"), "Because.", QuestionStatus.Approved), new HideReply(First, Reply("r"), true),
        new MoveQuestion(First, QuestionStatus.Approved, QuestionStatus.Declined, "Off topic.", new(Second)),
        new MoveQuestion(First, QuestionStatus.Approved, QuestionStatus.OnStage, null, new(null)),
        new UndoMove(First, QuestionStatus.OnStage, QuestionStatus.Approved), new MergeQuestion(First, Second, QuestionStatus.Approved, QuestionStatus.Pending), new UnmergeQuestion(First, Second),
        new LabelQuestion(First, [new("grid")], []), new ChooseNext(First, null),
        new ChangeSettings(PanelSettings.Default with { Labels = PanelSettings.Default.Labels("grid"), Blocked = PanelSettings.Default.Blocked("de", "drat") }),
    ];

    [Fact]
    public void A_command_arrives_at_another_node_as_it_was_sent()
    {
        var all = typeof(PanelCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PanelCommand)) && !type.IsAbstract);
        Assert.Equal(all.ToHashSet(), Commands.Select(command => command.GetType()).ToHashSet());
        using var services = new ServiceCollection().AddSerializer(serializer => serializer.AddAssembly(typeof(PanelCommand).Assembly)).BuildServiceProvider();
        var wire = services.GetRequiredService<Serializer<PanelCommand>>();

        foreach (var command in Commands)
            Assert.Equal(Text(command), Text(wire.Deserialize(wire.SerializeToArray(command))!));
    }

    static string Text(PanelCommand command) => command.GetType().Name + Encoding.UTF8.GetString(EventCodec.EncodeState<object>(command));
}
