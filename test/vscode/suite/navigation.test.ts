import {
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type SymbolInformation,
  type TextDocument,
  type WorkspaceEdit,
  workspace,
} from "vscode";
import { closeAll, rangeOf, show, untilFindings } from "./editor";
import { same, that } from "./expect";

/** Opens the file whose containers name each other, once the server has read it. */
async function showNames(): Promise<TextDocument> {
  const { document } = await show("names.json");
  await untilFindings(document, "links-unknown-container", 1);
  return document;
}

/** Calls the providers of all extensions for a place. */
function ask<T>(command: string, document: TextDocument, at: Position, ...more: readonly unknown[]): Thenable<T> {
  return commands.executeCommand<T>(`vscode.${command}`, document.uri, at, ...more);
}

/** The texts of ranges with their lines, from 1, sorted. */
function shown(document: TextDocument, ranges: readonly Range[]): readonly string[] {
  return ranges.map((range) => `${range.start.line + 1} ${document.getText(range)}`).sort();
}

describe("Navigation", () => {
  afterEach(closeAll);

  it("leads from a name to the container that has it", async () => {
    const document = await showNames();
    const found = await ask<(Location | LocationLink)[]>(
      "executeDefinitionProvider",
      document,
      rangeOf(document, "db:database").start,
    );
    const targets = found.map((place) =>
      "targetUri" in place ? (place.targetSelectionRange ?? place.targetRange) : place.range,
    );
    same(shown(document, targets), ["16 db"]);
  });

  it("lists all places of a name", async () => {
    const document = await showNames();
    const found = await ask<Location[]>("executeReferenceProvider", document, rangeOf(document, "db:").start);
    const ranges = found.map(({ range }) => range);
    same(shown(document, ranges), ["11 db", "12 db", "16 db"]);
  });

  it("renames a container wherever the file mentions it, and back", async () => {
    const document = await showNames();
    const before = document.getText();
    const rename = async (piece: string, newName: string): Promise<void> => {
      const at = rangeOf(document, piece).start;
      const edit = await ask<WorkspaceEdit>("executeDocumentRenameProvider", document, at, newName);
      that(await workspace.applyEdit(edit), "the edit was refused");
    };
    await rename("db:database", "postgres");
    same(document.getText(), before.replaceAll('"db"', '"postgres"').replace('"db:', '"postgres:'), "texts");
    await rename("postgres:database", "db");
    same(document.getText(), before, "texts");
  });

  it("says why something can't be renamed", async () => {
    const document = await showNames();
    const refusal = async (command: string, piece: string, ...more: readonly unknown[]): Promise<string> => {
      try {
        await ask(command, document, rangeOf(document, piece).start, ...more);
        return "it was not refused";
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    that(
      (await refusal("executeDocumentRenameProvider", "db:", "web")).includes('is already named "web"'),
      "a name that is taken was not refused",
    );
    that(
      (await refusal("prepareRename", "postgres:16")).includes("Only the names of containers"),
      "an image was not refused",
    );
  });

  it("shows an outline with details", async () => {
    const document = await showNames();
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const task = symbols.find(({ name }) => name === "names");
    same(task?.detail, "bridge (default)");
    const containers = task?.children.find(({ name }) => name === "containerDefinitions")?.children ?? [];
    same(
      containers.map(({ name, detail }) => `${name} ${detail}`),
      ["web public.ecr.aws/nginx/nginx:1.27.3", "db postgres:16.4"],
    );
    const mapping = containers[0]?.children.find(({ name }) => name === "portMappings")?.children[0];
    same([mapping?.name, mapping?.detail], ["80", "8080 -> 80/tcp"]);
  });

  it("finds containers of open files by name", async () => {
    await showNames();
    const found = await commands.executeCommand<SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "web");
    same(
      found.filter(({ containerName }) => containerName === "names").map(({ name }) => name),
      ["web"],
    );
  });

  it("links images to their registries, each once", async () => {
    const document = await showNames();
    const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri, 10);
    same(
      links.map(({ target }) => target?.toString(true)),
      ["https://gallery.ecr.aws/nginx/nginx", "https://hub.docker.com/_/postgres"],
    );
  });

  it("leaves other JSON alone", async () => {
    await showNames();
    const { document } = await show("ordinary.json");
    const at = document.positionAt(document.getText().indexOf('"') + 2);
    same(await ask<unknown[]>("executeDefinitionProvider", document, at), []);
    same(await commands.executeCommand("vscode.executeLinkProvider", document.uri), []);
  });
});
