import type { Site } from "../document/change";
import type { ObjectNode, SyntaxNode } from "../document/node";
import type { StructureMembers } from "../facts/generated/structures";
import { memberNamed, type TypedList, type TypedMember, type TypedObject, typedObject } from "../schema/typed-tree";
import type { TextRange } from "../text/text";
import type { Field } from "./fields";
import {
  anyOf,
  booleanOf,
  type Convert,
  elementsOf,
  integerOf,
  integersOf,
  lacks,
  type MeantMembers,
  meantMembers,
  type Readable,
  readMember,
  stringOf,
  stringsOf,
} from "./read-member";

/** The name of an AWS structure. */
export type Structure = keyof StructureMembers;

/** The members of a structure that are read as a type. For several structures, those that any of them has. */
export type MemberOf<
  S extends Structure,
  R extends "string" | "boolean" | "integer" | "strings" | "integers" | "options",
> = StructureMembers[S][R];

/** The members of a structure whose value is another structure, or a list of them. */
export type HolderOf<S extends Structure, R extends "object" | "objects"> = S extends Structure
  ? keyof StructureMembers[S][R] & string
  : never;

/** The structure of such a member's value. */
export type HeldBy<S extends Structure, R extends "object" | "objects", K> = S extends Structure
  ? K extends keyof StructureMembers[S][R]
    ? StructureMembers[S][R][K] & Structure
    : never
  : never;

/** Any member of a structure. */
export type AnyMemberOf<S extends Structure> =
  | MemberOf<S, "string" | "boolean" | "integer" | "strings" | "integers" | "options">
  | HolderOf<S, "object">
  | HolderOf<S, "objects">;

/** What every view has. */
interface View {
  readonly typed: TypedObject;
  readonly node: ObjectNode;
  /** Where the object is; nothing for the outermost one. */
  readonly site: Site | undefined;
}

/**
 * Reads the members of one object by their AWS names, each once for all callers. The type parameter tells the compiler
 * which structure it is.
 */
export interface ObjectView<S extends Structure> extends View {
  /**
   * Whether a member is certainly left out: the object is closed, and no key in it is a misspelling of this one or
   * still being typed. For fixes that add the member, and for findings that would otherwise come too early.
   */
  lacks(key: AnyMemberOf<S>): boolean;
  /** A member of any type, if only its presence matters. */
  any(key: AnyMemberOf<S>): Field<SyntaxNode>;
  /** The key of a member that is written as `[]`, for the few lists that ECS rejects when empty; otherwise nothing. */
  emptyList(key: AnyMemberOf<S>): TextRange | undefined;
  string(key: MemberOf<S, "string">): Field<string>;
  boolean(key: MemberOf<S, "boolean">): Field<boolean>;
  /** An integer. A number with a fraction or in quotes has the wrong type, so it is unknown. */
  integer(key: MemberOf<S, "integer">): Field<number>;
  object<K extends HolderOf<S, "object">>(key: K): Field<ObjectView<HeldBy<S, "object", K>>>;
  /** An object whose keys the author or a log driver chooses. */
  options(key: MemberOf<S, "options">): Field<OptionsView>;
  /** A non-empty array. Elements that are `null` are left out; the others have their own state. */
  strings(key: MemberOf<S, "strings">): Field<readonly Field<string>[]>;
  /** Like {@link strings}, for integers. */
  integers(key: MemberOf<S, "integers">): Field<readonly Field<number>[]>;
  objects<K extends HolderOf<S, "objects">>(key: K): Field<readonly Field<ObjectView<HeldBy<S, "objects", K>>>[]>;
}

/** A view of an object of any structure, for members that several structures have. */
export interface AnyView extends View {
  lacks(key: string): boolean;
  any(key: string): Field<SyntaxNode>;
  string(key: string): Field<string>;
  boolean(key: string): Field<boolean>;
  integer(key: string): Field<number>;
  object(key: string): Field<AnyView>;
  options(key: string): Field<OptionsView>;
  strings(key: string): Field<readonly Field<string>[]>;
  objects(key: string): Field<readonly Field<AnyView>[]>;
}

/** A view of an object with keys that AWS does not define and string values. */
export interface OptionsView extends View {
  lacks(key: string): boolean;
  any(key: string): Field<SyntaxNode>;
  string(key: string): Field<string>;
}

/** A view of a typed object. */
export function objectView<S extends Structure>(typed: TypedObject): ObjectView<S> {
  return new TypedView(typed, undefined);
}

