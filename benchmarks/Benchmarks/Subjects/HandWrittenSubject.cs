using TcpFsm.Benchmarks.HandWritten;

namespace TcpFsm.Benchmarks.Subjects;

/// <summary>The hand-written nested switch. It says nothing.</summary>
internal struct HandWrittenSubject : ISubject<HandWrittenSubject>
{
    private HandWrittenTcp _machine;

    public static HandWrittenSubject From(in TcpMachine machine) => new() { _machine = HandWrittenCopy.Of(machine) };

    public void Receive(in TcpSegment segment, ref Measured effects) => _machine.Receive(segment, ref effects.Silent);
}
