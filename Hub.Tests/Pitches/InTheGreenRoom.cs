using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Pitches;
using Hub.Tests.Given;
using static Hub.Grains.Pitches.PitchState;
using static Hub.Tests.Given.Names;
using static Hub.Tests.Pitches.PitchStory;

namespace Hub.Tests.Pitches;

public sealed class InTheGreenRoom
{
    readonly PitchStory round = WithFour();

    JsonObject? Mine(PersonId who, PitchId pitch) => round.View(Audience.Person(who))["mine"]?[pitch.ToString()]?.AsObject();

    [Fact]
    public void The_next_two_learn_about_when_their_turn_comes()
    {
        round.Starts(A);
        var end = round.Now.AddSeconds(240);

        var (next, second, third) = (Mine(Bob, B)!["turn"]!, Mine(Cleo, C)!["turn"]!, Mine(Dan, D)!);

        Assert.Equal((1, end, 180), ((int)next["place"]!, (DateTimeOffset)next["endsAt"]!, (int)next["rest"]!));
        Assert.Equal((2, end, 180 + 420), ((int)second["place"]!, (DateTimeOffset)second["endsAt"]!, (int)second["rest"]!));
        Assert.Null(third["turn"]);
    }

    [Fact]
    public void At_the_questions_only_these_are_waited_for()
    {
        round.Starts(A);
        round.Asks(A);

        var turn = Mine(Bob, B)!["turn"]!;

        Assert.Equal((round.Now.AddSeconds(180), 0), ((DateTimeOffset)turn["endsAt"]!, (int)turn["rest"]!));
    }

    [Fact]
    public void While_the_clock_stands_there_is_no_instant_but_a_length()
    {
        Assert.Equal("""{"place":1,"rest":0}""", Mine(Ada, A)!["turn"]!.ToJsonString());
        round.Starts(A);
        round.Passes(TimeSpan.FromSeconds(300));
        round.Pauses(A);

        Assert.Equal("""{"place":1,"left":-61000,"rest":180}""", Mine(Bob, B)!["turn"]!.ToJsonString());
    }

    [Fact]
    public void A_pitcher_says_that_they_are_ready_and_only_the_staff_and_they_see_it()
    {
        var ready = new SayReady(B, true);
        round.Do(Bob, ready).Happened();
        round.Do(Bob, ready).DecidesNothing();
        round.Do(Ana, ready).IsRefused("not-your-pitch");
        round.Do(Ana, new SayReady(A, true)).IsRefused("not-your-pitch");
        round.Staff(new SayReady(C, true)).Happened();

        Assert.NotNull(Mine(Bob, B)!["readyAt"]);
        Assert.NotNull(round.View(Audience.Staff)["runs"]![B.ToString()]!["readyAt"]);
        Assert.Null(round.View(Audience.Public)["runs"]![B.ToString()]!["readyAt"]);
        round.Do(Bob, new SayReady(B, false)).Happened();
        Assert.Null(Mine(Bob, B)!["readyAt"]);
    }

    [Fact]
    public void Whoever_was_not_there_is_not_ready_any_more()
    {
        round.Do(Bob, new SayReady(B, true));

        round.Marks(B, Upcoming, Absent);

        Assert.Null(round.State.Pitches[B].ReadyAt);
        round.Starts(A);
        round.Do(Ada, new SayReady(A, true)).IsRefused("pitch-over");
    }

    [Fact]
    public void The_pitcher_turns_the_slides_for_all()
    {
        round.Puts(A, Details("A", Ada) with { Slides = new("https://example.org/slides", Pages: 12) }, version: 1);

        round.Do(Ada, new TurnPage(A, 2)).Happened();
        round.Do(Ada, new TurnPage(A, 2)).DecidesNothing();
        round.Do(Ada, new TurnPage(A, 13)).IsRefused("no-such-page");
        round.Do(Bob, new TurnPage(A, 3)).IsRefused("not-your-pitch");

        Assert.Equal(2, (int)round.View(Audience.Public)["runs"]![A.ToString()]!["page"]!);
        round.Starts(A);
        Assert.Equal(1, round.State.Pitches[A].Page);
    }

    [Fact]
    public void A_pitcher_who_was_replaced_has_no_turn_any_more()
    {
        round.Puts(A, Details("A", Ana), version: 1);

        Assert.Null(Mine(Ada, A));
        Assert.NotNull(Mine(Ana, A));
    }

    [Fact]
    public void A_word_to_the_stage_is_confirmed_by_those_on_it()
    {
        var wrapUp = new SendMessage(Message("1"), Backstage.Monitor, " Please wrap up ");
        round.Staff(wrapUp).Happened();
        round.Staff(wrapUp).DecidesNothing();
        Assert.Equal("Please wrap up", (string?)round.View(Audience.Public)["monitor"]!["text"]);

        round.Do(Ana, new ReadMessage(Message("1"), Screen: false)).IsRefused("not-for-you");
        round.Do(Ana, new ReadMessage(Message("1"), Screen: true)).Happened();
        round.Do(Ada, new ReadMessage(Message("1"), Screen: false)).DecidesNothing();

        Assert.NotNull(round.View(Audience.Staff)["messages"]![Message("1").ToString()]!["readAt"]);
        round.Staff(wrapUp with { Text = "Something else" }).IsRefused("message-there");
        round.Staff(wrapUp with { Text = null }).IsRefused("text-empty");
        round.Do(Ada, new ReadMessage(Message("2"), false)).IsRefused("unknown-message");
    }

    [Fact]
    public void A_word_to_the_green_room_is_for_those_who_still_have_to_pitch()
    {
        round.Staff(new SendMessage(Message("1"), Backstage.GreenRoom, "Come to the left door"));
        round.Starts(A);

        Assert.Null(round.View(Audience.Public)["monitor"]);
        Assert.Null(round.View(Audience.Person(Ada))["greenRoom"]);
        Assert.Null(round.View(Audience.Person(Ana))["greenRoom"]);
        Assert.Equal("Come to the left door", (string?)round.View(Audience.Person(Bob))["greenRoom"]!["text"]);
        round.Do(Ana, new ReadMessage(Message("1"), Screen: true)).IsRefused("not-for-you");
        round.Do(Bob, new ReadMessage(Message("1"), Screen: false)).Happened();
    }

    [Fact]
    public void The_last_word_counts_until_it_is_withdrawn()
    {
        round.Staff(new SendMessage(Message("1"), Backstage.Monitor, "Louder"));
        round.Staff(new SendMessage(Message("2"), Backstage.Monitor, "Thank you"));
        Assert.Equal("Thank you", (string?)round.View(Audience.Public)["monitor"]!["text"]);

        round.Staff(new WithdrawMessage(Message("2"))).Happened();
        round.Staff(new WithdrawMessage(Message("2"))).DecidesNothing();
        Assert.Equal("Louder", (string?)round.View(Audience.Public)["monitor"]!["text"]);
    }

    [Fact]
    public void Of_very_many_words_the_newest_are_kept()
    {
        for (var i = 0; i < 60; i++)
            round.Staff(new SendMessage(Message($"{i}"), Backstage.Monitor, $"{i}"));

        Assert.Equal(50, round.State.Messages.Count);
        Assert.DoesNotContain(Message("9"), round.State.Messages.Keys);
    }
}
