import type { ClientCapabilities } from "vscode-languageserver/node";

const DIAGNOSTICS = {
  relatedInformation: true,
  codeDescriptionSupport: true,
  tagSupport: { valueSet: [1 as const, 2 as const] },
};

/** The capabilities of an editor like VS Code, as far as the server uses them, without diagnostics. */
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

/** A client that pulls diagnostics and has every capability that the server uses. */
export const PULLING: ClientCapabilities = {
  ...EDITOR,
  textDocument: { ...EDITOR.textDocument, diagnostic: { ...DIAGNOSTICS }, publishDiagnostics: { ...DIAGNOSTICS } },
};

/** A client that waits for published diagnostics and has all other capabilities. */
export const PUSHED: ClientCapabilities = {
  ...EDITOR,
  textDocument: { ...EDITOR.textDocument, publishDiagnostics: { ...DIAGNOSTICS } },
};

/** {@link PULLING} that also answers `workspace/configuration` and accepts a refresh. */
export const CONFIGURED: ClientCapabilities = {
  ...PULLING,
  workspace: {
    workspaceEdit: { documentChanges: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};
