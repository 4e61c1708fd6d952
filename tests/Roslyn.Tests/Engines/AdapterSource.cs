using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TcpFsm.Language.Emit;
using TcpFsm.Language.Model;
using ValueType = TcpFsm.Language.Model.ValueType;

namespace TcpFsm.Roslyn.Tests.Engines;

/// <summary>
/// Writes C# that makes the generated machine of any protocol an engine of simulations. The machine takes its effects as a struct,
/// so a bridge for types that are only known at run time has to be compiled with them.
/// </summary>
internal sealed class AdapterSource(EmitContext context)
{
    public const string TypeName = "GeneratedEngine";

    private readonly ProtocolModel _model = context.Model;

    public string Write() => $$"""
        using TcpFsm.Language.Model;
        using TcpFsm.Simulation.Engines;
        using System.Linq;

        namespace {{context.Namespace}};

        public sealed class {{TypeName}} : IMachine
        {
            private readonly {{context.Types.Parameters}} _parameters;
            private {{context.Types.Machine}} _machine;

            public {{TypeName}}(ProtocolModel model, ParameterValues values)
            {
                Model = model;
                _parameters = new {{context.Types.Parameters}} { {{Lines(_model.Parameters, Parameter)}} };
            }

            public ProtocolModel Model { get; }

            public int State { get => (int)_machine.State; set => _machine.State = ({{context.Types.State}})value; }

            public long GetVariable(int variable) => variable switch { {{Lines(_model.Variables, (v, i) => $"{i} => {ToNumber(v.Type, "_machine." + context.Members.Variables[i])},")}} _ => 0 };

            public void SetVariable(int variable, long value)
            {
                value = Stored.Fit(Model.Variables[variable].Type, value);
                switch (variable) { {{Lines(_model.Variables, (v, i) => $"case {i}: _machine.{context.Members.Variables[i]} = {FromNumber(v.Type, "value")}; break;")}} }
            }

            public bool IsRunning(int timer) => {{(_model.Timers.Count == 0 ? "false" : $"_machine.IsRunning(({context.Types.Timer})timer)")}};

            public void SetRunning(int timer, bool running) { {{(_model.Timers.Count == 0 ? "" : $"_machine.SetRunning(({context.Types.Timer})timer, running);")}} }

            public EventResult Dispatch(in EventInput input, IEnvironment environment)
            {
                var bridge = new Bridge(Model, environment);
                long[] arguments = input.Arguments;
                Message m = input.Message!;
                {{context.Types.Outcome}} outcome = default;
                switch (input.Event) { {{Lines(_model.Events, Event)}} }
                Answer answer = outcome.IsOk ? new Answer(AnswerKind.Return, (int)outcome.Return) : new Answer(AnswerKind.Refuse, (int)outcome.Error - 1);
                return new EventResult(bridge.Rules.ToEquatableArray(), answer);
            }

            private readonly struct Bridge(ProtocolModel model, IEnvironment environment) : {{context.Types.Effects}}
            {
                public System.Collections.Generic.List<int> Rules { get; } = [];
                {{Lines(_model.Host, Question)}}
                {{Lines(_model.Messages, Send)}}
                {{(_model.Timers.Count == 0 ? "" : $"public void Start({context.Types.Timer} timer, System.TimeSpan after) => environment.Start((int)timer, after.Ticks); public void Stop({context.Types.Timer} timer) => environment.Stop((int)timer);")}}
                {{(_model.Signals.Count == 0 ? "" : $"public void Signal(in {context.Types.Notice} notice) {{ switch ((int)notice.Signal) {{ {Lines(_model.Signals, Signal)} }} }}")}}
                public void Fired({{context.Types.Rule}} rule) => Rules.Add((int)rule);
                private long Ask(int question, params long[] arguments) => Stored.Fit(model.Host[question].Type, environment.Ask(question, arguments));
            }
        }
        """;

    private static string Lines<T>(IEnumerable<T> items, System.Func<T, int, string> line) => string.Join("\n", items.Select(line));

    private string Parameter(ParameterModel parameter, int index) =>
        parameter.Build ? "" : $"{context.Parameter(index)} = {FromNumber(parameter.Type, $"values[{index}]")},";

    private string Event(EventModel e, int index)
    {
        string call = e.Kind switch
        {
            EventKind.Message => $"Receive({Receive(e.Message)}, _parameters, ref bridge)",
            EventKind.Timeout => $"Expire(({context.Types.Timer}){e.Timer}, _parameters, ref bridge)",
            _ => $"{context.Members.Event(index)}({string.Concat(e.Arguments.Select((a, i) => FromNumber(a.Type, $"arguments[{i}]") + ", "))}_parameters, ref bridge)",
        };
        return $"case {index}: outcome = _machine.{call}; break;";
    }

    private string Receive(int message)
    {
        MessageModel type = _model.Messages[message];
        IEnumerable<string> fields = type.Fields.Select((f, i) => $"{context.Messages[message].Field(i)} = {FromNumber(f.Type, $"m.Fields[{i}]")}");
        if (type.Flags.Count > 0) fields = fields.Append($"Flags = ({context.Types.Flags(message)})m.Flags");
        return $"new {context.Types.Message(message)} {{ {string.Join(", ", fields)} }}";
    }

    private string Question(HostModel host, int index)
    {
        string arguments = string.Join(", ", host.Arguments.Select((a, i) => $"{context.Map.Public(a.Type)} a{i}"));
        string numbers = string.Concat(host.Arguments.Select((a, i) => ", " + ToNumber(a.Type, "a" + i.ToString(CultureInfo.InvariantCulture))));
        return $"public {context.Map.Public(host.Type)} {context.HostMethod(index)}({arguments}) => {FromNumber(host.Type, $"Ask({index}{numbers})")};";
    }

    private string Send(MessageModel message, int index)
    {
        IEnumerable<string> fields = message.Fields.Select((f, i) => ToNumber(f.Type, "message." + context.Messages[index].Field(i)));
        string flags = message.Flags.Count > 0 ? "(ulong)message.Flags" : "0";
        return $"public void Send(in {context.Types.Message(index)} message) => environment.Send(new Message({index}, new EquatableArray<long>(new long[] {{ {string.Join(", ", fields)} }}), {flags}));";
    }

    private string Signal(SignalModel signal, int index)
    {
        IEnumerable<string> arguments = signal.Arguments.Select(a => ToNumber(a.Type, "notice." + context.Notice.Property(a)));
        return $"case {index}: environment.Signal({index}, new long[] {{ {string.Join(", ", arguments)} }}); break;";
    }

    private string FromNumber(ValueType type, string code) => type.Kind switch
    {
        ValueKind.Bool => $"({code}) != 0",
        ValueKind.Seq32 => $"new global::TcpFsm.SequenceNumber(unchecked((uint)({code})))",
        ValueKind.Duration => $"new System.TimeSpan({code})",
        ValueKind.Error => $"({context.Types.Error})(({code}) + 1)",
        _ => $"unchecked(({context.Map.Public(type)})({code}))",
    };

    private static string ToNumber(ValueType type, string code) => type.Kind switch
    {
        ValueKind.Bool => $"({code} ? 1L : 0L)",
        ValueKind.Seq32 => $"(long){code}.Value",
        ValueKind.Duration => $"{code}.Ticks",
        ValueKind.Error => $"((long){code} - 1)",
        _ => $"unchecked((long){code})",
    };
}
