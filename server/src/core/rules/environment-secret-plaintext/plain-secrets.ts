import { type Said, say } from "../../text/say";

/**
 * What makes an environment variable look like a secret in plain text, as the end of a sentence that begins with the
 * variable: `contains a private key`. Nothing if there is doubt: a value that only says where the secret is, a switch,
 * a number, or a placeholder word.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
 */
export function plainSecret(name: string, value: string): Said | undefined {
  const text = value.trim();
  if (text === "") return undefined;
  const suspicion = suspicionOf(name, text);
  // Checked last, since it is rarely needed.
  return suspicion === undefined || standsForSecret(text) ? undefined : suspicion;
}

function suspicionOf(name: string, text: string): Said | undefined {
  if (TELLING_PART.test(text)) {
    const [, form] = KNOWN_FORMS.find(([pattern]) => pattern.test(text)) ?? [];
    if (form !== undefined) return form;
    const password = (URL_LOGIN.exec(text) ?? URL_PARAMETER.exec(text))?.[1];
    if (password !== undefined) {
      return standsForSecret(password) ? undefined : say`contains an address with a password`;
    }
  }
  return isSecretName(name) && !PLAIN_VALUES.some((pattern) => pattern.test(text))
    ? say`is named like a secret`
    : undefined;
}

function standsForSecret(text: string): boolean {
  return STANDS_FOR_A_SECRET.some((pattern) => pattern.test(text));
}

/**
 * Whether the name ends in a word for a secret. The last word of an English name says what it is: `TOKEN_TTL`,
 * `PASSWORD_FILE` and `SECRET_ARN` are a time, a path and a name.
 */
function isSecretName(name: string): boolean {
  const start = name.slice(0, LONGEST_NAME);
  if (!SECRET_PART.test(start.toUpperCase())) return false;
  const words = start
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "" && !/^\d+$/.test(word));
  // A public key is not secret, and neither are variables for web pages.
  if (words.some((word) => NOT_SECRET_WORDS.has(word))) return false;
  const ending = words.slice(-3).join("_");
  return words.length > 0 && SECRET_ENDING.test(ending);
}

const LONGEST_NAME = 200;

const NOT_SECRET_WORDS: ReadonlySet<string> = new Set(["PUBLIC", "PUBLISHABLE", "NO", "ALLOW", "ENABLE", "REQUIRE"]);

const SECRET_ENDING =
  /(?:^|_)(?:\w*(?:PASSWORD|TOKEN)|PASSWD|PASSPHRASE|SECRET|CREDENTIALS?|APIKEY|SECRETKEY|(?:API|PRIVATE|ACCESS|SECRET|ENCRYPTION|SIGNING)_KEY|ACCESS_KEY_ID|SECRET_KEY_BASE|[A-Z]+_(?:PWD|PASS)|ENGINE_AUTH_DATA)$/;

/** Parts of every {@link SECRET_ENDING}, to skip all other names quickly. */
const SECRET_PART = /PASS|TOKEN|SECRET|CREDENTIAL|KEY|PWD|AUTH/;

/** Values that are secrets by their form. */
const KNOWN_FORMS: readonly (readonly [RegExp, Said])[] = [
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/, say`contains a private key`],
  [/^(?:AKIA|ASIA)[A-Z2-7]{16}$/, say`contains an AWS access key`],
  [/^(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{50,100})$/, say`contains a GitHub token`],
  [/^xox[abprs]-[\w-]{10,200}$/, say`contains a Slack token`],
];

/** `scheme://user:password@host`. */
const URL_LOGIN = /^[a-z][a-z0-9+.:-]{0,40}:\/\/[^\s/?#@:]{0,200}:([^\s/?#@]{1,500})@/i;

/** `...?user=u&password=p`, as in JDBC URLs. */
const URL_PARAMETER = /^[a-z][a-z0-9+.:-]{0,40}:\/\/\S{0,1000}?[?&;]password=([^&;\s]{1,500})/i;

/** What every text contains that is a secret by its form or contains a password, to skip all others quickly. */
const TELLING_PART = /-----BEGIN|^A[KS]IA|^g(?:h._|ithub)|^xox|:\/\//;

/** Words to be replaced, and asterisks instead of a secret. */
const STANDS_FOR_A_SECRET = [
  /^[x*.#?_-]+$/i,
  /change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|with|this)|placeholder|redacted|dummy|to[-_ ]?be[-_ ]?(?:set|filled)/i,
  /^(?:your|some|insert|enter|put)[-_ ]/i,
  /^(?:none|null|nil|undefined|unset|empty|n\/a|tbd|todo|example|sample|value|string)$/i,
  // A word in capitals, such as `DB_PASSWORD`, which a pipeline replaces.
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
  /^\[.{0,80}\]$/,
];

/** Values that are not secrets, or say where the secret is. */
const PLAIN_VALUES: readonly RegExp[] = [
  /^(?:true|false|yes|no|on|off|enabled?|disabled?|required|optional|auto|default)$/i,
  // A switch, a count or a time.
  /^-?\d{1,5}(?:\.\d+)?(?:ms|s|m|h|d)?$/,
  /^arn:/,
  /^(?:vault|ssm|secretsmanager|secret|kms|ref\+[a-z]+|file|env|op|s3|aws):/i,
  /^[a-z][a-z0-9+.:-]*:\/\//i,
  // A path, absolute or relative, and the name of a secret or of a file.
  /^(?:~|\.{0,2})\/[\w./-]*$/,
  /^[A-Za-z]:\\/,
  /^[a-z][a-z0-9_.-]*(?:\/[a-z][a-z0-9_.-]*)+$/,
  /^[a-z]+(?:[-_][a-z]+)+[-_](?:secrets?|password|token|credentials?|key)$/,
  /^[\w-]{1,100}\.(?:json|pem|key|txt|yaml|yml|env|conf|properties)$/,
];
