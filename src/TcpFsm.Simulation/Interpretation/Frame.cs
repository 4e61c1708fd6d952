using System;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Interpretation;

/// <summary>All that expressions read and effects change while one event is handled.</summary>
internal sealed class Frame
{
    /// <summary>Definitions may double at each level; a spec that reads more than this many in an event would seem to hang.</summary>
    private const int DefinitionLimit = 10_000_000;

    private int _definitions;

    public Frame(long[] variables, long[] parameters, bool[] running)
    {
        Variables = variables;
        Parameters = parameters;
        Running = running;
    }

    public long[] Variables { get; }

    public long[] Parameters { get; }

    public bool[] Running { get; }

    public long[] Arguments { get; private set; } = [];

    public long[] Fields { get; private set; } = [];

    public ulong Flags { get; private set; }

    public IEnvironment Environment { get; private set; } = NoEnvironment.Instance;

    public long[] Lets { get; set; } = [];

    public long[] Formals { get; set; } = [];

    /// <summary>Makes ready for an event.</summary>
    public void Begin(long[] arguments, long[] fields, ulong flags, IEnvironment environment)
    {
        Arguments = arguments;
        Fields = fields;
        Flags = flags;
        Environment = environment;
        _definitions = 0;
    }

    /// <summary>Notes that a definition is read.</summary>
    public void CountDefinition()
    {
        if (++_definitions > DefinitionLimit)
            throw new SpecException($"Predicates and values were read {DefinitionLimit} times in one event; simplify those that use each other.");
    }

    /// <summary>Arguments of a call, cut to their types and filled up with 0.</summary>
    public static long[] Fit(Func<long, long>[] fitters, long[] values)
    {
        var fitted = new long[fitters.Length];
        for (int i = 0; i < fitters.Length && i < values.Length; i++) fitted[i] = fitters[i](values[i]);
        return fitted;
    }
}
