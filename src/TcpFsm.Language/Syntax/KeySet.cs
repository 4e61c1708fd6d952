using System;
using System.Collections.Generic;
using System.Linq;

namespace TcpFsm.Language.Syntax;

/// <summary>The keys of one kind of map in a spec.</summary>
/// <param name="Name">The map's name in spec/fsm.schema.json: <c>rule</c>.</param>
/// <param name="Context">What the map describes, as messages say it: <c>a rule</c>.</param>
/// <param name="Required">Keys that must be there.</param>
/// <param name="Optional">Keys that may be there.</param>
public sealed record KeySet(string Name, string Context, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>Whether other keys are names of the spec's own: a field beside <c>prefix</c>, a flag beside <c>field</c>, a block beside <c>final</c>.</summary>
    public bool HoldsNames { get; init; }

    /// <summary>All keys, the required ones first.</summary>
    public IEnumerable<string> Keys => Required.Concat(Optional);

    /// <summary>Whether a key is one of them.</summary>
    public bool Contains(string key) => Keys.Contains(key, StringComparer.Ordinal);
}
