"""What the rigs' scenarios have in common: each is a function of the rig's bench that returns its figures and says in
its docstring what holds.
"""

import signal


def judge(scenario, bench, limit_s=0):
    """Runs a scenario, for at most so many seconds if there is a limit; whether it passed, and its line: `ok` with its
    figures or `FAIL` with what was found.
    """

    def out_of_time(_signal, _frame):
        raise TimeoutError(f"not done after {limit_s} s")

    try:
        if limit_s:
            signal.signal(signal.SIGALRM, out_of_time)
            signal.alarm(limit_s)
        return True, f"ok   {scenario.__doc__}: {scenario(bench)}"
    except Exception as error:  # Whatever goes wrong in a scenario is its failure, not the end of the others.
        return False, f"FAIL {scenario.__doc__}: {str(error) if isinstance(error, AssertionError) else repr(error)}"
    finally:
        if limit_s:
            signal.alarm(0)
