using System.IO;
using System.Threading.Tasks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Package.Tests;

/// <summary>A program for net8.0 over a library for netstandard2.0 that refers to the package: specs in both, and analyzers in both.</summary>
[Collection(PackageCollection.Name)]
public sealed class ChainTests(PackedFeed feed)
{
    private const string Lamp = """
        version: 1
        protocol: Lamp
        initial: OFF
        events: { press: {} }
        states:
          OFF:
            on press: [ { goto: ON } ]
          ON:
            on press: [ { goto: OFF } ]
        """;

    private const string Program = """
        using System;
        using Demo;
        using TcpFsm;

        var lamp = new LampMachine();
        var effects = new NoEffects();
        Console.WriteLine($"{lamp.Press(LampParameters.Default, ref effects).State} {Glows(lamp.State)} {library.PingState.Idle} {TcpState.SynSent.Name()}");

        static bool Glows(LampState state)
        {
            switch (state)
            {
                case LampState.On:
                    return true;
            }

            return false;
        }

        internal struct NoEffects : ILampEffects
        {
            public void Fired(LampRule rule) { }
        }
        """;

    [Fact]
    public async Task Specs_and_rules_reach_a_program_through_its_library()
    {
        Consumer consumer = feed.CreateConsumer(
            "chain",
            ("library/library.csproj", ConsumerProject.Library), ("library/ping.fsm.yaml", File.ReadAllText(Repository.PathOf("spec/examples/ping.fsm.yaml"))),
            ("program/program.csproj", ConsumerProject.ProgramOverLibrary), ("program/lamp.fsm.yaml", Lamp), ("program/Program.cs", Program));

        DotnetCommand build = (await consumer.DotnetAsync("build", "program", "-v", "q", "-tl:off")).Succeeded();
        Assert.Equal(
            ["program/Program.cs(11,5): warning TFSM2003: This switch over 'LampState' leaves out Off: add a case for it, or a default that says what becomes of the rest"],
            build.Problems(consumer.Folder));

        DotnetCommand run = (await consumer.DotnetAsync("run", "--no-build", "--project", "program")).Succeeded();
        Assert.Equal("On True Idle SYN-SENT\n", run.Output);
    }
}
