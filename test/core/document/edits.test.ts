import { describe, expect, test } from "vitest";
import { type Change, removeFrom } from "../../../server/src/core/document/change";
import type { SyntaxTree } from "../../../server/src/core/document/document";
import { parse } from "../../../server/src/core/document/json/parse";
import { typedObject } from "../../../server/src/core/schema/typed-tree";
import { isKnown } from "../../../server/src/core/task/fields";
import { objectView } from "../../../server/src/core/task/views";
import { applyEdits } from "../../../server/src/core/text/text";
import { edited, editsIn, having, lines, without } from "../../harness/edited";

describe("remove from one line", () => {
  const before = '{ "a": 1, "b": 2, "c": 3 }';
  test.each([
    ["first", ["a"], '{ "b": 2, "c": 3 }'],
    ["middle", ["b"], '{ "a": 1, "c": 3 }'],
    ["last", ["c"], '{ "a": 1, "b": 2 }'],
    ["first two", ["a", "b"], '{ "c": 3 }'],
    ["last two", ["b", "c"], '{ "a": 1 }'],
    ["last two, named backwards", ["c", "b"], '{ "a": 1 }'],
    ["first and last", ["a", "c"], '{ "b": 2 }'],
    ["all", ["a", "b", "c"], "{}"],
    ["none that is there", ["x"], before],
  ])("%s", (_, keys, after) => {
    expect(edited(before, ...keys.map((key) => without(key)))).toBe(after);
  });

  test("without any spaces", () => {
    expect(edited('{"a":1,"b":2,"c":3}', without("b"))).toBe('{"a":1,"c":3}');
    expect(edited('{"a":1,"b":2,"c":3}', without("c"))).toBe('{"a":1,"b":2}');
    expect(edited('{"a":1,"b":2,"c":3}', without("b"), without("c"))).toBe('{"a":1}');
  });

  test("elements", () => {
    expect(edited("[1, 2, 3]", without(0))).toBe("[2, 3]");
    expect(edited("[1, 2, 3]", without(1))).toBe("[1, 3]");
    expect(edited("[1, 2, 3]", without(2))).toBe("[1, 2]");
    expect(edited("[1, 2, 3]", without(1), without(2))).toBe("[1]");
    expect(edited("[ 1 ]", without(0))).toBe("[]");
  });

  test("an object or array with its contents", () => {
    expect(edited('{ "a": { "x": [1] }, "b": [ { } ] }', without("a"))).toBe('{ "b": [ { } ] }');
    expect(edited('{ "a": { "x": [1] }, "b": [ { } ] }', without("b"))).toBe('{ "a": { "x": [1] } }');
  });

  test("a trailing comma stays", () => {
    expect(edited('{ "a": 1, "b": 2, }', without("b"))).toBe('{ "a": 1, }');
    expect(edited('{ "a": 1, "b": 2, }', without("a"))).toBe('{ "b": 2, }');
    expect(edited('{ "a": 1, "b": 2, }', without("a"), without("b"))).toBe("{}");
  });
});

