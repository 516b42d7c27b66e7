/* A variable shared between a function and the functions inside it. */
#include "common/objects/cell.h"

#include "common/objects/exception.h"

#include "common/objects/str.h"

struct cell *cell_new(value content) {
    struct cell *c = (struct cell *)object_new(&type_cell, sizeof *c);
    if (c == NULL) {
        value_release_any(content);
        return NULL;
    }
    c->content = content;
    gc_track(&c->head);
    return c;
}

static void deallocate(struct object *self) {
    gc_untrack(self);
    value_release_any(((struct cell *)self)->content);
    object_free(self, sizeof(struct cell));
}

static void traverse(struct object *self, gc_visit visit, void *context) {
    value_visit(((struct cell *)self)->content, visit, context);
}

static void clear(struct object *self) {
    value_replace(&((struct cell *)self)->content, VALUE_ABSENT);
}

static value repr(value self) {
    const struct cell *c = (const struct cell *)value_object(self);
    struct str *s = value_is_absent(c->content)
                        ? str_format("<cell at %p: empty>", (const void *)c)
                        : str_format("<cell at %p: %T object at %p>", (const void *)c, c->content,
                                     (void *)value_id(c->content));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value get_contents(value self) {
    value content = ((const struct cell *)value_object(self))->content;
    return value_is_absent(content) ? exception_raise(&type_ValueError, "Cell is empty") : value_retained(value_from_heap(content));
}

static const struct type_member members[] = {{"cell_contents", get_contents, NULL}, {NULL, NULL, NULL}};

struct type type_cell = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "cell",
    .size = sizeof(struct cell),
    .members = members,
    .flags = TYPE_TRACKED,
    .deallocate = deallocate,
    .traverse = traverse,
    .clear = clear,
    .repr = repr,
};
