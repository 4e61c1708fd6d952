using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Expressions;

/// <summary>Finds what expressions and effects need, definitions seen through.</summary>
public sealed class UsageTable
{
    private readonly ProtocolModel _model;
    private readonly Usage[] _definitions;

    /// <summary>Looks at the definitions in their order: each calls only earlier ones.</summary>
    public UsageTable(ProtocolModel model)
    {
        _model = model;
        _definitions = new Usage[model.Definitions.Count];
        for (int i = 0; i < _definitions.Length; i++) _definitions[i] = Of(model.Definitions[i].Body) & ~Usage.Locals;
    }

    /// <summary>What a definition's method needs besides its own arguments.</summary>
    public Usage OfDefinition(int definition) => _definitions[definition];

    /// <summary>What an expression needs.</summary>
    public Usage Of(Expr expression) => ExpressionTree.All(expression).Aggregate(Usage.None, (usage, e) => usage | Single(e));

    /// <summary>What effects need; sending, signals and timers need the sink.</summary>
    public Usage Of(IEnumerable<Effect> effects)
    {
        var usage = Usage.None;
        foreach (Effect effect in ExpressionTree.All(effects))
        {
            if (effect is SendEffect or SignalEffect or StartEffect or CancelEffect) usage |= Usage.Effects;
            foreach (Expr read in ExpressionTree.Read(effect, _model)) usage |= Of(read);
        }

        return usage;
    }

    /// <summary>Whether reading it asks the host: then it is read exactly once, where it stands.</summary>
    public bool AsksHost(Expr expression) => (Of(expression) & Usage.Effects) != 0;

    private Usage Single(Expr expression) => expression switch
    {
        FieldExpr or FlagExpr => Usage.Message,
        ParameterExpr => Usage.Parameters,
        HostExpr => Usage.Effects,
        ArgumentExpr => Usage.Arguments,
        LetExpr or FormalExpr => Usage.Locals,
        DefinitionExpr e => _definitions[e.Definition],
        _ => Usage.None,
    };
}
