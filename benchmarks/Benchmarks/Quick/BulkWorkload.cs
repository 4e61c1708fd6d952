using System;
using System.Linq;
using TcpFsm.Benchmarks.Inputs;
using TcpFsm.Benchmarks.Subjects;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>One connection and a transfer: every segment goes the same way through the machine.</summary>
internal sealed class BulkWorkload<TSubject> : Workload
    where TSubject : struct, ISubject<TSubject>
{
    private const int Length = 4_096;

    private readonly TSubject _start;
    private readonly TcpSegment[] _segments;

    private BulkWorkload(in TcpMachine start, Func<int, TcpSegment> segment)
    {
        _start = TSubject.From(start);
        _segments = Enumerable.Range(0, Length).Select(segment).ToArray();
    }

    public override int Segments => Length;

    public static BulkWorkload<TSubject> Receiving() => new(Connections.Established, Connections.Text);

    public static BulkWorkload<TSubject> Sending() => new(Connections.Sending(Length), Connections.Acknowledgment);

    public override void Run()
    {
        TSubject machine = _start;
        foreach (ref readonly TcpSegment segment in _segments.AsSpan()) machine.Receive(segment, ref Effects);
    }
}
