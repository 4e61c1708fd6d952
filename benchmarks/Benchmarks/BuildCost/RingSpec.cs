using System.Linq;
using System.Text;

namespace TcpFsm.Benchmarks.BuildCost;

/// <summary>A spec of any size: states in a ring, four rules each, and one list that all share.</summary>
public static class RingSpec
{
    /// <summary>The spec with so many states.</summary>
    public static string Of(int states)
    {
        var spec = new StringBuilder("version: 1\nprotocol: Ring\ninitial: s0\nvariables: { N: u32 }\nevents: { next: { args: { K: u32 } }, back: {}, skip: { steps: [ one, two ] } }\ngroups: { all: [ ");
        spec.Append(string.Join(", ", Enumerable.Range(0, states).Select(i => $"s{i}"))).Append(" ] }\nstates:\n");
        for (int i = 0; i < states; i++)
        {
            spec.Append($"  s{i}:\n    on next: [ {{ id: A{i}, when: K > {i}, do: [ N += K ], goto: s{(i + 1) % states} }}, {{ id: B{i}, ignore: true }} ]\n");
            spec.Append($"    on back: [ {{ id: C{i}, do: [ N = 0 ], goto: s{(i + states - 1) % states} }} ]\n    on skip: {{ one: [ {{ id: D{i}, when: N > {i}, goto: s{i * 7 % states} }} ] }}\n");
        }

        return spec.Append("  all:\n    on skip: { two: [ { id: E, do: [ N += 1 ] } ] }\n").ToString();
    }
}
