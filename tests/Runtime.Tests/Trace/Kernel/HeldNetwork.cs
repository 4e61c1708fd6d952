using System;
using System.Collections.Generic;
using System.Threading;
using TcpFsm.Host.Devices;

namespace TcpFsm.Runtime.Tests.Trace.Kernel;

/// <summary>
/// Two hosts on a wire that this test is: two TUN devices, and what one receives is sent on by the other, at once or, while the wire is held,
/// when it is let go. So segments of both cross on the wire, as they do on a long one.
/// </summary>
internal sealed class HeldNetwork : TwoHosts
{
    private const int IPv4 = 4, Tcp = 6;

    private readonly TunDevice _atA;
    private readonly TunDevice _atB;
    private readonly object _gate = new();
    private readonly Queue<(TunDevice To, byte[] Packet)> _underWay = [];
    private bool _isHeld;
    private int _toLose;

    public HeldNetwork()
    {
        _atA = A.Run(() => TunDevice.Open(DeviceOfA));
        _atB = B.Run(() => TunDevice.Open("fsmb"));
        Configure(A, DeviceOfA, AddressA);
        Configure(B, "fsmb", AddressB);
        _atA.Attach(new Relay(this, _atB));
        _atB.Attach(new Relay(this, _atA));
    }

    public override string DeviceOfA => "fsma";

    /// <summary>Packets stay under way from now on.</summary>
    public void Hold()
    {
        lock (_gate) _isHeld = true;
    }

    /// <summary>The next segments are lost, so many, whoever sends them.</summary>
    public void Lose(int segments)
    {
        lock (_gate) _toLose = segments;
    }

    /// <summary>Waits until so many segments are under way, and lets them and all that follow arrive.</summary>
    public void LetGo(int segments)
    {
        bool came = SpinWait.SpinUntil(() => Count() >= segments, TimeSpan.FromSeconds(10));
        lock (_gate)
        {
            _isHeld = false;
            while (_underWay.TryDequeue(out (TunDevice To, byte[] Packet) one)) one.To.Send(one.Packet);
        }

        Assert.True(came, $"{segments} segments were to be under way.");
    }

    public override void Dispose()
    {
        _atA.Dispose();
        _atB.Dispose();
        base.Dispose();
    }

    private int Count()
    {
        Thread.Sleep(1);
        lock (_gate) return _underWay.Count;
    }

    // Of what is no TCP, nothing is needed: the kernel looks for routers and the like.
    private void Take(TunDevice to, ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 20 || packet[0] >> 4 != IPv4 || packet[9] != Tcp) return;
        lock (_gate)
        {
            if (_toLose > 0)
                _toLose--;
            else if (_isHeld)
                _underWay.Enqueue((to, packet.ToArray()));
            else
                to.Send(packet);
        }
    }

    private sealed class Relay(HeldNetwork wire, TunDevice to) : IPacketReceiver
    {
        public void Receive(ReadOnlySpan<byte> packet) => wire.Take(to, packet);
    }
}
