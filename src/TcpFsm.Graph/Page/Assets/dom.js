// Making elements. Text comes in as text nodes only, and addresses only from sectionUrl: nothing a spec, a scenario or a trace says is read as markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
const byId = id => document.getElementById(id);

// A section of the reference: a link where there is an address, else its number.
function sectionLink(section) {
  if (!section) return null;
  const url = sectionUrl(section);
  const text = "§\u00a0" + section;
  return url ? el("a", { class: "section", href: url, target: "_blank", rel: "noopener noreferrer" }, text) : el("span", { class: "section" }, text);
}

// Text in lines of at most so many signs, broken at blanks; a word that is longer is cut.
function wrap(text, most) {
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(shorten(word, most));
  }
  return lines.slice(0, 6);
}

const shorten = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);
