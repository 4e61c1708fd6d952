using System;
using System.Buffers.Text;
using System.Text;

namespace TcpFsm.Trace.Text;

/// <summary>Reads words and numbers off the front of a line.</summary>
internal ref struct TextCursor(ReadOnlySpan<byte> text)
{
    /// <summary>What is left.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = text;

    /// <summary>Takes <paramref name="word"/> if the rest begins with it.</summary>
    public bool Take(ReadOnlySpan<byte> word)
    {
        if (!Rest.StartsWith(word))
            return false;
        Rest = Rest[word.Length..];
        return true;
    }

    /// <summary>Takes everything up to and including the first <paramref name="word"/>; takes nothing where it does not occur.</summary>
    public bool SkipPast(ReadOnlySpan<byte> word)
    {
        int at = Rest.IndexOf(word);
        if (at < 0)
            return false;
        Rest = Rest[(at + word.Length)..];
        return true;
    }

    /// <summary>Takes a decimal number of at most 32 bits.</summary>
    public bool TakeNumber(out uint number)
    {
        if (!Utf8Parser.TryParse(Rest, out number, out int used) || Rest[0] is (byte)'+' or (byte)'-')
            return false;
        Rest = Rest[used..];
        return true;
    }

    /// <summary>Takes the octets before <paramref name="end"/>, and <paramref name="end"/> too; empty where it does not occur.</summary>
    public ReadOnlySpan<byte> TakeUntil(byte end)
    {
        int at = Rest.IndexOf(end);
        if (at < 0)
            return [];
        ReadOnlySpan<byte> taken = Rest[..at];
        Rest = Rest[(at + 1)..];
        return taken;
    }

    /// <inheritdoc/>
    public override readonly string ToString() => Encoding.UTF8.GetString(Rest);
}
