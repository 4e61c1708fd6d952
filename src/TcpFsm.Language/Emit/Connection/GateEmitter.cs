namespace TcpFsm.Language.Emit.Connection;

/// <summary>Writes how a connection keeps its users apart.</summary>
public sealed class GateEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes disposal, the gate and the hook.</summary>
    public void Write()
    {
        WriteDispose();
        WriteUse();
        writer.Lines($$"""
            private static global::System.Exception InUseError() => new global::System.InvalidOperationException(
                "The connection is handling an event already: it was called by a second thread, or out of its own effects or hook. Queue the call, and make it when the first has returned.");

            private {{context.Types.Outcome}} TellTransition({{context.Types.State}} from, {{context.Types.Event}} @event, {{context.Types.Outcome}} outcome)
            {
                SettleVersion();
                Transition?.Invoke(new {{context.Types.Transition}}(from, @event, outcome));
                return outcome;
            }

            """);
    }

    // One word says who uses the connection and which handles are good, so that a handle's call needs one atomic operation for both.
    private void WriteUse() => writer.Lines($$"""
        private void BeginUse()
        {
            long free = (uint)_use;
            if (global::System.Threading.Interlocked.CompareExchange(ref _use, UseBy(UserThread) | free, free) != free) ClaimUse(UserThread);
            if (_disposed) throw DisposedError();
        }

        private void EndUse()
        {
            SettleVersion();
            global::System.Threading.Volatile.Write(ref _use, (uint)_use);
        }

        // Waits for the connection and claims it. A call waits for an expiry or a look at the state, of which the program cannot know, and for no other
        // call; an expiry or a look waits for whatever there is.
        private void ClaimUse(int user)
        {
            var wait = new global::System.Threading.SpinWait();
            while (true)
            {
                long use = global::System.Threading.Volatile.Read(ref _use);
                int other = (int)(use >> 32);
                if (other == user || other == -user || (user > 0 && other > 0)) throw InUseError();
                if (other == 0 && global::System.Threading.Interlocked.CompareExchange(ref _use, UseBy(user) | use, use) == use) return;
                wait.SpinOnce();
            }
        }

        // Begins a look at the connection; what an event's own effects and hook see needs no claim.
        private bool BeginLook()
        {
            if (IsMine) return false;
            ClaimUse(-UserThread);
            return true;
        }

        private void EndLook(bool claimed)
        {
            if (claimed) EndUse();
        }

        private bool IsMine => (int)(global::System.Threading.Volatile.Read(ref _use) >> 32) is int user && (user == UserThread || user == -UserThread);

        private static int UserThread => global::System.Environment.CurrentManagedThreadId;

        private static long UseBy(int user) => (long)user << 32;

        // Handles of the state left are stale; the hook hears of the new state when those of it can be had.
        private void SettleVersion()
        {
            if (_machine.State == _settled) return;
            _settled = _machine.State;
            RaiseVersion();
        }

        private void RaiseVersion() => global::System.Threading.Volatile.Write(ref _use, (_use & ~0xFFFFFFFFL) | unchecked((uint)_use + 1));

        private global::System.Exception DisposedError()
        {
            EndUse();
            return new global::System.ObjectDisposedException(nameof({{context.Types.Connection}}));
        }

        """);

    private void WriteDispose()
    {
        string stop = context.Model.Timers.Count == 0 ? "" : "\n    foreach (global::System.Threading.ITimer? clock in _clocks) clock?.Dispose();";
        writer.Lines($$"""
            /// <summary>Stops the timers for good; nothing is sent. Events after this throw.</summary>
            public void Dispose()
            {
                bool claimed = BeginLook();
                _disposed = true;{{stop}}
                EndLook(claimed);
            }

            """);
    }
}
