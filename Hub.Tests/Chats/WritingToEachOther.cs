using CsCheck;
using Hub.Grains.Chats;
using Hub.Grains.Live;
using Hub.Grains.Storage;
using Hub.Tests.Given;
using static Hub.Tests.Given.Names;

namespace Hub.Tests.Chats;

public sealed class WritingToEachOther : Story<ChatDecisions, ChatViews, Chat, ChatCommand, ChatEvent>
{
    static readonly Guid[] Ids = [.. Enumerable.Range(1, 5).Select(i => Message($"{i}").Value)];

    Decision<ChatEvent> Writes(PersonId who, Guid id, string? text, params PersonId[] people) => Do(who, new WriteLine(id, text, people.Length == 0 ? [Ana, Ben] : people));

    [Fact]
    public void Those_who_meet_read_it_and_nobody_else()
    {
        Writes(Ana, Ids[0], " Where are you? 😀 ").Happened();
        Writes(Chi, Ids[1], "Hello").IsRefused("not-yours");

        Assert.Equal("Where are you? 😀", (string?)View(Audience.Person(Ben))["lines"]![$"{Ids[0]}"]!["text"]);
        Assert.All((Audience[])[Audience.Public, Audience.Staff, Audience.Board, Audience.Person(Chi)], a => Assert.Empty(View(a)));
    }

    [Fact]
    public void A_colleague_who_takes_the_part_over_reads_from_then_on()
    {
        Writes(Ana, Ids[0], "Hello Ben");
        Writes(Ana, Ids[1], "Hello Chi", Ana, Chi);

        Assert.Equal([$"{Ids[1]}"], View(Audience.Person(Chi))["lines"]!.AsObject().Select(l => l.Key));
        Assert.Equal([$"{Ids[0]}"], View(Audience.Person(Ben))["lines"]!.AsObject().Select(l => l.Key));
    }

    [Fact]
    public void A_line_is_written_once_and_bad_ones_not_at_all()
    {
        Writes(Ana, Ids[0], "Hello").Happened();
        Writes(Ana, Ids[0], "Hello").DecidesNothing();
        Writes(Ben, Ids[0], "Hello").IsRefused("line-there");
        Writes(Ana, Ids[0], "Other").IsRefused("line-there");
        Assert.NotNull(Writes(Ana, Ids[1], " ").Refusal);
        Assert.NotNull(Writes(Ana, Ids[1], new string('x', 5000)).Refusal);
        Assert.Single(State.Lines);
    }

    [Fact]
    public void Patches_fold_to_the_whole_view_and_replay_gives_the_same() =>
        Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Bool).Array[0, 20].Sample(day =>
        {
            var chat = new WritingToEachOther();
            foreach (var (id, ana, withChi) in day)
                chat.Writes(ana ? Ana : Ben, Ids[id], $"{id}", withChi ? [Ana, Ben, Chi] : [Ana, Ben]);
            ViewRules.PatchesFoldToTheWhole<ChatDecisions, ChatViews, Chat, ChatCommand, ChatEvent>(chat.Events, [Audience.Person(Ana), Audience.Person(Chi), Audience.Staff]);
            var replayed = EventCodec.Decode<ChatEvent>(EventCodec.Encode(chat.Events)).Aggregate(Chat.Empty, ChatDecisions.Evolve);
            Assert.Equal(EventCodec.EncodeState(chat.State), EventCodec.EncodeState(replayed));
        });
}
