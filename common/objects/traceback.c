/* Traceback objects, and the frames and code objects that they show. CPython 3.11: Python/traceback.c, Objects/exceptions.c. */
#include "common/objects/traceback.h"

#include "common/objects/exception_private.h"

struct traceback {
    struct object head;
    struct traceback *next; /* towards where the exception was raised; owned */
    struct traceback_entry entry;
};

/* A frame or a code object, as far as a traceback knows it. */
struct record {
    struct object head;
    struct traceback_entry entry;
};

static struct type type_frame_record, type_code_record;

static struct traceback *traceback_of(value v) {
    return (struct traceback *)value_object(v);
}

static struct traceback_entry entry_retained(struct traceback_entry entry) {
    value_retain(entry.filename);
    value_retain(entry.function);
    return entry;
}

static void entry_release(struct traceback_entry entry) {
    value_release(entry.filename);
    value_release(entry.function);
}

/* ---- Making and setting ---- */

value traceback_of_exception(struct exception *e) {
    while (e->traceback_count < e->trace_count) {
        struct traceback *outer = (struct traceback *)object_new(&type_traceback, sizeof *outer);
        if (outer == NULL) {
            return VALUE_ABSENT;
        }
        outer->entry = entry_retained(e->trace[e->traceback_count]);
        outer->next = e->traceback;
        e->traceback = outer;
        e->traceback_count++;
    }
    return e->traceback == NULL ? value_none_retained() : value_retained(value_from_object(&e->traceback->head));
}

bool traceback_set(struct exception *e, value v) {
    if (!value_is_none(v) && !value_has_type(v, &type_traceback)) {
        exception_raise(&type_TypeError, "__traceback__ must be a traceback or None");
        return false;
    }
    value_retain(v);
    exception_drop_trace(e);
    if (value_is_none(v)) {
        value_release(v);
        return true;
    }
    uint32_t count = 0;
    for (struct traceback *t = traceback_of(v); t != NULL; t = t->next) {
        count++;
    }
    e->trace = mem_alloc_array(count, sizeof *e->trace);
    if (e->trace == NULL) {
        value_release(v);
        error_no_memory();
        return false;
    }
    e->trace_count = e->trace_capacity = e->traceback_count = count;
    for (struct traceback *t = traceback_of(v); t != NULL; t = t->next) {
        e->trace[--count] = entry_retained(t->entry);
    }
    e->traceback = traceback_of(v);
    return true;
}

/* ---- The type ---- */

/* A long chain is taken apart without recursion. */
static void traceback_deallocate(struct object *self) {
    struct traceback *t = (struct traceback *)self;
    while (t != NULL) {
        struct traceback *next = t->next;
        entry_release(t->entry);
        object_free(&t->head, sizeof *t);
        if (next != NULL && next->head.refcount > 1) {
            object_release(&next->head);
            next = NULL;
        }
        t = next;
    }
}

static value record_new(struct type *type, struct traceback_entry entry) {
    struct record *r = (struct record *)object_new(type, sizeof *r);
    if (r == NULL) {
        return VALUE_ABSENT;
    }
    r->entry = entry_retained(entry);
    return value_from_object(&r->head);
}

static value get_next(value self) {
    struct traceback *next = traceback_of(self)->next;
    return next == NULL ? value_none_retained() : value_retained(value_from_object(&next->head));
}

static value get_line(value self) {
    return value_from_int64(traceback_of(self)->entry.line);
}

static value get_frame(value self) {
    return record_new(&type_frame_record, traceback_of(self)->entry);
}

static const struct type_member traceback_members[] = {
    {"tb_next", get_next, NULL}, {"tb_lineno", get_line, NULL}, {"tb_frame", get_frame, NULL}, {NULL, NULL, NULL}};

struct type type_traceback = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "traceback",
    .size = sizeof(struct traceback),
    .members = traceback_members,
    .deallocate = traceback_deallocate,
};

/* ---- Frames and code objects ---- */

static struct traceback_entry *entry_of(value v) {
    return &((struct record *)value_object(v))->entry;
}

static void record_deallocate(struct object *self) {
    entry_release(((struct record *)self)->entry);
    object_free(self, sizeof(struct record));
}

static value get_code(value self) {
    return record_new(&type_code_record, *entry_of(self));
}

static value get_frame_line(value self) {
    return value_from_int64(entry_of(self)->line);
}

static value get_name(value self) {
    return value_retained(entry_of(self)->function);
}

static value get_filename(value self) {
    return value_retained(entry_of(self)->filename);
}

static const struct type_member frame_members[] = {
    {"f_code", get_code, NULL}, {"f_lineno", get_frame_line, NULL}, {NULL, NULL, NULL}};

static const struct type_member code_members[] = {
    {"co_name", get_name, NULL}, {"co_filename", get_filename, NULL}, {NULL, NULL, NULL}};

static struct type type_frame_record = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "frame",
    .size = sizeof(struct record),
    .members = frame_members,
    .deallocate = record_deallocate,
};

static struct type type_code_record = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "code",
    .size = sizeof(struct record),
    .members = code_members,
    .deallocate = record_deallocate,
};

bool traceback_startup(void) {
    return type_ready(&type_traceback) && type_ready(&type_frame_record) && type_ready(&type_code_record);
}

void traceback_shutdown(void) {
    type_finish(&type_traceback);
    type_finish(&type_frame_record);
    type_finish(&type_code_record);
}
