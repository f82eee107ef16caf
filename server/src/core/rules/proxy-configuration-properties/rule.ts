import { IGNORED_PROXY_USERS, REQUIRED_PROXY_PROPERTIES } from "../../facts/proxy-properties";
import { defineRule } from "../../findings/rule";
import { type Field, is, isAbsent, isKnown } from "../../task/fields";
import type { ObjectView } from "../../task/views";
import { allOf, member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "proxy-configuration-properties",
    title: "proxyConfiguration has its required properties",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["proxyConfiguration"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html",
    apiMessage: "Ingress port not found",
  },
  *check({ tree, proxyConfiguration: proxy }) {
    if (tree.problems.length > 0 || !isKnown(proxy)) return;
    const type = proxy.value.string("type");
    const list = proxy.value.objects("properties");
    const properties = propertiesOf(list);
    if (properties === undefined || (!isAbsent(type) && !is(type, "APPMESH"))) return;

    const range = isKnown(list) ? list.keyRange : proxy.keyRange;
    const missing = REQUIRED_PROXY_PROPERTIES.filter((name) => !properties.has(name));
    if (missing.length > 0) {
      yield {
        range,
        what: say`{proxyConfiguration} lacks ${allOf(missing.map(member))}`,
        remedy: missing.length === 1 ? say`add it to {properties}` : say`add them to {properties}`,
        why: say`ECS sets up no proxy without its required properties`,
      };
    }
    if (IGNORED_PROXY_USERS.every((name) => saysNothing(properties.get(name)))) {
      yield {
        range,
        severity: "warning",
        what: say`{proxyConfiguration} has neither {IgnoredUID} nor {IgnoredGID}`,
        remedy: say`add one of them to {properties}`,
        why: say`Without the user or group of the proxy, its own traffic is sent back into it`,
      };
    }
  },
});

/** The values by name; nothing where a name is missing or hidden by a placeholder. */
function propertiesOf(
  list: Field<readonly Field<ObjectView<"KeyValuePair">>[]>,
): ReadonlyMap<string, Field<string>> | undefined {
  if (isAbsent(list)) return new Map();
  if (!isKnown(list)) return undefined;
  const properties = new Map<string, Field<string>>();
  for (const element of list.value) {
    if (!isKnown(element)) return undefined;
    const name = element.value.string("name");
    if (!isKnown(name)) return undefined;
    properties.set(name.value, element.value.string("value"));
  }
  return properties;
}

function saysNothing(value: Field<string> | undefined): boolean {
  return value === undefined || isAbsent(value) || is(value, "");
}
