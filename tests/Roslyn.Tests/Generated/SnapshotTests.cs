using System;
using System.Linq;

namespace TcpFsm.Roslyn.Tests.Generated;

/// <summary>Snapshots of a connection: what it was comes back, and nothing else is taken for one.</summary>
public class SnapshotTests
{
    private readonly World _world = new();
    private readonly ManualTime _time = new();

    [Fact]
    public void Restored_IsWhatItWas_AndTimersGoOnWithWhatWasLeft()
    {
        using var before = new TcpConnection(_world, time: _time);
        before.OpenActive();
        _time.Pass(TimeSpan.FromSeconds(0.7));
        byte[] snapshot = before.Snapshot();
        TcpMachine machine = before.Machine;
        before.Dispose();
        int sent = _world.Sent.Count;

        using var after = new TcpConnection(_world, time: _time);
        after.Restore(snapshot);

        Assert.Equal(machine, after.Machine);
        Assert.Equal(snapshot, after.Snapshot());
        _time.Pass(TimeSpan.FromSeconds(0.299));
        Assert.Equal(sent, _world.Sent.Count);
        _time.Pass(TimeSpan.FromSeconds(0.001));
        Assert.Equal(sent + 1, _world.Sent.Count);
    }

    [Fact]
    public void EveryVariable_ComesBack()
    {
        using var connection = new TcpConnection(_world, time: _time);
        TcpMachine machine = MachineTests.Established();
        var quiet = new QuietSink();
        machine.Send(100_000, true, TcpParameters.Default, ref quiet);
        machine.Origin = TcpOrigin.Reopened;
        machine.Retries = 250;
        machine.OldRcvNxt = new(uint.MaxValue);
        machine.Probing = machine.ProbeAnswered = true;
        byte[] snapshot = Of(machine);

        connection.Restore(snapshot);

        Assert.Equal(machine, connection.Machine);
    }

    [Fact]
    public void Restore_StopsTheTimersThatRanBefore()
    {
        using var connection = new TcpConnection(_world, time: _time);
        byte[] closed = connection.Snapshot();
        connection.OpenActive();
        connection.Restore(closed);
        Assert.Equal(0, _time.Set);
        Assert.Equal(TcpState.Closed, connection.State);
    }

    [Fact]
    public void SnapshotOfAnotherSpec_IsRefusedAndSaysSo()
    {
        using var connection = new TcpConnection(_world, time: _time);
        byte[] snapshot = connection.Snapshot();
        snapshot[8] ^= 1;
        var error = Assert.Throws<ArgumentException>(() => connection.Restore(snapshot));
        Assert.Contains("another spec", error.Message);
        Assert.Contains(TcpMachine.ModelHash, error.Message);
    }

    [Fact]
    public void WhatIsNoSnapshot_IsRefused_AndTheConnectionStaysWhatItWas()
    {
        using var connection = new TcpConnection(_world, time: _time);
        connection.OpenActive();
        byte[] snapshot = connection.Snapshot();
        TcpMachine before = connection.Machine;

        Assert.Throws<ArgumentNullException>(() => connection.Restore(null!));
        for (int length = 0; length < snapshot.Length; length++) Assert.Throws<ArgumentException>(() => connection.Restore(snapshot[..length]));
        Assert.Throws<ArgumentException>(() => connection.Restore([.. snapshot, 0]));
        Assert.Throws<ArgumentException>(() => connection.Restore(new byte[snapshot.Length]));
        Assert.Throws<ArgumentException>(() => connection.Restore(With(snapshot, 3, 2)));
        Assert.Throws<ArgumentException>(() => connection.Restore(With(snapshot, 4, 11)));
        Assert.Throws<ArgumentException>(() => connection.Restore(With(snapshot, 5, 1)));
        int origin = 16 + (8 * Array.IndexOf(Variables, nameof(TcpMachine.Origin)));
        Assert.Throws<ArgumentException>(() => connection.Restore(With(snapshot, origin, 3)));
        Assert.Throws<ArgumentException>(() => connection.Restore(With(snapshot, origin + 7, 0x80)));

        Assert.Equal(before, connection.Machine);
        Assert.Equal(snapshot, connection.Snapshot());
    }

    private static string[] Variables =>
        [.. typeof(TcpMachine).GetProperties().Select(p => p.Name).Where(n => n != nameof(TcpMachine.State))];

    private byte[] Of(TcpMachine machine)
    {
        // Through the octets alone: a connection takes a machine from nobody.
        using var source = new TcpConnection(_world, time: _time);
        byte[] octets = source.Snapshot();
        octets[4] = (byte)machine.State;
        for (int i = 0; i < Variables.Length; i++) BitConverter.GetBytes(Number(typeof(TcpMachine).GetProperty(Variables[i])!.GetValue(machine)!)).CopyTo(octets, 16 + (8 * i));
        for (int i = 0; i < Enum.GetValues<TcpTimer>().Length; i++)
            BitConverter.GetBytes(machine.IsRunning((TcpTimer)i) ? TimeSpan.TicksPerSecond : -1L).CopyTo(octets, 16 + (8 * (Variables.Length + i)));
        return octets;
    }

    private static long Number(object value) => value switch
    {
        SequenceNumber number => number.Value,
        bool truth => truth ? 1 : 0,
        _ => Convert.ToInt64(value),
    };

    private static byte[] With(byte[] snapshot, int at, byte octet)
    {
        byte[] changed = [.. snapshot];
        changed[at] = octet;
        return changed;
    }
}
