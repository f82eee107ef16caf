import { type Field, is, isAbsent, isKnown, type ObjectView } from "../../model/fields";
import { defineRule } from "../../rule";
import { IGNORED_PROXY_USERS, REQUIRED_PROXY_PROPERTIES } from "../../spec/proxy-properties";

export default defineRule({
  meta: {
    id: "proxy-configuration-properties",
    title: "A proxyConfiguration has the properties that ECS requires",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
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
      const [are, them] = missing.length === 1 ? ["is", "it"] : ["are", "them"];
      const names = [missing.slice(0, -1).join(", "), missing.at(-1)].filter((part) => part !== "").join(" and ");
      yield {
        range,
        message: `${names} ${are} missing from the properties of proxyConfiguration, and ECS sets up no proxy without ${them}; add ${them}.`,
      };
    }
    if (IGNORED_PROXY_USERS.every((name) => saysNothing(properties.get(name)))) {
      yield {
        range,
        severity: "warning",
        message:
          "Neither IgnoredUID nor IgnoredGID tells who the proxy runs as, so its own traffic is sent back into it; add one of them.",
      };
    }
  },
});

/** The values by name; nothing where a name is still to be written or hidden by a placeholder. */
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
