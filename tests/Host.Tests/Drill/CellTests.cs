using System.Linq;
using TcpFsm.Host.Drill;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>Segments in every state, as scripts.</summary>
public sealed class CellTests
{
    private static readonly string[] States =
        ["CLOSED", "LISTEN", "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT", "CLOSING", "LAST-ACK", "TIME-WAIT"];

    private static readonly string[] Flags = ["S", "S.", "SF", ".", "F", "F.", "R", "R."];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, All.Length)];

    internal static Cell[] All { get; } = [.. Cell.Read(CellTables.Cells), .. Cell.Read(CellTables.Acknowledgments), .. Cell.Read(CellTables.Edges)];

    [Fact]
    public void There_is_a_cell_for_every_state_and_flags()
    {
        var wanted = from state in States from flags in Flags select $"{state} {flags}";
        var there = Cell.Read(CellTables.Cells).Select(c => $"{c.State.Split(' ')[0]} {c.Arrives.Split(' ')[1]}").Distinct();
        Assert.Equal(wanted.Order(), there.Order());
        Assert.Equal(88, wanted.Count());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_segment_is_answered_as_the_RFC_says(int row)
    {
        DrillResult result = All[row].Play();
        Assert.True(result.Verdict == DrillVerdict.Passed, $"{All[row]}\nline {result.Position}: {result.Expected}\nactual: {result.Actual}\nstate: {result.State}\n"
            + $"{string.Join('\n', result.Rules)}\n{string.Join('\n', result.Problems)}\n{All[row].Script()}");
    }
}
