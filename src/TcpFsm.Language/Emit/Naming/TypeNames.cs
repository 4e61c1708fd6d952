using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Naming;

/// <summary>The names of the types generated for a protocol: its own name and what they are.</summary>
public sealed class TypeNames
{
    private readonly string[] _messages;
    private readonly string[] _flags;
    private readonly string[] _enums;

    /// <summary>Names all types; where a message or an enum wants the name of another type, it gets a suffix.</summary>
    public TypeNames(ProtocolModel model)
    {
        string name = Protocol = model.Name;
        var scope = new NameScope();
        string Fixed(string part) => scope.Take(name + part, "Type");
        State = Fixed("State");
        Timer = Fixed("Timer");
        Signal = Fixed("Signal");
        Event = Fixed("Event");
        Rule = Fixed("Rule");
        Error = Fixed("Error");
        Return = Fixed("Return");
        Parameters = Fixed("Parameters");
        Notice = Fixed("Notice");
        Outcome = Fixed("Outcome");
        Trail = Fixed("Trail");
        Machine = Fixed("Machine");
        Connection = Fixed("Connection");
        Transition = Fixed("Transition");
        Rules = Fixed("Rules");
        Host = scope.Take("I" + name + "Host", "Type");
        Effects = scope.Take("I" + name + "Effects", "Type");
        bool oneHasFlags = model.Messages.Count(m => m.Flags.Count > 0) == 1;
        _flags = model.Messages
            .Select(m => m.Flags.Count == 0 ? "" : scope.Take(name + (oneHasFlags ? "" : m.Identifier) + "Flags", "Type")).ToArray();
        _messages = model.Messages.Select(m => scope.Take(name + m.Identifier, "Message")).ToArray();
        _enums = model.Enums.Select(e => scope.Take(name + e.Identifier, "Value")).ToArray();
    }

    /// <summary>The protocol's name.</summary>
    public string Protocol { get; }

    /// <summary>The enum of states.</summary>
    public string State { get; }

    /// <summary>The enum of timers.</summary>
    public string Timer { get; }

    /// <summary>The enum of signals.</summary>
    public string Signal { get; }

    /// <summary>The enum of events.</summary>
    public string Event { get; }

    /// <summary>The enum of rules.</summary>
    public string Rule { get; }

    /// <summary>The enum of errors.</summary>
    public string Error { get; }

    /// <summary>The enum of what calls return.</summary>
    public string Return { get; }

    /// <summary>The parameters.</summary>
    public string Parameters { get; }

    /// <summary>A signal with its arguments.</summary>
    public string Notice { get; }

    /// <summary>What an event came to.</summary>
    public string Outcome { get; }

    /// <summary>The rules that fired.</summary>
    public string Trail { get; }

    /// <summary>The machine.</summary>
    public string Machine { get; }

    /// <summary>The class around the machine.</summary>
    public string Connection { get; }

    /// <summary>What the connection's hook gets.</summary>
    public string Transition { get; }

    /// <summary>The static class of names and sections.</summary>
    public string Rules { get; }

    /// <summary>The interface of host questions.</summary>
    public string Host { get; }

    /// <summary>The interface of effects.</summary>
    public string Effects { get; }

    /// <summary>The struct of a message.</summary>
    public string Message(int message) => _messages[message];

    /// <summary>The flags enum of a message; empty where it has none.</summary>
    public string Flags(int message) => _flags[message];

    /// <summary>The enum of a variable, field or argument.</summary>
    public string Enum(int index) => _enums[index];

    /// <summary>All of them.</summary>
    public string[] All =>
    [
        State, Timer, Signal, Event, Rule, Error, Return, Parameters, Notice, Outcome, Trail, Machine, Connection, Transition, Rules, Host,
        Effects, .. _messages, .. _flags.Where(f => f.Length > 0), .. _enums,
    ];
}
