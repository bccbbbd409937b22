using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Tests.Given;

/// <summary>A PDF that needs no library: pages of 16:9 in one colour each, with their number in words, and as heavy as a test wants them.</summary>
public static class TinyPdf
{
    /// <summary>The colours of the pages, in turn.</summary>
    public static readonly (int Red, int Green, int Blue)[] Colours = [(204, 51, 51), (51, 153, 51), (51, 51, 204)];

    /// <param name="weight">Bytes that each page carries besides.</param>
    public static byte[] Of(int pages, int weight = 0)
    {
        var pdf = new MemoryStream();
        var starts = new List<long>();
        Write(pdf, "%PDF-1.4\n");
        void Add(string content)
        {
            starts.Add(pdf.Length);
            Write(pdf, $"{starts.Count} 0 obj\n{content}\nendobj\n");
        }

        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{5 + (2 * i)} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>");
        for (var i = 0; i < pages; i++)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Resources << /Font << /H 3 0 R /S 4 0 R >> >> /Contents {6 + (2 * i)} 0 R >>");
            var drawn = Draw(i + 1, weight);
            Add($"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream");
        }

        var table = pdf.Length;
        Write(pdf, $"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var start in starts)
            Write(pdf, $"{start:D10} 00000 n \n");
        Write(pdf, $"trailer\n<< /Size {starts.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    static string Draw(int number, int weight)
    {
        var (red, green, blue) = Colours[(number - 1) % Colours.Length];
        var colour = string.Create(CultureInfo.InvariantCulture, $"{red / 255.0} {green / 255.0} {blue / 255.0} rg");
        return $"""
            {colour} 0 0 960 540 re f
            1 1 1 rg BT /H 64 Tf 60 400 Td (Page {number}: hydrogen) Tj ET
            BT /S 64 Tf 60 100 Td (W) Tj ET
            %{Convert.ToHexString(RandomNumberGenerator.GetBytes(weight / 2))}
            """;
    }

    static void Write(MemoryStream to, string text) => to.Write(Encoding.Latin1.GetBytes(text));
}
