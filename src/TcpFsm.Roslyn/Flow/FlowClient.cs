using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TcpFsm.Roslyn.Flow;

/// <summary>
/// What an analysis follows through a graph. Its states are values: a step makes a new one. They must form a lattice of finite height: joining goes up, and
/// after finitely many joins nothing changes any more.
/// </summary>
/// <typeparam name="TState">What is known at a place.</typeparam>
internal abstract class FlowClient<TState>
    where TState : class, IEquatable<TState>
{
    /// <summary>What is known at the entry.</summary>
    public abstract TState Entry { get; }

    /// <summary>Whether a step is to be executed and observed though it gives no variable a value: it is asked once, and all others are left out.</summary>
    public virtual bool Concerns(FlowStep step) => true;

    /// <summary>What is known where two ways meet.</summary>
    public abstract TState Join(TState left, TState right);

    /// <summary>What is known after a step.</summary>
    public abstract TState Execute(TState state, FlowStep step);

    /// <summary>What is known once a condition is known to hold, or not to. It is a single one: `!`, `&amp;&amp;`, `||` and comparisons with true and false are taken apart before.</summary>
    /// <param name="state">What is known so far.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="isTrue">Whether it holds.</param>
    /// <returns>What is known then; null if it cannot be.</returns>
    public virtual TState? Assume(TState state, IOperation condition, bool isTrue) => state;

    /// <summary>What is known once nothing is known of some variables: nobody asks for them any more, or something was thrown while they were assigned.</summary>
    public abstract TState Forget(TState state, ImmutableArray<FlowVariable> variables);

    /// <summary>What is known after something was thrown in a `try` that was entered with what was known. What it assigns is forgotten already.</summary>
    public virtual TState Interrupt(TState state) => state;

    /// <summary>Sees what is known before a step, once all is followed; a step may be seen more than once, with what is known on other paths.</summary>
    public abstract void Observe(TState state, FlowStep step);
}
