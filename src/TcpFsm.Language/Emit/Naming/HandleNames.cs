using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Naming;

/// <summary>
/// The names of state handles and their unions. They are nested in the connection, and a union has a property for each of its handles: a state's name
/// that is taken in any of these places gets the suffix <c>State</c>.
/// </summary>
public sealed class HandleNames
{
    /// <summary>The members of a handle that are no events.</summary>
    public static readonly string[] OwnMembers = ["Connection", "IsCurrent", "TryRenew", "Compose", "Version", "Owner"];

    private static readonly string[] UnionMembers = ["HasValue", "Value", "Match", "Switch", "Cases", "CasesUnion", "Any"];

    private readonly string[] _handles;
    private readonly string[] _tryGets;
    private readonly string[] _unions;

    /// <summary>Names the handles of all states, and the union of each event.</summary>
    public HandleNames(ProtocolModel model, TypeNames types, MachineNames members)
    {
        string[] events = model.Events.Select((_, i) => members.Event(i)).Distinct().ToArray();
        string[] taken = [.. OwnMembers, .. UnionMembers, .. MachineNames.OfConnection, .. events, .. events.Select(Performing), .. types.All];
        NameScope unions = RecordMembers.Scope(taken);
        _unions = model.Events.Select((e, i) => unions.Take(UnionOf(model, e, members.Event(i)), "Union")).ToArray();
        NameScope handles = RecordMembers.Scope([.. taken, .. _unions]);
        _handles = model.States.Select(s => handles.Take(s.Identifier, "State")).ToArray();
        _tryGets = _handles.Select(h => handles.Take("TryGet" + h, "Handle")).ToArray();
    }

    /// <summary>The handles by state.</summary>
    public IReadOnlyList<string> Handles => _handles;

    /// <summary>The method that gives a state's handle if it is the state.</summary>
    public string TryGet(int state) => _tryGets[state];

    /// <summary>The union of the states an event may lead to, nested in the handle it is called on.</summary>
    public string Union(int @event) => _unions[@event];

    /// <summary>The connection's method that lets the machine handle an event, by the event's own method.</summary>
    public static string Performing(string method) => "Perform" + method;

    // The one message arrives by Receive; where there are several, each has a union of its own. So has a call that is named like them.
    private static string UnionOf(ProtocolModel model, EventModel @event, string method)
    {
        string name = @event.Kind switch
        {
            EventKind.Message when model.Messages.Count > 1 => method + model.Messages[@event.Message].Identifier,
            EventKind.Call when method is "Receive" or "Expire" => method + "Call",
            _ => method,
        };
        return name + "Outcome";
    }
}
