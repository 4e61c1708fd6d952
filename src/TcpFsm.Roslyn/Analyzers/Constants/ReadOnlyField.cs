using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Analyzers.Constants;

/// <summary>The value of a static readonly field, where the field stands in the file that uses it.</summary>
public static class ReadOnlyField
{
    /// <summary>What a field is initialised with; null if that is not all it can ever be, or stands in another file.</summary>
    public static IOperation? Of(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (!field.IsStatic || !field.IsReadOnly || reference.SemanticModel is not { } model) return null;
        // A static constructor may say otherwise.
        if (field.ContainingType.StaticConstructors.Any(c => !c.IsImplicitlyDeclared)) return null;
        SyntaxReference? declaration = field.DeclaringSyntaxReferences.FirstOrDefault(r => r.SyntaxTree == reference.Syntax.SyntaxTree);
        if (declaration?.GetSyntax() is not VariableDeclaratorSyntax { Initializer: { } initializer }) return null;
        if (IsBefore(reference, declaration)) return null;
        return (model.GetOperation(initializer) as IFieldInitializerOperation)?.Value;
    }

    // Fields are initialised in the order of the text: one that stands below has no value yet.
    private static bool IsBefore(IOperation reference, SyntaxReference declaration)
    {
        IOperation root = reference;
        while (root.Parent is { } parent) root = parent;
        return root is IFieldInitializerOperation && reference.Syntax.SpanStart < declaration.Span.Start;
    }
}
