import { set } from "../../changes/change";
import type { Known } from "../../model/fields";
import { isWritten, knownElements } from "../../model/known-elements";
import { defineRule, type Finding } from "../../rule";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "credential-spec-invalid",
    title: "A container has one credential spec, which begins with credentialspec: or credentialspecdomainless:",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      const specs = knownElements(view.strings("credentialSpecs")).filter(isWritten);
      const [first] = specs;
      for (const spec of specs) {
        if (first !== undefined && spec !== first) {
          yield {
            range: spec.range,
            message: `${beginning(label)} has more than one credential spec, and ECS takes one; remove those that the program does not log in with.`,
            related: [{ message: "the first one", range: first.range }],
          };
        }
        if (/^credentialspec(?:domainless)?:./.test(spec.value)) continue;
        const [, written, rest] = /^(credentialspec(?:domainless)?):(.*)$/is.exec(spec.value) ?? [];
        if (written !== undefined) {
          yield wrongPrefix(spec, written, rest ?? "");
          continue;
        }
        // Nothing on Fargate is a member of a domain.
        const fargate = task.networking.launchTypes.requires("FARGATE");
        const prefixes = spec.value.startsWith("arn:") ? PREFIXES.slice(0, fargate ? 1 : 2) : [];
        const remedy = fargate
          ? "put credentialspecdomainless: in front of the ARN, as nothing on Fargate joins a domain"
          : "put credentialspec: in front of the ARN if the instance has joined the domain, else credentialspecdomainless:";
        yield {
          range: spec.range,
          message: `Credential spec ${quoted(spec.value)} of ${label} does not say of which kind it is; ${remedy}.`,
          fixes: prefixes.map((prefix) => ({
            title: `Put ${prefix} in front`,
            safe: false,
            changes: [set(spec, prefix + spec.value)],
          })),
        };
      }
    }
  },
});

/** The finding of a prefix that has nothing behind it, or capitals in it. */
function wrongPrefix(spec: Known<string>, written: string, rest: string): Finding {
  if (rest === "") {
    return {
      range: spec.range,
      message: `Credential spec ${quoted(spec.value)} has nothing behind ${written}:; add the ARN.`,
    };
  }
  const right = `${written.toLowerCase()}:${rest}`;
  return {
    range: spec.range,
    message: `Credential spec ${quoted(spec.value)} has capitals in ${written}, which ECS takes in lower case; write ${written.toLowerCase()}.`,
    fixes: [{ title: "Write it in lower case", safe: true, changes: [set(spec, right)] }],
  };
}

const PREFIXES = ["credentialspecdomainless:", "credentialspec:"];
