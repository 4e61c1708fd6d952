using System.Collections.Generic;
using System.Globalization;
using TcpFsm.Simulation.Walks;

namespace TcpFsm.Roslyn.Tests.Engines;

/// <summary>What can be named at some place of a spec, by type.</summary>
internal sealed record RandomScope(IReadOnlyList<string> Numbers, IReadOnlyList<string> Truths, IReadOnlyList<string> Sequences, IReadOnlyList<string> Durations)
{
    public RandomScope With(string[] numbers, string[] truths, string[] sequences) =>
        new([.. Numbers, .. numbers], [.. Truths, .. truths], [.. Sequences, .. sequences], Durations);
}

/// <summary>Writes random expressions of a type.</summary>
internal sealed class RandomExpression(WalkRandom random, RandomScope scope)
{
    private static readonly string[] Comparisons = ["=", "!=", "<", "=<", ">", ">="];

    public string Number(int depth)
    {
        if (depth <= 0 || random.Percent(25)) return random.Percent(30) ? Literal() : random.Pick(scope.Numbers);
        return random.Below(9) switch
        {
            0 => $"({Number(depth - 1)} + {Number(depth - 1)})",
            1 => $"({Number(depth - 1)} - {Number(depth - 1)})",
            2 => $"({Number(depth - 1)} * {Number(depth - 1)})",
            3 => $"({Number(depth - 1)} / {Number(depth - 1)})",
            4 => $"min({Number(depth - 1)}, {Number(depth - 1)})",
            5 => $"max({Number(depth - 1)}, {Number(depth - 1)})",
            6 => $"({Sequence(depth - 1)} - {Sequence(depth - 1)})",
            7 => $"({Number(depth - 1)} if {Truth(depth - 1)} else {Number(depth - 1)})",
            _ => $"({Truth(depth - 1)} + {Number(depth - 1)})",
        };
    }

    public string Sequence(int depth)
    {
        if (depth <= 0 || random.Percent(40)) return random.Pick(scope.Sequences);
        return random.Below(3) switch
        {
            0 => $"({Sequence(depth - 1)} + {Number(depth - 1)})",
            1 => $"({Sequence(depth - 1)} - {Number(depth - 1)})",
            _ => $"({Sequence(depth - 1)} if {Truth(depth - 1)} else {Sequence(depth - 1)})",
        };
    }

    public string Truth(int depth)
    {
        if (depth <= 0 || random.Percent(20)) return random.Pick(scope.Truths);
        return random.Below(8) switch
        {
            0 => $"({Truth(depth - 1)} and {Truth(depth - 1)})",
            1 => $"({Truth(depth - 1)} or {Truth(depth - 1)})",
            2 => $"(not {Truth(depth - 1)})",
            3 => $"({Number(depth - 1)} {random.Pick(Comparisons)} {Number(depth - 1)})",
            4 => $"({Sequence(depth - 1)} {random.Pick(Comparisons)} {Sequence(depth - 1)})",
            5 => $"({Sequence(depth - 1)} < {Sequence(depth - 1)} =< {Sequence(depth - 1)})",
            6 => $"(COLOUR {(random.Percent(50) ? "=" : "!=")} {Colour()})",
            _ => $"({Number(depth - 1)} =< {Number(depth - 1)} < {Number(depth - 1)})",
        };
    }

    public string Duration(int depth) => random.Below(depth <= 0 ? 2 : 5) switch
    {
        0 => "0 s",
        1 => random.Pick(scope.Durations),
        2 => $"({Number(depth - 1)} * 1 ms)",
        3 => $"({Duration(depth - 1)} + {Duration(depth - 1)})",
        _ => $"({Duration(depth - 1)} if {Truth(depth - 1)} else {Duration(depth - 1)})",
    };

    public string Colour() => random.Below(3) switch { 0 => "red", 1 => "green", _ => "blue" };

    private string Literal() => random.Below(100).ToString(CultureInfo.InvariantCulture);
}
