using System;

namespace TcpFsm.Benchmarks.Inputs;

/// <summary>
/// A machine's life at random, the same for the same seed: calls and expiries between segments that lie close to what it expects. The caller
/// hands it each segment, and may look on.
/// </summary>
public sealed class TcpWalk
{
    private readonly Random _random;
    private readonly SegmentMaker _segments;

    public TcpWalk(int seed)
    {
        _random = new Random(seed);
        _segments = new SegmentMaker(_random);
    }

    /// <summary>Where the machine is; the caller hands it the segments of <see cref="Next"/>.</summary>
    public TcpMachine Machine;

    /// <summary>What the host answers while the next segment is handled.</summary>
    public HostAnswers Answers { get; private set; }

    /// <summary>Lets the user and the clock have their turn, and says which segment comes next.</summary>
    public TcpSegment Next()
    {
        int calls = Machine.State == TcpState.Closed ? 90 : 25;
        while (_random.Next(100) < calls)
        {
            Call();
            calls = 25;
        }

        Answers = Answer();
        return _segments.Make(Machine);
    }

    private void Call()
    {
        Answers = Answer();
        var effects = new SilentEffects(Answers);
        switch (_random.Next(12))
        {
            case 0:
                Machine.Abort(TcpParameters.Default, ref effects);
                break;
            case 1 or 2:
                Machine.Close(TcpParameters.Default, ref effects);
                break;
            case 3 or 4:
                Machine.OpenPassive(TcpParameters.Default, ref effects);
                break;
            case 5 or 6:
                Machine.OpenActive(TcpParameters.Default, ref effects);
                break;
            case 7:
                Machine.Receive((uint)_random.Next(100), TcpParameters.Default, ref effects);
                break;
            case 8:
                Machine.Expire((TcpTimer)_random.Next(6), TcpParameters.Default, ref effects);
                break;
            default:
                // Bounded, so that a window that opens wide never asks for more segments at once than an event may send.
                if (Machine.SndQueued < 100_000) Machine.Send((uint)_random.Next(5_000), _random.Next(4) == 0, TcpParameters.Default, ref effects);
                break;
        }
    }

    private HostAnswers Answer() => new()
    {
        Iss = new SequenceNumber((uint)_random.NextInt64(1L << 32)),
        Window = _random.Next(5) switch { 0 => 0, 1 => (uint)_random.Next(100), _ => 65_535 },
        Readable = _random.Next(2) == 0 ? 0 : (uint)_random.Next(200),
        Held = _random.Next(8) == 0 ? (uint)_random.Next(100) : 0,
        MaySend = _random.Next(6) != 0,
        MayChallenge = _random.Next(4) != 0,
        SourceOk = _random.Next(20) != 0,
    };
}
