import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { isPortName, LONGEST_PORT_NAME, portNamesOf, toPortName } from "../../network/port-names";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "port-name-invalid",
    title: "A port name has lower-case letters, digits, hyphens and underscores, and at most 64 of them",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    // Names that are given or proposed already, so that no proposal repeats another.
    const taken = new Set(portNamesOf(task));
    for (const { name } of task.portMappings) {
      if (!isKnown(name) || isPortName(name.value)) continue;
      const better = toPortName(name.value);
      const free = better !== "" && !taken.has(better);
      if (free) taken.add(better);
      const remedy = free
        ? `write ${quoted(better)}`
        : name.value === ""
          ? "write one, or leave name out"
          : "choose another";
      const change = {
        title: `Change name to ${quoted(better)}`,
        safe: true,
        changes: [set(name, better)],
      };
      yield {
        range: name.range,
        message: `${mistakeOf(name.value)}; ${remedy}.`,
        fixes: fixes(free ? change : undefined),
      };
    }
  },
});

function mistakeOf(name: string): string {
  if (name === "") return "This port name is empty, and a port name has at least one character";
  const written = name.length > LONGEST_PORT_NAME ? "This port name" : `Port name ${quoted(name)}`;
  const [foreign] = /[^a-z0-9_-]/u.exec(name) ?? [];
  if (foreign !== undefined) {
    const shown = foreign === " " ? "a space" : quoted(foreign);
    return `${written} holds ${shown}, and only lower-case letters, digits, hyphens and underscores may stand in one`;
  }
  if (name.startsWith("-")) return `${written} begins with a hyphen, which no port name may`;
  return `This port name has ${name.length} characters, and a port name has at most ${LONGEST_PORT_NAME}`;
}
