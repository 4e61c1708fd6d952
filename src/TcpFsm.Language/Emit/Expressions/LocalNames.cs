using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Expressions;

/// <summary>What is called what where an expression stands.</summary>
public sealed record LocalNames
{
    /// <summary>The message that arrived.</summary>
    public string Message { get; init; } = "";

    /// <summary>The event's arguments.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Their types.</summary>
    public EquatableArray<ArgumentModel> ArgumentModels { get; init; }

    /// <summary>The rule's <c>let</c> values.</summary>
    public IReadOnlyList<string> Lets { get; init; } = [];

    /// <summary>A definition's arguments.</summary>
    public IReadOnlyList<string> Formals { get; init; } = [];

    /// <summary>Definitions whose value is already in a local.</summary>
    public IReadOnlyDictionary<DefinitionExpr, string> Known { get; init; } = new Dictionary<DefinitionExpr, string>();
}
