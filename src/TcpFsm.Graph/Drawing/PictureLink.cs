using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Drawing;

/// <summary>Makes what is drawn between a link to a section, where that has an address.</summary>
internal static class PictureLink
{
    /// <summary>Begins.</summary>
    public static void Open(SvgWriter svg, DiagramSection? section)
    {
        if (section?.Url is { } url) svg.Open("a", ("href", url));
    }

    /// <summary>Ends.</summary>
    public static void Close(SvgWriter svg, DiagramSection? section)
    {
        if (section?.Url is not null) svg.Close();
    }
}
