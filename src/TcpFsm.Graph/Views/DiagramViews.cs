using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Views;

/// <summary>The views there are of a machine: those its spec declares, and <c>full</c> and <c>errors</c>, which every machine has.</summary>
public static class DiagramViews
{
    /// <summary>The views in the order of the spec; those that need no declaration come first.</summary>
    public static IReadOnlyList<IDiagramView> Of(ProtocolModel model)
    {
        List<IDiagramView> declared = model.Views.Select(v => (IDiagramView)new DeclaredView(v)).ToList();
        IDiagramView[] usual = [new FullView(), new ErrorsView()];
        return [.. usual.Where(u => declared.All(d => d.Name != u.Name)), .. declared];
    }

    /// <summary>The view of a name; null if there is none.</summary>
    public static IDiagramView? Find(ProtocolModel model, string name) => Of(model).FirstOrDefault(v => v.Name == name);
}
