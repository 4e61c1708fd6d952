using System;
using System.IO;
using TcpFsm.Shared;

namespace TcpFsm.Trace.Capture.Zstandard;

/// <summary>What is packed in a source with Zstandard (RFC 8878), frame after frame; .NET 10 has no decoder of its own. What is damaged ends with InvalidDataException.</summary>
internal sealed class ZstandardStream(OctetSource source) : ForwardStream
{
    private const uint Magic = 0xFD2FB528;
    private const uint Skippable = 0x184D2A50;
    private const int MostBlock = 128 << 10;

    private readonly Window _window = new();
    private readonly BlockDecoder _blocks = new();
    private readonly Checksum _checksum = new();
    private FrameHeader _frame;
    private bool _inFrame;

    /// <summary>Whether a source begins as a frame does; nothing of it is taken.</summary>
    public static bool Recognizes(OctetSource source) => source.Peek(4) is [0x28, 0xB5, 0x2F, 0xFD];

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_window.Fresh.IsEmpty)
        {
            if (!_inFrame && !TryBeginFrame())
                return 0;
            if (_inFrame)
                ReadBlock();
        }

        int count = Math.Min(buffer.Length, _window.Fresh.Length);
        _window.Fresh[..count].CopyTo(buffer);
        _window.Take(count);
        return count;
    }

    private bool TryBeginFrame()
    {
        if (source.Peek(1).IsEmpty)
            return false;
        uint magic = (uint)FrameHeader.Take(source, 4);
        if ((magic & 0xFFFF_FFF0) == Skippable)
        {
            Skip((long)FrameHeader.Take(source, 4));
            return true;
        }

        if (magic != Magic)
            throw Damage.At("the beginning of a frame");
        _frame = FrameHeader.Read(source);
        _window.Begin(_frame.Window);
        _blocks.Reset();
        _checksum.Reset();
        _inFrame = true;
        return true;
    }

    private void ReadBlock()
    {
        int header = (int)FrameHeader.Take(source, 3);
        int size = header >> 3;
        int kind = (header >> 1) & 3;
        if (size > MostBlock || kind == 3)
            throw Damage.At("a block");
        _window.MakeRoom(MostBlock);
        if (kind == 1)
            _window.Add((byte)FrameHeader.Take(source, 1), size);
        else
            ReadOctets(size, isPacked: kind == 2);
        _checksum.Add(_window.Fresh);
        if ((header & 1) != 0)
            EndFrame();
    }

    private void ReadOctets(int size, bool isPacked)
    {
        ReadOnlySpan<byte> block = source.Peek(size);
        if (block.Length < size)
            throw Damage.CutOff();
        if (isPacked)
            _blocks.Decode(block, _window);
        else
            _window.Add(block);
        source.Skip(size);
    }

    private void EndFrame()
    {
        _inFrame = false;
        if (_frame.HasChecksum && (uint)FrameHeader.Take(source, 4) != _checksum.Sum())
            throw new InvalidDataException("the zstd compression is damaged: its checksum is another");
    }

    private void Skip(long octets)
    {
        if (source.Skip(octets) < octets)
            throw Damage.CutOff();
    }
}
