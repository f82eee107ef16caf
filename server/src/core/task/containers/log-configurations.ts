import { FIRELENS_DRIVER, REQUIRED_LOG_OPTIONS } from "../../facts/log-drivers";
import { type Field, isAbsent, isKnown, type Known } from "../fields";
import type { ContainerDefinition, TaskDefinition } from "../model";
import type { ObjectView, OptionsView } from "../views";
import { holdersOf } from "./entries";

/** The `logConfiguration` of a container whose driver can be read. */
export interface LogConfiguration {
  readonly container: ContainerDefinition;
  /** The whole `logConfiguration` member. */
  readonly field: Known<ObjectView<"LogConfiguration">>;
  readonly driver: Known<string>;
  readonly options: Field<OptionsView>;
  /** The options that come from secrets; nothing if not all of them can be read. */
  readonly secretOptions: readonly string[] | undefined;
}

/**
 * The log configurations of the containers, in order.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export function logConfigurationsOf(task: TaskDefinition): readonly LogConfiguration[] {
  return task.answer(readLogConfigurations);
}

function readLogConfigurations(task: TaskDefinition): readonly LogConfiguration[] {
  return holdersOf(task, "logConfiguration").flatMap(({ container, field, held }): readonly LogConfiguration[] => {
    const driver = held.string("logDriver");
    if (!isKnown(driver)) return [];
    return [{ container, field, driver, options: logOptionsOf(held), secretOptions: secretNamesOf(held) }];
  });
}

/** The options of a `logConfiguration`. */
export function logOptionsOf(configuration: ObjectView<"LogConfiguration">): Field<OptionsView> {
  return configuration.options("options");
}

/** The required options of the driver that are left out, not empty; none if not all of its options can be read. */
export function missingLogOptions({ driver, options, secretOptions }: LogConfiguration): readonly string[] {
  if (secretOptions === undefined || options.state === "unknown") return [];
  return (REQUIRED_LOG_OPTIONS.get(driver.value) ?? []).filter(
    (key) => !secretOptions.includes(key) && (!isKnown(options) || options.value.lacks(key)),
  );
}

/** The `config-file-type` of a container's log router, if that is `s3`; else nothing. */
export function firelensFromS3({ firelensConfiguration }: ContainerDefinition): Known<string> | undefined {
  const options = isKnown(firelensConfiguration) ? firelensConfiguration.value.options("options") : undefined;
  const type = options !== undefined && isKnown(options) ? options.value.string("config-file-type") : undefined;
  return type !== undefined && isKnown(type) && type.value === "s3" ? type : undefined;
}

/** The containers that send their logs to a FireLens router, or may do so. */
export function firelensSenders(task: TaskDefinition): {
  readonly sure: readonly LogConfiguration[];
  /** Whether a log configuration or its driver can't be read, so that there may be more. */
  readonly maybeMore: boolean;
} {
  const sure = logConfigurationsOf(task).filter(({ driver }) => driver.value === FIRELENS_DRIVER);
  const maybeMore = task.containers.some(({ view }) => {
    const configuration = view.object("logConfiguration");
    if (isAbsent(configuration)) return !view.lacks("logConfiguration");
    return !isKnown(configuration) || !isKnown(configuration.value.string("logDriver"));
  });
  return { sure, maybeMore };
}

function secretNamesOf(configuration: ObjectView<"LogConfiguration">): readonly string[] | undefined {
  const list = configuration.objects("secretOptions");
  if (isAbsent(list)) return [];
  if (!isKnown(list)) return undefined;
  const names = list.value.map((element) => (isKnown(element) ? element.value.string("name") : element));
  return names.every(isKnown) ? names.map(({ value }) => value) : undefined;
}
