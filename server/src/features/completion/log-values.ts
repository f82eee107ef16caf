import { AWS_REGIONS } from "../../core/facts/aws-regions";
import { FIRELENS_DRIVER, FIRELENS_FILE_TYPES, REQUIRED_LOG_OPTIONS } from "../../core/facts/log-drivers";
import {
  FIRELENS_OPTION_WORDS,
  FIRELENS_OPTIONS,
  LOG_OPTION_VALUES,
  LOG_OPTION_WORDS,
  LOG_OPTIONS,
} from "../../core/facts/log-options";
import { networkingOf } from "../../core/network/networking";
import { logConfigurationsOf } from "../../core/task/containers/log-configurations";
import { isKnown } from "../../core/task/fields";
import { isWritten } from "../../core/task/known-elements";
import { ownRegion } from "./own-region";
import type { Site } from "./site";
import { RANK, refused, type Suggestion } from "./suggestion";

/** The options of the container's log driver; none while the driver is unknown. */
export function logOptionNames(site: Site): readonly Suggestion[] {
  const driver = driverOf(site);
  const needed = new Set([
    ...(REQUIRED_LOG_OPTIONS.get(driver ?? "") ?? []),
    ...(driver === "awslogs" && networkingOf(site.task).launchTypes.requires("FARGATE")
      ? ["awslogs-stream-prefix"]
      : []),
  ]);
  const given = optionsGiven(site);
  const names = (LOG_OPTIONS.get(driver ?? "") ?? []).filter((name) => !given.has(name));
  return names.map((name) => {
    const note = LOG_OPTION_WORDS.get(name);
    return {
      label: name,
      value: name,
      kind: "property",
      rank: needed.has(name) ? RANK.first : RANK.usual,
      ...(needed.has(name) ? { detail: "required" } : {}),
      ...(note === undefined ? {} : { note }),
    };
  });
}

/** The values of one log option. */
export function logOptionValues(site: Site): readonly Suggestion[] {
  const option = site.place.path.at(-1);
  if (typeof option !== "string") return [];
  const note = LOG_OPTION_WORDS.get(option);
  return valuesOf(site, option).map((value) => (note === undefined ? value : { ...value, note }));
}

function valuesOf(site: Site, option: string): readonly Suggestion[] {
  if (option === "awslogs-region" || (option === "region" && driverOf(site) === FIRELENS_DRIVER))
    return regions(site, option);
  if (option === "awslogs-group") return logGroups(site);
  if (option === "awslogs-stream-prefix") return streamPrefixes(site);
  return plain(LOG_OPTION_VALUES.get(option) ?? []);
}

/** The options of a log router. */
export function firelensOptionNames(): readonly Suggestion[] {
  return FIRELENS_OPTIONS.map((name) => ({
    label: name,
    value: name,
    kind: "property",
    rank: RANK.usual,
    note: FIRELENS_OPTION_WORDS[name],
  }));
}

/** The values of one option of a log router. File types that the platform does not support are marked. */
export function firelensOptionValues({ place, trial }: Site): readonly Suggestion[] {
  const option = place.path.at(-1);
  if (option === "enable-ecs-log-metadata") {
    return plain(["true", "false"]).map((value) => ({ ...value, note: FIRELENS_OPTION_WORDS[option] }));
  }
  if (option !== "config-file-type") return [];
  return FIRELENS_FILE_TYPES.map((value) => {
    const refusal = trial.ofValue(place.path, value);
    const suggestion: Suggestion = { label: value, value, kind: "value", rank: RANK.usual };
    if (refusal === undefined) return { ...suggestion, note: FIRELENS_OPTION_WORDS[option] };
    return { ...suggestion, ...refused(refusal.short, refusal.sentence) };
  });
}

function driverOf({ container }: Site): string | undefined {
  const logging = container?.view.object("logConfiguration");
  const driver = logging !== undefined && isKnown(logging) ? logging.value.string("logDriver") : undefined;
  return driver !== undefined && isKnown(driver) ? driver.value : undefined;
}

/** The options that the container already has in the other form: as text or as a secret. */
function optionsGiven({ task, container, slot }: Site): ReadonlySet<string> {
  const logging = logConfigurationsOf(task).find((each) => each.container === container);
  if (slot.type.kind === "map") return new Set(logging?.secretOptions ?? []);
  const options = logging?.options;
  return new Set(options !== undefined && isKnown(options) ? options.value.node.members.map(({ key }) => key) : []);
}

/** The values of an option in the other containers of the task. */
function siblingsSay({ task, container }: Site, option: string): readonly string[] {
  return [
    ...new Set(
      logConfigurationsOf(task).flatMap((logging) => {
        if (logging.container === container || !isKnown(logging.options)) return [];
        const value = logging.options.value.string(option);
        return isWritten(value) ? [value.value] : [];
      }),
    ),
  ];
}

function regions(site: Site, option: string): readonly Suggestion[] {
  const said = siblingsSay(site, option);
  const here = said.length > 0 ? said : [ownRegion(site.task)];
  return [...AWS_REGIONS].map(([code, name]) => ({
    label: code,
    value: code,
    kind: "value",
    rank: here.includes(code) ? RANK.first : RANK.usual,
    detail: name,
  }));
}

function logGroups(site: Site): readonly Suggestion[] {
  const { family } = site.task;
  const own = isWritten(family) ? [`/ecs/${family.value}`] : [];
  return plain([...new Set([...siblingsSay(site, "awslogs-group"), ...own])]);
}

function streamPrefixes(site: Site): readonly Suggestion[] {
  const name = site.container?.name;
  const own = name !== undefined && isWritten(name) ? [name.value] : [];
  return plain([...new Set([...siblingsSay(site, "awslogs-stream-prefix"), ...own, "ecs"])]);
}

function plain(values: readonly string[]): readonly Suggestion[] {
  return values.map((value) => ({ label: value, value, kind: "value", rank: RANK.usual }));
}
