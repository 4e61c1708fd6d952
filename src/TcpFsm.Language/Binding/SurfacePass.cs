using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>What the machine says to the world around it: host questions, errors, signals.</summary>
internal static class SurfacePass
{
    public static void Host(Draft draft)
    {
        foreach (HostSyntax syntax in draft.Syntax.Host)
        {
            if (draft.Names.Host.Declare(syntax.Name) is not { } identifier) continue;
            draft.Globals.Declare(syntax.Name, "host question", new HostSymbol(draft.Host.Count));
            var arguments = Arguments(draft, syntax.Arguments, camel: true);
            DeclaredType type = draft.Types.Bind(syntax.Type, syntax.Name);
            draft.HostTypes.Add(type);
            draft.HostArgumentTypes.Add(arguments.Select(a => a.Type).ToArray());
            draft.Host.Add(new HostModel(syntax.Name.Text, identifier, arguments.Select(a => a.Model).ToEquatableArray(), type.Type, syntax.Doc, syntax.Section));
        }
    }

    public static void Errors(Draft draft)
    {
        foreach (ErrorSyntax syntax in draft.Syntax.Errors)
        {
            if (draft.Names.Errors.Declare(syntax.Name) is { } identifier) draft.Errors.Add(new ErrorModel(syntax.Name.Text, identifier, syntax.Doc));
        }
    }

    public static void Signals(Draft draft)
    {
        foreach (SignalSyntax syntax in draft.Syntax.Signals)
        {
            if (draft.Names.Signals.Declare(syntax.Name) is not { } identifier) continue;
            var arguments = Arguments(draft, syntax.Arguments, camel: false);
            draft.SignalArgumentTypes.Add(arguments.Select(a => a.Type).ToArray());
            draft.Signals.Add(new SignalModel(syntax.Name.Text, identifier, arguments.Select(a => a.Model).ToEquatableArray(), syntax.Doc, syntax.Section));
        }
    }

    /// <summary>Declared arguments of a question, signal or call.</summary>
    /// <param name="draft">The spec.</param>
    /// <param name="arguments">As written.</param>
    /// <param name="camel">Whether they become C# arguments; else properties.</param>
    public static List<(ArgumentModel Model, DeclaredType Type)> Arguments(
        Draft draft, IReadOnlyList<ArgumentDeclarationSyntax> arguments, bool camel)
    {
        var names = new NameList("argument", draft.Problems, camel);
        var bound = new List<(ArgumentModel, DeclaredType)>();
        foreach (ArgumentDeclarationSyntax argument in arguments)
        {
            if (names.Declare(argument.Name) is { } identifier) bound.Add(draft.Types.BindArgument(argument, identifier));
        }

        return bound;
    }
}
