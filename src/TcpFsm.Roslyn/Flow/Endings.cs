using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Flow;

/// <summary>What calls say of where they return, by the attributes of System.Diagnostics.CodeAnalysis: the compiler's graph does not heed them.</summary>
internal static class Endings
{
    /// <summary>Whether a call never returns: its method is marked <c>[DoesNotReturn]</c>.</summary>
    public static bool IsEnd(IOperation operation) =>
        operation is IInvocationOperation call && call.TargetMethod.GetAttributes().Any(a => a.AttributeClass?.Name == "DoesNotReturnAttribute");

    /// <summary>The condition that holds once a call has returned, and how: its parameter is marked <c>[DoesNotReturnIf]</c>, as that of <c>Debug.Assert</c> is.</summary>
    public static (IOperation Condition, bool IsTrue)? AssertedBy(IOperation operation)
    {
        if (operation is not IInvocationOperation call) return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { Type.SpecialType: SpecialType.System_Boolean } parameter) continue;
            AttributeData? mark = parameter.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "DoesNotReturnIfAttribute");
            if (mark is { ConstructorArguments.Length: 1 } && mark.ConstructorArguments[0].Value is bool ends) return (argument.Value, !ends);
        }

        return null;
    }
}
