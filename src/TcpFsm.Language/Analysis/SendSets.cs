using System;
using System.Collections.Generic;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>The flags each message is sent with, while they are gathered.</summary>
internal sealed class SendSets(FlagSpace space)
{
    // By message, as far as messages are sent: most sets stay empty.
    private int[] _sets = [];

    /// <summary>Adds combinations of a message.</summary>
    public void Add(int message, ulong value, ulong mask) => Add(message, space.One(value, mask));

    /// <summary>Adds all of another.</summary>
    public void AddAll(SendSets other)
    {
        for (int message = 0; message < other._sets.Length; message++) Add(message, other._sets[message]);
    }

    /// <summary>What was gathered, by message.</summary>
    public EquatableArray<SentFlags> ToFlags()
    {
        var flags = new List<SentFlags>();
        for (int message = 0; message < _sets.Length; message++)
        {
            FlagCubes cubes = space.Cubes(_sets[message]);
            if (!cubes.IsEmpty) flags.Add(new SentFlags(message, cubes));
        }

        return new EquatableArray<SentFlags>(flags.ToArray());
    }

    private void Add(int message, int set)
    {
        if (message >= _sets.Length) Array.Resize(ref _sets, message + 1);
        _sets[message] = space.Either(_sets[message], set);
    }
}
