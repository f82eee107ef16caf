import type { StructureText } from "../../deviations/deviation";
import { memberId } from "../../deviations/empty-text-of";
import { NAMES_OF_NOTHING, NAMING_OPTIONS, NAMING_TEXTS, PATH_OPTIONS, PATH_TEXTS } from "../../facts/plain-texts";
import { hasPlaceholder } from "../../text/placeholders";
import { imageMistake } from "../../values/image-reference";
import { nameProblem } from "../../values/resource-names";
import { roleProblem } from "../../values/role-arns";
import { readS3Arn } from "../../values/s3-arns";
import { userProblem } from "../../values/users";

/** The use of a string: the name of something, including an image, the path of a file, or anything else. */
export type TextUse = "name" | "image" | "path" | "any";

/** The use of a string, from its place. */
export function textUse(text: StructureText): TextUse {
  const id = memberId(text) ?? "";
  const option = text.object?.structure === undefined ? String(text.site.key) : "";
  const isOption = id === "LogConfiguration.options" || id === "FirelensConfiguration.options";
  if (id === "ContainerDefinition.image") return "image";
  if (NAMING_TEXTS.has(id) || (isOption && NAMING_OPTIONS.has(option))) return "name";
  return PATH_TEXTS.has(id) || (isOption && PATH_OPTIONS.has(option)) ? "path" : "any";
}

/** Whether a string looks like an unfilled value, but is a valid name. */
export function isNameOfNothing({ value, site, object }: StructureText): boolean {
  return object?.structure === undefined && NAMES_OF_NOTHING.get(String(site.key)) === value;
}

/** Whether the member's own rule already reports the string. */
export function isFoundWrong(text: StructureText): boolean {
  const { value } = text;
  const [, judge] = JUDGES.find(([ids]) => ids.includes(memberId(text) ?? "")) ?? [];
  return judge !== undefined && !hasPlaceholder(value) && judge(value);
}

const JUDGES: readonly (readonly [readonly string[], (text: string) => boolean])[] = [
  [
    ["RegisterTaskDefinitionRequest.taskRoleArn", "RegisterTaskDefinitionRequest.executionRoleArn"],
    (text) => roleProblem(text) !== undefined,
  ],
  [
    ["RegisterTaskDefinitionRequest.family", "ContainerDefinition.name", "Volume.name"],
    (text) => nameProblem(text) !== undefined,
  ],
  [["PortMapping.name"], (text) => /[^a-z0-9_-]/.test(text)],
  [["ContainerDefinition.image"], (text) => imageMistake(text) !== undefined],
  [["ContainerDefinition.user"], (text) => userProblem(text) !== undefined],
  [["EnvironmentFile.value"], (text) => readS3Arn(text) === undefined],
  [
    [
      "Secret.valueFrom",
      "RepositoryCredentials.credentialsParameter",
      "FSxWindowsFileServerAuthorizationConfig.credentialsParameter",
    ],
    (text) => /\s/.test(text) && !text.includes("[object Object]"),
  ],
  [["Tmpfs.containerPath"], (text) => !text.startsWith("/")],
];
