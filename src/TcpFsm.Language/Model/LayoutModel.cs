namespace TcpFsm.Language.Model;

/// <summary>
/// Where states stand in pictures. It lies beside the model and is no part of it: that a box was moved is nothing to the code.
/// </summary>
/// <param name="Places">The places, row by row from the top and in each from the left; a state may have several, or none.</param>
public sealed record LayoutModel(EquatableArray<PlaceModel> Places)
{
    /// <summary>The layout of a spec that says nothing of it.</summary>
    public static LayoutModel None { get; } = new([]);
}

/// <summary>A place of a state in pictures.</summary>
/// <param name="State">The state, as index in <see cref="ProtocolModel.States"/>.</param>
/// <param name="Row">The row, from 0 at the top.</param>
/// <param name="Column">The column, from 0 at the left.</param>
public sealed record PlaceModel(int State, int Row, int Column);
