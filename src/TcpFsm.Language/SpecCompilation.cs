using System.Collections.Generic;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language;

/// <summary>What became of a spec's text.</summary>
/// <param name="Source">The text.</param>
/// <param name="Syntax">As written; null if it could not be read at all.</param>
/// <param name="Model">As bound; null if a problem is an error that leaves the meaning open.</param>
/// <param name="Positions">Where the model's parts stand; null without a model.</param>
/// <param name="Problems">All problems, in the order of their places.</param>
public sealed record SpecCompilation(
    SourceText Source, SpecSyntax? Syntax, ProtocolModel? Model, SpecPositions? Positions, IReadOnlyList<Problem> Problems)
{
    /// <summary>The model's declarations, also where errors leave the meaning of rules open; null if the text could not be read. For the shapes of the generated types, so that one mistake gives one message.</summary>
    public ProtocolModel? Skeleton { get; init; }

    /// <summary>Where the spec places states in pictures.</summary>
    public LayoutModel Layout { get; init; } = LayoutModel.None;

    /// <summary>What follows from that skeleton, as far as its rules are understood: a guess at where calls lead. Null with a model, and where not even that can be said.</summary>
    public DerivedModel? SkeletonDerived { get; init; }

    /// <summary>What follows from the model; null without one.</summary>
    public DerivedModel? Derived { get; init; }
}
