/* Making classes: bases, mro, layout, __slots__. CPython 3.11: Objects/typeobject.c (type_new, best_base, mro_implementation). */
#include <string.h>

#include "common/core/machine.h"
#include "common/core/type_parts.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/descriptor.h"
#include "common/objects/exception.h"
#include "common/objects/exception_private.h"
#include "common/objects/list.h"
#include "common/objects/native.h"
#include "common/objects/str.h"

/* ---- Metatype, bases ---- */

struct type *class_winner(struct type *meta, const struct tuple *bases) {
    struct type *winner = meta;
    for (int64_t i = 0; i < bases->length; i++) {
        struct type *other = value_type(bases->items[i]);
        if (type_is_subtype(winner, other)) {
            continue;
        }
        if (!type_is_subtype(other, winner)) {
            exception_raise(&type_TypeError, "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                                             "subclass of the metaclasses of all its bases");
            return NULL;
        }
        winner = other;
    }
    return winner;
}

#define KINDS                                                                                          \
    (TYPE_INT_SUBCLASS | TYPE_STR_SUBCLASS | TYPE_LIST_SUBCLASS | TYPE_TUPLE_SUBCLASS | TYPE_DICT_SUBCLASS | \
     TYPE_EXCEPTION_SUBCLASS | TYPE_TYPE_SUBCLASS | TYPE_BYTES_SUBCLASS | TYPE_SET_SUBCLASS | TYPE_FLOAT_SUBCLASS)

/* The nearest type on the way up that lays instances out otherwise than its base does. */
static struct type *layout_of(struct type *type) {
    while (type->base != NULL) {
        const struct type *base = type->base;
        if (class_check(type) ? class_of_type(type)->slot_count > 0
                              : type->size != base->size || ((type->flags ^ base->flags) & KINDS) != 0) {
            break;
        }
        type = type->base;
    }
    return type;
}

/* The base that instances are laid out like; NULL with TypeError pending. */
static struct type *best_base(const struct tuple *bases) {
    struct type *winner = NULL, *best = NULL;
    for (int64_t i = 0; i < bases->length; i++) {
        struct type *base, *layout;
        if (!class_is_type(bases->items[i])) {
            exception_raise(&type_TypeError, "bases must be types");
            return NULL;
        }
        base = class_type_of(bases->items[i]);
        if ((base->flags & TYPE_BASE) == 0) {
            exception_raise(&type_TypeError, "type '%s' is not an acceptable base type", base->name);
            return NULL;
        }
        layout = layout_of(base);
        if (winner == NULL || type_is_subtype(layout, winner)) {
            if (winner == NULL || layout != winner) {
                best = base;
            }
            winner = layout;
        } else if (!type_is_subtype(winner, layout)) {
            exception_raise(&type_TypeError, "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best;
}

/* ---- C3 ---- */

struct merge {
    struct tuple **lists;
    int64_t *positions;
    int64_t count;
};

static bool in_a_tail(const struct merge *m, value candidate) {
    for (int64_t i = 0; i < m->count; i++) {
        for (int64_t k = m->positions[i] + 1; k < m->lists[i]->length; k++) {
            if (value_is(m->lists[i]->items[k], candidate)) {
                return true;
            }
        }
    }
    return false;
}

COLD static void refuse_merge(const struct merge *m) {
    struct str_builder b;
    struct str *text;
    bool first = true;
    str_builder_init(&b);
    for (int64_t i = 0; i < m->count; i++) {
        bool again = false;
        if (m->positions[i] >= m->lists[i]->length) {
            continue;
        }
        value head = m->lists[i]->items[m->positions[i]];
        for (int64_t k = 0; k < i; k++) {
            again |= m->positions[k] < m->lists[k]->length && value_is(m->lists[k]->items[m->positions[k]], head);
        }
        if (!again) {
            const char *name = class_type_of(head)->name;
            str_builder_add_text(&b, first ? "" : ", ");
            str_builder_add_utf8(&b, name, strlen(name));
            first = false;
        }
    }
    text = str_builder_finish(&b);
    if (text != NULL) {
        exception_raise(&type_TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases %V",
                        str_value(text));
        object_release(&text->head);
    }
}

/* Takes the next class off the lists; absent: none is left, or TypeError is pending. */
static value merge_next(struct merge *m) {
    bool any = false;
    for (int64_t i = 0; i < m->count; i++) {
        if (m->positions[i] >= m->lists[i]->length) {
            continue;
        }
        any = true;
        value candidate = m->lists[i]->items[m->positions[i]];
        if (in_a_tail(m, candidate)) {
            continue;
        }
        for (int64_t k = 0; k < m->count; k++) {
            m->positions[k] += m->positions[k] < m->lists[k]->length &&
                               value_is(m->lists[k]->items[m->positions[k]], candidate);
        }
        return candidate;
    }
    if (any) {
        refuse_merge(m);
    }
    return VALUE_ABSENT;
}

struct tuple *class_linearise(struct class *c) {
    int64_t count = c->bases->length + 1;
    struct merge m = {mem_alloc_array((size_t)count, sizeof *m.lists), mem_alloc_array((size_t)count, sizeof *m.positions),
                      count};
    struct list *order = list_new(0);
    struct tuple *mro = NULL;
    value next;
    bool ok = m.lists != NULL && m.positions != NULL && order != NULL;
    if (m.lists == NULL || m.positions == NULL) {
        error_no_memory();
    }
    for (int64_t i = 0; ok && i < count; i++) {
        m.lists[i] = i + 1 < count ? class_type_of(c->bases->items[i])->mro : c->bases;
        m.positions[i] = 0;
        for (int64_t k = 0; i + 1 == count && ok && k < c->bases->length; k++) {
            for (int64_t l = 0; ok && l < k; l++) {
                if (value_is(c->bases->items[k], c->bases->items[l])) {
                    exception_raise(&type_TypeError, "duplicate base class %s", class_type_of(c->bases->items[k])->name);
                    ok = false;
                }
            }
        }
    }
    ok = ok && list_append(order, value_from_object(&c->type.head));
    while (ok && !value_is_absent(next = merge_next(&m))) {
        ok = list_append(order, next);
    }
    if (ok && !error_pending()) {
        mro = tuple_from_array(order->items, (size_t)order->length);
    }
    if (m.lists != NULL) {
        mem_free(m.lists, (size_t)count * sizeof *m.lists);
    }
    if (m.positions != NULL) {
        mem_free(m.positions, (size_t)count * sizeof *m.positions);
    }
    if (order != NULL) {
        object_release(&order->head);
    }
    return mro;
}

/* ---- __slots__ ---- */

/* The plan of a class's layout. */
struct layout {
    struct type *base;
    struct list *slots; /* mangled names of new slots, sorted; NULL: no __slots__ at all */
    bool add_dict, add_weakref;
    bool needs_words; /* there is __del__: instances remember that it has run */
};

static bool base_has_dict(const struct type *base) {
    return class_check(base) ? class_of_type(base)->dict_offset != 0
                             : type_is_subtype_flag(base, TYPE_EXCEPTION_SUBCLASS | TYPE_TYPE_SUBCLASS);
}

static bool base_has_words(const struct type *base) {
    return (base->flags & TYPE_INSTANCE_WORDS) != 0;
}

/* Types whose instances have no end that slots could follow. */
static bool is_variable_sized(const struct type *base) {
    return type_is_subtype_flag(base, TYPE_INT_SUBCLASS | TYPE_STR_SUBCLASS | TYPE_BYTES_SUBCLASS | TYPE_TUPLE_SUBCLASS |
                                          TYPE_TYPE_SUBCLASS);
}

/* __x in class C is _C__x. */
static value mangle(value class_name, value slot) {
    const struct str *name = str_of(class_name), *s = str_of(slot);
    int64_t start = 0;
    if (s->length < 3 || str_get(s, 0) != '_' || str_get(s, 1) != '_' ||
        (str_get(s, s->length - 1) == '_' && str_get(s, s->length - 2) == '_')) {
        return value_retained(slot);
    }
    while (start < name->length && str_get(name, start) == '_') {
        start++;
    }
    if (start == name->length) {
        return value_retained(slot);
    }
    struct str *part = str_slice(str_of(class_name), start, name->length);
    struct str *mangled = part == NULL ? NULL : str_format("_%V%V", str_value(part), slot);
    if (part != NULL) {
        object_release(&part->head);
    }
    return mangled == NULL ? VALUE_ABSENT : str_value(mangled);
}

static bool is_identifier(value v) {
    struct str *name = str_intern_text("isidentifier");
    value method = name == NULL ? VALUE_ABSENT : abstract_get_attribute(v, str_value(name)), result;
    bool yes;
    if (name != NULL) {
        object_release(&name->head);
    }
    result = value_is_absent(method) ? method : abstract_call(method, NULL, 0, NULL);
    value_release_any(method);
    yes = !value_is_absent(result) && value_is(result, value_from_object(&true_object.head));
    value_release_any(result);
    return yes;
}

static bool plan_slot(struct layout *l, value slot, value class_name, struct dict *namespace) {
    value mangled;
    struct str *interned;
    bool ok;
    if (!str_check(slot)) {
        exception_raise(&type_TypeError, "__slots__ items must be strings, not '%T'", slot);
        return false;
    }
    if (!is_identifier(slot)) {
        if (!error_pending()) {
            exception_raise(&type_TypeError, "__slots__ must be identifiers");
        }
        return false;
    }
    if (abstract_equal(slot, CLASS_NAME(dict)) > 0) {
        if (l->add_dict || base_has_dict(l->base)) {
            exception_raise(&type_TypeError, "__dict__ slot disallowed: we already got one");
            return false;
        }
        return l->add_dict = true;
    }
    if (abstract_equal(slot, CLASS_NAME(weakref)) > 0) {
        if (l->add_weakref || base_has_words(l->base)) {
            exception_raise(&type_TypeError,
                            "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
            return false;
        }
        return l->add_weakref = true;
    }
    mangled = mangle(class_name, slot);
    interned = value_is_absent(mangled) ? NULL : str_intern(str_of(mangled));
    if (interned == NULL) {
        return false;
    }
    /* __qualname__ and __classcell__ are not left in the class. */
    if (dict_contains(namespace, str_value(interned)) > 0 && !value_is(str_value(interned), CLASS_NAME(qualname)) &&
        !value_is(str_value(interned), CLASS_NAME(classcell))) {
        exception_raise(&type_ValueError, "%R in __slots__ conflicts with class variable", str_value(interned));
        object_release(&interned->head);
        return false;
    }
    ok = list_append(l->slots, str_value(interned));
    object_release(&interned->head);
    return ok;
}

static bool plan_slots(struct layout *l, value class_name, struct dict *namespace) {
    value given = dict_get_name(namespace, CLASS_NAME(slots));
    l->needs_words = !value_is_absent(dict_get_name(namespace, CLASS_NAME(del))) && !is_variable_sized(l->base);
    struct tuple *names;
    bool ok = true;
    if (value_is_absent(given)) {
        l->add_dict = !base_has_dict(l->base);
        l->add_weakref = !base_has_words(l->base);
        return true;
    }
    names = str_check(given) ? tuple_from_array(&given, 1) : tuple_from_iterable(given);
    l->slots = names == NULL ? NULL : list_new(0);
    if (l->slots == NULL) {
        if (names != NULL) {
            object_release(&names->head);
        }
        return false;
    }
    if (names->length > 0 && is_variable_sized(l->base)) {
        exception_raise(&type_TypeError, "nonempty __slots__ not supported for subtype of '%s'", l->base->name);
        ok = false;
    }
    for (int64_t i = 0; ok && i < names->length; i++) {
        ok = plan_slot(l, names->items[i], class_name, namespace);
    }
    object_release(&names->head);
    return ok && list_sort(l->slots, VALUE_ABSENT, false);
}

/* ---- The class object ---- */

static bool set_name_text(struct class *c) {
    size_t length;
    c->name_text = str_to_utf8(str_of(c->name), &length);
    if (c->name_text == NULL) {
        return false;
    }
    c->name_size = length + 1;
    if (strlen(c->name_text) != length) {
        exception_raise(&type_ValueError, "type name must not contain null characters");
        return false;
    }
    c->type.name = c->name_text;
    return true;
}

static struct class *allocate(struct type *meta, value name, struct tuple *bases, struct type *base) {
    struct class *c = (struct class *)object_new(meta, sizeof *c);
    if (c == NULL) {
        return NULL;
    }
    memset((char *)c + sizeof c->type.head, 0, sizeof *c - sizeof c->type.head);
    c->type.flags = TYPE_HEAP | TYPE_BASE;
    c->name = value_retained(name);
    c->qualified_name = value_retained(name);
    object_retain(&bases->head);
    c->bases = bases;
    object_retain(&base->head);
    c->type.base = base;
    gc_track(&c->type.head);
    if (!set_name_text(c)) {
        object_release(&c->type.head);
        return NULL;
    }
    return c;
}

/* Since 3.12 the pointer to weak references is one of the words before the header, or the other word's neighbour; before, it is behind
 * what the base has. Up to 3.10 the pointer to the dict is there, too: the two words stand for both. */
#define WEAKREF_IN_WORDS (TAGBOX_CPYTHON >= 312)

static size_t weakref_bytes(const struct layout *l) {
    bool words_stand_for_it = TAGBOX_CPYTHON >= 312 || (TAGBOX_CPYTHON < 311 && l->add_dict);
    return l->add_weakref && !words_stand_for_it && !is_variable_sized(l->base) ? sizeof(void *) : 0;
}

static void lay_out(struct class *c, const struct layout *l) {
    struct type *type = &c->type, *solid = l->base;
    uint32_t slots = l->slots == NULL ? 0 : (uint32_t)l->slots->length;
    while (class_check(solid)) {
        solid = solid->base;
    }
    c->solid = solid;
    type->size = l->base->size;
    if (class_check(l->base)) {
        c->dict_offset = class_of_type(l->base)->dict_offset;
        type->size = class_of_type(l->base)->slots_end;
    } else if (type_is_subtype_flag(l->base, TYPE_EXCEPTION_SUBCLASS)) {
        c->dict_offset = (int64_t)offsetof(struct exception, attributes);
    }
    c->slot_count = slots;
    type->size += weakref_bytes(l) + slots * sizeof(value);
    c->slots_end = (uint32_t)type->size;
    type_inherit(type, l->base);
    type->flags |= l->base->flags & (TYPE_TRACKED | TYPE_INSTANCE_WORDS);
    if (l->add_dict || l->needs_words || (l->add_weakref && WEAKREF_IN_WORDS && !is_variable_sized(l->base))) {
        type->flags |= TYPE_TRACKED | TYPE_INSTANCE_WORDS;
    }
    if (slots > 0 || TAGBOX_CPYTHON >= 300) { /* in 2.7 what has nothing is not tracked */
        type->flags |= TYPE_TRACKED;
    }
    if (l->add_dict) {
        c->dict_offset = -(int64_t)(sizeof(struct gc_head) + OBJECT_INSTANCE_WORDS);
    }
    type->construct = class_construct;
    if (!type_is_subtype_flag(type, TYPE_TYPE_SUBCLASS)) {
        type->deallocate = instance_deallocate;
        type->traverse = instance_traverse;
        type->clear = instance_clear;
    }
}

/* What classes are to match statements: as their bases, or by __abc_tpflags__, which those of collections.abc have (CPython 3.11:
 * Objects/typeobject.c, inherit_patma_flags; Modules/_abc.c, _abc__abc_init). */
static bool mark_collection(struct class *c) {
    enum { ABC_SEQUENCE = 1 << 5, ABC_MAPPING = 1 << 6, COLLECTION = TYPE_SEQUENCE | TYPE_MAPPING };
    struct str *name = str_intern_text("__abc_tpflags__");
    int64_t flags = 0;
    bool ok = name != NULL;
    value given = name == NULL ? VALUE_ABSENT : dict_get_name(c->type.attributes, str_value(name));
    for (int64_t i = 0; i < c->bases->length && (c->type.flags & COLLECTION) == 0; i++) {
        c->type.flags |= class_type_of(c->bases->items[i])->flags & COLLECTION;
    }
    if (!value_is_absent(given) && value_is_int(given) && value_to_int64(given, &flags)) {
        c->type.flags = (c->type.flags & ~(uint32_t)COLLECTION) | (flags & ABC_SEQUENCE ? TYPE_SEQUENCE : 0) |
                        (flags & ABC_MAPPING ? TYPE_MAPPING : 0);
        ok = dict_delete(c->type.attributes, str_value(name)) >= 0;
    }
    if (name != NULL) {
        object_release(&name->head);
    }
    return ok;
}

/* Plain instances have their attributes in values of their own, named by a shape. */
static bool give_shape(struct class *c) {
    bool has_slots = false;
    for (const struct type *t = &c->type; class_check(t); t = t->base) {
        has_slots |= class_of_type(t)->slot_count > 0;
    }
    if (c->solid == &type_object && c->dict_offset != 0 && !has_slots && TAGBOX_CPYTHON >= 311) {
        c->shape = shape_new();
        return c->shape != NULL;
    }
    return true;
}

static bool add_member(struct dict *attributes, value name, struct object *member) {
    bool ok = member != NULL && dict_set(attributes, name, value_from_object(member));
    if (member != NULL) {
        object_release(member);
    }
    return ok;
}

static bool add_slot_members(struct class *c, const struct layout *l) {
    size_t offset = c->slots_end - c->slot_count * sizeof(value);
    for (int64_t i = 0; l->slots != NULL && i < l->slots->length; i++, offset += sizeof(value)) {
        value name = l->slots->items[i];
        if (!add_member(c->type.attributes, name, descriptor_slot_new(&c->type, name, offset))) {
            return false;
        }
    }
    if (l->add_dict && !add_member(c->type.attributes, CLASS_NAME(dict), member_new(&instance_dict_member, &type_object))) {
        return false;
    }
    return !l->add_weakref || c->type.size != c->slots_end || (l->slots == NULL && is_variable_sized(l->base)) ||
           add_member(c->type.attributes, CLASS_NAME(weakref), member_new(&instance_weakref_member, &type_object));
}

/* A function called __new__ is a static method, __init_subclass__ and __class_getitem__ are class methods. */
static bool wrap_method(struct dict *attributes, value name, struct type *wrapper) {
    value method = dict_get_name(attributes, name), wrapped;
    bool ok;
    if (value_is_absent(method) || !value_has_type(method, &type_function)) {
        return true;
    }
    wrapped = abstract_call_one(value_from_object(&wrapper->head), method);
    ok = !value_is_absent(wrapped) && dict_set(attributes, name, wrapped);
    value_release_any(wrapped);
    return ok;
}

/* Takes __qualname__ and __classcell__ out, puts __module__, __doc__ and __hash__ in. *cell: the cell, owned, or absent. */
static bool settle_attributes(struct class *c, value *cell) {
    struct dict *attributes = c->type.attributes, *globals = machine.globals == NULL ? NULL : machine.globals();
    value qualified = dict_get_name(attributes, CLASS_NAME(qualname));
    *cell = dict_get_name(attributes, CLASS_NAME(classcell));
    if (!value_is_absent(*cell)) {
        if (!value_has_type(*cell, &type_cell)) {
            exception_raise(&type_TypeError, "type.__new__ requires __classcell__ to be a cell, not '%T'", *cell);
            *cell = VALUE_ABSENT;
            return false;
        }
        value_retain(*cell);
        if (dict_delete(attributes, CLASS_NAME(classcell)) < 0) {
            return false;
        }
    }
    if (!value_is_absent(qualified)) {
        if (!str_check(qualified)) {
            exception_raise(&type_TypeError, "type __qualname__ must be a str, not %T", qualified);
            return false;
        }
        value_replace(&c->qualified_name, value_retained(qualified));
        if (dict_delete(attributes, CLASS_NAME(qualname)) < 0) {
            return false;
        }
    }
    if (globals != NULL && value_is_absent(dict_get_name(attributes, CLASS_NAME(module)))) {
        value module = dict_get_name(globals, CLASS_NAME(name));
        if (!value_is_absent(module) && !dict_set(attributes, CLASS_NAME(module), module)) {
            return false;
        }
    }
    if (value_is_absent(dict_get_name(attributes, CLASS_NAME(doc))) &&
        !dict_set(attributes, CLASS_NAME(doc), value_none())) {
        return false;
    }
    if (!value_is_absent(dict_get_name(attributes, CLASS_NAME(eq))) &&
        value_is_absent(dict_get_name(attributes, CLASS_NAME(hash))) &&
        !dict_set(attributes, CLASS_NAME(hash), value_none())) {
        return false;
    }
    return wrap_method(attributes, CLASS_NAME(new), &type_staticmethod) &&
           wrap_method(attributes, CLASS_NAME(init_subclass), &type_classmethod) &&
           wrap_method(attributes, CLASS_NAME(class_getitem), &type_classmethod);
}

static bool join_bases(struct class *c) {
    for (int64_t i = 0; i < c->bases->length; i++) {
        struct type *type = class_type_of(c->bases->items[i]);
        struct class *base = class_of_type(type);
        if (!class_check(type)) {
            continue;
        }
        if (base->subclass_count == base->subclass_capacity) {
            uint32_t larger = base->subclass_capacity == 0 ? 4 : 2 * base->subclass_capacity;
            struct class **grown =
                mem_resize_array(base->subclasses, base->subclass_capacity, larger, sizeof *base->subclasses);
            if (grown == NULL) {
                error_no_memory();
                return false;
            }
            base->subclasses = grown;
            base->subclass_capacity = larger;
        }
        base->subclasses[base->subclass_count++] = c;
    }
    return true;
}

/* ---- What the namespace and the bases are told ---- */

static bool call_set_names(struct class *c, struct dict *namespace) {
    int64_t position = 0;
    value key, item;
    struct dict *copy = dict_copy(namespace);
    bool ok = copy != NULL;
    while (ok && dict_next(copy, &position, &key, &item)) {
        bool found;
        value args[2] = {value_from_object(&c->type.head), key};
        value result = class_call_special(item, CLASS_NAME_set_name, args, 2, &found);
        if (found && value_is_absent(result)) {
            struct object *cause = error_take();
            exception_raise(&type_RuntimeError, "Error calling __set_name__ on '%T' instance %R in '%s'", item, key,
                            c->type.name);
            struct object *raised = error_take();
            exception_set_cause((struct exception *)raised, (struct exception *)cause);
            object_retain(cause);
            exception_set_context((struct exception *)raised, (struct exception *)cause);
            error_set(raised);
            ok = false;
        }
        value_release_any(result);
    }
    if (copy != NULL) {
        object_release(&copy->head);
    }
    return ok && !error_pending();
}

/* super(C, C).__init_subclass__(**keywords) */
static bool call_init_subclass(struct class *c, const value *keyword_values, struct tuple *kwnames) {
    value parts[2] = {value_from_object(&c->type.head), value_from_object(&c->type.head)};
    value super = abstract_call(value_from_object(&type_super.head), parts, 2, NULL), method, result;
    if (value_is_absent(super)) {
        return false;
    }
    method = abstract_get_attribute(super, CLASS_NAME(init_subclass));
    value_release(super);
    if (value_is_absent(method)) {
        return false;
    }
    result = abstract_call(method, keyword_values, 0, kwnames);
    value_release(method);
    value_release_any(result);
    return !value_is_absent(result);
}

/* ---- The order that a metaclass wants ---- */

/* The type whose layout instances of a type have. */
static const struct type *solid_of(struct type *type) {
    return layout_of(type);
}

/* Checks what a metaclass's mro() has given; a new tuple, or NULL with TypeError pending. */
static struct tuple *check_order(struct class *c, value given) {
    struct tuple *order = tuple_from_iterable(given);
    const struct type *solid = solid_of(&c->type);
    bool ok = order != NULL;
    if (ok && order->length == 0) {
        exception_raise(&type_TypeError, "type MRO must not be empty");
        ok = false;
    }
    for (int64_t i = 0; ok && i < order->length; i++) {
        value item = order->items[i];
        if (!class_is_type(item)) {
            exception_raise(&type_TypeError, "mro() returned a non-class ('%T')", item);
            ok = false;
        } else if (class_type_of(item) != &c->type && !type_is_subtype(solid, solid_of(class_type_of(item)))) {
            exception_raise(&type_TypeError, "mro() returned base with unsuitable layout ('%s')", class_type_of(item)->name);
            ok = false;
        }
    }
    if (!ok && order != NULL) {
        object_release(&order->head);
    }
    return ok ? order : NULL;
}

/* Gives the class its method resolution order: by its metaclass's own mro() if there is one. */
static bool give_order(struct class *c, struct type *meta) {
    struct str *name;
    value method, given;
    if (meta == &type_type) {
        c->type.mro = class_linearise(c);
        return c->type.mro != NULL;
    }
    name = str_intern_text("mro");
    if (name == NULL) {
        return false;
    }
    method = type_lookup(meta, str_value(name));
    bool is_own = !value_is_absent(method) && !value_is(method, type_lookup(&type_type, str_value(name)));
    object_release(&name->head);
    if (!is_own) {
        c->type.mro = class_linearise(c);
        return c->type.mro != NULL;
    }
    /* Meanwhile attributes are found along the first base. */
    struct list *start = list_new(0);
    bool ok = start != NULL && list_append(start, value_from_object(&c->type.head)) &&
              list_extend(start, tuple_value(c->type.base->mro));
    c->type.mro = ok ? tuple_from_array(start->items, (size_t)start->length) : NULL;
    if (start != NULL) {
        object_release(&start->head);
    }
    if (c->type.mro == NULL) {
        return false;
    }
    value_retain(method);
    given = class_call_found(method, value_from_object(&c->type.head), NULL, 0);
    value_release(method);
    struct tuple *order = value_is_absent(given) ? NULL : check_order(c, given), *first = c->type.mro;
    value_release_any(given);
    if (order != NULL) {
        type_forget_lookups();
        c->type.mro = order;
        object_release(&first->head);
    }
    return order != NULL;
}

/* ---- All of it ---- */

static bool fill_slots(struct class *c) {
    bool ok = type_fill(&c->type);
    if (ok) {
        type_renew_version(&c->type);
        type_parts_failed = false;
        class_fill_slots(c);
        ok = !type_parts_failed;
    }
    if (type_parts_failed) {
        type_parts_failed = false;
        error_no_memory();
    }
    return ok;
}

static bool complete(struct class *c, const struct layout *l, struct dict *namespace, const value *keyword_values,
                     struct tuple *kwnames) {
    value cell = VALUE_ABSENT;
    bool ok;
    lay_out(c, l);
    c->type.attributes = dict_copy(namespace);
    ok = give_shape(c) && c->type.attributes != NULL && mark_collection(c) && settle_attributes(c, &cell) && add_slot_members(c, l) &&
         give_order(c, c->type.head.type) && join_bases(c);
    ok = ok && fill_slots(c);
    if (ok) {
        if (!value_is_absent(cell)) {
            object_retain(&c->type.head);
            value_replace((value *)(void *)(value_object(cell) + 1), value_from_object(&c->type.head));
        }
        ok = call_set_names(c, namespace) && call_init_subclass(c, keyword_values, kwnames);
    }
    value_release_any(cell);
    return ok;
}

value class_new(struct type *meta, value name, struct tuple *bases, struct dict *namespace, const value *keyword_values,
                struct tuple *kwnames) {
    value object = value_from_object(&type_object.head);
    struct layout l = {.base = NULL};
    struct class *c = NULL;
    if (bases->length == 0) {
        bases = tuple_from_array(&object, 1);
    } else {
        object_retain(&bases->head);
    }
    l.base = bases == NULL ? NULL : best_base(bases);
    if (l.base != NULL && plan_slots(&l, name, namespace)) {
        c = allocate(meta, name, bases, l.base);
    }
    if (c != NULL && !complete(c, &l, namespace, keyword_values, kwnames)) {
        struct object *pending = error_take();
        class_clear(&c->type.head);
        object_release(&c->type.head);
        error_set(pending);
        c = NULL;
    }
    if (l.slots != NULL) {
        object_release(&l.slots->head);
    }
    if (bases != NULL) {
        object_release(&bases->head);
    }
    return c == NULL ? VALUE_ABSENT : value_from_object(&c->type.head);
}
