using System;
using System.IO;
using TcpFsm.Graph.Ladders;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Reporting;
using TcpFsm.Simulation.Scenarios.Running;

namespace TcpFsm.Tool.Scenarios;

/// <summary>Each scenario as a picture. What went otherwise is told beside it: a picture has no place for it.</summary>
/// <param name="draw">Draws in the format.</param>
/// <param name="extension">What the format's files end in.</param>
/// <param name="pictures">Takes the pictures.</param>
/// <param name="error">Takes what went otherwise.</param>
internal sealed class PictureReport(Action<Ladder, TextWriter> draw, string extension, IPictureOutput pictures, TextWriter error) : IScenarioReport
{
    /// <inheritdoc/>
    public int Failed { get; private set; }

    /// <inheritdoc/>
    public void Add(SourceText source, ScenarioResult result)
    {
        var picture = new StringWriter { NewLine = "\n" };
        draw(LadderOf.Scenario(result), picture);
        pictures.Add(result.Scenario.Id, extension, picture.ToString());
        if (result.Passed) return;
        Failed++;
        error.WriteLine(ScenarioReport.Describe(source, result));
    }

    /// <inheritdoc/>
    public void Close() => pictures.Close();
}
