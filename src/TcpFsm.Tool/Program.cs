using TcpFsm.Tool.CommandLine;
using TcpFsm.Tool.Terminal;

return await ToolRoot.RunAsync(args, ToolContext.OfProcess());
