using System;
using System.IO;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Host.Tests.Drill.Mutants;

/// <summary>A single change of spec/tcp.fsm.yaml.</summary>
/// <param name="What">What becomes wrong by it.</param>
/// <param name="Old">What is changed; it stands in the spec once.</param>
/// <param name="New">What takes its place.</param>
public sealed record SpecChange(string What, string Old, string New)
{
    private static readonly string Spec = File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml"));

    /// <summary>The spec with the change.</summary>
    public string Apply()
    {
        int at = Spec.IndexOf(Old, StringComparison.Ordinal);
        Assert.True(at >= 0 && Spec.IndexOf(Old, at + 1, StringComparison.Ordinal) < 0, $"'{Old}' should stand in the spec once");
        return string.Concat(Spec.AsSpan(0, at), New, Spec.AsSpan(at + Old.Length));
    }

    public override string ToString() => What;
}
