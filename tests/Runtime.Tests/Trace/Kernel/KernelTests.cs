using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using TcpFsm.Tests.Shared.Kernel;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>The kernel opens and closes in every way it has but crossing ones; its own tables are the judges of the states that the trace finds.</summary>
public sealed class KernelTests : IDisposable
{
    private const int FastOpenConnect = 30;

    private static readonly byte[] Text = new byte[1000];

    // For tests that are skipped nothing of this is made.
    private readonly KernelNetwork _network = new();

    public void Dispose() => _network.Dispose();

    [JudgedFact]
    public void ClosedByTheClient()
    {
        using Judgement judgement = New().Open();
        judgement.Step("request", () => judgement.Client.Send(Text))
            .Step("server reads", () => judgement.Accepted.Receive(new byte[5000]))
            .Step("reply", () => judgement.Accepted.Send(Text))
            .Step("client closes", () => judgement.Client.Shutdown(SocketShutdown.Send))
            .Step("server closes", () => judgement.Accepted.Close());
        AssertOnly(judgement.Check(), Closing.Orderly, "SF");
    }

    [JudgedFact]
    public void ClosedByTheServer()
    {
        using Judgement judgement = New().Open();
        judgement.Step("server closes", () => judgement.Accepted.Close()).Step("client closes", () => judgement.Client.Close());
        AssertOnly(judgement.Check(), Closing.Orderly, "SF");
    }

    [JudgedFact]
    public void HalfClosedAndGoingOn()
    {
        using Judgement judgement = New().Open();
        judgement.Step("client closes", () => judgement.Client.Shutdown(SocketShutdown.Send))
            .Step("server sends", () => judgement.Accepted.Send(Text))
            .Step("client reads", () => judgement.Client.Receive(new byte[5000]))
            .Step("server sends more", () => judgement.Accepted.Send(Text));
        AssertOnly(judgement.Check(), Closing.HalfClosed, "S2");
    }

    [JudgedFact]
    public void AbortedByTheClient()
    {
        using Judgement judgement = New().Open();
        judgement.Step("client aborts", () => Judgement.Abort(judgement.Client));
        AssertOnly(judgement.Check(), Closing.Reset, "RSTO");
    }

    [JudgedFact]
    public void AbortedByTheServerAfterTheClientClosed()
    {
        using Judgement judgement = New().Open();
        judgement.Step("client closes", () => judgement.Client.Shutdown(SocketShutdown.Send)).Step("server aborts", () => Judgement.Abort(judgement.Accepted));
        AssertOnly(judgement.Check(), Closing.Reset, "RSTR");
    }

    [JudgedFact]
    public void ClosedWithUnreadText()
    {
        using Judgement judgement = New().Open();
        judgement.Step("request", () => judgement.Client.Send(Text)).Step("server closes, having read nothing", () => judgement.Accepted.Close());
        AssertOnly(judgement.Check(), Closing.Reset, "RSTR");
    }

    [JudgedFact]
    public void TextForWhoHasClosed()
    {
        using Judgement judgement = New().Open();
        judgement.Step("client closes both ways", () => judgement.Client.Close()).Step("server sends", () => judgement.Accepted.Send(Text));
        Findings findings = judgement.Check();
        Assert.Equal(Closing.Reset, findings.Only.Closed);
    }

    [JudgedFact]
    public void Refused()
    {
        using Judgement judgement = New(backlog: 0).TryToOpen();
        AssertOnly(judgement.Check(), Closing.Refused, "REJ");
    }

    [JudgedFact]
    public void TextInTheSyn()
    {
        // Client and server, without cookies, on every listener.
        foreach (NetworkNamespace host in new[] { _network.A, _network.B })
            host.Set("net.ipv4.tcp_fastopen", "1543");
        using Judgement judgement = New();
        judgement.Client.SetRawSocketOption((int)ProtocolType.Tcp, FastOpenConnect, BitConverter.GetBytes(1));
        judgement.Open(() => judgement.Client.Send(Text)).Step("server closes", () => judgement.Accepted.Shutdown(SocketShutdown.Send)).Step("client closes", () => judgement.Client.Close());
        Findings findings = judgement.Check();
        Assert.Equal((TcpFlags.Syn, (uint)Text.Length), (findings.Packets[0].Flags, findings.Packets[0].Length));
        AssertOnly(findings, Closing.Orderly, "SF");
    }

