using System.IO;
using System.Linq;
using TcpFsm.Roslyn.Tests.Harness;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Roslyn.Tests.Analyzers;

/// <summary>No rule knows TCP by name: protocols generated into the very project that uses them are judged by their own attributes.</summary>
public sealed class OtherProtocolTests
{
    private const string Usings = "using Sample; using TcpFsm.Metadata;\n";

    private static readonly string Wide = $$"""
        version: 1
        protocol: Wide
        initial: IDLE
        messages:
          word:
            flags: { field: CTL, {{string.Join(", ", Enumerable.Range(0, 44).Select(i => $"F{i}: {{ bit: {i} }}"))}} }
            illegal:
              - { flags: F0 and F43, because: the ends exclude each other }
              - { flags: not (F1 or F40), because: one of the two is always there }
        errors: [ busy ]
        events: { go: {} }
        states:
          IDLE:
            on go: [ { send: "word<CTL=F1,F42>", goto: BUSY } ]
            on word: [ { when: F40, goto: BUSY }, { ignore: true } ]
          BUSY:
            on go: [ { refuse: busy } ]
            on word: [ { when: F41, goto: IDLE }, { ignore: true } ]
        """;

    [Fact]
    public void Http2_has_flags_of_two_messages_and_illegal_calls() => AssertMarked(File.ReadAllText(Repository.PathOf("spec/examples/http2-stream.fsm.yaml")), """
        static class Program
        {
            static void Use(object value) { }
            static void Run(Http2StreamConnection stream, Http2StreamHeadersFlags flags)
            {
                if (stream.State == Http2StreamState.Idle) stream.[|TFSM2004:SendData|](1, true);
                if (stream.State == Http2StreamState.Open) stream.SendData(1, true);
                if (stream.State == Http2StreamState.Closed) stream.[|TFSM2004:SendHeaders|](false);
                if (stream.State == Http2StreamState.Open) Use(new Http2StreamHeaders { Flags = [|TFSM1002:Http2StreamHeadersFlags.EndStream|] });
                if (stream.State == Http2StreamState.Open) Use(new Http2StreamData { Flags = Http2StreamDataFlags.EndStream });
                if (stream.State == Http2StreamState.Idle && flags == Http2StreamHeadersFlags.EndStream) Use(stream);
                [|TFSM2003:switch|] (stream.State) { case Http2StreamState.Idle: break; case Http2StreamState.Open: break; }
                switch (stream.Current) { case { Idle: { } idle }: _ = idle.SendPushPromise(); break; default: break; }
            }
        }
        """);

    [Fact]
    public void Lcp_has_no_flags_and_ten_states() => AssertMarked(File.ReadAllText(Repository.PathOf("spec/examples/ppp-lcp.fsm.yaml")), """
        static class Program
        {
            static int Run(PppLcpConnection link) => link.State switch
            {
                PppLcpState.Initial or PppLcpState.Starting => 1,
                PppLcpState.Closed or PppLcpState.Stopped or PppLcpState.Closing or PppLcpState.Stopping => 2,
                PppLcpState.ReqSent or PppLcpState.AckRcvd or PppLcpState.AckSent => 3,
                PppLcpState.Opened => 4,
            };
            static void Forgetful(PppLcpConnection link)
            {
                [|TFSM2003:switch|] (link.State) { case < PppLcpState.Opened: break; }
                if (link.State == PppLcpState.Initial) link.Up();
            }
        }
        """);

    [Fact]
    public void Forty_four_flags_are_judged_like_eight() => AssertMarked(Wide, """
        static class Program
        {
            const WideFlags Ends = WideFlags.F0 | WideFlags.F43;
            static void Use(object value) { }
            static void Run(WideConnection wide, WideWord word, WideFlags flags)
            {
                Use(new WideWord { Flags = [|TFSM1001:WideFlags.F0 | WideFlags.F43|] });
                Use(new WideWord { Flags = [|TFSM1001:Ends | flags|] });
                Use(new WideWord { Flags = [|TFSM1001:(WideFlags)0x4|] });
                Use(new WideWord { Flags = WideFlags.F1 | WideFlags.F43 | WideFlags.F42 });
                Use((word.Flags & Ends) == Ends);
                if (wide.State == WideState.Idle && [|TFSM1003:(word.Flags & WideFlags.F40) == 0|]) Use(word);
                if (wide.State == WideState.Idle && (word.Flags & WideFlags.F39) == 0) Use(word);
                if (wide.State == WideState.Busy) Use(new WideWord { Flags = [|TFSM1002:WideFlags.F1 | WideFlags.F2|] });
                if (wide.State == WideState.Idle) Use(new WideWord { Flags = WideFlags.F1 | WideFlags.F42 });
                if (wide.State == WideState.Busy) wide.[|TFSM2004:Go|]();
            }
        }
        """);

    [Fact]
    public void Attributes_of_a_version_not_known_are_left_alone() => AnalyzerRun.AssertMarked("""
        using System;
        using TcpFsm.Metadata;
        [FsmProtocol("Later", typeof(Bits), 2)] public enum Mode { A, B }
        [Flags, FsmFlags("0"), FsmIllegal("3/3", "never", "")] public enum Bits { None, X, Y }
        [FsmProtocol("Now", typeof(Marks), 1)] public enum Phase { [FsmState("", "", "", "")] A, B }
        [Flags, FsmFlags("0"), FsmIllegal("3/3", "never", ""), FsmIllegal("not cubes", "never", "")] public enum Marks { None, X, Y }
        public static class Program
        {
            static void Send([FsmCombination] Bits bits) { }
            static void Send([FsmCombination] Marks marks) { }
            static void Run(Mode mode, Phase phase)
            {
                Send(Bits.X | Bits.Y);
                Send([|TFSM1001:Marks.X | Marks.Y|]);
                switch (mode) { case Mode.A: break; }
                [|TFSM2003:switch|] (phase) { case Phase.A: break; }
            }
        }
        """);

    private static void AssertMarked(string spec, string program)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.With(spec, Usings + Markup.Strip(program)) with { Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest });
        string found = Markup.Write(Usings + Markup.Strip(program), AnalyzerRun.Diagnose(run.Compilation).Where(d => d.Location.SourceTree?.FilePath == "source0.cs"));
        Assert.Equal(Usings + program, found);
    }
}
