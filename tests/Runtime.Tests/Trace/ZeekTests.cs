using System.Collections.Generic;
using System.IO;
using System.Linq;
using TcpFsm.Tests.Shared;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace;

public class ZeekTests
{
    // Names of Zeek: https://docs.zeek.org, base/protocols/conn/main.zeek, conn_state. Letters are the conversation: S, h, A, d, F, r ...
    [Theory]
    [InlineData("S", "S0")]
    [InlineData("Sh", "S1")]
    [InlineData("ShADad", "S1")]
    [InlineData("ShAFaf", "SF")]
    [InlineData("ShAF", "S2")]
    [InlineData("ShAf", "S3")]
    [InlineData("Sr", "REJ")]
    [InlineData("SrR", "REJ")]
    [InlineData("ShR", "RSTO")]
    [InlineData("ShADr", "RSTR")]
    [InlineData("ShAFR", "RSTO")]
    [InlineData("ShAFRf", "SF")]
    [InlineData("ShAFfr", "SF")]
    [InlineData("ShAfr", "RSTR")]
    [InlineData("SR", "RSTOS0")]
    [InlineData("SAR", "OTH")]
    [InlineData("SF", "SH")]
    [InlineData("SADF", "SH")]
    [InlineData("hf", "SHR")]
    [InlineData("hr", "RSTRH")]
    [InlineData("hAD", "S1")]
    [InlineData("Da", "OTH")]
    [InlineData("DF", "SH")]
    public void Conversation_HasItsName(string letters, string state) => Assert.Equal(state, Play(letters).Only.ConnState);

    [Theory]
    [InlineData("ShADadFf")]
    [InlineData("ShADadFRf")]
    [InlineData("ShADadfr")]
    public void WithoutItsLastClosingPacket_AConversationHasAnotherName(string letters)
    {
        string name = Play(letters).Only.ConnState;
        int last = letters.LastIndexOfAny(['F', 'f', 'R', 'r']);
        Assert.NotEqual(name, Play(letters.Remove(last, 1)).Only.ConnState);
    }

    [Theory]
    [InlineData(9, "ShADaT")]
    [InlineData(10, "ShADaTT")]
    [InlineData(99, "ShADaTT")]
    [InlineData(100, "ShADaTTT")]
    public void RepeatedText_IsToldByOrdersOfMagnitude(int times, string history)
    {
        Talk talk = new Talk().Handshake().A(Talk.Ack, 10).B(Talk.Ack);
        for (int i = 0; i < times; i++)
            talk.FromA(Talk.Ack, 1001, 5001, 10);
        Assert.Equal(history, talk.Trace().Only.History);
    }

    [Fact]
    public void OddFlags_HaveLettersOfTheirOwn()
    {
        Findings findings = new Talk().Handshake().FromA(TcpFlags.Fin | TcpFlags.Rst, 1001, 5001).FromB(TcpFlags.Syn | TcpFlags.Fin, 5001, 0).Trace();
        Assert.Equal("ShAIq", findings.Only.History);
    }

    [SharedTheory]
    [MemberData(nameof(Captures))]
    public void RealCaptures_GetTheNamesZeekGives(string capture)
    {
        Findings findings = Findings.OfFile(Repository.SharedPath("captures/" + capture));
        Assert.DoesNotContain(findings.Summary.Problems, problem => problem.Severity != TcpFsm.Trace.Capture.CaptureSeverity.Note);
        Dictionary<string, ConnectionFinding> byEnds = findings.Connections.ToDictionary(connection => $"{connection.A} {connection.B}");
        foreach (string[] row in Rows().Where(row => row[0] == capture))
        {
            ConnectionFinding found = byEnds[$"{row[1]}:{row[2]} {row[3]}:{row[4]}"];
            Assert.Equal((row[5], row[6], row[7], row[8]), (found.ConnState, found.History, $"{found.APackets}", $"{found.BPackets}"));
        }
    }

    [SharedTheory]
    [MemberData(nameof(Captures))]
    public void RealCaptures_AreExplainedToTheLastPacket(string capture)
    {
        Findings findings = Findings.OfFile(Repository.SharedPath("captures/" + capture));
        Assert.DoesNotContain(findings.Packets, packet => packet.Verdict is Verdict.Unexplained or Verdict.Illegal);
        Assert.Empty(findings.WithoutCause);
    }

    public static TheoryData<string> Captures() => [.. Rows().Select(row => row[0]).Distinct()];

    private static IEnumerable<string[]> Rows()
    {
        string path = Repository.SharedPath("captures/expected.tsv");
        return File.Exists(path) ? File.ReadLines(path).Skip(1).Select(line => line.Split('\t')) : [["(none)"]];
    }

    private static Findings Play(string letters)
    {
        var talk = new Talk();
        foreach (char letter in letters)
            Say(talk, letter);
        return talk.Trace();
    }

    private static void Say(Talk talk, char letter)
    {
        (TcpFlags flags, int length) = char.ToUpperInvariant(letter) switch
        {
            'S' => (TcpFlags.Syn, 0),
            'H' => (TcpFlags.Syn | TcpFlags.Ack, 0),
            'F' => (TcpFlags.Fin | TcpFlags.Ack, 0),
            'R' => (TcpFlags.Rst, 0),
            'D' => (TcpFlags.Ack, 10),
            'A' => (TcpFlags.Ack, 0),
            _ => (TcpFlags.None, -1),
        };
        if (length >= 0)
            _ = char.IsUpper(letter) ? talk.A(flags, length) : talk.B(flags, length);
    }
}
