/* Instances of programs' classes: their attributes. CPython: Objects/dictobject.c (split keys), Objects/object.c. */
#include <string.h>

#include "common/numbers/int.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/str.h"

#define INLINE_VALUES (TAGBOX_CPYTHON >= 313)
#define SHARED_NAMES (TAGBOX_CPYTHON >= 311)

/* ---- Shapes ---- */

struct shape *shape_new(void) {
    struct shape *s = SHARED_NAMES ? mem_alloc(sizeof *s) : NULL;
    if (s != NULL) {
        memset(s, 0, sizeof *s);
        s->usable = SHAPE_NAMES_MOST;
    } else if (SHARED_NAMES) {
        error_no_memory();
    }
    return s;
}

void shape_free(struct shape *s) {
    if (s != NULL) {
        for (int i = 0; i < s->count; i++) {
            value_release(s->names[i]);
        }
        mem_free(s, sizeof *s);
    }
}

static size_t start_of(value name) {
    size_t id = (size_t)value_id(name);
    return (id >> 4 ^ id >> 10) & 63;
}

static int shape_find(const struct shape *s, value name) {
    for (size_t i = start_of(name); s->places[i] != 0; i = (i + 1) & 63) {
        int place = s->places[i] - 1;
        if (value_is(s->names[place], name)) {
            return place;
        }
    }
    return -1;
}

/* A place for a new name, or -1 when there is none. */
static int shape_add(struct class *c, value name) {
    struct shape *s = c->shape;
    size_t i = start_of(name);
    if (s->usable == 0) {
        return -1;
    }
    while (s->places[i] != 0) {
        i = (i + 1) & 63;
    }
    s->names[s->count] = value_retained(name);
    s->places[i] = ++s->count;
    s->usable--;
    /* What was found on the class by that name may be hidden from now on. */
    if (!value_is_absent(type_lookup(&c->type, name))) {
        type_renew_version(&c->type);
    }
    return s->count - 1;
}

/* ---- The parts of an instance ---- */

static size_t values_bytes(size_t room) {
    return INLINE_VALUES ? sizeof(struct instance_values) + room * sizeof(value) + ((room + 7) & ~(size_t)7)
                         : ((room + 2 + 7) & ~(size_t)7) + room * sizeof(value);
}

#define VALUES_OFFSET sizeof(struct object)
#define WORDS_OFFSET (sizeof(struct gc_head) + OBJECT_INSTANCE_WORDS)

static struct instance_values *values_of(const struct object *o, const struct class *c) {
    if (c->shape == NULL) {
        return NULL;
    }
    char *at = (char *)(uintptr_t)o;
    return INLINE_VALUES ? (struct instance_values *)(void *)(at + VALUES_OFFSET)
                         : *(struct instance_values **)(void *)(at - WORDS_OFFSET + sizeof(value));
}

/* Set in `room` once __del__ has run. */
#define FINALIZED 0x80u

static size_t room_of(const struct instance_values *v) {
    return v->room & ~FINALIZED;
}

/* The order bytes: in the block's header the first few when that is of its own, else all behind the values. */
static uint8_t *order_at(struct instance_values *v, size_t i) {
    if (!INLINE_VALUES && i < sizeof v->unused) {
        return &v->unused[i];
    }
    return (uint8_t *)&v->items[room_of(v)] + i - (INLINE_VALUES ? 0 : sizeof v->unused);
}

static struct dict **dict_at(const struct object *o, const struct class *c) {
    return (struct dict **)(void *)((char *)(uintptr_t)o + c->dict_offset);
}

static void values_start(struct instance_values *v, struct shape *s, size_t room) {
    if (s->usable > 1) {
        s->usable--;
    }
    v->capacity = (uint8_t)(s->count + s->usable);
    v->size = 0;
    v->room = (uint8_t)room;
    for (size_t i = 0; i < room; i++) {
        v->items[i] = VALUE_ABSENT;
    }
}

size_t instance_size(const struct object *self) {
    const struct class *c = class_of_type(self->type);
    size_t size = self->type->size;
    if (INLINE_VALUES && c->shape != NULL) {
        size += values_bytes(room_of(values_of(self, c)));
    }
    return size;
}

/* ---- Making ---- */

