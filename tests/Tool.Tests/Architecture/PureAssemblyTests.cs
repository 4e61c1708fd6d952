using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TcpFsm.Tool.Tests.Architecture;

/// <summary>Reading a spec and making code from it depends on the spec's text alone: no file, no clock, no environment.</summary>
public sealed class PureAssemblyTests
{
    private static readonly string[] TextTypes = ["TextReader", "StringReader", "TextWriter", "StringWriter", "EndOfStreamException", "InvalidDataException"];

    private static readonly string[] ImpureTypes =
    [
        "System.Console", "System.Random", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Thread",
    ];

    private static readonly string[] ImpureMembers =
    [
        "System.Environment.get_NewLine", "System.Environment.get_TickCount", "System.Environment.GetEnvironmentVariable",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.Guid.NewGuid", "System.Globalization.CultureInfo.get_CurrentCulture",
    ];

    [Theory]
    [InlineData("TcpFsm.Language.dll")]
    [InlineData("TcpFsm.Roslyn.dll")]
    public void An_assembly_of_the_compiler_does_no_io_and_knows_no_time(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly)));
        MetadataReader metadata = file.GetMetadataReader();
        Assert.DoesNotContain(Types(metadata), IsImpure);
        Assert.Empty(Members(metadata).Intersect(ImpureMembers));
    }

    private static bool IsImpure((string Namespace, string Name) type) =>
        (type.Namespace.StartsWith("System.IO", StringComparison.Ordinal) && !TextTypes.Contains(type.Name))
        || type.Namespace.StartsWith("System.Net", StringComparison.Ordinal)
        || ImpureTypes.Contains($"{type.Namespace}.{type.Name}");

    private static IEnumerable<(string Namespace, string Name)> Types(MetadataReader metadata) =>
        metadata.TypeReferences.Select(metadata.GetTypeReference).Select(t => (metadata.GetString(t.Namespace), metadata.GetString(t.Name)));

    private static IEnumerable<string> Members(MetadataReader metadata)
    {
        foreach (MemberReference member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            if (member.Parent.Kind != HandleKind.TypeReference) continue;
            TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            yield return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}";
        }
    }
}
