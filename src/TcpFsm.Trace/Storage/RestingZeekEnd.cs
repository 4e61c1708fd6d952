using TcpFsm.Trace.Zeek;

namespace TcpFsm.Trace.Storage;

/// <summary>What Zeek would remember of one end, in six octets.</summary>
internal struct RestingZeekEnd
{
    private const int StateMask = 7;
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

    /// <summary>Whether it was heard and offers a window, so that an ACK or text is nothing new.</summary>
    public readonly bool IsTalking => (_state & StateMask) != (int)ZeekState.Inactive && (_state & WindowIsZero) == 0;

    /// <summary>Whether one of the letters that are told once was told.</summary>
    public readonly bool Has(ZeekLetter letter) => (_letters & (1 << (int)letter)) != 0;

    /// <summary>Tells one of these letters.</summary>
    public void Note(ZeekLetter letter)
    {
        _letters |= (byte)(1 << (int)letter);
        _state |= (byte)(letter == ZeekLetter.Text ? HasText : 0);
    }

    /// <summary>Wakes it.</summary>
    public readonly void Wake(ref ZeekEnd end)
    {
        end.Retransmissions = _retransmissions;
        end.Gaps = _gaps;
        end.ZeroWindows = _zeroWindows;
        end.Letters = _letters;
        end.State = (ZeekState)(_state & StateMask);
        end.ClosedBeforeReset = (_state & ClosedBeforeReset) != 0;
        end.WindowIsZero = (_state & WindowIsZero) != 0;
        end.HasText = (_state & HasText) != 0;
    }
}
