using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;
using TcpFsm.Language.Text;

namespace TcpFsm.Language.Binding;

/// <summary>Signals given, with their arguments.</summary>
internal sealed class SignalBinder(Draft draft, ExpressionBinder expressions)
{
    public Effect? Bind(SignalUseSyntax use)
    {
        int index = draft.Names.Signals.Require(use.Name);
        if (index < 0) return null;
        SignalModel signal = draft.Signals[index];
        if (use.Arguments.Count != signal.Arguments.Count)
        {
            string form = $"{signal.Name}({string.Join(", ", signal.Arguments.Select(a => a.Name))})";
            draft.Problems.WrongType(use.Name.Span, $"The signal {Wording.Quote(signal.Name)} has {signal.Arguments.Count} argument(s), here are {use.Arguments.Count}; its form is {Wording.Quote(form)}.");
            return null;
        }

        DeclaredType[] types = draft.SignalArgumentTypes[index];
        List<Expr?> arguments = use.Arguments
            .Select((a, i) => expressions.BindTextAs(a, types[i], $"The argument {Wording.Quote(signal.Arguments[i].Name)}")).ToList();
        return arguments.Contains(null) ? null : new SignalEffect(index, arguments.Select(a => a!).ToEquatableArray());
    }
}
