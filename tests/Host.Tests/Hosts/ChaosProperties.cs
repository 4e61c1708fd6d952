using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Hosts;

/// <summary>Programs that do anything at any time, over a network that does too: what is read is what was written, as far as it goes, and in the end nothing is left.</summary>
public sealed class ChaosProperties
{
    private static readonly IPEndPoint[] Servers = [new(Pair.AddressA, 80), new(Pair.AddressB, 80)];

    [Fact]
    public void Whatever_programs_do_text_is_whole_and_nothing_stays_behind() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Run(seed) > 0));

    private static int Run(int seed)
    {
        var random = new Random(seed);
        var faults = new FaultOptions { Seed = seed, Loss = random.NextDouble() * 0.2, Duplication = random.NextDouble() * 0.1, Reordering = random.NextDouble() * 0.2 };
        TcpHostOptions Vary(TcpHostOptions options) => options with
        {
            SynBacklog = random.Next(1, 4),
            ReceiveBufferSize = random.Next(1, 20_000),
            SendBufferSize = random.Next(1, 20_000),
            ResetUnread = random.Next(2) == 0,
            MaximumOrphans = random.Next(3) * 100,
            MaximumTimeWaits = random.Next(3) * 100,
            FirstEphemeralPort = 60_000,
            LastEphemeralPort = 60_003,
            Parameters = options.Parameters with { Reopen = random.Next(2) == 0, SimopenFix = random.Next(2) == 0, Rfc1337 = random.Next(2) == 0, Msl = TimeSpan.FromSeconds(random.Next(1, 60)) },
        };
        using var pair = new Pair(Vary, Vary, faults);
        pair.A.Observer = pair.B.Observer = new Watchdog(100_000);
        TcpSocket[] listeners = [Listen(pair.A), Listen(pair.B)];
        var sockets = new List<Program>();
        int steps = random.Next(50, 500);
        for (int i = 0; i < steps; i++)
        {
            if (random.Next(10) == 0) Call(pair, random, sockets);
            if (listeners[random.Next(2)].TryAccept(out TcpSocket? accepted) == SocketError.Success) sockets.Add(new Program(accepted!));
            if (sockets.Count > 0) sockets[random.Next(sockets.Count)].Act(random);
            if (random.Next(3) == 0) pair.Clock.AdvanceToNextTimer();
            if (random.Next(40) == 0) pair.Pass(random.Next(100));
        }

        foreach (Program program in sockets) program.Socket.Close();
        foreach (TcpSocket listener in listeners) listener.Close();
        pair.Pass(7200);
        Assert.True((pair.A.ConnectionCount, pair.B.ConnectionCount) == (0, 0), $"Seed {seed}: something is left.");
        return steps;
    }

    private static TcpSocket Listen(TcpHost host)
    {
        TcpSocket listener = host.CreateSocket();
        listener.Bind(new IPEndPoint(IPAddress.IPv6Any, 80));
        listener.Listen(2);
        return listener;
    }

    private static void Call(Pair pair, Random random, List<Program> sockets)
    {
        bool fromA = random.Next(2) == 0;
        TcpSocket socket = (fromA ? pair.A : pair.B).CreateSocket();
        if (random.Next(3) == 0) socket.Bind(new IPEndPoint(IPAddress.Any, random.Next(81, 83)));

        // Sometimes both call each other's port, and sometimes themselves.
        IPEndPoint to = Servers[random.Next(8) == 0 == fromA ? 0 : 1];
        if (random.Next(3) == 0) to = new IPEndPoint(to.Address, random.Next(81, 83));
        if (socket.Connect(to) == SocketError.InProgress) sockets.Add(new Program(socket));
    }

    /// <summary>A program at one end: the octets of each direction of a connection are those of a row that its ports begin.</summary>
    private sealed class Program(TcpSocket socket)
    {
        private readonly byte[] _buffer = new byte[5000];
        private readonly int _local = socket.LocalEndPoint!.Port;
        private readonly int _remote = socket.RemoteEndPoint!.Port;
        private int _written;
        private int _read;

        public TcpSocket Socket => socket;

        public void Act(Random random)
        {
            switch (random.Next(60))
            {
                case < 25:
                    for (int i = 0; i < _buffer.Length; i++) _buffer[i] = Octet(_written + i, _local, _remote);
                    _written += socket.Write(_buffer.AsSpan(0, random.Next(_buffer.Length))).Count;
                    break;
                case < 50:
                    Read(random.Next(1, _buffer.Length));
                    break;
                case < 52:
                    socket.Shutdown((SocketShutdown)random.Next(3));
                    break;
                case 52:
                    socket.Close();
                    break;
                case 53:
                    socket.Abort();
                    break;
                case 54:
                    socket.NoDelay = !socket.NoDelay;
                    break;
                case 55:
                    socket.KeepAlive = TimeSpan.FromSeconds(random.Next(100));
                    break;
                case 56:
                    socket.ReceiveBufferSize = random.Next(20_000);
                    break;
                case 57:
                    socket.SendBufferSize = random.Next(20_000);
                    break;
                default:
                    socket.Linger = random.Next(2) == 0 ? TimeSpan.Zero : null;
                    break;
            }
        }

        private void Read(int most)
        {
            int count = socket.Read(_buffer.AsSpan(0, most)).Count;
            for (int i = 0; i < count; i++) Assert.True(_buffer[i] == Octet(_read + i, _remote, _local), "An octet was read that was not written there.");
            _read += count;
        }

        private static byte Octet(int index, int from, int to) => (byte)((index * 31) ^ (index >> 8) ^ from ^ (to * 7));
    }
}
