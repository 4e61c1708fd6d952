using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using TcpFsm.Headers;
using TcpFsm.Trace.Link;
using TcpFsm.Trace.Tracking;

namespace TcpFsm.Trace.Suspicions;

/// <summary>Adds up what connections speak for. Bounded: who hides among more addresses than this is not looked for by address.</summary>
internal sealed class Suspects
{
    private const int Most = 16_384;

    private static readonly (Notices Notice, SuspicionKind Kind)[] OddFlags =
    [
        (Notices.NullScan, SuspicionKind.NullScan),
        (Notices.FinScan, SuspicionKind.FinScan),
        (Notices.XmasScan, SuspicionKind.XmasScan),
        (Notices.SynFinScan, SuspicionKind.SynFinScan),
    ];

    private readonly Dictionary<(IpAddress Who, SuspicionKind Kind), Tally> _tallies = [];
    private readonly ResetRates _resets = new();

    /// <summary>Takes a connection into account.</summary>
    public void Add(in Connection connection, Closing closed)
    {
        if ((connection.Notices & (Notices.NullScan | Notices.FinScan | Notices.XmasScan | Notices.SynFinScan)) != 0)
            AddOddFlags(connection);
        else if (!connection.A.Has(EndMarks.Spoke))
            AddBackscatter(connection);
        else if (closed is Closing.Refused or Closing.HalfOpen || IsBrokenOff(connection, closed))
            Count(connection.ASocket.Address, SuspicionKind.SynScan, connection.BSocket);
        else if (!connection.A.HasSyn && !connection.B.HasSyn)
            AddUninvited(connection);
    }

    /// <summary>Takes a RST into account.</summary>
    public void AddReset(in TcpPacket packet) => _resets.Add(packet.Source.Address, packet.Time);

    /// <summary>What there is to suspect, by kind, and of each kind most first.</summary>
    public IReadOnlyList<Suspicion> Sum() =>
        [.. _tallies
            .Where(tally => tally.Key.Kind <= SuspicionKind.SynFinScan || tally.Value.Targets == Tally.Enough)
            .Select(tally => new Suspicion(tally.Key.Kind, tally.Key.Who.ToString(), tally.Value.Count))
            .Concat(_resets.Storms())
            .OrderBy(suspicion => suspicion.Kind)
            .ThenByDescending(suspicion => suspicion.Count)
            .ThenBy(suspicion => suspicion.Who, System.StringComparer.Ordinal)
            .Take(100)];

    private void AddOddFlags(in Connection connection)
    {
        bool byB = connection.B.Has(EndMarks.SentOdd);
        foreach ((Notices notice, SuspicionKind kind) in OddFlags)
        {
            if ((connection.Notices & notice) != 0)
                Count((byB ? connection.BSocket : connection.ASocket).Address, kind, byB ? connection.ASocket : connection.BSocket);
        }
    }

    // Answers alone: a SYN,ACK, a RST, or both. Text would speak for a capture that lacks one direction.
    private void AddBackscatter(in Connection connection)
    {
        if (connection.B.Bytes == 0 && connection.B.Has(EndMarks.SentSynAck | EndMarks.SentReset) && !connection.B.Has(EndMarks.SentFin))
            Count(connection.BSocket.Address, SuspicionKind.Backscatter, connection.ASocket);
    }

    private void AddUninvited(in Connection connection)
    {
        bool isAnswered = connection.B.Has(EndMarks.Spoke) && !connection.B.Has(EndMarks.SentReset);
        if (connection.A.Packets > 3 || connection.A.Bytes + connection.B.Bytes > 0 || isAnswered)
            return;
        SuspicionKind kind = connection.A.Has(EndMarks.SentFin) ? SuspicionKind.MaimonScan : SuspicionKind.AckScan;
        Count(connection.ASocket.Address, kind, connection.BSocket);
    }

    // A scanner that was answered resets at once, having said nothing.
    private static bool IsBrokenOff(in Connection connection, Closing closed) =>
        closed == Closing.Reset && connection.A.Has(EndMarks.SentReset) && connection.A.Bytes + connection.B.Bytes == 0 && connection.A.Packets <= 3;

    private void Count(IpAddress who, SuspicionKind kind, SocketAddress target)
    {
        if (_tallies.Count >= Most && !_tallies.ContainsKey((who, kind)))
            return;
        CollectionsMarshal.GetValueRefOrAddDefault(_tallies, (who, kind), out _).Add(target.GetHashCode());
    }
}
