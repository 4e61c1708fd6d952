using System.Collections.Generic;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Where the parts of a model stand in its source, by their indices in the model.</summary>
public sealed class SpecPositions
{
    /// <summary>States' names under <c>states:</c>.</summary>
    public List<TextSpan> States { get; } = [];

    /// <summary>Events' names, or what they are derived from.</summary>
    public List<TextSpan> Events { get; } = [];

    /// <summary>Rules: the id, or the rule's first key where it has none.</summary>
    public List<TextSpan> Rules { get; } = [];

    /// <summary>Timers' names.</summary>
    public List<TextSpan> Timers { get; } = [];

    /// <summary>The templates a rule may send, actions' included, by rule and then in the order of the bound effects.</summary>
    public Dictionary<int, List<TextSpan>> Sends { get; } = [];
}
