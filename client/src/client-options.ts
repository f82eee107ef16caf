import { LANGUAGE_IDS } from "@ecs-task-definitions/shared/documents";
import type { InitializationOptions } from "@ecs-task-definitions/shared/protocol";
import { l10n, type TextDocument } from "vscode";
import { type LanguageClientOptions, vsdiag } from "vscode-languageclient";
import { isCandidate } from "./candidates";
import type { Extension } from "./extension";
import { hoverMiddleware } from "./hover-middleware";
import { navigationMiddleware } from "./navigation-middleware";
import { restartPolicy } from "./restart-policy";

/** The options of both runtimes. Only documents that may be task definitions reach the server. */
export function clientOptions(extension: Extension, known: Set<string>): LanguageClientOptions {
  const { output, overrides, sole, changes, learned } = extension;
  const knows = (document: TextDocument): boolean => known.has(document.uri.toString());
  return {
    documentSelector: LANGUAGE_IDS.map((language) => ({ language })),
    // A function, because a restarted server needs the declarations of that moment.
    initializationOptions: (): InitializationOptions => ({
      jsonLanguageService: true,
      clientCommands: true,
      overrides: overrides.current(),
      ...(typeof l10n.bundle === "object" ? { translations: l10n.bundle } : {}),
    }),
    outputChannel: output,
    errorHandler: restartPolicy(output),
    diagnosticPullOptions: { onChange: true, onTabs: false },
    middleware: {
      ...navigationMiddleware(knows),
      ...sole.middleware,
      ...changes.middleware,
      async didOpen(document, next) {
        if (!isCandidate(document, overrides.current())) return;
        known.add(document.uri.toString());
        await next(document);
        learned.fire(document);
      },
      didChange: async (event, next) => (knows(event.document) ? next(event) : undefined),
      async didClose(document, next) {
        if (known.delete(document.uri.toString())) await next(document);
      },
      didSave: async (document, next) => (knows(document) ? next(document) : undefined),
      provideDiagnostics(document, previousResultId, token, next) {
        const uri = "uri" in document ? document.uri : document;
        if (known.has(uri.toString())) {
          sole.look(uri);
          return next(document, previousResultId, token);
        }
        return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
      },
      provideCodeActions: (document, range, context, token, next) =>
        knows(document) ? next(document, range, context, token) : undefined,
      provideInlayHints: (document, range, token, next) => (knows(document) ? next(document, range, token) : undefined),
      provideCodeLenses: (document, token, next) => (knows(document) ? next(document, token) : undefined),
      ...hoverMiddleware(extension),
    },
  };
}
