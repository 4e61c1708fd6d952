using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;
using TcpFsm.Language.Tests.Simulation;

namespace TcpFsm.Language.Tests.Analysis;

/// <summary>The flags TCP's states send and act on, as derived from its spec, against what RFC 9293 says of each state. Combinations are written F, S, R, A; U is looked at apart.</summary>
public class TcpFlagTests
{
    private static readonly Lazy<DerivedModel> Derived = new(() => SpecAnalyzer.Derive(Specs.Tcp));

    /// <param name="state">The state.</param>
    /// <param name="legal">What the RFC has it send, without multilevel security.</param>
    /// <param name="more">What is derived besides: RA by N4, which answers a SYN where RFC 5961 is off; others said below.</param>
    [Theory]
    [InlineData("CLOSED", "R RA S", "")]
    [InlineData("LISTEN", "R S SA", "")]
    [InlineData("SYN-SENT", "S R A SA", "FA")] // That no CLOSE waits here is not known to the analysis.
    [InlineData("SYN-RECEIVED", "SA A R FA", "RA")]
    [InlineData("ESTABLISHED", "A FA R", "RA")]
    [InlineData("FIN-WAIT-1", "A FA R SA", "RA")]
    [InlineData("FIN-WAIT-2", "A R", "RA")]
    [InlineData("CLOSE-WAIT", "A FA R", "RA")]
    [InlineData("CLOSING", "A FA", "RA SA")] // A SYN,ACK may still be unacknowledged after a CLOSE in SYN-RECEIVED (C5).
    [InlineData("LAST-ACK", "A FA", "RA")]
    [InlineData("TIME-WAIT", "A SA", "RA")]
    public void Sends_AreThoseOfTheRfc(string state, string legal, string more)
    {
        HashSet<string> sends = Names(Assert.Single(StateOf(state).Sends).Flags).ToHashSet();
        Assert.Subset(sends, legal.Split(' ').ToHashSet());
        Assert.Subset($"{legal} {more}".Split(' ').ToHashSet(), sends);
    }

    [Theory]
    [InlineData("CLOSED", "R RA")]
    [InlineData("LISTEN", "R")]
    [InlineData("SYN-SENT", "R S")]
    [InlineData("SYN-RECEIVED", "A R SA")]
    [InlineData("ESTABLISHED", "A")]
    [InlineData("FIN-WAIT-1", "A FA SA")]
    [InlineData("FIN-WAIT-2", "A")]
    [InlineData("CLOSE-WAIT", "A")]
    [InlineData("CLOSING", "A FA SA")]
    [InlineData("LAST-ACK", "A FA")]
    [InlineData("TIME-WAIT", "A")]
    public void SendsThatStay_LeaveOutTheSegmentsThatLeave(string state, string expected) =>
        Assert.Equal(expected.Split(' '), Names(Assert.Single(StateOf(state).StayingSends).Flags).Order(StringComparer.Ordinal));

    [Fact]
    public void UrgentText_IsSentWithAnAckOnly()
    {
        foreach (DerivedState state in Derived.Value.States)
        {
            FlagCubes sends = Assert.Single(state.Sends).Flags;
            Assert.All(Combinations().Where(f => sends.Contains(f | Urg)), f => Assert.Equal("A", Name(f)));
        }
    }

    [Fact]
    public void Receptions_AreThoseOfTheRfc()
    {
        foreach (StateModel state in Specs.Tcp.States)
        {
            Reception reception = StateOf(state.Name).Events[SegmentEvent()].Reception!;
            foreach (ulong flags in Combinations())
            {
                Assert.Equal($"{state.Name} {Name(flags)} {ClassOf(state.Name, flags)}", $"{state.Name} {Name(flags)} {ClassOf(reception, flags)}");
                Assert.Equal(ClassOf(reception, flags), ClassOf(reception, flags | Urg));
            }
        }
    }

    [Fact]
    public void EveryDerivedSend_IsLegal()
    {
        MessageFlags flags = Derived.Value.Messages[0];
        Assert.Equal((0x37UL, 0xC8UL), (flags.Deciding, flags.Neutral));
        Assert.All(Derived.Value.States, s => Assert.All(flags.Illegal, i => Assert.False(i.Overlaps(Assert.Single(s.Sends).Flags))));
    }

    private static string ClassOf(Reception reception, ulong flags) => (reception.Acts.Contains(flags), reception.Answers.Contains(flags), reception.Drops.Contains(flags)) switch
    {
        (true, false, false) => "acts",
        (false, true, false) => "answers",
        (false, false, true) => "drops",
        _ => "is not one of the three",
    };

    /// <summary>
    /// RFC 9293 3.10.7.1 to 3.10.7.4 in short: the most a combination can come to. A SYN in a synchronized state acts by N4, where RFC 5961 is off, else it
    /// is challenged; what has neither RST, SYN nor ACK is answered if it lies outside the window and dropped within.
    /// </summary>
    private static string ClassOf(string state, ulong flags)
    {
        bool syn = (flags & Syn) != 0, rst = (flags & Rst) != 0, ack = (flags & Ack) != 0;
        return state switch
        {
            "CLOSED" => rst ? "drops" : "answers",
            "LISTEN" => rst ? "drops" : ack ? "answers" : syn ? "acts" : "drops",
            "SYN-SENT" => rst ? (ack ? "acts" : "drops") : syn ? "acts" : ack ? "answers" : "drops",
            _ => rst || syn || ack ? "acts" : "answers",
        };
    }

    private const ulong Fin = 1, Syn = 2, Rst = 4, Ack = 0x10, Urg = 0x20;

    private static IEnumerable<ulong> Combinations() => Enumerable.Range(0, 16).Select(i => (ulong)((i & 7) | ((i & 8) << 1)));

    private static IEnumerable<string> Names(FlagCubes flags) => Combinations().Where(f => flags.Contains(f) || flags.Contains(f | Urg)).Select(Name);

    private static string Name(ulong flags)
    {
        string name = ((flags & Fin) != 0 ? "F" : "") + ((flags & Syn) != 0 ? "S" : "") + ((flags & Rst) != 0 ? "R" : "") + ((flags & Ack) != 0 ? "A" : "");
        return name.Length == 0 ? "NULL" : name;
    }

    private static DerivedState StateOf(string name) => Derived.Value.States[Specs.Tcp.States.ToList().FindIndex(s => s.Name == name)];

    private static int SegmentEvent() => Specs.Tcp.Events.ToList().FindIndex(e => e.Name == "segment");
}
