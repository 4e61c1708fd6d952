using System;
using System.Diagnostics;
using System.IO;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Text;
using TcpFsm.Tool.Files;
using TcpFsm.Tool.Terminal;

namespace TcpFsm.Tool.CommandLine;

/// <summary>Says in a line why a run ended early.</summary>
internal static class RunFailure
{
    /// <summary>Prints what there is to say of an exception.</summary>
    /// <returns>The exit code it means.</returns>
    public static int Report(Exception exception, ToolContext context)
    {
        // The reader has had what it wanted, as in `tcpfsm trace FILE | head`.
        if (exception is OutputClosedException) return ExitCode.Done;
        Quietly(context.Out.Flush);
        Quietly(() => context.Error.WriteLine($"tcpfsm: {Printable.Escape(Describe(exception))}"));
        return exception switch
        {
            OperationCanceledException => ExitCode.Interrupted,
            ToolException expected => expected.ExitCode,
            _ => ExitCode.Unusable,
        };
    }

    /// <summary>Does what it can: where it cannot, nobody is left to tell.</summary>
    private static void Quietly(Action print)
    {
        try
        {
            print();
        }
        catch (Exception e) when (e is OutputClosedException or IOException or ToolException)
        {
            // The reader has gone or the disk is full, and the exit code says that something failed.
        }
    }

    private static string Describe(Exception exception) => exception switch
    {
        ToolException => exception.Message,
        OperationCanceledException => "Stopped.",
        OutOfMemoryException => "There is not enough memory for this input.",
        _ => DescribeDefect(exception),
    };

    /// <summary>A defect of ours is told with its place, so that a report of this one line is worth something.</summary>
    private static string DescribeDefect(Exception exception)
    {
        var method = new StackTrace(exception).GetFrame(0)?.GetMethod();
        string place = method is null ? "" : $" in {method.DeclaringType?.FullName}.{method.Name}";
        return $"error {ProblemRules.InternalError.Id}: {exception.GetType().Name}{place}: {exception.Message} "
            + "This is a defect of tcpfsm, not of your input: please report it with the command line and the input.";
    }
}
