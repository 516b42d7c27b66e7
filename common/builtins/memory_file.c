/* What io.StringIO and io.BytesIO share. */
#include "common/builtins/memory_file.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/tuple.h"

#define UNIT_MOST 4 /* bytes */

/* ---- Life ---- */

static size_t unit_of(const struct memory_file *f) {
    return type_is_subtype(f->head.type, &type_string_io) ? sizeof(uint32_t) : 1;
}

value memory_file_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct memory_file *f = (struct memory_file *)object_new(type, type->size);
    (void)args, (void)nargs, (void)kwnames;
    if (f == NULL) {
        return VALUE_ABSENT;
    }
    memset((char *)f + sizeof f->head, 0, type->size - sizeof f->head);
    if ((type->flags & TYPE_TRACKED) != 0) {
        gc_track(&f->head);
    }
    return value_from_object(&f->head);
}

value memory_file_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value self = memory_file_create(type, args, nargs, kwnames);
    if (!value_is_absent(self) && type->initialize(self, args, nargs, kwnames) < 0) {
        value_release(self);
        return VALUE_ABSENT;
    }
    return self;
}

static void drop(struct memory_file *f) {
    if (f->units != NULL) {
        mem_free(f->units, (size_t)f->capacity * unit_of(f));
    }
    f->units = NULL;
    f->length = f->capacity = f->position = 0;
}

void memory_file_deallocate(struct object *self) {
    drop((struct memory_file *)self);
    object_free(self, self->type->size);
}

static bool name_is(value name, const char *text) {
    const char *ascii = str_ascii_text(str_of(name));
    return ascii != NULL && strcmp(ascii, text) == 0;
}

bool memory_file_bind(const char *function, const char *const names[2], const value *args, size_t nargs,
                      struct tuple *kwnames, value out[2], size_t most) {
    size_t named = kwnames == NULL ? 0 : (size_t)kwnames->length;
    if (nargs + named > most) {
        exception_raise(&type_TypeError, "%s() takes at most %zu %sargument%s (%zu given)", function, most,
                        nargs == 0 ? "keyword " : "", most == 1 ? "" : "s", nargs + named);
        return false;
    }
    for (size_t i = 0; i < 2; i++) {
        out[i] = i < nargs ? args[i] : VALUE_ABSENT;
    }
    for (size_t i = 0; i < named; i++) {
        value name = value_from_heap(kwnames->items[i]);
        size_t place = 0;
        while (place < most && !name_is(name, names[place])) {
            place++;
        }
        if (place == most) {
            exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for %s()", name, function);
            return false;
        }
        if (place < nargs) {
            exception_raise(&type_TypeError, "argument for %s() given by name ('%s') and position (%zu)", function,
                            names[place], place + 1);
            return false;
        }
        out[place] = args[nargs + i];
    }
    return true;
}

/* ---- Room ---- */

bool memory_file_reserve(struct memory_file *f, int64_t length, size_t size) {
    int64_t capacity;
    void *units;
    if (length <= f->capacity) {
        return true;
    }
    if (length > INT64_MAX / (2 * UNIT_MOST)) {
        error_no_memory();
        return false;
    }
    capacity = length + length / 8 + 32;
    units = mem_resize(f->units, (size_t)f->capacity * size, (size_t)capacity * size);
    if (units == NULL) {
        error_no_memory();
        return false;
    }
    f->units = units;
    f->capacity = capacity;
    return true;
}

bool memory_file_prepare(struct memory_file *f, int64_t count, size_t size) {
    if (count > INT64_MAX - f->position) {
        exception_raise(&type_OverflowError, "new position too large");
        return false;
    }
    if (!memory_file_reserve(f, f->position + count, size)) {
        return false;
    }
    if (f->position > f->length) {
        memset((char *)f->units + (size_t)f->length * size, 0, (size_t)(f->position - f->length) * size);
    }
    return true;
}

/* ---- Questions ---- */

static value raise_closed(void) {
    return exception_raise(&type_ValueError, "I/O operation on closed file.");
}

bool memory_file_check(const struct memory_file *f) {
    bool is_text = unit_of(f) > 1;
    if (is_text && !f->is_ready) {
        exception_raise(&type_ValueError, "I/O operation on uninitialized object");
        return false;
    }
    if (f->closed) {
        exception_raise(&type_ValueError, is_text ? "I/O operation on closed file" : "I/O operation on closed file.");
        return false;
    }
    return true;
}

bool memory_file_size(const value *args, size_t nargs, int64_t *out) {
    *out = -1;
    if (nargs < 2 || value_is_none(args[1])) {
        return true;
    }
    if (value_type(args[1])->index == NULL) {
        exception_raise(&type_TypeError, "argument should be integer or None, not '%T'", args[1]);
        return false;
    }
    return abstract_index(args[1], &type_OverflowError, out);
}

