using System.Collections.Generic;

namespace TcpFsm.Language.Syntax;

/// <summary>A view: what a picture of the machine shows.</summary>
public sealed record ViewSyntax(NameSyntax Name)
{
    /// <summary>Whether its edges are a way through the protocol that every picture draws heavy.</summary>
    public bool Route { get; init; }

    /// <summary>Its edges, each by the rule that makes it; null: all.</summary>
    public IReadOnlyList<ViewEdgeSyntax>? Edges { get; init; }

    /// <summary>Groups it draws as boxes.</summary>
    public IReadOnlyList<NameSyntax> Groups { get; init; } = [];

    /// <summary>Sentences under the picture.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What it shows.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public string? Section { get; init; }
}

/// <summary>An edge of a view.</summary>
/// <param name="Rule">The rule that makes it.</param>
/// <param name="On">The event it is limited to; null: all of the rule's.</param>
/// <param name="Label">What stands for the event; null: its name.</param>
/// <param name="Action">What stands for what is done; null: what is sent.</param>
public sealed record ViewEdgeSyntax(NameSyntax Rule, NameSyntax? On, string? Label, string? Action);
