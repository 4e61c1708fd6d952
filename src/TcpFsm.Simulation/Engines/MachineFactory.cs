using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Engines;

/// <summary>Makes a machine in the initial state: the interpreter, or an engine of generated code.</summary>
/// <param name="model">What it follows.</param>
/// <param name="parameters">Its parameters, kept for its life.</param>
public delegate IMachine MachineFactory(ProtocolModel model, ParameterValues parameters);
