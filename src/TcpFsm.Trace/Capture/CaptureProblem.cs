namespace TcpFsm.Trace.Capture;

/// <summary>What is wrong with a capture, for people: the file, how far into it, and what to do.</summary>
/// <param name="File">The file as the user named it; <c>-</c> for standard input.</param>
/// <param name="Offset">Octets from the start of the file to the record concerned; for text, to the line's first octet.</param>
/// <param name="Line">1-based line of a text capture; 0 where there are no lines.</param>
/// <param name="Message">What is wrong and what to do about it; holds no text of the capture that is not escaped.</param>
/// <param name="Severity">Whether the rest of the capture could be read.</param>
public sealed record CaptureProblem(string File, long Offset, long Line, string Message, CaptureSeverity Severity)
{
    /// <summary><c>FILE(line 3): message</c> or <c>FILE(offset 24): message</c>.</summary>
    public override string ToString() =>
        Line > 0
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}(line {Line}): {Message}")
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}(offset {Offset}): {Message}");
}

/// <summary>How much of a capture a problem costs.</summary>
public enum CaptureSeverity
{
    /// <summary>Some records could not be judged; all others were.</summary>
    Note,

    /// <summary>The capture ends or breaks here: what came before was traced, nothing after it.</summary>
    Broken,

    /// <summary>It is no capture this program reads: nothing was traced.</summary>
    Unreadable,
}
