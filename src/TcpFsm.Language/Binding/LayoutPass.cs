using System.Collections.Generic;
using TcpFsm.Language.Model;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Binding;

/// <summary>Where states stand in pictures.</summary>
internal static class LayoutPass
{
    public static LayoutModel Run(Draft draft)
    {
        var places = new List<PlaceModel>();
        for (int row = 0; row < draft.Syntax.Layout.Count; row++)
        {
            IReadOnlyList<NameSyntax> cells = draft.Syntax.Layout[row].Cells;
            for (int column = 0; column < cells.Count; column++)
            {
                int state = draft.Names.States.Require(cells[column]);
                if (state >= 0) places.Add(new PlaceModel(state, row, column));
            }
        }

        return new LayoutModel(places.ToEquatableArray());
    }
}
