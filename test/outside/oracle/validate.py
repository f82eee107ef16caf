"""Says of task definitions what botocore's validator says, which is what the AWS CLI prints before any request.

Reads a JSON list of {"path", "kind", "value"} from standard input, where kind is "task" or "daemon" and value is the
text of the request. Writes {"version", "shape", "kinds", "files"}: the release of botocore, the members that it knows
by structure, the kinds that it knows, and for each file of these its complaints as [reason, path, name], or null where
Python can't read the text.
"""
import json
import sys

import botocore
import botocore.session
from botocore.validate import ParamValidator


def constant(name):
    raise ValueError(name + " is not JSON")


def members_of(shape, seen):
    if shape.type_name == "structure" and shape.name not in seen:
        seen[shape.name] = sorted(shape.members)
        for member in shape.members.values():
            members_of(member, seen)
    elif shape.type_name == "list":
        members_of(shape.member, seen)
    elif shape.type_name == "map":
        members_of(shape.value, seen)
    return seen


def complaints(text, shape):
    try:
        value = json.loads(text, parse_constant=constant)
    except (ValueError, RecursionError):
        return None
    report = ParamValidator().validate(value, shape)
    found = []
    for reason, name, more in report._errors:
        which = more.get("required_name") or more.get("unknown_param") or ""
        if reason == "invalid type" and more.get("param") is None:
            reason = "null"
        found.append([reason, name.lstrip("."), which])
    return found


service = botocore.session.get_session().get_service_model("ecs")
operations = {"task": "RegisterTaskDefinition", "daemon": "RegisterDaemonTaskDefinition"}
shapes = {
    kind: service.operation_model(name).input_shape
    for kind, name in operations.items()
    if name in service.operation_names
}
members = {}
for root in shapes.values():
    members_of(root, members)
files = {
    file["path"]: complaints(file["value"], shapes[file["kind"]])
    for file in json.load(sys.stdin)
    if file["kind"] in shapes
}
json.dump(
    {"version": botocore.__version__, "shape": members, "kinds": list(shapes), "files": files}, sys.stdout
)
