using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;
using TcpFsm.Language.Printing;

namespace TcpFsm.Language.Emit.Machine;

/// <summary>Writes predicates and values as methods, read anew at each use.</summary>
public sealed class DefinitionsEmitter(EmitContext context, SourceWriter writer)
{
    // Larger ones are calls: inlined everywhere they would crowd out what is worth inlining.
    private const int InlineSize = 32;

    /// <summary>Writes all of them.</summary>
    public void Write()
    {
        for (int i = 0; i < context.Model.Definitions.Count; i++)
        {
            if (i > 0) writer.Line();
            Write(i);
        }

        if (context.Model.Definitions.Count > 0) writer.Line();
        writer.Lines("""
            // A quotient in the spec's terms: by 0 it is 0, and it never overflows.
            private static long Divide(long dividend, long divisor) =>
                divisor == 0 ? 0 : divisor == -1 ? unchecked(-dividend) : dividend / divisor;
            """);
    }

    private void Write(int index)
    {
        DefinitionModel definition = context.Model.Definitions[index];
        var scope = new NameScope(context.Members.Scope, "parameters", "effects");
        string message = definition.Message < 0 ? "" : Local(scope, context.Model.Messages[definition.Message].Identifier, "Message");
        List<string> formals = definition.Formals.Select(f => Local(scope, f.Identifier, "Argument")).ToList();
        Expr body = context.Simplifier.Simplify(definition.Body);
        var expressions = new ExpressionWriter(context, new LocalNames { Message = message, Formals = formals });
        Code code = body.Type.Kind == ValueKind.Seq32 ? expressions.Sequence(body) : expressions.Computed(body);

        Usage usage = context.Usage.OfDefinition(index);
        IEnumerable<string> parameters = definition.Formals.Select((f, i) => context.Map.Computed(f.Type) + " " + formals[i]);
        if ((usage & Usage.Message) != 0) parameters = parameters.Append($"in {context.Types.Message(definition.Message)} {message}");
        if ((usage & Usage.Parameters) != 0) parameters = parameters.Append(context.Types.Parameters + " parameters");
        bool asks = (usage & Usage.Effects) != 0;
        if (asks) parameters = parameters.Append("ref TEffects effects");

        writer.Line("// " + CSharpText.Comment(Notation(definition)));
        if (ExpressionTree.All(body).Count() <= InlineSize) writer.Line(Inline);
        writer.Line($"private readonly {context.Map.Computed(body.Type)} {context.Members.Definition(index)}{(asks ? "<TEffects>" : "")}({string.Join(", ", parameters)}){(asks ? " where TEffects : struct, " + context.Types.Effects : "")} =>");
        writer.Indented(w => w.Line($"unchecked({code});"));
    }

    private string Notation(DefinitionModel definition)
    {
        string formals = definition.Formals.Count == 0 ? "" : $"({string.Join(", ", definition.Formals.Select(f => f.Name))})";
        return $"{definition.Name}{formals}: {ExprPrinter.Print(context.Model, definition.Body, new PrintContext(Definition: definition))}";
    }

    /// <summary>The attribute that asks the JIT to inline a method.</summary>
    public const string Inline = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    private static string Local(NameScope scope, string identifier, string suffix) => CSharpText.Escape(scope.Take(IdentifierText.Lower(identifier), suffix));
}
