// The picture of the machine: marks where both ends are, and the way the last of them went.

function markDiagram(states, last) {
  const picture = byId("diagram");
  for (const old of picture.querySelectorAll(".mark")) old.remove();
  for (const node of picture.querySelectorAll("[data-state]")) {
    for (const peer of [A, B]) {
      const here = states[peer] === node.dataset.state;
      node.classList.toggle("at-" + PEERS[peer].toLowerCase(), here);
      if (here) node.append(node instanceof SVGElement ? badge(node, peer) : el("b", { class: markClass(peer) }, PEERS[peer]));
    }
  }
  for (const edge of picture.querySelectorAll("[data-from]"))
    for (const peer of [A, B]) edge.classList.toggle("took-" + PEERS[peer].toLowerCase(), took(edge, peer, last));
}

const markClass = peer => "mark " + PEERS[peer].toLowerCase();

// A at the left corner of the state's box, B at the right.
function badge(node, peer) {
  const box = node.querySelector("rect");
  const read = name => Number(box.getAttribute(name));
  const x = read("x") + (peer === A ? 0 : read("width")),
    y = read("y");
  return svg(
    "g",
    { class: markClass(peer), "aria-hidden": "true" },
    svg("circle", { cx: x, cy: y, r: 10 }),
    svg("text", { x, y, dy: "0.35em" }, PEERS[peer]),
  );
}

function took(edge, peer, last) {
  if (!last || last.before[peer] === last.after[peer]) return false;
  return stateName(last.before[peer]) === edge.dataset.from && stateName(last.after[peer]) === edge.dataset.to;
}

// A section opens beside the page: what is being played must not be lost. A text at an edge is the same link as the edge, so keys pass it over.
function openLinksBeside() {
  for (const link of byId("diagram").querySelectorAll("a")) {
    fill(link, { target: "_blank", rel: "noopener noreferrer" }, []);
    if (link.closest("[aria-hidden]")) link.setAttribute("tabindex", "-1");
  }
}
