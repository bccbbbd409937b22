using System.Globalization;
using System.Text;

namespace Hub.Tests.Given;

/// <summary>A PDF of a few pages, each with one line in large letters.</summary>
public static class PaperSlides
{
    public static byte[] Of(params string[] pages)
    {
        var kids = string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"));
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{kids}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        foreach (var (text, i) in pages.Select((text, i) => (text, i)))
        {
            var drawing = $"BT /F1 64 Tf 60 240 Td ({text}) Tj ET";
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>");
            objects.Add($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream");
        }
        return Written(objects);
    }

    static byte[] Written(List<string> objects)
    {
        var (pdf, table) = (new StringBuilder("%PDF-1.7\n"), new StringBuilder());
        foreach (var (content, i) in objects.Select((content, i) => (content, i)))
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
