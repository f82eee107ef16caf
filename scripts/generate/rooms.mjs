import { readFile } from "node:fs/promises";

const PAGE = "ARCHITECTURE.md";
const [START, END] = ["<!-- rooms: generated from server/src/core/rooms.json -->", "<!-- end of rooms -->"];

/** ARCHITECTURE.md with the table of the rooms of the core: what is in each, and which others it may import. */
export async function architecture() {
  const rooms = JSON.parse(await readFile("server/src/core/rooms.json", "utf8"));
  const page = await readFile(PAGE, "utf8");
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${PAGE} lacks the marks around the table of the rooms`);
  return `${before}${START}\n\n${table(rooms)}\n\n${END}${after}`;
}

function table(rooms) {
  const head = ["room of `server/src/core/`", "what", "may import"];
  const rows = rooms.map(({ room, what, imports, packages = [] }) => [
    `\`${room}/\``,
    what,
    [...imports, ...packages].map((name) => `\`${name}\``).join(", ") || "nothing",
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
