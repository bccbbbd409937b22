using System.Text.RegularExpressions;
using CsCheck;
using Hub.Grains.Conferences;
using Hub.Grains.Matchmaking;
using Hub.Server.Exchange;

namespace Hub.Tests.Exchange;

public partial class AnyFile
{
    [Fact]
    public void The_format_is_told_by_the_content()
    {
        Assert.NotNull(Files.Import(Files.Sample("clusters-meet-regions.json")).Programme);
        Assert.NotNull(Files.Import(Files.Open("pretalx-democon.json")).Programme);
        Assert.NotNull(Files.Import(Files.Open("schedule2.json")).Programme);
        Assert.NotNull(Files.Import(Files.Open("schedule.xml")).Programme);
        Assert.NotEmpty(Files.Import(Files.Sample("people.csv")).People);
    }

    [Fact]
    public void What_cannot_be_read_says_what_it_is()
    {
        Files.Import("").HasFault("the file", "empty");
        Files.Import("\uFEFF \n").HasFault("the file", "empty");
        Files.Import([.. "PK\u0003\u0004"u8, 0, 1, 2]).HasFault("the file", "Excel");
        Files.Import([1, 2, 0, 4]).HasFault("the file", "not a text file");
        Files.Import([0xFF, 0xFE, 78, 0, 97, 0]).HasFault("the file", "UTF-16");
        Files.Import("%PDF-1.7").HasFault("the file", "PDF");
        Files.Import("BEGIN:VCALENDAR").HasFault("the file", "iCal");
        Files.Import(new byte[ImportFile.MaxBytes + 1]).HasFault("the file", "at most 10 MB");
        Files.Import("[1, 2]").HasFault("$", "neither");
        Files.Import("{}").HasFault("$", "neither");
        Files.Import("{").HasFault("line 1, byte 2", "not JSON");
        Files.Import([.. "{ \"format\":\n\""u8, 0xFC, .. "\" }"u8]).HasFault("line 2", "UTF-8");
        Files.Import("Na\uFFFEm;E-Mail").HasFault("line 1, column \"Na\uFFFEm\"", "not known");
        Files.Import("{}", "ods").HasFault("the format", "people-csv");
    }

    [Fact]
    public void Junk_never_throws()
    {
        byte[][] files = [Files.Open("pretalx-democon.json")[..4000], Files.Open("schedule2.json"), Files.Sample("clusters-meet-regions.json")[..6000], Files.Open("schedule.xml"), Files.Sample("people.csv")];
        var changes = Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte, (at, value) => (At: at, Value: value));
        Gen.Select(Gen.Int[0, files.Length - 1], changes.Array[1, 6]).Sample((file, changed) =>
        {
            var broken = files[file].ToArray();
            foreach (var (at, value) in changed)
                broken[at % broken.Length] = value;
            foreach (var format in ImportFile.Formats)
                ImportFile.Read(format, broken, Files.Conference, KindRules.Default, Taxonomy.Of(MatchingSettings.Default));
        }, iter: 300);
    }

    [Fact]
    public void A_value_of_another_type_anywhere_is_a_fault_or_is_read_but_never_throws()
    {
        byte[][] files = [Files.Open("schedule2.json"), Files.Sample("clusters-meet-regions.json"), Files.Open("pretalx-democon.json")];
        string[] values = ["null", "true", "-1", "1e99", "\"\"", "\"\\ud800\"", "[]", "{}", "[[1]]", "{\"en\":null}", "\"PT\"", "\"9999-12-31T23:59:59+00:00\""];
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.OneOf(values), Gen.Int[0, 1_000_000]).Sample((file, value, at) =>
        {
            var text = System.Text.Encoding.UTF8.GetString(files[file]);
            var leaves = Leaf().Matches(text);
            var leaf = leaves[at % Math.Min(leaves.Count, 300)].Groups[1];
            Files.Import($"{text[..leaf.Index]}{value}{text[(leaf.Index + leaf.Length)..]}");
        }, iter: 300);
    }

    /// <summary>What stands after a colon: a simple value, or a list or an object of such.</summary>
    [GeneratedRegex(@":\s*(""[^""]*""|[\d.]+|null|true|false|\[[^\[\]{}]*\]|\{[^\[\]{}]*\})")]
    private static partial Regex Leaf();
}
