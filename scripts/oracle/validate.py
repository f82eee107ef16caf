"""Says of task definitions what botocore's validator says, which is what the AWS CLI prints before any request.

Reads a JSON list of {"path", "value"} from standard input, where value is the text of the request. Writes
{"version", "shape", "files"}: the release of botocore, the members that it knows by structure, and for each file
its complaints as [reason, path, name], or null where Python can't read the text.
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


shape = (
    botocore.session.get_session()
    .get_service_model("ecs")
    .operation_model("RegisterTaskDefinition")
    .input_shape
)
files = {file["path"]: complaints(file["value"], shape) for file in json.load(sys.stdin)}
json.dump({"version": botocore.__version__, "shape": members_of(shape, {}), "files": files}, sys.stdout)
