"""All cases of tests/robust/run, the quick ones first."""
from input_cases import (command_cases, file_cases, garbage_cases, interrupt_cases, prepare,
                         stream_cases)
from object_cases import (MEMORY_STEPS, copied_cases, deep_object_cases, huge_cases, memory_cases,
                          recursion_cases)
from source_cases import long_line_cases, nesting_cases

__all__ = ['MEMORY_STEPS', 'all_cases', 'prepare']


def all_cases(folder, memory_steps):
    for group in (command_cases, file_cases, garbage_cases, stream_cases, interrupt_cases,
                  recursion_cases, huge_cases, long_line_cases, nesting_cases, deep_object_cases,
                  copied_cases):
        yield from group(folder)
    yield from memory_cases(memory_steps)
