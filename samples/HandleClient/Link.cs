using System;
using System.Collections.Generic;
using Samples;
using TcpFsm;

namespace HandleClient;

/// <summary>The client's connection, a server's, and the wire between them, which prints each segment between the states it leaves both in.</summary>
internal sealed class Link : IDisposable
{
    private readonly Queue<TcpSegment> _toServer = new();
    private readonly Queue<TcpSegment> _toClient = new();
    private readonly End _client;
    private TcpSegment _underWay;
    private int _line;

    public Link(TimeProvider clock)
    {
        _client = new End(_toServer, iss: 100);
        Client = new TcpConnection(_client, time: clock);
        Server = new TcpConnection(new End(_toClient, iss: 300), time: clock);
        Client.Transition += change => Print(change, "<--");
        Server.Transition += change => Print(change, "-->");
        Server.OpenPassive();
    }

    public TcpConnection Client { get; }

    /// <summary>Octets that wait for the client to read them.</summary>
    public uint Readable => _client.Readable();

    private TcpConnection Server { get; }

    /// <summary>Delivers what the client sent, and gives what the server sent to it.</summary>
    public bool TryNext(out TcpSegment segment)
    {
        Flush();
        bool any = _toClient.TryDequeue(out segment);
        _underWay = segment;
        return any;
    }

    /// <summary>Delivers what the client sent.</summary>
    public void Flush()
    {
        while (_toServer.TryDequeue(out _underWay)) Server.Receive(_underWay);
    }

    /// <summary>The server's part: with the request read and the client half-closed it replies and closes. From a live connection the way to handles is a question.</summary>
    public void LetServerReply()
    {
        if (Server.TryGetCloseWait(out TcpConnection.CloseWait closeWait)) _ = closeWait.Receive(len: 2000).Send(len: 3000, urgent: false).Close();
    }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }

    private void Print(TcpTransition change, string arrow)
    {
        if (change.Event != TcpEvent.Segment) return;
        (TcpState client, TcpState server) = arrow == "<--" ? (change.To, Server.State) : (Client.State, change.To);
        Console.WriteLine($"{++_line,2}  {client.Name(),-12} {arrow} {_underWay.Describe(),-44} {arrow} {server.Name()}");
    }

    private sealed class End(Queue<TcpSegment> wire, uint iss) : SimpleHost(iss)
    {
        public override void Send(in TcpSegment segment) => wire.Enqueue(segment);
    }
}
