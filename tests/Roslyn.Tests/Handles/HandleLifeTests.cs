using System;
using TcpFsm.Roslyn.Tests.Generated;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>Every way a connection of TCP opens and closes, between two ends that have nothing but handles.</summary>
public sealed class HandleLifeTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly HandleEnd _a, _b;

    public HandleLifeTests() => (_a, _b) = (new HandleEnd(_time), new HandleEnd(_time));

    public void Dispose()
    {
        _a.Connection.Dispose();
        _b.Connection.Dispose();
    }

    [Fact]
    public void ClientClosesFirst()
    {
        Open();
        _a.Take(_a.Now.Established!.Value.Send(1000, false));
        Exchange();
        _a.Take(_a.Now.Established!.Value.Close());
        Exchange();
        _b.Take(_b.Now.CloseWait!.Value.Send(10, false));
        Exchange();
        _b.Take(_b.Now.CloseWait!.Value.Close());
        Exchange();
        PassTimeWait(_a);

        Assert.Equal([TcpState.Closed, TcpState.SynSent, TcpState.Established, TcpState.FinWait1, TcpState.FinWait2, TcpState.TimeWait, TcpState.Closed], _a.States);
        Assert.Equal([TcpState.Closed, TcpState.Listen, TcpState.SynReceived, TcpState.Established, TcpState.CloseWait, TcpState.LastAck, TcpState.Closed], _b.States);
    }

    [Fact]
    public void ServerClosesFirst()
    {
        Open();
        _b.Take(_b.Now.Established!.Value.Close());
        Exchange();
        _a.Take(_a.Now.CloseWait!.Value.Close());
        Exchange();
        PassTimeWait(_b);

        Assert.Equal([TcpState.Closed, TcpState.SynSent, TcpState.Established, TcpState.CloseWait, TcpState.LastAck, TcpState.Closed], _a.States);
        Assert.Equal(TcpState.Closed, _b.States[^1]);
    }

    [Fact]
    public void BothOpenAtOnce()
    {
        _a.Take(_a.Now.Closed!.Value.OpenActive());
        _b.Take(_b.Now.Closed!.Value.OpenActive());
        Exchange();

        Assert.Equal([TcpState.Closed, TcpState.SynSent, TcpState.SynReceived, TcpState.Established], _a.States);
        Assert.Equal(_a.States, _b.States);
    }

    [Fact]
    public void BothCloseAtOnce()
    {
        Open();
        _a.Take(_a.Now.Established!.Value.Close());
        _b.Take(_b.Now.Established!.Value.Close());
        Exchange();
        Assert.Equal([TcpState.FinWait1, TcpState.Closing, TcpState.TimeWait], _a.States[^3..]);
        Assert.Equal([TcpState.FinWait1, TcpState.Closing, TcpState.TimeWait], _b.States[^3..]);
        PassTimeWait(_a);
        PassTimeWait(_b);
    }

    [Fact]
    public void OneAborts_TheOtherIsReset()
    {
        Open();
        TcpConnection.Established held = _b.Now.Established!.Value;
        _a.Take(_a.Now.Established!.Value.Abort());
        Exchange();
        Assert.Equal((TcpState.Closed, TcpState.Closed), (_a.Now.State, _b.Now.State));
        Assert.Throws<StaleHandleException>(() => held.Send(1, false));
    }

    [Fact]
    public void NobodyListens_TheOpenIsRefused()
    {
        _a.Take(_a.Now.Closed!.Value.OpenActive());
        _b.Hear(_a);
        Exchange();
        Assert.Equal([TcpState.Closed, TcpState.SynSent, TcpState.Closed], _a.States);
        Assert.Equal([TcpState.Closed], _b.States);
    }

    [Fact]
    public void ClosedBeforeItOpened()
    {
        _a.Take(_a.Now.Closed!.Value.OpenActive().SynSent!.Value.Close());
        _b.Take(_b.Now.Closed!.Value.OpenPassive().Listen!.Value.Close());
        Assert.Equal((TcpState.Closed, TcpState.Closed), (_a.Now.State, _b.Now.State));
    }

    [Fact]
    public void ClosedWhileTheSynIsAnswered()
    {
        _b.Take(_b.Now.Closed!.Value.OpenPassive());
        _a.Take(_a.Now.Closed!.Value.OpenActive());
        _b.Hear(_a);
        _b.Take(_b.Now.SynReceived!.Value.Close());
        Exchange();
        Assert.Equal([TcpState.SynReceived, TcpState.FinWait1, TcpState.FinWait2], _b.States[^3..]);
        Assert.Equal(TcpState.CloseWait, _a.Now.State);
    }

    [Fact]
    public void ListenerThatSends_Opens()
    {
        _a.Take(_a.Now.Closed!.Value.OpenPassive().Listen!.Value.Send(100, false));
        _b.Take(_b.Now.Closed!.Value.OpenPassive());
        Exchange();
        Assert.Equal((TcpState.Established, TcpState.Established), (_a.Now.State, _b.Now.State));
    }

    [Fact]
    public void PeerThatIsGone_TheUserTimeoutEndsIt()
    {
        Open();
        TcpConnection.Established sending = _a.Now.Established!.Value.Send(100, false);
        _time.Pass(TimeSpan.FromMinutes(4));
        Assert.True(sending.IsCurrent);
        _time.Pass(TimeSpan.FromMinutes(1));
        Assert.False(sending.IsCurrent);
        Assert.NotNull(_a.Connection.Current.Closed);
    }

    private void Open()
    {
        _b.Take(_b.Now.Closed!.Value.OpenPassive());
        _a.Take(_a.Now.Closed!.Value.OpenActive());
        Exchange();
        Assert.Equal((TcpState.Established, TcpState.Established), (_a.Now.State, _b.Now.State));
    }

    private void Exchange()
    {
        while (_a.Owes(_b) || _b.Owes(_a))
        {
            if (_a.Owes(_b)) _b.Hear(_a);
            if (_b.Owes(_a)) _a.Hear(_b);
        }
    }

    private void PassTimeWait(HandleEnd end)
    {
        TcpConnection.TimeWait timeWait = end.Now.TimeWait!.Value;
        _time.Pass(2 * TcpParameters.Default.Msl);
        Assert.False(timeWait.IsCurrent);
        end.Take(end.Connection.Current);
        Assert.Equal(TcpState.Closed, end.Now.State);
    }
}
