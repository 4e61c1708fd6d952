using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>
/// What the parts of a spec are called in scenarios: by their own names, and by the short names of TCP where the spec has what they stand for.
/// </summary>
internal sealed class ShortNames(ProtocolModel model)
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["una"] = "SND.UNA",
        ["nxt"] = "SND.NXT",
        ["wnd"] = "SND.WND",
        ["wl1"] = "SND.WL1",
        ["wl2"] = "SND.WL2",
        ["rnxt"] = "RCV.NXT",
        ["window"] = "RCV.WND",
        ["iss"] = "ISS",
        ["irs"] = "IRS",
        ["finseq"] = "FIN.SEQ",
    };

    private static readonly Dictionary<string, string> Timers = new(StringComparer.Ordinal)
    {
        ["2MSL"] = "time-wait",
        ["2msl"] = "time-wait",
        ["rto"] = "retransmission",
    };

    /// <summary>All names variables go by.</summary>
    public IEnumerable<string> VariableNames =>
        Variables.Keys.Where(k => model.Variable(Variables[k]) >= 0).Concat(model.Variables.Select(v => v.Name));

    /// <summary>Index of a variable; -1 if nothing is called so.</summary>
    public int Variable(string name)
    {
        int own = model.Variable(name);
        return own < 0 && Variables.TryGetValue(name, out string? full) ? model.Variable(full) : own;
    }

    /// <summary>Index of a timer; underscores may stand for hyphens; -1 if nothing is called so.</summary>
    public int Timer(string name)
    {
        int own = model.Timer(name);
        if (own >= 0) return own;
        return model.Timer(Timers.TryGetValue(name, out string? full) ? full : name.Replace('_', '-'));
    }

    /// <summary>Index of a field, by its name in any case; -1 if nothing is called so.</summary>
    public static int Field(MessageModel message, string name)
    {
        int own = message.Field(name);
        return own < 0 ? message.Field(name.ToUpperInvariant()) : own;
    }

    /// <summary>The flags of letters, each the first of a flag's name; null if one stands for none or for several.</summary>
    public static ulong? Flags(MessageModel message, string letters)
    {
        ulong flags = 0;
        foreach (char letter in letters)
        {
            FlagModel[] meant = message.Flags.Where(f => f.Name[0] == letter).ToArray();
            if (meant.Length != 1) return null;
            flags |= 1UL << meant[0].Bit;
        }

        return flags;
    }
}