describe("remove from several lines", () => {
  const before = lines("{", '  "a": 1,', '  "b": 2,', '  "c": 3', "}");
  test.each([
    ["first", ["a"], lines("{", '  "b": 2,', '  "c": 3', "}")],
    ["middle", ["b"], lines("{", '  "a": 1,', '  "c": 3', "}")],
    ["last", ["c"], lines("{", '  "a": 1,', '  "b": 2', "}")],
    ["last two", ["b", "c"], lines("{", '  "a": 1', "}")],
    ["all", ["a", "b", "c"], "{}"],
  ])("%s", (_, keys, after) => {
    expect(edited(before, ...keys.map((key) => without(key)))).toBe(after);
  });

  test("Windows line ends, a byte order mark and tabs stay", () => {
    const windows = '\uFEFF{\r\n\t"a": 1,\r\n\t"b": 2,\r\n\t"c": 3\r\n}\r\n';
    expect(edited(windows, without("b"))).toBe('\uFEFF{\r\n\t"a": 1,\r\n\t"c": 3\r\n}\r\n');
    expect(edited(windows, without("c"))).toBe('\uFEFF{\r\n\t"a": 1,\r\n\t"b": 2\r\n}\r\n');
    expect(edited(windows, without("a"), having(5, "d"))).toBe(
      '\uFEFF{\r\n\t"b": 2,\r\n\t"c": 3,\r\n\t"d": 5\r\n}\r\n',
    );
  });

  test("several members on a line", () => {
    const text = lines("{", '  "a": 1, "b": 2,', '  "c": 3, "d": 4', "}");
    expect(edited(text, without("b"))).toBe(lines("{", '  "a": 1,', '  "c": 3, "d": 4', "}"));
    expect(edited(text, without("a"), without("b"))).toBe(lines("{", '  "c": 3, "d": 4', "}"));
    expect(edited(text, without("c"), without("d"))).toBe(lines("{", '  "a": 1, "b": 2', "}"));
    expect(edited(text, without("b"), without("c"))).toBe(lines("{", '  "a": 1,', '  "d": 4', "}"));
  });

  test("leading commas", () => {
    const text = lines("{", '    "a": 1', '  , "b": 2', '  , "c": 3', "}");
    expect(edited(text, without("a"))).toBe(lines("{", '    "b": 2', '  , "c": 3', "}"));
    expect(edited(text, without("b"))).toBe(lines("{", '    "a": 1', '  , "c": 3', "}"));
    expect(edited(text, without("c"))).toBe(lines("{", '    "a": 1', '  , "b": 2', "}"));
    expect(edited(text, without("b"), without("c"))).toBe(lines("{", '    "a": 1', "}"));
  });

  test("an element of many lines", () => {
    const text = lines("[", "  {", '    "a": 1', "  },", "  {", '    "b": 2', "  }", "]");
    expect(edited(text, without(0))).toBe(lines("[", "  {", '    "b": 2', "  }", "]"));
    expect(edited(text, without(1))).toBe(lines("[", "  {", '    "a": 1', "  }", "]"));
  });
});

describe("remove leaves comments", () => {
  test("above, after and below", () => {
    const text = lines("{", "  // one", '  "a": 1, // two', "  // three", '  "b": 2 // four', "  // five", "}");
    expect(edited(text, without("a"))).toBe(
      lines("{", "  // one", "  // two", "  // three", '  "b": 2 // four', "  // five", "}"),
    );
    expect(edited(text, without("b"))).toBe(
      lines("{", "  // one", '  "a": 1 // two', "  // three", "  // four", "  // five", "}"),
    );
    expect(edited(text, without("a"), without("b"))).toBe(
      lines("{", "  // one", "  // two", "  // three", "  // four", "  // five", "}"),
    );
  });

  test("between the value and its comma", () => {
    expect(edited('{ "a": 1 /* x */, "b": 2 }', without("a"))).toBe('{ /* x */ "b": 2 }');
    expect(edited(lines("{", '  "a": 1 /* x */,', '  "b": 2', "}"), without("a"))).toBe(
      lines("{", "  /* x */", '  "b": 2', "}"),
    );
  });

  test("in an object that becomes empty", () => {
    expect(edited('{ /* x */ "a": 1 }', without("a"))).toBe("{ /* x */ }");
    expect(edited('{ "a": "// no comment" }', without("a"))).toBe("{}");
  });

  test("but not inside a removed value", () => {
    expect(edited('{ "a": [ /* x */ 1 ], "b": 2 }', without("a"))).toBe('{ "b": 2 }');
  });
});

