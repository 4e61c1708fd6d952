using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Script;

/// <summary>Names that are known in one place only.</summary>
/// <param name="Arguments">Of the call.</param>
/// <param name="Formals">Of the definition.</param>
internal sealed record ScriptScope(EquatableArray<ArgumentModel> Arguments = default, EquatableArray<ArgumentModel> Formals = default)
{
    /// <summary>None.</summary>
    public static ScriptScope None { get; } = new();

    /// <summary>The rule's values, as what reads them.</summary>
    public IReadOnlyList<ScriptCode> Lets { get; init; } = [];
}
