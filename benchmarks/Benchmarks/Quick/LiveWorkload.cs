using TcpFsm.Benchmarks.Inputs;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>A transfer over one live connection, by calls of the connection or of its state handles.</summary>
internal abstract class LiveWorkload : Workload
{
    private readonly ObjectEffects _effects = new(HostAnswers.Ordinary);
    private readonly TcpConnection _connection;
    private readonly byte[] _start;
    private readonly TcpSegment[] _segments;

    protected LiveWorkload(Transfer transfer)
    {
        _connection = new TcpConnection(_effects, time: new StandingTime());
        transfer.Open(_connection);
        _start = _connection.Snapshot();
        _segments = transfer.Segments;
        Before = _effects.Sum;
    }

    public override int Segments => _segments.Length;

    /// <summary>The sum over what the runs did.</summary>
    public override ulong Sum => _effects.Sum - Before;

    private ulong Before { get; }

    public override void Run()
    {
        _connection.Restore(_start);
        Run(_connection, _segments);
    }

    protected abstract void Run(TcpConnection connection, TcpSegment[] segments);
}
