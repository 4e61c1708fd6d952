using System;
using System.Buffers;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;

namespace TcpFsm.Host.Devices;

/// <summary>
/// A TUN device of Linux: what the kernel routes to the interface is received here, and what is sent here arrives at the kernel as from a wire.
/// </summary>
/// <remarks>
/// The interface has no address and is down until someone with the right to do so sets it up, for a peer 10.0.0.2 of ours:
/// <c>ip addr add 10.0.0.1/24 dev NAME; ip link set NAME up</c>. It goes away with this object, unless <c>ip tuntap add</c> made it.
/// It belongs to the network namespace of the thread that opens it.
/// </remarks>
public sealed class TunDevice : IPacketDevice
{
    /// <summary>The octets of an interface's name at most: IFNAMSIZ without the zero at its end.</summary>
    public const int LongestName = 15;

    private const int LargestPacket = 65535;
    private const int TryAgain = 11, Interrupted = 4;

    private readonly SafeFileHandle _tun;
    private readonly SafeFileHandle _stop;
    private readonly int _header;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _reader;
    private volatile IPacketReceiver? _receiver;
    private volatile bool _stopped;
    private int _attached;
    private long _lost;

    private TunDevice(string name, int mtu, SafeFileHandle tun, SafeFileHandle stop, bool joinsSegments)
    {
        _header = joinsSegments ? JoinedPackets.HeaderLength : 0;
        Name = name;
        Mtu = mtu;
        _tun = tun;
        _stop = stop;
        _reader = new Thread(Read) { Name = "TUN " + name, IsBackground = true };
    }

    /// <summary>The interface's name.</summary>
    public string Name { get; }

    /// <summary>The octets of a packet at most, as they were set when the device was opened (<c>ip link set NAME mtu N</c>).</summary>
    public int Mtu { get; }

    /// <summary>Packets that the kernel did not take: the interface is down, or what was sent was no packet of IP.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Ends when the device is disposed; fails with a <see cref="TunDeviceException"/> when it is taken away before.</summary>
    public Task Completion => _ended.Task;

