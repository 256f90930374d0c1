"""A trial of something done to rooms, judged by what their units publish and by nothing else.

`Plan` says which room changes in which week, `read_fleet` reads what the rooms have published as `Ranges` of counts,
`judge` says whether more sessions followed the changes than chance explains, and `hospitals` makes up hospitals to try
it on.
"""

from .plan import Plan, PlanError, Room
from .published import FleetError, Ranges, read_fleet
from .verdict import Verdict, judge

__all__ = ["FleetError", "Plan", "PlanError", "Ranges", "Room", "Verdict", "judge", "read_fleet"]
