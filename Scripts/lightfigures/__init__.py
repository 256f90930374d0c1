"""What a recorded bar of lines looked like: judged from its edges alone, whoever recorded them.

`read_vcd` and `read_kernel` give a Trace, `Curve.read` the light that was wanted, `measure` the figures. `svm` and
`phantom_array` judge the components of any light.
"""

from .curve import Curve
from .figures import Limits, measure
from .traces import Line, Trace, TraceError, read_kernel, read_vcd
from .visibility import phantom_array, svm

__all__ = [
    "Curve",
    "Limits",
    "Line",
    "Trace",
    "TraceError",
    "measure",
    "phantom_array",
    "read_kernel",
    "read_vcd",
    "svm",
]
