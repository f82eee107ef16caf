/** File extensions of templates that write JSON. */
export const TEMPLATE_EXTENSIONS = ["json.ejs", "json.erb", "json.j2", "json.tftpl", "json.tmpl", "json.tpl"] as const;

/** File extensions that a walk over a folder looks into, those of templates too; what is inside decides. */
export const TASK_DEFINITION_EXTENSIONS = ["json", "jsonc", ...TEMPLATE_EXTENSIONS] as const;

/**
 * A cheap test on raw text that rules out almost all JSON that is no task definition.
 *
 * A plain search, no parsing: every task definition holds the word `containerDefinitions`, and every bare
 * array of container definitions starts with a bracket and holds the key `image`, in JSON or in what Terraform encodes
 * as JSON. A `true` means "worth parsing", a `false` is final.
 */
export function mayBeTaskDefinition(text: string): boolean {
  return (
    /"containerDefinitions"/i.test(text) ||
    (/^\uFEFF?\s*(?:\/[/*][\s\S]*)?\[/.test(text) && /"image"|jsonencode\(/i.test(text))
  );
}

/** A glob of the settings as it is matched with whole paths: at any depth, unless it begins with a slash; empty, nowhere. */
export function globAtAnyDepth(glob: string): string {
  return glob.startsWith("/") || glob.startsWith("**/") || glob === "" ? glob : `**/${glob}`;
}

/** The language id of templates of task definitions: JSON with placeholders, which no JSON service reads. */
export const TEMPLATE_LANGUAGE_ID = "ecs-task-definition-template";

/** The language ids of documents that can be task definitions. */
export const LANGUAGE_IDS: readonly string[] = ["json", "jsonc", TEMPLATE_LANGUAGE_ID];
