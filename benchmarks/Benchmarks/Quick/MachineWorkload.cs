using System;
using TcpFsm.Benchmarks.Inputs;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>By calls of the connection's machine, with the effects handed to an object as a connection does.</summary>
internal sealed class MachineWorkload : Workload
{
    private readonly ObjectEffects _effects = new(HostAnswers.Ordinary);
    private readonly TcpMachine _start;
    private readonly TcpSegment[] _segments;

    public MachineWorkload(Transfer transfer)
    {
        using var connection = new TcpConnection(new ObjectEffects(HostAnswers.Ordinary), time: new StandingTime());
        transfer.Open(connection);
        _start = connection.Machine;
        _segments = transfer.Segments;
    }

    public override int Segments => _segments.Length;

    public override ulong Sum => _effects.Sum;

    public override void Run()
    {
        TcpMachine machine = _start;
        var effects = new ForwardedEffects(_effects);
        foreach (ref readonly TcpSegment segment in _segments.AsSpan()) machine.Receive(segment, TcpParameters.Default, ref effects);
    }
}
