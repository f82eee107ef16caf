import { type ObjectValue, remove, set } from "../document/change";
import { FARGATE_LOG_DRIVERS, LOG_DRIVERS, MANAGED_INSTANCES_LOG_DRIVERS } from "../facts/platform-log-drivers";
import { networkingOf } from "../network/networking";
import { type LogConfiguration, logConfigurationsOf, missingLogOptions } from "../task/containers/log-configurations";
import { type Field, is, isAbsent, isKnown, withValue } from "../task/fields";
import { isWritten } from "../task/known-elements";
import type { TaskDefinition } from "../task/model";
import { andList, quoted } from "../text/words";
import { meantValue } from "../values/meant-value";
import type { Step } from "./assist";

const PREFIX = "awslogs-stream-prefix";
const DESTINATION = ["awslogs-group", "awslogs-region"];

/** The changes of logs for Fargate. */
export interface FargateLogs {
  readonly steps: readonly Step[];
  /** Whether a driver is replaced by awslogs, which needs an execution role. */
  readonly turned: boolean;
  /**
   * How many additional containers lack options that only the author knows (the group and the region), or have a driver
   * that Fargate does not support.
   */
  readonly conflicts: number;
}

/**
 * Corrects a misspelled driver. Replaces a driver that keeps logs on the instance by awslogs, with the group and region
 * of another container if there is one. A driver that sends logs elsewhere stays, and a rule reports it.
 */
export function fargateLogs(task: TaskDefinition): FargateLogs {
  const logs = logConfigurationsOf(task);
  const gone = logs.filter(({ driver }) => isWritten(driver) && isGone(driver.value));
  const misspelt = gone.filter((log) => meant(log) !== undefined);
  const others = gone.filter((log) => meant(log) === undefined);
  const turned = others.filter(staysOnInstance);
  const kept = others.filter((log) => !staysOnInstance(log) && !isRefused(task, log.driver.value));
  const renamed = misspelt.map((log) => ({ ...log, driver: withValue(log.driver, meant(log) ?? "") }));
  const lacking = (list: readonly LogConfiguration[]): number =>
    list.filter((log) => missingLogOptions(log).length > 0).length;
  const destination = destinationOf(logs);
  const undirected = destination.length === 0 ? turned.length : 0;
  return {
    steps: logs.flatMap((log) => {
      if (turned.includes(log)) return turningSteps(log, destination);
      const index = misspelt.indexOf(log);
      return index === -1 ? prefixSteps(log) : [...renamingSteps(log), ...prefixSteps(renamed[index] ?? log)];
    }),
    turned: turned.length > 0 || renamed.some(({ driver }) => driver.value === "awslogs"),
    conflicts: Math.max(0, undirected + lacking(renamed) - lacking([...turned, ...misspelt])) + kept.length,
  };
}

function isGone(driver: string): boolean {
  return !(FARGATE_LOG_DRIVERS as readonly string[]).includes(driver);
}

/** Whether a driver keeps logs on the instance, so that awslogs can replace it; others have a chosen destination. */
function staysOnInstance({ driver, options }: LogConfiguration): boolean {
  if (driver.value === "syslog")
    return isAbsent(options) || (isKnown(options) && options.value.lacks("syslog-address"));
  return ["json-file", "journald", "local"].includes(driver.value);
}

/** Whether a driver is already a mistake with the current launch types. */
function isRefused(task: TaskDefinition, driver: string): boolean {
  const { launchTypes } = networkingOf(task);
  if (launchTypes.requires("FARGATE")) return isGone(driver);
  return (
    launchTypes.requires("MANAGED_INSTANCES") && !(MANAGED_INSTANCES_LOG_DRIVERS as readonly string[]).includes(driver)
  );
}

/** The Fargate driver that a misspelled one means; `undefined` if ECS lists it, or it resembles none. */
function meant({ driver }: LogConfiguration): string | undefined {
  const isListed = (LOG_DRIVERS as readonly string[]).includes(driver.value);
  return isListed ? undefined : meantValue(driver.value, FARGATE_LOG_DRIVERS);
}

function renamingSteps(log: LogConfiguration): readonly Step[] {
  const { driver, container } = log;
  const name = meant(log) ?? "";
  const description = `Change the log driver of ${container.label} from ${quoted(driver.value)} to ${quoted(name)}`;
  return [{ changes: [set(driver, name)], description }];
}

function turningSteps(
  { container: { label }, field, driver, options }: LogConfiguration,
  destination: ObjectValue["members"],
): readonly Step[] {
  const members: ObjectValue["members"] = [...destination, [PREFIX, "ecs"]];
  const secrets = field.value.any("secretOptions");
  return [
    {
      changes: [set(driver, "awslogs")],
      description: `Change the log driver of ${label} from ${quoted(driver.value)} to "awslogs"`,
    },
    {
      changes: [set(options, { members })],
      description: `Set the awslogs options of ${label}${inPlaceOf(options)}`,
    },
    ...(isAbsent(secrets)
      ? []
      : [
          { changes: [remove(secrets)], description: `Remove secretOptions from ${label}, which awslogs doesn't have` },
        ]),
  ];
}

/** Names the options that are removed with their driver. */
function inPlaceOf(options: LogConfiguration["options"]): string {
  const keys = isKnown(options) ? options.value.node.members.map(({ key }) => key) : [];
  return keys.length === 0 ? "" : `, replacing ${andList(keys)}`;
}

function prefixSteps({ container: { label }, driver, options }: LogConfiguration): readonly Step[] {
  if (driver.value !== "awslogs") return [];
  if (isAbsent(options)) {
    const description = `Add options with ${PREFIX} "ecs" to the logs of ${label}`;
    return [{ changes: [set(options, { members: [[PREFIX, "ecs"]] })], description }];
  }
  const prefix = isKnown(options) ? options.value.string(PREFIX) : undefined;
  if (prefix === undefined || !(is(prefix, "") || isAbsent(prefix))) return [];
  return [{ changes: [set(prefix, "ecs")], description: `Add ${PREFIX} "ecs" to the logs of ${label}` }];
}

/** The destination options of the first container with awslogs, as members; none if no container has them. */
function destinationOf(logs: readonly LogConfiguration[]): ObjectValue["members"] {
  for (const { driver, options } of logs) {
    if (driver.value !== "awslogs" || !isKnown(options)) continue;
    const written = DESTINATION.map((key): Field<string> => options.value.string(key)).filter(isWritten);
    if (written.length < DESTINATION.length) continue;
    return written.map(({ site, value }) => [String(site.key), value] as const);
  }
  return [];
}
