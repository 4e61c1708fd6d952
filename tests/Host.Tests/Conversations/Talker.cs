using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Conversations;

/// <summary>A program at one end: acts from time to time, writes its text in pieces, reads what comes, closes when it is through.</summary>
internal sealed class Talker : IDisposable
{
    private readonly MemoryStream _read = new();
    private readonly byte[] _piece = new byte[16 * 1024];
    private readonly byte[] _text;
    private readonly Random _random;
    private readonly TalkerManner _manner;
    private readonly ITimer _timer;
    private int _written;
    private bool _isShut;
    private bool _isClosed;

    public Talker(TimeProvider clock, byte[] text, TalkerManner manner)
    {
        (_text, _manner, _random) = (text, manner, new Random(manner.Seed));
        _timer = clock.CreateTimer(_ => Act(), null, Pause(), Timeout.InfiniteTimeSpan);
    }

    /// <summary>The socket; null until there is a connection.</summary>
    public TcpSocket? Socket { get; set; }

    public bool HasRead { get; private set; }

    public bool IsThrough => HasRead && _isShut;

    public byte[] Read => _read.ToArray();

    /// <summary>What went wrong, if anything did.</summary>
    public SocketError Error { get; private set; }

    public void Dispose()
    {
        _timer.Dispose();
        _read.Dispose();
    }

    private void Act()
    {
        if (Socket is { } socket && (_written > 0 || _isShut || (socket.Readiness & SocketReadiness.Writable) != 0))
        {
            if (_random.NextDouble() < _manner.ReadChance) ReadSome(socket);
            if (_random.NextDouble() < _manner.WriteChance) WriteSome(socket);
        }

        if (IsThrough && !_isClosed)
        {
            _isClosed = true;
            Socket!.Close();
            return;
        }

        if (Error == SocketError.Success) _timer.Change(Pause(), Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Pause() => _random.NextDouble() * _manner.Pause;

    private void ReadSome(TcpSocket socket)
    {
        if (HasRead) return;
        SocketResult result = socket.Read(_piece.AsSpan(0, _random.Next(1, _manner.Piece)));
        if (result.Error == SocketError.WouldBlock) return;
        Error = result.Error;
        HasRead = result is { IsSuccess: true, Count: 0 };
        _read.Write(_piece, 0, result.Count);
    }

    private void WriteSome(TcpSocket socket)
    {
        if (_isShut || (_manner.WritesAfterReading && !HasRead)) return;
        if (_written < _text.Length)
        {
            int piece = Math.Min(_text.Length - _written, _random.Next(1, _manner.Piece));
            SocketResult result = socket.Write(_text.AsSpan(_written, piece));
            if (result.Error is not (SocketError.Success or SocketError.WouldBlock)) Error = result.Error;
            _written += result.Count;
        }

        if (_written < _text.Length) return;
        _isShut = true;
        Error = socket.Shutdown(SocketShutdown.Send);
    }
}
