using System;
using System.Net;
using System.Net.Sockets;
using TcpFsm.Host.Devices;
using TcpFsm.Host.Sockets;

namespace TcpFsm.Host.Tests.Conversations;

/// <summary>A whole conversation of two hosts, all of it drawn from a seed: how much each says, how fast it reads, its buffers, who closes first.</summary>
internal sealed class Conversation : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(4);
    private readonly TwoHosts _hosts;
    private readonly TcpSocket _caller;
    private readonly Talker _a;
    private readonly Talker _b;
    private readonly byte[] _textA;
    private readonly byte[] _textB;
    private TcpSocket? _called;

    public Conversation(int seed, FaultOptions faults)
    {
        var random = new Random(seed);
        var link = new MemoryLinkOptions { Delay = TimeSpan.FromMilliseconds(random.Next(0, 50)), Mtu = random.Next(3) == 0 ? random.Next(256, 1500) : 1500 };
        _hosts = new TwoHosts(faults with { Seed = seed }, link, options => Draw(options, random), options => Draw(options, random));
        Rules = new WireRules(_hosts.Tap);
        _textA = Text(random);
        _textB = Text(random);
        bool aWaits = random.Next(4) == 0;
        _a = new Talker(_hosts.Clock, _textA, Manner(random) with { WritesAfterReading = aWaits });
        _b = new Talker(_hosts.Clock, _textB, Manner(random) with { WritesAfterReading = !aWaits && random.Next(4) == 0 });

        _caller = _hosts.A.CreateSocket();
        _caller.NoDelay = random.Next(2) == 0;
        (IPAddress near, IPAddress far) = random.Next(2) == 0 ? (TwoHosts.AddressA, TwoHosts.AddressB) : (TwoHosts.SixA, TwoHosts.SixB);
        if (random.Next(5) == 0) CallEachOther(new IPEndPoint(near, 4000), new IPEndPoint(far, 80));
        else Call(new IPEndPoint(far, 80));
        _a.Socket = _caller;
    }

    public WireRules Rules { get; }

    public TimeSpan Took { get; private set; }

    public FaultCounts Faults => _hosts.Lost;

    public long Octets => _textA.Length + _textB.Length;

    /// <summary>Runs it to its end, and further until no timer runs any more.</summary>
    /// <returns>What went wrong; null if nothing did.</returns>
    public string? Run()
    {
        bool through = _hosts.Clock.AdvanceUntil(() => (_a.IsThrough && _b.IsThrough) || _a.Error != SocketError.Success || _b.Error != SocketError.Success, Limit);
        Took = _hosts.Clock.Elapsed;
        if (_a.Error != SocketError.Success || _b.Error != SocketError.Success) return $"errors {_a.Error} and {_b.Error} in {States()}";
        if (!through) return $"not through after {Took}, in {States()}; read {_a.Read.Length} of {_textB.Length} and {_b.Read.Length} of {_textA.Length}";
        if (!_a.Read.AsSpan().SequenceEqual(_textB) || !_b.Read.AsSpan().SequenceEqual(_textA)) return "other octets than were written";
        if (Rules.Broken is { } rule) return rule;
        _hosts.Clock.AdvanceUntil(() => _hosts.Clock.NextTimer is null, Limit);
        if (_hosts.Clock.NextTimer is { } timer) return $"a timer still runs, for {timer}, in {States()}";
        return (_caller.State, _called!.State) == (TcpState.Closed, TcpState.Closed) ? null : $"ended in {States()}";
    }

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
        _hosts.Dispose();
    }

    private void Call(IPEndPoint far)
    {
        TcpSocket listener = _hosts.B.CreateSocket();
        Expect(SocketError.Success, listener.Bind(new IPEndPoint(IPAddress.IPv6Any, far.Port)));
        Expect(SocketError.Success, listener.Listen(1));
        listener.Changed += _ => Accept(listener);
        Expect(SocketError.InProgress, _caller.Connect(far));
    }

    private void CallEachOther(IPEndPoint near, IPEndPoint far)
    {
        _b.Socket = _called = _hosts.B.CreateSocket();
        Expect(SocketError.Success, _caller.Bind(near));
        Expect(SocketError.Success, _called.Bind(far));
        Expect(SocketError.InProgress, _caller.Connect(far));
        Expect(SocketError.InProgress, _called.Connect(near));
    }

    private string States() => $"{_caller.State} and {_called?.State}";

    private void Accept(TcpSocket listener)
    {
        if (_called is not null || listener.TryAccept(out TcpSocket? accepted) != SocketError.Success) return;
        _called = accepted;
        _b.Socket = accepted;
    }

    private static TcpHostOptions Draw(TcpHostOptions options, Random random) => options with
    {
        SendBufferSize = Buffer(random),
        ReceiveBufferSize = Buffer(random),
        WindowScaling = random.Next(3) > 0,
        DelayedAck = TimeSpan.FromMilliseconds(random.Next(2) * 40),
        InitialWindowSegments = random.Next(2) * 10,
    };

    private static int Buffer(Random random) => random.Next(3) switch
    {
        0 => random.Next(200, 3000),
        1 => random.Next(3000, 65_536),
        _ => random.Next(65_536, 400_000),
    };

    private static TalkerManner Manner(Random random) => new()
    {
        Seed = random.Next(),
        Pause = TimeSpan.FromMilliseconds(random.Next(3) == 0 ? 50 : 2),
        Piece = random.Next(2) == 0 ? 16 * 1024 : random.Next(2, 2000),
        ReadChance = random.Next(3) == 0 ? 0.05 : 1,
        WriteChance = random.Next(3) == 0 ? 0.2 : 1,
    };

    private static byte[] Text(Random random)
    {
        byte[] text = new byte[random.Next(3) switch { 0 => random.Next(0, 3), 1 => random.Next(1, 4000), _ => random.Next(1, 100_000) }];
        random.NextBytes(text);
        return text;
    }

    private static void Expect(SocketError expected, SocketError actual)
    {
        if (actual != expected) throw new InvalidOperationException($"{actual} in place of {expected}");
    }
}
