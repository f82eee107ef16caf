import { MOST_IGNORED_EXIT_CODES } from "../../facts/containers";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "restart-policy-codes-limit",
    title: "A restart policy ignores at most 50 exit codes",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["ignoredExitCodes"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html",
  },
  *check(task) {
    for (const { container, held } of holdersOf(task, "restartPolicy")) {
      const codes = held.integers("ignoredExitCodes");
      if (!isKnown(codes) || codes.value.length <= MOST_IGNORED_EXIT_CODES) continue;
      yield {
        range: codes.keyRange,
        what: say`{ignoredExitCodes} of ${container.label} has ${codes.value.length} exit codes, but the limit is ${MOST_IGNORED_EXIT_CODES}`,
        remedy: say`keep those after which a restart can't help`,
        why: say`ECS rejects a restart policy with more of them`,
      };
    }
  },
});
