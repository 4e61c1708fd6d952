using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;
using TcpFsm.Tool.Tests.Harness;

namespace TcpFsm.Tool.Tests.CommandLine;

/// <summary>Captures that grow while they are traced, before the process itself: files, pipes and Ctrl-C.</summary>
public sealed class TraceFollowTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A whole exchange that the kernel had, in records: the header, and each packet.</summary>
    private static readonly Lazy<byte[][]> Records = new(() => Split(File.ReadAllBytes(Repository.PathOf("tests/Captures/ethernet-close-by-client.pcap"))));

    [UnixFact]
    public async Task A_growing_file_is_told_packet_by_packet_and_summed_up_at_Ctrl_C()
    {
        using var folder = new ToolFolder();
        string path = folder.PathOf("growing.pcap");
        using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(Records.Value[0]);
        using ToolProcess tool = ToolProcess.Start("trace", "--follow", "--format", "json", path);
        foreach (byte[] packet in Records.Value.Skip(1))
        {
            file.Write(packet);
            Assert.StartsWith("{\"type\":\"packet\"", await NextAsync(tool));
        }

        await AssertSummedUpAsync(tool);
    }

    [UnixFact]
    public async Task A_pipe_is_told_packet_by_packet_and_summed_up_at_Ctrl_C_though_nothing_comes()
    {
        using ToolProcess tool = ToolProcess.Start("trace", "--follow", "--format", "json", "-");
        await FeedAsync(tool);
        await AssertSummedUpAsync(tool);
    }

    [UnixFact]
    public async Task A_pipe_ends_where_its_writer_does()
    {
        using ToolProcess tool = ToolProcess.Start("trace", "--follow", "--format", "json", "-");
        await FeedAsync(tool);
        tool.Input.Close();
        Assert.StartsWith("{\"type\":\"connection\"", await NextAsync(tool));
        Assert.StartsWith("{\"type\":\"capture\"", await NextAsync(tool));
        Assert.Equal((0, ""), await tool.EndAsync());
    }

    [UnixFact]
    public async Task Text_is_told_line_by_line()
    {
        using ToolProcess tool = ToolProcess.Start("trace", "--follow", "-");
        tool.Input.Write("12:00:00.000001 IP 10.0.0.1.40000 > 10.0.0.2.80: Flags [S], seq 1000, win 64240, length 0\n");
        tool.Input.Flush();
        Assert.StartsWith("frame ", await NextAsync(tool));
        Assert.Contains("opens the connection", await NextAsync(tool));
        tool.Interrupt();
        Assert.Equal((0, ""), await tool.EndAsync());
    }

    [UnixFact("/proc/self/status")]
    public async Task Memory_is_bounded_by_the_connections_that_live()
    {
        const int Some = 40_000;
        using ToolProcess tool = ToolProcess.Start("trace", "--follow", "--summary", "--format", "json", "--host", "192.0.2.1", "-");
        var capture = new EndlessCapture();
        Stream pipe = tool.Input.BaseStream;
        pipe.Write(EndlessCapture.Header);
        await pipe.WriteAsync(capture.Next(Some));
        long early = tool.PeakMemory();
        for (int i = 0; i < 3; i++) await pipe.WriteAsync(capture.Next(Some));
        long late = tool.PeakMemory();
        tool.Input.Close();
        Assert.Contains("\"connections\":160000,", await NextAsync(tool));
        // Kept, the others would take 120,000 times 176 octets and more.
        Assert.InRange(late - early, 0, 12 << 20);
        Assert.Equal((0, ""), await tool.EndAsync());
    }

    private static async Task FeedAsync(ToolProcess tool)
    {
        tool.Input.BaseStream.Write(Records.Value[0]);
        foreach (byte[] packet in Records.Value.Skip(1))
        {
            tool.Input.BaseStream.Write(packet);
            tool.Input.BaseStream.Flush();
            Assert.StartsWith("{\"type\":\"packet\"", await NextAsync(tool));
        }
    }

    private static async Task AssertSummedUpAsync(ToolProcess tool)
    {
        tool.Interrupt();
        string connection = await NextAsync(tool);
        Assert.StartsWith("{\"type\":\"connection\"", connection);
        Assert.Contains("\"closed\":\"orderly\"", connection);
        Assert.Contains($"\"packets\":{Records.Value.Length - 1},", await NextAsync(tool));
        Assert.Equal((0, ""), await tool.EndAsync());
    }

    private static async Task<string> NextAsync(ToolProcess tool) => await tool.Output.ReadLineAsync().WaitAsync(Patience) ?? "";

    private static byte[][] Split(byte[] pcap)
    {
        const int FileHeader = 24, RecordHeader = 16, Length = 8;
        var records = new List<byte[]> { pcap[..FileHeader] };
        for (int at = FileHeader; at < pcap.Length; at += records[^1].Length)
            records.Add(pcap[at..(at + RecordHeader + BitConverter.ToInt32(pcap, at + Length))]);
        return [.. records];
    }
}