/* ---- Methods ---- */

value memory_file_readlines(const value *args, size_t nargs) {
    int64_t hint, total = 0;
    struct list *lines;
    value iterator, line;
    bool is_text = unit_of(memory_file_of(args[0])) > 1; /* one stops beyond the hint, the other at it */
    if (!memory_file_size(args, nargs, &hint)) {
        return VALUE_ABSENT;
    }
    iterator = abstract_iter(args[0]);
    lines = value_is_absent(iterator) ? NULL : list_new(0);
    while (lines != NULL && (hint <= 0 || total < hint + is_text) && !value_is_absent(line = abstract_next(iterator))) {
        int64_t length = abstract_length(line);
        total += length < 0 ? 0 : length;
        if (!list_append_steal(lines, line) || length < 0) {
            break;
        }
    }
    value_release_any(iterator);
    if (lines != NULL && error_pending()) {
        object_release(&lines->head);
        return VALUE_ABSENT;
    }
    return lines == NULL ? VALUE_ABSENT : list_value(lines);
}

static bool write_one(void *write, value item) {
    value written = abstract_call_one(*(value *)write, item);
    value_release_any(written);
    return !value_is_absent(written);
}

value memory_file_writelines(const value *args, size_t nargs) {
    struct str *name;
    value write;
    bool ok;
    (void)nargs;
    if (memory_file_of(args[0])->closed) {
        return raise_closed();
    }
    name = str_intern_text("write");
    write = name == NULL ? VALUE_ABSENT : abstract_get_attribute(args[0], str_value(name));
    if (name != NULL) {
        object_release(&name->head);
    }
    ok = !value_is_absent(write) && abstract_each(args[1], write_one, &write);
    value_release_any(write);
    return ok ? value_none_retained() : VALUE_ABSENT;
}

value memory_file_tell(const value *args, size_t nargs) {
    (void)nargs;
    return memory_file_check(memory_file_of(args[0])) ? value_from_int64(memory_file_of(args[0])->position)
                                                      : VALUE_ABSENT;
}

value memory_file_close(const value *args, size_t nargs) {
    (void)nargs;
    drop(memory_file_of(args[0]));
    memory_file_of(args[0])->closed = true;
    return value_none_retained();
}

value memory_file_flush(const value *args, size_t nargs) {
    (void)nargs;
    return memory_file_of(args[0])->closed && unit_of(memory_file_of(args[0])) == 1 ? raise_closed()
                                                                                      : value_none_retained();
}

value memory_file_isatty(const value *args, size_t nargs) {
    (void)nargs;
    return memory_file_of(args[0])->closed ? raise_closed() : value_from_bool(false);
}

value memory_file_able(const value *args, size_t nargs) {
    (void)nargs;
    return memory_file_check(memory_file_of(args[0])) ? value_from_bool(true) : VALUE_ABSENT;
}

value memory_file_fileno(const value *args, size_t nargs) {
    (void)args, (void)nargs;
    return exception_raise(&type_UnsupportedOperation, "fileno");
}

value memory_file_detach(const value *args, size_t nargs) {
    (void)args, (void)nargs;
    return exception_raise(&type_UnsupportedOperation, "detach");
}

value memory_file_enter(const value *args, size_t nargs) {
    (void)nargs;
    return memory_file_of(args[0])->closed ? raise_closed() : value_retained(args[0]);
}

value memory_file_closed(value self) {
    return value_from_bool(memory_file_of(self)->closed);
}

value memory_file_iter(value self) {
    return memory_file_of(self)->closed ? raise_closed() : value_retained(self);
}

value memory_file_next(value self, struct type *exact, value (*line)(struct memory_file *f, int64_t most)) {
    struct memory_file *f = memory_file_of(self);
    value found;
    int64_t length;
    if (!memory_file_check(f)) {
        return VALUE_ABSENT;
    }
    if (f->head.type == exact) {
        found = line(f, -1);
    } else { /* a program's class may have its own */
        struct str *name = str_intern_text("readline");
        value method = name == NULL ? VALUE_ABSENT : abstract_get_attribute(self, str_value(name));
        if (name != NULL) {
            object_release(&name->head);
        }
        found = value_is_absent(method) ? method : abstract_call(method, NULL, 0, NULL);
        value_release_any(method);
    }
    length = value_is_absent(found) ? -1 : abstract_length(found);
    if (length <= 0) {
        value_release_any(found);
        return VALUE_ABSENT;
    }
    return found;
}
