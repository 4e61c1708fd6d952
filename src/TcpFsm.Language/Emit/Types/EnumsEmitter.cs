using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>Writes the enums, flags apart: states, timers, signals, events, rules, errors, returns, and those the spec declares.</summary>
public sealed class EnumsEmitter(EmitContext context, SourceWriter writer)
{
    private sealed record Member(string Identifier, string Name, string? Doc = null, string? Section = null);

    /// <summary>Writes all of them.</summary>
    public void Write()
    {
        ProtocolModel model = context.Model;
        string name = model.Name;
        new StatesEmitter(context, writer).Write();
        Write(context.Types.Timer, $"The timers of {name}.", model.Timers.Select(t => new Member(t.Identifier, t.Name, t.Doc, t.Section)));
        Write(context.Types.Signal, $"What {name} tells its user.", model.Signals.Select(s => new Member(s.Identifier, s.Name, s.Doc, s.Section)));
        Write(context.Types.Event, $"What can happen to a machine of {name}.", model.Events.Select(e => new Member(e.Identifier, e.Name, e.Doc, e.Section)));
        Write(context.Types.Rule, $"The rules of {name}, in the order of the spec.", model.Rules.Select(r => new Member(r.Identifier, r.Id, r.Doc, r.Section)));
        IEnumerable<Member> errors = model.Errors.Select((e, i) => new Member(context.ErrorMember(i), e.Name, e.Doc));
        Write(context.Types.Error, $"What a call of {name} can be refused with.", errors.Prepend(new Member("None", "no error")));
        Write(context.Types.Return, $"What a call of {name} can return.", model.Returns.Select(r => new Member(r.Identifier, r.Name)));
        for (int i = 0; i < model.Enums.Count; i++)
            Write(context.Types.Enum(i), $"Values of {model.Enums[i].Identifier}.", model.Enums[i].Members.Select(m => new Member(m.Identifier, m.Name)));
    }

    private void Write(string type, string what, IEnumerable<Member> members)
    {
        List<Member> all = members.ToList();
        context.Docs.Summary(writer, what);
        writer.Open($"public enum {type} : {EnumWidth.ForCount(all.Count)}");
        for (int i = 0; i < all.Count; i++)
        {
            if (i > 0) writer.Line();
            string text = string.IsNullOrWhiteSpace(all[i].Doc) ? all[i].Name + "." : $"{all[i].Name}: {all[i].Doc}";
            context.Docs.Summary(writer, text, null, all[i].Section);
            writer.Line($"{CSharpText.Escape(all[i].Identifier)} = {CSharpText.Number(i)},");
        }

        writer.Close();
        writer.Line();
    }
}
