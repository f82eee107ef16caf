import { expect, test } from "vitest";
import { zoomFactor } from "../../client/src/diagram/zoom-factor";

test("the network diagram fits into any panel if the user asks for it", () => {
  expect(zoomFactor("fit", 300, 1200)).toBe(0.25);
  expect(zoomFactor("fit", 900, 1200)).toBe(0.75);
  expect(zoomFactor("fit", 1500, 1200)).toBe(1.25);
  expect(zoomFactor("fit", 3000, 1200)).toBe(1.5);
});

test("otherwise it stays readable, and a chosen factor applies in any panel", () => {
  expect(zoomFactor("auto", 300, 1200)).toBe(2 / 3);
  expect(zoomFactor("auto", 900, 1200)).toBe(0.75);
  expect(zoomFactor("auto", 1140, 1200)).toBe(0.95);
  expect(zoomFactor("auto", 1200, 1200)).toBe(1);
  expect(zoomFactor("auto", 1500, 1200)).toBe(1.25);
  expect(zoomFactor(3, 300, 1200)).toBe(3);
  expect(zoomFactor("fit", 300, 0)).toBe(1.5);
});
