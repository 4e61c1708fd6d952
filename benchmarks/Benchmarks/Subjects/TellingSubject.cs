using TcpFsm.Benchmarks.HandWritten;

namespace TcpFsm.Benchmarks.Subjects;

/// <summary>The hand-written nested switch that says what it did, as the generated machine does: the state reached and the rules that fired.</summary>
internal struct TellingSubject : ISubject<TellingSubject>
{
    private HandWrittenTcp _machine;

    public static TellingSubject From(in TcpMachine machine) => new() { _machine = HandWrittenCopy.Of(machine) };

    public void Receive(in TcpSegment segment, ref Measured effects)
    {
        effects.Telling.Rules = 0;
        _machine.Receive(segment, ref effects.Telling);
        effects.Outcome = new HandWrittenOutcome(_machine.State, effects.Telling.Rules);
    }
}