    [JudgedFact]
    public void Unanswered()
    {
        using var judgement = new Judgement(_network, KernelNetwork.Nobody);
        judgement.TryToOpen(isUnderWay: true);
        AssertOnly(judgement.Check(), Closing.HalfOpen, "S0");
    }

    [JudgedFact]
    public void ZeroWindow()
    {
        using Judgement judgement = New().Open();
        judgement.Client.Blocking = false;
        judgement.Step("server does not read", () => SendAllThatGoes(judgement.Client)).Step("wait for probes", () => Thread.Sleep(700));
        Findings findings = judgement.Check();
        Assert.Contains(Verdict.WindowProbe, findings.Verdicts);
        Assert.Contains('w', findings.Only.History);
    }

    [KernelFact("tcpdump", "hping3")]
    public void SynFlood_IsReportedWithItsCounts()
    {
        const int Syns = 300;
        using var recording = new Recording(_network);
        Flood(Syns);
        CaptureSummary summary = recording.Stop().Summary;
        HalfOpenServer server = Assert.Single(summary.HalfOpen);
        Assert.Equal((KernelNetwork.AddressB + ":80", (long)Syns, (long)Syns, true, 1.0), (server.Server, server.HalfOpen, server.Attempts, server.IsFlood, server.SilentShare));
        Assert.InRange(server.Rate, 10, 1000);
    }

    [KernelFact("tcpdump", "hping3")]
    public void SynFlood_IsReportedAlthoughMoreIsServed()
    {
        const int Syns = 300, Half = 200;
        using Socket listener = Listen();
        using var recording = new Recording(_network);
        Serve(listener, Half);
        Flood(Syns);
        // What has just begun at the end of a capture is no flood yet.
        Thread.Sleep(1200);
        Serve(listener, Half);
        HalfOpenServer server = Assert.Single(recording.Stop().Summary.HalfOpen);
        Assert.Equal((Syns, Syns + (2L * Half), true), (server.HalfOpen, server.Attempts, server.IsFlood));
    }

    [KernelFact("tcpdump")]
    public void BusyServer_IsNoFlood()
    {
        const int Connections = 300;
        using Socket listener = Listen();
        using var recording = new Recording(_network);
        Serve(listener, Connections);
        CaptureSummary summary = recording.Stop().Summary;
        Assert.Equal((Connections, 0, 0L), ((int)summary.Connections, summary.HalfOpen.Count, summary.Findings));
        Assert.Empty(summary.Suspicions);
    }

    private Socket Listen()
    {
        Socket listener = _network.B.Socket();
        listener.Bind(new IPEndPoint(IPAddress.Any, 80));
        listener.Listen(300);
        return listener;
    }

    private void Serve(Socket listener, int connections)
    {
        for (int i = 0; i < connections; i++)
        {
            using Socket client = _network.A.Socket();
            client.Connect(IPAddress.Parse(TwoHosts.AddressB), 80);
            using Socket accepted = listener.Accept();
            client.Send(Text);
            accepted.Receive(new byte[2000]);
        }
    }

    private void Flood(int syns) =>
        _network.A.Execute("sh", "-c", $"hping3 -q -S -p 80 -c {syns} -i u1000 --rand-source {TwoHosts.AddressB} || true");

    private Judgement New(int backlog = 5) => new(_network, backlog: backlog);

    private static void SendAllThatGoes(Socket socket)
    {
        var much = new byte[1 << 16];
        for (int idle = 0; idle < 3;)
        {
            try
            {
                socket.Send(much);
                idle = 0;
            }
            catch (SocketException)
            {
                idle++;
                Thread.Sleep(50);
            }
        }
    }

    private static void AssertOnly(Findings findings, Closing closed, string state) =>
        Assert.Equal((closed, state), (findings.Only.Closed, findings.Only.ConnState));
}