static value refuse_abstract(struct type *type) {
    value names = dict_get_name(type->attributes, CLASS_NAME(abstractmethods)), sorted, joined;
    struct str *comma = str_from_ascii(", ");
    struct list *list;
    value method, result = VALUE_ABSENT;
    if (value_is_absent(names) || comma == NULL) {
        return exception_raise(&type_TypeError, "Can't instantiate abstract class %s", type->name);
    }
    sorted = abstract_call_one(value_from_object(&type_list.head), names);
    list = (struct list *)(void *)(value_is_absent(sorted) ? NULL : value_object(sorted));
    struct str *sort_name = str_intern_text("sort"), *join_name = str_intern_text("join");
    if (list != NULL && sort_name != NULL && join_name != NULL) {
        method = abstract_get_attribute(sorted, str_value(sort_name));
        result = value_is_absent(method) ? method : abstract_call(method, NULL, 0, NULL);
        value_release_any(method);
        if (!value_is_absent(result)) {
            value_release(result);
            method = abstract_get_attribute(str_value(comma), str_value(join_name));
            joined = value_is_absent(method) ? method : abstract_call_one(method, sorted);
            value_release_any(method);
            if (!value_is_absent(joined)) {
                exception_raise(&type_TypeError, "Can't instantiate abstract class %s with abstract method%s %V",
                                type->name, abstract_length(sorted) > 1 ? "s" : "", joined);
                value_release(joined);
            }
        }
    }
    if (sort_name != NULL) {
        object_release(&sort_name->head);
    }
    if (join_name != NULL) {
        object_release(&join_name->head);
    }
    object_release(&comma->head);
    value_release_any(sorted);
    return VALUE_ABSENT;
}

static value make(struct type *type) {
    struct class *c = class_of_type(type);
    size_t size = type->size, room = 0;
    struct object *o;
    if (c->shape != NULL) {
        room = (size_t)c->shape->count + c->shape->usable;
        size += INLINE_VALUES ? values_bytes(room) : 0;
    }
    o = object_new(type, size);
    if (UNLIKELY(o == NULL)) {
        return VALUE_ABSENT;
    }
    for (size_t at = sizeof *o; at < type->size; at += sizeof(value)) { /* few words: less than a call of memset */
        *(value *)(void *)((char *)o + at) = VALUE_ABSENT;
        __asm__("" : "+r"(at));
    }
    if (INLINE_VALUES && c->shape != NULL) {
        values_start(values_of(o, c), c->shape, room);
    } else if (c->shape != NULL) {
        struct instance_values *v = mem_alloc(values_bytes(room));
        if (v == NULL) {
            object_free(o, size);
            return error_no_memory();
        }
        *(struct instance_values **)(void *)((char *)o - WORDS_OFFSET + sizeof(value)) = v;
        values_start(v, c->shape, room);
    }
    if (type->flags & TYPE_TRACKED) {
        gc_track(o);
    }
    return value_from_object(o);
}

value instance_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)args;
    if (!class_check(type)) {
        if (type != &type_object) {
            return exception_raise(&type_TypeError, "cannot create '%s' instances", type->name);
        }
        if (nargs > 0 || (kwnames != NULL && kwnames->length > 0)) {
            return exception_raise(&type_TypeError, "object() takes no arguments");
        }
        struct object *o = object_new(type, sizeof *o);
        return o == NULL ? VALUE_ABSENT : value_from_object(o);
    }
    const struct class *c = class_of_type(type);
    if (UNLIKELY((nargs > 0 || kwnames != NULL) && (nargs > 0 || kwnames->length > 0))) {
        if (!value_is_absent(c->create_method)) {
            return exception_raise(&type_TypeError,
                                   "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (value_is_absent(c->initialize_method) && type->initialize == type_object.initialize) {
            return exception_raise(&type_TypeError, "%s() takes no arguments", type->name);
        }
    }
    if (UNLIKELY(type->flags & TYPE_ABSTRACT)) {
        return refuse_abstract(type);
    }
    return make(type);
}

/* ---- Moving into a dict ---- */

/* From now on an instance may have a name that its class's shape does not tell of. */
static void note_dict(struct class *c) {
    if (!c->has_dicts) {
        c->has_dicts = true;
        type_renew_version(&c->type);
    }
}

