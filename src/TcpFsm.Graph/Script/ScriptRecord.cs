using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph.Script;

/// <summary>Writes an object literal on one line; members that say nothing are left out.</summary>
internal sealed class ScriptRecord
{
    private readonly List<string> _members = [];

    /// <summary>A member that holds text; left out where there is none.</summary>
    public ScriptRecord Text(string name, string? text) => text is null ? this : Code(name, ScriptText.Quote(text));

    /// <summary>A member that is true; left out where it is not.</summary>
    public ScriptRecord Mark(string name, bool holds) => holds ? Code(name, "true") : this;

    /// <summary>A member that holds a number.</summary>
    public ScriptRecord Number(string name, int value) => Code(name, ScriptText.Number(value));

    /// <summary>A member that holds a list; left out where it is empty.</summary>
    public ScriptRecord List(string name, IEnumerable<string> items)
    {
        string[] all = items.ToArray();
        return all.Length == 0 ? this : Code(name, $"[{string.Join(", ", all)}]");
    }

    /// <summary>A member that is any piece of JavaScript.</summary>
    public ScriptRecord Code(string name, string code)
    {
        _members.Add($"{name}: {code}");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _members.Count == 0 ? "{}" : $"{{ {string.Join(", ", _members)} }}";
}
