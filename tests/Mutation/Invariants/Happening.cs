using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Mutation.Invariants;

/// <summary>One event of one end of a TCP connection: what was before it, what came of it.</summary>
internal sealed class Happening
{
    public required ProtocolModel Model { get; init; }

    public required ParameterValues Parameters { get; init; }

    public required EventInput Input { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required long[] Before { get; init; }

    public required long[] After { get; init; }

    public required bool[] Running { get; init; }

    public List<Message> Sent { get; } = [];

    public List<(string Signal, long[] Arguments)> Signals { get; } = [];

    /// <summary>What the host answered when it was asked for a retransmission timeout after so many tries.</summary>
    public List<(long Try, long Ticks)> Timeouts { get; } = [];

    /// <summary>A variable before the event.</summary>
    public long Was(string variable) => Before[Model.Variable(variable)];

    /// <summary>A variable after it.</summary>
    public long Is(string variable) => After[Model.Variable(variable)];

    /// <summary>A parameter.</summary>
    public long Parameter(string name) => Parameters[Model.Parameter(name)];

    /// <summary>Whether a timer runs after the event.</summary>
    public bool Runs(string timer) => Running[Model.Timer(timer)];

    /// <summary>Whether the event is the expiry of a timer. How much a retransmission holds is the host's word, and the hosts of some walks say anything.</summary>
    public bool IsExpiryOf(string timer) => Model.Events[Input.Event].Name == "timeout " + timer;

    /// <summary>Whether the event is a segment with this flag.</summary>
    public bool Arrived(string flag) => Input.Message is { } message && Has(message, flag);

    /// <summary>Whether a segment has a flag.</summary>
    public bool Has(Message message, string flag) => (message.Flags >> Model.Messages[0].Flags[Model.Messages[0].Flag(flag)].Bit & 1) != 0;

    /// <summary>A field of a segment.</summary>
    public long Field(Message message, string field) => message.Fields[Model.Messages[0].Field(field)];

    /// <summary>The sum of a signal's first argument, however often it was given; without arguments, how often.</summary>
    public long Told(string signal) => Signals.Where(s => s.Signal == signal).Sum(s => s.Arguments.Length > 0 ? s.Arguments[0] : 1);
}
