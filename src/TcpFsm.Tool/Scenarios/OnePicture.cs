using System.IO;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Scenarios;

/// <summary>Prints one picture, and nothing else, so that the output is a file of its format.</summary>
/// <param name="output">Where to.</param>
internal sealed class OnePicture(TextWriter output) : IPictureOutput
{
    private string? _name;
    private string _picture = "";

    /// <inheritdoc/>
    /// <exception cref="ToolException">It is the second.</exception>
    public void Add(string name, string extension, string picture)
    {
        if (_name is not null)
            throw new ToolException($"A picture shows one scenario, and there are several, such as '{_name}' and '{name}'. "
                + "Choose one with --scenario ID, or have a file for each with -o DIR.");
        (_name, _picture) = (name, picture);
    }

    /// <inheritdoc/>
    public void Close() => output.Write(_picture);
}
