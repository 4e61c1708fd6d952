using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TcpFsm.Graph;
using TcpFsm.Graph.Drawing;
using TcpFsm.Language.Model;
using TcpFsm.Tool.Files;

namespace TcpFsm.Tool.Graphs;

/// <summary>Asks Graphviz where states should stand.</summary>
/// <param name="program">The program to ask: <c>dot</c>.</param>
internal sealed class Graphviz(string program = "dot")
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The layout of a diagram.</summary>
    /// <exception cref="ToolException">Graphviz is not there, or has no answer.</exception>
    public LayoutModel Place(Diagram diagram, CancellationToken cancel)
    {
        string answer = Ask(GraphvizLayout.Ask(diagram), cancel);
        return GraphvizLayout.Read(diagram, answer)
            ?? throw new ToolException("Graphviz answered, but did not place every state. Leave --layout out: the spec's own layout needs no other program.");
    }

    private string Ask(string question, CancellationToken cancel)
    {
        using Process process = Start();
        try
        {
            // Both at once: either pipe may fill up.
            Task<string> answer = process.StandardOutput.ReadToEndAsync(cancel);
            Task<string> complaint = process.StandardError.ReadToEndAsync(cancel);
            process.StandardInput.Write(question);
            process.StandardInput.Close();
            if (!answer.Wait((int)Patience.TotalMilliseconds, cancel) || !process.WaitForExit(Patience))
                throw new ToolException($"Graphviz was not done after {Patience.TotalSeconds} s. Leave --layout out, or draw less with --view.");
            if (process.ExitCode != 0) throw new ToolException($"Graphviz failed: {complaint.Result.Trim()}");
            return answer.Result;
        }
        catch (IOException e)
        {
            throw new ToolException($"Graphviz ended before it was asked: {e.Message}");
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, "-Tplain")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            throw new ToolException($"--layout dot needs Graphviz, and there is no program '{program}' (package graphviz). "
                + "Leave --layout out: the spec's own layout needs no other program.");
        }
    }
}
