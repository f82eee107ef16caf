import { getHeapSpaceStatistics } from "node:v8";
import { expect, test } from "vitest";
import { makeRoom, roomFor } from "../../server/src/young-space";

test("room grows with the text, up to a limit", () => {
  const lengths = [0, 2_000, 10_000, 20_000, 40_000, 60_000, 1_000_000];
  expect(lengths.map(roomFor)).toEqual([1, 1, 1, 2, 4, 8, 8]);
});

test("making room leaves no young objects behind", () => {
  const young = (): number =>
    getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space")?.space_used_size ?? 0;
  let garbage: unknown = Array.from({ length: 20_000 }, (_, at) => ({ at }));
  const before = young();
  garbage = undefined;
  makeRoom(60_000);
  makeRoom(60_000);
  expect(garbage).toBeUndefined();
  expect(young()).toBeLessThan(before);
});
