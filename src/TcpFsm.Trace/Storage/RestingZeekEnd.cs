using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Storage;

/// <summary>What Zeek would remember of one end, in six octets.</summary>
internal struct RestingZeekEnd
{
    private const int ClosedBeforeReset = 8;
    private const int WindowIsZero = 16;
    private const int HasText = 32;

    private ushort _retransmissions;
    private byte _gaps;
    private byte _zeroWindows;
    private byte _letters;
    private byte _state;

    /// <summary>Puts it to rest; false where something does not fit.</summary>
    public bool TryPut(in ZeekEnd end)
    {
        if (end.Retransmissions > ushort.MaxValue || end.Gaps > byte.MaxValue || end.ZeroWindows > byte.MaxValue)
            return false;
        _retransmissions = (ushort)end.Retransmissions;
        _gaps = (byte)end.Gaps;
        _zeroWindows = (byte)end.ZeroWindows;
        _letters = end.Letters;
        _state = (byte)((int)end.State
            | (end.ClosedBeforeReset ? ClosedBeforeReset : 0)
            | (end.WindowIsZero ? WindowIsZero : 0)
            | (end.HasText ? HasText : 0));
        return true;
    }

    /// <summary>Wakes it.</summary>
    public readonly void Wake(ref ZeekEnd end)
    {
        end.Retransmissions = _retransmissions;
        end.Gaps = _gaps;
        end.ZeroWindows = _zeroWindows;
        end.Letters = _letters;
        end.State = (ZeekState)(_state & 7);
        end.ClosedBeforeReset = (_state & ClosedBeforeReset) != 0;
        end.WindowIsZero = (_state & WindowIsZero) != 0;
        end.HasText = (_state & HasText) != 0;
    }
}
