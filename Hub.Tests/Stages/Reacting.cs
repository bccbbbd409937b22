using Hub.Grains.Stages;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Stages;

public sealed class Reacting
{
    readonly StageStory stage = new();

    [Fact]
    public void Reactions_add_up()
    {
        stage.Do(Ana, new React(3, 0, 1, 0)).Happened();
        stage.Do(Ben, new React(10, 0, 0, 2)).Happened();

        Assert.Equal("""{"applause":13,"laughter":1,"heart":2}""", stage.Public["reactions"]!.ToJsonString());
    }

    [Fact]
    public void No_reaction_is_nothing() => stage.Do(Ana, new React(0, 0, 0, 0)).DecidesNothing();

    [Theory]
    [InlineData(11)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_thumb_taps_ten_times_a_second_at_most(int taps) => stage.Do(Ana, new React(1, taps, 0, 0)).IsRefused("faulty-reactions");

    [Fact]
    public void Whose_they_were_is_nowhere()
    {
        stage.Do(Ana, new React(1, 1, 1, 1));

        Assert.DoesNotContain(Ana.ToString(), System.Text.Encoding.UTF8.GetString(Hub.Grains.Storage.EventCodec.Encode(stage.Events)));
    }
}