    /// <summary>Opens a TUN device, and makes it where there is none of that name.</summary>
    /// <param name="name">The interface's name: 1 to 15 octets, no blank, no <c>/</c>.</param>
    /// <param name="joinsSegments">
    /// Whether the kernel may hand over several TCP segments of a connection as one packet of up to 64 KB, whatever the MTU is, as it does to a
    /// network card that cuts them: fewer calls of the system for what arrives.
    /// </param>
    /// <exception cref="ArgumentException">The name can be no interface's.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Linux.</exception>
    /// <exception cref="TunDeviceException">The system refuses: no right to, no driver, in use. The message says what to do.</exception>
    public static TunDevice Open(string name, bool joinsSegments = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!OperatingSystem.IsLinux()) throw new PlatformNotSupportedException("TUN devices are opened on Linux only.");
        byte[] request = Request(name);
        SafeFileHandle? tun = null;
        try
        {
            tun = TunNative.Open("/dev/net/tun", TunNative.ReadWrite | TunNative.NonBlocking | TunNative.CloseOnExec);
            if (tun.IsInvalid) throw Failure(name, "open(/dev/net/tun)");
            Set(tun, request, name, joinsSegments);
            int mtu = ReadMtu(name);
            SafeFileHandle stop = TunNative.Event(0, TunNative.NonBlocking | TunNative.CloseOnExec);
            if (stop.IsInvalid) throw Failure(name, "eventfd");
            return new TunDevice(name, mtu, tun, stop, joinsSegments);
        }
        catch
        {
            tun?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>May be called by any thread. What the kernel does not take is lost, as on any wire, and counted in <see cref="Lost"/>.</remarks>
    public void Send(ReadOnlySpan<byte> packet)
    {
        if (!TrySend(packet)) Interlocked.Increment(ref _lost);
    }

    /// <inheritdoc/>
    /// <remarks>The first call starts the reading thread; what the kernel sent before waits in its queue (500 packets). A later one takes over.</remarks>
    public void Attach(IPacketReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        _receiver = receiver;
        if (Interlocked.Exchange(ref _attached, 1) == 0) _reader.Start();
    }

    /// <summary>Ends the reading thread, and waits for it; an interface that was made here is gone then.</summary>
    public void Dispose()
    {
        if (_stopped) return;
        _stopped = true;
        Span<byte> one = stackalloc byte[8];
        one[0] = 1;
        _ = TunNative.Write(_stop, ref one[0], one.Length);
        if (Interlocked.Exchange(ref _attached, 1) == 1 && Thread.CurrentThread != _reader) _reader.Join();
        _tun.Dispose();
        _stop.Dispose();
        _ended.TrySetResult();
    }

    private bool TrySend(ReadOnlySpan<byte> packet)
    {
        try
        {
            if (_stopped || packet.IsEmpty) return false;
            return _header == 0 ? TryWrite(packet) : TryWriteBehindHeader(packet);
        }
        catch (ObjectDisposedException)
        {
            // Another thread disposed it just now.
            return false;
        }
    }

    private bool TryWrite(ReadOnlySpan<byte> octets) => TunNative.Write(_tun, ref MemoryMarshal.GetReference(octets), octets.Length) == octets.Length;

    private bool TryWriteBehindHeader(ReadOnlySpan<byte> packet)
    {
        byte[] memory = ArrayPool<byte>.Shared.Rent(_header + packet.Length);
        memory.AsSpan(0, _header).Clear();
        packet.CopyTo(memory.AsSpan(_header));
        bool isTaken = TryWrite(memory.AsSpan(0, _header + packet.Length));
        ArrayPool<byte>.Shared.Return(memory);
        return isTaken;
    }

    private void Read()
    {
        byte[] buffer = GC.AllocateUninitializedArray<byte>(_header + LargestPacket, pinned: true);
        while (!_stopped)
        {
            nint read = TunNative.Read(_tun, ref buffer[0], buffer.Length);
            if (read > _header)
            {
                Span<byte> packet = buffer.AsSpan(_header, (int)read - _header);
                if (_header > 0) JoinedPackets.Complete(buffer, packet);
                _receiver!.Receive(packet);
                continue;
            }

            int errno = Marshal.GetLastPInvokeError();
            if (errno == TryAgain)
                WaitForPacket();
            else if (errno != Interrupted)
            {
                _ended.TrySetException(new TunDeviceException(Name, "read", errno));
                return;
            }
        }
    }

    // Until there is a packet, or Dispose writes to the event.
    private void WaitForPacket()
    {
        Span<TunNative.PollEntry> both =
        [
            new() { File = (int)_tun.DangerousGetHandle(), Events = TunNative.PollIn },
            new() { File = (int)_stop.DangerousGetHandle(), Events = TunNative.PollIn },
        ];
        _ = TunNative.Poll(ref both[0], 2, -1);
    }

    private static void Set(SafeFileHandle tun, byte[] request, string name, bool joinsSegments)
    {
        MemoryMarshal.Write(request.AsSpan(16), (short)(TunNative.TunWithoutInformation | (joinsSegments ? TunNative.WithHeader : 0)));
        if (TunNative.Control(tun, TunNative.SetInterface, ref request[0]) < 0) throw Failure(name, "ioctl(TUNSETIFF)");
        if (joinsSegments && TunNative.Control(tun, TunNative.SetOffload, TunNative.JoinsSegments) < 0) throw Failure(name, "ioctl(TUNSETOFFLOAD)");
    }

    // A struct ifreq of a 64-bit system; a 32-bit one reads its first 32 octets.
    private static byte[] Request(string name)
    {
        byte[] request = new byte[40];
        if (name.Length == 0 || name is "." or ".." || name.AsSpan().ContainsAny(" \t\r\n/:%\0") || Encoding.UTF8.GetByteCount(name) > LongestName)
            throw new ArgumentException($"'{name}' can be no interface's name: that has 1 to {LongestName} octets, no blank, slash, colon or percent sign.", nameof(name));
        Encoding.UTF8.GetBytes(name, request);
        return request;
    }

    private static int ReadMtu(string name)
    {
        byte[] request = Request(name);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        if (TunNative.Control(socket.SafeHandle, TunNative.GetMtu, ref request[0]) < 0) throw Failure(name, "ioctl(SIOCGIFMTU)");
        return MemoryMarshal.Read<int>(request.AsSpan(16));
    }

    private static TunDeviceException Failure(string name, string call) => new(name, call, Marshal.GetLastPInvokeError());
}
