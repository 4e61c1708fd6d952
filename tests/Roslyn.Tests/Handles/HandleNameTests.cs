using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TcpFsm.Roslyn.Tests.Harness;

namespace TcpFsm.Roslyn.Tests.Handles;

/// <summary>Handles have names whatever states and events are called, and however few there are of anything.</summary>
public class HandleNameTests
{
    [Theory]
    [InlineData("SEND", "SendState", "an event")]
    [InlineData("RECEIVE", "ReceiveState", "how messages arrive")]
    [InlineData("STATE", "StateState", "a member of the connection")]
    [InlineData("DISPOSE", "DisposeState", "a member of the connection")]
    [InlineData("CURRENT", "CurrentState", "a member of the connection")]
    [InlineData("ANY", "AnyState", "the union of all states")]
    [InlineData("CONNECTION", "ConnectionState", "a member of handles")]
    [InlineData("COMPOSE", "ComposeState", "a member of handles")]
    [InlineData("VALUE", "ValueState", "a member of unions")]
    [InlineData("MATCH", "MatchState", "a member of unions")]
    [InlineData("SEND-OUTCOME", "SendOutcomeState", "a union")]
    [InlineData("EQUALS", "EqualsState", "a member of object")]
    [InlineData("ODD-MACHINE", "OddMachineState", "a type of the protocol")]
    [InlineData("TRY-GET-OTHER", "TryGetOther", "taken by no one else, the method gives way")]
    [InlineData("T-RESULT", "TResult", "a type parameter's, which it does not meet")]
    [InlineData("ARG", "Arg", "a parameter's")]
    [InlineData("class", "Class", "a keyword's, in lower case")]
    [InlineData("WAIT", "Wait", "free")]
    [InlineData("2MSL", "_2Msl", "made an identifier")]
    public void StateNamedLike_HasAHandleAllTheSame(string state, string handle, string why)
    {
        string spec = $$"""
            version: 1
            protocol: Odd
            initial: OTHER
            messages: { note: {} }
            events: { send: {} }
            errors: [ no ]
            states:
              OTHER:
                on send: [ { id: S1, goto: {{state}} } ]
                on note: [ { id: N1, goto: {{state}} }, { ignore: true } ]
              {{state}}:
                on send: [ { id: S2, goto: OTHER }, { id: S3, refuse: no } ]
                on note: [ { ignore: true } ]
            """;
        Compilation compilation = GeneratorRun.Of(TestProject.With(spec)).Compilation;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.True(compilation.GetTypeByMetadataName("Sample.OddConnection+" + handle) is not null, why);
    }

    [Fact]
    public void EventsNamedLikeMembersOfHandles_GetASuffix()
    {
        string[] calls = CallsOf("""
            version: 1
            protocol: Odd
            initial: A
            events: { compose: {}, connection: {}, current: {}, any: {}, try-renew: {}, is-current: {}, version: {}, receive: {}, expire: { args: { AFTER: duration } } }
            states: { A: { on other: [ { ignore: true } ] } }
            """);
        Assert.Equal(["AnyCall", "ComposeCall", "ConnectionCall", "CurrentCall", "Expire", "IsCurrentCall", "Receive", "TryRenewCall", "VersionCall"], calls);
    }

    [Fact]
    public void ArgumentsNamedLikeKeywordsOrLocals_AreArguments()
    {
        string[] calls = CallsOf("""
            version: 1
            protocol: Odd
            initial: A
            events: { go: { args: { ref: u8, out: bool, connection: u8, version: u16, outcome: u8, handle: u8, this: bool } } }
            states: { A: { on go: [ { id: G, when: ref > 1, goto: B }, { ignore: true } ] }, B: { final: true, on other: [ { ignore: true } ] } }
            """);
        Assert.Equal(["Go"], calls);
    }

    [Fact]
    public void OneStateAndNothingElse_HasAHandle()
    {
        string[] calls = CallsOf("""
            version: 1
            protocol: Odd
            initial: A
            events: { tick: {} }
            states: { A: { on tick: [ { ignore: true } ] } }
            """);
        Assert.Equal(["Tick"], calls);
    }

    [Fact]
    public void ManyNextStates_MakeTheUnionOfAll_WhichHasNoMatchThen()
    {
        const int States = 20;
        IEnumerable<string> rules = Enumerable.Range(0, States).Select(i => $"{{ id: G{i}, when: K = {i}, goto: S{i} }}");
        IEnumerable<string> few = Enumerable.Range(0, 16).Select(i => $"{{ id: H{i}, when: K = {i}, goto: S{i} }}");
        string spec = $"version: 1\nprotocol: Odd\ninitial: S0\nevents: {{ go: {{ args: {{ K: u8 }} }}, hop: {{ args: {{ K: u8 }} }} }}\nstates:\n"
            + $"  S0:\n    on go: [ {string.Join(", ", rules)}, {{ ignore: true }} ]\n    on hop: [ {string.Join(", ", few)}, {{ ignore: true }} ]\n"
            + string.Concat(Enumerable.Range(1, States - 1).Select(i => $"  S{i}: {{ final: true, on other: [ {{ ignore: true }} ] }}\n"));
        Compilation compilation = GeneratorRun.Of(TestProject.With(spec)).Compilation;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        INamedTypeSymbol first = compilation.GetTypeByMetadataName("Sample.OddConnection+S0")!, any = compilation.GetTypeByMetadataName("Sample.OddConnection+Any")!;
        Assert.Equal(any, Call(first, "Go").ReturnType, SymbolEqualityComparer.Default);
        Assert.Empty(any.GetMembers("Match"));
        Assert.Equal("HopOutcome", Call(first, "Hop").ReturnType.Name);
        Assert.Equal(2, Call(first, "Hop").ReturnType.GetMembers("Match").Length);
    }

    private static IMethodSymbol Call(INamedTypeSymbol handle, string name) => handle.GetMembers(name).OfType<IMethodSymbol>().First();

    // The names of the first state's calls.
    private static string[] CallsOf(string spec)
    {
        Compilation compilation = GeneratorRun.Of(TestProject.With(spec)).Compilation;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        INamedTypeSymbol handle = compilation.GetTypeByMetadataName("Sample.OddConnection+A")!;
        return [.. handle.GetMembers().OfType<IMethodSymbol>().Where(m => m.GetAttributes().Any(a => a.AttributeClass!.Name == "FsmConsumesAttribute")).Select(m => m.Name).Distinct().Order()];
    }
}
