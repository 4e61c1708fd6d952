using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Expressions;
using TcpFsm.Language.Emit.Machine;
using TcpFsm.Language.Emit.Metadata;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes one call of a handle, in two forms: one that tells only where it led, and one that tells what it came to as well.</summary>
public sealed class HandleCallEmitter
{
    private readonly EmitContext _context;
    private readonly SourceWriter _writer;
    private readonly int _state;
    private readonly HandleCall _call;
    private readonly EventModel _event;
    private readonly EventNames _names;
    private readonly string _method;
    private readonly string _result;
    private readonly string _connection;
    private readonly string _version;

    /// <summary>Prepares a call.</summary>
    public HandleCallEmitter(EmitContext context, SourceWriter writer, int state, HandleCall call)
    {
        _context = context;
        _writer = writer;
        _state = state;
        _call = call;
        _event = context.Model.Events[call.Event];
        _names = new EventNames(context, _event);
        _method = CSharpText.Escape(context.Members.Event(call.Event));
        _result = new HandleCalls(context).Result(state, call);
        _connection = _names.Local("connection", "Used");
        _version = _names.Local("version", "Used");
    }

    /// <summary>Writes both forms.</summary>
    public void Write()
    {
        string declared = string.Join(", ", Declared), passed = string.Join(", ", Passed);
        var docs = new HandleCallDocs(_context, _writer, _state, _call, _names);
        docs.Write();
        WriteAttribute();
        _writer.Line($"public {_result} {_method}({declared}) => {_method}({passed}{(passed.Length == 0 ? "" : ", ")}out _);").Line();

        docs.WriteWithOutcome($"{_method}({string.Join(", ", ParameterTypes)})", "outcome");
        WriteAttribute();
        _writer.Lines($$"""
            public {{_result}} {{_method}}({{declared}}{{(declared.Length == 0 ? "" : ", ")}}out {{_context.Types.Outcome}} outcome)
            {
                {{_context.Types.Connection}} {{_connection}} = Connection;
                uint {{_version}} = Version;
                {{_connection}}.BeginUse({{_version}}, {{CSharpText.Quote($"{_context.Types.Connection}.{_context.Handles.Handles[_state]}")}});
                outcome = {{_connection}}.{{HandleNames.Performing(_context.Members.Event(_call.Event))}}({{passed}});
                return new {{_result}}({{_connection}}, {{NextVersion}}{{(_call.Next.Count == 1 ? "" : ", outcome.State")}});
            }

            """);
    }

    // The handle is not read again after the call: the variable it is in may hold another by then. The version goes one up for the call, and one more where the state is another.
    private string NextVersion => _call.Next.Count == 1
        ? $"unchecked({_version} + {(_call.Next[0] == _state ? "1" : "2")})"
        : $"unchecked({_version} + (outcome.State == {_context.State(_state)} ? 1u : 2u))";

    private Usage Usage => _event.Message >= 0 ? Usage.Message : Usage.None;

    private IEnumerable<string> Declared => _names.Declare(Usage, Enumerable.Range(0, _event.Arguments.Count));

    private IEnumerable<string> ParameterTypes =>
        _event.Arguments.Select(a => _context.Map.Public(a.Type)).Concat(_event.Message < 0 ? [] : ["in " + _context.Types.Message(_event.Message)]);

    private IEnumerable<string> Passed => _names.Pass(Usage, Enumerable.Range(0, _event.Arguments.Count));

    private void WriteAttribute() => _writer.Line(new MetadataWriter(_context, _writer).Consumes(_call.Derived, _state));
}
