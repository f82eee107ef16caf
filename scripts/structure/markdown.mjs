const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'", "&nbsp;": " " };

/** Converts the HTML of the AWS documentation to Markdown. Unknown tags are removed, their text stays. */
export function markdownOf(html) {
  let depth = 0;
  // Markdown has no formatting inside code, so bold and italic tags are dropped there.
  let code = false;
  const marked = html.replace(/\s+/g, " ").replace(/<(\/?)(\w+)([^>]*)>/g, (_, close, tag, attributes) => {
    switch (tag) {
      case "p":
        return close ? "\n\n" : "";
      case "ul":
      case "ol":
        depth += close ? -1 : 1;
        return close && depth === 0 ? "\n\n" : "\n";
      case "li":
        return close ? "\n" : `\n${"  ".repeat(Math.max(0, depth - 1))}- `;
      case "dl":
        return "\n\n";
      case "dt":
        return close ? "**\n\n" : "\n\n**";
      case "dd":
        return close ? "\n\n" : "";
      case "br":
        return "\n";
      case "code":
        code = close === "";
        return "`";
      case "b":
        return code ? "" : "**";
      case "i":
        return code ? "" : "*";
      case "note":
      case "important":
        return close ? "\n\n" : `\n\n**${tag === "note" ? "Note" : "Important"}:** `;
      case "a":
        return close ? "\uE001)" : `\uE002${/href="([^"]*)"/.exec(attributes)?.[1] ?? ""}\uE003`;
      default:
        return "";
    }
  });
  return (
    marked
      // A link, with its text first. Without an address only the text remains.
      .replace(/\uE002([^\uE003]*)\uE003([^\uE001]*)\uE001\)/g, (_, address, text) =>
        address === "" ? text.trim() : `[${text.trim()}](${address})`,
      )
      .replace(/&[a-z#0-9]+;/g, (entity) => ENTITIES[entity] ?? entity)
      .replace(/` *([^`\n]*?) *`/g, "`$1`")
      .replace(/[ \t]+\n/g, "\n")
      // An item starts with its text, and lists have no blank lines.
      .replace(/^( *)- \s*/gm, "$1- ")
      .replace(/\n+(?= *- )/g, "\n")
      .replace(/([^\n])\n(?=- )/, "$1\n\n")
      .replace(/:\*\* +/g, ":** ")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/^ +(?![ -])/gm, "")
      .trim()
  );
}