static struct dict *move_to_dict(struct object *o, const struct class *c) {
    struct instance_values *v = values_of(o, c);
    struct dict *d = dict_new();
    if (d == NULL) {
        return NULL;
    }
    for (size_t i = 0; v != NULL && i < v->size; i++) {
        size_t place = *order_at(v, i);
        if (!dict_set(d, c->shape->names[place], v->items[place])) {
            object_release(&d->head);
            return NULL;
        }
    }
    *dict_at(o, c) = d;
    note_dict(class_of_type(o->type));
    if (v != NULL) {
        for (size_t i = 0; i < v->size; i++) {
            size_t place = *order_at(v, i);
            value old = v->items[place];
            v->items[place] = VALUE_ABSENT;
            value_release(old); /* the dict holds it too */
        }
        v->size = 0;
    }
    return d;
}

bool instance_has_dict(value self) {
    const struct type *type = value_type(self);
    return class_check(type) && class_of_type(type)->dict_offset != 0;
}

struct dict *instance_dict(value self) {
    if (!instance_has_dict(self)) {
        return NULL;
    }
    struct object *o = value_object(self);
    const struct class *c = class_of_type(o->type);
    struct dict *d = *dict_at(o, c);
    return d != NULL ? d : move_to_dict(o, c);
}

static value get_dict(value self) {
    struct dict *d = instance_dict(self);
    if (d == NULL) {
        return error_pending() ? VALUE_ABSENT
                               : exception_raise(&type_AttributeError, "'%T' object has no attribute '__dict__'", self);
    }
    return value_retained(dict_value(d));
}

static int set_dict(value self, value v) {
    if (!value_is_absent(v) && !dict_check(v)) {
        exception_raise(&type_TypeError, "__dict__ must be set to a dictionary, not a '%T'", v);
        return -1;
    }
    if (instance_dict(self) == NULL) {
        if (!error_pending()) {
            exception_raise(&type_AttributeError, "'%T' object has no attribute '__dict__'", self);
        }
        return -1;
    }
    struct dict *own = value_is_absent(v) ? dict_new() : dict_of(value_retained(v)); /* deleted: a fresh one */
    if (own == NULL) {
        return -1;
    }
    struct dict **at = dict_at(value_object(self), class_of_type(value_type(self))), *old = *at;
    *at = own;
    object_release(&old->head);
    return 0;
}

static value get_weakref(value self) {
    (void)self;
    return value_none_retained();
}

const struct type_member instance_dict_member = {"__dict__", get_dict, set_dict};
const struct type_member instance_weakref_member = {"__weakref__", get_weakref, NULL};

/* ---- Attributes ---- */

/* What the instance itself has by that name; borrowed, or absent. */
static inline value find_own(const struct object *o, const struct class *c, value name) {
    struct dict *d = *dict_at(o, c);
    if (d != NULL) {
        return dict_get_name(d, name);
    }
    if (c->shape != NULL) {
        int place = shape_find(c->shape, name);
        return place < 0 ? VALUE_ABSENT : values_of(o, c)->items[place];
    }
    return VALUE_ABSENT;
}

value instance_find_attribute(value self, value name) {
    struct type *type = value_type(self);
    value found, own;
    if (!class_check(type) || class_of_type(type)->dict_offset == 0) {
        return attribute_find_generic(self, name);
    }
    found = type_lookup(type, name);
    if (!value_is_absent(found) && value_type(found)->set_descriptor != NULL &&
        value_type(found)->get_descriptor != NULL) {
        return value_type(found)->get_descriptor(found, self, type);
    }
    own = find_own(value_object(self), class_of_type(type), name);
    if (!value_is_absent(own)) {
        return value_retained(own);
    }
    if (value_is_absent(found)) {
        return found;
    }
    if (value_type(found)->get_descriptor != NULL) {
        return value_type(found)->get_descriptor(found, self, type);
    }
    return value_retained(found);
}

value instance_get_attribute(value self, value name) {
    value found = instance_find_attribute(self, name);
    if (UNLIKELY(value_is_absent(found)) && !error_pending()) {
        return exception_raise(&type_AttributeError, "'%T' object has no attribute '%V'", self, name);
    }
    return found;
}

bool instance_shadows(value self, value name) {
    struct type *type = value_type(self);
    if (!class_check(type) || class_of_type(type)->dict_offset == 0) {
        return false;
    }
    return !value_is_absent(find_own(value_object(self), class_of_type(type), name));
}

static void put(struct instance_values *v, size_t place, value new_value) {
    if (value_is_absent(v->items[place])) {
        *order_at(v, v->size++) = (uint8_t)place;
        v->items[place] = value_retained(new_value);
    } else {
        value_replace(&v->items[place], value_retained(new_value));
    }
}

