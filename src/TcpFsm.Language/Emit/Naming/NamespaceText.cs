using System;
using System.Linq;
using System.Text;

namespace TcpFsm.Language.Emit.Naming;

/// <summary>Makes a namespace of what a project calls its root namespace, which may be no identifier at all (<c>My-App</c>).</summary>
public static class NamespaceText
{
    /// <summary>The namespace as it stands in code; <c>Generated</c> where there is nothing to make it of.</summary>
    public static string Of(string? name)
    {
        string[] parts = (name ?? "").Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Part).ToArray();
        return parts.Length == 0 ? "Generated" : string.Join(".", parts);
    }

    private static string Part(string text)
    {
        var part = new StringBuilder(text.Length);
        foreach (char c in text.Trim()) part.Append(char.IsLetterOrDigit(c) || c == '_' ? c : '_');
        if (part.Length == 0 || char.IsDigit(part[0])) part.Insert(0, '_');
        return CSharpText.Escape(part.ToString());
    }
}
