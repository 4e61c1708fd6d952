namespace TcpFsm.Graph;

/// <summary>A state of a picture.</summary>
public sealed record DiagramState
{
    /// <summary>Its index in the model and in <see cref="Diagram.States"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Its name in the spec; hostile until escaped.</summary>
    public required string Name { get; init; }

    /// <summary>Its C# name: letters and digits, one in the spec.</summary>
    public required string Identifier { get; init; }

    /// <summary>Whether a machine begins here.</summary>
    public bool Initial { get; init; }

    /// <summary>Whether it may stay here for ever.</summary>
    public bool Final { get; init; }

    /// <summary>Whether arriving here forgets all.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether some path comes here from the initial state.</summary>
    public bool Reachable { get; init; }

    /// <summary>What it is; null if the spec does not say.</summary>
    public string? Doc { get; init; }

    /// <summary>Its section.</summary>
    public DiagramSection? Section { get; init; }
}

/// <summary>A section of the document that the spec follows.</summary>
/// <param name="Number">As the spec writes it: <c>3.10.7.4</c>.</param>
/// <param name="Url">Where it is; null if the spec does not say, or says no http or https address.</param>
public sealed record DiagramSection(string Number, string? Url);
