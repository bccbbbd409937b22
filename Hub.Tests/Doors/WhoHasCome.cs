using CsCheck;
using Hub.Grains.Doors;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Doors;

public sealed class WhoHasCome : Story<DoorDecisions, DoorViews, Door, DoorCommand, DoorEvent>
{
    static readonly DateOnly First = new(2026, 3, 14), Second = new(2026, 3, 15);

    [Fact]
    public void Somebody_comes_once_a_day_however_often_it_is_said()
    {
        Do(Chi, new ComeIn(Ana, First), staff: true).Happened();
        Do(Chi, new ComeIn(Ana, First), staff: true).DecidesNothing();
        Do(Ana, new ComeIn(Ana, First)).DecidesNothing();
        Do(Ana, new ComeIn(Ana, Second)).Happened();

        Assert.Equal(Noon.AddSeconds(1), State.Of(Ana)[First]);
        Assert.Equal(Noon.AddSeconds(4), State.Of(Ana)[Second]);
    }

    [Fact]
    public void A_mistake_is_taken_back_for_that_day_alone()
    {
        Do(Chi, new NotCome(Ana, First), staff: true).DecidesNothing();
        Do(Ana, new ComeIn(Ana, First)).Happened();
        Do(Ana, new ComeIn(Ana, Second)).Happened();
        Do(Chi, new NotCome(Ana, First), staff: true).Happened();
        Assert.Equal([Second], State.Of(Ana).Keys);

        Do(Ana, new NotCome(Ana, Second)).Happened();
        Assert.Empty(State.Came);
    }

    [Fact]
    public void Only_the_staff_speaks_for_others()
    {
        Do(Ben, new ComeIn(Ana, First)).IsRefused("not-yours");
        Do(Ana, new ComeIn(Ana, First)).Happened();
        Do(Ben, new NotCome(Ana, First)).IsRefused("not-yours");
    }

    [Fact]
    public void The_staff_sees_everybody_and_everyone_themselves()
    {
        Do(Ana, new ComeIn(Ana, First));
        Do(Chi, new ComeIn(Ben, First), staff: true);

        Assert.Equal([$"{Ana}", $"{Ben}"], View(Audience.Staff)["came"]!.AsObject().Select(p => p.Key).Order());
        Assert.Equal(["2026-03-14"], View(Audience.Person(Ana))["came"]![$"{Ana}"]!.AsObject().Select(d => d.Key));
        Assert.False(View(Audience.Person(Ana))["came"]!.AsObject().ContainsKey($"{Ben}"));
        Assert.All((Audience[])[Audience.Public, Audience.Board, Audience.Person(Chi)], a => Assert.Empty(View(a)));
    }

    [Fact]
    public void Patches_fold_to_the_whole_view_and_replay_gives_the_same() =>
        Gen.Select(Gen.OneOf(Gen.Const(Ana), Gen.Const(Ben), Gen.Const(Chi)), Gen.OneOf(Gen.Const(First), Gen.Const(Second)), Gen.Bool).Array[0, 25].Sample(day =>
        {
            var door = new WhoHasCome();
            foreach (var (person, on, comes) in day)
                door.Do(Moderator, comes ? new ComeIn(person, on) : new NotCome(person, on), staff: true);
            ViewRules.PatchesFoldToTheWhole<DoorDecisions, DoorViews, Door, DoorCommand, DoorEvent>(door.Events, [Audience.Staff, Audience.Person(Ana), Audience.Person(Ben), Audience.Public]);
            var last = day.GroupBy(d => (d.Item1, d.Item2)).Where(d => d.Last().Item3).Select(d => d.Key).ToHashSet();
            Assert.Equal(last, door.State.Came.SelectMany(p => p.Value.Keys.Select(d => (p.Key, d))).ToHashSet());
            var replayed = EventCodec.Decode<DoorEvent>(EventCodec.Encode(door.Events)).Aggregate(Door.Empty, DoorDecisions.Evolve);
            Assert.Equal(EventCodec.EncodeState(door.State), EventCodec.EncodeState(replayed));
        });
}
