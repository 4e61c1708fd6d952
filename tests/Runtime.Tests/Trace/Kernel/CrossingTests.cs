using System;
using System.Net.Sockets;
using System.Threading;
using TcpFsm.Trace;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>The kernel's segments cross on the wire or are lost on it: what was sent is not what was received by then.</summary>
public sealed class CrossingTests : IDisposable
{
    private static readonly byte[] Text = new byte[1000];

    // For tests that are skipped nothing of this is made.
    private readonly HeldNetwork _network = new();

    public void Dispose() => _network.Dispose();

    [CrossingFact]
    public void OpenedByBoth()
    {
        using Judgement judgement = new Judgement(_network, backlog: 0).OpenFromBoth(_network);
        judgement.Step("text", () => judgement.Client.Send(Text))
            .Step("client closes", () => judgement.Client.Close())
            .Step("server closes", () => judgement.Accepted.Close());
        AssertOnly(judgement.Check(), Opening.Simultaneous, Closing.Reset);
    }

    [CrossingFact]
    public void ClosedByBoth()
    {
        using Judgement judgement = new Judgement(_network).Open();
        CloseBoth(judgement);
        AssertOnly(judgement.Check(), Opening.Handshake, Closing.Simultaneous);
    }

    [CrossingFact]
    public void OpenedAndClosedByBoth()
    {
        using Judgement judgement = new Judgement(_network, backlog: 0).OpenFromBoth(_network);
        CloseBoth(judgement);
        AssertOnly(judgement.Check(), Opening.Simultaneous, Closing.Simultaneous);
    }

    [CrossingFact]
    public void AbortedByBoth()
    {
        using Judgement judgement = new Judgement(_network).Open();
        _network.Hold();
        judgement.StepOfA("client aborts", () => Judgement.Abort(judgement.Client))
            .StepOfA("server aborts", () => Judgement.Abort(judgement.Accepted))
            .Step("both arrive", () => _network.LetGo(2));
        AssertOnly(judgement.Check(), Opening.Handshake, Closing.Reset);
    }

    [CrossingFact]
    public void FinAndText()
    {
        using Judgement judgement = new Judgement(_network).Open();
        _network.Hold();
        judgement.StepOfA("client closes", () => judgement.Client.Shutdown(SocketShutdown.Send))
            .StepOfA("server sends", () => judgement.Accepted.Send(Text))
            .Step("both arrive", () => _network.LetGo(2))
            .Step("server closes", () => judgement.Accepted.Close());
        AssertOnly(judgement.Check(), Opening.Handshake, Closing.Orderly);
    }

    [CrossingFact]
    public void LostSyn()
    {
        using var judgement = new Judgement(_network);
        _network.Lose(1);
        judgement.TryToOpen(isUnderWay: true).Step("again", () => Thread.Sleep(1300));
        Findings findings = judgement.Check();
        Assert.Single(findings.Packets, packet => packet.Verdict == Verdict.Retransmission);
    }

    [CrossingFact]
    public void LostFin()
    {
        using Judgement judgement = new Judgement(_network).Open();
        _network.Lose(1);
        judgement.StepOfA("client closes", () => judgement.Client.Shutdown(SocketShutdown.Send))
            .Step("again", () => Thread.Sleep(600))
            .Step("server closes", () => judgement.Accepted.Close());
        Findings findings = judgement.Check();
        Assert.Contains(Verdict.Retransmission, findings.Verdicts);
        AssertOnly(findings, Opening.Handshake, Closing.Orderly);
    }

    private void CloseBoth(Judgement judgement)
    {
        _network.Hold();
        judgement.StepOfA("client closes", () => judgement.Client.Shutdown(SocketShutdown.Send))
            .StepOfA("server closes", () => judgement.Accepted.Shutdown(SocketShutdown.Send))
            .Step("both arrive", () => _network.LetGo(2));
    }

    private static void AssertOnly(Findings findings, Opening opened, Closing closed) =>
        Assert.Equal((opened, closed), (findings.Only.Opened, findings.Only.Closed));
}