describe("set a value that is there", () => {
  test("keeps everything around it", () => {
    expect(edited('{ "a" : 1 /* x */, "b":2 }', having("x", "a"))).toBe('{ "a" : "x" /* x */, "b":2 }');
    expect(edited('{ "a": 1, "b":2 }', having(true, "b"))).toBe('{ "a": 1, "b":true }');
  });

  test("null, an object and a placeholder are values like any other", () => {
    expect(edited('{ "a": null, "b": { "c": [1] } }', having(5, "a"), having("x", "b"))).toBe('{ "a": 5, "b": "x" }');
    expect(edited('{ "a": {{ port }}, "b": 2 }', having(80, "a"))).toBe('{ "a": 80, "b": 2 }');
  });

  test("escapes what must be escaped", () => {
    expect(edited('{ "a": 1 }', having('say "hi"\n', "a"))).toBe('{ "a": "say \\"hi\\"\\n" }');
  });

  test("an element of an array", () => {
    expect(edited("[1, 2]", having(5, 1))).toBe("[1, 5]");
  });

  test("the last of two members with one key, which every reader uses", () => {
    expect(edited('{ "a": 1, "b": 2, "a": 3 }', having(5, "a"))).toBe('{ "a": 1, "b": 2, "a": 5 }');
  });
});

describe("set a member that is missing", () => {
  test("in AWS's documented order", () => {
    const text = '{ "name": "web", "host": 80 }';
    expect(edited(text, having(8080, "port"))).toBe('{ "name": "web", "port": 8080, "host": 80 }');
    expect(edited(text, having("http", "app"))).toBe('{ "name": "web", "host": 80, "app": "http" }');
    expect(edited('{ "port": 1, "host": 2 }', having("web", "name"))).toBe('{ "name": "web", "port": 1, "host": 2 }');
  });

  test("several at one place keep the order in which they were requested", () => {
    expect(edited('{ "host": 80, "app": "http" }', having("tcp", "protocol"), having("web", "name"))).toBe(
      '{ "name": "web", "host": 80, "protocol": "tcp", "app": "http" }',
    );
  });

  test("at the end if AWS does not know the key", () => {
    expect(edited('{ "port": 1, "host": 2 }', having(3, "other"))).toBe('{ "port": 1, "host": 2, "other": 3 }');
  });

  test("by name if the author sorts by name", () => {
    const text = lines("{", '  "app": "http",', '  "host": 80,', '  "port": 80', "}");
    expect(edited(text, having("web", "name"))).toBe(
      lines("{", '  "app": "http",', '  "host": 80,', '  "name": "web",', '  "port": 80', "}"),
    );
    expect(edited(text, having("tcp", "protocol"))).toBe(
      lines("{", '  "app": "http",', '  "host": 80,', '  "port": 80,', '  "protocol": "tcp"', "}"),
    );
    expect(edited(text, having(1, "aaa"))).toBe(
      lines("{", '  "aaa": 1,', '  "app": "http",', '  "host": 80,', '  "port": 80', "}"),
    );
  });

  test("with the author's space around colons", () => {
    expect(edited('{ "port" : 1 }', having(2, "host"))).toBe('{ "port" : 1, "host" : 2 }');
    expect(edited('{"port":1}', having(2, "host"))).toBe('{"port":1,"host":2}');
    expect(edited('{"port":1, "range":"2"}', having(2, "host"))).toBe('{"port":1, "range":"2", "host":2}');
  });

  test("after a comment on the line before, and before one on its own line", () => {
    const text = lines("{", '  "port": 1, // the port', "  // where clients knock", '  "host": 2 /* last */', "}");
    expect(edited(text, having("1-2", "range"))).toBe(
      lines(
        "{",
        '  "port": 1, // the port',
        '  "range": "1-2",',
        "  // where clients knock",
        '  "host": 2 /* last */',
        "}",
      ),
    );
    expect(edited(text, having("tcp", "protocol"))).toBe(
      lines(
        "{",
        '  "port": 1, // the port',
        "  // where clients knock",
        '  "host": 2, /* last */',
        '  "protocol": "tcp"',
        "}",
      ),
    );
  });

  test("with a trailing comma if the author writes one", () => {
    expect(edited(lines("{", '  "port": 1,', "}"), having(2, "host"))).toBe(
      lines("{", '  "port": 1,', '  "host": 2,', "}"),
    );
  });

  test("in an empty object", () => {
    expect(edited("{}", having(1, "port"))).toBe('{ "port": 1 }');
    expect(edited("{}", having(1, "port"), having(2, "host"))).toBe('{ "port": 1, "host": 2 }');
    expect(edited(lines("{", "}"), having(1, "port"))).toBe(lines("{", '  "port": 1', "}"));
    expect(edited('{\r\n\t"x": {\r\n\t}\r\n}', having(1, "x", "port"))).toBe(
      '{\r\n\t"x": {\r\n\t\t"port": 1\r\n\t}\r\n}',
    );
    expect(edited("{ /* to do */ }", having(1, "port"))).toBe('{ "port": 1 /* to do */ }');
  });
});

