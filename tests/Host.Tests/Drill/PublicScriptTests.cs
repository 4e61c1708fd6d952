using System;
using System.IO;
using System.Linq;
using TcpFsm.Host.Drill;
using Xunit.Abstractions;

namespace TcpFsm.Host.Tests.Drill;

/// <summary>Other people's scripts, where there is a checkout of them: none of them is in this repository.</summary>
public sealed class PublicScriptTests(ITestOutputHelper output)
{
    /// <summary>The folders of connection management, and how many of their scripts pass: docs/drill.md says why not the others.</summary>
    private static readonly (string Folder, int Passed)[] Packetdrill =
        [("close", 3), ("shutdown", 3), ("blocking", 3), ("validate", 1), ("mss", 3), ("ioctl", 1)];

    [CheckoutFact("PACKETDRILL")]
    public void Scripts_of_packetdrill_pass_as_the_page_says() => Assert.All(Packetdrill, expected =>
    {
        string[] scripts = Directory.GetFiles(Path.Combine(CheckoutFactAttribute.Folder("PACKETDRILL"), "gtests/net/tcp", expected.Folder), "*.pkt");
        Assert.Equal(expected.Passed, scripts.Count(Passes));
    });

    [CheckoutFact("TCP_TESTSUITE")]
    public void Scripts_of_the_tcp_testsuite_pass_as_the_page_says()
    {
        string folder = Path.Combine(CheckoutFactAttribute.Folder("TCP_TESTSUITE"), "state-event-engine");
        Assert.Equal(558, Directory.GetFiles(folder, "*.pkt", SearchOption.AllDirectories).Count(Passes));
    }

    private bool Passes(string path)
    {
        DrillResult result = DrillRunner.Run(File.ReadAllText(path));
        if (result.Verdict != DrillVerdict.Passed) output.WriteLine($"{result.Verdict} {path}({result.Position}): {result.Expected}; {result.Actual}");
        return result.Verdict == DrillVerdict.Passed;
    }
}
