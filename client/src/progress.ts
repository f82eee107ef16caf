import { commands, type ExtensionContext } from "vscode";

/** The steps of the walkthrough, as package.json names them. */
export type Step = "open" | "problem" | "repair" | "diagram" | "ci";

/** Tells the walkthrough what was really done, in whatever way: a button that was pressed has repaired nothing yet. */
export interface Progress {
  /** Ticks a step off; VS Code remembers it for good. */
  done(step: Step): void;
}

/** Says each thing once in a window. */
export function progress({ extension }: Pick<ExtensionContext, "extension">): Progress {
  const told = new Set<Step>();
  return {
    done(step) {
      if (told.has(step)) return;
      told.add(step);
      void commands.executeCommand("setContext", `ecsTaskDefinition.done.${step}`, true);
      // VS Code begins to listen when somebody opens a walkthrough, and what is true by then never ticks its step off.
      const ticked = commands.executeCommand("welcome.markStepComplete", `${extension.id}#firstSteps#${step}`);
      // An editor without this command has the context.
      ticked?.then(undefined, () => undefined);
    },
  };
}
