/** A single-label host name in a text, such as a container can be called by. */
export interface HostInText {
  /** `db`, `localhost`, or `127.0.0.1`. A name with dots belongs to a domain, and is not listed. */
  readonly host: string;
  /** Where it stands, counted in characters of the text. */
  readonly start: number;
  readonly end: number;
  /** The port that belongs to it; nothing where none is written, or where a template fills it in. */
  readonly port: number | undefined;
  /**
   * What makes it a host: behind `://` or an option such as `--host`, in front of a port, or only that it is all of
   * the text. A port may be something else, as in `redis:7`, and a word that stands alone nearly always is.
   */
  readonly how: "address" | "port" | "word";
}

/** A name that may be a host: neither part of a longer word nor of a name with dots. */
const WORD = /(?<![\w.-])(?:127\.0\.0\.1|[A-Za-z0-9][\w-]{0,254})(?![\w-]|\.[\w-])/g;

/** So much in front of a word is looked at, which keeps the time linear. */
const REACH = 300;

/** ECS takes 64 KiB for a whole task definition; longer texts are not looked at. */
const LONGEST_TEXT = 65_536;

/** Of more in one text nobody needs to hear. */
const MOST_HOSTS = 200;

/** A port with whatever may follow it, or a placeholder for one. */
const PORT = /^:(?:(\d{1,5})(?![\w-]|\.\w|:)|(?=[$<{%#@_]))/;

/** What ends a host that has no port. */
const END = /^(?:$|[/?#,;&|<>"'`)\]}\s\\])/;

/** `scheme://`, with or without a user, also behind other hosts of the same list. */
const BEHIND_SCHEME =
  /(?:^|[^\w])([A-Za-z][\w+.-]{0,40}):\/\/(?:[^\s/@"'<>]{0,200}@)?(?:[\w.-]{1,100}(?::\d{1,5})?,){0,20}$/;

/** An option or a key whose value is a host: `-h `, `--host=`, `host=`, `ServerAddr `. */
const BEHIND_KEY =
  /(?:^|[\s;,&?'"])(?:-h|-{0,2}[\w.-]{0,60}?(?:host|hostname|server|servers|addr|address|endpoint|upstream|broker|brokers))(?:=|\s+)["']?$/i;

/** A program whose next argument is a host. */
const BEHIND_PROGRAM =
  /(?:^|[\s;&|(/'"])(?:nc|ncat|netcat|telnet|ping|nslookup|pg_isready|getent\s+hosts)(?:\s+-[\w-]+(?:\s+\d+)?)*\s+["']?$/;

/** What may stand in front of `host:port` where nothing else says that it is a host. */
const BEFORE_PORT = /(?:^|[\s,;=@"'`([{|<>]|\/\/|(?:TCP|UDP|SCTP|SSL|OPENSSL|SOCKS)[\w-]{0,20}:)$/i;

/** The default ports of schemes that leave them out most. */
const SCHEME_PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  redis: 6379,
  amqp: 5672,
  mongodb: 27017,
  mysql: 3306,
  postgres: 5432,
  postgresql: 5432,
  nats: 4222,
};

/**
 * Where a text speaks to one of some single-label hosts, as environment variables, command lines and log options do.
 *
 * @param isWanted whether a name is one of the hosts that are looked for
 * @param namesHost whether the text is known to be a host or a list of hosts, since its key says so
 */
export function hostsIn(text: string, isWanted: (host: string) => boolean, namesHost: boolean): readonly HostInText[] {
  const hosts: HostInText[] = [];
  if (text.length > LONGEST_TEXT) return hosts;
  for (const match of text.matchAll(WORD)) {
    const [host] = match;
    if (!isWanted(host)) continue;
    if (hosts.length >= MOST_HOSTS) break;
    const start = match.index;
    const end = start + host.length;
    const before = text.slice(Math.max(0, start - REACH), start);
    const after = text.slice(end, end + REACH);
    const port = PORT.exec(after);
    if (port === null && !END.test(after)) continue;
    const written = port?.[1] === undefined ? undefined : Number(port[1]);
    const scheme = BEHIND_SCHEME.exec(before)?.[1]?.toLowerCase();
    const place = { host, start, end };
    if (scheme !== undefined) {
      const usual = port === null ? SCHEME_PORTS[scheme] : undefined;
      hosts.push({ ...place, port: written ?? usual, how: "address" });
    } else if (BEHIND_KEY.test(before)) hosts.push({ ...place, port: written, how: "address" });
    else if (BEHIND_PROGRAM.test(before)) hosts.push({ ...place, port: written ?? portBehind(after), how: "address" });
    else if (port !== null && BEFORE_PORT.test(before)) hosts.push({ ...place, port: written, how: "port" });
    else if (namesHost && /(?:^|[\s,;])$/.test(before) && /^(?:$|[\s,;/])/.test(after))
      hosts.push({ ...place, port: undefined, how: "word" });
  }
  return hosts;
}

/** The port behind a host and a space, as `nc` and `telnet` take it. */
function portBehind(after: string): number | undefined {
  const written = /^["']?\s+(\d{1,5})(?![\w.])/.exec(after)?.[1];
  return written === undefined ? undefined : Number(written);
}

/** The last words of keys whose values are hosts, addresses or lists of them. */
const HOST_WORDS =
  /^(?:hosts?|hostnames?|addr|addrs|address|addresses|servers?|endpoints?|urls?|uris?|brokers?|upstreams?|backends?|proxy|peers?|nodes?|dsn)$/;

/** Whether the name of a variable or an option says that its value is a host: `DB_HOST`, `fluentd-address`, `Host`. */
export function keyNamesHost(key: string): boolean {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[_.\s-]+/);
  const last = words.at(-1) ?? "";
  return HOST_WORDS.test(last) || (last === "name" && words.at(-2) === "host");
}
