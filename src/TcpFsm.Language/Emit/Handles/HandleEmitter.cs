using TcpFsm.Language.Emit.Metadata;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes the handle of one state: a struct with the calls that are legal there.</summary>
public sealed class HandleEmitter(EmitContext context, SourceWriter writer, int state)
{
    private readonly HandleCalls _calls = new(context);
    private readonly string _name = CSharpText.Escape(context.Handles.Handles[state]);

    /// <summary>Writes the struct.</summary>
    public void Write()
    {
        var model = context.Model.States[state];
        context.Docs.Summary(writer, $"A connection in {model.Name}.", string.IsNullOrWhiteSpace(model.Doc) ? null : $"A connection in {model.Name}: {model.Doc}", model.Section);
        new TransitionDocs(context, writer).WriteState(state);
        writer.Line(MetadataWriter.Handle(context.Types.State, context.State(state)));
        writer.Open($"public readonly struct {_name}");
        WriteParts();
        foreach (HandleCall call in _calls.Of(state)) new HandleCallEmitter(context, writer, state, call).Write();
        WriteCompose();
        WriteText();
        foreach (HandleCall call in _calls.Of(state))
        {
            if (HandleCalls.HasUnion(call)) WriteUnion(call);
        }

        writer.Close().Line();
    }

    private void WriteParts() => writer.Lines($$"""
        private readonly {{context.Types.Connection}}? _connection;

        internal {{_name}}({{context.Types.Connection}}? connection, uint version)
        {
            _connection = connection;
            Version = version;
        }

        /// <summary>The connection, to leave handles: it may be used as it is, and this handle is good for as long as nothing changes its state.</summary>
        /// <exception cref="global::TcpFsm.StaleHandleException">The handle is the default of its type.</exception>
        public {{context.Types.Connection}} Connection => _connection ?? throw new global::TcpFsm.StaleHandleException({{Literal}}, null);

        /// <summary>Whether the handle may be used now. Timers may change that at any time.</summary>
        public bool IsCurrent => _connection is { } connection && connection.IsCurrent(Version);

        internal uint Version { get; }

        internal {{context.Types.Connection}}? Owner => _connection;

        /// <summary>Takes a new handle of this state, if it is still, or again, the connection's state.</summary>
        /// <param name="handle">The new handle; the default of its type if the state is another.</param>
        /// <returns>Whether there is one.</returns>
        public bool TryRenew(out {{Type}} handle)
        {
            // The new handle may well go where this one is.
            {{context.Types.Connection}}? connection = _connection;
            handle = default;
            return connection is not null && connection.{{context.Handles.TryGet(state)}}(out handle);
        }

        /// <summary>The handle where a handle of any state will do. It stays one handle: what uses one of the two up uses up both.</summary>
        /// <param name="handle">The handle.</param>
        public static implicit operator {{context.Types.Connection}}.Any({{Type}} handle) => new {{context.Types.Connection}}.Any(handle._connection, handle.Version, {{context.State(state)}});

        """);

    private void WriteCompose()
    {
        if (context.Shape is not { } shape) return;
        var planner = new ComposePlanner(context, shape);
        foreach (ComposePlan plan in planner.Of(state)) new ComposeEmitter(context, writer, state, planner, plan).Write();
    }

    private void WriteText() => writer.Lines($$"""
        /// <summary>The state, and whether the handle is stale.</summary>
        public override string ToString() => {{CSharpText.Quote(context.Model.States[state].Name)}} + (IsCurrent ? "" : " (stale)");
        """);

    private void WriteUnion(HandleCall call)
    {
        writer.Line();
        string summary = $"What {context.Model.Events[call.Event].Name} leads to from {context.Model.States[state].Name}: the handle of the state reached.";
        new UnionEmitter(context, writer, context.Handles.Union(call.Event), _calls.Result(state, call), call.Next).Write(summary, context.Model.Events[call.Event].Section);
    }

    private string Type => _calls.Handle(state);

    private string Literal => CSharpText.Quote($"{context.Types.Connection}.{context.Handles.Handles[state]}");
}
