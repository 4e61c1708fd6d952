using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;
using TcpFsm.Language.Text;
using TcpFsm.Simulation.Scenarios.Expectations;

namespace TcpFsm.Simulation.Scenarios.Reading;

/// <summary>What a step says of a message.</summary>
internal sealed class MessageDraft(int message, MessageModel type)
{
    public int Message { get; } = message;

    public MessageModel Type { get; } = type;

    /// <summary>What is taken for granted if it is a TCP segment; else null.</summary>
    public SegmentForm? Form { get; } = SegmentForm.Of(type);

    public MessageName? Id { get; set; }

    public int? From { get; set; }

    public List<ExpectedField> Fields { get; } = [];

    public ulong Flags { get; set; }

    public ulong Absent { get; set; }

    public TextSpan? FlagsSpan { get; set; }

    public bool FlagsNamed => FlagsSpan is not null;

    /// <summary>The key without which a segment is nothing; null if none is missing.</summary>
    public string? Missing =>
        Form is null ? null
        : !Names(Form.Seq) ? "seq"
        : !FlagsNamed ? "ctl"
        : null;

    /// <summary>Why no message can be so: a flag is not both set and absent; the ACK bit and the ACK field go together.</summary>
    public string? Contradiction =>
        (Flags & Absent) != 0 ? "nctl names a flag that is named as set"
        : Form is null || Names(Form.Ack) == ((Flags & Form.AckBit) != 0) ? null
        : Names(Form.Ack) ? "ack is named, but ctl has no A"
        : "ctl has A, but no ack is named";

    /// <summary>The fields named, and what is expected of a segment whether named or not.</summary>
    public IReadOnlyList<ExpectedField> WithImplied(TextSpan span)
    {
        if (Form is null) return Fields;
        IEnumerable<int> implied = new[] { Form.Ack, Form.Data }.Where(f => !Names(f));
        return Fields.Concat(implied.Select(f => new ExpectedField(f, 0, span))).ToArray();
    }

    private bool Names(int field) => Fields.Any(f => f.Field == field);
}
