using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TcpFsm.Roslyn.Handles;

/// <summary>A handle is used that is good for nothing.</summary>
/// <param name="Use">The call, or what else needs a good handle.</param>
/// <param name="Handle">The handle.</param>
/// <param name="Consumer">The call that consumed the handle; null if the handle is the default of its type.</param>
internal sealed record HandleMistake(IOperation Use, IOperation Handle, IInvocationOperation? Consumer);
