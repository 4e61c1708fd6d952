namespace TcpFsm.Language.Model.Canonical;

/// <summary>Writes effects in their canonical form. An action is its effects: what it is called means nothing.</summary>
internal static class CanonicalEffect
{
    public static void WriteAll(CanonicalWriter writer, EquatableArray<Effect> effects)
    {
        foreach (Effect effect in effects) Write(writer, effect);
        writer.Text("end");
    }

    private static void Write(CanonicalWriter writer, Effect effect)
    {
        switch (effect)
        {
            case AssignEffect assign:
                writer.Text("assign").Number(assign.Variable);
                CanonicalExpr.Write(writer, assign.Value);
                break;
            case SendEffect send:
                writer.Text("send").Number(send.Message);
                writer.List(send.Fields, f => CanonicalExpr.Write(writer.Number(f.Field), f.Value));
                writer.List(send.Flags, f => CanonicalExpr.WriteOptional(writer.Number(f.Flag), f.Condition));
                break;
            case CancelEffect cancel:
                writer.Text("cancel").Number(cancel.Timer);
                break;
            case StartEffect start:
                writer.Text("start").Number(start.Timer);
                break;
            case SignalEffect signal:
                writer.Text("signal").Number(signal.Signal).List(signal.Arguments, a => CanonicalExpr.Write(writer, a));
                break;
            case WhenEffect guarded:
                CanonicalExpr.Write(writer.Text("when"), guarded.Condition);
                WriteAll(writer, guarded.Effects);
                break;
            case ActionEffect action:
                foreach (Effect inner in action.Effects) Write(writer, inner);
                break;
        }
    }
}
