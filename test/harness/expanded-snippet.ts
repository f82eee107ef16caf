/**
 * The text that an LSP snippet becomes if the user types nothing: every tab stop has its default, every choice its
 * first value, and every mirror the text of its tab stop. Throws if a tab stop has no text, or if the snippet uses a
 * variable, because editors differ there.
 */
export function expandedSnippet(body: string): string {
  const defaults = new Map<string, string>();
  const read = (at: number, end: string): { readonly text: string; readonly at: number } => {
    let text = "";
    let index = at;
    while (index < body.length && body[index] !== end) {
      const rest = body.slice(index);
      const mirror = /^\$(\d+)/.exec(rest);
      const choice = /^\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}/.exec(rest);
      const stop = /^\$\{(\d+):/.exec(rest);
      if (rest.startsWith("\\")) {
        text += body[index + 1] ?? "";
        index += 2;
      } else if (mirror !== null) {
        text += `\0${mirror[1]}\0`;
        index += mirror[0].length;
      } else if (choice !== null) {
        const first = (choice[2] ?? "").split(",")[0] ?? "";
        text += defined(choice[1], first);
        index += choice[0].length;
      } else if (stop !== null) {
        const inner = read(index + stop[0].length, "}");
        text += defined(stop[1], inner.text);
        index = inner.at + 1;
      } else if (/^\$[{\w]/.test(rest)) {
        throw new Error(`This is no tab stop: ${rest.slice(0, 20)}`);
      } else {
        text += body[index] ?? "";
        index += 1;
      }
    }
    if (end !== "" && index >= body.length) throw new Error(`A tab stop is not closed: ${body.slice(at - 5, at + 20)}`);
    return { text, at: index };
  };
  const defined = (number: string | undefined, text: string): string => {
    if (number === undefined || defaults.has(number)) throw new Error(`Tab stop ${number} is defined twice.`);
    defaults.set(number, text);
    return text;
  };
  const mirrored = (text: string): string =>
    text.replaceAll(/\0(\d+)\0/g, (_, number: string) => {
      const value = defaults.get(number);
      if (value === undefined) throw new Error(`Tab stop ${number} has no text.`);
      return mirrored(value);
    });
  return mirrored(read(0, "").text);
}
