import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { isPortName, LONGEST_PORT_NAME, portNamesOf, toPortName } from "../../network/port-names";
import { isKnown } from "../../task/fields";
import { type Said, say } from "../../text/say";
import { freeNames } from "../shared/free-names";

export default defineRule({
  meta: {
    id: "port-name-invalid",
    title: "A port name has up to 64 lower-case letters, digits, hyphens and underscores",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["PortMapping.name"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const ifFree = freeNames(portNamesOf(task));
    for (const { name } of task.portMappings) {
      if (!isKnown(name) || isPortName(name.value)) continue;
      const better = ifFree(toPortName(name.value));
      yield {
        range: name.range,
        what: mistakeOf(name.value),
        remedy: better === undefined ? otherRemedy(name.value) : say`use ${better}`,
        why: say`A port name has up to ${LONGEST_PORT_NAME} lower-case letters, digits, hyphens and underscores, and no hyphen at its start`,
        fixes: fixes(better === undefined ? undefined : changing(name, better, { safe: true })),
      };
    }
  },
});

function otherRemedy(name: string): Said {
  return name === "" ? say`add a name or leave {name} out` : say`choose another`;
}

function mistakeOf(name: string): Said {
  if (name === "") return say`this port name is empty`;
  const [foreign] = /[^a-z0-9_-]/u.exec(name) ?? [];
  if (foreign !== undefined) {
    return foreign === " " ? say`port name ${name} contains a space` : say`port name ${name} contains ${foreign}`;
  }
  if (name.startsWith("-")) return say`port name ${name} begins with a hyphen`;
  return say`this port name has ${name.length} characters`;
}
