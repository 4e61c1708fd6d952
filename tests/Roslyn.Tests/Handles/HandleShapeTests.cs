using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Language;
using TcpFsm.Language.Analysis;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>A state's handle has the calls that are legal there and no others, and what they return is what follows from the rules: of every protocol.</summary>
public class HandleShapeTests
{
    public static TheoryData<string> Specs => [.. SpecCorpus.All];

    [Theory]
    [MemberData(nameof(Specs))]
    public void Calls_AreTheLegalEvents_AndLeadWhereTheRulesDo(string spec)
    {
        SpecCompilation compiled = SpecCompiler.Compile(new SourceText("one.fsm.yaml", spec));
        ProtocolModel model = compiled.Model!;
        INamedTypeSymbol connection = ConnectionOf(spec, model);
        for (int state = 0; state < model.States.Count; state++)
        {
            INamedTypeSymbol handle = connection.GetTypeMembers().Single(t => StateOf(t) == state);
            DerivedEvent[] events = [.. compiled.Derived!.States[state].Events];
            int[] legal = [.. Enumerable.Range(0, events.Length).Where(e => events[e].Legal && model.Events[e].Kind != EventKind.Timeout)];
            IMethodSymbol[] calls = [.. handle.GetMembers().OfType<IMethodSymbol>().Where(m => Marked(m, "FsmConsumesAttribute"))];

            // Each call has two forms, in the order of the events: without and with what it came to.
            Assert.Equal(2 * legal.Length, calls.Length);
            for (int i = 0; i < legal.Length; i++)
            {
                IEnumerable<string> next = events[legal[i]].Transitions.Select(t => model.States[t.To].Identifier);
                string[] expected = [.. next.DefaultIfEmpty(model.States[state].Identifier)];
                Assert.Equal(expected, StatesOf(calls[2 * i].ReturnType, model));
                Assert.Equal(calls[2 * i].ReturnType, calls[(2 * i) + 1].ReturnType, SymbolEqualityComparer.Default);
                Assert.Equal("outcome", calls[(2 * i) + 1].Parameters[^1].Name);
                Assert.Equal(RefKind.Out, calls[(2 * i) + 1].Parameters[^1].RefKind);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Unions_HaveAPropertyForEachOfTheirHandles_AndAnyOneForEachState(string spec)
    {
        ProtocolModel model = SpecCompiler.Compile(new SourceText("one.fsm.yaml", spec)).Model!;
        INamedTypeSymbol connection = ConnectionOf(spec, model);
        INamedTypeSymbol[] unions = [.. connection.GetTypeMembers().SelectMany(t => t.GetTypeMembers().Append(t)).Where(t => Marked(t, "FsmUnionAttribute"))];
        Assert.Equal(model.States.Count, StatesOf(unions.Single(u => u.Name == "Any"), model).Length);
        foreach (INamedTypeSymbol union in unions)
        {
            IEnumerable<ITypeSymbol> handles = union.GetMembers().OfType<IPropertySymbol>()
                .Where(p => p.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T).Select(p => ((INamedTypeSymbol)p.Type).TypeArguments[0]);
            Assert.Equal(StatesOf(union, model), handles.Select(h => model.States[StateOf((INamedTypeSymbol)h)!.Value].Identifier));
            Assert.Equal(union.Name == "Any" || union.Name.EndsWith("Outcome"), Marked(union, "FsmUnionAttribute"));
        }
    }

    private static INamedTypeSymbol ConnectionOf(string spec, ProtocolModel model) =>
        GeneratorRun.Of(TestProject.With(spec)).Compilation.GetTypeByMetadataName($"{model.Namespace ?? "Sample"}.{model.Name}Connection")!;

    private static string[] StatesOf(ITypeSymbol type, ProtocolModel model)
    {
        if (type.GetAttributes().SingleOrDefault(a => a.AttributeClass!.Name == "FsmUnionAttribute") is { } union)
            return ((string)union.ConstructorArguments[1].Value!).Split(',');
        return [model.States[StateOf((INamedTypeSymbol)type)!.Value].Identifier];
    }

    private static int? StateOf(INamedTypeSymbol type) =>
        (int?)type.GetAttributes().SingleOrDefault(a => a.AttributeClass!.Name == "FsmHandleAttribute")?.ConstructorArguments[1].Value;

    private static bool Marked(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(a => a.AttributeClass!.Name == attribute);
}
