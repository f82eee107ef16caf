import { type Said, say, word } from "../text/say";

/** What an empty text means in one place of a task definition. White space alone counts as empty. */
export interface EmptyText {
  /** The severity; omitted if an empty text is an ordinary value. */
  readonly severity?: "error" | "warning" | "information";
  /** The rule that reports it, if that is not `text-empty`. */
  readonly rule?: string;
  /** The rule that reports white space alone, if it is another one; listed values need none. */
  readonly blank?: string;
  readonly remedy?: Said;
  /** The value that is certainly meant. */
  readonly value?: string;
  /** Whether the object around it is useless without this member, so that removing it does not help. */
  readonly stays?: true;
  /** The page that says so, or that defines the required form. */
  readonly source: string;
}

const API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";
const DOCKER = "https://docs.docker.com/reference/api/engine/";
/** ecs-cli 1.11.0 sent pidMode and ipcMode empty, and nothing could be registered. */
const EMPTY_MODE = "https://github.com/aws/amazon-ecs-cli/issues/667";
/** ecs-cli sends these empty, and what it sends is registered. */
const SENT_EMPTY = "https://github.com/aws/amazon-ecs-cli/pull/665";
/** `Role is not valid`, since 2024. */
const ROLE_REFUSED = "https://github.com/fabfuel/ecs-deploy/issues/231";
/** An engineer of AWS: RegisterTaskDefinition does not accept an empty credentialsParameter. */
const CREDENTIALS_REFUSED = "https://github.com/aws-actions/amazon-ecs-deploy-task-definition/pull/52";
/** An engineer of AWS: with empty secretOptions the action fails, because a member is required. */
const SECRET_OPTIONS_REFUSED = "https://github.com/aws-actions/amazon-ecs-deploy-task-definition/pull/63";
const PROXY_REFUSED = "https://github.com/aws-actions/amazon-ecs-deploy-task-definition/pull/168";

/** What ECS requires: it rejects the request without it, and also with an empty text. */
function required(structure: string, remedy: Said, more: Partial<EmptyText> = {}): EmptyText {
  return { severity: "error", remedy, stays: true, source: `${API}API_${structure}.html`, ...more };
}

/** Another rule reports it, and white space too. */
function ruled(rule: string, severity: EmptyText["severity"] = "error"): EmptyText {
  return { severity, rule, blank: rule, source: `docs/rules.md#${rule}` };
}

/** An optional member with a required form. */
function formed(page: string, more: Partial<EmptyText> = {}): EmptyText {
  return { severity: "warning", source: `${API}API_${page}.html`, ...more };
}

/** An empty text is an ordinary value. */
function legal(source: string): EmptyText {
  return { source };
}

/**
 * What an empty text means in each member with a text, in each element of a list and in each value of a map. A
 * structure that several others have may differ by its owner, which is then written before it.
 *
 * It is an error if ECS requires the member, or is known to reject the empty text; information if it has been
 * registered at times and rejected at others; otherwise a warning, because for ECS an empty text is a value, not an
 * omitted member.
 */