static void take_out(struct instance_values *v, size_t place) {
    value old = v->items[place];
    size_t i = 0;
    while (*order_at(v, i) != place) {
        i++;
    }
    v->size--;
    if (INLINE_VALUES) {
        memmove(order_at(v, i), order_at(v, i + 1), v->size - i);
    } else {
        for (; i < v->size; i++) {
            *order_at(v, i) = *order_at(v, i + 1);
        }
    }
    v->items[place] = VALUE_ABSENT;
    value_release(old);
}

static int no_attribute(value self, value name) {
    exception_raise(&type_AttributeError, "'%T' object has no attribute '%V'", self, name);
    return -1;
}

/* Stores among the instance's own attributes (absent: deletes). */
static int store(value self, const struct class *c, value name, value new_value) {
    struct object *o = value_object(self);
    struct dict *d = *dict_at(o, c);
    if (d == NULL && c->shape != NULL) {
        struct instance_values *v = values_of(o, c);
        int place = shape_find(c->shape, name);
        if (value_is_absent(new_value)) {
            if (place < 0 || value_is_absent(v->items[place])) {
                return no_attribute(self, name);
            }
            take_out(v, (size_t)place);
            return 0;
        }
        if (place < 0) {
            place = shape_add(class_of_type(o->type), name);
        }
        if (LIKELY(place >= 0 && place < v->capacity)) {
            put(v, (size_t)place, new_value);
            return 0;
        }
    }
    if (d == NULL && value_is_absent(new_value)) {
        return no_attribute(self, name);
    }
    if (d == NULL && (d = move_to_dict(o, c)) == NULL) {
        return -1;
    }
    if (!value_is_absent(new_value)) {
        return dict_set(d, name, new_value) ? 0 : -1;
    }
    int deleted = dict_delete(d, name);
    if (deleted == 0 && !SHARED_NAMES && c->solid == &type_object) {
        return no_attribute(self, name); /* as where there are values */
    }
    if (deleted == 0) {
        exception_raise_value(&type_AttributeError, name);
    }
    return deleted > 0 ? 0 : -1;
}

int instance_set_attribute(value self, value name, value new_value) {
    struct type *type = value_type(self);
    const struct class *c = class_of_type(type);
    value found = type_lookup(type, name);
    if (!value_is_absent(found) && value_type(found)->set_descriptor != NULL) {
        return value_type(found)->set_descriptor(found, self, new_value) < 0 ? -1 : 0;
    }
    if (class_check(type) && c->dict_offset != 0) {
        return store(self, c, name, new_value);
    }
    if (!value_is_absent(found)) {
        exception_raise(&type_AttributeError, "'%T' object attribute '%V' is read-only", self, name);
        return -1;
    }
    return no_attribute(self, name);
}

/* ---- For inline caches ---- */

bool instance_never_shadows(const struct type *type, value name) {
    if (type->get_attribute != instance_get_attribute) {
        return type->get_attribute == NULL;
    }
    const struct class *c = class_of_type(type);
    return c->shape != NULL && !c->has_dicts && shape_find(c->shape, name) < 0;
}

size_t instance_offset(const struct type *type, value name) {
    if (!INLINE_VALUES || !class_check(type) || class_of_type(type)->shape == NULL) {
        return 0;
    }
    int place = shape_find(class_of_type(type)->shape, name);
    return place < 0 ? 0 : VALUES_OFFSET + sizeof(struct instance_values) + (size_t)place * sizeof(value);
}

bool instance_add_at(struct object *self, size_t offset, value v) {
    const struct class *c = class_of_type(self->type);
    if (*dict_at(self, c) != NULL) {
        return false;
    }
    struct instance_values *values = values_of(self, c);
    size_t place = (offset - VALUES_OFFSET - sizeof(struct instance_values)) / sizeof(value);
    *order_at(values, values->size++) = (uint8_t)place;
    values->items[place] = value_retained(v);
    return true;
}

/* ---- Life ---- */

/* Notes that __del__ has run; false: it had. Untracked instances forget it. */
static bool mark_finalized(struct object *self) {
    const struct class *c = class_of_type(self->type);
    struct instance_values *v = values_of(self, c);
    bool first = true;
    if (v != NULL) {
        first = (v->room & FINALIZED) == 0;
        v->room |= FINALIZED;
    } else if (self->type->flags & TYPE_INSTANCE_WORDS) {
        uint64_t *word = (uint64_t *)(void *)((char *)self - WORDS_OFFSET + sizeof(value));
        first = *word == 0;
        *word = 1;
    } else if (self->type->flags & TYPE_TRACKED) {
        first = gc_note_finalized(self);
    }
    return first;
}

