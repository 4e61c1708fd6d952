using System;
using TcpFsm.Roslyn.Tests.Generated;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>A union holds the handle of the state reached, and every way to take it apart gives that one.</summary>
public sealed class UnionTests : IDisposable
{
    private readonly TcpConnection _connection = new(new World(), time: new ManualTime());

    public void Dispose() => _connection.Dispose();

    private TcpConnection.SynSent.ReceiveOutcome Reached => Opened.SynSent(_connection).Receive(Opened.SynAck);

    [Fact]
    public void Properties_AreNullButForTheHandleItHolds()
    {
        TcpConnection.SynSent.ReceiveOutcome reached = Reached;
        Assert.Equal(TcpState.Established, reached.State);
        Assert.True(reached.HasValue);
        Assert.NotNull(reached.Established);
        Assert.Null(reached.Closed);
        Assert.Null(reached.SynSent);
        Assert.Null(reached.SynReceived);
        Assert.Equal("ESTABLISHED", reached.ToString());
    }

    [Fact]
    public void Patterns_FindTheHandle()
    {
        string found = Reached switch
        {
            { Closed: { } } => "closed",
            { Established: { } established } => established.ToString(),
            { State: TcpState.SynSent or TcpState.SynReceived } => "syn",
            _ => "another",
        };
        Assert.Equal("ESTABLISHED", found);
    }

    [Fact]
    public void TryGet_FindsTheHandle_AndNoOther()
    {
        TcpConnection.SynSent.ReceiveOutcome reached = Reached;
        Assert.True(reached.TryGetEstablished(out TcpConnection.Established established));
        Assert.True(established.IsCurrent);
        Assert.False(reached.TryGetClosed(out TcpConnection.Closed closed));
        Assert.False(closed.IsCurrent);
    }

    [Fact]
    public void Value_IsTheHandleInABox() => Assert.True(Assert.IsType<TcpConnection.Established>(Reached.Value).IsCurrent);

    [Fact]
    public void Cases_AreMadeOfHandles_AndGiveThem()
    {
        TcpConnection.SynSent.ReceiveOutcome.CasesUnion cases = Reached.Cases;
        Assert.True(cases.HasValue);
        Assert.True(cases.TryGetValue(out TcpConnection.Established established));
        Assert.False(cases.TryGetValue(out TcpConnection.CloseWait _));
        Assert.IsType<TcpConnection.Established>(cases.Value);
        Assert.True(new TcpConnection.Any.CasesUnion(established).TryGetValue(out TcpConnection.Established again));
        Assert.True(again.IsCurrent);
        Assert.False(new TcpConnection.Any.CasesUnion(default(TcpConnection.Listen)).HasValue);
    }

    [Fact]
    public void Match_CallsTheOneFunction()
    {
        TcpConnection.Closed closed = _connection.Current.Closed!.Value;
        Assert.Equal("listens", closed.OpenPassive().Match(static _ => "stays", static _ => "listens"));
        TcpConnection.Listen listen = _connection.Current.Listen!.Value;
        Assert.Equal(7, listen.OpenActive().Match(7, static (_, _) => 0, static (_, seven) => seven));
    }

    [Fact]
    public void Switch_CallsTheOneAction()
    {
        var called = new System.Collections.Generic.List<string>();
        TcpConnection.Closed closed = _connection.Current.Closed!.Value;
        closed.OpenPassive().Switch(_ => called.Add("stays"), _ => called.Add("listens"));
        TcpConnection.Listen listen = _connection.Current.Listen!.Value;
        listen.OpenActive().Switch(called, static (_, list) => list.Add("refused"), static (_, list) => list.Add("opens"));
        Assert.Equal(["listens", "opens"], called);
    }

    [Fact]
    public void Default_HoldsNothing_ThoughItsStateIsTheFirst()
    {
        TcpConnection.Closed.OpenPassiveOutcome none = default;
        Assert.False(none.HasValue);
        Assert.Null(none.Value);
        Assert.Null(none.Closed);
        Assert.False(none.TryGetClosed(out _));
        Assert.Equal("", none.ToString());
        Assert.Throws<StaleHandleException>(() => none.Match(_ => 1, _ => 2));
        var error = Assert.Throws<StaleHandleException>(() => none.Switch(0, (_, _) => { }, (_, _) => { }));
        Assert.Equal("TcpConnection.Closed.OpenPassiveOutcome", error.Handle);
    }

    [Fact]
    public void Current_IsTheHandleOfTheState()
    {
        Assert.NotNull(_connection.Current.Closed);
        _connection.OpenPassive();
        TcpConnection.Any current = _connection.Current;
        Assert.Equal(TcpState.Listen, current.State);
        Assert.True(current.TryGetListen(out TcpConnection.Listen listen));
        Assert.True(_connection.TryGetListen(out TcpConnection.Listen same));
        Assert.False(_connection.TryGetEstablished(out _));
        Assert.Equal(listen, same);
        Assert.Same(_connection, listen.Connection);
    }
}
