using System.Collections.Generic;
using TcpFsm.Language.Flags;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>How messages are composed by hand in a state.</summary>
/// <param name="Message">The message.</param>
/// <param name="Allowed">The flags that rules send which stay in the state.</param>
/// <param name="Forms">The forms in which they send it, the most frequent first.</param>
/// <param name="Fields">What is done about each field, by field.</param>
public sealed record ComposePlan(int Message, FlagCubes Allowed, IReadOnlyList<ComposeForm> Forms, IReadOnlyList<FieldSource> Fields);

/// <summary>Sends of one message that write the same flags.</summary>
/// <param name="Flags">Those flags; what depends on a condition is free.</param>
/// <param name="Fills">By field what the machine fills in, a variable or a constant; null where that is not for the machine to know.</param>
public sealed record ComposeForm(FlagCube Flags, IReadOnlyList<Expr?> Fills);

/// <summary>Where a field's value comes from.</summary>
public enum FieldSource
{
    /// <summary>No rule writes the field.</summary>
    Nowhere,

    /// <summary>The program gives it.</summary>
    Given,

    /// <summary>The program may give it; in some forms the machine fills it in if not.</summary>
    GivenOrFilled,

    /// <summary>The machine fills it in.</summary>
    Filled,
}
