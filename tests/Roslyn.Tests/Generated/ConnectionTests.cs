using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>What docs/generated-code.md says of a connection: timers, the hook, one user at a time.</summary>
public class ConnectionTests
{
    private static readonly TcpSegment SynAck = new() { Flags = TcpFlags.Syn | TcpFlags.Ack, Seq = new(5000), Ack = new(1001), Wnd = 65_535 };

    private readonly World _world = new();
    private readonly ManualTime _time = new();
    private readonly TcpConnection _connection;

    public ConnectionTests() => _connection = new TcpConnection(_world, time: _time);

    [Fact]
    public void WithoutEffects_ThereIsNoConnection() => Assert.Throws<ArgumentNullException>(() => new TcpConnection(null!));

    [Fact]
    public void Events_AreTheMachines()
    {
        Assert.True(_connection.OpenActive().IsOk);
        Assert.Equal(TcpState.SynSent, _connection.State);
        Assert.Equal([TcpRule.Y7], _connection.Receive(SynAck).Rules.Take(1));
        Assert.Equal(TcpState.Established, _connection.Machine.State);
        Assert.Same(TcpParameters.Default, _connection.Parameters);
        Assert.Equal(["send Syn", "start retransmission 1", "start user 300", "stop retransmission", "stop user", "send Ack", "signal connection open"], _world.Told);
    }

    [Fact]
    public void Timers_ExpireByThemselves_AndGrowAsTheHostSays()
    {
        _connection.OpenActive();
        _time.Pass(TimeSpan.FromSeconds(0.999));
        Assert.Single(_world.Sent);
        _time.Pass(TimeSpan.FromSeconds(0.001));
        Assert.Equal(2, _world.Sent.Count);
        _time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(3, _world.Sent.Count);
        Assert.Equal(2, _connection.Machine.Retries);
    }

    [Fact]
    public void TimerStoppedTooLate_IsNotHeeded()
    {
        _connection.OpenActive();
        _connection.Receive(SynAck);
        TcpMachine before = _connection.Machine;
        _time.RingAll();
        Assert.Equal(before, _connection.Machine);
        Assert.Equal(0, _time.Set);
    }

    [Fact]
    public void TimerThatRingsEarly_IsWaitedForAgain()
    {
        _connection.OpenActive();
        _time.Pass(TimeSpan.FromSeconds(0.4));
        _time.RingAll();
        Assert.Single(_world.Sent);
        _time.Pass(TimeSpan.FromSeconds(0.6));
        Assert.Equal(2, _world.Sent.Count);
    }

