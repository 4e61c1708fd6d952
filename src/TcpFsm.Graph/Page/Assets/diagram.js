// The picture of the machine: marks where both ends are, and the way the last of them went.

function markDiagram(states, last) {
  const picture = byId("diagram");
  for (const node of picture.querySelectorAll("[data-state]")) {
    const name = node.getAttribute("data-state");
    node.classList.toggle("at-a", states[A] === name);
    node.classList.toggle("at-b", states[B] === name);
  }
  for (const edge of picture.querySelectorAll("[data-from]")) {
    const way = p =>
      last &&
      last.before[p] !== last.after[p] &&
      stateName(last.before[p]) === edge.getAttribute("data-from") &&
      stateName(last.after[p]) === edge.getAttribute("data-to");
    edge.classList.toggle("took-a", Boolean(way(A)));
    edge.classList.toggle("took-b", Boolean(way(B)));
  }
}
