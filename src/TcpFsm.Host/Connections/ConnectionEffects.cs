using System;
using TcpFsm.Host.Demultiplexing;

namespace TcpFsm.Host.Connections;

/// <summary>The world of a connection's machine: passes each question and effect to the part that it concerns.</summary>
internal readonly struct ConnectionEffects(Connection connection) : ITcpEffects
{
    public SequenceNumber ChooseIss() => connection.ChooseIss();

    public SequenceNumber ChooseIssAbove(SequenceNumber last) => connection.ChooseIssAbove(last);

    public TimeSpan Rto(byte @try) => connection.Sender.Rto(@try);

    public bool MayUseSocket() => true;

    // Sockets bound what they take, and listeners what they admit, before the machine hears of it.
    public bool HasRoom() => true;

    public bool DiffservOk() => true;

    public bool SecurityOk() => true;

    public bool SourceOk() => Addresses.IsUnicast(connection.Key.Remote.Address);

    public bool RemoteSpecified() => connection.Key.Remote.Port != 0 && !Addresses.IsAny(connection.Key.Remote.Address);

    public bool RemoteValid() => Addresses.IsUnicast(connection.Key.Remote.Address);

    public uint ResendLength(SequenceNumber from) => connection.Sender.ResendLength(from, connection.Machine);

    public uint ReceiveWindow() => connection.Receiver.Window();

    public uint Readable() => connection.Receiver.Readable;

    public uint HeldText(SequenceNumber from) => connection.Receiver.HeldFrom(from);

    public bool MayChallenge() => connection.MayChallenge();

    public bool MaySend(uint len) => connection.Sender.MaySend(len, connection.Machine);

    public void Send(in TcpSegment message) => connection.Send(message);

    public void Start(TcpTimer timer, TimeSpan after) => connection.Timers.Start((int)timer, after);

    public void Stop(TcpTimer timer) => connection.Timers.Stop((int)timer);

    public void Signal(in TcpNotice notice) => connection.Notice(notice);

    public void Fired(TcpRule rule) => connection.Fired(rule);
}
