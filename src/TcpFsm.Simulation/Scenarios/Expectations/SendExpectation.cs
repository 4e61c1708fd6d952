using System.Collections.Generic;
using TcpFsm.Language.Text;

namespace TcpFsm.Simulation.Scenarios.Expectations;

/// <summary>The oldest message of an end that was not asserted yet.</summary>
public sealed record SendExpectation
{
    /// <summary>The end that sent it.</summary>
    public required int Peer { get; init; }

    /// <summary>What it is called from here on; null: it needs no name.</summary>
    public MessageName? Name { get; init; }

    /// <summary>Where the expectation stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of the message in the model.</summary>
    public required int Message { get; init; }

    /// <summary>Fields that are compared.</summary>
    public IReadOnlyList<ExpectedField> Fields { get; init; } = [];

    /// <summary>Flags that are compared, by their bits.</summary>
    public required ulong Compared { get; init; }

    /// <summary>Those of the compared flags that must be set.</summary>
    public required ulong Flags { get; init; }

    /// <summary>Where the flags stand; the whole expectation where they are not named.</summary>
    public required TextSpan FlagsSpan { get; init; }

    /// <summary>Why no message can be as expected; null if one can.</summary>
    public string? Contradiction { get; init; }
}

/// <summary>The value of a field.</summary>
/// <param name="Field">Index of the field in the message.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">Where it stands; the whole expectation where it is only implied.</param>
public readonly record struct ExpectedField(int Field, long Value, TextSpan Span);
