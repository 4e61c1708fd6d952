using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Metadata;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes a closed union of handles: 16 octets that hold the handle of one of some states.</summary>
/// <remarks>Every way C# has to take one apart is there: properties for patterns of C# 8, methods for older languages, and <c>Cases</c> for C# 15.</remarks>
public sealed class UnionEmitter(EmitContext context, SourceWriter writer, string name, string path, IReadOnlyList<int> members)
{
    private readonly HandleCalls _calls = new(context);

    /// <summary>Writes the struct.</summary>
    /// <param name="summary">What it is, in plain words.</param>
    /// <param name="section">The section of what it is of.</param>
    public void Write(string summary, string? section)
    {
        context.Docs.Summary(writer, summary, null, section);
        writer.Line(MetadataWriter.Union(context.Types.State, members.Select(m => context.Model.States[m].Identifier)));
        writer.Open($"public readonly struct {name}");
        WriteParts();
        if (name != "Any") WriteConversion();
        foreach (int member in members) WriteMember(member);
        if (members.Count <= HandleCalls.UnionLimit) new UnionMatchEmitter(context, writer, path, members).Write();
        new CasesEmitter(context, writer, name, members).Write();
        WriteText();
        writer.Close();
    }

    private void WriteParts()
    {
        writer.Lines($$"""
            private readonly {{context.Types.Connection}}? _connection;
            private readonly uint _version;

            internal {{name}}({{context.Types.Connection}}? connection, uint version, {{context.Types.State}} state)
            {
                _connection = connection;
                _version = version;
                State = state;
            }

            /// <summary>The state whose handle it holds.</summary>
            public {{context.Types.State}} State { get; }

            /// <summary>Whether it holds a handle: the default of this type does not.</summary>
            public bool HasValue => _connection is not null;

            /// <summary>The handle, in a box; null if there is none. The other members make no box.</summary>
            """);
        writer.Open("public object? Value => !HasValue ? null : State switch");
        foreach (int member in members.Take(members.Count - 1)) writer.Line($"{context.State(member)} => (object){Made(member)},");
        writer.Line($"_ => {(members.Count == 1 ? "(object)" : "")}{Made(members[members.Count - 1])},");
        writer.Close("};").Line();
    }

    private void WriteConversion() => writer.Lines($$"""
        /// <summary>The same handle where one of any state will do.</summary>
        /// <param name="union">The union.</param>
        public static implicit operator {{context.Types.Connection}}.Any({{path}} union) => new {{context.Types.Connection}}.Any(union._connection, union._version, union.State);

        """);

    private void WriteMember(int member)
    {
        string handle = _calls.Handle(member), property = CSharpText.Escape(context.Handles.Handles[member]);
        string state = CSharpText.Xml(context.Model.States[member].Name), holds = $"HasValue && State == {context.State(member)}";
        writer.Lines($$"""
            /// <summary>The handle of {{state}}; null if it holds another.</summary>
            public {{handle}}? {{property}} => {{holds}} ? {{Made(member)}} : null;

            /// <summary>Gives the handle of {{state}}.</summary>
            /// <param name="handle">The handle; the default of its type if it holds another.</param>
            /// <returns>Whether it holds it.</returns>
            public bool {{context.Handles.TryGet(member)}}(out {{handle}} handle)
            {
                bool holds = {{holds}};
                handle = holds ? {{Made(member)}} : default;
                return holds;
            }

            """);
    }

    private void WriteText() => writer.Lines("""
        /// <summary>The state whose handle it holds.</summary>
        public override string ToString() => HasValue ? State.Name() : "";
        """);

    private string Made(int member) => $"new {_calls.Handle(member)}(_connection, _version)";
}
