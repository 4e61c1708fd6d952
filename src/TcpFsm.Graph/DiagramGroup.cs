using System.Collections.Generic;

namespace TcpFsm.Graph;

/// <summary>A group of states that is drawn as a box: it lies in its parent whole, and overlaps no other.</summary>
/// <param name="Name">Its name in the spec; hostile until escaped.</param>
/// <param name="Identifier">Its C# name.</param>
/// <param name="Parent">The box around it, as index in <see cref="Diagram.Groups"/>; -1: none.</param>
/// <param name="States">The states in it and in no box within it, ascending.</param>
public sealed record DiagramGroup(string Name, string Identifier, int Parent, IReadOnlyList<int> States);
