import { describe, expect, test } from "vitest";
import { hostsIn, keyNamesAddress, keyNamesHost } from "../../../server/src/core/values/hosts-in-text";

describe("hosts in a text", () => {
  const WANTED = new Set(["db", "cache", "localhost", "127.0.0.1"]);
  const found = (text: string, namesHost = false): readonly string[] =>
    hostsIn(text, (host) => WANTED.has(host), namesHost).map(
      ({ start, end, port, how }) => `${text.slice(start, end)}${port === undefined ? "" : ` ${port}`} ${how}`,
    );

  test.each([
    ["http://db:5000/x?y=1", ["db 5000 address"]],
    ["http://db", ["db 80 address"]],
    ["curl -f https://db/health || exit 1", ["db 443 address"]],
    ["postgres://user:pass@db:5432/app?host=cache", ["db 5432 address", "cache address"]],
    ["mongodb://u:p@cache:27017,db:27018/x", ["cache 27017 address", "db 27018 address"]],
    ["jdbc:mysql://db:3306/app", ["db 3306 address"]],
    ["user:pw@tcp(db:3306)/app", ["db 3306 address"]],
    ["jdbc:oracle:thin:@db:1521:xe", ["db 1521 address"]],
    ["postgres://cache:${PW}@db:5432/app", ["db 5432 address"]],
    ["amqp://cache:1234@rabbit:5672 cache:{{pw}}@x db:@x", []],
    ["upstream db { server db:8080; } location / { proxy_pass http://db; }", []],
    ["upstream other { server db:8080; }", ["db 8080 port"]],
    ['{"host":"db","port":5432}', ["db address"]],
    ["redis_host: cache", ["cache address"]],
    ["exec 3<>/dev/tcp/db/5432", ["db 5432 address"]],
    ["classpath://db/x s3://cache/x file://db docker://cache:7 vault://db", []],
    ["postgresql+asyncpg://u@db/x", ["db 5432 address"]],
    ["java -server db", []],
    ["du -h db; ls -h cache; minio server db --enable-server cache", []],
    ["wait --redis-host cache --endpoint db", ["cache address", "db address"]],
    ["db:2000", ["db 2000 port"]],
    ["cache:1,db:2", ["cache 1 port", "db 2 port"]],
    ["socat - UDP:db:8125; sleep 1", ["db 8125 address"]],
    ["host=db port=5432 dbname=app", ["db address"]],
    ["redis-cli -h cache ping", ["cache address"]],
    ["mysqladmin ping --host=db", ["db address"]],
    ["nc -z -w 2 db 5432", ["db 5432 address"]],
    ["psql -U app -hdb -p5433; mysql -h'cache'", ["db address", "cache address"]],
    ["ls -hdb; sort -hcache", []],
    ["Server=tcp:db,1433;Database=app;User Id=x", ["db 1433 address"]],
    ["Data Source=cache\\SQLEXPRESS;Initial Catalog=db", ["cache address"]],
    ["Server=db;Port=3306;Database=cache", ["db address"]],
    ["curl -fsS db/health || exit 1", ["db 80 address"]],
    ["CMD curl --fail --max-time 5 cache:8080", ["cache 8080 address"]],
    ["curl -s -o /dev/null db", ["db 80 address"]],
    ["wget -qO- cache/ || wget --spider -T 5 db", ["cache 80 address", "db 80 address"]],
    ["curl -o db http://other; curl -d cache=1 -u db x; wget -O cache http://other; apt-get install curl db", []],
    ["curl http://localhost:9000 http://127.0.0.1:9001", ["localhost 9000 address", "127.0.0.1 9001 address"]],
    ["http://db:${PORT}/", ["db address"]],
    ["tcp://cache:{{ port }}", ["cache address"]],
    ["db:123456", []],
    ["db:5432.1", []],
    ["my-db:5432 db2:5432 sub.db:5432 db.example.com:5432 db_:1", []],
    ["select * from db where cache = 1", []],
    ["/db/cache", []],
    ["repo/db:1", []],
    ["a word like db or cache", []],
    ["db", []],
  ])("%s", (text, hosts) => {
    expect(found(text)).toEqual(hosts);
  });

  test("a key that says so makes a word a host, alone or in a list", () => {
    expect(found("db", true)).toEqual(["db word"]);
    expect(found("cache, db;other", true)).toEqual(["cache word", "db word"]);
    expect(found("db or cache.local", true)).toEqual(["db word"]);
  });

  test.each([
    "DB_HOST",
    "host",
    "Host",
    "fluentd-address",
    "DB_HOST_NAME",
    "PGHOST",
    "DBHOST",
    "DB_HOST_1",
    "DB_IP",
    "database__connection__host",
  ])("%s names a host", (key) => {
    expect(keyNamesHost(key)).toBe(true);
  });

  test.each(["BOOTSTRAP_SERVERS", "redisUrl", "KAFKA_BROKERS", "CELERY_BROKER_URL", "DB_HOST"])(
    "%s names an address",
    (key) => {
      expect(keyNamesAddress(key)).toBe(true);
    },
  );

  test.each([
    "DB_NAME",
    "SERVER_NAME",
    "awslogs-group",
    "awslogs-stream-prefix",
    "SERVICE",
    "tag",
    "",
    "GHOST",
    "HOSTNAME",
    "CACHE_BACKEND",
    "WEB_SERVER",
    "PROXY",
    "CELERY_BROKER",
    "CONTEXT_URL",
  ])("%s names none", (key) => {
    expect(keyNamesHost(key)).toBe(false);
  });

  test("a text of sixty thousand characters is read in linear time", () => {
    expect(found("db,".repeat(20_000), true).length).toBe(500);
    expect(found(`${"a-".repeat(30_000)}://db`)).toEqual([]);
    expect(found(`http://${"a.b:1,".repeat(9000)}db:1`)).toEqual(["db 1 port"]);
  });
});
