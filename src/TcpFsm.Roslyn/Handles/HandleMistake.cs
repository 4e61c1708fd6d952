using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Handles;

/// <summary>A handle is used that is good for nothing.</summary>
/// <param name="Use">The call.</param>
/// <param name="Consumer">The call that consumed the handle; null if the handle is the default of its type.</param>
internal sealed record HandleMistake(IInvocationOperation Use, IInvocationOperation? Consumer);
