using System.Linq;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>Writes how a program gets from a connection to handles, and how a connection knows the handles that are stale.</summary>
public sealed class EntryEmitter(EmitContext context, SourceWriter writer)
{
    private readonly HandleCalls _calls = new(context);

    /// <summary>Writes the part of the class.</summary>
    public void Write()
    {
        writer.Open($"public sealed partial class {context.Types.Connection}");
        WriteCurrent();
        for (int i = 0; i < context.Model.States.Count; i++) WriteTryGet(i);
        WriteCheck();
        int[] all = Enumerable.Range(0, context.Model.States.Count).ToArray();
        new UnionEmitter(context, writer, "Any", context.Types.Connection + ".Any", all).Write($"The handle of whatever state a connection of {context.Model.Name} is in.", null);
        writer.Close();
    }

    private void WriteCurrent() => writer.Lines($$"""
        // Raised by each call of a handle, and by whatever else changes the state: a handle is good while its version is this one.
        private uint _version;
        private {{context.Types.State}} _settled = default({{context.Types.Machine}}).State;

        /// <summary>The handle of the state the connection is in: the way from a live connection to handles.</summary>
        public Any Current
        {
            get
            {
                lock (_gate) return new Any(this, _version, _machine.State);
            }
        }

        """);

    private void WriteTryGet(int state)
    {
        string handle = _calls.Handle(state);
        writer.Lines($$"""
            /// <summary>Gives the handle of {{CSharpText.Xml(context.Model.States[state].Name)}}, if that is the state.</summary>
            /// <param name="handle">The handle; the default of its type if the state is another.</param>
            /// <returns>Whether it is the state.</returns>
            public bool {{context.Handles.TryGet(state)}}(out {{handle}} handle)
            {
                lock (_gate)
                {
                    bool isState = _machine.State == {{context.State(state)}};
                    handle = isState ? new {{handle}}(this, _version) : default;
                    return isState;
                }
            }

            """);
    }

    private void WriteCheck() => writer.Lines($$"""
        private bool IsCurrent(uint version)
        {
            lock (_gate) return _version == version;
        }

        // Begins the call of a handle, which is used up from here on, whatever becomes of the call.
        private void BeginUse(uint version, string handle)
        {
            BeginUse();
            if (_version == version)
            {
                _version = unchecked(version + 1);
                return;
            }

            EndUse();
            throw StaleHandle(handle, this);
        }

        // The machine, for a handle that is used without being used up.
        private {{context.Types.Machine}} MachineOf(uint version, string handle)
        {
            lock (_gate)
            {
                if (_version == version) return _machine;
            }

            throw StaleHandle(handle, this);
        }

        private static global::System.Exception StaleHandle(string handle, {{context.Types.Connection}}? connection) =>
            new global::TcpFsm.StaleHandleException(handle, connection?.State.Name());

        """);
}
