using TcpFsm.Language.Analysis.Checks;
using TcpFsm.Language.Binding;
using TcpFsm.Language.Model;
using TcpFsm.Language.Problems;

namespace TcpFsm.Language.Analysis;

/// <summary>Derives what follows from a spec and says what is wrong with it as a whole. It never throws and its time is bounded, whatever the spec.</summary>
public static class SpecAnalyzer
{
    /// <summary>Derives what follows from a model.</summary>
    public static DerivedModel Derive(ProtocolModel model) => new ModelAnalysis(model).ToDerivedModel();

    /// <summary>Derives what follows from a model and reports TFSM0007 to TFSM0012.</summary>
    /// <param name="model">The model.</param>
    /// <param name="positions">Where its parts stand.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public static DerivedModel Analyze(ProtocolModel model, SpecPositions positions, ProblemBag problems)
    {
        DerivedModel derived = Derive(model);
        StateCheck.Run(model, derived, positions, problems);
        DeadRuleCheck.Run(model, derived, positions, problems);
        UndecidedCheck.Run(model, derived, positions, problems);
        IllegalSendCheck.Run(model, derived, positions, problems);
        TimerCheck.Run(model, derived, positions, problems);
        return derived;
    }
}
