using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Tool.Engines;

/// <summary>The variables of the generated TCP machine by the names of the spec, as 64-bit numbers.</summary>
internal static class TcpVariables
{
    private static readonly Dictionary<string, Access> ByName = new(StringComparer.Ordinal)
    {
        ["SND.UNA"] = new((in m) => m.SndUna.Value, (ref m, v) => m.SndUna = Seq(v)),
        ["SND.NXT"] = new((in m) => m.SndNxt.Value, (ref m, v) => m.SndNxt = Seq(v)),
        ["SND.WND"] = new((in m) => m.SndWnd, (ref m, v) => m.SndWnd = Low(v)),
        ["SND.WL1"] = new((in m) => m.SndWl1.Value, (ref m, v) => m.SndWl1 = Seq(v)),
        ["SND.WL2"] = new((in m) => m.SndWl2.Value, (ref m, v) => m.SndWl2 = Seq(v)),
        ["SND.UP"] = new((in m) => m.SndUp.Value, (ref m, v) => m.SndUp = Seq(v)),
        ["SND.QUEUED"] = new((in m) => m.SndQueued, (ref m, v) => m.SndQueued = Low(v)),
        ["MAX.SND.WND"] = new((in m) => m.MaxSndWnd, (ref m, v) => m.MaxSndWnd = Low(v)),
        ["ISS"] = new((in m) => m.Iss.Value, (ref m, v) => m.Iss = Seq(v)),
        ["FIN.SEQ"] = new((in m) => m.FinSeq.Value, (ref m, v) => m.FinSeq = Seq(v)),
        ["RCV.NXT"] = new((in m) => m.RcvNxt.Value, (ref m, v) => m.RcvNxt = Seq(v)),
        ["RCV.WND"] = new((in m) => m.RcvWnd, (ref m, v) => m.RcvWnd = Low(v)),
        ["RCV.UP"] = new((in m) => m.RcvUp.Value, (ref m, v) => m.RcvUp = Seq(v)),
        ["IRS"] = new((in m) => m.Irs.Value, (ref m, v) => m.Irs = Seq(v)),
        ["ORIGIN"] = new((in m) => (long)m.Origin, (ref m, v) => m.Origin = (TcpOrigin)v),
        ["OLD.RCV.NXT"] = new((in m) => m.OldRcvNxt.Value, (ref m, v) => m.OldRcvNxt = Seq(v)),
        ["SYN-OUT"] = new((in m) => Number(m.SynOut), (ref m, v) => m.SynOut = v != 0),
        ["FIN-SENT"] = new((in m) => Number(m.FinSent), (ref m, v) => m.FinSent = v != 0),
        ["CLOSE-PENDING"] = new((in m) => Number(m.ClosePending), (ref m, v) => m.ClosePending = v != 0),
        ["ACK-DUE"] = new((in m) => Number(m.AckDue), (ref m, v) => m.AckDue = v != 0),
        ["PROBING"] = new((in m) => Number(m.Probing), (ref m, v) => m.Probing = v != 0),
        ["PROBE-ANSWERED"] = new((in m) => Number(m.ProbeAnswered), (ref m, v) => m.ProbeAnswered = v != 0),
        ["RETRIES"] = new((in m) => m.Retries, (ref m, v) => m.Retries = unchecked((byte)v)),
    };

    /// <summary>Reads a variable.</summary>
    public delegate long Reader(in TcpMachine machine);

    /// <summary>Writes a variable, keeping the bits that fit.</summary>
    public delegate void Writer(ref TcpMachine machine, long value);

    /// <summary>The variables in the order of a model.</summary>
    /// <exception cref="KeyNotFoundException">The model has one that the generated machine has not.</exception>
    public static Access[] InOrderOf(ProtocolModel model) => [.. model.Variables.Select(v => ByName[v.Name])];

    private static SequenceNumber Seq(long value) => new(Low(value));

    private static uint Low(long value) => unchecked((uint)value);

    private static long Number(bool value) => value ? 1 : 0;

    /// <summary>How to reach one variable.</summary>
    internal readonly record struct Access(Reader Read, Writer Write);
}
