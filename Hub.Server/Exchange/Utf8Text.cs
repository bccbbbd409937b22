using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Hub.Server.Exchange;

/// <summary>Bytes that must be UTF-8, with or without a byte order mark. Another encoding is refused: read as UTF-8, its umlauts would be lost for good.</summary>
static class Utf8Text
{
    public static ReadOnlyMemory<byte> WithoutBom(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    public static bool Check(ReadOnlyMemory<byte> bytes, Faults faults)
    {
        if (Utf8.IsValid(bytes.Span))
            return true;
        var line = bytes.Span[..ValidLength(bytes.Span)].Count((byte)'\n') + 1;
        faults.Add($"line {line}", "The file is not saved as UTF-8: there are letters here that cannot be read. "
            + "In Excel choose \"CSV UTF-8 (comma delimited)\" when you save; in an editor, the encoding UTF-8.");
        return false;
    }

    static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == OperationStatus.Done)
            length += consumed;
        return length;
    }
}
