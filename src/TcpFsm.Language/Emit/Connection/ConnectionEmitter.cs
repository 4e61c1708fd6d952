using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Machine;
using TcpFsm.Language.Emit.Metadata;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Connection;

/// <summary>Writes the class around the machine: what it is made of, and the events.</summary>
public sealed class ConnectionEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the class.</summary>
    public void Write()
    {
        WriteHeader();
        writer.Open($"public sealed partial class {context.Types.Connection} : global::System.IDisposable");
        WriteFields();
        WriteProperties();
        for (int i = 0; i < context.Model.Events.Count; i++)
        {
            if (context.Model.Events[i].Kind != EventKind.Timeout) WriteEvent(i);
        }

        new GateEmitter(context, writer).Write();
        if (context.Model.Timers.Count > 0) new ConnectionTimersEmitter(context, writer).Write();
        new SinkEmitter(context, writer).Write();
        writer.Close();
    }

    private void WriteHeader()
    {
        context.Docs.Summary(writer, $"One end of {context.Model.Name} as an object: a machine, its timers, and the program's side of it.");
        writer.Lines($$"""
            /// <remarks>
            /// A connection is used by one thread at a time. A call while another is being handled, by a second thread or out of the effects or the hook, throws
            /// <see cref="global::System.InvalidOperationException"/> and changes nothing. Timers expire on threads of the time provider; an expiry and a call wait for
            /// each other, so the effects are never called twice at once. What the effects throw goes to the caller, of an expiry to the time provider; the machine
            /// can be used on, as <see cref="{{context.Types.Machine}}"/> says.
            /// </remarks>
            """);
    }

    private void WriteFields()
    {
        string count = CSharpText.Number(context.Model.Timers.Count);
        writer.Line($"private readonly {context.Types.Effects} _effects;");
        writer.Line("private readonly global::System.TimeProvider _time;");
        if (context.Model.Timers.Count > 0)
        {
            writer.Line($"private readonly global::System.Threading.ITimer?[] _clocks = new global::System.Threading.ITimer?[{count}];");
            writer.Line($"private readonly long[] _started = new long[{count}];");
            writer.Line($"private readonly global::System.TimeSpan[] _lengths = new global::System.TimeSpan[{count}];");
        }

        writer.Line($"private {context.Types.Machine} _machine;");
        writer.Line("private bool _disposed;");
        writer.Line("// High half: the thread that handles an event; negative, that handles an expiry or looks at something; 0: nobody.");
        writer.Line("// Low half: the version of the handles that are good, raised by each call of a handle and by whatever else changes the state.");
        writer.Line("private long _use;");
        writer.Line("// The state of that version.");
        writer.Line($"private {context.Types.State} _settled = default({context.Types.Machine}).State;").Line();
    }

    private void WriteProperties() => writer.Lines($$"""
        /// <summary>A connection in the initial state.</summary>
        /// <param name="effects">Answers the machine's questions and takes what it does. Starts and stops of timers are told to it too, but the connection sees to them.</param>
        /// <param name="parameters">The parameters; the usual ones if left out.</param>
        /// <param name="time">Runs the timers; the system's clock if left out.</param>
        /// <exception cref="global::System.ArgumentNullException"><paramref name="effects"/> is null.</exception>
        public {{context.Types.Connection}}({{context.Types.Effects}} effects, {{context.Types.Parameters}}? parameters = null, global::System.TimeProvider? time = null)
        {
            _effects = effects ?? throw new global::System.ArgumentNullException(nameof(effects));
            Parameters = parameters ?? {{context.Types.Parameters}}.Default;
            _time = time ?? global::System.TimeProvider.System;
        }

        /// <summary>Told after every event, in order: the state before, the event, the state after, and what it came to. It must not use the connection.</summary>
        public event global::System.Action<{{context.Types.Transition}}>? Transition;

        /// <summary>The parameters.</summary>
        public {{context.Types.Parameters}} Parameters { get; }

        /// <summary>The state the connection is in.</summary>
        {{MetadataWriter.LiveState}}
        public {{context.Types.State}} State
        {
            get
            {
                bool claimed = BeginLook();
                {{context.Types.State}} state = _machine.State;
                EndLook(claimed);
                return state;
            }
        }

        /// <summary>A copy of the machine: the state and all variables.</summary>
        public {{context.Types.Machine}} Machine
        {
            get
            {
                bool claimed = BeginLook();
                {{context.Types.Machine}} machine = _machine;
                EndLook(claimed);
                return machine;
            }
        }

        """);

    private void WriteEvent(int index)
    {
        EventModel model = context.Model.Events[index];
        var names = new EventNames(context, model);
        Usage usage = model.Message >= 0 ? Usage.Message : Usage.None;
        IEnumerable<int> all = Enumerable.Range(0, model.Arguments.Count);
        EventDocs.WriteSummary(context, writer, model, names);
        writer.Line("/// <returns>What it came to.</returns>");
        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">An event is being handled.</exception>");
        writer.Line("/// <exception cref=\"global::System.ObjectDisposedException\">The connection was disposed of.</exception>");
        string method = CSharpText.Escape(context.Members.Event(index)), perform = HandleNames.Performing(context.Members.Event(index));
        string declared = string.Join(", ", names.Declare(usage, all)), passed = string.Join(", ", names.Pass(usage, all));
        writer.Lines($$"""
            {{MetadataWriter.Event(model.Identifier)}}
            public {{context.Types.Outcome}} {{method}}({{declared}})
            {
                BeginUse();
                return {{perform}}({{passed}});
            }

            private {{context.Types.Outcome}} {{perform}}({{declared}})
            {
                try
                {
                    var effects = new EffectsSink(this);
                    {{context.Types.State}} from = _machine.State;
                    return TellTransition(from, {{EmitContext.Member(context.Types.Event, model.Identifier)}}, _machine.{{method}}({{passed}}{{(passed.Length == 0 ? "" : ", ")}}Parameters, ref effects));
                }
                finally
                {
                    EndUse();
                }
            }

        """);
    }
}
