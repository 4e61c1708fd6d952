using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using TcpFsm.Tests.Shared;
using TcpFsm.Tests.Shared.Kernel;
using TcpFsm.Trace.Capture;
using TcpFsm.Trace.Capture.Zstandard;

namespace TcpFsm.Runtime.Tests.Trace;

/// <summary>Captures within Zstandard; the zstd program is the judge of every way there is to compress.</summary>
public class ZstandardTests
{
    private static byte[] ThreeFrames => File.ReadAllBytes(Repository.PathOf("tests/Captures/three-frames.pcap.zst"));

    [Fact]
    public void CaptureOfSeveralFrames_IsReadAsItIs()
    {
        Findings packed = Findings.Of(ThreeFrames);
        Findings plain = Findings.OfFile(Repository.PathOf("tests/Captures/raw-zero-window.pcap"));
        Assert.Empty(packed.Summary.Problems);
        Assert.Equal(plain.Packets, packed.Packets);
    }

    [Fact]
    public void CutOffCapture_IsReadUpToThereAndTold()
    {
        Findings findings = Findings.Of(ThreeFrames[..^30]);
        Assert.NotEmpty(findings.Packets);
        Assert.Contains(findings.Summary.Problems, problem => problem.Message == "cannot be read any further: the zstd compression is cut off");
    }

    [Fact]
    public void DamagedCapture_IsAProblemNotAnException()
    {
        byte[] whole = ThreeFrames;
        int unnoticed = 0;
        for (int at = 4; at < whole.Length; at += 2)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= (byte)(1 << (at % 8));
            if (Findings.Of(damaged).Summary.Problems.Count == 0)
                unnoticed++;
        }

        // The frame in the middle has no checksum, and what is passed over may be anything.
        Assert.InRange(unnoticed, 0, whole.Length / 6);
    }

    [Theory]
    [InlineData("28B52FFD 21 07 05", "dictionary")]
    [InlineData("28B52FFD 00 FF", "window of more than 128 MiB")]
    [InlineData("28B52FFD 08 00", "damaged at the beginning of a frame")]
    [InlineData("28B52FFD 00 50 070000", "damaged at a block")]
    [InlineData("28B52FFD 00 50 0D0000 00", "cut off")]
    [InlineData("28B52FFD 04 50 01000000000000", "checksum is another")]
    public void WhatIsNotRead_IsNamed(string octets, string message) =>
        Assert.Contains(Findings.Of(Convert.FromHexString(octets.Replace(" ", "", StringComparison.Ordinal))).Summary.Problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void HeaderThatPromisesMuch_TakesNoMemory()
    {
        // A window of 128 MiB, and a block of three octets.
        byte[] packed = Convert.FromHexString("28B52FFD0088" + "190000" + "616263");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("abc", Encoding.ASCII.GetString(Unpack(packed)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    [ZstdTheory]
    [InlineData("--fast=3")]
    [InlineData("-1")]
    [InlineData("-3 --no-check")]
    [InlineData("-9 -B65536")]
    [InlineData("-3 --long=27")]
    [InlineData("--ultra -22")]
    public void WhateverZstdPacks_IsUnpacked(string how)
    {
        using var folder = new TemporaryFolder();
        foreach ((string name, byte[] octets) in Contents())
        {
            string path = folder.PathOf(name);
            File.WriteAllBytes(path, octets);
            Command.Run("zstd", [.. how.Split(' '), "-q", "-f", path]);
            Assert.True(octets.AsSpan().SequenceEqual(Unpack(File.ReadAllBytes(path + ".zst"))), $"{name}, zstd {how}");
        }
    }

    // From one octet over and over to what cannot be packed at all; some reach beyond a block and beyond the window.
    private static (string Name, byte[] Octets)[] Contents()
    {
        var random = new Random(7);
        var noise = new byte[300_000];
        random.NextBytes(noise);
        string lines = string.Concat(Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * 7919 % 1000}: Flags [P.], seq {i}, length {i % 13}\n")));
        return
        [
            ("empty", []),
            ("short", "abc"u8.ToArray()),
            ("zeros", new byte[1_000_000]),
            ("noise", noise),
            ("lines", Encoding.ASCII.GetBytes(lines)),
            ("skewed", [.. noise.Select(octet => (byte)(octet & octet >> 3 & octet >> 5))]),
            ("repeated", [.. noise, .. new byte[3_000_000], .. noise]),
            ("capture", File.ReadAllBytes(Repository.PathOf("tests/Captures/raw-zero-window.pcap"))),
        ];
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var source = OctetSource.From(new MemoryStream(packed));
        using var stream = new ZstandardStream(source);
        var unpacked = new MemoryStream();
        stream.CopyTo(unpacked, 100_003);
        return unpacked.ToArray();
    }

    private sealed class ZstdTheoryAttribute : TheoryAttribute
    {
        public ZstdTheoryAttribute() => Skip = Command.Exists("zstd") ? null : "zstd is not installed.";
    }
}
