import { commands, extensions, Hover, languages, Position, type TextDocument } from "vscode";
import { closeAll, rangeOf, show, untilFindings, untilSame } from "./editor";
import { same, that } from "./expect";

/** The AWS SDK's text about `networkMode`, and that of the schema in the workspace settings. */
const OF_AWS = "The Docker networking mode to use for the containers in the task.";
const OF_SCHEMA = "Another schema describes the network mode";
const OF_ECS = "`bridge`: the containers are on Docker's virtual network inside the instance";

/** The texts of all hovers for a place, in the editor's order. */
async function texts(document: TextDocument, position: Position): Promise<readonly string[]> {
  const hovers = await commands.executeCommand<readonly Hover[]>("vscode.executeHoverProvider", document.uri, position);
  return hovers.flatMap(({ contents }) =>
    contents.map((content) => (typeof content === "string" ? content : content.value)),
  );
}

/** Opens a file once the server and VS Code's JSON support are ready. */
async function opened(name: string): Promise<TextDocument> {
  await extensions.getExtension("vscode.json-language-features")?.activate();
  const { document } = await show(name);
  await untilFindings(document, "host-port-static", 1);
  return document;
}

/** The texts, once there are so many of ours, of AWS and of the schema, which loads some time after the file. */
async function untilTexts(
  document: TextDocument,
  position: Position,
  counts: readonly [ecs: number, aws: number, schema: number],
): Promise<readonly string[]> {
  let found: readonly string[] = [];
  const counted = async (): Promise<readonly number[]> => {
    found = await texts(document, position);
    return [count(found, OF_ECS), count(found, OF_AWS), count(found, OF_SCHEMA)];
  };
  await untilSame(counted, counts, "numbers of texts");
  return found;
}

function count(all: readonly string[], text: string): number {
  return all.join("\n").split(text).length - 1;
}

describe("Hovers", () => {
  afterEach(closeAll);

  for (const word of ['"networkMode"', '"bridge"']) {
    it(`on ${word} say what it does to the file, and what AWS says, each once`, async () => {
      const document = await opened("undescribed.json");
      const { start } = rangeOf(document, word);
      const found = await untilTexts(document, start.translate(0, 2), [1, 1, 0]);
      that(found.join("\n").includes("because container `web` takes port `8080`"), found.join("\n"));
    });

    it(`on ${word} leave the description to a schema that has one`, async () => {
      const document = await opened("described.json");
      const { start } = rangeOf(document, word);
      await untilTexts(document, start.translate(0, 2), [1, 0, 1]);
    });
  }

  it("describe what a schema does not, in the file that it is for", async () => {
    const document = await opened("described.json");
    await untilTexts(document, rangeOf(document, '"bridge"').start.translate(0, 2), [1, 0, 1]);
    const found = await texts(document, rangeOf(document, '"family"').start.translate(0, 2));
    same(found.filter((text) => text !== "").length, 1, "numbers of texts");
    that(found.join("").startsWith("You must specify a `family` for a task definition."), found.join("\n"));
  });

  it("answer repeatedly, and two requests at once", async () => {
    const document = await opened("described.json");
    const position = rangeOf(document, '"bridge"').start.translate(0, 2);
    await untilTexts(document, position, [1, 0, 1]);
    for (let time = 0; time < 3; time += 1) same(count(await texts(document, position), OF_ECS), 1, "numbers of texts");
    const both = await Promise.all([texts(document, position), texts(document, position)]);
    that(
      both.some((found) => count(found, OF_ECS) === 1),
      "neither was answered",
    );
    same(count(await texts(document, position), OF_AWS), 0, "numbers of texts");
  });

  it("do not describe what another extension describes", async () => {
    const document = await opened("undescribed.json");
    const position = rangeOf(document, '"bridge"').start.translate(0, 2);
    const other = languages.registerHoverProvider({ language: "json" }, { provideHover: () => new Hover(OF_SCHEMA) });
    try {
      await untilTexts(document, position, [1, 0, 1]);
    } finally {
      other.dispose();
    }
  });

  it("say nothing about ordinary JSON", async () => {
    await opened("described.json");
    const { document } = await show("ordinary.json");
    same(await texts(document, new Position(1, 4)), [], "texts");
  });
});
