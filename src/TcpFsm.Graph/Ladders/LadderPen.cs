using System;
using System.Collections.Generic;
using TcpFsm.Graph.Svg;

namespace TcpFsm.Graph.Ladders;

/// <summary>Draws the parts of a laid out ladder.</summary>
internal sealed class LadderPen(SvgWriter svg, Ladder ladder, LadderLayout layout, double top)
{
    private const double SideOffset = 20;
    private const double SideRoom = 240;
    private const double StepRoom = 26;
    private const double HeadLength = 11;
    private const double HeadWidth = 4.5;

    private static readonly TextFont PlainFont = new(13);
    private static readonly TextFont SignalFont = new(12);
    private static readonly TextFont StateFont = new(13, Bold: true);

    /// <summary>Draws all of it.</summary>
    public void Draw()
    {
        for (int end = 0; end < 2; end++) Lifeline(end);
        foreach (StepMark step in layout.Steps) Step(step);
        foreach (TimerBar bar in layout.Bars) Bar(bar);
        foreach (SideLabel side in layout.Sides) Side(side);
        IReadOnlyList<FlightLabel> labels = FlightLabels.Of(layout.Flights);
        for (int i = 0; i < layout.Flights.Count; i++) Flight(layout.Flights[i], labels[i]);
    }

    private static string Number(double value) => SvgWriter.Number(value);

    private static string Color(int end) => end == 0 ? "tl-left" : "tl-right";

    /// <summary>From a lifeline outwards.</summary>
    private static double Outward(int end, double distance) => LadderLayout.Lifeline(end) + (end == 0 ? -distance : distance);

    private void Lifeline(int end)
    {
        string x = Number(LadderLayout.Lifeline(end));
        svg.Empty("line", ("class", "tl-life"), ("x1", x), ("y1", Number(top)), ("x2", x), ("y2", Number(layout.Bottom)));
        svg.Open("g", ("class", "tl-end " + Color(end)));
        svg.Empty("circle", ("cx", x), ("cy", Number(top)), ("r", "14"));
        svg.Text("text", TextMetrics.Fit(ladder.Ends[end], StateFont, 24), ("x", x), ("y", Number(top)), ("dy", "0.35em"), ("text-anchor", "middle"));
        svg.Close();
    }

    private void Step(StepMark step)
    {
        const double margin = 14;
        double x = step.End == 0 ? margin : LadderLayout.Width - margin;
        Text("tl-soft", x, step.Y, step.End == 0 ? "start" : "end", TextMetrics.Fit(step.Text, PlainFont, StepRoom));
    }

    private void Bar(TimerBar bar)
    {
        string x = Number(Outward(bar.End, 8));
        string tick = Number(bar.End == 0 ? 5 : -5);
        string restart = bar.Restart > bar.From ? $"M{x} {Number(bar.Restart)}h{tick}" : "";
        svg.Empty("path", ("class", "tl-bar"), ("d", $"M{x} {Number(bar.From)}h{tick}h{Number(bar.End == 0 ? -5 : 5)}V{Number(bar.To)}h{tick}{restart}"));
    }

    private void Side(SideLabel side)
    {
        string anchor = side.End == 0 ? "end" : "start";
        switch (side.Kind)
        {
            case LadderEntryKind.Begin:
                State(side);
                return;
            case LadderEntryKind.Signal:
                Text("tl-signal", Outward(side.End, SideOffset), side.Y, anchor, TextMetrics.Fit("* " + side.Text, SignalFont, SideRoom));
                return;
        }

        svg.Empty("circle", ("class", "tl-dot"), ("cx", Number(LadderLayout.Lifeline(side.End))), ("cy", Number(side.Y)), ("r", "3.5"));
        Text("tl-call", Outward(side.End, SideOffset), side.Y, anchor, TextMetrics.Fit(side.Text, PlainFont, SideRoom));
    }

    private void State(SideLabel side)
    {
        string text = TextMetrics.Fit(side.Text, StateFont, SideRoom);
        double width = TextMetrics.Width(text, StateFont) + 8;
        double near = Outward(side.End, SideOffset - 6);
        svg.Open("g", ("class", "tl-state"));
        svg.Empty("rect", ("x", Number(side.End == 0 ? near - width : near)), ("y", Number(side.Y - 10)), ("width", Number(width)), ("height", "20"), ("rx", "5"));
        svg.Text("text", text, ("x", Number(near + (side.End == 0 ? -width / 2 : width / 2))), ("y", Number(side.Y)), ("dy", "0.35em"), ("text-anchor", "middle"));
        svg.Close();
    }

    private void Flight(Flight flight, FlightLabel label)
    {
        svg.Open("g", ("class", $"tl-flight {Color(flight.Sender)} {FlightWords.Class(flight.Kind)}"), ("role", "graphics-symbol img"),
            ("aria-label", FlightWords.Describe(flight, ladder)));
        svg.Text("title", FlightWords.Describe(flight, ladder));
        Point way = flight.To - flight.From;
        Point unit = way * (1 / way.Length);
        bool arrives = flight.Kind is not (FlightKind.Lost or FlightKind.UnderWay);
        Point lineEnd = arrives ? flight.To - (unit * (HeadLength - 1)) : flight.To;
        svg.Empty("line", ("x1", Number(flight.From.X)), ("y1", Number(flight.From.Y)), ("x2", Number(lineEnd.X)), ("y2", Number(lineEnd.Y)));
        if (flight.Kind is FlightKind.Stray or FlightKind.Again)
            svg.Empty("circle", ("class", "tl-hollow"), ("cx", Number(flight.From.X)), ("cy", Number(flight.From.Y)), ("r", "4.5"));
        if (arrives) Head(flight.To, unit);
        if (flight.Kind == FlightKind.Lost) Cross(flight.To);
        Label(label);
        svg.Close();
    }

    private void Head(Point tip, Point unit)
    {
        Point neck = tip - (unit * HeadLength);
        var across = new Point(-unit.Y * HeadWidth, unit.X * HeadWidth);
        svg.Empty("path", ("d", $"M{At(tip)}L{At(neck + across)}L{At(neck - across)}z"));
    }

    private void Cross(Point at)
    {
        const double arm = 6;
        svg.Empty("path", ("class", "tl-cross"), ("d",
            $"M{At(at - new Point(arm, arm))}L{At(at + new Point(arm, arm))}M{At(at + new Point(-arm, arm))}L{At(at + new Point(arm, -arm))}"));
    }

    private void Label(FlightLabel label)
    {
        string degrees = Number(label.Box.Angle * 180 / Math.PI);
        svg.Text("text", label.Text, ("transform", $"translate({At(label.Box.Center)}) rotate({degrees})"), ("dy", "0.3em"), ("text-anchor", "middle"));
    }

    private void Text(string style, double x, double y, string anchor, string text) =>
        svg.Text("text", text, ("class", style), ("x", Number(x)), ("y", Number(y)), ("dy", "0.35em"), ("text-anchor", anchor));

    private static string At(Point point) => $"{Number(point.X)} {Number(point.Y)}";
}
