using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TcpFsm.Roslyn.Tests.Harness;

/// <summary>A spec among a project's additional files.</summary>
internal sealed class SpecFile(string path, string content) : AdditionalText
{
    public override string Path { get; } = path;

    public string Content { get; } = content;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Content);

    /// <summary>The same spec after someone wrote a comment at its top: every place in it has moved.</summary>
    public SpecFile WithComment() => new(Path, "# a comment\n" + Content);
}
