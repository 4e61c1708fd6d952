using System.Collections.Generic;
using TcpFsm.Language.Analysis;

namespace TcpFsm.Language.Emit.Handles;

/// <summary>A call of a handle: an event that is legal in the handle's state.</summary>
/// <param name="Event">The event.</param>
/// <param name="Next">The states it may lead to, ascending; the handle's own among them if it may stay.</param>
/// <param name="Derived">What follows for it.</param>
public sealed record HandleCall(int Event, IReadOnlyList<int> Next, DerivedEvent Derived);
