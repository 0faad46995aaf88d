"""Reading, inference and writing at the same time, each in its own thread.

Queues between them are short, so that memory depends on the tile and not on the raster. The
first error of any thread stops all of them and is raised once, in the caller's thread.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from ..errors import Cancelled
from ..language import tr
from ..progress import Progress

POLL_SECONDS = 0.05
QUEUED = 1  # batches waiting before each stage; each stage holds one more

Task = TypeVar("Task")
Block = TypeVar("Block")
Result = TypeVar("Result")


class _Stopped(Exception):  # noqa: N818 - a signal between threads, never seen outside
    """The pipeline is being taken down."""


class _Line:
    """What the threads of one run share: the first error, and bounded queues that heed it."""

    def __init__(self) -> None:
        self.stopped = threading.Event()
        self.error: BaseException | None = None
        self._lock = threading.Lock()

    def fail(self, error: BaseException) -> None:
        with self._lock:
            if self.error is None and not isinstance(error, _Stopped):
                self.error = error
        self.stopped.set()

    def put(self, target: queue.Queue, item: Any) -> None:
        while not self.stopped.is_set():
            try:
                return target.put(item, timeout=POLL_SECONDS)
            except queue.Full:
                continue
        raise _Stopped

    def get(self, source: queue.Queue, idle: Callable[[], None] | None = None) -> Any:
        while not self.stopped.is_set():
            try:
                return source.get(timeout=POLL_SECONDS)
            except queue.Empty:
                if idle is not None:
                    idle()
        raise _Stopped

    def start(self, body: Callable[[], None], name: str) -> threading.Thread:
        def guarded() -> None:
            try:
                body()
            except BaseException as error:
                self.fail(error)

        thread = threading.Thread(target=guarded, name=f"lithoscope-{name}", daemon=True)
        thread.start()
        return thread


def run_pipeline(
    tasks: Iterable[Task],
    read: Callable[[Task], Block | None],
    infer: Callable[[list[Block]], list[Result]],
    write: Callable[[Result], None],
    *,
    total: int,
    progress: Progress,
    batch: int = 1,
    workers: int = 1,
) -> None:
    """Send every task through `read` (a thread), `infer` and `write` (a thread).

    `read` returns None for a task that need not be computed. `infer` gets up to `batch` blocks at
    a time, the last time maybe fewer; it runs in the calling thread, or in `workers` threads if
    there are several, and results may then arrive in any order. Progress is counted in tasks.

    Raises:
        Cancelled: the user stopped the run.
        Exception: the first that any stage raised.
    """
    line = _Line()
    blocks: queue.Queue = queue.Queue(QUEUED)
    results: queue.Queue = queue.Queue(QUEUED)
    done = _Counter(total, progress)

    def reading() -> None:
        for group in _batches((read(task) for task in tasks), batch, done.add, line):
            line.put(blocks, group)
        for _ in range(workers):
            line.put(blocks, None)

    def inferring(heed: Callable[[], None] | None = None) -> None:
        while (group := line.get(blocks, heed)) is not None:
            if heed is not None:
                heed()
            line.put(results, infer(group))

    def writing() -> None:
        while (group := line.get(results)) is not None:
            for result in group:
                write(result)
                done.add()

    def heed_user() -> None:
        if progress.cancelled():
            raise Cancelled(tr("The run was cancelled; nothing was written."))
        done.report()

    threads = [line.start(reading, "reader"), line.start(writing, "writer")]
    crew = [line.start(inferring, f"inference-{i}") for i in range(workers)] if workers > 1 else []
    try:
        if crew:
            _wait(crew, line, heed_user)
        else:
            inferring(heed_user)
        line.put(results, None)
        _wait(threads, line, heed_user)
    except BaseException as error:
        line.fail(error)
    for thread in threads + crew:
        thread.join()
    if line.error is not None:
        raise line.error
    done.report()


class _Counter:
    """Counts finished tasks in any thread; speaks to the user only from the calling one."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._total, self._progress = total, progress
        self._done, self._reported = 0, -1
        self._lock = threading.Lock()

    def add(self) -> None:
        with self._lock:
            self._done += 1

    def report(self) -> None:
        if self._done != self._reported:
            self._reported = self._done
            self._progress.report(self._reported, self._total)


def _batches(
    blocks: Iterator[Block | None], size: int, skipped: Callable[[], None], line: _Line
) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        if line.stopped.is_set():
            raise _Stopped
        if block is None:
            skipped()
            continue
        group.append(block)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group


def _wait(threads: list[threading.Thread], line: _Line, heed: Callable[[], None]) -> None:
    for thread in threads:
        while thread.is_alive():
            if line.stopped.is_set():
                raise _Stopped
            heed()
            thread.join(POLL_SECONDS)
