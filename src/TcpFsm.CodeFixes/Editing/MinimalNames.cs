using Microsoft.CodeAnalysis;

namespace TcpFsm.CodeFixes.Editing;

/// <summary>Names as short as a place's usings allow.</summary>
internal static class MinimalNames
{
    private static readonly SymbolDisplayFormat Member = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>A member of an enum: <c>TcpState.TimeWait</c>.</summary>
    public static string Of(IFieldSymbol member, SemanticModel model, int position) => member.ToMinimalDisplayString(model, position, Member);

    /// <summary>The exception that stands where something is still to be written.</summary>
    public static string NotImplementedException(SemanticModel model, int position) =>
        model.Compilation.GetTypeByMetadataName("System.NotImplementedException")?.ToMinimalDisplayString(model, position) ?? "System.NotImplementedException";
}
