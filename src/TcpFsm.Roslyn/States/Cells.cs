using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TcpFsm.Roslyn.Flow;
using TcpFsm.Roslyn.Protocols;

namespace TcpFsm.Roslyn.States;

/// <summary>The cells of one function, and which operations read them.</summary>
internal sealed class Cells
{
    // The states of a protocol are followed as the bits of a number.
    private const int MostStates = 64;

    private readonly List<Cell> _all = [];
    private readonly Dictionary<object, List<Cell>> _byOwner = [];
    private readonly FlowVariables _variables;
    private readonly ProtocolCache _protocols;

    /// <summary>Finds the cells of a function.</summary>
    public Cells(FlowGraph graph, ProtocolCache protocols)
    {
        _variables = graph.Variables;
        _protocols = protocols;
        foreach (FlowVariable variable in graph.Variables.All) Add(variable, variable.Type, isField: false);
        foreach (IOperation instance in graph.Blocks.SelectMany(b => b.Steps).Select(s => s.Operation).OfType<IPropertyReferenceOperation>().Select(p => p.Instance).OfType<IOperation>())
        {
            if (OwnerOf(instance) is ISymbol owner && instance.Type is { } type && !_byOwner.ContainsKey(owner)) Add(owner, type, isField: true);
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Cell> All => _all;

    /// <summary>The cells of an owner.</summary>
    public IReadOnlyList<Cell> In(object owner) => _byOwner.TryGetValue(owner, out List<Cell>? cells) ? cells : [];

    /// <summary>The cell of an owner's part; null if there is none.</summary>
    public Cell? In(object? owner, string part) => owner is null ? null : In(owner).FirstOrDefault(c => c.Part == part);

    /// <summary>The cell that an operation reads; null if it reads none. Numbers that a state or flags are converted to are read as them.</summary>
    public Cell? Of(IOperation? operation) => operation switch
    {
        IConversionOperation conversion when KeepsNumber(conversion) => Of(conversion.Operand),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IPropertyReferenceOperation { Instance: { } instance } property => OfProperty(property.Property, instance),
        IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } field, Instance: { } instance } => In(OwnerOf(instance), (field.CorrespondingTupleField ?? field).Name),
        _ => In(OwnerOf(operation), Cell.Whole),
    };

    /// <summary>What an operation stands for that may own cells: a variable, or a field or parameter that nobody assigns here. Null for anything else.</summary>
    public object? OwnerOf(IOperation? operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion when conversion.Conversion is { IsIdentity: true } or { IsReference: true } => OwnerOf(conversion.Operand),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field, Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } => field,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.In } parameter } => parameter,
        // The machine in a connection is a copy, and has its state.
        IPropertyReferenceOperation { Instance: { } instance, Type: { } type } when _protocols.MachineOf(type) is { } machine && machine == _protocols.MachineOf(instance.Type) => OwnerOf(instance),
        _ => _variables.Of(operation),
    };

    private static bool KeepsNumber(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is not null || conversion.Type is null || conversion.Operand.Type is null) return false;
        return conversion.Conversion.IsIdentity || (NumberType.BitsOf(conversion.Operand.Type) is { } from and > 0 && NumberType.BitsOf(conversion.Type) is { } to && to >= from);
    }

    private Cell? OfProperty(IPropertySymbol property, IOperation instance)
    {
        if (_protocols.IsLiveState(property)) return In(OwnerOf(instance), Cell.State);
        return property.Type.TypeKind == TypeKind.Enum && _protocols.IsCombination(property) ? In(OwnerOf(instance), property.Name) : null;
    }

    private void Add(object owner, ITypeSymbol type, bool isField)
    {
        if (type.TypeKind == TypeKind.Enum) Add(owner, Cell.Whole, type, isLive: false, isField);
        else if (_protocols.MachineOf(type) is { } machine) Add(owner, Cell.State, machine.Type, isLive: true, isField || type.IsReferenceType);
        else if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            for (int i = 0; i < tuple.TupleElements.Length; i++) Add(owner, Cell.Element(i), tuple.TupleElements[i].Type, isLive: false, isField);
        }
        else
        {
            foreach (IPropertySymbol flags in _protocols.FlagsIn(type)) Add(owner, flags.Name, flags.Type, isLive: false, isField || type.IsReferenceType);
        }
    }

    private void Add(object owner, string part, ITypeSymbol type, bool isLive, bool isShared)
    {
        ProtocolFacts? states = type.TypeKind == TypeKind.Enum ? _protocols.ProtocolOf(type) : null;
        FlagsFacts? flags = type.TypeKind == TypeKind.Enum ? _protocols.FlagsOf(type) : null;
        if ((states is null && flags is null) || states?.States.Length > MostStates) return;
        var cell = new Cell { Index = _all.Count, Owner = owner, Part = part, States = states, Flags = flags, IsLive = isLive, IsShared = isShared };
        _all.Add(cell);
        if (!_byOwner.TryGetValue(owner, out List<Cell>? cells)) _byOwner[owner] = cells = [];
        cells.Add(cell);
    }
}
