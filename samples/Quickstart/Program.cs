// Two protocols over one kind of wire: stop-and-wait ARQ, generated from this project's own arq.fsm.yaml, and TCP as the package brings it.
using System;
using Quickstart;
using Samples;
using TcpFsm;

StopAndWait();
Console.WriteLine();
Tcp();

static void StopAndWait()
{
    var clock = new ManualClock();
    var wire = new Wire<ArqFrame>(ArqPeer.Describe);
    using var a = new ArqPeer(wire, clock);
    using var b = new ArqPeer(wire, clock);

    wire.Title("Stop-and-wait ARQ: A sends a frame");
    a.Connection.Send(len: 10);
    wire.Deliver();

    wire.Title("Another, and its acknowledgment is lost");
    a.Connection.Send(len: 20);
    wire.DeliverOne();
    wire.LoseOne();
    clock.Advance(ArqParameters.Default.Patience);
    wire.Deliver();
}

static void Tcp()
{
    var clock = new ManualClock();
    var wire = new Wire<TcpSegment>(SegmentText.Describe);
    using var a = new TcpPeer(wire, clock, iss: 100);
    using var b = new TcpPeer(wire, clock, iss: 300);

    wire.Title("TCP: B listens, A opens, three segments shake hands");
    b.Connection.OpenPassive();
    a.Connection.OpenActive();
    wire.Deliver();

    wire.Title("A sends 3000 octets, and B reads them");
    a.Connection.Send(len: 3000, urgent: false);
    wire.Deliver();
    b.Connection.Receive(len: 3000);
    wire.Deliver();

    wire.Title("A half-closes: it has said everything, B has not");
    a.Connection.Close();
    wire.Deliver();
    b.Connection.Send(len: 500, urgent: false);
    wire.Deliver();

    wire.Title("B closes too, with the last two of the four segments it takes");
    b.Connection.Close();
    wire.Deliver();

    wire.Title("2 MSL later");
    a.Connection.Transition += change =>
    {
        TcpRule rule = change.Outcome.Rules[0];
        Console.WriteLine($"    A: {change.From.Name()} -> {change.To.Name()}, by rule {rule.Id()} of RFC 9293, section {rule.Section()}");
    };
    clock.Advance(2 * TcpParameters.Default.Msl);
    wire.PrintStates();
}
