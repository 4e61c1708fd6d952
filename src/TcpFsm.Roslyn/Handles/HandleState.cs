using System;
using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Roslyn.Handles;

/// <summary>
/// What is known of all variables that hold handles. Aliases are what surely holds, so joining keeps those of both sides; consumed is what may be, so
/// joining keeps those of either.
/// </summary>
internal sealed class HandleState : IEquatable<HandleState>
{
    private readonly HandleStatus[] _variables;

    private HandleState(HandleStatus[] variables) => _variables = variables;

    /// <summary>Nothing is known of so many variables.</summary>
    public static HandleState Unknown(int count) => new([.. Enumerable.Range(0, count).Select(Fresh)]);

    /// <summary>What is known of a variable.</summary>
    public HandleStatus this[int variable] => _variables[variable];

    /// <summary>After a variable got a handle of its own.</summary>
    public HandleState Bind(int variable, bool isDefault = false) => Change(changed => Assign(changed, variable, Fresh(variable) with { IsDefault = isDefault }));

    /// <summary>Once nothing is known of some variables.</summary>
    public HandleState Forget(IReadOnlyList<int> variables) => Change(changed =>
    {
        foreach (int variable in variables) Assign(changed, variable, Fresh(variable));
    });

    /// <summary>After a variable got a copy of another's handle.</summary>
    public HandleState Copy(int variable, int source) => variable == source ? this : Change(changed => Assign(changed, variable, changed[source]));

    /// <summary>After a call consumed a variable's handle: all copies of it go stale at once. A default cannot be consumed.</summary>
    public HandleState Consume(int variable, int consumer) => _variables[variable].IsDefault ? this : WithAliases(variable, s => s with { Consumer = consumer });

    /// <summary>Once the handle in a variable is known to be good.</summary>
    public HandleState Renew(int variable) => WithAliases(variable, s => s with { Consumer = HandleStatus.NotConsumed, IsDefault = false });

    /// <summary>What is known where two ways meet.</summary>
    public HandleState Join(HandleState other)
    {
        if (Equals(other)) return this;
        var joined = new HandleStatus[_variables.Length];
        var aliases = new Dictionary<(int, int), int>();
        for (int i = 0; i < joined.Length; i++)
        {
            (HandleStatus left, HandleStatus right) = (_variables[i], other._variables[i]);
            if (!aliases.TryGetValue((left.Alias, right.Alias), out int alias)) aliases.Add((left.Alias, right.Alias), alias = i);
            joined[i] = new HandleStatus(alias, Math.Min(left.Consumer, right.Consumer), left.IsDefault && right.IsDefault);
        }

        return new HandleState(joined);
    }

    /// <inheritdoc/>
    public bool Equals(HandleState? other) => other is not null && (ReferenceEquals(this, other) || _variables.AsSpan().SequenceEqual(other._variables));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HandleState);

    /// <inheritdoc/>
    public override int GetHashCode() => _variables.Length;

    private static HandleStatus Fresh(int variable) => new(variable, HandleStatus.NotConsumed, false);

    private HandleState WithAliases(int variable, Func<HandleStatus, HandleStatus> change)
    {
        int alias = _variables[variable].Alias;
        return new HandleState([.. _variables.Select(s => s.Alias == alias ? change(s) : s)]);
    }

    private HandleState Change(Action<HandleStatus[]> change)
    {
        var changed = (HandleStatus[])_variables.Clone();
        change(changed);
        var state = new HandleState(changed);
        return state.Equals(this) ? this : state;
    }

    // The number of a group of copies is that of its first variable, so that equal knowledge is equal.
    private static void Assign(HandleStatus[] variables, int variable, HandleStatus status)
    {
        if (variables[variable].Alias == variable) Renumber(variables, variable, Array.FindIndex(variables, variable + 1, s => s.Alias == variable));
        variables[variable] = status;
        if (status.Alias > variable) Renumber(variables, status.Alias, variable);
    }

    private static void Renumber(HandleStatus[] variables, int old, int alias)
    {
        if (alias < 0) return;
        for (int i = Math.Min(old, alias); i < variables.Length; i++)
        {
            if (variables[i].Alias == old) variables[i] = variables[i] with { Alias = alias };
        }
    }
}
