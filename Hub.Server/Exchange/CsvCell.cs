namespace Hub.Server.Exchange;

/// <summary>A cell of a CSV that goes out to a spreadsheet.</summary>
public static class CsvCell
{
    /// <summary>Quoted where needed; what a spreadsheet would take for a formula is disarmed by an apostrophe.</summary>
    public static string Of(string? text)
    {
        if (text is not { Length: > 0 })
            return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(";,\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
