import type { FieldSpec } from "../facts/field-spec";
import type { TypedObject } from "./typed-tree";

/** What occurs anywhere in a task definition, by which rules say that they concern it. */
export interface Contents {
  /** Its objects by structure. */
  readonly objects: ReadonlyMap<string, readonly TypedObject[]>;
  /** The fields of its members, without those that count as left out wherever they are: `null`, `[]` or `{}`. */
  readonly fields: ReadonlySet<FieldSpec>;
  /** The fields of its members that are written but count as left out somewhere. */
  readonly vacant: ReadonlySet<FieldSpec>;
  /** The keys of its maps, its booleans, and the values of its members with an enumeration. */
  readonly words: ReadonlySet<string>;
  /** Whether a string that has a type, or a key of a map, is empty or only white space. */
  readonly hasBlankText: boolean;
}

/** {@link Contents} while the task definition is read. */
export class ContentsBeingRead implements Contents {
  readonly objects = new Map<string, TypedObject[]>();
  readonly fields = new Set<FieldSpec>();
  readonly vacant = new Set<FieldSpec>();
  readonly words = new Set<string>();
  hasBlankText = false;

  addObject(structure: string, object: TypedObject): void {
    const same = this.objects.get(structure);
    if (same === undefined) this.objects.set(structure, [object]);
    else same.push(object);
  }

  /** Looks at a string or at a key of a map. */
  addText(text: string): void {
    // Nearly all texts start with a character that is visible, so they need not be read to the end.
    if (!(text.charCodeAt(0) > LAST_SPACE_OF_ASCII && text.charCodeAt(0) < 0x7f) && text.trim() === "") {
      this.hasBlankText = true;
    }
  }
}

const LAST_SPACE_OF_ASCII = 0x20;
