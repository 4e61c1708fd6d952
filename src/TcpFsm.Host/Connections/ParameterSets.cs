using System;
using System.Collections.Generic;

namespace TcpFsm.Host.Connections;

/// <summary>The machines' parameters, shared by connections that are set alike.</summary>
internal sealed class ParameterSets(TcpHostOptions options)
{
    // Peers choose segment sizes: they must not fill our memory with sets.
    private const int MostKept = 256;

    private readonly Dictionary<ParameterChoice, TcpParameters> _sets = [];

    /// <summary>The parameters of a connection.</summary>
    public TcpParameters Get(in ParameterChoice choice)
    {
        if (_sets.TryGetValue(choice, out TcpParameters? known)) return known;
        TcpParameters made = Make(choice);
        if (_sets.Count < MostKept) _sets.Add(choice, made);
        return made;
    }

    private TcpParameters Make(in ParameterChoice choice) => options.Parameters with
    {
        Mss = choice.Mss,
        KeepAlive = choice.KeepAlive,
        UserTimeout = choice.UserTimeout > TimeSpan.Zero ? choice.UserTimeout : options.Parameters.UserTimeout,
        R2Syn = choice.IsHalfOpen ? Math.Min(options.HalfOpenRetries, options.Parameters.R2Syn) : options.Parameters.R2Syn,
        HalfDuplexClose = choice.IsOrphan && options.ResetUnread,
        FinWait2Timeout = choice.IsOrphan ? options.OrphanFinWait2 : options.Parameters.FinWait2Timeout,
    };
}
