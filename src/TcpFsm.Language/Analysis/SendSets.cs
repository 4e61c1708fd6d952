using System.Collections.Generic;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>The flags each message is sent with, while they are gathered.</summary>
internal sealed class SendSets(FlagSpace space)
{
    private readonly SortedDictionary<int, int> _sets = [];

    /// <summary>Adds combinations of a message.</summary>
    public void Add(int message, ulong value, ulong mask) => Add(message, space.One(value, mask));

    /// <summary>Adds all of another.</summary>
    public void AddAll(SendSets other)
    {
        foreach (KeyValuePair<int, int> set in other._sets) Add(set.Key, set.Value);
    }

    /// <summary>What was gathered, by message.</summary>
    public EquatableArray<SentFlags> ToFlags()
    {
        var flags = new SentFlags[_sets.Count];
        int i = 0;
        foreach (KeyValuePair<int, int> set in _sets) flags[i++] = new SentFlags(set.Key, space.Cubes(set.Value));
        return new EquatableArray<SentFlags>(flags);
    }

    private void Add(int message, int set)
    {
        _sets.TryGetValue(message, out int before);
        _sets[message] = space.Either(before, set);
    }
}
