using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TcpFsm.Benchmarks.Quick;

/// <summary>What a call of a state handle costs, beside the same call of the connection and of the bare machine.</summary>
internal static class HandleRun
{
    /// <summary>Measures and prints.</summary>
    /// <returns>Whether all did the same work.</returns>
    public static bool Run(TextWriter output)
    {
        output.WriteLine("A segment by Receive of a state handle, of the connection, and of its machine with the effects handed to the same object.");
        output.WriteLine("The first two keep users apart (one atomic operation a call) and run timers; the handle checks besides that it is not stale.");
        output.WriteLine();
        QuickRun.Line(output, "input", "handle", "connection", "ratio", "machine", "ratio", "B/segment");
        bool same = true;
        foreach (ContestResult result in Contests().Select(contest => contest.Run()))
        {
            same &= result.DidTheSame;
            QuickRun.Line(
                output, result.Name, QuickRun.Time(result, 0), QuickRun.Time(result, 1), QuickRun.Ratio(result, 1), QuickRun.Time(result, 2), QuickRun.Ratio(result, 2),
                QuickRun.Number(result.BytesPerSegment, "0.##"));
        }

        return same;
    }

    private static IEnumerable<Contest> Contests()
    {
        yield return new Contest("bulk, receiving", [new HandleWorkload(Transfer.Receiving), new ConnectionWorkload(Transfer.Receiving), new MachineWorkload(Transfer.Receiving)]);
        yield return new Contest("bulk, sending", [new HandleWorkload(Transfer.Sending), new ConnectionWorkload(Transfer.Sending), new MachineWorkload(Transfer.Sending)]);
    }
}
