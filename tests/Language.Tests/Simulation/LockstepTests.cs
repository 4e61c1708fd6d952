using System.IO;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;
using TcpFsm.Simulation.Walks;
using TcpFsm.Tests.Shared;

namespace TcpFsm.Language.Tests.Simulation;

/// <summary>A walk of two engines side by side finds any difference between them. The second engine here follows a spec with one thing changed.</summary>
public class LockstepTests
{
    private static readonly WalkOptions Options = new(1, 400, 300) { EndlessEndsEpisode = true };

    [Fact]
    public void SameSpec_WalksWithoutAFinding()
    {
        var walk = new MachineWalk(Specs.Tcp, LockstepMachine.Of(Interpreter.Factory, Interpreter.Factory), Options with { Episodes = 40, Jumps = true });
        walk.Run();
        Assert.True(walk.Coverage.Events > 5000);
    }

    [Theory]
    [InlineData("RETRIES + 1, 255", "RETRIES + 2, 255", "signal")] // a variable
    [InlineData("signal: [connection refused, calls failed(connection refused)]", "signal: [calls failed(connection refused), connection refused]", "signal")] // order of effects
    [InlineData("new-ack: SND.UNA < SEG.ACK", "new-ack: SND.UNA =< SEG.ACK", "")] // an edge
    [InlineData("in-window(N): RCV.NXT =< N < RCV.NXT + RCV.WND", "in-window(N): RCV.NXT =< N =< RCV.NXT + RCV.WND", "")] // the other edge
    [InlineData("begin-time-wait: [ cancel: all, start: time-wait ]", "begin-time-wait: [ start: time-wait ]", "")] // a timer left running
    [InlineData("abort-rst: [ send: \"<SEQ=SND.NXT><CTL=RST>\" ]", "abort-rst: [ send: \"<SEQ=SND.UNA><CTL=RST>\" ]", "send")] // a field
    [InlineData("judged and RST, then: stop", "judged and RST and not ACK, then: stop", "")] // a condition that is met when neither machine moves
    public void OneThingChanged_IsFound(string original, string changed, string told)
    {
        string text = File.ReadAllText(Repository.PathOf("spec/tcp.fsm.yaml"));
        Assert.Contains(original, text);
        ProtocolModel other = Specs.Compile(text.Replace(original, changed));
        MachineFactory second = (_, parameters) => new Relabelled(new Interpreter(other, Carry(parameters, other)), parameters.Model);
        WalkFinding finding = Assert.Throws<WalkFinding>(() => new MachineWalk(Specs.Tcp, LockstepMachine.Of(Interpreter.Factory, second), Options).Run());
        Assert.Matches("^seed 1, episode [0-9]+, step [0-9]+: In ", finding.Message);
        Assert.Contains(told, finding.Message);
    }

    [Fact]
    public void EngineThatFails_IsAFinding()
    {
        MachineFactory broken = (model, _) => new Broken(model);
        WalkFinding finding = Assert.Throws<WalkFinding>(() => new MachineWalk(Specs.Tcp, LockstepMachine.Of(Interpreter.Factory, broken), Options).Run());
        Assert.Contains("the second failed (InvalidDataException: torn), the first did not", finding.Message);
    }

    private static ParameterValues Carry(ParameterValues from, ProtocolModel to)
    {
        var values = new ParameterValues(to);
        foreach (int i in Enumerable.Range(0, to.Parameters.Count).Where(i => !to.Parameters[i].Build)) values[i] = from[i];
        return values;
    }

    private class Relabelled(IMachine inner, ProtocolModel model) : IMachine
    {
        public ProtocolModel Model => model;

        public int State { get => inner.State; set => inner.State = value; }

        public long GetVariable(int variable) => inner.GetVariable(variable);

        public void SetVariable(int variable, long value) => inner.SetVariable(variable, value);

        public bool IsRunning(int timer) => inner.IsRunning(timer);

        public void SetRunning(int timer, bool running) => inner.SetRunning(timer, running);

        public virtual EventResult Dispatch(in EventInput input, IEnvironment environment) => inner.Dispatch(input, environment);
    }

    private sealed class Broken(ProtocolModel model) : Relabelled(new Interpreter(model, new ParameterValues(model)), model)
    {
        public override EventResult Dispatch(in EventInput input, IEnvironment environment) => throw new InvalidDataException("torn");
    }
}
