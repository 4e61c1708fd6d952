using System;
using System.CommandLine;
using System.IO;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Specs;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary><c>tcpfsm init</c>: a small spec to start from.</summary>
internal static class InitVerb
{
    private const string Extension = ".fsm.yaml";
    private const string DefaultFile = "ping" + Extension;
    private const string SchemaFile = "fsm.schema.json";

    /// <summary>Makes the verb.</summary>
    public static Command Create(ToolContext context)
    {
        Argument<string?> file = PathArgument.CreateOptional(
            "FILE", $"The spec to write, NAME{Extension}; left out: {DefaultFile}. Nothing is overwritten.");
        var verb = new Verb("init", "Writes a small spec and its schema, and prints the project lines that use them.",
            "tcpfsm init", "tcpfsm init protocols/door.fsm.yaml") { file };
        verb.Runs(context, (result, _) => Init(context, result.GetValue(file) ?? DefaultFile));
        return verb;
    }

    private static int Init(ToolContext context, string path)
    {
        if (!path.EndsWith(Extension, StringComparison.Ordinal))
            throw new ToolException($"'{path}' does not end in {Extension}, by which a build knows a spec. Give a name such as {DefaultFile}.");

        // Editors complete and check the spec by the schema beside it, without a network.
        string schema = Path.Combine(Path.GetDirectoryName(path) ?? "", SchemaFile);
        context.Files.WriteNewText(path, SpecLibrary.ReadResource(DefaultFile).Replace("../" + SchemaFile, SchemaFile, StringComparison.Ordinal));
        if (!context.Files.Exists(schema)) context.Files.WriteNewText(schema, SpecLibrary.ReadResource(SchemaFile));

        context.Out.WriteLine(
            $"""
             Wrote {Printable.Escape(path)} and {Printable.Escape(schema)}.
             Every {Extension} file below a project is compiled into it, once the project has these lines:

               <ItemGroup>
                 <PackageReference Include="TcpFsm" Version="{VersionAction.Version}" />
               </ItemGroup>

             'tcpfsm check {Printable.Escape(path)}' prints its problems without a build.
             """);
        return ExitCode.Done;
    }
}
