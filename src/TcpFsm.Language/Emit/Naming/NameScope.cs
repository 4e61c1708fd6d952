using System;
using System.Collections.Generic;
using System.Globalization;

namespace TcpFsm.Language.Emit.Naming;

/// <summary>Gives out names that do not collide; the same names in the same order give the same result.</summary>
public sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly NameScope? _outer;

    /// <summary>Begins with names that are not to be had.</summary>
    public NameScope(params string[] reserved) => _taken.UnionWith(reserved);

    /// <summary>A scope within another, whose names are not to be had either.</summary>
    public NameScope(NameScope outer, params string[] reserved) : this(reserved) => _outer = outer;

    /// <summary>The name itself if it is free, else with the suffix, else with the suffix and a number.</summary>
    public string Take(string name, string suffix)
    {
        if (TryTake(name)) return name;
        if (TryTake(name + suffix)) return name + suffix;
        for (int i = 2; ; i++)
        {
            string numbered = name + suffix + i.ToString(CultureInfo.InvariantCulture);
            if (TryTake(numbered)) return numbered;
        }
    }

    private bool TryTake(string name) => !IsTaken(name) && _taken.Add(name);

    private bool IsTaken(string name) => _taken.Contains(name) || (_outer?.IsTaken(name) ?? false);
}
