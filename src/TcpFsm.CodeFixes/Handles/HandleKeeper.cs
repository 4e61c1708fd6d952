using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.CodeFixes.Cases;
using TcpFsm.CodeFixes.Editing;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.CodeFixes.Handles;

/// <summary>Keeps a handle that was thrown away: in the variable of the one it follows, in a variable of its own, or in a switch over all it can be.</summary>
internal sealed class HandleKeeper(LostHandle lost, SemanticModel model)
{
    private readonly UnionFacts? _union = ProtocolCache.Of(model.Compilation).UnionOf(lost.Result);

    /// <summary>What an editor offers.</summary>
    public string Title => lost.IsOfSameState ? $"Assign the handle to '{lost.Receiver}'" : _union is null ? $"Keep the {lost.Result.Name} handle" : "Handle every outcome";

    /// <summary>The changes.</summary>
    public IEnumerable<TextChange> Changes(Layout layout) =>
        lost.IsOfSameState ? [Insert($"{lost.Receiver} = ")] : _union is null ? Declare() : Switch(_union, layout);

    // `var closed = est.Abort();`, and from there on closed in the place of est.
    private IEnumerable<TextChange> Declare()
    {
        string name = new FreshNames(lost.Statement).For(lost.Result.Name);
        return LaterUses.Of(lost, model).Select(use => new TextChange(use.Span, name)).Prepend(Insert($"var {name} = "));
    }

    private IEnumerable<TextChange> Switch(UnionFacts union, Layout layout)
    {
        string indent = layout.Indentation(lost.Statement.SpanStart), inner = layout.InnerIndentation(lost.Statement.SpanStart), step = inner.Substring(indent.Length);
        IEnumerable<string> lines = StatePatterns.Of(lost.Result, union.Members.Select(s => s.Name), model, lost.Statement)
            .SelectMany(p => Section(p).Select((line, i) => inner + (i == 0 ? "" : step) + line))
            .Prepend(indent + "{").Append(indent + "}");
        yield return Insert("switch (");
        yield return new TextChange(lost.Statement.SemicolonToken.Span, ")" + string.Concat(lines.Select(l => layout.LineEnd + l)));
    }

    // Where the call stays in the state, the handle goes back to its variable.
    private IEnumerable<string> Section(StatePattern pattern)
    {
        yield return $"case {pattern.Text}:";
        if (lost.Variable is not null && SymbolEqualityComparer.Default.Equals(pattern.Handle, lost.Handle)) yield return $"{lost.Receiver} = {pattern.Variable};";
        yield return "break;";
    }

    private TextChange Insert(string text) => new(new TextSpan(lost.Statement.SpanStart, 0), text);
}
