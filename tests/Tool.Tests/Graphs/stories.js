// Appended to the page's script: plays every story and says, a line each, what happened.
for (const story of stories.slice(1)) {
  const session = new Session(story);
  session.goTo(session.length);
  console.log("== " + story.name);
  for (const h of session.world.happenings) {
    if (h.action.kind === "host") continue;
    const text = h.transit ? messageText(h.transit.message) : "";
    const states = h.action.kind === "inject" ? "" : h.after.map(s => spec.states[s].name).join(" ");
    const timers = h.timers.map(t => (t.ticks === null ? "-" : "+") + spec.timers[t.timer].name).join(" ");
    console.log([h.action.kind, h.peer, text, h.sent.map(t => messageText(t.message)).join(" "), h.signals.join("; "), timers, states].join("|"));
  }
}
