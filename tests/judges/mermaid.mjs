// Reads Mermaid diagrams with the real library and prints what it understood, one JSON object a line: node mermaid.mjs FILE...
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

// The library looks for a browser while it is loaded.
const { window } = new JSDOM("<!DOCTYPE html><body></body>");
globalThis.window = window;
globalThis.document = window.document;

const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8, maxEdges: 1e5 });

// The library hides entities behind these signs until it draws.
const decode = (text) => (text ?? "").replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code)).replace(/ﬂ°(\w+)¶ß/g, "&$1;");

const lines = (text) => decode((text ?? "").replace(/<br *\/?>/g, "\n"));

function ofStates(db) {
  const states = [];
  const boxes = [];
  const walk = (statements, box) => {
    for (const { stmt, id, type, description, doc } of statements) {
      if (stmt !== "state" || type !== "default" || id.startsWith("root_")) continue;
      (doc ? boxes : states).push({ id, label: lines(description ?? id), box });
      if (doc) walk(doc, id);
    }
  };
  walk(db.getRootDocV2().doc, null);
  const edges = db.getRelations().map((r) => ({ from: r.id1, to: r.id2, label: lines(r.relationTitle) }));
  return { states, boxes, edges };
}

function ofFlowchart(db) {
  const states = [...db.getVertices().values()].map((v) => ({ id: v.id, label: lines(v.text) }));
  const edges = db.getEdges().map((e) => ({ from: e.start, to: e.end, label: lines(e.text), stroke: e.stroke, style: e.style ?? [] }));
  return { states, edges, boxes: db.getSubGraphs().map((g) => ({ id: g.id, label: lines(g.title) })) };
}

function ofSequence(db) {
  const actors = [...db.getActors().values()].map((a) => ({ id: a.name, label: lines(a.description) }));
  const types = Object.fromEntries(Object.entries(db.LINETYPE).map(([name, number]) => [number, name]));
  const messages = db.getMessages().map((m) => ({ from: m.from, to: m.to, type: types[m.type], label: lines(m.message) }));
  return { title: lines(db.getDiagramTitle()), actors, messages };
}

const readers = { stateDiagram: ofStates, sequence: ofSequence };

for (const file of process.argv.slice(2)) {
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(readFileSync(file, "utf8"));
    const read = (readers[diagram.type] ?? ofFlowchart)(diagram.db);
    console.log(JSON.stringify({ file, type: diagram.type, ...read }));
  } catch (error) {
    console.log(JSON.stringify({ file, error: String(error.message ?? error) }));
  }
}
