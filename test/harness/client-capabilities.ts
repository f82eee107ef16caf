import type { ClientCapabilities } from "vscode-languageserver/node";

const DIAGNOSTICS = {
  relatedInformation: true,
  codeDescriptionSupport: true,
  tagSupport: { valueSet: [1 as const, 2 as const] },
};

/** What an editor like VS Code can do, as far as the server cares, without diagnostics. */
const EDITOR: ClientCapabilities = {
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** A client that asks for diagnostics and can do all that the server makes use of. */
export const PULLING: ClientCapabilities = {
  ...EDITOR,
  textDocument: { ...EDITOR.textDocument, diagnostic: { ...DIAGNOSTICS }, publishDiagnostics: { ...DIAGNOSTICS } },
};

/** A client that waits for diagnostics and can do all else. */
export const PUSHED: ClientCapabilities = {
  ...EDITOR,
  textDocument: { ...EDITOR.textDocument, publishDiagnostics: { ...DIAGNOSTICS } },
};

/** {@link PULLING} that also answers `workspace/configuration` and takes a refresh. */
export const CONFIGURED: ClientCapabilities = {
  ...PULLING,
  workspace: {
    workspaceEdit: { documentChanges: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};
