import { loadTypeScript } from "../load-typescript.mjs";

const CATEGORIES = {
  network: "Network",
  schema: "Structure",
  fargate: "Fargate",
  resources: "Resources",
  runtime: "Runtime",
  security: "Security",
};

/** The page that lists every rule. */
export async function rulesTable() {
  const { rules } = await loadTypeScript("server/src/core/rules/index.ts");
  const lines = [
    "<!-- Generated from the rule folders by `npm run generate`. Do not edit. -->",
    "# Rules",
    "",
    `${rules.length} rules. Each is switched off or given another severity by its id; \`ecs-task-lint --explain ID\` prints its page.`,
    "The severity is the usual one: some rules are milder where ECS accepts what is only unwise. One that is off is for you",
    "to switch on by giving it a severity; in brackets is the one that suits it.",
  ];
  for (const [category, title] of Object.entries(CATEGORIES)) {
    const members = rules.filter((rule) => rule.meta.category === category);
    if (members.length === 0) continue;
    lines.push("", `## ${title}`, "", "| rule | what must hold | severity | fix |", "|---|---|---|---|");
    for (const { meta } of members) {
      const page = `../server/src/core/rules/${meta.id}/README.md`;
      const severity = meta.optIn ? `off (${meta.severity})` : meta.severity;
      lines.push(`| [${meta.id}](${page}) | ${meta.title} | ${severity} | ${meta.fixable ? "yes" : ""} |`);
    }
  }
  return `${lines.join("\n")}\n`;
}
