import { describe, expect, test } from "vitest";
import { cyclesAmong } from "../../../server/src/core/task/containers/name-cycles";

/** `a>b b>a` as edges, and the cycles among them as paths. */
function cycles(edges: string): readonly string[] {
  const list = edges.split(" ").map((edge) => {
    const [from = "", to = ""] = edge.split(">");
    return { from, to };
  });
  return [...cyclesAmong(list)].map((cycle) => [cycle[0]?.from, ...cycle.map(({ to }) => to)].join(">"));
}

describe("the cycles among names", () => {
  test.each([
    ["none in a line", "a>b b>c", []],
    ["none where two ways meet", "a>b a>c b>d c>d", []],
    ["one of a name with itself", "a>a", ["a>a"]],
    ["one of two names", "a>b b>a", ["a>b>a"]],
    ["one of three, told in the order of the path", "a>b b>c c>a", ["a>b>c>a"]],
    ["one that is entered from outside, without the way there", "x>a a>b b>a", ["a>b>a"]],
    ["two that are apart", "a>b b>a c>d d>c", ["a>b>a", "c>d>c"]],
    ["two that share a name", "a>b a>c b>a c>a", ["a>b>a", "a>c>a"]],
    ["two that share a way", "a>b b>c c>a c>b", ["a>b>c>a", "b>c>b"]],
    ["one where the same edge is there twice", "a>b a>b b>a b>a", ["a>b>a"]],
    ["those found from a later start", "b>c a>b c>a", ["b>c>a>b"]],
    ["one below a name that was done before", "a>b b>b c>a", ["b>b"]],
    [
      "names that every object has",
      "constructor>__proto__ __proto__>constructor",
      ["constructor>__proto__>constructor"],
    ],
  ])("%s", (_title, edges, found) => {
    expect(cycles(edges)).toEqual(found);
  });

  test("a ring of 100,000 names does not overflow the stack", () => {
    const edges = Array.from({ length: 100_000 }, (_, index) => ({ from: `${index}`, to: `${(index + 1) % 100_000}` }));
    expect([...cyclesAmong(edges)].map((cycle) => cycle.length)).toEqual([100_000]);
  });

  test("the data of an edge is returned with it", () => {
    const edges = [
      { from: "a", to: "b", range: { start: 1, end: 2 } },
      { from: "b", to: "a", range: { start: 3, end: 4 } },
    ];
    expect([...cyclesAmong(edges)]).toEqual([edges]);
  });
});
