/* Exceptions in the interpreter: finding the handler, entering and leaving it. */
#include "common/objects/exception.h"
#include "common/vm/generator.h"
#include "common/vm/slow.h"

/* The first handler that covers instruction `index`; inner ones come first. */
static const struct unit_handler *handler_at(const struct code *code, uint32_t index) {
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const struct unit_handler *h = &code->handlers[i];
        if (h->first <= index && index < h->last) {
            return h;
        }
    }
    return NULL;
}

static void release_registers(value *registers, size_t first, size_t last) {
    for (size_t i = first; i < last; i++) {
        value v = registers[i];
        registers[i] = VALUE_ABSENT;
        value_release_any(v);
    }
}

/* Where an instruction with such a note stands in its line. */
static const struct unit_range *range_of(const struct code *code, uint32_t index) {
    static const struct unit_range unknown = {.column = EXCEPTION_TRACE_UNKNOWN};
    return index == 0 ? &unknown : &code->ranges[index - 1];
}

/* Notes that e has left the comprehensions around a place, which are no functions here; returns where the outermost one stands. */
static const struct unit_range *leave_inlined(struct exception *e, const struct code *code, const struct unit_range *range,
                                              uint32_t *line) {
    while (range->inlined != 0) {
        const struct code_inlined *inlined = &code->inlined[range->inlined - 1];
        exception_add_trace(e, code->filename, inlined->name, (int)*line, range->column, range->end_column);
        *line = inlined->line;
        range = range_of(code, inlined->range);
    }
    return range;
}

bool slow_unwind(bool add_trace) {
    for (;;) {
        struct frame *frame = vm.frame;
        if (frame->pc == &vm_halt_instruction) {
            vm.frame = frame - 1;
            vm.frame_limit--;
            return false;
        }
        if (frame->pc == &vm_constructed_instruction) {
            struct object *raised = error_take();
            vm.frame = frame - 1;
            value_release(frame->base[-1]); /* the instance; __del__ may run above the caller */
            error_set(raised);
            add_trace = true;
            continue;
        }
        if (frame->pc == &vm_operated_instruction) {
            vm.frame = frame - 1;
            vm.frame_limit--;
            add_trace = true;
            continue;
        }
        struct function *function = frame->function;
        struct code *code = function->code;
        uint32_t index = (uint32_t)(frame->pc - code->instructions - 1);
        const struct unit_note *note = &code->notes[index];
        const struct unit_handler *handler = handler_at(code, index);
        struct object *exception = error_take();
        if (add_trace) {
            const struct unit_range *range = range_of(code, note->flags >> NOTE_RANGE_SHIFT);
            uint32_t line = note->line;
            if (UNLIKELY(range->inlined != 0)) {
                range = leave_inlined((struct exception *)exception, code, range, &line);
            }
            exception_add_trace((struct exception *)exception, code->filename, function->name, (int)line, range->column, range->end_column);
        }
        add_trace = true;
        if (handler != NULL) {
            release_registers(frame->base, handler->depth, note->live);
            frame->base[handler->depth] = value_from_object(exception);
            frame->pc = code->instructions + handler->handler;
            return true;
        }
        release_registers(frame->base, code->variable_count, note->live);
        release_registers(frame->base, 0, code->variable_count);
        object_release(&function->head);
        error_set(exception);
        vm.frame = frame - 1;
    }
}

/* In a generator, the exception around its outermost handler is the resumer's, and another one each time: absent stands for it. */
static bool is_outermost(void) {
    return (vm.frame->function->code->flags & UNIT_GENERATOR) != 0 && exception_handled == generator_resumer_handled;
}

void slow_push_handled(value *window) {
    struct object *exception = value_object(window[0]);
    if (is_outermost()) {
        window[1] = VALUE_ABSENT;
        if (exception_handled != NULL) {
            object_release(&exception_handled->head);
        }
    } else {
        window[1] = exception_handled == NULL ? value_none_retained() : value_from_object(&exception_handled->head);
    }
    object_retain(exception);
    exception_handled = (struct exception *)exception;
}

void slow_pop_handled(value *window) {
    struct exception *ended = exception_handled;
    if (value_is_absent(window[1])) {
        exception_handled = generator_resumer_handled;
        if (exception_handled != NULL) {
            object_retain(&exception_handled->head);
        }
    } else if (value_is_none(window[1])) {
        exception_handled = NULL;
        value_release(window[1]);
    } else {
        exception_handled = (struct exception *)value_object(window[1]);
    }
    if (ended != NULL) {
        object_release(&ended->head);
    }
    value_release(window[0]);
}

bool slow_raise_again(void) {
    if (exception_handled == NULL) {
        exception_raise(&type_RuntimeError, "No active exception to reraise");
        return false;
    }
    object_retain(&exception_handled->head);
    error_set(&exception_handled->head);
    return true;
}
