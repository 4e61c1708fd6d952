using System.Collections.Generic;
using TcpFsm.Language.Text;

namespace TcpFsm.Simulation.Scenarios;

/// <summary>A file of scenarios, read for one spec.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Scenarios">The scenarios that could be read, in the order of the file; a scenario stands behind the one it continues.</param>
/// <param name="Problems">What is wrong with it, in the order of the file. With any of them the file is not fit to run.</param>
public sealed record ScenarioFile(SourceText Source, IReadOnlyList<Scenario> Scenarios, IReadOnlyList<ScenarioProblem> Problems);
