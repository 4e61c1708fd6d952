using System.Collections.Generic;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Scenarios.Expectations;

namespace TcpFsm.Simulation.Scenarios;

/// <summary>One step of a scenario. Its parts happen in the order they are listed here; all else that is expected is judged last.</summary>
public sealed record ScenarioStep
{
    /// <summary>Its <c>n</c>: a line of a figure, or a count.</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What hosts answer from here on.</summary>
    public IReadOnlyList<(int Peer, HostAnswer Answer)> Host { get; init; } = [];

    /// <summary>Calls and expiries of timers.</summary>
    public IReadOnlyList<PeerCall> Do { get; init; } = [];

    /// <summary>A message from neither end.</summary>
    public Injection? Inject { get; init; }

    /// <summary>Messages that arrive.</summary>
    public IReadOnlyList<Delivery> Receive { get; init; } = [];

    /// <summary>The message an end must have sent.</summary>
    public SendExpectation? Send { get; init; }

    /// <summary>Messages that arrive after that.</summary>
    public IReadOnlyList<Delivery> ReceiveAfterSend { get; init; } = [];

    /// <summary>Messages that are lost.</summary>
    public IReadOnlyList<MessageName> Drop { get; init; } = [];

    /// <summary>What must hold in the end.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];
}

/// <summary>A call, or a timer's expiry, at one end.</summary>
/// <param name="Peer">Which end.</param>
/// <param name="Event">Index of the event in the model.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Text">As written, without the end.</param>
/// <param name="Span">Where it stands.</param>
public sealed record PeerCall(int Peer, int Event, long[] Arguments, string Text, TextSpan Span);

/// <summary>A message that no end sent: an old duplicate, or an attacker's.</summary>
public sealed record Injection(MessageName Name, Message Message);

/// <summary>A message arrives at an end.</summary>
public sealed record Delivery(int Peer, MessageName Message);

/// <summary>What a scenario calls a message.</summary>
public sealed record MessageName(string Text, TextSpan Span);
