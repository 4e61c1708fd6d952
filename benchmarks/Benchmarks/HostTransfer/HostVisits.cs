using System;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Benchmarks.HostTransfer;

/// <summary>Short connections: opened, a request, an answer, closed; and what one that says nothing holds.</summary>
internal sealed class HostVisits : IDisposable
{
    private const int BetweenRests = 1000;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);
    private readonly HostPair _hosts = new(1500);
    private readonly byte[] _request = new byte[100];
    private readonly byte[] _answer = new byte[1000];

    /// <summary>Makes so many visits, one after the other.</summary>
    public TransferCost Visit(int count)
    {
        (long segments, long text) = (_hosts.Packets, _hosts.Sent);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 1; i <= count; i++)
        {
            Visit();

            // TIME-WAIT holds a port for four minutes.
            if (i % BetweenRests == 0) _hosts.Clock.Advance(Rest);
        }

        return new TransferCost(
            Environment.CpuUsage.TotalTime - start,
            count * (long)(_request.Length + _answer.Length),
            _hosts.Packets - segments,
            _hosts.Sent - text,
            GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>Octets of memory that one end of an open connection holds over which a request and an answer went.</summary>
    public double HeldByOneEnd(int connections)
    {
        var open = new (TcpSocket Caller, TcpSocket Called)[connections];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < connections; i++) open[i] = Ask();
        _hosts.Clock.Advance(TimeSpan.FromSeconds(1));
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        foreach ((TcpSocket caller, TcpSocket called) in open) Close(caller, called);
        return held / 2.0 / connections;
    }

    public void Dispose() => _hosts.Dispose();

    private void Visit()
    {
        (TcpSocket caller, TcpSocket called) = Ask();
        Close(caller, called);
    }

    private (TcpSocket Caller, TcpSocket Called) Ask()
    {
        (TcpSocket caller, TcpSocket called) = _hosts.Connect();
        caller.Write(_request);
        Take(called, _request);
        called.Write(_answer);
        Take(caller, _answer);
        return (caller, called);
    }

    private void Take(TcpSocket socket, byte[] all)
    {
        int count = 0;
        while ((count += socket.Read(all).Count) < all.Length) _hosts.Clock.AdvanceToNextTimer();
    }

    private void Close(TcpSocket caller, TcpSocket called)
    {
        called.Close();
        while (caller.Read(_answer).Error == SocketError.WouldBlock) _hosts.Clock.AdvanceToNextTimer();
        caller.Close();
        _hosts.Clock.Advance(TimeSpan.FromMilliseconds(1));
    }
}
