const SVG = "http://www.w3.org/2000/svg";

/** The elements of a picture. None of them can run, load or link to anything. */
const ELEMENTS = new Set(["svg", "g", "rect", "circle", "path", "text", "title", "desc", "style"]);
const ATTRIBUTES = new Set([
  ...["class", "id", "data-target", "data-also", "role", "aria-labelledby", "viewBox", "width", "height"],
  ...[
    "x",
    "y",
    "rx",
    "cx",
    "cy",
    "r",
    "d",
    "fill",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "text-anchor",
  ],
]);

/**
 * Makes elements of this page from the text of a picture. Only known elements and attributes are copied. The style
 * sheet gets the nonce that allows it.
 *
 * @throws Error if the text is not an SVG document
 */
export function importPicture(text: string, nonce: string): SVGSVGElement {
  const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
  const picture = copyOf(root, nonce);
  if (!(picture instanceof SVGSVGElement)) throw new Error("The picture is not SVG.");
  return picture;
}

function copyOf(source: Element, nonce: string): Element | undefined {
  if (source.namespaceURI !== SVG || !ELEMENTS.has(source.localName)) return undefined;
  const copy = document.createElementNS(SVG, source.localName);
  for (const { name, value } of source.attributes) if (ATTRIBUTES.has(name)) copy.setAttribute(name, value);
  if (source.localName === "style") copy.setAttribute("nonce", nonce);
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.nodeValue ?? "");
    else if (child instanceof Element) {
      const inner = copyOf(child, nonce);
      if (inner !== undefined) copy.append(inner);
    }
  }
  return copy;
}