export const EMPTY_TEXTS: Readonly<Record<string, EmptyText>> = {
  "RegisterTaskDefinitionRequest.family": ruled("family-invalid"),
  "RegisterTaskDefinitionRequest.taskRoleArn": {
    severity: "information",
    blank: "role-arn-invalid",
    source: `${ROLE_REFUSED} ${SENT_EMPTY}`,
  },
  "RegisterTaskDefinitionRequest.executionRoleArn": {
    severity: "information",
    blank: "role-arn-invalid",
    source: `${ROLE_REFUSED} ${SENT_EMPTY}`,
  },
  "RegisterTaskDefinitionRequest.networkMode": ruled("network-mode-invalid"),
  "RegisterTaskDefinitionRequest.requiresCompatibilities": ruled("launch-type-invalid"),
  "RegisterTaskDefinitionRequest.cpu": { severity: "information", source: SENT_EMPTY },
  "RegisterTaskDefinitionRequest.memory": { severity: "information", source: SENT_EMPTY },
  "RegisterTaskDefinitionRequest.pidMode": { severity: "error", source: EMPTY_MODE },
  "RegisterTaskDefinitionRequest.ipcMode": { severity: "error", source: EMPTY_MODE },

  "ContainerDefinition.name": { ...ruled("container-name-missing"), blank: "container-name-invalid" },
  "ContainerDefinition.image": { ...ruled("image-missing", "information"), blank: "image-invalid" },
  "DaemonContainerDefinition.image": required("DaemonContainerDefinition", say`name the image`, {
    blank: "image-invalid",
  }),
  "ContainerDefinition.links": ruled("links-invalid"),
  "ContainerDefinition.entryPoint": legal(`${DOCKER}: a word of a command may be empty`),
  "ContainerDefinition.command": legal(`${DOCKER}: a word of a command may be empty`),
  "ContainerDefinition.versionConsistency": formed("ContainerDefinition"),
  // hostname contains invalid characters, does not match pattern `^[a-zA-Z0-9-.]{0,253}[a-zA-Z0-9]$`
  "ContainerDefinition.hostname": { severity: "error", source: "https://github.com/ansible/ansible/pull/35928" },
  "ContainerDefinition.user": formed("ContainerDefinition", { blank: "user-invalid" }),
  "ContainerDefinition.workingDirectory": formed("ContainerDefinition"),
  "ContainerDefinition.dnsServers": formed("ContainerDefinition"),
  "ContainerDefinition.dnsSearchDomains": formed("ContainerDefinition"),
  "ContainerDefinition.dockerSecurityOptions": formed("ContainerDefinition", { blank: "security-option-unknown" }),
  "ContainerDefinition.dockerLabels": legal("https://docs.docker.com/engine/manage-resources/labels/"),
  "ContainerDefinition.credentialSpecs": formed("ContainerDefinition", { blank: "credential-spec-invalid" }),

  "RepositoryCredentials.credentialsParameter": required(
    "RepositoryCredentials",
    say`write the ARN or the name of a secret, or remove {repositoryCredentials}`,
    { source: CREDENTIALS_REFUSED },
  ),

  "PortMapping.protocol": ruled("protocol-invalid", "warning"),
  "PortMapping.name": ruled("port-name-invalid"),
  "PortMapping.appProtocol": formed("PortMapping", { blank: "app-protocol-invalid" }),
  "PortMapping.containerPortRange": ruled("container-port-range-invalid"),

  // Environment variable name cannot be null or blank.
  "ContainerDefinition/KeyValuePair.name": {
    severity: "error",
    remedy: say`name the variable`,
    stays: true,
    source: "https://github.com/thnery/terraform-aws-template/issues/2",
  },
  "ContainerDefinition/KeyValuePair.value": legal(
    "https://github.com/aws-actions/amazon-ecs-deploy-task-definition/pull/224",
  ),
  "ProxyConfiguration/KeyValuePair.name": required("ProxyConfiguration", say`name the property`, {
    source: PROXY_REFUSED,
  }),
  "ProxyConfiguration/KeyValuePair.value": legal(`${API}API_ProxyConfiguration.html`),

  "EnvironmentFile.value": required("EnvironmentFile", say`write the ARN of an object in S3`, {
    blank: "environment-file-invalid",
  }),
  "EnvironmentFile.type": required("EnvironmentFile", say`write ${"s3"}`, { value: "s3" }),

  "MountPoint.sourceVolume": { ...ruled("mount-point-incomplete"), blank: "mount-point-unknown-volume" },
  "MountPoint.containerPath": { ...ruled("mount-point-incomplete"), blank: "mount-point-path-invalid" },
  "VolumeFrom.sourceContainer": required("VolumeFrom", say`name a container of the task`, {
    blank: "volumes-from-unknown-container",
  }),

  "KernelCapabilities.add": { ...formed("KernelCapabilities"), severity: "error", blank: "capability-unknown" },
  "KernelCapabilities.drop": { ...formed("KernelCapabilities"), severity: "error", blank: "capability-unknown" },
  "Device.hostPath": required("Device", say`write the path of a device of the instance`),
  "Device.containerPath": formed("Device"),
  "Device.permissions": { ...formed("Device"), severity: "error" },
  "Tmpfs.containerPath": required("Tmpfs", say`write the path of the mount`, { blank: "tmpfs-invalid" }),
  "Tmpfs.mountOptions": { ...formed("Tmpfs"), severity: "error", blank: "tmpfs-option-unknown" },

  "ContainerDefinition/Secret.name": required("Secret", say`name the environment variable`),
  "ContainerDefinition/Secret.valueFrom": required("Secret", say`write the ARN of a secret, or of a parameter`),
  "LogConfiguration/Secret.name": required("Secret", say`name the option that the secret is for`, {
    source: SECRET_OPTIONS_REFUSED,
  }),
  "LogConfiguration/Secret.valueFrom": required("Secret", say`write the ARN of a secret, or of a parameter`, {
    source: SECRET_OPTIONS_REFUSED,
  }),

  "ContainerDependency.containerName": required("ContainerDependency", say`name a container of the task`, {
    blank: "depends-on-unknown-container",
  }),
  "ContainerDependency.condition": required(
    "ContainerDependency",
    say`write ${word("START")}, ${word("COMPLETE")}, ${word("SUCCESS")} or ${word("HEALTHY")}`,
  ),
  "HostEntry.hostname": required("HostEntry", say`write the name of the host`),
  "HostEntry.ipAddress": required("HostEntry", say`write the address of the host`),
  "Ulimit.name": required("Ulimit", say`name the limit, such as ${word("nofile")}`),

  "LogDriverVolumeConfiguration.driver": required("LogDriverVolumeConfiguration", say`write ${word("json-file")}`, {
    value: "json-file",
  }),
  "LogConfiguration.logDriver": required("LogConfiguration", say`name a log driver, such as ${word("awslogs")}`),
  "LogConfiguration.options": legal("https://github.com/aws-actions/amazon-ecs-deploy-task-definition/issues/780"),
  // Only for the first word, which says how the command is run; the others may be empty.
  "HealthCheck.command": ruled("health-check-command-prefix", "information"),
  "SystemControl.namespace": {
    ...formed("SystemControl"),
    severity: "error",
    blank: "system-control-unknown",
    stays: true,
  },
  "SystemControl.value": formed("SystemControl", { stays: true }),
  "ResourceRequirement.value": {
    ...formed("ResourceRequirement"),
    severity: "error",
    blank: "gpu-requirement-invalid",
    stays: true,
  },
  "ResourceRequirement.type": required("ResourceRequirement", say`write ${word("GPU")} or ${word("NeuronDevice")}`),
  "FirelensConfiguration.type": required(
    "FirelensConfiguration",
    say`write ${word("fluentbit")} or ${word("fluentd")}`,
  ),
  "FirelensConfiguration.options": legal(`${API}API_FirelensConfiguration.html`),

  "Volume.name": { ...ruled("volume-name-missing", "warning"), blank: "volume-name-invalid" },
  "HostVolumeProperties.sourcePath": ruled("volume-source-path-blank"),
  "DockerVolumeConfiguration.scope": formed("DockerVolumeConfiguration"),
  // volume.dockerVolumeConfiguration.driver should not be null or empty.
  "DockerVolumeConfiguration.driver": {
    severity: "error",
    remedy: say`name the driver, ${"local"} for the one of Docker itself`,
    value: "local",
    source: "https://github.com/aws/amazon-ecs-cli/issues/927",
  },
  "DockerVolumeConfiguration.driverOpts": legal("https://docs.docker.com/reference/cli/docker/volume/create/"),
  "DockerVolumeConfiguration.labels": legal("https://docs.docker.com/engine/manage-resources/labels/"),
  "EFSVolumeConfiguration.fileSystemId": required("EFSVolumeConfiguration", say`write the ID of a file system`),
  "EFSVolumeConfiguration.rootDirectory": formed("EFSVolumeConfiguration"),
  "EFSVolumeConfiguration.transitEncryption": formed("EFSVolumeConfiguration"),
  "EFSAuthorizationConfig.accessPointId": formed("EFSAuthorizationConfig"),
  "EFSAuthorizationConfig.iam": formed("EFSAuthorizationConfig"),
  "S3FilesVolumeConfiguration.fileSystemArn": required(
    "S3FilesVolumeConfiguration",
    say`write the ARN of a file system`,
    {
      blank: "s3files-volume-arn",
    },
  ),
  "S3FilesVolumeConfiguration.rootDirectory": formed("S3FilesVolumeConfiguration"),
  "S3FilesVolumeConfiguration.accessPointArn": formed("S3FilesVolumeConfiguration", { blank: "s3files-volume-arn" }),
  "FSxWindowsFileServerVolumeConfiguration.fileSystemId": required(
    "FSxWindowsFileServerVolumeConfiguration",
    say`write the ID of a file system`,
  ),
  "FSxWindowsFileServerVolumeConfiguration.rootDirectory": required(
    "FSxWindowsFileServerVolumeConfiguration",
    say`write a directory of the file system, such as ${word("share")}`,
  ),
  "FSxWindowsFileServerAuthorizationConfig.credentialsParameter": required(
    "FSxWindowsFileServerAuthorizationConfig",
    say`write the ARN of a secret or of a parameter`,
  ),
  "FSxWindowsFileServerAuthorizationConfig.domain": required(
    "FSxWindowsFileServerAuthorizationConfig",
    say`write the name of the domain`,
  ),

  "TaskDefinitionPlacementConstraint.type": formed("TaskDefinitionPlacementConstraint", { stays: true }),
  "TaskDefinitionPlacementConstraint.expression": {
    ...formed("TaskDefinitionPlacementConstraint"),
    severity: "error",
    stays: true,
  },
  "Tag.key": ruled("tag-invalid"),
  "Tag.value": legal(`${API}API_Tag.html`),
  "ProxyConfiguration.type": formed("ProxyConfiguration"),
  "ProxyConfiguration.containerName": ruled("proxy-configuration-container"),
  "InferenceAccelerator.deviceName": required("InferenceAccelerator", say`name the device`),
  "InferenceAccelerator.deviceType": required("InferenceAccelerator", say`write the type of the device`),
  "RuntimePlatform.cpuArchitecture": formed("RuntimePlatform"),
  "RuntimePlatform.operatingSystemFamily": formed("RuntimePlatform"),
};

