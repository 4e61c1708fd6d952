using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit;

/// <summary>Writes XML docs: what a thing is in the spec, and where its reference says so.</summary>
public sealed class DocWriter(ReferenceModel? reference)
{
    /// <summary>A summary: the doc of the spec if it has one, else <paramref name="otherwise"/>; with a link to the section.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="otherwise">Plain text said where the spec says nothing.</param>
    /// <param name="doc">The spec's text.</param>
    /// <param name="section">The section.</param>
    public void Summary(SourceWriter writer, string otherwise, string? doc = null, string? section = null)
    {
        string text = CSharpText.Xml(string.IsNullOrWhiteSpace(doc) ? otherwise : Sentence(doc!));
        writer.Line($"/// <summary>{text}{Link(section)}</summary>");
    }

    /// <summary>The reference's section as a link, with a blank before it; empty where there is none.</summary>
    public string Link(string? section)
    {
        if (string.IsNullOrWhiteSpace(section)) return "";
        string title = CSharpText.Xml((reference is null ? "" : reference.Title + ", ") + "section " + section);
        string? url = reference?.Url?.Replace("{section}", System.Uri.EscapeDataString(section));
        return url is null ? $" ({title})" : $" (<see href=\"{CSharpText.Xml(url)}\">{title}</see>)";
    }

    /// <summary>The reference's title in parentheses, with a blank before it, for XML docs; empty where the spec names none.</summary>
    public string Title() => reference is null ? "" : " (" + CSharpText.Xml(reference.Title) + ")";

    /// <summary>The reference's section in plain words; empty where there is none.</summary>
    public string Plain(string? section) =>
        string.IsNullOrWhiteSpace(section) ? "" : (reference is null ? "" : reference.Title + ", ") + "section " + section;

    private static string Sentence(string doc)
    {
        string text = doc.Trim();
        return char.ToUpperInvariant(text[0]) + text.Substring(1) + (text[text.Length - 1] is '.' or '!' or '?' ? "" : ".");
    }
}
