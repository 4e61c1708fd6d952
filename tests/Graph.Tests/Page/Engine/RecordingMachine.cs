using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Simulation.Engines;
using TcpFsm.Simulation.Interpretation;

namespace TcpFsm.Graph.Tests.Page.Engine;

/// <summary>The interpreter, with all that happens to it written down.</summary>
internal sealed class RecordingMachine : IMachine
{
    private readonly Interpreter _inner;
    private readonly Transcript _transcript;
    private readonly int _number;

    public RecordingMachine(Transcript transcript, ParameterValues parameters)
    {
        _inner = new Interpreter(parameters.Model, parameters);
        _transcript = transcript;
        _number = transcript.Begin(parameters);
    }

    public ProtocolModel Model => _inner.Model;

    public int State
    {
        get => _inner.State;
        set
        {
            _inner.State = value;
            _transcript.Set(_number, "state", 0, value);
        }
    }

    public long GetVariable(int variable) => _inner.GetVariable(variable);

    public void SetVariable(int variable, long value)
    {
        _inner.SetVariable(variable, value);
        _transcript.Set(_number, "variable", variable, value);
    }

    public bool IsRunning(int timer) => _inner.IsRunning(timer);

    public void SetRunning(int timer, bool running)
    {
        _inner.SetRunning(timer, running);
        _transcript.Set(_number, "timer", timer, running ? 1 : 0);
    }

    public EventResult Dispatch(in EventInput input, IEnvironment environment)
    {
        var record = new RecordingEnvironment(environment);
        try
        {
            EventResult result = _inner.Dispatch(input, record);
            string rules = string.Join(" ", result.Rules);
            _transcript.Event(_number, input, record.Done, $"{rules} {result.Answer.Kind} {result.Answer.Index}", After());
            return result;
        }
        catch (SpecException)
        {
            _transcript.Event(_number, input, record.Done, "endless", []);
            throw;
        }
    }

    private IEnumerable<string> After()
    {
        yield return Transcript.Word(State);
        for (int i = 0; i < Model.Variables.Count; i++) yield return Transcript.Word(GetVariable(i));
        yield return string.Concat(Enumerable.Range(0, Model.Timers.Count).Select(t => IsRunning(t) ? '1' : '0'));
    }

    private sealed class RecordingEnvironment(IEnvironment inner) : IEnvironment
    {
        public List<object> Done { get; } = [];

        public long Ask(int question, long[] arguments)
        {
            string asked = $"ask {question} {string.Join(",", arguments)}";
            long answer = inner.Ask(question, arguments);
            Done.Add(new[] { asked, Transcript.Word(answer) });
            return answer;
        }

        public void Send(Message message)
        {
            Done.Add($"send {message.Index} {message.Flags} {string.Join(",", message.Fields)}");
            inner.Send(message);
        }

        public void Start(int timer, long ticks)
        {
            Done.Add($"start {timer} {ticks}");
            inner.Start(timer, ticks);
        }

        public void Stop(int timer)
        {
            Done.Add($"stop {timer}");
            inner.Stop(timer);
        }

        public void Signal(int signal, long[] arguments)
        {
            Done.Add($"signal {signal} {string.Join(",", arguments)}");
            inner.Signal(signal, arguments);
        }
    }
}
