import { type LogOutputChannel, l10n, window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

/** The server may die this many times within this many milliseconds before it stays off. */
const MOST_RESTARTS = 4;
const WITHIN_MILLISECONDS = 3 * 60 * 1000;

/** Restarts a server that died. After too many deaths it says so and links to the log. */
export function restartPolicy(output: LogOutputChannel): ErrorHandler {
  let deaths: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count > 3 ? ErrorAction.Shutdown : ErrorAction.Continue,
    }),
    closed() {
      const now = Date.now();
      deaths = [...deaths.filter((death) => now - death < WITHIN_MILLISECONDS), now];
      if (deaths.length <= MOST_RESTARTS) {
        output.warn(`The language server ended unexpectedly (${deaths.length}); it is started again.`);
        return { action: CloseAction.Restart, handled: true };
      }
      const message = l10n.t(
        'The ECS language server ended {0} times within three minutes and stays off. Run "Restart Server" once the cause is gone.',
        deaths.length,
      );
      void window.showErrorMessage(message, l10n.t("Show Output")).then((choice) => {
        if (choice !== undefined) output.show();
      });
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