/**
 * The meaning of empty options: by the name of the log driver, `firelens` for a log router, `proxy` for a proxy, and
 * `*` for all drivers.
 */
export const EMPTY_OPTIONS: Readonly<Record<string, EmptyText>> = {
  // Log driver awslogs option 'awslogs-group' should not be null or empty.
  "awslogs.awslogs-group": required("LogConfiguration", say`name the log group`, {
    source: "https://github.com/terraform-aws-modules/terraform-aws-ecs/issues/206",
  }),
  "awslogs.awslogs-region": required("LogConfiguration", say`name the region of the log group`, {
    source: "https://github.com/terraform-aws-modules/terraform-aws-ecs/issues/206",
  }),
  "awslogs.awslogs-stream-prefix": ruled("awslogs-prefix-missing"),
  "awslogs.awslogs-create-group": ruled("awslogs-create-group-invalid"),
  "awslogs.awslogs-endpoint": formed("LogConfiguration"),
  "awslogs.awslogs-datetime-format": formed("LogConfiguration"),
  "awslogs.awslogs-multiline-pattern": formed("LogConfiguration"),
  "splunk.splunk-token": required("LogConfiguration", say`write the token, or give it in {secretOptions}`),
  "splunk.splunk-url": required("LogConfiguration", say`write the address of Splunk`),
  "gelf.gelf-address": formed("LogConfiguration", { source: "https://docs.docker.com/engine/logging/drivers/gelf/" }),
  "awsfirelens.Name": formed("LogConfiguration", {
    remedy: say`name the output plugin, such as ${word("cloudwatch_logs")}`,
  }),
  "*.max-buffer-size": formed("LogConfiguration", { source: "https://docs.docker.com/engine/logging/configure/" }),
  "firelens.config-file-type": ruled("firelens-option-invalid"),
  "firelens.config-file-value": formed("FirelensConfiguration", { stays: true }),
  // App ports not found
  "proxy.AppPorts": required("ProxyConfiguration", say`list the ports of the application`, {
    source: "https://github.com/aws/aws-app-mesh-roadmap/issues/467",
  }),
  "proxy.ProxyIngressPort": required("ProxyConfiguration", say`write the port of the proxy for incoming traffic`),
  "proxy.ProxyEgressPort": required("ProxyConfiguration", say`write the port of the proxy for outgoing traffic`),
};

/** The maps whose keys are names, which can't be empty; each is a warning. */
export const NAMED_KEYS: ReadonlySet<string> = new Set([
  "ContainerDefinition.dockerLabels",
  "LogConfiguration.options",
  "FirelensConfiguration.options",
  "DockerVolumeConfiguration.driverOpts",
  "DockerVolumeConfiguration.labels",
]);