describe("several changes in one set", () => {
  test("a member takes the place of another", () => {
    expect(edited('{ "range": "1-1", "protocol": "tcp" }', without("range"), having(1, "port"))).toBe(
      '{ "port": 1, "protocol": "tcp" }',
    );
    expect(edited('{ "range": "1-1" }', without("range"), having(1, "port"))).toBe('{ "port": 1 }');
    expect(edited(lines("{", '  "range": "1-1"', "}"), without("range"), having(1, "port"))).toBe(
      lines("{", '  "port": 1', "}"),
    );
  });

  test("the last member is replaced by another", () => {
    expect(edited('{ "port": 1, "host": 2 }', without("host"), having("tcp", "protocol"))).toBe(
      '{ "port": 1, "protocol": "tcp" }',
    );
  });

  test("in nested and neighbouring objects", () => {
    const text = '{ "name": "x", "list": [ { "port": 1, "host": 2 }, { "port": 3 } ] }';
    expect(
      edited(text, having("y", "name"), without("list", 0, "host"), having(3, "list", 1, "host"), having(1, "port")),
    ).toBe('{ "name": "y", "port": 1, "list": [ { "port": 1 }, { "port": 3, "host": 3 } ] }');
  });

  test("every member with a duplicate key is removed", () => {
    expect(edited('{ "a": 1, "b": 2, "a": 3 }', without("a"))).toBe('{ "b": 2 }');
  });
});

describe("a document that is still being typed", () => {
  test("keeps what follows an unclosed value, since it may belong to it", () => {
    const text = '{ "a": 1, "b": [ 2, "c": 3';
    expect(edited(text, without("b"))).toBe(text);
    expect(edited(text, without("a"))).toBe('{ "b": [ 2, "c": 3');
  });

  test("accepts new members and new values", () => {
    expect(edited('{ "port": 1, "host": 2', having(5, "host"))).toBe('{ "port": 1, "host": 5');
    expect(edited('{ "port": 1', having(5, "host"))).toBe('{ "port": 1, "host": 5');
  });

  test("keeps a key without a value, because what follows may be meant for it", () => {
    expect(edited('{ "a": 1, "b" }', without("b"))).toBe('{ "a": 1, "b" }');
    expect(edited('{ "a": 1, "b": }', without("b"))).toBe('{ "a": 1, "b": }');
    expect(edited('{ "b" :, "a": 1 }', without("b"))).toBe('{ "b" :, "a": 1 }');
  });

  test("a missing comma is added before a new member", () => {
    expect(edited('{ "name": "a" "host": 2 }', having(1, "port"))).toBe('{ "name": "a", "port": 1, "host": 2 }');
  });
});

describe("removeFrom", () => {
  const change = (tree: SyntaxTree, index: number): Change => {
    if (tree.root?.kind !== "object") throw new Error("no object");
    const list = objectView<"ContainerDefinition">(typedObject(tree.root, "ContainerDefinition")).strings("links");
    if (!isKnown(list)) throw new Error("no list");
    return removeFrom(list, list.value[index] ?? expect.fail("no element"));
  };

  test("removes one of several", () => {
    const tree = parse('{ "links": ["a", "b"], "x": 1 }');
    expect(applyEdits(tree.text, editsIn(tree, [(each) => change(each, 1)]))).toBe('{ "links": ["a"], "x": 1 }');
  });

  test("removes the whole member with the only one", () => {
    const tree = parse('{ "links": ["a"], "x": 1 }');
    expect(applyEdits(tree.text, editsIn(tree, [(each) => change(each, 0)]))).toBe('{ "x": 1 }');
  });
});
