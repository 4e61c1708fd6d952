using System;
using BenchmarkDotNet.Attributes;
using TcpFsm.Benchmarks.Quick;
using TcpFsm.Benchmarks.Subjects;

namespace TcpFsm.Benchmarks.Bdn;

/// <summary>The quick run's workloads under BenchmarkDotNet: a run of each, 4,096 to 100,000 segments.</summary>
[MemoryDiagnoser]
public class SegmentBenchmarks
{
    private Workload _generated = null!;
    private Workload _handWritten = null!;

    [Params("receiving", "sending", "random", "many")]
    public string Input { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _generated = Create<GeneratedSubject>();
        _handWritten = Create<HandWrittenSubject>();
    }

    [Benchmark]
    public void Generated() => _generated.Run();

    [Benchmark(Baseline = true)]
    public void HandWritten() => _handWritten.Run();

    private Workload Create<TSubject>()
        where TSubject : struct, ISubject<TSubject> => Input switch
        {
            "receiving" => BulkWorkload<TSubject>.Receiving(),
            "sending" => BulkWorkload<TSubject>.Sending(),
            "random" => new RandomWorkload<TSubject>(),
            "many" => new ManyWorkload<TSubject>(),
            _ => throw new InvalidOperationException($"There is no input {Input}."),
        };
}
