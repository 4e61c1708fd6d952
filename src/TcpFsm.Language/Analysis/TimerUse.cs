using System.Collections.Generic;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Analysis;

/// <summary>Finds which timers are started and whose expiry is handled.</summary>
internal sealed class TimerUse
{
    private readonly ProtocolModel _model;
    private readonly bool[] _started;
    private readonly int[] _eventsOf;

    private TimerUse(ProtocolModel model)
    {
        _model = model;
        _started = new bool[model.Timers.Count];
        _eventsOf = new int[model.Rules.Count];
    }

    /// <summary>The timers of a model.</summary>
    public static EquatableArray<DerivedTimer> Of(ProtocolModel model)
    {
        var use = new TimerUse(model);
        foreach (EventModel @event in model.Events) use.CountUses(@event);
        var timers = new DerivedTimer[model.Timers.Count];
        for (int timer = 0; timer < timers.Length; timer++) timers[timer] = new DerivedTimer(use._started[timer], use.IsHandled(timer));
        return new EquatableArray<DerivedTimer>(timers);
    }

    private void CountUses(EventModel @event)
    {
        foreach (BoundRule rule in RulesOf(@event))
        {
            _eventsOf[rule.Rule]++;
            NoteStarts(rule.Effects);
        }
    }

    private void NoteStarts(EquatableArray<Effect> effects)
    {
        foreach (Effect effect in effects)
        {
            switch (effect)
            {
                case StartEffect start: _started[start.Timer] = true; break;
                case WhenEffect block: NoteStarts(block.Effects); break;
                case ActionEffect action: NoteStarts(action.Effects); break;
            }
        }
    }

    // `on timeout:` with nothing but `ignore` is said of all timers, so of none. `ignore` for one timer by its name is a decision.
    private bool IsHandled(int timer)
    {
        foreach (EventModel @event in _model.Events)
        {
            if (@event.Timer != timer) continue;
            foreach (BoundRule rule in RulesOf(@event))
            {
                if (rule.Answer.Kind != AnswerKind.Ignore || _eventsOf[rule.Rule] == 1) return true;
            }
        }

        return false;
    }

    private static IEnumerable<BoundRule> RulesOf(EventModel @event)
    {
        foreach (BoundRule rule in @event.Plain) yield return rule;
        foreach (StepModel step in @event.Steps)
        {
            foreach (BoundRule rule in step.Rules) yield return rule;
        }
    }
}
