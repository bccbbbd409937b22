using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Grains.Storage;

namespace Hub.Tests.Storage;

/// <summary>Journals as older hubs wrote them, one batch a line. What is in these files is never changed: today's code has to read it.</summary>
public sealed class OldJournals
{
    static readonly QuestionId Hydrogen = QuestionId.Parse("00000000-0000-7000-8000-0000000000a1");
    static readonly QuestionId Steel = QuestionId.Parse("00000000-0000-7000-8000-0000000000a2");
    static readonly QuestionId Rivers = QuestionId.Parse("00000000-0000-7000-8000-0000000000a3");
    static readonly PersonId Ana = PersonId.Parse("00000000-0000-7000-8000-0000000000b1");
    static readonly PersonId Ben = PersonId.Parse("00000000-0000-7000-8000-0000000000b2");
    static readonly PersonId Cem = PersonId.Parse("00000000-0000-7000-8000-0000000000b3");

    [Fact]
    public void The_first_panel_journal_still_tells_the_same_story()
    {
        var panel = Read("panel-1.jsonl").Aggregate(PanelDecisions.Initial, PanelDecisions.Evolve);

        Assert.Equal(Hydrogen, panel.OnStage);
        Assert.Equal(new Question(Ana, "Wer bezahlt das Netz? – Ω", true, At(0), QuestionStatus.OnStage, At(7), Votes: 1), panel.Questions[Hydrogen]);
        Assert.Equal(new Question(Ben, "Why steel?\nAnd why here?", false, At(1), QuestionStatus.Approved, At(7), Votes: 1), panel.Questions[Steel]);
        Assert.Equal(new Question(Ben, "Rivers?", false, At(2), QuestionStatus.Withdrawn, At(3)), panel.Questions[Rivers]);
        Assert.Equal([Hydrogen], panel.VotesOf[Ben]);
        Assert.Equal([Steel], panel.VotesOf[Ana]);
    }

    [Fact]
    public void What_hubs_before_rejected_is_declined()
    {
        var panel = Read("panel-1-rejected.jsonl").Aggregate(PanelDecisions.Initial, PanelDecisions.Evolve);

        Assert.Equal(QuestionStatus.Declined, panel.Questions[Hydrogen].Status);
        Assert.Equal((QuestionStatus.Approved, new Undo(QuestionStatus.Declined)), (panel.Questions[Steel].Status, panel.Questions[Steel].Undo));
    }

    [Fact]
    public void The_second_panel_journal_still_tells_the_same_story()
    {
        var panel = Read("panel-2.jsonl").Aggregate(PanelDecisions.Initial, PanelDecisions.Evolve);

        Assert.Equal(new Question(Ana, "Who pays for the grid?", true, At(0), QuestionStatus.Answered, At(8), Votes: 2, new(QuestionStatus.Approved),
            Remote: true, Language: "en", To: Cem, InWriting: true), panel.Questions[Hydrogen]);
        Assert.Equal(new Question(Ben, "Why the grid?", false, At(1), QuestionStatus.Merged, At(3), Votes: 2, new(QuestionStatus.Approved),
            Edits: 1, MergedInto: Hydrogen), panel.Questions[Steel]);
        Assert.Equal(new Question(Ben, "Rivers?", false, At(4), QuestionStatus.Declined, At(7), Undo: new(QuestionStatus.Pending, Held: Held.Reports),
            Reason: "Off topic.", Reports: 2), panel.Questions[Rivers]);
        Assert.Equal(new Hub.Grains.Panels.Reply(Hydrogen, "Everybody does.", Cem, Speaker: true, At(8), Hidden: true), Assert.Single(panel.Replies).Value);
        Assert.Equal([new LabelId("grid")], panel.Labels[Hydrogen]);
        Assert.Equal(("drat\ndarn", 2, 1), (panel.Settings.Blocked!["en"], panel.Settings.ReportsToHold, panel.Settings.Version));
    }

    [Fact]
    public void Every_event_of_a_panel_is_in_one_of_the_journals()
    {
        var read = ((string[])["panel-1.jsonl", "panel-2.jsonl"]).SelectMany(Read).Select(happened => happened.GetType()).ToHashSet();

        Assert.Empty(typeof(PanelEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(e => e.DerivedType).Except(read));
    }

    [Fact]
    public void An_event_of_an_unknown_name_refuses_to_load()
    {
        var batch = """[{"type":"question-painted","question":"00000000-0000-7000-8000-0000000000a1"}]""";

        Assert.Throws<JsonException>(() => EventCodec.Decode<PanelEvent>(Encoding.UTF8.GetBytes(batch)));
    }

    [Fact]
    public void An_event_without_a_name_refuses_to_load()
    {
        var batch = """[{"question":"00000000-0000-7000-8000-0000000000a1"}]""";

        Assert.ThrowsAny<Exception>(() => EventCodec.Decode<PanelEvent>(Encoding.UTF8.GetBytes(batch)));
    }

    [Fact]
    public void The_name_may_stand_anywhere_and_fields_of_later_hubs_are_passed_over()
    {
        var batch = """[{"question":"00000000-0000-7000-8000-0000000000a1","voter":"00000000-0000-7000-8000-0000000000b1","weight":2,"type":"vote-cast"}]""";

        Assert.Equal([new VoteCast(Hydrogen, Ana)], EventCodec.Decode<PanelEvent>(Encoding.UTF8.GetBytes(batch)));
    }

    /// <summary>Written today, every event reads as in the file: a field that was renamed would show here.</summary>
    [Theory]
    [InlineData("panel-1.jsonl")]
    [InlineData("panel-2.jsonl")]
    public void What_is_written_today_is_what_was_written_then(string file)
    {
        foreach (var line in Lines(file))
            Assert.Equal(line, Encoding.UTF8.GetString(EventCodec.Encode(EventCodec.Decode<PanelEvent>(Encoding.UTF8.GetBytes(line)))));
    }

    static IEnumerable<PanelEvent> Read(string file) => Lines(file).SelectMany(line => EventCodec.Decode<PanelEvent>(Encoding.UTF8.GetBytes(line)));

    static string[] Lines(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Storage", "OldJournals", file));

    static DateTimeOffset At(int minute) => new(2026, 3, 14, 9, minute, 0, TimeSpan.Zero);
}
