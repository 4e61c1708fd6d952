using System;
using TcpFsm.Trace.Capture;

namespace TcpFsm.Trace.Text;

/// <summary>Lines of a source, never more than <see cref="Longest"/> octets of each.</summary>
internal sealed class LineReader(OctetSource source)
{
    /// <summary>What is kept of a line; tcpdump writes far shorter ones, and a file without line ends must not be read whole.</summary>
    public const int Longest = 8192;

    /// <summary>1-based number of the line last read.</summary>
    public long Number { get; private set; }

    /// <summary>Where the line last read begins in the file.</summary>
    public long Offset { get; private set; }

    /// <summary>The next line without its end; false at the end of the source.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        Offset = source.Offset;
        line = source.PeekLine(Longest);
        if (line.IsEmpty)
            return false;
        Number++;
        if (line[^1] != '\n')
        {
            // The rest of an overlong line is passed over; the copy outlives the window that moves on.
            line = line.ToArray();
            source.Skip(line.Length);
            SkipToLineEnd();
            return true;
        }

        source.Skip(line.Length);
        line = line[..^1].TrimEnd((byte)'\r');
        return true;
    }

    private void SkipToLineEnd()
    {
        while (true)
        {
            ReadOnlySpan<byte> rest = source.PeekLine(Longest);
            bool isLast = rest.IsEmpty || rest[^1] == '\n';
            source.Skip(rest.Length);
            if (isLast)
                return;
        }
    }
}
