using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Engines;

/// <summary>
/// One end's machine, whatever runs it: the interpreter, or code generated from the same model.
/// Names are gone: states, variables, timers and the rest are indices in <see cref="Model"/>, values are the 64-bit numbers of <see cref="ValueKind"/>.
/// </summary>
public interface IMachine
{
    /// <summary>The model the machine follows.</summary>
    ProtocolModel Model { get; }

    /// <summary>The state it is in. Setting it runs no rule: scenarios begin in the middle of things.</summary>
    int State { get; set; }

    /// <summary>The value of a variable.</summary>
    long GetVariable(int variable);

    /// <summary>Sets a variable, keeping the bits that fit; runs no rule.</summary>
    void SetVariable(int variable, long value);

    /// <summary>Whether a timer runs.</summary>
    bool IsRunning(int timer);

    /// <summary>Says whether a timer runs; tells the environment nothing.</summary>
    void SetRunning(int timer, bool running);

    /// <summary>Handles one event to its end.</summary>
    EventResult Dispatch(in EventInput input, IEnvironment environment);
}

/// <summary>An event that happens.</summary>
/// <param name="Event">Index in <see cref="ProtocolModel.Events"/>. The expiry of a timer that does not run changes nothing and fires no rule.</param>
/// <param name="Arguments">A call's arguments; empty otherwise.</param>
/// <param name="Message">The message that arrived; null otherwise.</param>
public readonly record struct EventInput(int Event, long[] Arguments, Message? Message);

/// <summary>A message on the wire.</summary>
/// <param name="Index">Index in <see cref="ProtocolModel.Messages"/>.</param>
/// <param name="Fields">A value for each field; 0 where the flag a field depends on is off.</param>
/// <param name="Flags">Flags by their bits.</param>
public sealed record Message(int Index, EquatableArray<long> Fields, ulong Flags);

/// <summary>What an event came to.</summary>
/// <param name="Rules">The rules that fired, in order, as indices in <see cref="ProtocolModel.Rules"/>.</param>
/// <param name="Answer">What the call returned or was refused with; <c>ok</c> (index 0 of the returns) where no rule said otherwise.</param>
public sealed record EventResult(EquatableArray<int> Rules, Answer Answer);

/// <summary>The world around a machine: answers its questions, takes what it does. Called in the order the spec says.</summary>
public interface IEnvironment
{
    /// <summary>Answers a host question; changes nothing.</summary>
    long Ask(int question, long[] arguments);

    /// <summary>Takes a message to send.</summary>
    void Send(Message message);

    /// <summary>A timer starts, or starts anew.</summary>
    /// <param name="timer">Index in <see cref="ProtocolModel.Timers"/>.</param>
    /// <param name="ticks">Its duration in units of 100 ns, above 0.</param>
    void Start(int timer, long ticks);

    /// <summary>A running timer is stopped. One that expired is not reported.</summary>
    void Stop(int timer);

    /// <summary>The user is told.</summary>
    void Signal(int signal, long[] arguments);
}
