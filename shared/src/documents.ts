/** File extensions of templates that write JSON. */
export const TEMPLATE_EXTENSIONS = ["json.ejs", "json.erb", "json.j2", "json.tftpl", "json.tmpl", "json.tpl"] as const;

/** File extensions that are searched for in folders, including those of templates. The content decides later. */
export const TASK_DEFINITION_EXTENSIONS = ["json", "jsonc", ...TEMPLATE_EXTENSIONS] as const;

/**
 * A cheap test on raw text that rules out almost all JSON that is not a task definition.
 *
 * It is a plain search without parsing. Every task definition contains the word `containerDefinitions`. Every bare list
 * of container definitions starts with a bracket and contains the key `image`, as JSON or inside Terraform's
 * `jsonencode(`. `true` means "worth parsing"; `false` is final.
 */
export function mayBeTaskDefinition(text: string): boolean {
  return (
    /"containerDefinitions"/i.test(text) ||
    (/^\uFEFF?\s*(?:\/[/*][\s\S]*)?\[/.test(text) && /"image"|jsonencode\(/i.test(text))
  );
}

/**
 * A glob of the settings as it is matched with whole paths: at any depth unless it starts with a slash. Empty matches
 * none.
 */
export function globAtAnyDepth(glob: string): string {
  return glob.startsWith("/") || glob.startsWith("**/") || glob === "" ? glob : `**/${glob}`;
}

/** The language id of templates of task definitions: JSON with placeholders. No JSON service handles it. */
export const TEMPLATE_LANGUAGE_ID = "ecs-task-definition-template";

/** The language ids of documents that can be task definitions. */
export const LANGUAGE_IDS: readonly string[] = ["json", "jsonc", TEMPLATE_LANGUAGE_ID];