/** The object that is written where a list of them belongs, because its brackets are missing; nothing otherwise. */
export function unlistedObject({ typed }: Pick<AnyView, "typed">, list: string): AnyView | undefined {
  const { field, member } = memberNamed(typed, list) ?? {};
  const structure = field?.type.kind === "list" && field.type.of.kind === "structure" ? field.type.of.name : undefined;
  if (structure === undefined || member?.value?.kind !== "object") return undefined;
  return objectView(typedObject(member.value, structure));
}

/** The objects in a list. Elements that can't be read are unknown. */
export function objectsIn<S extends Structure>(list: TypedList): readonly Field<ObjectView<S>>[] {
  return objectsOf(list, list.node) ?? [];
}

/** A class, since a file has a view for each of its objects: with its own methods, each would be ten times as large. */
class TypedView<S extends Structure> implements ObjectView<S>, Readable {
  readonly typed: TypedObject;
  readonly site: Site | undefined;
  private kept: KeptField | undefined;
  private members: MeantMembers | undefined;

  constructor(typed: TypedObject, site: Site | undefined) {
    this.typed = typed;
    this.site = site;
  }

  get node(): ObjectNode {
    return this.typed.node;
  }

  meant(): MeantMembers {
    this.members ??= meantMembers(this.typed);
    return this.members;
  }

  lacks(key: string): boolean {
    return lacks(this, key);
  }

  any(key: string): Field<SyntaxNode> {
    return readMember(this, key, anyOf);
  }

  emptyList(key: string): TextRange | undefined {
    const found = memberNamed(this.typed, key)?.member;
    const value = found?.value;
    return value?.kind === "array" && value.closed && value.elements.length === 0 ? found?.keyRange : undefined;
  }

  string(key: string): Field<string> {
    return this.read(key, stringOf);
  }

  boolean(key: string): Field<boolean> {
    return this.read(key, booleanOf);
  }

  integer(key: string): Field<number> {
    return this.read(key, integerOf);
  }

  object<K extends HolderOf<S, "object">>(key: K): Field<ObjectView<HeldBy<S, "object", K>>> {
    return this.read(key, objectOf<HeldBy<S, "object", K>>);
  }

  options(key: string): Field<OptionsView> {
    return this.read(key, optionsOf);
  }

  strings(key: string): Field<readonly Field<string>[]> {
    return this.read(key, stringsOf);
  }

  integers(key: string): Field<readonly Field<number>[]> {
    return this.read(key, integersOf);
  }

  objects<K extends HolderOf<S, "objects">>(key: K): Field<readonly Field<ObjectView<HeldBy<S, "objects", K>>>[]> {
    return this.read(key, objectListOf<HeldBy<S, "objects", K>>);
  }

  private read<T>(key: string, convert: Convert<T>): Field<T> {
    let isKept = false;
    for (let known = this.kept; known !== undefined; known = known.before) {
      if (known.key !== key) continue;
      if (known.convert === convert) return known.field as Field<T>;
      isKept = true;
    }
    const field = readMember(this, key, convert);
    // A member has one type. Code that does not know the type tries several, and only the first result is kept.
    if (!isKept) this.kept = { key, convert, field, before: this.kept };
    return field;
  }
}

/** A member that was read, and the one before it. A list instead would reserve room for many. */
interface KeptField {
  readonly key: string;
  readonly convert: unknown;
  readonly field: Field<unknown>;
  readonly before: KeptField | undefined;
}

function objectOf<S extends Structure>(
  _: SyntaxNode,
  site: Site,
  inner: TypedMember["inner"],
): ObjectView<S> | undefined {
  return inner?.kind === "object" && inner.structure !== undefined ? new TypedView(inner, site) : undefined;
}

function optionsOf(_: SyntaxNode, site: Site, inner: TypedMember["inner"]): OptionsView | undefined {
  return inner?.kind === "object" && inner.structure === undefined ? new TypedView(inner, site) : undefined;
}

function objectListOf<S extends Structure>(
  node: SyntaxNode,
  _: Site,
  inner: TypedMember["inner"],
): readonly Field<ObjectView<S>>[] | undefined {
  return inner?.kind === "list" ? objectsOf(inner, node) : undefined;
}

function objectsOf<S extends Structure>(
  list: TypedList,
  node: SyntaxNode,
): readonly Field<ObjectView<S>>[] | undefined {
  return elementsOf<ObjectView<S>>(node, (_, at) => {
    const inner = list.elements[Number(at.key)];
    return inner?.kind === "object" ? new TypedView(inner, at) : undefined;
  });
}
