/** The few lines of DOM the page needs: it has too little markup for a library. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** @param attributes  strings as they are; true gives an empty attribute, false and undefined none */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (typeof value === "string") node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** A drawing in the color of the text around it; it says nothing to a screen reader. */
export function drawing(size: number, viewBox: string, content: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("aria-hidden", "true");
  svg.innerHTML = content;
  return svg;
}
