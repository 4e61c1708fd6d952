namespace TcpFsm.Language.Tests.Simulation;

/// <summary>What expressions come to.</summary>
public class InterpreterExpressionTests
{
    private const uint Half = 0x8000_0000;

    [Theory]
    [InlineData("1 if A < B else 0", 5u, 6u, 1)]
    [InlineData("1 if A < B else 0", 6u, 5u, 0)]
    [InlineData("1 if A < B else 0", 5u, 5u, 0)]
    [InlineData("1 if A < B else 0", uint.MaxValue, 0u, 1)]
    [InlineData("1 if A < B else 0", 5u, 5u + Half - 1, 1)]
    [InlineData("1 if A < B else 0", 5u, 5u + Half, 0)]
    [InlineData("1 if A > B else 0", 5u, 5u + Half, 0)]
    [InlineData("1 if A =< B else 0", 5u, 5u + Half, 0)]
    [InlineData("1 if A >= B else 0", 5u, 5u + Half, 0)]
    [InlineData("1 if A =< B else 0", 5u, 5u, 1)]
    [InlineData("1 if A >= B else 0", 5u, 5u, 1)]
    [InlineData("1 if A != B else 0", 5u, 5u + Half, 1)]
    [InlineData("A - B", 3u, 5u, 0xFFFF_FFFE)]
    [InlineData("A - B", 5u, 3u, 2)]
    [InlineData("(A + 3) - B", uint.MaxValue, 0u, 2)]
    [InlineData("(A - 3) - B", 1u, 0u, 0xFFFF_FFFE)]
    [InlineData("1 if A < B < A + 10 else 0", 0xFFFF_FFFBu, 2u, 1)]
    public void SequenceNumbers_AreComparedAndAddedModulo2To32(string expression, uint a, uint b, long expected)
    {
        Bench bench = Evaluating(expression);
        bench.Call("go", a, b, 0, 0);
        Assert.Equal(expected, bench["R"]);
    }

    [Theory]
    [InlineData("P / Q", 7, 2, 3)]
    [InlineData("P / Q", -7, 2, -3)]
    [InlineData("P / Q", 7, 0, 0)]
    [InlineData("P / Q", long.MinValue, -1, long.MinValue)]
    [InlineData("P * Q", long.MaxValue, 2, -2)]
    [InlineData("P + Q", long.MaxValue, 1, long.MinValue)]
    [InlineData("P - Q", long.MinValue, 1, long.MaxValue)]
    [InlineData("min(P, Q)", -1, 1, -1)]
    [InlineData("max(P, Q)", -1, 1, 1)]
    [InlineData("(P > Q) + (P != Q)", 2, 1, 2)]
    [InlineData("-P", 5, 0, -5)]
    [InlineData("1 if P < Q and not (P = 0) or Q = 9 else 0", 0, 9, 1)]
    public void Numbers_AreExactIn64Bits(string expression, long p, long q, long expected)
    {
        Bench bench = Evaluating(expression);
        bench.Call("go", 0, 0, p, q);
        Assert.Equal(expected, bench["R"]);
    }

    [Theory]
    [InlineData("u8", 300, 44)]
    [InlineData("u8", -1, 255)]
    [InlineData("i8", 200, -56)]
    [InlineData("u12", 0x1FFF, 0xFFF)]
    [InlineData("i12", 0x0FFF, -1)]
    [InlineData("u32", -1, 0xFFFF_FFFF)]
    [InlineData("u64", -1, -1)]
    [InlineData("u1", 3, 1)]
    public void Storing_KeepsTheLowBits(string type, long value, long expected)
    {
        var bench = new Bench($$"""
            initial: S
            variables: { V: {{type}} }
            events: { go: { args: { P: i64 } } }
            states: { S: { on go: [ { do: [ V = P ] } ] } }
            """);
        bench.Call("go", value);
        Assert.Equal(expected, bench["V"]);
    }

    [Fact]
    public void AndOrIf_AskTheHostOnlyWhatTheyNeed()
    {
        var bench = new Bench("""
            initial: S
            variables: { R: u32 }
            host: { a: bool, b: bool, n: u32, m: u32 }
            events: { go: {} }
            states: { S: { on go: [ { when: "a() and b()", do: [ R = 1 ] }, { when: "a() or b()", do: [ R = n() if b() else m() ] }, { do: [ R = 3 ] } ] } }
            """);
        bench.Answers("b", 1).Answers("n", 9).Call("go");
        Assert.Equal(["ask a()", "ask a()", "ask b()", "ask b()", "ask n()"], bench.Log);
        Assert.Equal(9, bench["R"]);
        bench.Answers("a", 1).Answers("b", 1).Call("go");
        Assert.Equal(["ask a()", "ask b()"], bench.Log);
    }

    [Fact]
    public void Definitions_AreReadAnewAndTakeTheirArgumentsByValue()
    {
        var bench = new Bench("""
            initial: S
            variables: { R: u32, X: u32 }
            host: { n: { args: { K: u8 }, type: u32 } }
            predicates: { between(A): X < A < X + 10 }
            values: { twice(A): A + A, four(A): twice(twice(A)) }
            events: { go: {} }
            states: { S: { on go: [ { do: [ X = 1, R = four(n(X + 257)), X = R ] , when: "between(n(5)) or X = 0" } ] } }
            """);
        bench.Answers("n", 3).Call("go");
        Assert.Equal(["ask n(5)", "ask n(2)"], bench.Log);
        Assert.Equal(12, bench["X"]);
    }

    [Fact]
    public void Let_IsComputedBeforeTheCondition_AndStaysWhatItWas()
    {
        var bench = new Bench("""
            initial: S
            variables: { R: u32, X: { type: u32, initial: 5 } }
            events: { go: {} }
            states: { S: { on go: [ { let: { N: X + 1, M: N * 2 }, when: M = 12, do: [ X = 100, R = N + M ] }, { ignore: true } ] } }
            """);
        bench.Call("go");
        Assert.Equal(18, bench["R"]);
    }

    [Fact]
    public void FieldOfAnotherFlag_ReadsAsZeroWhereThatFlagIsOff()
    {
        var bench = new Bench("""
            initial: S
            messages: { m: { fields: { prefix: M, ACK: { type: seq32, when: A } }, flags: { field: F, A: { bit: 4 } } } }
            variables: { R: { type: u32, initial: 9 } }
            states: { S: { on m: [ { do: [ R = 1 if M.ACK = 77 else 0 ] } ] } }
            """);
        bench.Receive("m", "A", 77);
        Assert.Equal(1, bench["R"]);
        bench.Receive("m", "", 77);
        Assert.Equal(0, bench["R"]);
    }

    private static Bench Evaluating(string expression) => new($$"""
        initial: S
        variables: { R: i64 }
        events: { go: { args: { A: seq32, B: seq32, P: i64, Q: i64 } } }
        states: { S: { on go: [ { do: [ "R = {{expression}}" ] } ] } }
        """);
}
