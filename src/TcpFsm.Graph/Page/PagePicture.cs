using System.IO;
using System.Linq;
using TcpFsm.Graph.Drawing;
using TcpFsm.Graph.Formats.Svg;

namespace TcpFsm.Graph.Page;

/// <summary>The picture in the page, whose states are marked while it is played.</summary>
internal static class PagePicture
{
    /// <summary>The diagram as SVG without a style sheet; of what is too large for a picture, a list of the states.</summary>
    public static string Of(Diagram diagram)
    {
        if (new SvgFormat().Refusal(diagram) is not null) return List(diagram);
        var output = new StringWriter();
        PicturePen.Draw(PictureLayout.Of(diagram), output, styled: false);
        return output.ToString();
    }

    private static string List(Diagram diagram)
    {
        string[] names = [.. diagram.States.Select(s => PageText.Escape(s.Name))];
        return $"<ul class=\"states\">{string.Concat(names.Select(n => $"<li data-state=\"{n}\">{n}</li>"))}</ul>";
    }
}
