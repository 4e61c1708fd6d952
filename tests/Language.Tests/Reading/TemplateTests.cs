using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Problems;
using TcpFsm.Language.Syntax;

namespace TcpFsm.Language.Tests.Reading;

/// <summary>Messages to send, their flags, signals given and items of <c>do</c>.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>", "| SEQ:SND.NXT ACK:RCV.NXT CTL:ACK")]
    [InlineData("RST_STREAM<CODE=CODE>", "RST_STREAM | CODE:CODE")]
    [InlineData("Configure-Ack <ID=Configure-Request.ID>", "Configure-Ack | ID:Configure-Request.ID")]
    [InlineData("PRIORITY", "PRIORITY |")]
    [InlineData("<CTL=ACK[,PSH if A < B][,URG if A > B]><DATA=N>", "| CTL:ACK[,PSH if A < B][,URG if A > B] DATA:N")]
    [InlineData("<UP=1 if A > B else 0><DATA=f(A > B, C)>", "| UP:1 if A > B else 0 DATA:f(A > B, C)")]
    [InlineData("<SEQ=A >= B> <CTL=SYN>", "| SEQ:A >= B CTL:SYN")]
    public void Template_IsReadAs(string text, string expected)
    {
        var problems = new ProblemBag();
        TemplateSyntax? template = TemplateParser.Parse(Reader.Slice(text), problems);
        Assert.Empty(problems.Sorted);
        Assert.Equal(expected, Print(template!));
    }

    [Theory]
    [InlineData("§<SEQ=A", "never closed")]
    [InlineData("<SEQ=A>§<CTL=SYN", "never closed")]
    [InlineData("<§ACK>", "<FIELD=expression>")]
    [InlineData("<§SEQ = A>", "without blanks")]
    [InlineData("§<SEQ=A> x", "nothing behind")]
    [InlineData("§", "A message is missing")]
    public void BadTemplate_SaysWhatToDo(string marked, string messagePart)
    {
        MarkedText text = MarkedText.Parse(marked);
        var problems = new ProblemBag();
        Assert.Null(TemplateParser.Parse(Reader.Slice(text.Text), problems));
        Problem problem = Assert.Single(problems.Sorted);
        Assert.Contains(messagePart, problem.Message);
        Assert.Equal(text.Place, problem.Span.Start);
    }

    [Theory]
    [InlineData("SYN,ACK", "SYN ACK")]
    [InlineData("ACK[,PSH if N = SND.QUEUED][,URG if A > B]", "ACK PSH?(N Equal SND.QUEUED) URG?(A Greater B)")]
    [InlineData("[PSH if f(A, B)]", "PSH?f(A, B)")]
    [InlineData(" END-HEADERS , END-STREAM ", "END-HEADERS END-STREAM")]
    public void Flags_AreReadAs(string text, string expected)
    {
        var problems = new ProblemBag();
        IReadOnlyList<TemplateFlagSyntax>? flags = FlagListParser.Parse(Reader.Slice(text), problems);
        Assert.Empty(problems.Sorted);
        Assert.Equal(expected, string.Join(" ", flags!.Select(flag => flag.Name.Text + (flag.Condition is { } c ? "?" + ExpressionPrinter.Print(c) : ""))));
    }

    [Theory]
    [InlineData("ACK§[,PSH]", "needs its condition")]
    [InlineData("ACK§[,PSH if A", "never closed")]
    [InlineData("ACK[,PSH if A §<= B]", "`=<`")]
    [InlineData("ACK[,PSH if A§)]", "closes nothing")]
    [InlineData("SYN,§ACK PSH", "no flag's name")]
    [InlineData("§ ", "Flags are missing")]
    public void BadFlags_SayWhatToDo(string marked, string messagePart)
    {
        MarkedText text = MarkedText.Parse(marked);
        var problems = new ProblemBag();
        Assert.Null(FlagListParser.Parse(Reader.Slice(text.Text), problems));
        Problem problem = Assert.Single(problems.Sorted);
        Assert.Contains(messagePart, problem.Message);
        Assert.Equal(text.Place, problem.Span.Start);
    }

    [Theory]
    [InlineData("connection open", "connection open()")]
    [InlineData("calls failed(connection reset)", "calls failed(connection reset)")]
    [InlineData("text(N + HELD)", "text(N + HELD)")]
    [InlineData("hold text(SEQ, min(A, B))", "hold text(SEQ; min(A, B))")]
    [InlineData("tick()", "tick()")]
    public void Signal_IsReadAs(string text, string expected)
    {
        var problems = new ProblemBag();
        SignalUseSyntax signal = SignalUseParser.Parse(Reader.Slice(text), problems)!;
        Assert.Empty(problems.Sorted);
        Assert.Equal(expected, $"{signal.Name.Text}({string.Join("; ", signal.Arguments.Select(argument => argument.Text))})");
    }

    [Theory]
    [InlineData("text§(N", "never closed")]
    [InlineData("text(N)§ x", "Nothing can stand behind")]
    [InlineData("§(N)", "name is missing")]
    public void BadSignal_SaysWhatToDo(string marked, string messagePart)
    {
        MarkedText text = MarkedText.Parse(marked);
        var problems = new ProblemBag();
        Assert.Null(SignalUseParser.Parse(Reader.Slice(text.Text), problems));
        Problem problem = Assert.Single(problems.Sorted);
        Assert.Contains(messagePart, problem.Message);
        Assert.Equal(text.Place, problem.Span.Start);
    }

    [Theory]
    [InlineData("SND.UNA = ISS", "SND.UNA Set ISS")]
    [InlineData("A = B = C", "A Set (B Equal C)")]
    [InlineData("RETRIES += 1", "RETRIES Add 1")]
    [InlineData("SND.QUEUED -= N", "SND.QUEUED Subtract N")]
    [InlineData("plain-ack", "do plain-ack")]
    [InlineData("note the window", "do note the window")]
    public void Do_IsReadAs(string text, string expected)
    {
        var problems = new ProblemBag();
        DoSyntax item = DoParser.Parse(Reader.Slice(text), problems)!;
        Assert.Empty(problems.Sorted);
        string found = item is AssignSyntax assign
            ? $"{assign.Target.Text} {assign.Operator} {ExpressionPrinter.Print(assign.Value)}"
            : "do " + ((ActionUseSyntax)item).Name.Text;
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("A§ == B", "Write one `=`")]
    [InlineData("A §:= B", "`=`, `+=` or `-=`")]
    [InlineData("A§-= B", "blank before `-=`")]
    [InlineData("§A B = C", "no variable's name")]
    [InlineData("§f(A)", "an action's name")]
    [InlineData("§a <b>", "send:")]
    [InlineData("A =§", "breaks off")]
    [InlineData("A = B §<= C", "`=<`")]
    public void BadDo_SaysWhatToDo(string marked, string messagePart)
    {
        MarkedText text = MarkedText.Parse(marked);
        var problems = new ProblemBag();
        Assert.Null(DoParser.Parse(Reader.Slice(text.Text), problems));
        Problem problem = Assert.Single(problems.Sorted);
        Assert.Contains(messagePart, problem.Message);
        Assert.Equal(("TFSM0005", text.Place), (problem.Rule.Id, problem.Span.Start));
    }

    private static string Print(TemplateSyntax template)
    {
        string fields = string.Concat(template.Fields.Select(field => $" {field.Name.Text}:{field.Value.Text}"));
        return $"{template.Message?.Text} |{fields}".TrimStart();
    }
}
