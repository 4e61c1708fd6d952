using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Sockets;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Both ends write all they have, then shut down, and read to the end; at every step what must always hold is asked.</summary>
internal sealed class Exchange(TcpSocket a, TcpSocket b, byte[] fromA, byte[] fromB, Random reading)
{
    private readonly End _a = new(a, fromA, reading);
    private readonly End _b = new(b, fromB, reading);

    public bool IsComplete => _a.HasEnd && _b.HasEnd && IsOver(a) && IsOver(b);

    public IEnumerable<byte> AtA => _a.Received;

    public IEnumerable<byte> AtB => _b.Received;

    /// <summary>Does what can be done now; whether all is done.</summary>
    public bool Step()
    {
        _a.Step();
        _b.Step();
        return IsComplete;
    }

    private static bool IsOver(TcpSocket socket) => socket.State is TcpState.Closed or TcpState.TimeWait;

    private sealed class End(TcpSocket socket, byte[] octets, Random reading)
    {
        private readonly byte[] _buffer = new byte[8192];
        private int _written;
        private bool _isShut;

        public List<byte> Received { get; } = [];

        public bool HasEnd { get; private set; }

        public void Step()
        {
            Check(socket.Info);
            if (_written < octets.Length) _written += socket.Write(octets.AsSpan(_written, Math.Min(octets.Length - _written, reading.Next(1, 20_000)))).Count;
            if (_written == octets.Length && !_isShut) _isShut = socket.Shutdown(SocketShutdown.Send) == SocketError.Success;

            // Once the connection is over no timer will bring another step.
            do Read();
            while (IsOver(socket) && !HasEnd);
        }

        private void Read()
        {
            SocketResult read = socket.Read(_buffer.AsSpan(0, reading.Next(1, _buffer.Length)));
            Assert.True(read.IsSuccess || (read.Error == SocketError.WouldBlock && !IsOver(socket)), $"{read.Error}");
            if (read is { Count: 0, Error: SocketError.Success }) HasEnd = true;
            Received.AddRange(_buffer.Take(read.Count));
        }

        private void Check(TcpSocketInfo info)
        {
            TcpMachine machine = info.Machine;
            Assert.True(machine.SndUna <= machine.SndNxt);
            Assert.InRange(info.Unread, 0, socket.ReceiveBufferSize);
            Assert.InRange(info.Unacknowledged, 0, socket.SendBufferSize);
            Assert.True(info.CongestionWindow == 0 || info.CongestionWindow >= info.SendMss);
            Assert.InRange(machine.RcvWnd, 0u, (uint)socket.ReceiveBufferSize);
            bool isOpen = info.State is TcpState.Established or TcpState.CloseWait;
            if (isOpen) Assert.Equal((uint)info.Unacknowledged, machine.SndNxt - machine.SndUna + machine.SndQueued);
        }
    }
}
