import { l10n, Uri, window, workspace } from "vscode";

/** Asks where to save a picture and writes it there, on any file system. */
export async function savePicture(source: Uri | undefined, kind: "svg" | "png", bytes: Uint8Array): Promise<void> {
  try {
    const beside = source && defaultFor(source, kind);
    const target = await window.showSaveDialog({
      title: l10n.t("Save the network diagram"),
      filters: kind === "svg" ? { SVG: ["svg"] } : { PNG: ["png"] },
      ...(beside === undefined ? {} : { defaultUri: beside }),
    });
    if (target === undefined) return;
    await workspace.fs.writeFile(target, bytes);
    void window.showInformationMessage(l10n.t("The diagram was saved as {0}.", workspace.asRelativePath(target)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t("The diagram could not be saved here: {0}", reason));
  }
}

/** Next to the task definition, with its name. For a file that was never saved, in the open folder. */
function defaultFor(source: Uri, kind: string): Uri | undefined {
  const name = source.path.slice(source.path.lastIndexOf("/") + 1).replace(/\.jsonc?$/, "");
  if (source.scheme !== "untitled") return Uri.joinPath(source, "..", `${name}.${kind}`);
  const folder = workspace.workspaceFolders?.[0];
  return folder && Uri.joinPath(folder.uri, `${name}.${kind}`);
}
