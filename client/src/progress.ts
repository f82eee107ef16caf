import { commands, type ExtensionContext } from "vscode";

/** The steps of the walkthrough, as package.json names them. */
export type Step = "open" | "problem" | "repair" | "diagram" | "ci";

/** Tells the walkthrough what the user has really done, in whatever way. Pressing a button repairs nothing yet. */
export interface Progress {
  /** Ticks a step off. VS Code remembers it permanently. */
  done(step: Step): void;
}

/** Reports each step once per window. */
export function progress({ extension }: Pick<ExtensionContext, "extension">): Progress {
  const told = new Set<Step>();
  return {
    done(step) {
      if (told.has(step)) return;
      told.add(step);
      void commands.executeCommand("setContext", `ecsTaskDefinition.done.${step}`, true);
      // VS Code listens only once a walkthrough is open. A context key that is already set by then never ticks its
      // step.
      const ticked = commands.executeCommand("welcome.markStepComplete", `${extension.id}#firstSteps#${step}`);
      // An editor without this command uses the context key.
      ticked?.then(undefined, () => undefined);
    },
  };
}
