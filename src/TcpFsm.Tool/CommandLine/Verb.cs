using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary>One verb of the command line, with the examples its help shows.</summary>
/// <param name="name">What is typed.</param>
/// <param name="description">What it does, in a sentence.</param>
/// <param name="examples">Whole command lines.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines to start from; each is run by a test.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>How long a run that is asked to end may take to do so; one that waits for input is ended all the same.</summary>
    public Func<ParseResult, TimeSpan> Patience { get; set; } = _ => TimeSpan.FromSeconds(1);

    /// <summary>Says what the verb does. It works aside, so that Ctrl-C can ask it to end.</summary>
    /// <param name="context">Where a failure is told.</param>
    /// <param name="action">Does the work, looks at the token between its items, and returns the <see cref="ExitCode"/>.</param>
    public void Runs(ToolContext context, Func<ParseResult, CancellationToken, int> action) =>
        SetAction((result, cancel) => Task.Run(() => RunGuarded(context, () => action(result, cancel)), CancellationToken.None));

    private static int RunGuarded(ToolContext context, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception e)
        {
            return RunFailure.Report(e, context);
        }
    }
}
