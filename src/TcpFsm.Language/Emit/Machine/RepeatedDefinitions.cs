using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>
/// Finds predicates and values that several rules of one section read, and reads them once: until a rule fires nothing changes, and then no further
/// rule of the section is judged. What asks the host is left where the spec asks it.
/// </summary>
public sealed class RepeatedDefinitions
{
    private readonly EmitContext _context;
    private readonly EventNames _names;
    private readonly Dictionary<DefinitionExpr, string> _known = [];
    private readonly List<DefinitionExpr> _ordered = [];

    /// <summary>Looks at the conditions of a section's rules.</summary>
    public RepeatedDefinitions(EmitContext context, IReadOnlyList<BoundRule> rules, EventNames names)
    {
        _context = context;
        _names = names;
        var counts = new Dictionary<DefinitionExpr, int>();
        foreach (DefinitionExpr read in rules.Where(r => r.When is not null).SelectMany(r => ExpressionTree.All(r.When!)).OfType<DefinitionExpr>())
        {
            counts.TryGetValue(read, out int count);
            counts[read] = count + 1;
            if (count == 1 && (context.Usage.Of(read) & (Usage.Effects | Usage.Locals)) == 0) _ordered.Add(read);
        }

        foreach (DefinitionExpr read in _ordered)
            _known.Add(read, names.Local(context.Model.Definitions[read.Definition].Identifier, "Value"));
    }

    /// <summary>What is in which local.</summary>
    public IReadOnlyDictionary<DefinitionExpr, string> Known => _known;

    /// <summary>Writes the locals.</summary>
    public void Declare(SourceWriter writer)
    {
        var expressions = new ExpressionWriter(_context, _names.Plain);
        foreach (DefinitionExpr read in _ordered)
            writer.Line($"{_context.Map.Computed(read.Type)} {_known[read]} = {expressions.Condition(read)};");
    }
}
