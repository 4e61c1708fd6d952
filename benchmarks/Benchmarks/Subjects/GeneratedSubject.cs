namespace TcpFsm.Benchmarks.Subjects;

/// <summary>The machine generated from spec/tcp.fsm.yaml. It says what it did.</summary>
internal struct GeneratedSubject : ISubject<GeneratedSubject>
{
    private static readonly TcpParameters Parameters = TcpParameters.Default;

    private TcpMachine _machine;

    public static GeneratedSubject From(in TcpMachine machine) => new() { _machine = machine };

    public void Receive(in TcpSegment segment, ref Measured effects) => _machine.Receive(segment, Parameters, ref effects.Silent);
}
