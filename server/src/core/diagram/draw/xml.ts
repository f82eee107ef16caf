import { printable } from "../../text/printable";

/** A piece of well-formed XML. */
export type Xml = string & { readonly xml: true };

/** Attributes of an element. Numbers are written with at most two decimal places. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Attributes that are `undefined` are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(attributeText(value))}"`]))
    .join("");
  return markup(children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`);
}

/** Text with markup escaped. Invisible characters are written as `\u001b`. */
export function content(text: string): Xml {
  return markup(escaped(printable(text)));
}

/** Like {@link content}, with line breaks. */
export function lines(text: string): Xml {
  return markup(
    text
      .split("\n")
      .map((line) => escaped(printable(line)))
      .join("\n"),
  );
}

/** Concatenates pieces. */
export function join(pieces: readonly Xml[]): Xml {
  return markup(pieces.join(""));
}

/** The only place where text becomes markup. */
function markup(text: string): Xml {
  return text as Xml;
}

function attributeText(value: string | number): string {
  return typeof value === "number" ? `${Math.round(value * 100) / 100}` : printable(value);
}

const ESCAPES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES.get(character) ?? character);
}
