using System;
using System.Collections.Generic;

namespace Quickstart;

/// <summary>Joins two peers, and prints each message between the states it leaves them in.</summary>
internal sealed class Wire<TMessage>(Func<TMessage, string> describe)
{
    private readonly Queue<(IPeer<TMessage> From, TMessage Message)> _underWay = new();
    private readonly List<IPeer<TMessage>> _peers = [];
    private int _line;

    public void Join(IPeer<TMessage> peer) => _peers.Add(peer);

    public void Send(IPeer<TMessage> from, TMessage message) => _underWay.Enqueue((from, message));

    /// <summary>Delivers what is under way, and the answers to it, until all is quiet.</summary>
    public void Deliver()
    {
        while (_underWay.Count > 0) DeliverOne();
    }

    public void DeliverOne()
    {
        (IPeer<TMessage> from, TMessage message) = _underWay.Dequeue();
        bool toTheRight = from == _peers[0];
        _peers[toTheRight ? 1 : 0].Receive(message);
        Print(toTheRight ? "-->" : "<--", describe(message));
    }

    public void LoseOne() => Print(" X ", describe(_underWay.Dequeue().Message));

    public void Title(string title) => Console.WriteLine(_line == 0 ? title : "\n" + title);

    public void PrintStates() => Console.WriteLine($"    {_peers[0].State,-12} {"",52} {_peers[1].State}");

    private void Print(string arrow, string text) =>
        Console.WriteLine($"{++_line,2}  {_peers[0].State,-12} {arrow} {text,-44} {arrow} {_peers[1].State}");
}
