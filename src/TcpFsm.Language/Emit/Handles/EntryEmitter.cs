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
        /// <summary>The handle of the state the connection is in: the way from a live connection to handles.</summary>
        public Any Current
        {
            get
            {
                bool claimed = BeginLook();
                var current = new Any(this, (uint)_use, _machine.State);
                EndLook(claimed);
                return current;
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
                bool claimed = BeginLook(), isState = _machine.State == {{context.State(state)}};
                handle = isState ? new {{handle}}(this, (uint)_use) : default;
                EndLook(claimed);
                return isState;
            }

            """);
    }

    private void WriteCheck() => writer.Lines($$"""
        private bool IsCurrent(uint version) => (uint)global::System.Threading.Volatile.Read(ref _use) == version;

        // Begins the call of a handle, which is used up from here on, whatever becomes of the call.
        private void BeginUse(uint version, string handle)
        {
            if (global::System.Threading.Interlocked.CompareExchange(ref _use, UseBy(UserThread) | unchecked(version + 1), version) != version) ClaimUseBy(version, handle);
            if (_disposed) throw DisposedError();
        }

        // A stale handle, or somebody who uses the connection now.
        private void ClaimUseBy(uint version, string handle)
        {
            ClaimUse(UserThread);
            if ((uint)_use == version)
            {
                RaiseVersion();
                return;
            }

            string state = _machine.State.Name();
            EndUse();
            throw new global::TcpFsm.StaleHandleException(handle, state);
        }

        // The machine, for a handle that is used without being used up.
        private {{context.Types.Machine}} MachineOf(uint version, string handle)
        {
            bool claimed = BeginLook(), isCurrent = (uint)_use == version;
            {{context.Types.Machine}} machine = _machine;
            EndLook(claimed);
            return isCurrent ? machine : throw new global::TcpFsm.StaleHandleException(handle, machine.State.Name());
        }

        """);
}
