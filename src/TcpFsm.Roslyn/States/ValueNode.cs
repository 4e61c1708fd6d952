using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.States;

/// <summary>What a tested value is made of, as far as it holds cells.</summary>
internal abstract record ValueNode
{
    /// <summary>The cells in it.</summary>
    public abstract IEnumerable<Cell> Cells { get; }

    /// <summary>One of its properties; null if that holds no cell.</summary>
    public virtual ValueNode? Member(ISymbol member) => null;

    /// <summary>One of the parts it is taken apart into; null if that holds no cell.</summary>
    public virtual ValueNode? Part(int index) => null;
}

/// <summary>A cell, or some bits of one: <c>flags &amp; (Syn | Fin)</c>.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Mask">The bits that are looked at.</param>
internal sealed record CellNode(Cell Cell, ulong Mask) : ValueNode
{
    /// <inheritdoc/>
    public override IEnumerable<Cell> Cells => [Cell];
}

/// <summary>A tuple written where it is tested.</summary>
/// <param name="Parts">Its parts; null where one holds no cell.</param>
internal sealed record TupleNode(ImmutableArray<ValueNode?> Parts) : ValueNode
{
    /// <inheritdoc/>
    public override IEnumerable<Cell> Cells => Parts.OfType<ValueNode>().SelectMany(p => p.Cells);

    /// <inheritdoc/>
    public override ValueNode? Part(int index) => index < Parts.Length ? Parts[index] : null;
}

/// <summary>A machine, a message or a tuple in a variable.</summary>
/// <param name="Owner">The variable.</param>
/// <param name="Reader">What reads its parts.</param>
internal sealed record OwnerNode(object Owner, NodeReader Reader) : ValueNode
{
    /// <inheritdoc/>
    public override IEnumerable<Cell> Cells => Reader.Cells.In(Owner);

    /// <inheritdoc/>
    public override ValueNode? Member(ISymbol member) => member switch
    {
        IPropertySymbol property => Reader.Property(Owner, property),
        IFieldSymbol field => Reader.Whole(Reader.Cells.In(Owner, (field.CorrespondingTupleField ?? field).Name)),
        _ => null,
    };

    /// <inheritdoc/>
    public override ValueNode? Part(int index) => Reader.Whole(Reader.Cells.In(Owner, Cell.Element(index)));
}
