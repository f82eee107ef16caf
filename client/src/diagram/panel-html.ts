import { l10n, Uri, workspace } from "vscode";

/**
 * The page of the panel: a toolbar, the picture, and the same in words. It contains nothing from files; that comes in
 * messages later. Only its own style sheets and script apply, and nothing else is loaded.
 */
export async function panelHtml(extensionUri: Uri): Promise<string> {
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, "client", "dist", "diagram-page.js"));
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src blob:`;
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<div id="bar" role="toolbar" aria-label="${text(l10n.t("Network Diagram"))}">
${button("zoom-out", "−", l10n.t("Zoom out (-)"))}
${button("zoom-level", "100 %", l10n.t("Original size (0)"))}
${button("zoom-in", "+", l10n.t("Zoom in (+)"))}
${button("zoom-fit", l10n.t("Fit"), l10n.t("Fit to the width of the panel"))}
<span class="gap"></span>
${saveButton("save-svg", l10n.t("Save as SVG"), "SVG")}
${saveButton("save-png", l10n.t("Save as PNG"), "PNG")}
</div>
<p id="notice" role="status" hidden></p>
<div id="picture"></div>
<details><summary>${text(l10n.t("In words"))}</summary><pre id="description"></pre></details>
<script nonce="${nonce}">${new TextDecoder().decode(script)}</script>
</body>
</html>`;
}

function button(id: string, label: string, title: string): string {
  return buttonOf(id, title, text(label));
}

/** A button that shows only the format if the buttons would not be on one line otherwise. */
function saveButton(id: string, label: string, format: string): string {
  return buttonOf(id, label, `<span class="long">${text(label)}</span><span class="short">${format}</span>`);
}

function buttonOf(id: string, title: string, content: string): string {
  return `<button id="${id}" type="button" title="${text(title)}" aria-label="${text(title)}">${content}</button>`;
}

function text(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const STYLE = `
html,body{height:100%}
body{box-sizing:border-box;margin:0;padding:0;display:flex;flex-direction:column;color:var(--vscode-editor-foreground);background:var(--vscode-editor-background)}
#bar{display:flex;flex:none;gap:4px;padding:6px 8px;align-items:center;border-bottom:1px solid var(--vscode-editorWidget-border,transparent)}
.gap{flex:1}
button{font:inherit;color:var(--vscode-button-secondaryForeground);background:var(--vscode-button-secondaryBackground);border:1px solid var(--vscode-button-border,transparent);border-radius:2px;padding:2px 9px;min-height:24px;cursor:pointer;white-space:nowrap}
button:hover{background:var(--vscode-button-secondaryHoverBackground)}
button:focus-visible,summary:focus-visible{outline:1px solid var(--vscode-focusBorder);outline-offset:1px}
#zoom-level{min-width:62px}
#bar .short,#bar.narrow .long{display:none}
#bar.narrow .short{display:inline}
#bar.narrow{flex-wrap:wrap;gap:3px;padding:6px 5px}
#bar.narrow button{padding:2px 6px}
#bar.narrow #zoom-level{min-width:50px}
#notice{flex:none;margin:10px 12px}
#picture{flex:1;min-height:0;overflow:auto;scrollbar-gutter:stable}
#picture svg{display:block;margin:0 auto}
.target{cursor:pointer;outline:none}
details{flex:none;max-height:45%;overflow:auto;padding:4px 12px;border-top:1px solid var(--vscode-editorWidget-border,transparent)}
summary{cursor:pointer}
pre{white-space:pre-wrap;font-family:inherit;user-select:text}
`;
