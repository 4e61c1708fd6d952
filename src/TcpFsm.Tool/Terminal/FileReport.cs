using System.IO;
using TcpFsm.Language.Text;

namespace TcpFsm.Tool.Terminal;

/// <summary>Prints which files a run wrote.</summary>
/// <param name="output">Where to.</param>
/// <param name="json">Whether as JSON, one file a line.</param>
internal sealed class FileReport(TextWriter output, bool json)
{
    private int _written;
    private int _unchanged;

    /// <summary>Prints one file.</summary>
    /// <param name="path">Its path, from the folder of the run.</param>
    /// <param name="changed">Whether it was written; false: it held that text already.</param>
    public void Add(string path, bool changed)
    {
        if (changed) _written++;
        else _unchanged++;
        if (json) new JsonLine("file").Add("path", path).Add("result", changed ? "written" : "unchanged").WriteTo(output);
        else output.WriteLine(Printable.Escape(path) + (changed ? "" : " (unchanged)"));
    }

    /// <summary>Prints the closing line.</summary>
    public void Close()
    {
        if (json) new JsonLine("summary").Add("written", _written).Add("unchanged", _unchanged).WriteTo(output);
        else output.WriteLine($"{_written} written, {_unchanged} unchanged");
    }
}
