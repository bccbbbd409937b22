using Hub.Grains.Live;
using Hub.Grains.Panels;
using Hub.Tests.Given;
using static Hub.Grains.Panels.QuestionStatus;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Panels;

public sealed class ReportingAQuestion
{
    readonly QuestionId first = Question("first");
    readonly PanelStory panel = PanelStory.WithApproved(Question("first"));

    [Fact]
    public void Three_people_send_a_question_back_to_the_moderators()
    {
        panel.VotesFor(Ben, first);
        Report("1", "2");
        Assert.Equal(Approved, panel[first].Status);

        Report("3");

        Assert.True(panel[first] is { Status: Pending, Held: Held.Reports, Reports: 3, Votes: 1 });
        Assert.Null(panel.View(Audience.Public)["questions"]);
    }

    [Fact]
    public void A_person_reports_once()
    {
        Report("1", "2");
        panel.Reports(Person("1"), first).DecidesNothing();
        Report("3");
        panel.Reports(Person("1"), first).DecidesNothing();

        Assert.Equal(3, panel[first].Reports);
    }

    [Fact]
    public void Approved_again_it_takes_three_others()
    {
        Report("1", "2", "3");
        panel.Moves(first, Pending, Approved);
        Assert.Equal(0, panel[first].Reports);

        panel.Reports(Person("1"), first).DecidesNothing();
        Report("4", "5");
        Assert.Equal(Approved, panel[first].Status);
        Report("6");

        Assert.Equal(Pending, panel[first].Status);
    }

    [Fact]
    public void To_take_the_return_back_is_to_approve_it_again()
    {
        Report("1", "2", "3");

        panel.Undoes(first, Pending, Approved).Happened();

        Assert.True(panel[first] is { Status: Approved, Held: null, Reports: 0 });
    }

    [Fact]
    public void An_approval_that_is_taken_back_leaves_the_reports_as_they_were()
    {
        Report("1", "2", "3");
        panel.Moves(first, Pending, Approved);
        Report("4");

        panel.Undoes(first, Approved, Pending).Happened();

        Assert.True(panel[first] is { Status: Pending, Held: Held.Reports, Reports: 4 });
    }

    [Fact]
    public void The_organiser_says_how_many_it_takes()
    {
        panel.Sets(settings => settings with { ReportsToHold = 2 });
        Report("1", "2");

        Assert.Equal(Pending, panel[first].Status);
    }

    [Theory]
    [InlineData(OnStage)]
    [InlineData(Answered)]
    public void What_is_on_stage_or_answered_stays_there_and_the_reports_are_counted(QuestionStatus status)
    {
        panel.Moves(first, Approved, status);
        Report("1", "2", "3", "4");

        Assert.True(panel[first].Status == status && panel[first].Reports == 4);
    }

    [Fact]
    public void Nobody_reports_their_own_question_nor_what_they_cannot_see()
    {
        panel.Reports(Ana, first).IsRefused("own-question");
        panel.Moves(first, Approved, Declined);
        panel.Reports(Ben, first).IsRefused("unknown-question");
    }

    [Fact]
    public void Staff_see_how_many_have_reported_and_nobody_sees_who()
    {
        Report("1", "2");

        Assert.Equal(2, (int?)panel.View(Audience.Staff)["standing"]![$"{first}"]!["reports"]);
        Assert.Null(panel.View(Audience.Public)["standing"]![$"{first}"]!["reports"]);
        Assert.Null(panel.View(Audience.Person(Ana))["standing"]![$"{first}"]!["reports"]);
        Assert.True((bool?)panel.View(Audience.Person(Person("1")))["reported"]![$"{first}"]);
        foreach (var audience in (Audience[])[Audience.Public, Audience.Staff, Audience.Person(Ana), Audience.Person(Ben)])
            Assert.DoesNotContain($"{Person("1")}", panel.View(audience).ToJsonString());
    }

    void Report(params string[] people)
    {
        foreach (var person in people)
            Assert.Null(panel.Reports(Person(person), first).Refusal);
    }
}
