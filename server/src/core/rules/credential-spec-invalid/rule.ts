import { changing } from "../../findings/builders";
import { defineRule, type Finding } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import type { Known } from "../../task/fields";
import { isWritten, knownElements } from "../../task/known-elements";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "credential-spec-invalid",
    title: "A container has one credential spec, with the prefix credentialspec: or credentialspecdomainless:",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["credentialSpecs"],
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
            what: say`${label} has more than one credential spec`,
            remedy: say`keep the one that the program logs in with`,
            why: say`ECS accepts only one`,
            related: [{ message: say`the first one`, range: first.range }],
          };
        }
        if (/^credentialspec(?:domainless)?:./.test(spec.value)) continue;
        const [, written, rest = ""] = /^(credentialspec(?:domainless)?):(.*)$/is.exec(spec.value) ?? [];
        if (written !== undefined) {
          yield wrongPrefix(spec, written, rest);
          continue;
        }
        // A Fargate task has no instance that could be a member of a domain.
        const fargate = networkingOf(task).launchTypes.requires("FARGATE");
        const prefixes = spec.value.startsWith("arn:") ? (fargate ? [DOMAINLESS] : [DOMAINLESS, JOINED]) : [];
        yield {
          range: spec.range,
          what: say`credential spec ${spec.value} has no prefix`,
          remedy: fargate
            ? say`put ${word(DOMAINLESS)} in front of the ARN`
            : say`use ${word(JOINED)} for domain-joined instances, otherwise ${word(DOMAINLESS)}`,
          why: fargate
            ? say`The prefix says which kind it is, and nothing on Fargate joins a domain`
            : say`The prefix says whether the instance has joined the domain`,
          fixes: prefixes.map((each) => changing(spec, each + spec.value, { title: say`Put ${word(each)} in front` })),
        };
      }
    }
  },
});

/** The finding for a prefix with nothing after it, or with capitals in it. */
function wrongPrefix(spec: Known<string>, written: string, rest: string): Finding {
  if (rest === "") {
    return {
      range: spec.range,
      what: say`credential spec ${spec.value} has no ARN`,
      remedy: say`add the ARN after the prefix`,
      why: say`The ARN identifies the file or the parameter that contains the credential spec`,
    };
  }
  const lower = written.toLowerCase();
  const title = say`Change the prefix to lower case`;
  return {
    range: spec.range,
    what: say`the prefix ${written} of the credential spec has capitals`,
    remedy: say`write ${word(lower)}`,
    why: say`ECS recognizes the prefix only in lower case`,
    fixes: [changing(spec, `${lower}:${rest}`, { safe: true, title })],
  };
}

const [DOMAINLESS, JOINED] = ["credentialspecdomainless:", "credentialspec:"];
