using System;
using System.Collections.Generic;
using TcpFsm.Roslyn.Tests.Generated;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>One of two ends, which is driven by handles alone: what its last call returned is all it has.</summary>
internal sealed class HandleEnd
{
    private readonly World _world = new();
    private int _heard;

    public HandleEnd(TimeProvider time)
    {
        Connection = new TcpConnection(_world, time: time);
        Now = Connection.Current;
        States.Add(Now.State);
    }

    public TcpConnection Connection { get; }

    /// <summary>What the last call returned.</summary>
    public TcpConnection.Any Now { get; private set; }

    /// <summary>The states the calls led to, without repetition.</summary>
    public List<TcpState> States { get; } = [];

    /// <summary>Takes what a call led to; the handle the call was made of is stale then.</summary>
    public void Take(TcpConnection.Any reached)
    {
        Assert.True(reached.HasValue);
        Assert.Equal(Connection.State, reached.State);
        Now = reached;
        if (States[^1] != reached.State) States.Add(reached.State);
    }

    /// <summary>Whether it has sent what the other has not heard.</summary>
    public bool Owes(HandleEnd other) => other._heard < _world.Sent.Count;

    /// <summary>Hears the next segment of the other end.</summary>
    public void Hear(HandleEnd other)
    {
        TcpSegment segment = other._world.Sent[_heard++];
        Take(Now.Match<TcpSegment, TcpConnection.Any>(
            segment,
            static (closed, s) => closed.Receive(s),
            static (listen, s) => listen.Receive(s),
            static (synSent, s) => synSent.Receive(s),
            static (synReceived, s) => synReceived.Receive(s),
            static (established, s) => established.Receive(s),
            static (finWait1, s) => finWait1.Receive(s),
            static (finWait2, s) => finWait2.Receive(s),
            static (closeWait, s) => closeWait.Receive(s),
            static (closing, s) => closing.Receive(s),
            static (lastAck, s) => lastAck.Receive(s),
            static (timeWait, s) => timeWait.Receive(s)));
    }
}
