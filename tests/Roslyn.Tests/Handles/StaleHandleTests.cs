using System;
using TcpFsm.Roslyn.Tests.Generated;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>A handle is good for one call, and only while its connection is as it says.</summary>
public sealed class StaleHandleTests : IDisposable
{
    private readonly World _world = new();
    private readonly ManualTime _time = new();
    private readonly TcpConnection _connection;

    public StaleHandleTests() => _connection = new TcpConnection(_world, time: _time);

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void UsedTwice_Throws_AndSaysWhatToDo()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        TcpMachine before = _connection.Machine;
        _ = established.Send(10, false);
        TcpMachine after = _connection.Machine;
        Assert.NotEqual(before, after);

        var error = Assert.Throws<StaleHandleException>(() => established.Send(10, false));

        Assert.Equal(("TcpConnection.Established", "ESTABLISHED"), (error.Handle, error.State));
        Assert.Contains("Use what the last call returned", error.Message);
        Assert.Contains("TryRenew", error.Message);
        Assert.Equal(after, _connection.Machine);
    }

    [Fact]
    public void Copy_GoesStaleWithTheHandle()
    {
        TcpConnection.Established established = Opened.Established(_connection), copy = established;
        established = established.Status();
        Assert.False(copy.IsCurrent);
        Assert.Throws<StaleHandleException>(() => copy.Status());
        Assert.True(established.IsCurrent);
    }

    [Fact]
    public void ResetByThePeer_MakesStale()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        _connection.Receive(Opened.Reset);
        Assert.False(established.IsCurrent);
        Assert.Equal("CLOSED", Assert.Throws<StaleHandleException>(() => established.Close()).State);
        Assert.False(established.TryRenew(out _));
    }

    [Fact]
    public void TimerThatChangesTheState_MakesStale()
    {
        TcpConnection.SynSent synSent = Opened.SynSent(_connection);
        _time.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(TcpState.Closed, _connection.State);
        Assert.Equal("SYN-SENT (stale)", synSent.ToString());
        Assert.Throws<StaleHandleException>(() => synSent.Abort());
    }

    [Fact]
    public void RetransmissionInTheBackground_DoesNot()
    {
        TcpConnection.SynSent synSent = Opened.SynSent(_connection);
        _time.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal(3, _world.Sent.Count);
        Assert.True(synSent.IsCurrent);
        Assert.Equal(TcpState.Established, synSent.Receive(Opened.SynAck).State);
    }

    [Fact]
    public void TextGivenToTheConnection_DoesNot_NorDoesARefusedCall()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        _connection.Receive(Opened.Text);
        Assert.False(_connection.OpenActive().IsOk);
        Assert.True(established.IsCurrent);
        Assert.Equal(new SequenceNumber(5011), established.Compose(TcpFlags.Ack).Ack);
        _ = established.Send(1, false);
    }

    [Fact]
    public void StateLeftAndComeBackTo_MakesStale()
    {
        TcpConnection.Closed closed = _connection.Current.Closed!.Value;
        _connection.OpenPassive();
        _connection.Close();
        Assert.Equal(TcpState.Closed, _connection.State);
        Assert.Throws<StaleHandleException>(() => closed.OpenPassive());
        Assert.True(closed.TryRenew(out closed));
        Assert.NotNull(closed.OpenPassive().Listen);
    }

    [Fact]
    public void SnapshotRestored_MakesStale_AlsoOfTheSameState()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        _connection.Restore(_connection.Snapshot());
        Assert.Throws<StaleHandleException>(() => established.Status());
        Assert.True(established.TryRenew(out established));
        _ = established.Status();
    }

    [Fact]
    public void Default_Throws_InAllItsMembers()
    {
        TcpConnection.Established none = default;
        Assert.False(none.IsCurrent);
        Assert.False(none.TryRenew(out _));
        Assert.Throws<StaleHandleException>(() => none.Connection);
        Assert.Throws<StaleHandleException>(() => none.Compose(TcpFlags.Ack));
        var error = Assert.Throws<StaleHandleException>(() => none.Close());
        Assert.Null(error.State);
        Assert.Contains("default", error.Message);
    }

    [Fact]
    public void Compose_OfAStaleHandle_Throws()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        _ = established.Status();
        Assert.Throws<StaleHandleException>(() => established.Compose(TcpFlags.Ack));
    }

    [Fact]
    public void CallThatFailed_UsedItsHandleUp_AndTheConnectionGivesAnother()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        _world.OnEffect = () => throw new TimeoutException();
        Assert.Throws<TimeoutException>(() => established.Send(10, false));
        _world.OnEffect = () => { };
        Assert.Throws<StaleHandleException>(() => established.Send(10, false));
        Assert.True(established.TryRenew(out established));
        Assert.True(established.IsCurrent);
    }

    [Fact]
    public void CallOutOfTheEffects_IsRefused_AndItsHandleStaysGood()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        _world.OnEffect = () => _ = established.Status();
        Assert.Throws<InvalidOperationException>(() => _connection.Receive(Opened.Text));
        _world.OnEffect = () => { };
        Assert.True(established.IsCurrent);
        _ = established.Status();
    }

    [Fact]
    public void HandleTakenInTheHook_IsGoodWhenTheEventIsOver()
    {
        TcpConnection.Established taken = default;
        _connection.Transition += _ => _connection.TryGetEstablished(out taken);
        TcpConnection.SynSent.ReceiveOutcome next = Opened.SynSent(_connection).Receive(Opened.SynAck);
        Assert.True(taken.IsCurrent);
        Assert.True(next.Established!.Value.IsCurrent);
        _ = taken.Status();
    }

    [Fact]
    public void VariableAssignedWithinTheCall_DoesNotMatter()
    {
        TcpConnection.Established held = Opened.Established(_connection);
        _world.OnEffect = () => held = default;
        TcpConnection.Established next = held.Send(10, false);
        Assert.True(next.IsCurrent);
    }

    [Fact]
    public void DisposedConnection_RefusesItsHandles()
    {
        TcpConnection.Established established = Opened.Established(_connection);
        _connection.Dispose();
        Assert.Throws<ObjectDisposedException>(() => established.Status());
    }

    [Fact]
    public void HandlesOfTwoConnections_AreTwoThings()
    {
        using var other = new TcpConnection(new World(), time: _time);
        TcpConnection.Established mine = Opened.Established(_connection), its = Opened.Established(other);
        _ = mine.Status();
        Assert.True(its.IsCurrent);
        Assert.Same(other, its.Connection);
    }
}
