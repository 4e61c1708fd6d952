using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace TcpFsm.Benchmarks.Captures;

/// <summary><c>tcpfsm trace --summary</c> beside other tools on a capture whose every connection is known.</summary>
internal static class TraceContest
{
    private const int Connections = 200_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="installed">A tcpfsm that was installed from its package; null for the one built here.</param>
    /// <returns>0, or 1 where the trace did not find what the capture holds.</returns>
    public static int Run(TextWriter output, string? installed)
    {
        string tool = installed ?? $"dotnet {Path.Combine(AppContext.BaseDirectory, "TcpFsm.Tool.dll")}";
        string folder = Directory.CreateTempSubdirectory("tcpfsm-trace").FullName;
        try
        {
            bool right = Run(output, tool, folder, atOnce: 1000);
            right &= Run(output, tool, folder, atOnce: Connections);
            return right ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Run(TextWriter output, string tool, string folder, int atOnce)
    {
        string capture = Path.Combine(folder, "capture.pcap");
        var maker = new CaptureMaker(Connections, atOnce);
        using (FileStream file = File.Create(capture, 1 << 20))
            maker.Write(file);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{maker.Packets} packets, {Connections} connections, {atOnce} at a time"));
        Line(output, "", "CPU s", "x ours", "peak MiB", "x ours");
        string told = Path.Combine(folder, "told.json");
        ChildRun ours = ChildRun.Of($"{tool} trace --summary --format json {capture} > {told}", Limit);
        Line(output, "tcpfsm trace", ours, ours);
        foreach ((string program, string command) in Others(capture, folder))
            Line(output, program, ChildRun.Exists(program) ? ChildRun.Of(command, Limit) : null, ours);
        bool right = IsRight(output, told, maker);
        output.WriteLine();
        return right;
    }

    private static IEnumerable<(string Program, string Command)> Others(string capture, string folder) =>
    [
        ("argus", $"argus -r {capture} -w {folder}/argus.out"),
        ("tcptrace", $"tcptrace -n {capture} > {folder}/tcptrace.txt 2>&1"),
    ];

    private static bool IsRight(TextWriter output, string told, CaptureMaker maker)
    {
        var expected = maker.Truth
            .GroupBy(way => (way.Key.ConnState, way.Key.History, way.Key.Closed), way => way.Value)
            .ToDictionary(group => group.Key, group => group.Sum());
        var found = new Dictionary<(string, string, string), int>();
        long packets = 0;
        long findings = 0;
        foreach (string line in File.ReadLines(told))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.GetProperty("type").GetString() == "capture")
                (packets, findings) = (root.GetProperty("packets").GetInt64(), root.GetProperty("findings").GetInt64());
            else
                Count(found, (Text(root, "conn_state"), Text(root, "history"), Text(root, "closed")));
        }

        bool right = packets == maker.Packets && findings == 0 && found.Count == expected.Count && !found.Except(expected).Any();
        output.WriteLine(right ? "Every count is right." : "THE COUNTS ARE WRONG: " + string.Join("; ", found.Except(expected)));
        return right;
    }

    private static void Count(Dictionary<(string, string, string), int> counts, (string, string, string) kind) =>
        counts[kind] = counts.GetValueOrDefault(kind) + 1;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void Line(TextWriter output, string program, ChildRun? run, ChildRun ours)
    {
        if (run is null)
            Line(output, program, "not installed");
        else if (!run.Finished)
            Line(output, program, Number(run.Seconds), "not done");
        else
            Line(output, program, Number(run.Seconds), Number(run.Seconds / ours.Seconds), Number(run.PeakMebibytes), Number(run.PeakMebibytes / ours.PeakMebibytes));
    }

    private static void Line(TextWriter output, params string[] cells) =>
        output.WriteLine(cells[0].PadRight(16) + string.Concat(cells.Skip(1).Select(cell => cell.PadLeft(14))));

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
