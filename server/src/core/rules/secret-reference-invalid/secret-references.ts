import { eachVolume } from "../../task/containers/volumes";
import { type Field, isKnown, type Known } from "../../task/fields";
import { isWritten, knownElements } from "../../task/known-elements";
import type { TaskDefinition } from "../../task/model";
import type { ObjectView } from "../../task/views";
import { member, type Said, say } from "../../text/say";
import { arnHome } from "../../values/arns";
import type { SecretReferenceForm } from "./reference-problem";

/** A member that says where a secret is kept, with what it accepts. */
export interface SecretReference {
  /** Not empty. */
  readonly field: Known<string>;
  /** Its name in messages: `valueFrom of secret "TOKEN"`. */
  readonly label: () => Said;
  readonly form: SecretReferenceForm;
}

/**
 * The members of a task that say where a secret is kept and can be read, container by container and then those of
 * volumes.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerAuthorizationConfig.html
 */
export function* secretReferencesOf(task: TaskDefinition): Generator<SecretReference> {
  for (const { view, label } of task.containers) {
    for (const secret of knownElements(view.objects("secrets"))) {
      yield* referenceIn(secret, "valueFrom", () => entryLabel(secret.value, "secret", label), ENTRY);
    }
    const log = view.object("logConfiguration");
    for (const secret of isKnown(log) ? knownElements(log.value.objects("secretOptions")) : []) {
      yield* referenceIn(secret, "valueFrom", () => entryLabel(secret.value, "secret option", label), ENTRY);
    }
    yield* referenceIn(view.object("repositoryCredentials"), "credentialsParameter", () => label, REGISTRY);
  }
  for (const { view, label } of eachVolume(task)) {
    const volume = view.object("fsxWindowsFileServerVolumeConfiguration");
    if (!isKnown(volume)) continue;
    yield* referenceIn(volume.value.object("authorizationConfig"), "credentialsParameter", () => label, FILE_SERVER);
  }
}

/** The account of a task's execution role; nothing if the file does not have it. */
export function accountOf({ view }: TaskDefinition): string | undefined {
  const role = view?.string("executionRoleArn");
  return role !== undefined && isKnown(role) ? arnHome(role.value)?.account : undefined;
}

const ENTRY: SecretReferenceForm = { services: ["secretsmanager", "ssm"], names: "parameter", takesKey: true };

const REGISTRY: SecretReferenceForm = { services: ["secretsmanager"], names: "secret", takesKey: false };

const FILE_SERVER: SecretReferenceForm = { services: ["secretsmanager", "ssm"], names: undefined, takesKey: false };

function* referenceIn(
  object: Field<{ string(key: string): Field<string> }>,
  key: string,
  owner: () => Said,
  form: SecretReferenceForm,
): Generator<SecretReference> {
  const field = isKnown(object) ? object.value.string(key) : undefined;
  if (field !== undefined && isWritten(field)) yield { field, label: () => say`${member(key)} of ${owner()}`, form };
}

function entryLabel(entry: ObjectView<"Secret">, kind: "secret" | "secret option", container: Said): Said {
  const name = entry.string("name");
  if (kind === "secret") return isWritten(name) ? say`secret ${name.value}` : say`a secret of ${container}`;
  return isWritten(name) ? say`secret option ${name.value}` : say`a secret option of ${container}`;
}
