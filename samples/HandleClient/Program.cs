// A TCP client written with state handles from end to end: each phase takes the handle of the state it begins in, and has only the calls that are
// legal there. What a call leads to is its result, so the compiler sees to it that no outcome is forgotten.
using System;
using HandleClient;
using Samples;
using TcpFsm;

var clock = new ManualClock();
using var link = new Link(clock);

if (link.Client.TryGetClosed(out TcpConnection.Closed closed)
    && Client.Open(closed, link) is { } open
    && Client.Ask(open, link, octets: 2000) is { } asked
    && Client.HalfClose(asked, link) is { } halfClosed
    && Client.ReadToTheEnd(halfClosed, link) is { } timeWait)
{
    Console.WriteLine("\nTIME-WAIT: a handle goes stale when a timer changes the state behind it");
    Console.WriteLine($"    before 2 MSL have passed: {timeWait}");
    clock.Advance(2 * TcpParameters.Default.Msl);
    Console.WriteLine($"    and after:                {timeWait}, for the connection is in {link.Client.State.Name()}");
}
else
{
    Console.WriteLine($"The connection failed; it is in {link.Client.State.Name()}.");
}
