using System;
using System.IO;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Simulation.Scenarios.Reporting;

/// <summary>How much of a message's way a line shows.</summary>
internal enum ArrowForm
{
    /// <summary>From one end to the other.</summary>
    Whole,

    /// <summary>It leaves.</summary>
    Leaving,

    /// <summary>It arrives.</summary>
    Arriving,

    /// <summary>It leaves and never arrives.</summary>
    Lost,
}

/// <summary>Lays out the lines of a ladder: step, state of A, what lies between, state of B.</summary>
internal sealed class LadderLine
{
    /// <summary>The longest line, in columns.</summary>
    public const int Width = 100;

    private const int NumberWidth = 4;
    private const int ArrowWidth = 4;
    private const int LongestState = 20;

    private readonly ProtocolModel _model;
    private readonly TextWriter _output;
    private readonly int _state;
    private readonly int _middle;

    public LadderLine(ProtocolModel model, TextWriter output)
    {
        _model = model;
        _output = output;
        _state = Math.Min(LongestState, model.States.Max(s => s.Name.Length));
        _middle = Width - NumberWidth - (2 * (_state + 1)) - 2;
    }

    /// <summary>The scenario's name and what it shows.</summary>
    public void Title(Scenario scenario) =>
        Write(PlainText.Cut(scenario.Title.Length == 0 ? scenario.Id : $"{scenario.Id}: {scenario.Title}", Width));

    /// <summary>The ends as they begin.</summary>
    public void Begin(int[] states)
    {
        Line("", "A", "", "B");
        Line("", State(states[0]), "", State(states[1]));
    }

    /// <summary>Something that happens at one end, at its side.</summary>
    public void Side(ref string step, int[] states, int peer, string text)
    {
        string cut = PlainText.Cut(text, _middle);
        Line(Take(ref step), State(states[0]), peer == 0 ? cut.PadRight(_middle) : cut.PadLeft(_middle), State(states[1]));
    }

    /// <summary>A message on its way.</summary>
    public void Arrow(ref string step, int[] states, bool toB, string message, ArrowForm form)
    {
        string head = toB ? "-->" : "<--";
        string leaves = form == ArrowForm.Arriving ? "..." : head;
        string arrives = form switch
        {
            ArrowForm.Leaving => "...",
            ArrowForm.Lost => " X ",
            _ => head,
        };
        (string left, string right) = toB ? (leaves, arrives) : (arrives, leaves);
        int width = _middle - (2 * ArrowWidth);
        string text = PlainText.Cut(message, width).PadRight(width);
        Line(Take(ref step), State(states[0]), left + " " + text + " " + right, State(states[1]));
    }

    private static string Take(ref string step)
    {
        string taken = step;
        step = "";
        return taken;
    }

    private string State(int state) => PlainText.Cut(_model.States[state].Name, _state);

    private void Line(string step, string stateA, string middle, string stateB) =>
        Write($"{PlainText.Cut(step, NumberWidth - 1),NumberWidth - 1} {stateA.PadRight(_state + 1)} {middle.PadRight(_middle)} {stateB}".TrimEnd());

    // The reader of another system's ladder must see the same bytes.
    private void Write(string line)
    {
        _output.Write(line);
        _output.Write('\n');
    }
}
