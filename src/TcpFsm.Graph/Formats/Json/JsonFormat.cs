using System;
using System.Collections.Generic;
using System.Linq;
using TcpFsm.Language.Model;

namespace TcpFsm.Graph.Formats.Json;

/// <summary>The diagram as JSON, for programs: nothing is left out. docs/graph.md says what each member is.</summary>
public sealed class JsonFormat : IDiagramFormat
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public IReadOnlyList<string> LeavesOut(Diagram diagram) => [];

    /// <inheritdoc/>
    public string Write(Diagram diagram)
    {
        JsonText json = new JsonText().Open('{');
        json.Text("protocol", diagram.Model.Name).Text("doc", diagram.Model.Doc).Text("hash", diagram.Model.Hash);
        json.Text("reference", diagram.Model.Reference?.Title).Text("view", diagram.View.Name).Text("viewDoc", diagram.View.Doc);
        json.Texts("notes", diagram.View.Notes);
        json.Text("initial", diagram.Model.States[diagram.Model.Initial].Name);
        WriteAll(json, "states", diagram.States, s => WriteState(json, s, diagram));
        WriteAll(json, "groups", diagram.Model.Groups, g => WriteGroup(json, g, diagram));
        WriteAll(json, "routes", diagram.Routes, r => json.Text("name", r.Name).Text("doc", r.Doc));
        WriteAll(json, "edges", diagram.Edges, e => WriteEdge(json, e, diagram));
        WriteAll(json, "internal", diagram.Internal, t => WriteTransition(json, t, diagram));
        return json.Close('}').ToString();
    }

    private static void WriteAll<T>(JsonText json, string key, IEnumerable<T> items, Action<T> write)
    {
        json.Open('[', key);
        foreach (T item in items)
        {
            json.Open('{');
            write(item);
            json.Close('}');
        }

        json.Close(']');
    }

    private static void WriteState(JsonText json, DiagramState state, Diagram diagram)
    {
        json.Text("name", state.Name).Text("doc", state.Doc);
        WriteSection(json, state.Section);
        json.Flag("initial", state.Initial).Flag("final", state.Final).Flag("fresh", state.Fresh).Flag("reachable", state.Reachable);
        json.Flag("drawn", diagram.Drawn.Contains(state));
    }

    private static void WriteGroup(JsonText json, GroupModel group, Diagram diagram)
    {
        DiagramGroup? box = diagram.Groups.FirstOrDefault(g => g.Name == group.Name);
        json.Text("name", group.Name).Texts("states", group.States.States.Select(s => diagram.States[s].Name));
        json.Flag("box", box is not null).Text("parent", box is { Parent: >= 0 } ? diagram.Groups[box.Parent].Name : null);
    }

    private static void WriteEdge(JsonText json, DiagramEdge edge, Diagram diagram)
    {
        json.Text("from", diagram.States[edge.From].Name).Text("to", diagram.States[edge.To].Name);
        json.Texts("routes", edge.Routes.Select(r => diagram.Routes[r].Name));
        WriteAll(json, "labels", edge.Labels, l => json.Texts("events", l.Events).Text("action", l.Action));
        WriteAll(json, "transitions", edge.Transitions, t => WriteTransition(json, t, diagram));
    }

    private static void WriteTransition(JsonText json, DiagramTransition transition, Diagram diagram)
    {
        EventModel @event = diagram.Model.Events[transition.Event];
        json.Text("from", diagram.States[transition.From].Name).Text("to", diagram.States[transition.To].Name);
        json.Text("event", @event.Name).Text("kind", KindOf(@event.Kind)).Text("trigger", transition.Trigger).Text("action", transition.Action);
        json.Texts("sends", transition.Sends).Texts("rules", transition.Rules);
        WriteSection(json, transition.Section);
        WriteAll(json, "moves", transition.Moves, m => WriteMove(json, m, diagram));
    }

    private static void WriteMove(JsonText json, DiagramMove move, Diagram diagram)
    {
        json.Text("rule", move.Rule).Text("from", diagram.States[move.From].Name).Text("to", diagram.States[move.To].Name);
        json.Text("when", move.Guard).Texts("do", move.Effects).Text("doc", move.Doc);
        WriteSection(json, move.Section);
    }

    private static void WriteSection(JsonText json, DiagramSection? section) => json.Text("section", section?.Number).Text("url", section?.Url);

    private static string KindOf(EventKind kind) => kind switch
    {
        EventKind.Call => "call",
        EventKind.Message => "message",
        _ => "timeout",
    };
}
