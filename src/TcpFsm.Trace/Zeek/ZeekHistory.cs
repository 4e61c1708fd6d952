using System.Runtime.CompilerServices;
using System.Text;

namespace TcpFsm.Trace.Zeek;

/// <summary>The letters of a connection's history, in place; room for every letter there can be, repeated ones a few times over.</summary>
internal struct ZeekHistory
{
    private const int Room = 40;

    private Letters _letters;
    private byte _count;

    /// <summary>Adds a letter: upper case for the originator. What has no room is dropped.</summary>
    public void Add(char letter, bool originator)
    {
        if (_count < Room)
            _letters[_count++] = (byte)(originator ? letter : char.ToLowerInvariant(letter));
    }

    /// <inheritdoc/>
    public override readonly string ToString() => Encoding.ASCII.GetString(((System.ReadOnlySpan<byte>)_letters)[.._count]);

    [InlineArray(Room)]
    private struct Letters
    {
        private byte _first;
    }
}
