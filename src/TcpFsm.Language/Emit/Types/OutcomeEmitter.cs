namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes what an event came to.</summary>
public sealed class OutcomeEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the outcome and its trail of rules.</summary>
    public void Write()
    {
        string outcome = context.Types.Outcome, state = context.Types.State, error = context.Types.Error, ret = context.Types.Return;
        writer.Lines($$"""
            /// <summary>What an event came to: the state reached, the answer, and the rules that fired.</summary>
            public readonly struct {{outcome}}
            {
                internal {{outcome}}({{state}} state, {{ret}} @return, {{error}} error, {{context.Types.Trail}} rules)
                {
                    State = state;
                    Return = @return;
                    Error = error;
                    Rules = rules;
                }

                /// <summary>The state the machine is in now.</summary>
                public {{state}} State { get; }

                /// <summary>What the call returns; <c>ok</c> unless a rule says otherwise.</summary>
                public {{ret}} Return { get; }

                /// <summary>What the call was refused with; none if it was not.</summary>
                public {{error}} Error { get; }

                /// <summary>Whether the call was not refused.</summary>
                public bool IsOk => Error == {{error}}.None;

                /// <summary>The rules that fired, in order.</summary>
                public {{context.Types.Trail}} Rules { get; }

                /// <summary>The state, what was refused, and the rules.</summary>
                public override string ToString() => State.Name() + (IsOk ? "" : " refused: " + Error.Name()) + " [" + Rules.ToString() + "]";
            }

            """);
        WriteTrail();
    }

    private void WriteTrail()
    {
        bool small = EnumWidth.ForCount(context.Model.Rules.Count) == "byte";
        string bits = small ? "8" : "16", perWord = small ? "8" : "4", held = small ? "16" : "8", type = small ? "byte" : "ushort";
        string trail = context.Types.Trail, rule = context.Types.Rule;
        writer.Lines($$"""
            /// <summary>The rules that fired in one event, in order: the first {{held}}, and how many there were.</summary>
            public readonly struct {{trail}} : global::System.Collections.Generic.IReadOnlyList<{{rule}}>
            {
                private readonly ulong _first;
                private readonly ulong _second;

                internal {{trail}}(ulong first, ulong second, int total)
                {
                    _first = first;
                    _second = second;
                    Total = total;
                }

                /// <summary>How many rules fired.</summary>
                public int Total { get; }

                /// <summary>How many of them are here; {{held}} at most.</summary>
                public int Count => Total < {{held}} ? Total : {{held}};

                /// <summary>Whether more fired than are here; the sink heard of all.</summary>
                public bool IsTruncated => Total > {{held}};

                /// <summary>The rule that fired as number <paramref name="index"/>, from 0.</summary>
                /// <exception cref="global::System.ArgumentOutOfRangeException">It is not among those kept.</exception>
                public {{rule}} this[int index]
                {
                    get
                    {
                        if ((uint)index >= (uint)Count) throw new global::System.ArgumentOutOfRangeException(nameof(index));
                        // The newest stands in the low bits of its word.
                        bool later = index >= {{perWord}};
                        int newer = (later ? Count : global::System.Math.Min(Count, {{perWord}})) - 1 - index;
                        return ({{rule}})(((later ? _second : _first) >> (newer * {{bits}})) & {{type}}.MaxValue);
                    }
                }

                /// <summary>Walks the rules without a box.</summary>
                public Enumerator GetEnumerator() => new Enumerator(this);

                global::System.Collections.Generic.IEnumerator<{{rule}}> global::System.Collections.Generic.IEnumerable<{{rule}}>.GetEnumerator()
                {
                    for (int i = 0; i < Count; i++) yield return this[i];
                }

                global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() =>
                    ((global::System.Collections.Generic.IEnumerable<{{rule}}>)this).GetEnumerator();

                /// <summary>The rules' ids.</summary>
                public override string ToString()
                {
                    var text = new global::System.Text.StringBuilder();
                    foreach ({{rule}} rule in this) text.Append(text.Length == 0 ? "" : " ").Append(rule.Id());
                    return text.Append(IsTruncated ? " ..." : "").ToString();
                }

                /// <summary>Walks the rules.</summary>
                public struct Enumerator
                {
                    private readonly {{trail}} _trail;
                    private int _index;

                    internal Enumerator({{trail}} trail)
                    {
                        _trail = trail;
                        _index = -1;
                    }

                    /// <summary>The rule at hand.</summary>
                    public readonly {{rule}} Current => _trail[_index];

                    /// <summary>Goes on.</summary>
                    public bool MoveNext() => ++_index < _trail.Count;
                }
            }
            """);
    }
}
