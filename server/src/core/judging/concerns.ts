import { deviationsOf } from "../deviations/structure";
import { isLikeAbsent } from "../document/node";
import type { FieldSpec } from "../facts/field-spec";
import { STRUCTURES } from "../facts/generated/structures";
import { LAUNCH_TYPES } from "../facts/launch-types";
import { plainStructure } from "../facts/structure";
import type { Rule } from "../findings/rule";
import { networkingOf } from "../network/networking";
import type { Contents } from "../schema/contents";
import { memberNamed } from "../schema/typed-tree";
import type { TaskDefinition } from "../task/model";
import { isSkeleton } from "../task/skeleton";

/** What must be in a file, in one of the ways in which a rule can say that it concerns the file. */
interface Clause {
  readonly rule: Rule;
  /** All of these names, or a pattern. */
  readonly names: readonly (string | RegExp)[];
}

/** A place of a name in the clauses: the index of the clause, and the bit of the name in it. */
type Use = number;

/** What separates the two in a {@link Use}. A clause has at most so many names. */
const BITS = 8;
const MASK = 0xff;

/** All names that a member gives to a file that has it: `name` and `PortMapping.name`. */
const NAMES_OF_FIELDS: ReadonlyMap<FieldSpec, readonly string[]> = new Map(
  Object.entries(STRUCTURES).flatMap(([structure, fields]) =>
    fields.map((field) => [field, [field.name, `${plainStructure(structure)}.${field.name}`]] as const),
  ),
);

/** What a member is called that some object of its structure lacks. */
interface Lack {
  readonly field: FieldSpec;
  readonly structure: string;
  /** For example `without PortMapping.containerPort`. */
  readonly name: string;
}

const LACKS: readonly Lack[] = Object.entries(STRUCTURES).flatMap(([structure, fields]) =>
  fields.map((field) => ({ field, structure, name: `without ${plainStructure(structure)}.${field.name}` })),
);

/** Whether some object of a structure does not have a member, or only as `null`, `[]` or `{}`. */
function isLacking({ objects }: Contents, { structure, field }: Lack): boolean {
  for (const object of objects.get(structure) ?? []) {
    const found = memberNamed(object, field.name);
    const value = found?.member.value;
    if (found === undefined || (value !== undefined && isLikeAbsent(value))) return true;
  }
  return false;
}

/** The names that a file has by which a rule can say in `meta.concerns` that it concerns the file; see there. */
export function concernsOf(task: TaskDefinition): ReadonlySet<string> {
  const names = new Set<string>();
  for (const field of task.typed.contents.fields) for (const name of NAMES_OF_FIELDS.get(field) ?? []) names.add(name);
  for (const lack of LACKS) if (isLacking(task.typed.contents, lack)) names.add(lack.name);
  tellOtherNames(task, (name) => names.add(name));
  return names;
}

/** Tells those that are not the names of members. */
function tellOtherNames(task: TaskDefinition, tell: (name: string) => void): void {
  const { typed, containers, form } = task;
  const networking = networkingOf(task);
  const { launchTypes, mode, os } = networking;
  for (const word of typed.contents.words) tell(word);
  for (const { name } of typed.contents.vacant) tell(`empty ${name}`);
  if (typed.contents.hasBlankText) tell("blank text");
  if (task.tree.text.includes("\\")) tell("backslash");
  tell(mode.value);
  tell(os.value);
  tell(form);
  for (const launchType of LAUNCH_TYPES) if (launchTypes.requires(launchType)) tell(launchType);
  for (const { kind } of deviationsOf(task)) tell(`deviation:${kind}`);
  for (const { on } of networking.collisions) tell(`collision:${on}`);
  if (containers.length !== 1) tell(containers.length === 0 ? "no containers" : "several containers");
  if (isSkeleton(task)) tell("skeleton");
}

/** Tells of some rules which can have anything to say to a task, in their order. The rules are looked through once. */
export function concerned(rules: readonly Rule[]): (task: TaskDefinition) => readonly Rule[] {
  const clauses = rules.flatMap((rule) =>
    (rule.meta.concerns ?? [[]]).map((concern): Clause => ({ rule, names: [concern].flat() })),
  );
  const wanted = Uint8Array.from(clauses, ({ names }) => 2 ** names.length - 1);
  const uses = usesOf(clauses);
  const usesOfFields = new Map(
    [...NAMES_OF_FIELDS].map(([field, names]) => [field, names.flatMap((name) => uses.get(name) ?? [])]),
  );
  const lacks = LACKS.filter(({ name }) => uses.has(name));
  const patterns = [...uses].filter((entry): entry is [RegExp, readonly Use[]] => entry[0] instanceof RegExp);
  // Empty at the start of every call; a list for each call would take as long as a rule.
  const found = new Uint8Array(clauses.length);
  // Loops over indexes for speed: there are hundreds of clauses, and a file has dozens of names.
  const mark = (named: readonly Use[] | undefined): void => {
    if (named === undefined) return;
    for (let index = 0; index < named.length; index += 1) {
      const use = named[index] ?? 0;
      const clause = use >> BITS;
      found[clause] = (found[clause] ?? 0) | (use & MASK);
    }
  };
  /** Whether all the rest of some clause is there, so that this name decides. */
  const decides = (use: Use): boolean => ((found[use >> BITS] ?? 0) | (use & MASK)) === wanted[use >> BITS];
  return (task) => {
    found.fill(0);
    for (const field of task.typed.contents.fields) mark(usesOfFields.get(field));
    for (const lack of lacks) if (isLacking(task.typed.contents, lack)) mark(uses.get(lack.name));
    tellOtherNames(task, (name) => mark(uses.get(name)));
    // Last, since a search through the text takes longer than all names together.
    for (const [pattern, named] of patterns) if (named.some(decides) && pattern.test(task.tree.text)) mark(named);
    const asked: Rule[] = [];
    let last: Rule | undefined;
    for (let index = 0; index < clauses.length; index += 1) {
      if (found[index] !== wanted[index]) continue;
      const clause = clauses[index];
      if (clause === undefined || clause.rule === last) continue;
      asked.push(clause.rule);
      last = clause.rule;
    }
    return asked;
  };
}

function usesOf(clauses: readonly Clause[]): ReadonlyMap<string | RegExp, readonly Use[]> {
  const uses = new Map<string | RegExp, Use[]>();
  for (const [clause, { names }] of clauses.entries()) {
    for (const [index, name] of names.entries()) {
      const use = (clause << BITS) | (2 ** index);
      const known = uses.get(name);
      if (known === undefined) uses.set(name, [use]);
      else known.push(use);
    }
  }
  return uses;
}
