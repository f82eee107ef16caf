import { set } from "../../changes/change";
import { mountPointsOf } from "../../containers/volumes";
import { isWritten } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "mount-point-path-invalid",
    title: "containerPath of a mount point is an absolute path below the root",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.docker.com/reference/cli/docker/container/run/",
  },
  *check(task) {
    for (const { container, containerPath: path } of mountPointsOf(task)) {
      if (!isWritten(path)) continue;
      if (path.value === "/") {
        yield {
          range: path.range,
          message: `containerPath "/" would cover the whole file system of ${container.label}, so no container starts with it; name a directory in it.`,
        };
      } else if (!ABSOLUTE.test(path.value)) {
        // What a dot or a tilde stands for depends on the image, so it can't be guessed.
        const meant = /^[\w-]/.test(path.value) ? `/${path.value}` : undefined;
        yield {
          range: path.range,
          message: `containerPath ${quoted(path.value)} of ${container.label} is a relative path, and a container mounts only at absolute ones; begin it with a slash.`,
          fixes: fixes(
            meant === undefined
              ? undefined
              : {
                  title: `Change containerPath to ${quoted(meant)}`,
                  safe: false,
                  changes: [set(path, meant)],
                },
          ),
        };
      }
    }
  },
});

/** On Linux a path from the root, on Windows one from a drive, a share or a pipe. */
const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:)/;
