import { AWS_IMAGE_ACCOUNTS } from "../../facts/aws-image-accounts";
import { partitionOf } from "../../facts/aws-partitions";
import { type Said, say } from "../../text/say";
import type { TextRange } from "../../text/text";
import { arnHome } from "../../values/arns";
import { isExcerpt } from "../excerpt";
import { is, isKnown } from "../fields";
import { knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";
import { platformOf } from "../platform";

/** Something for which ECS needs the task's execution role. */
export interface RoleReason {
  readonly kind: "image" | "logs" | "secrets";
  readonly range: TextRange;
  /** What the role is needed for: `to pull the image of container "web" from ECR`. */
  readonly purpose: Said;
}

/** An image in a private repository of ECR: account, region, and the domain of China's partition. */
const ECR_IMAGE = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.aws)\//;

/**
 * What the task does for which ECS needs an execution role, in order: on Fargate and for daemons to pull from ECR and
 * to write to CloudWatch, and everywhere to read secrets. On instances the agent's own role does the first two.
 *
 * @param fargate whether the task is to run on Fargate, or is a daemon; as the file says if left out
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export function roleReasons(
  task: TaskDefinition,
  fargate = task.kind === "daemon" || platformOf(task).launchTypes.requires("FARGATE"),
): readonly RoleReason[] {
  return task.containers.flatMap((container): readonly RoleReason[] => {
    const { view, label } = container;
    const reasons: RoleReason[] = [];
    const image = view.string("image");
    if (fargate && isKnown(image) && ECR_IMAGE.test(image.value)) {
      reasons.push({ kind: "image", range: image.range, purpose: say`to pull the image of ${label} from ECR` });
    }
    const logging = view.object("logConfiguration");
    const driver = isKnown(logging) ? logging.value.string("logDriver") : logging;
    if (fargate && isKnown(driver) && is(driver, "awslogs")) {
      reasons.push({ kind: "logs", range: driver.range, purpose: say`to send the logs of ${label} to CloudWatch` });
    }
    const secrets = view.objects("secrets");
    if (isKnown(secrets)) {
      reasons.push({ kind: "secrets", range: secrets.keyRange, purpose: say`to read the secrets of ${label}` });
    }
    return reasons;
  });
}

/** Whether the execution role is certainly left out; false if another file may name it. */
export function lacksExecutionRole(task: TaskDefinition): boolean {
  const { view } = task;
  if (view === undefined || isExcerpt(task)) return false;
  return view.lacks("executionRoleArn") || is(view.string("executionRoleArn"), "");
}

/**
 * The ARN of the execution role with the name that AWS's console gives it, in the account that the file mentions
 * elsewhere.
 *
 * @returns `undefined` if the file mentions no account
 */
export function usualExecutionRole(task: TaskDefinition): string | undefined {
  const role = task.view?.string("taskRoleArn");
  const home = (role && isKnown(role) ? arnHome(role.value) : undefined) ?? homeOf(task.containers);
  return home && `arn:${home.partition}:iam::${home.account}:role/ecsTaskExecutionRole`;
}

function homeOf(containers: readonly ContainerDefinition[]): ReturnType<typeof arnHome> {
  for (const { view } of containers) {
    const image = view.string("image");
    const [, account, region = ""] = (isKnown(image) && ECR_IMAGE.exec(image.value)) || [];
    if (account !== undefined && !AWS_IMAGE_ACCOUNTS.has(account)) {
      return { partition: partitionOf(region)?.id ?? "aws", account };
    }
    for (const secret of knownElements(view.objects("secrets"))) {
      const valueFrom = secret.value.string("valueFrom");
      const home = isKnown(valueFrom) ? arnHome(valueFrom.value) : undefined;
      if (home !== undefined) return home;
    }
  }
  return undefined;
}
