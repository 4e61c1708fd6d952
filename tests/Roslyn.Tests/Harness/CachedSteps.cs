using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Roslyn.Generation;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>Asserts that a second run did nothing anew.</summary>
internal static class CachedSteps
{
    private static readonly string[] CodeSteps = [Steps.Model, Steps.Project, Steps.Clashes];

    /// <summary>All steps and all outputs are as they were.</summary>
    public static void AssertAll(GeneratorDriverRunResult second, string after)
    {
        AssertSteps(second, Steps.All, after);
        AssertOutputs(second, after);
    }

    /// <summary>All that code hangs on is as it was.</summary>
    public static void AssertCode(GeneratorDriverRunResult second, string after) => AssertSteps(second, CodeSteps, after);

    /// <summary>All outputs are as they were.</summary>
    public static void AssertOutputs(GeneratorDriverRunResult second, string after)
    {
        foreach ((string name, var runs) in second.Results.Single().TrackedOutputSteps) AssertCached(name, runs, after);
    }

    private static void AssertSteps(GeneratorDriverRunResult second, string[] steps, string after)
    {
        foreach (string step in steps)
        {
            if (second.Results.Single().TrackedSteps.TryGetValue(step, out var runs)) AssertCached(step, runs, after);
        }
    }

    private static void AssertCached(string step, IEnumerable<IncrementalGeneratorRunStep> runs, string after)
    {
        foreach ((_, IncrementalStepRunReason reason) in runs.SelectMany(r => r.Outputs))
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"After {after} step {step} was {reason}.");
    }
}
