using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading.Tasks;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary>The command <c>tcpfsm</c>: its verbs, and what becomes of a run that fails.</summary>
internal static class ToolRoot
{
    /// <summary>Runs one command line to its end. Never throws.</summary>
    /// <returns>The process's <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolContext context)
    {
        try
        {
            int exitCode = await InvokeAsync(arguments, context).ConfigureAwait(false);
            await context.Out.FlushAsync().ConfigureAwait(false);
            return exitCode;
        }
        catch (Exception e)
        {
            return RunFailure.Report(e, context);
        }
    }

    /// <summary>The commands, for those who list them.</summary>
    public static RootCommand CreateCommands(ToolContext context)
    {
        var root = new RootCommand("Protocol state machines from YAML specs: check, generate, run, drill and trace. TCP is built in.")
        {
            CheckVerb.Create(context),
            DrillVerb.Create(context),
            GenerateVerb.Create(context),
            GraphVerb.Create(context),
            InitVerb.Create(context),
            RunVerb.Create(context),
            TraceVerb.Create(context),
        };
        root.SetAction(_ =>
        {
            context.Error.WriteLine("tcpfsm: No verb is given. 'tcpfsm --help' names them.");
            return ExitCode.Unusable;
        });
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction usual } help) help.Action = new ExampleHelp(usual);
            else if (option is VersionOption version) version.Action = new VersionAction();
        }

        return root;
    }

    private static async Task<int> InvokeAsync(string[] arguments, ToolContext context)
    {
        // A file may be called @name: no response files.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
        ParseResult result = CreateCommands(context).Parse(arguments, parsing);
        if (result.Action is ParseErrorAction) return ReportWrongUse(result, context.Error);

        var invocation = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = (result.CommandResult.Command as Verb)?.Patience(result),
        };
        return await result.InvokeAsync(invocation).ConfigureAwait(false);
    }

    private static int ReportWrongUse(ParseResult result, TextWriter error)
    {
        foreach (var problem in result.Errors) error.WriteLine($"tcpfsm: {Printable.Escape(problem.Message)}");
        string command = result.CommandResult.Command is Verb verb ? $"tcpfsm {verb.Name}" : "tcpfsm";
        error.WriteLine($"'{command} --help' shows how it is used.");
        return ExitCode.Unusable;
    }
}
