using System;
using System.Collections.Generic;

namespace TcpFsm.Host.Connections;

/// <summary>The machines' parameters, shared by connections that are set alike.</summary>
internal sealed class ParameterSets(TcpHostOptions options)
{
    // Peers choose segment sizes: they must not fill our memory with sets.
    private const int MostKept = 256;

    private readonly Dictionary<ParameterChoice, TcpParameters> _sets = [];
    private TcpParameters _usual = options.Parameters;

    /// <summary>What all have in common. A change makes every set anew.</summary>
    public TcpParameters Usual
    {
        get => _usual;
        set
        {
            _usual = value;
            _sets.Clear();
        }
    }

    /// <summary>The parameters of a connection.</summary>
    public TcpParameters Get(in ParameterChoice choice)
    {
        if (_sets.TryGetValue(choice, out TcpParameters? known)) return known;
        TcpParameters made = Make(choice);
        if (_sets.Count < MostKept) _sets.Add(choice, made);
        return made;
    }

    private TcpParameters Make(in ParameterChoice choice) => _usual with
    {
        Mss = choice.Mss,
        KeepAlive = choice.KeepAlive,
        UserTimeout = choice.UserTimeout > TimeSpan.Zero ? choice.UserTimeout : _usual.UserTimeout,
        R2 = choice.IsProbing ? long.MaxValue : _usual.R2,
        R2Syn = choice.IsHalfOpen ? Math.Min(options.HalfOpenRetries, _usual.R2Syn) : _usual.R2Syn,
        HalfDuplexClose = choice.IsOrphan && options.ResetUnread,
        FinWait2Timeout = choice.IsOrphan ? options.OrphanFinWait2 : _usual.FinWait2Timeout,
    };
}
