"""What is wrong with a dashboard by Grafana's own model of one, which Grafana publishes as a package of PyPI.

The model leaves out what it does not know, and believes every value. So what it has read is written again and compared,
and each value is compared with the type that the model declares.
"""

import enum
import json
import types
import typing
from collections.abc import Iterator

from grafana_foundation_sdk.cog import plugins, runtime
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.dashboard import Dashboard

plugins.register_default_plugins()


def mistakes(dashboard: dict) -> list[str]:
    """Each place in a dashboard that is not as the model has it, with what is wrong there."""
    kinds = ((f"panels[{index}]", panel["type"]) for index, panel in enumerate(dashboard["panels"]))
    unknown = [f"{place}: no panel is a {kind}" for place, kind in kinds if not runtime.panelcfg_config(kind)]
    return [*unknown, *_read(dashboard, Dashboard, "dashboard")]


def _read(data: dict, model: type, place: str) -> Iterator[str]:
    try:
        read = model.from_json(data)
    except (AttributeError, KeyError, TypeError) as error:
        yield f"{place}: cannot be read: {error!r}"
        return
    yield from _lost(data, json.loads(JSONEncoder().encode(read)), place)
    yield from _inside(read, place)


def _lost(data: object, written: object, place: str) -> Iterator[str]:
    """What is not there any more, or is another."""
    if isinstance(data, dict) and isinstance(written, dict):
        for name, value in data.items():
            if name in written:
                yield from _lost(value, written[name], f"{place}.{name}")
            else:
                yield f"{place}.{name}: no such field"
    elif isinstance(data, list) and isinstance(written, list) and len(data) == len(written):
        for index, (value, again) in enumerate(zip(data, written)):
            yield from _lost(value, again, f"{place}[{index}]")
    elif data != written:
        yield f"{place}: {data!r} is read as {written!r}"


def _inside(read: object, place: str) -> Iterator[str]:
    """What is wrong with the values of what was read."""
    if isinstance(read, runtime.UnknownDataquery):
        yield f"{place}: a query of no data source that is known"
        return
    hints = typing.get_type_hints(type(read))
    for name, value in vars(read).items():
        yield from _amiss(value, hints[name], f"{place}.{name}")


def _amiss(value: object, hint: object, place: str) -> Iterator[str]:
    """What is wrong with a value where the model declares this type."""
    parts = typing.get_args(hint)
    match typing.get_origin(hint):
        case typing.Union | types.UnionType:
            fitting = [part for part in parts if (part is types.NoneType) == (value is None)]
            tried = [list(_amiss(value, part, place)) for part in fitting]
            yield from min(tried, key=len, default=[f"{place}: {value!r} is no {hint}"])
        case typing.Literal:
            if value not in parts:
                yield f"{place}: {value!r} is none of {parts}"
        case kind if kind in (dict, list):
            if not isinstance(value, kind):
                yield f"{place}: {value!r} is no {kind.__name__}"
                return
            for name, part in value.items() if kind is dict else enumerate(value):
                yield from _amiss(part, parts[-1], f"{place}[{name}]")
        case _ if hasattr(value, "from_json"):
            yield from _inside(value, place)
        case _ if hasattr(hint, "from_json") and isinstance(value, dict):
            yield from _read(value, hint, place)
        case _ if isinstance(hint, type) and issubclass(hint, enum.Enum):
            if value not in [member.value for member in hint]:
                yield f"{place}: {value!r} is none of {[member.value for member in hint]}"
        case _ if not _fits(value, hint):
            yield f"{place}: {value!r} is no {hint}"


def _fits(value: object, hint: object) -> bool:
    if hint in (object, typing.Any):
        return True
    # A truth value is a number to Python, and not to JSON.
    is_one = isinstance(value, (int, float) if hint is float else hint)
    return is_one and (hint is bool or not isinstance(value, bool))
