using System;
using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Graph.Formats;

/// <summary>What pictures leave out, in words.</summary>
internal static class Omissions
{
    /// <summary>What no picture shows.</summary>
    public static IEnumerable<string> OfPictures(Diagram diagram)
    {
        if (diagram.Internal.Count > 0) yield return Invariant($"transitions that stay in their state: {diagram.Internal.Count}");
        int hidden = diagram.Edges.SelectMany(e => e.Labels).Sum(l => l.Hidden);
        if (hidden > 0) yield return Invariant($"events of labels that have more than {DiagramLabel.MostEvents}: {hidden}");
        if (diagram.OverlappingGroups.Count > 0) yield return $"the boxes of groups that overlap others: {string.Join(", ", diagram.OverlappingGroups)}";
    }

    /// <summary>A sentence with numbers.</summary>
    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
