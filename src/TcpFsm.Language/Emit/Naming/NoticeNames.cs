using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Naming;

/// <summary>The properties of the notice: signals whose arguments have one name and type share one.</summary>
public sealed class NoticeNames
{
    private readonly Dictionary<(string Name, ValueType Type), string> _names = [];
    private readonly List<(string Property, ValueType Type)> _properties = [];

    /// <summary>Names the properties of all signals' arguments.</summary>
    public NoticeNames(ProtocolModel model)
    {
        NameScope scope = RecordMembers.Scope("Signal", model.Name + "Notice");
        foreach (SignalModel signal in model.Signals)
        {
            foreach (ArgumentModel argument in signal.Arguments)
            {
                if (_names.ContainsKey((argument.Name, argument.Type))) continue;
                string property = scope.Take(IdentifierText.Upper(argument.Identifier), "Of" + signal.Identifier);
                _names.Add((argument.Name, argument.Type), property);
                _properties.Add((property, argument.Type));
            }
        }
    }

    /// <summary>The properties, in the order their arguments are first declared.</summary>
    public IReadOnlyList<(string Property, ValueType Type)> Properties => _properties;

    /// <summary>The property of an argument.</summary>
    public string Property(ArgumentModel argument) => _names[(argument.Name, argument.Type)];
}
