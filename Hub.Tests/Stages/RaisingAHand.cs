using System.Text.Json.Nodes;
using Hub.Grains.Live;
using Hub.Grains.Stages;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Stages;

public sealed class RaisingAHand
{
    readonly StageStory stage = new();

    public RaisingAHand() => stage.Directs(new SetHands(true));

    [Fact]
    public void Hands_are_taken_when_the_moderator_says_so()
    {
        stage.Directs(new SetHands(true)).DecidesNothing();
        stage.Raises(Ana).Happened();
        stage.Directs(new SetHands(false)).Happened();

        stage.Raises(Ben).IsRefused("hands-closed");
        stage.Raises(Ana).DecidesNothing();
        Assert.Equal(1, (int)stage.Public["stage"]!["hands"]!);
    }

    [Fact]
    public void There_is_one_queue_for_the_hall_and_those_far_away()
    {
        stage.Raises(Ana);
        stage.Raises(Ben, "How much?", remote: true);
        stage.Raises(Chi);

        Assert.Equal([Ana, Ben, Chi], Queue());
        Assert.Equal(("remote", "How much?"), ((string?)Hand(Ben)["from"], (string?)Hand(Ben)["about"]));
        Assert.Equal("hall", (string?)Hand(Chi)["from"]);
    }

    [Fact]
    public void A_person_has_one_hand_up_and_may_say_what_it_is_about()
    {
        stage.Raises(Ana);
        var at = stage.Now;
        stage.Raises(Ben);
        stage.Raises(Ana).DecidesNothing();

        stage.Raises(Ana, "The grid").Happened();

        Assert.Equal([Ana, Ben], Queue());
        Assert.Equal((at, "The grid"), ((DateTimeOffset)Hand(Ana)["at"]!, (string?)Hand(Ana)["about"]));
    }

    [Fact]
    public void Hands_that_go_up_in_the_same_instant_keep_their_order()
    {
        stage.Raises(Ana);
        stage.Passes(-1);
        stage.Raises(Ben);

        Assert.Equal(Hand(Ana)["at"]!.ToJsonString(), Hand(Ben)["at"]!.ToJsonString());
        Assert.Equal([Ana, Ben], Queue());
    }

    [Fact]
    public void One_lowers_ones_hand_and_goes_to_the_end_with_the_next()
    {
        stage.Raises(Ana);
        stage.Raises(Ben);

        stage.Lowers(Ana).Happened();
        stage.Lowers(Ana).DecidesNothing();
        stage.Raises(Ana);

        Assert.Equal([Ben, Ana], Queue());
    }

    [Fact]
    public void Who_is_called_sees_it_and_the_others_move_up()
    {
        stage.Raises(Ana);
        stage.Raises(Ben);
        Assert.Equal((1, 2), (Place(Ana), Place(Ben)));

        stage.Calls(Ana).Happened();
        stage.Calls(Ana).DecidesNothing();

        Assert.Equal(stage.Now.AddSeconds(-1), (DateTimeOffset)stage.Mine(Ana)["hand"]!["calledAt"]!);
        Assert.Equal((null, 1), (Place(Ana), Place(Ben)));
    }

    [Fact]
    public void A_call_is_taken_back()
    {
        stage.Raises(Ana);
        stage.Raises(Ben);
        stage.Calls(Ana);

        stage.Calls(Ana, false).Happened();
        stage.Calls(Ana, false).DecidesNothing();

        Assert.Equal((1, 2), (Place(Ana), Place(Ben)));
    }

    [Fact]
    public void A_hand_that_went_down_is_not_called() => stage.Calls(Ana).IsRefused("hand-is-down");

    [Fact]
    public void All_hands_go_down_at_once()
    {
        stage.Raises(Ana);
        stage.Raises(Ben);

        Assert.Equal(2, stage.Directs(new LowerHand(null)).Events.Length);
        stage.Directs(new LowerHand(null)).DecidesNothing();

        Assert.Empty(stage.State.Hands.Up);
    }

    [Fact]
    public void Hands_lowered_by_mistake_go_up_again_at_their_places()
    {
        foreach (var person in (PersonId[])[Ana, Ben, Chi])
            stage.Raises(person, $"From {person}");
        stage.Calls(Ana);
        var before = stage.State.Hands.Up;
        stage.Directs(new LowerHand(null));
        stage.Raises(Chi); // goes up by itself meanwhile: to the end

        Assert.Equal(2, stage.Directs(new PutHandsBack([Ana, Ben, Chi, Ana])).Events.Length);
        stage.Directs(new PutHandsBack([Ana, Ben])).DecidesNothing();

        Assert.Equal([Ana, Ben, Chi], Queue());
        Assert.Equal((before[Ana], before[Ben]), (stage.State.Hands.Up[Ana], stage.State.Hands.Up[Ben]));
        Assert.Equal([null, 1, 2], new[] { Place(Ana), Place(Ben), Place(Chi) });
    }

    [Fact]
    public void Nobody_raises_the_hand_of_someone_who_lowered_it()
    {
        stage.Raises(Ana);
        stage.Lowers(Ana);

        stage.Directs(new PutHandsBack([Ana, Ben])).DecidesNothing();

        stage.Raises(Ben);
        stage.Directs(new LowerHand(Ben)).Happened();
        stage.Directs(new SetHands(false));
        stage.Directs(new SetHands(true)); // another round of hands
        stage.Directs(new PutHandsBack([Ben])).DecidesNothing();
    }

    [Fact]
    public void The_hall_sees_how_many_hands_are_up_and_not_whose()
    {
        stage.Raises(Ana, "My salary");

        Assert.Equal(1, (int)stage.Public["stage"]!["hands"]!);
        Assert.Null(stage.Public["hands"]);
        Assert.DoesNotContain(Ana.ToString(), stage.Public.ToJsonString());
        Assert.DoesNotContain("salary", stage.Public.ToJsonString());
        Assert.Empty(stage.Mine(Ben));
    }

    [Fact]
    public void The_queue_ends_somewhere()
    {
        for (var i = 0; i < HandDecisions.MostHands; i++)
            stage.Raises(Person($"{i}"));

        stage.Raises(Ana).IsRefused("too-many-hands");
    }

    [Fact]
    public void What_it_is_about_fits_on_a_line()
    {
        stage.Raises(Ana, new('x', 141)).IsRefused("text-too-long");
        stage.Raises(Ana, "turned \u202e around").IsRefused("text-not-allowed");
        Assert.Null(Assert.IsType<HandRaised>(stage.Raises(Ana, "  ").Happened()).About);
    }

    JsonNode Hand(PersonId person) => stage.Staff["hands"]![person.ToString()]!;

    int? Place(PersonId person) => (int?)stage.Mine(person)["hand"]!["place"];

    IEnumerable<PersonId> Queue() => stage.Staff["hands"]!.AsObject().OrderBy(h => (long)h.Value!["order"]!).Select(h => PersonId.Parse(h.Key));
}
