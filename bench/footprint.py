"""What this process holds of the machine: memory, handles, threads."""

import ctypes
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Footprint:
    """Bytes of memory in use, open files and other handles, threads, widgets."""

    memory: int
    handles: int
    threads: int
    widgets: int


def footprint() -> Footprint:
    """What is held now."""
    memory, handles, threads = _of_windows() if sys.platform == "win32" else _of_linux()
    return Footprint(memory, handles, threads, len(QApplication.allWidgets()))


def _of_linux() -> tuple[int, int, int]:
    own = Path("/proc/self")
    pages = int((own / "statm").read_text("ascii").split()[1])
    page = os.sysconf("SC_PAGE_SIZE")
    return pages * page, len(os.listdir(own / "fd")) - 1, len(os.listdir(own / "task"))  # noqa: PTH208


class _Memory(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("pools", ctypes.c_size_t * 4),
        ("pagefile", ctypes.c_size_t),
        ("peak_pagefile", ctypes.c_size_t),
    )


def _of_windows() -> tuple[int, int, int]:
    """Threads are handles there, so they are not counted twice."""
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined]
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    own = ctypes.c_void_p(kernel.GetCurrentProcess())
    handles = ctypes.c_uint32()
    kernel.GetProcessHandleCount(own, ctypes.byref(handles))
    memory = _Memory(size=ctypes.sizeof(_Memory))
    kernel.K32GetProcessMemoryInfo(own, ctypes.byref(memory), memory.size)
    return memory.working_set, handles.value, 0
