using System.Text.Json.Nodes;
using CsCheck;
using Hub.Grains.Live;

namespace Hub.Tests.Live;

public sealed class MergePatching
{
    /// <summary>RFC 7396, appendix A; those where target or patch is no object are left out, a view is always one.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""{}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void A_patch_applies_as_the_standard_says(string target, string patch, string result) =>
        Same(Read(result), MergePatch.Apply(Read(target), Read(patch)));

    [Fact]
    public void A_patch_is_not_shared_with_what_it_was_applied_to()
    {
        var patch = Read("""{"a":{"b":1}}""");
        var target = MergePatch.Apply([], patch);

        MergePatch.Apply(target, Read("""{"a":{"b":2}}"""));

        Same(Read("""{"a":{"b":1}}"""), patch);
    }

    [Fact]
    public void The_difference_of_two_views_leads_from_one_to_the_other() =>
        Gen.Select(Views, Views).Sample((a, b) => Same(Read(b), MergePatch.Apply(Read(a), MergePatch.Diff(Read(a), Read(b)))));

    [Fact]
    public void Equal_views_have_no_difference() => Views.Sample(a => Assert.Empty(MergePatch.Diff(Read(a), Read(a))));

    [Fact]
    public void Two_patches_in_one_have_the_effect_of_both_or_there_is_no_such_patch() =>
        Gen.Select(Views, Views, Views).Sample((a, b, c) =>
        {
            var both = MergePatch.Compose(MergePatch.Diff(Read(a), Read(b)), MergePatch.Diff(Read(b), Read(c)));

            if (both is not null)
                Same(Read(c), MergePatch.Apply(Read(a), both));
            else
                Assert.True(BecomesAnObject(Read(b), Read(c)), "only what becomes an object cannot be said in one patch");
        });

    /// <summary>Merge patches cannot say that an object is another one now, whatever was there before.</summary>
    static bool BecomesAnObject(JsonObject b, JsonObject c) => c.Any(member =>
        member.Value is JsonObject now && (b[member.Key] is not JsonObject was || BecomesAnObject(was, now)));

    static readonly Gen<string> Scalars = Gen.OneOf("1", "2", "true", "\"x\"", "\"Ω\"");

    static readonly Gen<string> Views = Objects(3);

    static Gen<string> Objects(int depth) => Gen.Select(Members(depth), Members(depth), Members(depth), (a, b, c) =>
        $"{{{string.Join(",", new[] { ("a", a), ("b", b), ("c", c) }.Where(m => m.Item2 != "").Select(m => $"\"{m.Item1}\":{m.Item2}"))}}}");

    static Gen<string> Members(int depth) => depth == 0 ? Scalars
        : Gen.Frequency((2, Gen.Const("")), (2, Scalars), (4, Objects(depth - 1)));

    static JsonObject Read(string json) => (JsonObject)JsonNode.Parse(json)!;

    static void Same(JsonObject expected, JsonObject actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected.ToJsonString()}, was {actual.ToJsonString()}");
}
