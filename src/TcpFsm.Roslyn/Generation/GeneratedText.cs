using System.Text;
using Microsoft.CodeAnalysis.Text;
using TcpFsm.Language.Emit;

namespace TcpFsm.Roslyn.Generation;

/// <summary>A generated file as the compiler takes it.</summary>
public static class GeneratedText
{
    // Without a byte order mark, octet for octet what `tcpfsm generate` writes.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file's text.</summary>
    public static SourceText Of(GeneratedFile file) => SourceText.From(file.Text, Encoding);
}
