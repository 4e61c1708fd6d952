using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Generator;

/// <summary>A few texts to look at: what the code reads like, and what users see of it.</summary>
public class SnapshotTests
{
    [Fact]
    public void Ping() => Keep(SpecCorpus.Ping, "Ping", "Messages", "Machine.States", "Effects");

    [Fact]
    public void Door() => Keep(SpecCorpus.Door, "Door", "Machine.States", "Machine.Variables", "Machine.Timers", "Enums", "Connection.Current", "Connection.Handles");

    [Fact]
    public void Transfer() => Keep(SpecCorpus.Transfer, "Transfer", "Machine.States", "Machine.Effects", "Machine.Definitions");

    [Fact]
    public void PublicShapeOfDoor() => Snapshot.Matches(PublicShape.Of(GeneratorRun.Clean(TestProject.With(SpecCorpus.Door)).Compilation, "Sample"), "shape");

    [Fact]
    public void PublicShapeOfTransfer() => Snapshot.Matches(PublicShape.Of(GeneratorRun.Clean(TestProject.With(SpecCorpus.Transfer)).Compilation, "Sample"), "shape");

    private static void Keep(string spec, string protocol, params string[] parts)
    {
        GeneratorRun run = GeneratorRun.Clean(TestProject.With(spec));
        foreach (string part in parts) Snapshot.Matches(run.Files[$"{protocol}.{part}.g.cs"], part, method: protocol);
    }
}
