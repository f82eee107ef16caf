import { expect, test } from "vitest";
import type { Candidate } from "../../server/src/cli/files";
import type { Helper } from "../../server/src/cli/helper-thread";
import { lintTogether } from "../../server/src/cli/lint-together";
import type { Entry } from "../../server/src/cli/linting";

const FILES: readonly Candidate[] = Array.from({ length: 100 }, (_, index) => ({
  absolute: `/${index}.json`,
  path: `${index}.json`,
  named: false,
}));

function entriesFor(files: readonly Candidate[], by: string): readonly Entry[] {
  return files.map(({ path }) => ({ kind: "note", path, message: by }));
}

/** Lints all files with a helper. Returns the paths that were told, in order, and which of the threads linted some. */
async function toldWith(helper: Helper): Promise<{ paths: readonly string[]; by: ReadonlySet<string> }> {
  const paths: string[] = [];
  const by = new Set<string>();
  await lintTogether(FILES, helper, {
    lintHere: async (files) => entriesFor(files, "here"),
    async tell(entry) {
      if (entry.kind !== "note") throw new Error(entry.kind);
      paths.push(entry.path);
      by.add(entry.message);
    },
    taken() {},
  });
  return { paths, by };
}

/** A helper that takes some time for each answer. */
function slowHelper(answer: (files: readonly Candidate[]) => readonly Entry[] | undefined): Helper {
  let asked = 0;
  return {
    isFree: () => asked < 2,
    async lint(files) {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      asked -= 1;
      return answer(files);
    },
    end() {},
  };
}

const ALL = FILES.map(({ path }) => path);

test("two threads tell of the files in their order", async () => {
  const { paths, by } = await toldWith(slowHelper((files) => entriesFor(files, "there")));
  expect([paths, [...by].sort()]).toEqual([ALL, ["here", "there"]]);
});

test("the files of a thread that fails are linted here", async () => {
  const { paths, by } = await toldWith(slowHelper(() => undefined));
  expect([paths, [...by]]).toEqual([ALL, ["here"]]);
});
