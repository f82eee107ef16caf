import { SHOW_REFERENCES_COMMAND } from "@ecs-task-definitions/shared/protocol";
import { commands, type Disposable, Location, Position, Range, Uri } from "vscode";

/** A location as LSP writes it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** Lets a code lens list the places that it counts, in the editor's references view. */
export function showReferencesCommand(): Disposable {
  return commands.registerCommand(
    SHOW_REFERENCES_COMMAND,
    async (uri: string, from: Place, places: readonly { readonly start: Place; readonly end: Place }[]) => {
      const document = Uri.parse(uri);
      const locations = places.map(
        ({ start, end }) => new Location(document, new Range(positionOf(start), positionOf(end))),
      );
      await commands.executeCommand("editor.action.showReferences", document, positionOf(from), locations);
    },
  );
}

function positionOf({ line, character }: Place): Position {
  return new Position(line, character);
}
