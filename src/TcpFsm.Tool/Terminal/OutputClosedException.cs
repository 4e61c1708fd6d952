using System;

namespace TcpFsm.Tool.Terminal;

/// <summary>Whoever reads the output has gone. No fault of anybody: the run ends quietly.</summary>
internal sealed class OutputClosedException(Exception cause) : Exception("The reader of the output has gone.", cause);
