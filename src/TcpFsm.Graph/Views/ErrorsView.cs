using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Views;

/// <summary>What timers do, and what ends calls with an error: the view <c>errors</c> of a spec that declares none of that name.</summary>
public sealed class ErrorsView : IDiagramView
{
    /// <inheritdoc/>
    public string Name => "errors";

    /// <inheritdoc/>
    public string? Doc => "what timeouts and failures lead to";

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => [];

    /// <inheritdoc/>
    public bool IsWhole => false;

    /// <inheritdoc/>
    public IEnumerable<RouteSelection> RoutesIn(TransitionCatalog catalog) => DeclaredView.DeclaredRoutes(catalog);

    /// <inheritdoc/>
    public IEnumerable<int> BoxesIn(ProtocolModel model) => [];

    /// <inheritdoc/>
    public IEnumerable<DiagramTransition> Select(TransitionCatalog catalog) =>
        catalog.Leaving.Where(t => catalog.Model.Events[t.Event].Kind == EventKind.Timeout || catalog.RulesOf(t).Any(r => TellsError(catalog.Model, r.Effects)));

    private static bool TellsError(ProtocolModel model, IEnumerable<Effect> effects) => effects.Any(effect => effect switch
    {
        SignalEffect signal => model.Signals[signal.Signal].Arguments.Any(a => a.Type.Kind == ValueKind.Error),
        WhenEffect guarded => TellsError(model, guarded.Effects),
        ActionEffect action => TellsError(model, action.Effects),
        _ => false,
    });
}
