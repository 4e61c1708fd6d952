using TcpFsm.Language.Emit.Machine;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes what an event came to.</summary>
public sealed class OutcomeEmitter(EmitContext context, SourceWriter writer)
{
    /// <summary>Writes the outcome and its trail of rules.</summary>
    public void Write()
    {
        var format = new TrailFormat(context.Model);
        WriteOutcome(format);
        WriteTrail(format);
    }

    private void WriteOutcome(TrailFormat format)
    {
        string outcome = context.Types.Outcome, state = context.Types.State, error = context.Types.Error, ret = context.Types.Return;
        string last = CSharpText.Number(64 - format.BitCount);
        writer.Lines($$"""
            /// <summary>What an event came to: the state reached, the answer, and the rules that fired.</summary>
            public readonly struct {{outcome}}
            {
                private readonly ulong _first;
                private readonly ulong _second;
                private readonly int _more;
                // The value returned and 1; 0: no rule returned one.
                private readonly int _answer;
                // Where the event goes on in the state reached; 0: it is over.
                internal readonly int Entry;

                internal {{outcome}}({{state}} state, int answer, {{error}} error, ulong first, ulong second, int more, int entry)
                {
                    State = state;
                    Error = error;
                    _answer = answer;
                    _first = first;
                    _second = second;
                    _more = more;
                    Entry = entry;
                }

                /// <summary>The state the machine is in now.</summary>
                public {{state}} State { get; }

                /// <summary>What the call returns; <c>ok</c> unless a rule says otherwise.</summary>
                public {{ret}} Return => _answer == 0 ? default : ({{ret}})(_answer - 1);

                /// <summary>What the call was refused with; none if it was not.</summary>
                public {{error}} Error { get; }

                /// <summary>Whether the call was not refused.</summary>
                public bool IsOk => Error == {{error}}.None;

                /// <summary>The rules that fired, in order.</summary>
                public {{context.Types.Trail}} Rules => new {{context.Types.Trail}}(_first, _second, _more);

                /// <summary>The state, what was refused, and the rules.</summary>
                public override string ToString() => State.Name() + (IsOk ? "" : " refused: " + Error.Name()) + " [" + Rules.ToString() + "]";

                // What the event came to after it went on.
                internal {{outcome}} Then({{outcome}} later)
                {
                    ulong first = _first, second = _second;
                    int more = _more + later._more;
                    Append(ref first, ref second, ref more, later._first);
                    Append(ref first, ref second, ref more, later._second);
                    return new {{outcome}}(later.State, later._answer == 0 ? _answer : later._answer, later.Error, first, second, more, later.Entry);
                }

                // Puts a word of rules behind two others, as far as there is room, and counts the rest.
                internal static void Append(ref ulong first, ref ulong second, ref int more, ulong rules)
                {
                    // Few fire before an event goes on, so that nearly always all of them fit into the first word.
                    int bits = 0;
                    for (ulong rest = rules; rest != 0; rest >>= {{format.Bits}}) bits += {{format.Bits}};
                    if (bits < 64 && first >> (63 - bits) >> 1 == 0)
                    {
                        first = (first << bits) | rules;
                        return;
                    }

                    for (int shift = {{last}}; shift >= 0; shift -= {{format.Bits}})
                    {
                        ulong rule = (rules >> shift) & {{format.Mask}};
                        if (rule == 0) continue;
                        if (first >> {{last}} == 0) first = (first << {{format.Bits}}) | rule;
                        else if (second >> {{last}} == 0) second = (second << {{format.Bits}}) | rule;
                        else more++;
                    }
                }
            }

            """);
    }

    private void WriteTrail(TrailFormat format)
    {
        string trail = context.Types.Trail, rule = context.Types.Rule;
        writer.Lines($$"""
            /// <summary>The rules that fired in one event, in order: the first {{format.Held}}, and how many there were.</summary>
            public readonly struct {{trail}} : global::System.Collections.Generic.IReadOnlyList<{{rule}}>
            {
                // A rule is its number and 1; the newest stands in the low bits of its word.
                private readonly ulong _first;
                private readonly ulong _second;
                private readonly int _more;

                internal {{trail}}(ulong first, ulong second, int more)
                {
                    _first = first;
                    _second = second;
                    _more = more;
                }

                /// <summary>How many of them are here; {{format.Held}} at most.</summary>
                public int Count => CountOf(_first) + CountOf(_second);

                /// <summary>How many rules fired.</summary>
                public int Total => Count + _more;

                /// <summary>Whether more fired than are here; the sink heard of all.</summary>
                public bool IsTruncated => _more > 0;

                /// <summary>The rule that fired as number <paramref name="index"/>, from 0.</summary>
                /// <exception cref="global::System.ArgumentOutOfRangeException">It is not among those kept.</exception>
                public {{rule}} this[int index]
                {
                    get
                    {
                        int first = CountOf(_first), second = CountOf(_second);
                        if ((uint)index >= (uint)(first + second)) throw new global::System.ArgumentOutOfRangeException(nameof(index));
                        ulong word = index < first ? _first >> ((first - 1 - index) * {{format.Bits}}) : _second >> ((first + second - 1 - index) * {{format.Bits}});
                        return ({{rule}})((word & {{format.Mask}}) - 1);
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

                private static int CountOf(ulong word)
                {
                    int count = 0;
                    for (; word != 0; word >>= {{format.Bits}}) count++;
                    return count;
                }

                /// <summary>Walks the rules.</summary>
                public struct Enumerator
                {
                    private readonly {{trail}} _trail;
                    private readonly int _count;
                    private int _index;

                    internal Enumerator({{trail}} trail)
                    {
                        _trail = trail;
                        _count = trail.Count;
                        _index = -1;
                    }

                    /// <summary>The rule at hand.</summary>
                    public readonly {{rule}} Current => _trail[_index];

                    /// <summary>Goes on.</summary>
                    public bool MoveNext() => ++_index < _count;
                }
            }
            """);
    }
}
