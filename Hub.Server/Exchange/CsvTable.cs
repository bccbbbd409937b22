using System.Text;
using CsvHelper;

namespace Hub.Server.Exchange;

/// <param name="Line">Where the row begins, as an editor counts: a quoted cell may hold further lines.</param>
sealed record CsvRow(int Line, string[] Cells);

/// <summary>A CSV as rows of trimmed cells, without those that are empty.</summary>
static class CsvTable
{
    public static IReadOnlyList<CsvRow> Read(ReadOnlyMemory<byte> utf8, Faults faults)
    {
        using var reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = Separator(utf8.Span),
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record =>
            {
                // A quote within a cell, as in Verein "Stahl" e.V., is text.
                if (record.Reason != CsvMalformedReason.StrayQuote)
                    faults.Add($"line {record.LineNumber}", "The quotes \" of a cell that begins here do not match up. Close the cell with one, and double those within it.");
            },
        });
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim()).ToArray();
            if (cells.Any(cell => cell.Length > 0))
                rows.Add(new((int)reader.LineNumber, cells));
        }
        return rows;
    }

    /// <summary>The one that the header uses most; null leaves it to Excel's hint "sep=;". Further lines would mislead: lists in cells are separated too.</summary>
    static char? Separator(ReadOnlySpan<byte> utf8)
    {
        var header = utf8[..(utf8.IndexOfAny("\r\n"u8) is var end and >= 0 ? end : utf8.Length)];
        if (Ascii.EqualsIgnoreCase(header[..Math.Min(4, header.Length)], "sep="u8))
            return null;
        var (separator, most) = (';', 0);
        foreach (var candidate in (ReadOnlySpan<char>)[';', ',', '\t'])
            if (CountOutsideQuotes(header, candidate) is var count && count > most)
                (separator, most) = (candidate, count);
        return separator;
    }

    static int CountOutsideQuotes(ReadOnlySpan<byte> line, char wanted)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == wanted && !quoted)
                count++;
        }
        return count;
    }
}
