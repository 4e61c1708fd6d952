using TcpFsm.Language.Emit.Types;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Expressions;

/// <summary>Reads and assigns variables: a field of their own directly, bits and what has a first value through the property.</summary>
public sealed class VariableReader(EmitContext context)
{
    /// <summary>A variable's value for computing.</summary>
    public Code Read(int variable)
    {
        VariableModel model = context.Model.Variables[variable];
        string text = IsDirect(variable) ? context.Layout.Slot(variable).Field : TypeMap.Unwrap(model.Type, Property(variable));
        return NumberStore.AsRead(new Code(text), model.Type, context.Map);
    }

    /// <summary>The statement that stores a value.</summary>
    public string Assign(int variable, Code stored) => IsDirect(variable)
        ? $"{context.Layout.Slot(variable).Field} = {stored};"
        : $"{Property(variable)} = {TypeMap.Wrap(context.Model.Variables[variable].Type, stored.Text)};";

    /// <summary>Whether the variable's field holds its value as it is.</summary>
    public bool IsDirect(int variable) => context.Layout.Slot(variable).Width == 0 && context.Model.Variables[variable].Initial == 0;

    private string Property(int variable) => CSharpText.Escape(context.Members.Variables[variable]);
}
