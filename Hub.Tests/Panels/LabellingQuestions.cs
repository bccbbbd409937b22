using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class LabellingQuestions
{
    readonly QuestionId first = Question("first");
    readonly PanelStory panel = PanelStory.WithApproved(Question("first"));

    public LabellingQuestions() => panel.Sets(settings => settings with { Labels = settings.Labels("grid", "money") });

    [Fact]
    public void A_question_gets_labels_and_loses_them()
    {
        Labels(["money", "grid"], was: []).Happened();
        Labels(["grid", "money"], was: []).DecidesNothing();
        Assert.Equal("grid:true money:true", Shown(Audience.Public));

        Labels(["grid"], was: ["money", "grid"]).Happened();
        Assert.Equal("grid:true", Shown(Audience.Staff));
        Labels([], was: ["grid"]).Happened();
        Assert.Null(Shown(Audience.Public));
    }

    [Fact]
    public void Labels_given_on_an_old_picture_are_refused()
    {
        Labels(["grid"], was: []);

        Labels(["money"], was: []).IsRefused("stale-labels");
    }

    [Fact]
    public void Only_labels_of_the_panel_are_given_and_one_that_was_removed_may_stay()
    {
        Labels(["unheard-of"], was: []).IsRefused("unknown-label");
        Labels(["grid"], was: []);
        panel.Sets(settings => settings with { Labels = settings.Labels!.Remove(new("grid")) });

        Labels(["grid", "money"], was: ["grid"]).Happened();
        Labels(["money"], was: ["grid", "money"]).Happened();
        Labels(["grid", "money"], was: ["money"]).IsRefused("unknown-label");
    }

    Decision<PanelEvent> Labels(string[] labels, string[] was) =>
        panel.Moderates(new LabelQuestion(first, [.. labels.Select(id => new LabelId(id))], [.. was.Select(id => new LabelId(id))]));

    string? Shown(Audience audience) => panel.View(audience)["questions"]![$"{first}"]!["labels"] is JsonObject labels
        ? string.Join(' ', labels.Select(label => $"{label.Key}:{label.Value}").Order()) : null;
}
