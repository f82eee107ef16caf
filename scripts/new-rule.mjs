// Creates the folder of a new rule: npm run new-rule -- <id>
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const id = process.argv[2] ?? "";
if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
  console.error("Usage: npm run new-rule -- <id>, in kebab case, the thing first: host-port-mismatch");
  process.exit(2);
}
const folder = join("server/src/core/rules", id);
try {
  await mkdir(folder);
} catch {
  console.error(`${folder} exists already.`);
  process.exit(2);
}
await writeFile(
  join(folder, "rule.ts"),
  `import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "${id}",
    title: "What must hold, in one line",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["networkMode"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    if (!isKnown(task.networkMode)) return;
    const { range, value } = task.networkMode;
    yield {
      range,
      what: say\`what is wrong with {networkMode} \${value}\`,
      remedy: say\`change it\`,
      why: say\`The reason, as a whole sentence\`,
    };
  },
});
`,
);
await writeFile(
  join(folder, "README.md"),
  `# ${id}

Why ECS minds, and what it means for the task.

Wrong:

\`\`\`json
{}
\`\`\`

Right:

\`\`\`json
{}
\`\`\`

Source: [page](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/)
`,
);
await writeFile(
  join(folder, "cases.jsonc"),
  `// case: what is wrong
{ "containerDefinitions": [] }

// case: two findings
{ "containerDefinitions": [] }

// case: silent on what is right
{ "containerDefinitions": [] }

// case: silent on a placeholder
{ "networkMode": "\${MODE}", "containerDefinitions": [] }

// case: half-typed
{ "containerDefinitions": [ { "name":
`,
);
execFileSync("npm", ["run", "--silent", "generate"], { stdio: "inherit" });
console.log(
  [
    `${folder} is ready. Write the rule, the page and the cases, then run: UPDATE=1 npx vitest run --config test/vitest.config.ts`,
    `Once the title stands, run "npm run generate" and give it its German in package.nls.de.json, as "rule.${id}".`,
  ].join("\n"),
);
