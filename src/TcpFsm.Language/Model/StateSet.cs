using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Language.Model;

/// <summary>A set of states, by their indices in <see cref="ProtocolModel.States"/>.</summary>
public readonly record struct StateSet
{
    private readonly EquatableArray<ulong> _words;

    private StateSet(ulong[] words)
    {
        int length = words.Length;
        while (length > 0 && words[length - 1] == 0) length--;
        _words = words.Take(length).ToEquatableArray();
    }

    /// <summary>The set of these states.</summary>
    public static StateSet Of(IEnumerable<int> states)
    {
        var words = new List<ulong>();
        foreach (int state in states)
        {
            while (words.Count <= state >> 6) words.Add(0);
            words[state >> 6] |= 1UL << (state & 63);
        }

        return new StateSet(words.ToArray());
    }

    /// <summary>Whether no state is in it.</summary>
    public bool IsEmpty => _words.Count == 0;

    /// <summary>Whether the state is in it.</summary>
    public bool Contains(int state) => state >> 6 < _words.Count && (_words[state >> 6] >> (state & 63) & 1) != 0;

    /// <summary>States in both.</summary>
    public StateSet Intersect(StateSet other) => Of(States.Where(other.Contains));

    /// <summary>States in either.</summary>
    public StateSet Union(StateSet other) => Of(States.Concat(other.States));

    /// <summary>Its states, ascending.</summary>
    public IEnumerable<int> States
    {
        get
        {
            for (int w = 0; w < _words.Count; w++)
            {
                for (ulong rest = _words[w], bit = 0; rest != 0; rest >>= 1, bit++)
                {
                    if ((rest & 1) != 0) yield return (w << 6) + (int)bit;
                }
            }
        }
    }
}
