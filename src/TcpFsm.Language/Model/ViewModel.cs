namespace TcpFsm.Language.Model;

/// <summary>What a picture of the machine shows. Views say nothing of what the machine does: they are not part of its <see cref="ProtocolModel.Hash"/>.</summary>
public sealed record ViewModel
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether its edges are a way through the protocol that every picture draws heavy.</summary>
    public bool Route { get; init; }

    /// <summary>Whether it shows all edges and all states.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Its edges, in the order of the spec; empty if it shows all.</summary>
    public EquatableArray<ViewEdgeModel> Edges { get; init; }

    /// <summary>Groups it draws as boxes, as indices in <see cref="ProtocolModel.Groups"/>; no two overlap.</summary>
    public EquatableArray<int> Groups { get; init; }

    /// <summary>Sentences under the picture.</summary>
    public EquatableArray<string> Notes { get; init; }

    /// <summary>What it shows.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }
}

/// <summary>Edges of a view: from each state a rule is judged in to the state it goes to.</summary>
/// <param name="Rule">The rule, as index in <see cref="ProtocolModel.Rules"/>.</param>
/// <param name="Event">The event, as index in <see cref="ProtocolModel.Events"/>; -1: all the rule is bound to.</param>
/// <param name="Label">What stands for the event; null: its name.</param>
/// <param name="Action">What stands for what is done; null: what is sent.</param>
public sealed record ViewEdgeModel(int Rule, int Event, string? Label, string? Action);
