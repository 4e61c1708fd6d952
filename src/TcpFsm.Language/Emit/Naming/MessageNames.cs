using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Naming;

/// <summary>The properties of a message and the members of its flags.</summary>
public sealed class MessageNames
{
    private readonly string[] _fields;
    private readonly string[] _flags;

    /// <summary>Names the fields and flags of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="typeName">The name of its struct, which no property may have.</param>
    public MessageNames(MessageModel message, string typeName)
    {
        NameScope fields = RecordMembers.Scope("Flags", typeName);
        _fields = message.Fields.Select(f => fields.Take(f.Identifier, "Field")).ToArray();
        var flags = new NameScope("None", "value__");
        _flags = message.Flags.Select(f => flags.Take(f.Identifier, "Flag")).ToArray();
    }

    /// <summary>The property of a field.</summary>
    public string Field(int field) => _fields[field];

    /// <summary>The member of a flag.</summary>
    public string Flag(int flag) => _flags[flag];
}
