import { type CodeLens, commands, type InlayHint, Range, type TextDocument } from "vscode";
import { closeAll, rangeOf, show, untilFindings, untilSame, withSetting } from "./editor";
import { same, that } from "./expect";

async function opened(): Promise<TextDocument> {
  const { document } = await show("undescribed.json");
  await untilFindings(document, "host-port-static", 1);
  return document;
}

async function labels(document: TextDocument): Promise<readonly unknown[]> {
  const all = new Range(0, 0, document.lineCount, 0);
  const hints = await commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", document.uri, all);
  return hints.map(({ label }) => label);
}

async function lenses(document: TextDocument): Promise<readonly CodeLens[]> {
  return commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
}

describe("Inlay hints", () => {
  afterEach(closeAll);

  it("show default values and sizes in their other unit", async () => {
    const document = await opened();
    await untilSame(() => labels(document), ["= 0.25 vCPU", "= 0.5 GB", "essential: true"], "labels");
  });

  it("come and go with the settings of their kinds", async () => {
    const document = await opened();
    await withSetting("inlayHints.protocol", true, async () => {
      const all = ["= 0.25 vCPU", "= 0.5 GB", "protocol: tcp", "essential: true"];
      await untilSame(() => labels(document), all, "labels");
    });
    await withSetting("inlayHints.essential", false, async () => {
      await untilSame(() => labels(document), ["= 0.25 vCPU", "= 0.5 GB"], "labels");
    });
    await untilSame(async () => (await labels(document)).length, 3, "numbers of labels");
  });
});

describe("Code lenses", () => {
  afterEach(closeAll);

  it("are off at first", async () => {
    same(await lenses(await opened()), [], "lenses");
  });

  it("count ports and references, and list the references", async () => {
    const document = await opened();
    await withSetting("codeLens", true, async () => {
      const titles = async (): Promise<unknown> => (await lenses(document)).map(({ command }) => command?.title);
      await untilSame(titles, ["referenced by 1", "1 port, one copy per instance"], "titles");
      const [first] = await lenses(document);
      that(first?.command !== undefined, "the lens has no command");
      same(first.range, rangeOf(document, '"web"'), "ranges");
      await commands.executeCommand(first.command.command, ...(first.command.arguments ?? []));
    });
  });
});
