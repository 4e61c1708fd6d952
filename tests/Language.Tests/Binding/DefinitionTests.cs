using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Tests.Binding;

/// <summary>Predicates and values: bound for the message and the types they are used with.</summary>
public class DefinitionTests
{
    private const string Sections = """
        messages:
          PING: { fields: { prefix: P, ID: u8 }, flags: { field: F, URGENT: { bit: 0 } } }
          PONG: { fields: { prefix: P, ID: u8 }, flags: { field: F, URGENT: { bit: 3 } } }
          STOP: {}
        variables: { N: u32, S: seq32 }
        events: { e: {} }
        predicates:
          urgent: URGENT and fresh
          fresh: N > 0
          after(X): X > 0
          equal(X, Y): X = Y
        values:
          next: P.ID + 1

        """;

    [Fact]
    public void DefinitionThatReadsAMessage_IsBoundForEachMessage_AnotherOnce()
    {
        ProtocolModel model = Mini.Model(Sections, """
              A:
                on PING, PONG: [ { id: R, when: urgent and next = N and fresh, goto: A }, { ignore: true } ]
                on e: [ { when: fresh, goto: A }, { ignore: true } ]

            """);

        Assert.Equal(["fresh -1 Fresh", "urgent 0 Urgent", "next 0 Next", "urgent 1 Urgent_2", "next 1 Next_2"], model.Definitions.Select(d => $"{d.Name} {d.Message} {d.Identifier}"));
    }

    [Fact]
    public void DefinitionWithArguments_IsBoundForEachListOfTypes_NumbersBeingAlike()
    {
        ProtocolModel model = Mini.Model(Sections, "  A: { on PING: [ { when: \"after(N) and after(P.ID) and after(S) and equal(N, 1) and equal(URGENT, true)\", goto: A }, { ignore: true } ] }\n");

        Assert.Equal(
            ["after(Integer)", "after(Seq32)", "equal(Integer,Integer)", "equal(Bool,Bool)"],
            model.Definitions.Select(d => $"{d.Name}({string.Join(",", d.Formals.Select(f => f.Type.Kind))})"));
    }

    [Fact]
    public void Definitions_CallOnlyEarlierOnes()
    {
        ProtocolModel model = Mini.Model(Sections, "  A: { on PING: [ { when: urgent, goto: A }, { ignore: true } ] }\n");

        for (int i = 0; i < model.Definitions.Count; i++)
            Assert.All(Uses(model.Definitions[i].Body), use => Assert.InRange(use, 0, i - 1));
    }

    [Theory]
    [InlineData("on e: [ { when: urgent, goto: A }, { ignore: true } ]", "TFSM0003 `urgent` needs `URGENT`, a flag of `PING`, and no message arrives in `e`.")]
    [InlineData("on e: [ { when: next > 1, goto: A }, { ignore: true } ]", "TFSM0003 `next` needs `P.ID`, a field of `PING`, and no message arrives in `e`.")]
    [InlineData("on STOP: [ { when: URGENT, goto: A }, { ignore: true } ]", "TFSM0003 `URGENT` is a flag of `PING`, but what arrives in `STOP` is `STOP`.")]
    public void MessageRead_WhereItDoesNotArrive_IsReportedAtTheUse(string block, string message) => Assert.Equal([message], Mini.Errors(Sections, $"  A: {{ {block} }}\n"));

    [Theory]
    [InlineData("predicates: { a: b, b: c, c: a }\n", "TFSM0002 `a` is defined by itself: `a` -> `b` -> `c` -> `a`.")]
    [InlineData("predicates: { a: not a }\n", "TFSM0002 `a` is defined by itself: `a` -> `a`.")]
    [InlineData("values: { f(X): f(X) + 1 }\n", "TFSM0002 `f` is defined by itself: `f` -> `f`.")]
    [InlineData("predicates: { a: UNKNOWN }\n", "TFSM0003 There is no name `UNKNOWN`.")]
    [InlineData("predicates: { a: 5 }\n", "TFSM0006 The predicate `a` is true or false, but this is a number; compare it, for example with `> 0`.")]
    [InlineData("values: { a: true }\n", "TFSM0006 `a` stands under `values:` but is true or false; put it under `predicates:`.")]
    [InlineData("predicates: { 'f(X, X)': X > 0 }\n", "TFSM0004 `X` is the name of two arguments.")]
    [InlineData("variables: { X: u8 }\npredicates: { f(X): X > 0 }\n", "TFSM0004 The argument `X` has the name of a variable; an expression could not tell them apart.")]
    public void DefinitionThatNoRuleUses_IsReadAllTheSame(string sections, string message) => Assert.Equal([message], Mini.Errors(sections));

    [Fact]
    public void UnusedDefinition_IsFine_IfItMakesSenseForSomeMessageAndTypes() =>
        Assert.Empty(Mini.Errors("messages: { M: { fields: { Q: seq32 } } }\nvariables: { S: seq32 }\npredicates: { f(X): X < S and S =< M.Q }\n"));

    private static System.Collections.Generic.IEnumerable<int> Uses(Expr expr) =>
        (expr is DefinitionExpr use ? [use.Definition] : System.Array.Empty<int>()).Concat(ExprChildren.Of(expr).SelectMany(Uses));
}
