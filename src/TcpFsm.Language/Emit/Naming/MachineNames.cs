using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Naming;

/// <summary>The names of the machine's members. Public ones are named first, so that no private one takes a name from them.</summary>
public sealed class MachineNames
{
    /// <summary>The connection's members that are no events.</summary>
    public static readonly string[] OfConnection =
    [
        "State", "Machine", "Parameters", "Transition", "Snapshot", "Restore", "Dispose", "Current", "Any", "IsCurrent", "MachineOf", "BeginUse", "EndUse", "InUseError", "ClaimUse",
        "ClaimUseBy", "BeginLook", "EndLook", "IsMine", "UserThread", "UseBy", "SettleVersion", "RaiseVersion", "DisposedError", "HandleExpiry", "ArmTimer", "DisarmTimer", "MakeClock",
        "ClockTime", "TellTransition", "ExpiryOf", "PutNumber", "TakeNumber", "TakeIndex", "EffectsSink",
    ];

    private readonly string[] _variables;
    private readonly string[] _events;
    private readonly string[] _definitions;
    private readonly string[] _starters;

    /// <summary>Names variables, events, definitions and timers.</summary>
    public MachineNames(ProtocolModel model, TypeNames types)
    {
        // A type's name is taken too: inside the machine it must mean the type.
        Scope = RecordMembers.Scope([
            "State", "IsRunning", "SetRunning", "ModelHash", "Expire", "Receive", "TEffects", "Run", "Fire", "FireMany", "Clean", "Forget", "StopTimer", "StopAll",
            "Divide", "TooOften", "Ended", "Refused", "Before", "Unhandled", .. types.All,
        ]);
        _variables = model.Variables.Select(v => Scope.Take(v.Identifier, "Variable")).ToArray();
        _events = model.Events.Select(EventName).ToArray();
        _starters = model.Timers.Select(t => Scope.Take("Start" + t.Identifier, "Timer")).ToArray();
        _definitions = model.Definitions.Select(d => Scope.Take(IdentifierText.Upper(d.Identifier), "Value")).ToArray();
    }

    /// <summary>Where the names come from; locals are named in scopes within it.</summary>
    public NameScope Scope { get; }

    /// <summary>The properties of the variables.</summary>
    public IReadOnlyList<string> Variables => _variables;

    /// <summary>The method of an event: <c>Receive</c> for a message, <c>Expire</c> for a timer.</summary>
    public string Event(int index) => _events[index];

    /// <summary>The method of a predicate or value.</summary>
    public string Definition(int definition) => _definitions[definition];

    /// <summary>The method that starts a timer.</summary>
    public string Starter(int timer) => _starters[timer];

    // A call named "receive" is an overload beside the arrival of messages: their first parameters differ.
    private string EventName(EventModel @event) => @event.Kind switch
    {
        EventKind.Call when @event.Identifier is "Receive" or "Expire" => @event.Identifier,
        // The connection and the handles repeat it, beside members of their own.
        EventKind.Call when OfConnection.Contains(@event.Identifier) || HandleNames.OwnMembers.Contains(@event.Identifier) => Scope.Take(@event.Identifier + "Call", "Call"),
        EventKind.Call => Scope.Take(@event.Identifier, "Call"),
        EventKind.Message => "Receive",
        _ => "Expire",
    };
}
