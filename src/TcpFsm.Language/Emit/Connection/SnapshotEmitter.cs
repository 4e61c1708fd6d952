using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Connection;

/// <summary>Writes how a connection is put into octets and restored from them.</summary>
public sealed class SnapshotEmitter(EmitContext context, SourceWriter writer)
{
    private const int Header = 16;

    private int Size => Header + (8 * (context.Model.Variables.Count + context.Model.Timers.Count));

    /// <summary>Writes the part of the class.</summary>
    public void Write()
    {
        writer.Open($"public sealed partial class {context.Types.Connection}");
        WriteSnapshot();
        WriteRestore();
        WriteNumbers();
        writer.Close();
    }

    // Octets: "FSM" and the format's number, the model's hash, the state; then 8 for each variable and for what is left of each timer.
    private void WriteSnapshot()
    {
        writer.Lines($$"""
            /// <summary>The connection as octets: state, variables, what is left of each timer, and the hash of the spec.</summary>
            /// <exception cref="global::System.InvalidOperationException">An event is being handled.</exception>
            /// <exception cref="global::System.ObjectDisposedException">The connection was disposed of.</exception>
            public byte[] Snapshot()
            {
                BeginUse();
                try
                {
                    var octets = new byte[{{CSharpText.Number(Size)}}];
                    int at = 0;
                    PutNumber(octets, ref at, 0x{{HeaderNumber()}});
                    PutNumber(octets, ref at, unchecked((long)0x{{Hash()}}UL));
            """);
        writer.Indented(w => w.Indented(_ =>
        {
            writer.Line("octets[4] = (byte)(int)_machine.State;").Line("octets[5] = (byte)((int)_machine.State >> 8);");
            for (int i = 0; i < context.Model.Variables.Count; i++) writer.Line($"PutNumber(octets, ref at, {ToNumber(i)});");
            if (context.Model.Timers.Count > 0) WriteTimersOut();
            writer.Line("return octets;");
        }));
        writer.Lines("""
                }
                finally
                {
                    EndUse();
                }
            }

            """);
    }

    private void WriteTimersOut() => writer.Lines($$"""
        for (int timer = 0; timer < {{CSharpText.Number(context.Model.Timers.Count)}}; timer++)
        {
            long left = -1;
            if (_machine.IsRunning(({{context.Types.Timer}})timer)) left = global::System.Math.Max(1, (_lengths[timer] - _time.GetElapsedTime(_started[timer])).Ticks);
            PutNumber(octets, ref at, left);
        }

        """);

    private void WriteRestore()
    {
        writer.Lines($$"""
            /// <summary>Makes the connection what it was when the snapshot was taken. No rule runs and nobody is told; timers go on with what was left of them.</summary>
            /// <param name="snapshot">What <see cref="Snapshot"/> gave.</param>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
            /// <exception cref="global::System.ArgumentException">It is no snapshot, or one of another spec; the connection stays what it was.</exception>
            /// <exception cref="global::System.InvalidOperationException">An event is being handled.</exception>
            /// <exception cref="global::System.ObjectDisposedException">The connection was disposed of.</exception>
            public void Restore(byte[] snapshot)
            {
                if (snapshot is null) throw new global::System.ArgumentNullException(nameof(snapshot));
                int at = 0;
                if (snapshot.Length < {{CSharpText.Number(Header)}} || (TakeNumber(snapshot, ref at) & 0xFFFFFFFFL) != 0x{{HeaderNumber()}})
                    throw new global::System.ArgumentException("This is no snapshot of a connection, or one of a newer version.", nameof(snapshot));
                if (TakeNumber(snapshot, ref at) != unchecked((long)0x{{Hash()}}UL))
                    throw new global::System.ArgumentException("The snapshot is of another spec, or of another version of this one; it bears another hash than " + {{context.Types.Machine}}.ModelHash + ".", nameof(snapshot));
                int state = snapshot[4] | (snapshot[5] << 8);
                if (snapshot.Length != {{CSharpText.Number(Size)}} || state > {{CSharpText.Number(context.Model.States.Count - 1)}})
                    throw new global::System.ArgumentException("The snapshot is damaged.", nameof(snapshot));
                var machine = default({{context.Types.Machine}});
                machine.State = ({{context.Types.State}})state;
            """);
        writer.Indented(w =>
        {
            for (int i = 0; i < context.Model.Variables.Count; i++) w.Line($"machine.{CSharpText.Escape(context.Members.Variables[i])} = {FromNumber(i)};");
        });
        writer.Lines("""
                BeginUse();
                try
                {
                    _machine = machine;
                    // Also where the state is the same: the connection behind a handle of it is another one.
                    RaiseVersion();
            """);
        if (context.Model.Timers.Count > 0) writer.Indented(w => w.Indented(_ => WriteTimersIn()));
        writer.Lines("""
                }
                finally
                {
                    EndUse();
                }
            }

            """);
    }

    private void WriteTimersIn() => writer.Lines($$"""
        for (int timer = 0; timer < {{CSharpText.Number(context.Model.Timers.Count)}}; timer++)
        {
            long left = TakeNumber(snapshot, ref at);
            _machine.SetRunning(({{context.Types.Timer}})timer, left > 0);
            if (left > 0) ArmTimer(({{context.Types.Timer}})timer, new global::System.TimeSpan(left));
            else DisarmTimer(({{context.Types.Timer}})timer);
        }
        """);

    private void WriteNumbers() => writer.Lines("""
        private static void PutNumber(byte[] octets, ref int at, long number)
        {
            for (int i = 0; i < 8; i++) octets[at++] = unchecked((byte)(number >> (8 * i)));
        }

        private static long TakeNumber(byte[] octets, ref int at)
        {
            long number = 0;
            for (int i = 0; i < 8; i++) number |= (long)octets[at++] << (8 * i);
            return number;
        }

        private static int TakeIndex(byte[] octets, ref int at, int count)
        {
            long number = TakeNumber(octets, ref at);
            return number >= 0 && number < count ? (int)number : throw new global::System.ArgumentException("The snapshot is damaged.", "snapshot");
        }
        """);

    // "FSM" and 1, read from the lowest octet.
    private static string HeaderNumber() => "014D5346L";

    private string Hash() => ulong.TryParse(
        context.Model.Hash, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out ulong hash)
        ? hash.ToString("X", System.Globalization.CultureInfo.InvariantCulture)
        : "0";

    private string ToNumber(int index)
    {
        string value = "_machine." + CSharpText.Escape(context.Members.Variables[index]);
        return context.Model.Variables[index].Type.Kind switch
        {
            ValueKind.Bool => value + " ? 1 : 0",
            ValueKind.Seq32 => value + ".Value",
            ValueKind.Duration => value + ".Ticks",
            _ => $"unchecked((long){value})",
        };
    }

    private string FromNumber(int index)
    {
        const string Number = "TakeNumber(snapshot, ref at)";
        Model.ValueType type = context.Model.Variables[index].Type;
        return type.Kind switch
        {
            ValueKind.Bool => Number + " != 0",
            ValueKind.Seq32 => $"new global::TcpFsm.SequenceNumber(unchecked((uint){Number}))",
            ValueKind.Duration => $"new global::System.TimeSpan({Number})",
            ValueKind.Enum or ValueKind.Error => $"({context.Map.Stored(type)})TakeIndex(snapshot, ref at, {CSharpText.Number(context.Map.Count(type))})",
            _ => $"unchecked(({context.Map.Stored(type)}){Number})",
        };
    }
}
