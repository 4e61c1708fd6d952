using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Binding;

/// <summary>What expressions may read of a message: its fields, <c>SEG.SEQ</c>, and its flags, <c>SYN</c>.</summary>
internal sealed class MessageTable
{
    private readonly List<Dictionary<string, ValueSymbol>> _names = [];
    private readonly List<List<DeclaredType>> _fieldTypes = [];

    /// <summary>Makes room for the next message.</summary>
    public void AddMessage()
    {
        _names.Add(new Dictionary<string, ValueSymbol>(StringComparer.Ordinal));
        _fieldTypes.Add([]);
    }

    /// <summary>Adds a field to the last message; false if the name is taken.</summary>
    public bool TryAddField(string name, DeclaredType type)
    {
        List<DeclaredType> types = _fieldTypes[_fieldTypes.Count - 1];
        types.Add(type);
        return TryAdd(name, new ValueSymbol(new FieldExpr(type.Type, _names.Count - 1, types.Count - 1), type));
    }

    /// <summary>Adds a flag to the last message; false if the name is taken.</summary>
    public bool TryAddFlag(string name, int index) => TryAdd(name, new ValueSymbol(new FlagExpr(_names.Count - 1, index), DeclaredType.Bool));

    /// <summary>The field or flag of that name; null if the message has none. Message -1 has none at all.</summary>
    public ValueSymbol? Find(int message, string name) =>
        message >= 0 && _names[message].TryGetValue(name, out ValueSymbol? symbol) ? symbol : null;

    /// <summary>The first field or flag of that name in any message.</summary>
    public ValueSymbol? FindAnywhere(string name) => Enumerable.Range(0, _names.Count).Select(m => Find(m, name)).FirstOrDefault(s => s is not null);

    /// <summary>All names of a message's fields and flags.</summary>
    public IEnumerable<string> NamesOf(int message) => message < 0 ? [] : _names[message].Keys;

    /// <summary>The type a field was declared with.</summary>
    public DeclaredType FieldType(int message, int field) => _fieldTypes[message][field];

    private bool TryAdd(string name, ValueSymbol symbol)
    {
        Dictionary<string, ValueSymbol> names = _names[_names.Count - 1];
        if (names.ContainsKey(name)) return false;
        names.Add(name, symbol);
        return true;
    }
}
