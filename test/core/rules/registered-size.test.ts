import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../../server/src/core/document/json/parse";
import { registeredSize } from "../../../server/src/core/rules/document-too-large/registered-size";
import { hasPlaceholder } from "../../../server/src/core/text/placeholders";

/** Texts with every kind of escape, with whole and halved surrogate pairs. */
const TEXT = fc
  .oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("\ud83d", "\ude00x", '"\\', "\u0000\b\u007fé€"))
  .filter((text) => !hasPlaceholder(text));

const VALUE = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" }, TEXT, fc.double({ noNaN: true }), fc.boolean(), tie("list"), tie("map")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  map: fc.dictionary(TEXT, tie("value"), { maxKeys: 4 }),
})).value;

test("the size is that of the JSON without white space, in UTF-8", () => {
  fc.assert(
    fc.property(VALUE, (value) => {
      const { root } = parse(JSON.stringify(value, undefined, 2));
      const size = root === undefined ? undefined : registeredSize(root);
      expect(size).toBe(Buffer.byteLength(JSON.stringify(value)));
    }),
  );
});

test("nulls and named members are left out, and of repeated keys the last one counts", () => {
  const { root } = parse('{ "a": 1, "b": null, "revision": 12345, "c": "long text", "c": { "revision": 1 } }');
  const size = root === undefined ? undefined : registeredSize(root, ["revision"]);
  expect(size).toBe('{"a":1,"c":{"revision":1}}'.length);
});
