using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Emit.Naming;
using TcpFsm.Language.Model;

namespace TcpFsm.Language.Emit.Types;

/// <summary>A field of the machine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Comment">What is in it.</param>
public sealed record StorageField(string Name, string Type, string Comment);

/// <summary>Where a variable lives.</summary>
/// <param name="Field">The field.</param>
/// <param name="FieldType">The field's C# type.</param>
/// <param name="Shift">First bit within the field.</param>
/// <param name="Width">Number of bits; 0: the field is the variable's alone.</param>
public sealed record VariableSlot(string Field, string FieldType, int Shift, int Width);

/// <summary>
/// Packs the machine: variables of whole width as fields, widest first so that nothing is lost to alignment; bools, enums and errors share words of bits,
/// the timers' running bits share others, the state comes last.
/// </summary>
public sealed class MachineLayout
{
    private readonly List<StorageField> _fields = [];
    private readonly VariableSlot[] _slots;

    /// <summary>Lays a machine out.</summary>
    public MachineLayout(ProtocolModel model, TypeMap types, MachineNames names)
    {
        _slots = new VariableSlot[model.Variables.Count];
        var scope = new NameScope(names.Scope);
        PlaceWhole(model, types, names, scope);
        PlaceBits(model, types, scope);
        TimerWords = PlaceTimers(model, scope);
        StateField = scope.Take("_state", "Field");
        StateType = EnumWidth.ForCount(model.States.Count);
        _fields.Add(new StorageField(StateField, StateType, "the state, less the first one's number"));
        Fields = _fields.OrderByDescending(f => EnumWidth.Size(f.Type)).ToList();
    }

    /// <summary>The fields in the order they are declared.</summary>
    public IReadOnlyList<StorageField> Fields { get; }

    /// <summary>The fields of the timers' running bits, 64 timers in each but the last.</summary>
    public IReadOnlyList<StorageField> TimerWords { get; }

    /// <summary>The field of the state.</summary>
    public string StateField { get; }

    /// <summary>Its C# type.</summary>
    public string StateType { get; }

    /// <summary>Where a variable lives.</summary>
    public VariableSlot Slot(int variable) => _slots[variable];

    /// <summary>Bits a value of so many possible ones takes.</summary>
    public static int BitsFor(int count)
    {
        int bits = 1;
        while (1 << bits < count) bits++;
        return bits;
    }

    private static bool IsPacked(ValueType type) => type.Kind is ValueKind.Bool or ValueKind.Enum or ValueKind.Error;

    private void PlaceWhole(ProtocolModel model, TypeMap types, MachineNames names, NameScope scope)
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            VariableModel variable = model.Variables[i];
            if (IsPacked(variable.Type)) continue;
            string field = scope.Take("_" + IdentifierText.Lower(names.Variables[i]), "Field"), type = types.Stored(variable.Type);
            _slots[i] = new VariableSlot(field, type, 0, 0);
            _fields.Add(new StorageField(field, type, variable.Name));
        }
    }

    private void PlaceBits(ProtocolModel model, TypeMap types, NameScope scope)
    {
        var word = new List<int>();
        int used = 0;
        void Flush()
        {
            if (word.Count == 0) return;
            string field = scope.Take("_bits", ""), type = EnumWidth.ForBits(used);
            foreach (int i in word) _slots[i] = _slots[i] with { Field = field, FieldType = type };
            _fields.Add(new StorageField(field, type, string.Join(", ", word.Select(i => model.Variables[i].Name))));
            word.Clear();
            used = 0;
        }

        for (int i = 0; i < _slots.Length; i++)
        {
            if (!IsPacked(model.Variables[i].Type)) continue;
            int width = BitsFor(types.Count(model.Variables[i].Type));
            if (used + width > 64) Flush();
            _slots[i] = new VariableSlot("", "", used, width);
            word.Add(i);
            used += width;
        }

        Flush();
    }

    private List<StorageField> PlaceTimers(ProtocolModel model, NameScope scope)
    {
        var words = new List<StorageField>();
        for (int first = 0; first < model.Timers.Count; first += 64)
        {
            int count = System.Math.Min(64, model.Timers.Count - first);
            words.Add(new StorageField(scope.Take("_timers", ""), EnumWidth.ForBits(count), "a bit for each timer that runs"));
        }

        _fields.AddRange(words);
        return words;
    }
}