void instance_finalize(struct object *self) {
    struct object *pending;
    value result;
    bool found;
    if (gc_finalizers_ended || !mark_finalized(self)) {
        return;
    }
    pending = error_take();
    result = class_call_special(value_from_object(self), CLASS_NAME_del, NULL, 0, &found);
    if (found && value_is_absent(result)) {
        struct object *raised = error_take();
        exception_print_ignored((struct exception *)raised, type_lookup(self->type, CLASS_NAME(del)));
        object_release(raised);
    }
    value_release_any(result);
    error_clear();
    if (pending != NULL) {
        error_set(pending);
    }
}

/* Runs __del__ on an object whose count has become zero; whether it lives on. */
static bool finalize_dead(struct object *self) {
    self->refcount = 1;
    instance_finalize(self);
    if (--self->refcount == 0) {
        return false;
    }
    if ((self->type->flags & TYPE_TRACKED) && !gc_is_tracked(self)) {
        gc_track(self);
    }
    return true;
}

/* The values of __slots__, of the class and its bases. */
static value *slots_of(struct object *self, const struct class *c, size_t *count) {
    *count = c->slot_count;
    return (value *)(void *)((char *)self + c->slots_end) - c->slot_count;
}

void instance_traverse(struct object *self, gc_visit visit, void *context) {
    const struct class *c = class_of_type(self->type);
    const struct instance_values *v = values_of(self, c);
    visit(&self->type->head, context);
    for (const struct type *t = self->type; class_check(t); t = t->base) {
        size_t count;
        value *slots = slots_of(self, class_of_type(t), &count);
        for (size_t i = 0; i < count; i++) {
            value_visit(slots[i], visit, context);
        }
    }
    for (size_t i = 0; v != NULL && i < v->capacity; i++) {
        value_visit(v->items[i], visit, context);
    }
    if (c->dict_offset < 0 && *dict_at(self, c) != NULL) {
        visit(&(*dict_at(self, c))->head, context);
    }
    if (c->solid->traverse != NULL && c->solid != &type_object) {
        c->solid->traverse(self, visit, context);
    }
}

/* Drops slots, values and dict; of an instance that is dead already, without keeping its values in order. */
static void drop_attributes(struct object *self, const struct class *c, bool is_dead) {
    struct instance_values *v = values_of(self, c);
    for (const struct type *t = self->type; class_check(t); t = t->base) {
        size_t count;
        value *slots = slots_of(self, class_of_type(t), &count);
        for (size_t i = 0; i < count; i++) {
            value_replace(&slots[i], VALUE_ABSENT);
        }
    }
    for (size_t i = 0; v != NULL && i < v->capacity; i++) {
        if (is_dead) {
            value_release_any(v->items[i]);
        } else if (!value_is_absent(v->items[i])) {
            take_out(v, i); /* one by one: what a release runs finds the instance in order */
        }
    }
    if (c->dict_offset < 0) { /* else the built-in base sees to it */
        struct dict **at = dict_at(self, c), *d = *at;
        *at = NULL;
        if (d != NULL) {
            object_release(&d->head);
        }
    }
}

void instance_clear(struct object *self) {
    const struct class *c = class_of_type(self->type);
    drop_attributes(self, c, false);
    if (c->solid->clear != NULL && c->solid != &type_object) {
        c->solid->clear(self);
    }
}

void instance_deallocate(struct object *self) {
    const struct class *c = class_of_type(self->type);
    if (UNLIKELY(self->type->finalize != NULL) && finalize_dead(self)) {
        return;
    }
    if (self->type->flags & TYPE_TRACKED) {
        gc_untrack(self);
    }
    drop_attributes(self, c, true);
    if (c->solid == &type_int) { /* the built-in ones' own know nothing of other types: they are too often called */
        int_instance_deallocate(self);
        return;
    }
    if (c->solid == &type_float) {
        object_free(self, self->type->size);
        return;
    }
    if (c->solid != &type_object) {
        c->solid->deallocate(self);
        return;
    }
    size_t size = instance_size(self);
    if (!INLINE_VALUES && c->shape != NULL) {
        struct instance_values *v = values_of(self, c);
        mem_free(v, values_bytes(room_of(v)));
    }
    object_free(self, size);
}
