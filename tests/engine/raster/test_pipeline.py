"""Three stages at once, the first error of any, and an end within one tile."""

import threading
import time

import pytest
from lithoscope.engine.errors import Cancelled
from lithoscope.engine.progress import NullProgress
from lithoscope.engine.raster.pipeline import run_pipeline


def run(tasks=range(20), read=lambda t: t, infer=lambda b: b, write=None, **options):
    written = []
    options.setdefault("progress", NullProgress())
    tasks = list(tasks)
    run_pipeline(tasks, read, infer, write or written.append, total=len(tasks), **options)
    return written


def threads():
    return [t for t in threading.enumerate() if t.name.startswith("lithoscope-")]


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("batch", [1, 4, 7, 50])
def test_every_task_arrives_once_also_in_the_last_partial_batch(batch, workers):
    sizes = []

    def infer(blocks):
        sizes.append(len(blocks))
        return blocks

    assert sorted(run(infer=infer, batch=batch, workers=workers)) == list(range(20))
    assert max(sizes) <= batch
    assert sum(sizes) == 20


def test_skipped_tasks_are_counted_but_never_inferred(tools):
    listener = tools.Listener()
    assert run(read=lambda t: t if t % 2 else None, progress=listener) == list(range(1, 20, 2))
    assert listener.done[-1] == (20, 20)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("stage", ["read", "infer", "write"])
def test_an_error_of_any_stage_stops_all_and_is_raised_once(stage, workers):
    def fail(item):
        if item in (5, [5]):
            raise OSError("broken")
        return item

    with pytest.raises(OSError, match="broken"):
        run(**{stage: fail}, workers=workers)
    assert not threads()


def test_queues_are_bounded():
    """The reader must wait for a slow network: few blocks are ever in memory."""
    ahead = []
    state = {"read": 0, "done": 0}

    def read(task):
        state["read"] += 1
        ahead.append(state["read"] - state["done"])
        return task

    def infer(blocks):
        time.sleep(0.005)
        state["done"] += 1
        return blocks

    run(range(40), read=read, infer=infer)
    assert max(ahead) <= 4


@pytest.mark.parametrize("workers", [1, 2])
def test_cancel_ends_within_one_tile(tools, workers):
    listener = tools.Listener(cancel_after=3)
    computed = []

    def infer(blocks):
        time.sleep(0.02)
        computed.extend(blocks)
        return blocks

    with pytest.raises(Cancelled):
        run(range(1000), infer=infer, progress=listener, workers=workers)
    assert len(computed) < 20
    assert not threads()


def test_inference_runs_in_the_calling_thread_by_default():
    names = []
    run(infer=lambda blocks: names.append(threading.current_thread()) or blocks)
    assert set(names) == {threading.current_thread()}
