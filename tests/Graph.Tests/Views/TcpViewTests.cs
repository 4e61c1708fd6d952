using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Graph.Tests.Harness;

namespace TcpFsm.Graph.Tests.Views;

/// <summary>What the views of TCP show.</summary>
public sealed class TcpViewTests
{
    /// <summary>RFC 9293, Figure 5, edge by edge, as the RFC prints them.</summary>
    private static readonly string[] Figure5 =
    [
        "CLOSED -> LISTEN: passive OPEN / create TCB",
        "CLOSED -> SYN-SENT: active OPEN / create TCB, snd SYN",
        "LISTEN -> CLOSED: CLOSE / delete TCB",
        "LISTEN -> SYN-SENT: SEND / snd SYN",
        "LISTEN -> SYN-RECEIVED: rcv SYN / snd SYN,ACK",
        "SYN-SENT -> CLOSED: CLOSE / delete TCB",
        "SYN-SENT -> SYN-RECEIVED: rcv SYN / snd SYN,ACK",
        "SYN-SENT -> ESTABLISHED: rcv SYN,ACK / snd ACK",
        "SYN-RECEIVED -> LISTEN: rcv RST (note 1)",
        "SYN-RECEIVED -> ESTABLISHED: rcv ACK of SYN / x",
        "SYN-RECEIVED -> FIN-WAIT-1: CLOSE / snd FIN",
        "ESTABLISHED -> FIN-WAIT-1: CLOSE / snd FIN",
        "ESTABLISHED -> CLOSE-WAIT: rcv FIN / snd ACK",
        "FIN-WAIT-1 -> FIN-WAIT-2: rcv ACK of FIN / x",
        "FIN-WAIT-1 -> CLOSING: rcv FIN / snd ACK",
        "FIN-WAIT-2 -> TIME-WAIT: rcv FIN / snd ACK",
        "CLOSE-WAIT -> LAST-ACK: CLOSE / snd FIN",
        "CLOSING -> TIME-WAIT: rcv ACK of FIN / x",
        "LAST-ACK -> CLOSED: rcv ACK of FIN / x",
        "TIME-WAIT -> CLOSED: timeout 2 MSL / delete TCB",
    ];

    [Fact]
    public void Rfc_HasTheEdgesOfFigure5AndNoOther() => Assert.Equal(Figure5.Order(StringComparer.Ordinal), Lines(Specs.Tcp.Diagram("rfc")).Order(StringComparer.Ordinal));

    [Fact]
    public void Rfc_HasThreeNotes() => Assert.Equal(["1", "2", "3"], Specs.Tcp.Diagram("rfc").View.Notes.Select(n => n.Split(':')[0]));

    [Theory]
    [InlineData("client", "CLOSED SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSED")]
    [InlineData("server", "CLOSED LISTEN SYN-RECEIVED ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED")]
    public void Route_IsOneWayRound(string view, string states)
    {
        Diagram diagram = Specs.Tcp.Diagram(view);
        var walked = new List<string> { "CLOSED" };
        int state = 0;
        foreach (DiagramEdge _ in diagram.Edges)
        {
            state = Assert.Single(diagram.Edges, e => e.From == state).To;
            walked.Add(diagram.States[state].Name);
        }

        Assert.Equal(states, string.Join(' ', walked));
    }

    [Fact]
    public void Edge_OfOneRule_SendsWhatThatRulesPathsSend()
    {
        string[] lines = Lines(Specs.Tcp.Diagram("server"));
        Assert.Contains("LAST-ACK -> CLOSED: rcv ACK", lines);
        Assert.Contains("ESTABLISHED -> CLOSE-WAIT: rcv FIN,ACK / snd ACK[,URG]", lines);
    }

    [Fact]
    public void Full_MarksTheEdgesOfBothRoutes()
    {
        Diagram full = Specs.Tcp.Diagram("full");
        Assert.Equal(["client", "server"], full.Routes.Select(r => r.Name));
        Assert.Equal(6, full.Edges.Count(e => e.Routes.Contains(0)));
        Assert.Equal(6, full.Edges.Count(e => e.Routes.Contains(1)));
    }

    [Fact]
    public void Full_HasAllOfTheOtherViews()
    {
        var full = Specs.Tcp.Diagram("full").Edges.Select(e => (e.From, e.To)).ToHashSet();
        Assert.All(new[] { "rfc", "client", "server", "errors" }, view => Assert.Superset(Specs.Tcp.Diagram(view).Edges.Select(e => (e.From, e.To)).ToHashSet(), full));
    }

    [Fact]
    public void Full_SaysWhatHappensInTheWordsOfTheReference()
    {
        string[] lines = Lines(Specs.Tcp.Diagram("full"));
        Assert.Contains("LISTEN -> SYN-RECEIVED: rcv SYN / snd SYN,ACK", lines);
        Assert.Contains("SYN-RECEIVED -> LISTEN: rcv SYN or RST", lines);
        Assert.Contains("FIN-WAIT-1 -> TIME-WAIT: rcv FIN,ACK / snd ACK", lines);
        Assert.Contains("TIME-WAIT -> CLOSED: abort, rcv RST, timeout time-wait; rcv SYN / snd RST,ACK", lines);
        Assert.Contains("SYN-RECEIVED -> FIN-WAIT-1: close / snd FIN,ACK; rcv ACK / snd ACK[,URG] or FIN,ACK", lines);
    }

    [Fact]
    public void Transition_TellsRulesGuardsAndSections()
    {
        Diagram full = Specs.Tcp.Diagram("full");
        DiagramEdge edge = Assert.Single(full.Edges, e => full.States[e.From].Name == "FIN-WAIT-1" && full.States[e.To].Name == "TIME-WAIT");
        DiagramTransition transition = Assert.Single(edge.Transitions);
        Assert.Equal(["K3", "F4"], transition.Moves.Select(m => m.Rule));
        Assert.Equal("fin-acked", transition.Moves[0].Guard);
        Assert.Contains("start fin-wait-2", transition.Moves[0].Effects);
        Assert.Equal("3.10.7.4", transition.Section!.Number);
        Assert.Equal("https://www.rfc-editor.org/rfc/rfc9293#section-3.10.7.4", transition.Section.Url);
    }

    private static string[] Lines(Diagram diagram) =>
        [.. diagram.Edges.Select(e => $"{diagram.States[e.From].Name} -> {diagram.States[e.To].Name}: {string.Join("; ", e.Labels.Select(l => l.Text))}")];
}
