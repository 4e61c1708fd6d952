namespace TcpFsm.Language.Emit.Connection;

/// <summary>Writes how a connection keeps its users apart.</summary>
public sealed class GateEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes disposal, the gate and the hook.</summary>
    public void Write()
    {
        WriteDispose();
        writer.Lines($$"""
            // A call is refused while another is under way, and waits for an expiry that is: the program cannot know of those.
            private void BeginUse()
            {
                if (global::System.Threading.Interlocked.CompareExchange(ref _users, 1, 0) != 0) throw InUse();
                global::System.Threading.Monitor.Enter(_gate);
                if (!_handling && !_disposed)
                {
                    _handling = true;
                    return;
                }

                // The gate was already this thread's: the call came out of the handling of an expiry.
                bool handling = _handling;
                global::System.Threading.Monitor.Exit(_gate);
                global::System.Threading.Volatile.Write(ref _users, 0);
                throw handling ? InUse() : new global::System.ObjectDisposedException(nameof({{context.Types.Connection}}));
            }

            private void EndUse()
            {
                Settle();
                _handling = false;
                global::System.Threading.Monitor.Exit(_gate);
                global::System.Threading.Volatile.Write(ref _users, 0);
            }

            // Handles of the state left are stale; the hook hears of the new state when those of it can be had.
            private void Settle()
            {
                if (_machine.State == _settled) return;
                _settled = _machine.State;
                _version = unchecked(_version + 1);
            }

            private static global::System.Exception InUse() => new global::System.InvalidOperationException(
                "The connection is handling an event already: it was called by a second thread, or out of its own effects or hook. Queue the call, and make it when the first has returned.");

            private {{context.Types.Outcome}} TellTransition({{context.Types.State}} from, {{context.Types.Event}} @event, {{context.Types.Outcome}} outcome)
            {
                Settle();
                Transition?.Invoke(new {{context.Types.Transition}}(from, @event, outcome));
                return outcome;
            }

            """);
    }

    private void WriteDispose()
    {
        string stop = context.Model.Timers.Count == 0 ? "" : "\n        foreach (global::System.Threading.ITimer? clock in _clocks) clock?.Dispose();";
        writer.Lines($$"""
            /// <summary>Stops the timers for good; nothing is sent. Events after this throw.</summary>
            public void Dispose()
            {
                lock (_gate)
                {
                    _disposed = true;{{stop}}
                }
            }

            """);
    }
}