    [Fact]
    public void TimerOfManyDays_IsKept()
    {
        using var patient = new TcpConnection(_world, TcpParameters.Default with { UserTimeout = TimeSpan.FromDays(100), R2Syn = 1000 }, _time);
        patient.OpenActive();
        _time.Pass(TimeSpan.FromDays(100) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(TcpState.SynSent, patient.State);
        _time.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal(TcpState.Closed, patient.State);
    }

    [Fact]
    public void Hook_IsToldOfEveryEvent_ExpiriesAndRefusalsToo()
    {
        var told = new List<string>();
        _connection.Transition += t => told.Add($"{t.From} {t.Event} {t.To} {t.IsMove} {t.Outcome.IsOk}");
        _connection.Send(1, false);
        _connection.OpenActive();
        _time.Pass(TimeSpan.FromSeconds(1));
        _connection.Receive(SynAck);
        Assert.Equal(
            ["Closed Send Closed False False", "Closed OpenActive SynSent True True", "SynSent TimeoutRetransmission SynSent False True", "SynSent Segment Established True True"], told);
    }

    [Fact]
    public void Transition_IsPrintedInTheSpecsWords()
    {
        string? text = null;
        _connection.Transition += t => text = t.ToString();
        _connection.OpenActive();
        Assert.Equal("CLOSED -- open-active -> SYN-SENT [O6]", text);
    }

    [Fact]
    public void CallOutOfTheEffects_IsRefused_AndTheConnectionGoesOn()
    {
        _world.OnEffect = () => _connection.Close();
        Assert.Throws<InvalidOperationException>(() => _connection.OpenActive());
        _world.OnEffect = () => { };
        Assert.True(_connection.OpenActive().IsOk);
    }

    [Fact]
    public void CallOutOfTheHook_IsRefused()
    {
        _connection.Transition += _ => _connection.Close();
        Assert.Throws<InvalidOperationException>(() => _connection.OpenActive());
        Assert.Equal(TcpState.SynSent, _connection.State);
    }

    [Fact]
    public void CallOutOfAnExpiry_IsRefused()
    {
        _connection.OpenActive();
        _world.OnEffect = () => _connection.Close();
        Assert.Throws<InvalidOperationException>(() => _time.Pass(TimeSpan.FromSeconds(1)));
        _world.OnEffect = () => { };
        Assert.True(_connection.Abort().IsOk);
    }

    [Fact]
    public void TimeThatPassesWithinAnEvent_IsRefused()
    {
        _connection.OpenActive();
        _world.OnEffect = () => _time.Pass(TimeSpan.FromSeconds(5));
        Assert.Throws<InvalidOperationException>(() => _connection.Receive(SynAck with { Flags = TcpFlags.Syn }));
    }

    [Fact]
    public async Task SecondThread_IsRefusedLoudly()
    {
        using var inside = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        _world.OnEffect = () =>
        {
            inside.Release();
            Assert.True(go.Wait(TimeSpan.FromMinutes(1)));
        };
        Task<TcpOutcome> first = Task.Run(() => _connection.OpenActive());
        Assert.True(await inside.WaitAsync(TimeSpan.FromMinutes(1)));

        var error = Assert.Throws<InvalidOperationException>(() => _connection.Close());

        Assert.Contains("second thread", error.Message);
        go.Release(100);
        Assert.True((await first).IsOk);
        Assert.Equal(TcpState.SynSent, _connection.State);
    }

    [Fact]
    public async Task ExpiryAndCall_WaitForEachOther()
    {
        _connection.OpenActive();
        using var inside = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        bool block = true;
        _world.OnEffect = () =>
        {
            if (!block) return;
            block = false;
            inside.Release();
            Assert.True(go.Wait(TimeSpan.FromMinutes(1)));
        };
        Task expiry = Task.Run(() => _time.Pass(TimeSpan.FromSeconds(1)));
        Assert.True(await inside.WaitAsync(TimeSpan.FromMinutes(1)));
        Task<TcpOutcome> call = Task.Run(() => _connection.Receive(SynAck));
        await Task.Delay(50);
        Assert.False(call.IsCompleted);
        go.Release();

        await expiry;
        Assert.Equal(TcpState.Established, (await call).State);
    }

    [Fact]
    public async Task LookFromAnotherThread_WaitsForTheEvent()
    {
        using var inside = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        _world.OnEffect = () =>
        {
            inside.Release();
            Assert.True(go.Wait(TimeSpan.FromMinutes(1)));
        };
        Task<TcpOutcome> call = Task.Run(() => _connection.OpenActive());
        Assert.True(await inside.WaitAsync(TimeSpan.FromMinutes(1)));
        Task<(TcpState, bool)> look = Task.Run(() => (_connection.State, _connection.TryGetSynSent(out _)));
        await Task.Delay(50);
        Assert.False(look.IsCompleted);
        go.Release(100);

        await call;
        Assert.Equal((TcpState.SynSent, true), await look);
    }

    [Fact]
    public void Disposed_IsSilentAndSaysSo()
    {
        _connection.OpenActive();
        _connection.Dispose();
        _connection.Dispose();
        _time.RingAll();
        Assert.Single(_world.Sent);
        Assert.Equal(0, _time.Set);
        Assert.Throws<ObjectDisposedException>(() => _connection.Close());
        Assert.Throws<ObjectDisposedException>(() => _connection.Snapshot());
        Assert.Equal(TcpState.SynSent, _connection.State);
    }

    [Fact]
    public void DisposedWithinAnEvent_StartsNoTimer()
    {
        _world.OnEffect = _connection.Dispose;
        _connection.OpenActive();
        Assert.Equal(0, _time.Set);
    }

    [Fact]
    public void RealTime_RunsTimersToo()
    {
        var expired = new ManualResetEventSlim();
        using var connection = new TcpConnection(_world, TcpParameters.Default with { UserTimeout = TimeSpan.FromMilliseconds(20) });
        connection.Transition += t =>
        {
            if (t.Event == TcpEvent.TimeoutUser) expired.Set();
        };
        connection.OpenActive();
        Assert.True(expired.Wait(TimeSpan.FromMinutes(1)));
        Assert.Equal(TcpState.Closed, connection.State);
    }
}
