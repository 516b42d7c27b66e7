/* locals(). CPython 3.11: Objects/frameobject.c, PyFrame_FastToLocalsWithError. */
#include "common/vm/locals.h"

#include "common/objects/cell.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/vm/vm.h"

/* Variables whose names no program can write are the compiler's own. */
static bool is_hidden(value name) {
    const char *text = str_ascii_text(str_of(name));
    return text != NULL && text[0] == '.';
}

/* Where functions inside share it, the variable holds a cell. */
static bool update(struct dict *d, value name, value held) {
    if (!value_is_absent(held) && value_has_type(held, &type_cell)) {
        held = ((struct cell *)value_object(held))->content;
    }
    if (is_hidden(name)) {
        return true;
    }
    return value_is_absent(held) ? dict_delete(d, name) >= 0 : dict_set(d, name, held);
}

/* The register that keeps the dict of a frame which asks for it by name, or NULL. */
static value *kept_dict(const struct frame *frame) {
    const struct code *code = frame->function->code;
    return code->locals_variable == code->variable_count ? NULL : &frame->base[code->locals_variable];
}

/* A new reference to the frame's dict; NULL with MemoryError pending. */
static struct dict *dict_of_frame(const struct frame *frame) {
    value *kept = kept_dict(frame);
    if (kept == NULL) {
        return dict_new();
    }
    if (value_is_absent(*kept)) {
        struct dict *d = dict_new();
        if (d == NULL) {
            return NULL;
        }
        *kept = dict_value(d);
    }
    return dict_of(value_retained(*kept));
}

static value variables_of(const struct frame *frame) {
    const struct code *code = frame->function->code;
    const struct tuple *closure = frame->function->closure;
    struct dict *d = dict_of_frame(frame);
    bool ok = d != NULL;
    for (uint32_t i = 0; ok && i < code->variable_count; i++) {
        ok = update(d, code->variable_names[i], frame->base[i]);
    }
    for (uint32_t i = 0; ok && i < code->capture_count; i++) {
        ok = update(d, code->capture_names[i], closure->items[i]);
    }
    if (!ok && d != NULL) {
        object_release(&d->head);
    }
    return ok ? dict_value(d) : VALUE_ABSENT;
}

value locals_of_caller(void) {
    const struct frame *frame = vm.frame;
    if (frame->function == NULL) {
        return exception_raise(&type_RuntimeError, "no program is running");
    }
    const struct code *code = frame->function->code;
    if ((code->flags & UNIT_MODULE) != 0) {
        return value_retained(dict_value(frame->function->globals));
    }
    /* A class body is called with its namespace, as is what exec() runs with locals of its own. */
    if ((code->flags & UNIT_NAMESPACE) != 0 && !value_is_absent(frame->base[0])) {
        return value_retained(frame->base[0]);
    }
    return variables_of(frame);
}
