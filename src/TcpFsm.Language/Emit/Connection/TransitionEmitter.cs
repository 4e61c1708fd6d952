namespace TcpFsm.Language.Emit.Connection;

/// <summary>Writes what the connection's hook is told.</summary>
public sealed class TransitionEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the struct.</summary>
    public void Write() => writer.Lines($$"""
        /// <summary>An event a connection has handled.</summary>
        public readonly struct {{context.Types.Transition}}
        {
            internal {{context.Types.Transition}}({{context.Types.State}} from, {{context.Types.Event}} @event, {{context.Types.Outcome}} outcome)
            {
                From = from;
                Event = @event;
                Outcome = outcome;
            }

            /// <summary>The state before.</summary>
            public {{context.Types.State}} From { get; }

            /// <summary>The event.</summary>
            public {{context.Types.Event}} Event { get; }

            /// <summary>The state after.</summary>
            public {{context.Types.State}} To => Outcome.State;

            /// <summary>What it came to: the answer, and the rules that fired.</summary>
            public {{context.Types.Outcome}} Outcome { get; }

            /// <summary>Whether the state is another one now.</summary>
            public bool IsMove => From != To;

            /// <summary>The states, the event and what it came to.</summary>
            public override string ToString() => From.Name() + " -- " + Event.Name() + " -> " + Outcome.ToString();
        }
        """);
}
