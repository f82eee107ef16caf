import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf } from "../harness/imports";
import { projectFiles } from "../harness/project-files";

const ROOT = join(import.meta.dirname, "../..");
const CORE = "server/src/core/";

/** A folder of the core with the rooms and packages that its modules may import. */
interface Room {
  readonly room: string;
  readonly imports: readonly string[];
  readonly packages?: readonly string[];
}

const rooms = JSON.parse(readFileSync(join(ROOT, CORE, "rooms.json"), "utf8")) as readonly Room[];
const modules = projectFiles(ROOT).filter((path) => path.startsWith(CORE) && path.endsWith(".ts"));

/** The innermost room of a module or an import; nothing for a package. */
function roomOf(path: string): string | undefined {
  const inside = rooms.filter(({ room }) => path === CORE + room || path.startsWith(`${CORE}${room}/`));
  return inside.sort((a, b) => b.room.length - a.room.length)[0]?.room;
}

/** What the modules of each room import: other rooms by name, and packages. */
const taken = new Map<string, Map<string, string>>(rooms.map(({ room }) => [room, new Map()]));
for (const path of modules) {
  const own = taken.get(roomOf(path) ?? "");
  for (const name of importsOf(path)) {
    const other = roomOf(name) ?? name;
    if (other !== roomOf(path)) own?.set(other, path);
  }
}

test("every module of the core is in a room", () => {
  expect(modules.filter((path) => roomOf(path) === undefined)).toEqual([]);
});

describe.each(rooms)("$room", ({ room, imports, packages = [] }) => {
  const found = taken.get(room) ?? new Map<string, string>();

  test("imports only what the table allows", () => {
    const allowed = [...imports, ...packages];
    expect([...found].filter(([name]) => !allowed.includes(name))).toEqual([]);
  });

  test("imports all that the table allows", () => {
    expect([...imports, ...packages].filter((name) => !found.has(name))).toEqual([]);
  });

  test("imports only rooms above it", () => {
    const above = rooms
      .slice(
        0,
        rooms.findIndex((each) => each.room === room),
      )
      .map((each) => each.room);
    expect(imports.filter((name) => !above.includes(name))).toEqual([]);
  });
});

test("only one module outside of a format knows it", () => {
  const users = projectFiles(ROOT).filter((path) => path.startsWith("server/src/") && path.endsWith(".ts"));
  const knowing = users.filter(
    (path) =>
      !path.startsWith(`${CORE}document/json/`) &&
      importsOf(path).some((name) => name.startsWith(`${CORE}document/json/`)),
  );
  expect(knowing).toEqual(["server/src/core/judging/analyze.ts"]);
});
