/** A single-label host name in a text, such as the name of a container. */
export interface HostInText {
  /** `db`, `localhost`, or `127.0.0.1`. Names with dots are domain names and not included. */
  readonly host: string;
  /** Its offset in the text, in characters. */
  readonly start: number;
  readonly end: number;
  /** The port that belongs to it; nothing if none is written, or if a template fills it in. */
  readonly port: number | undefined;
  /**
   * Why it is a host: it follows a scheme or an option such as `--host`, precedes a port, or is the whole text. A
   * number after a colon may be something else, as in `redis:7`.
   */
  readonly how: "address" | "port" | "word";
}

/** A possible host: not part of a longer word or of a name with dots, but it may directly follow an option `-h`. */
const WORD = /(?:(?<![\w.-])|(?<=[\s"']-h))(?:127\.0\.0\.1|[A-Za-z0-9][\w-]{0,254})(?![\w-]|\.[\w-])/g;

/** How many characters before a word are searched, which keeps the time linear. */
const REACH = 300;

/** Longer texts are skipped. ECS accepts 64 KiB for a whole task definition. */
const LONGEST_TEXT = 65_536;

/** The most occurrences of the names that are checked in one text. */
const MOST_WORDS = 500;

/** A port, or a placeholder for one. */
const PORT = /^:(?:(\d{1,5})(?![\w-]|\.\w|:\d)|(?=[$<{%#@_]))/;

/** What ends a host that has no port. */
const END = /^(?:$|[/?#,;&|<>"'`)\]}\s\\])/;

/** What follows the name of a user before its host: `postgres:${PASSWORD}@`. */
const BEFORE_AT = /^(?::[^\s/"'@]{0,200})?@/;

/** `scheme://`, with or without a user, also before other hosts of the same list. */
const BEHIND_SCHEME =
  /(?:^|[^\w])([A-Za-z][\w+.-]{0,40}):\/\/(?:[^\s/@"'<>]{0,200}@)?(?:[\w.-]{1,100}(?::\d{1,5})?,){0,20}$/;

/** Network protocols, as the first part of a scheme. Other schemes are for files, images, secrets or buckets. */
const PROTOCOLS =
  /^(?:https?|h2c?|wss?|tcps?|udp|tls|ssl|grpcs?|rediss?|valkeys?|amqps?|stomp|mqtts?|nats|kafka|pulsar|mongodb|mysqlx?|mariadb|postgres|postgresql|sqlserver|mssql|oracle|clickhouse|cassandra|couchdb|couchbase|influxdb|bolt|neo4j|elasticsearch|opensearch|memcached?|etcd|consul|zookeeper|zk|ldaps?|smtps?|imaps?|pop3s?|ftps?|sftp|ssh|git|dns|syslog|fluentd?|fluent|gelf|statsd|zipkin|otlp|thrift|dubbo|rtmps?|rtsp|nfs|smb|socks\d?|proxy|thin|hive2|trino|presto|db2|firebirdsql|ignite|hazelcast)$/;

/** A key whose value is a host, in a text of keys and values: `host=`, `"host": "`, `addr=`. */
const BEHIND_KEY =
  /(?:^|[\s;:,&?'"{(])-{0,2}(?:[\w.-]{0,60}[._-])?(?:db|redis|pg)?(?:host|hostname|hosts|server|servers|addr|address|endpoint|brokers?)["']?\s{0,3}[=:]\s{0,3}["']?$/i;

/** The key in the connection strings of SQL Server, which have the port after a comma: `Server=tcp:db,1433`. */
const BEHIND_SQL_KEY =
  /(?:^|[\s;'"])(?:data source|server|addr|address|network address)\s{0,3}=\s{0,3}["']?(?:(?:tcp|np|admin):)?$/i;

/** An option whose next word is a host: `--host `, `--redis-host `. */
const BEHIND_OPTION = /(?:^|[\s'"])--(?:[\w.]{1,30}-){0,4}(?:host|hostname|addr|address|endpoint)\s+["']?$/i;

/** A database client with `-h`, which means help or human-readable sizes for other programs. */
const BEHIND_CLIENT =
  /(?:^|[\s;&|(/'"])(?:mysql\w*|mariadb[\w-]*|psql|pg_\w+|redis-cli|valkey-cli|mongo\w*|mosquitto_\w+|rabbitmq\w*|ldap\w+)\s(?:[^;&|]{0,200}\s)?-h\s*["']?$/;

/** A program whose next argument is a host. */
const BEHIND_PROGRAM =
  /(?:^|[\s;&|(/'"])(?:nc|ncat|netcat|telnet|ping|nslookup|getent\s+hosts)(?:\s+-[\w-]+(?:\s+\d+)?)*\s+["']?$/;

/**
 * A program that fetches URLs without a scheme over HTTP, at the beginning of a command, with options that have no
 * separate value.
 */
const BEHIND_FETCHER =
  /(?:^|[;&|(`'"]\s{0,9}|(?<![\w-])(?:CMD|CMD-SHELL|-c|if|while|until|do|then|!|exec|timeout\s\d+s?)\s+)(?:[\w./-]{0,60}\/)?(?:curl(?:\s+(?:-[fgikqsvILNS46#]+|--(?:fail|fail-with-body|silent|show-error|location|insecure|head|include|verbose|ipv4)|-(?:[fsS]*m|X)\s+\w+|[-\w]*o\s+\/dev\/null|--(?:max-time|connect-timeout|retry|retry-delay)[\s=]\d+)){0,20}|wget(?:\s+(?:-[qS]+|-nv|-q?O\s*(?:-|\/dev\/null)|-[Tt]\s*\d+|--(?:quiet|spider|no-verbose|server-response|no-check-certificate)|--(?:tries|timeout)[\s=]\d+)){0,20})\s+["']?$/;

/** The path by which a shell opens a connection itself. */
const BEHIND_DEVICE = /\/dev\/(?:tcp|udp)\/$/;

/** What may precede `host:port` if nothing else shows that it is a host. */
const BEFORE_PORT = /(?:^|[\s,;=@"'`([{|<>]|\/\/|(?:TCP|UDP|SCTP|SSL|OPENSSL|SOCKS)[\w-]{0,20}:)$/i;

/** `user@` or `tcp(` before `host:port`, as in the addresses of Go and Oracle. */
const SURELY_BEFORE_PORT = /(?:@(?:\/\/)?|@?(?:tcp|udp)\(|(?:TCP|UDP|SCTP|SSL|OPENSSL|SOCKS)[\w-]{0,20}:)$/i;

/** The default ports of protocols. */
const PROTOCOL_PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  redis: 6379,
  amqp: 5672,
  mongodb: 27017,
  mysql: 3306,
  mariadb: 3306,
  postgres: 5432,
  postgresql: 5432,
  nats: 4222,
};

/**
 * Finds the places where a text addresses single-label hosts: an environment variable, a command line or a log option.
 *
 * @param isWanted whether a name is one of the hosts to find
 * @param namesHost whether the key of the text says that it is a host or a list of hosts
 */
export function hostsIn(text: string, isWanted: (host: string) => boolean, namesHost: boolean): readonly HostInText[] {
  const hosts: HostInText[] = [];
  if (text.length > LONGEST_TEXT) return hosts;
  let words = 0;
  for (const match of text.matchAll(WORD)) {
    const [host] = match;
    if (!isWanted(host)) continue;
    words += 1;
    if (words > MOST_WORDS) break;
    const start = match.index;
    const end = start + host.length;
    const found = judged(text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH), namesHost);
    if (found !== undefined) hosts.push({ host, start, end, ...found });
  }
  // The name of an nginx upstream group is not a host.
  return hosts.filter(({ host }) => !text.includes("upstream") || !definesUpstream(text, host));
}

function judged(before: string, after: string, namesHost: boolean): Pick<HostInText, "port" | "how"> | undefined {
  const port = PORT.exec(after);
  if ((port === null && !END.test(after)) || BEFORE_AT.test(after)) return undefined;
  const written = port?.[1] === undefined ? undefined : Number(port[1]);
  const scheme = BEHIND_SCHEME.exec(before)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    const protocol = scheme.split(/[+.]/).find((part) => PROTOCOLS.test(part));
    if (protocol === undefined) return undefined;
    return { port: written ?? (port === null ? PROTOCOL_PORTS[protocol] : undefined), how: "address" };
  }
  if (BEHIND_SQL_KEY.test(before)) {
    const behind = /^,(\d{1,5})(?!\w)/.exec(after)?.[1];
    return { port: written ?? (behind === undefined ? undefined : Number(behind)), how: "address" };
  }
  if (BEHIND_KEY.test(before) || BEHIND_OPTION.test(before) || BEHIND_CLIENT.test(before)) {
    return { port: written, how: "address" };
  }
  if (BEHIND_PROGRAM.test(before)) return { port: written ?? portBehind(after), how: "address" };
  if (BEHIND_FETCHER.test(before)) {
    return { port: written ?? (port === null ? PROTOCOL_PORTS["http"] : undefined), how: "address" };
  }
  if (BEHIND_DEVICE.test(before)) {
    const behind = /^\/(\d{1,5})(?!\w)/.exec(after)?.[1];
    return { port: behind === undefined ? undefined : Number(behind), how: "address" };
  }
  if (port !== null && BEFORE_PORT.test(before)) {
    return { port: written, how: SURELY_BEFORE_PORT.test(before) ? "address" : "port" };
  }
  const isAlone = namesHost && /(?:^|[\s,;])$/.test(before) && /^(?:$|[\s,;/])/.test(after);
  return isAlone ? { port: undefined, how: "word" } : undefined;
}

/** The port after a host and a space, as in `nc` and `telnet` commands. */
function portBehind(after: string): number | undefined {
  const written = /^["']?\s+(\d{1,5})(?![\w.])/.exec(after)?.[1];
  return written === undefined ? undefined : Number(written);
}

function definesUpstream(text: string, host: string): boolean {
  return [...text.matchAll(/\bupstream\s+([\w-]+)\s*\{/g)].some(([, name]) => name === host);
}

/** The last words of keys whose values are hosts, alone or in a list. */
const HOST_WORDS =
  /^(?:(?:db|pg|redis|mysql|postgres|mongo|rabbitmq?|amqp|cache|smtp|sql|kafka|es)?hosts?|hostnames?|addr|addrs|address|addresses|endpoints?|ip)$/;

/** The last words of keys whose values are addresses, so that a number after a colon is a port. */
const ADDRESS_WORDS =
  /^(?:servers?|urls?|uris?|brokers?|upstreams?|backends?|proxy|peers?|nodes?|dsn|connect|connection|targets?)$/;

/** Whether the name of a variable or an option says that its value is a host: `DB_HOST`, `fluentd-address`, `Host`. */
export function keyNamesHost(key: string): boolean {
  const words = wordsOf(key);
  const last = words.at(-1) ?? "";
  // HOSTNAME alone is the name of the container itself.
  if (last === "hostname" && words.length === 1) return false;
  return HOST_WORDS.test(last) || (last === "name" && words.at(-2) === "host");
}

/** Whether the key says that its value is a host or an address with a port: `BOOTSTRAP_SERVERS`. */
export function keyNamesAddress(key: string): boolean {
  return ADDRESS_WORDS.test(wordsOf(key).at(-1) ?? "") || keyNamesHost(key);
}

/** Whether the key says that its value is for a browser or an address to listen on, so localhost is not a container. */
export function keyNamesOwnAddress(key: string): boolean {
  return /listen|bind|cors|allow|origin|react_app|vite_|public|browser|client|callback|redirect|frontend|external/i.test(
    key,
  );
}

/** Only the end of a long key is read, in characters. */
const END_OF_KEY = 60;

/** The last words of a key in lower case, without a number at its end. */
function wordsOf(key: string): readonly string[] {
  const parted = key
    .slice(-END_OF_KEY)
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
  return parted.replace(/[_.\s-]*\d+$/, "").split(/[_.\s-]+/);
}

/** The ports of well-known services. Before one of them, a name is nearly always a host. */
const SERVICE_PORTS: ReadonlySet<number> = new Set([
  1433, 1521, 1883, 2000, 2181, 2379, 3306, 4222, 4317, 4318, 5432, 5672, 6379, 8086, 8125, 8126, 8200, 8500, 9042,
  9092, 9200, 9411, 11211, 14268, 24224, 27017, 33060,
]);

/** Whether a port is that of a well-known service. */
export function isServicePort(port: number | undefined): boolean {
  return port !== undefined && SERVICE_PORTS.has(port);
}
