import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { mountPointsOf } from "../../task/containers/volumes";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "mount-point-path-invalid",
    title: "A mount point's containerPath is an absolute path below the root",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["mountPoints"],
    source: "https://docs.docker.com/reference/cli/docker/container/run/",
  },
  *check(task) {
    for (const { container, containerPath: path } of mountPointsOf(task)) {
      if (!isWritten(path)) continue;
      if (path.value === "/") {
        yield {
          range: path.range,
          what: say`{containerPath} ${path.value} covers the whole file system of ${container.label}`,
          remedy: say`use a directory below it`,
          why: say`No container starts with a volume at its root`,
        };
      } else if (!ABSOLUTE.test(path.value)) {
        // The image decides what a dot or a tilde means.
        const meant = /^[\w-]/.test(path.value) ? `/${path.value}` : undefined;
        yield {
          range: path.range,
          what: say`{containerPath} ${path.value} of ${container.label} is a relative path`,
          remedy: say`write an absolute path, which starts with a slash`,
          why: say`The container runtime mounts only at absolute paths, so the container does not start`,
          fixes: fixes(meant === undefined ? undefined : changing(path, meant)),
        };
      }
    }
  },
});

/** On Linux a path from the root, on Windows one from a drive, a share or a pipe. */
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:)/;
