"""The rigs: what is tried on real kernels, disks, servers, readers and boards, run by pytest.

A folder here with a `RIG` in its `__init__.py` is a rig, and a function `test_…` in it is a scenario. Its docstring
says what holds, and it returns its figures. `Scripts/check` runs the rigs.
"""
