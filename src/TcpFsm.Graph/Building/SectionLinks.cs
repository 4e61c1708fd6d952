using System;
using System.Text;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Building;

/// <summary>Where sections are. A spec's URL is hostile: only http and https are addresses here, and what a section puts in is escaped.</summary>
internal static class SectionLinks
{
    /// <summary>A section with its address; null without a section.</summary>
    public static DiagramSection? Of(ProtocolModel model, string? section) =>
        section is null ? null : new DiagramSection(section, UrlOf(model.Reference?.Url, section));

    private static string? UrlOf(string? pattern, string section)
    {
        if (pattern is null) return null;
        string url = pattern.Replace("{section}", Uri.EscapeDataString(WithoutHalfPairs(section)));
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == "http" || address.Scheme == "https") ? address.AbsoluteUri : null;
    }

    // Half a surrogate pair is no text, and escaping it throws.
    private static string WithoutHalfPairs(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
