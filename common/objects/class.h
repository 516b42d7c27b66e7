/* Classes made by programs: types on the heap, and the attributes of their instances.
 *
 * A class is a struct type whose slots are filled from its special methods (class_slots.c): a slot calls the method that the class
 * has for it, or is the built-in base's own where the program defines none. Its attributes are a dict, its mro a tuple (C3).
 *
 * Attributes of instances: all instances of a class share one table of names, its shape; an instance has the values. As in CPython
 * (Objects/dictobject.c, "split keys") the table has 30 places, of which each new instance takes one away until the next name would not
 * fit any more: so an instance has room for whatever its class's shape can grow to after it was made, and a place in the shape is a
 * valid place in every instance. That is what inline caches rely on. Where it does not suffice, and when a program asks for
 * __dict__, the attributes move into a dict of the instance's own.
 *
 *     [dict][unused][gc head][type, count]{capacity, size, ...}[value 0][value 1] ... [order of insertion, one byte each]
 *
 * is the layout of an instance in models of 3.13 and later. In 3.11 and 3.12 the values are a block of their own, behind the second
 * word; before, the dict is all there is. Instances of classes with __slots__ have the values of these behind what their base has.
 */
#ifndef TAGBOX_COMMON_OBJECTS_CLASS_H
#define TAGBOX_COMMON_OBJECTS_CLASS_H

#include "common/memory/model.h"
#include "common/objects/dict.h"
#include "common/objects/tuple.h"
#include "common/value.h"

#define SHAPE_NAMES_MOST 30 /* CPython: SHARED_KEYS_MAX_SIZE */

/* The names that instances of one class have had. */
struct shape {
    uint8_t count;
    uint8_t usable; /* names that may still be added */
    uint8_t places[64]; /* open hash by the names' addresses: place + 1, or 0 */
    value names[SHAPE_NAMES_MOST];
};

struct instance_values {
    uint8_t capacity; /* places */
    uint8_t size;     /* values that are there */
    uint8_t room;     /* places that the block was made for */
    uint8_t unused[5];
    value items[]; /* then `room` bytes: the places in the order in which they were filled */
};

struct class {
    struct type type;
    value name, qualified_name; /* str */
    struct tuple *bases;
    struct type *solid;   /* the built-in type whose instances these are, as far as memory goes; borrowed: immortal */
    struct shape *shape;  /* NULL: instances keep attributes in a dict or have none */
    int64_t dict_offset;  /* where an instance has its struct dict *, from its header; 0: it has none */
    uint32_t slot_count;  /* values of __slots__ that this class adds, the last ones before type.size */
    bool has_dicts;       /* some instance has its attributes in a dict of its own */
    uint32_t slots_end;   /* where they end: type.size of the class itself */
    value create_method;  /* what the class has for __new__ and __init__ where that is not built in; borrowed from a class's dict */
    value initialize_method;
    struct class **subclasses; /* direct ones; borrowed */
    uint32_t subclass_count, subclass_capacity;
    char *name_text; /* what type.name points at */
    size_t name_size;
};

static inline bool class_check(const struct type *type) {
    return (type->flags & TYPE_HEAP) != 0;
}
static inline struct class *class_of_type(const struct type *type) {
    return (struct class *)(uintptr_t)type;
}
static inline bool class_is_type(value v) {
    return type_is_subtype_flag(value_type(v), TYPE_TYPE_SUBCLASS);
}
static inline struct type *class_type_of(value v) {
    return (struct type *)value_object(v);
}

/* ---- class.c, class_make.c ---- */

/* type(name, bases, namespace, **keywords): a new class of metatype `meta`. */
value class_new(struct type *meta, value name, struct tuple *bases, struct dict *namespace, const value *keyword_values,
                struct tuple *kwnames);
/* The metatype that a class with these bases must have: `meta` or one of the bases'. NULL with TypeError pending. */
struct type *class_winner(struct type *meta, const struct tuple *bases);
/* The mro by C3; NULL with an exception pending. */
struct tuple *class_linearise(struct class *c);

/* Attributes of the class have changed: it and its subclasses get new versions, and new slots if `name` (absent: any) is special. */
void class_modified(struct type *type, value name);
/* Calls it with positional arguments and keywords: __new__, then __init__. For type.construct. */
value class_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
/* "__main__.A": module and qualified name, without the module when that is builtins. */
struct str *class_full_name(struct type *type);
/* The module's name, borrowed; absent: none, or not a str. */
value class_module(struct type *type);

/* For type_type. */
void class_deallocate(struct object *self);
void class_traverse(struct object *self, gc_visit visit, void *context);
void class_clear(struct object *self);

/* Special names, interned: class_name(CLASS_NAME_getattr). */
#define CLASS_NAMES(X)                                                                              \
    X(new) X(init) X(name) X(qualname) X(module) X(doc) X(dict) X(class) X(slots) X(classcell)      \
    X(set_name) X(init_subclass) X(class_getitem) X(prepare) X(mro_entries) X(weakref) X(eq) X(hash) \
    X(repr) X(str) X(format) X(lt) X(le) X(gt) X(ge) X(ne) X(bool) X(len) X(call) X(getattribute)   \
    X(getattr) X(setattr) X(delattr) X(iter) X(next) X(index) X(getitem) X(setitem) X(delitem)      \
    X(contains) X(get) X(set) X(delete) X(length_hint) X(neg) X(pos) X(invert) X(abs) X(missing)    \
    X(reversed) X(abstractmethods) X(isabstractmethod) X(instancecheck) X(subclasscheck) X(del)     \
    X(func) X(wrapped) X(dir) X(enter) X(exit) X(add) X(radd) X(iadd) X(sub) X(rsub) X(isub) X(mul) \
    X(rmul) X(imul) X(floordiv) X(rfloordiv) X(ifloordiv) X(mod) X(rmod) X(imod) X(and) X(rand)     \
    X(iand) X(or) X(ror) X(ior) X(xor) X(rxor) X(ixor) X(lshift) X(rlshift) X(ilshift) X(rshift)    \
    X(rrshift) X(irshift) X(truediv) X(rtruediv) X(itruediv) X(pow) X(rpow) X(ipow) X(matmul)       \
    X(rmatmul) X(imatmul) X(divmod) X(rdivmod) X(round) X(orig_bases) X(annotations) X(sizeof) \
    X(package) X(path)
enum class_name {
#define X(text) CLASS_NAME_##text,
    CLASS_NAMES(X)
#undef X
    CLASS_NAME_COUNT
};
extern value class_names[CLASS_NAME_COUNT];
#define CLASS_NAME(text) (class_names[CLASS_NAME_##text])
bool class_startup(void);
void class_shutdown(void);

/* For super().name(...): if that is a function to be called with the instance first, both, retained. */
bool super_find_method(value super, value name, value *method, value *receiver);

/* ---- class_slots.c ---- */

/* Fills the slots from the special methods along the mro. */
void class_fill_slots(struct class *c);
/* Calls v's special method as its type has it, v first: *found tells whether there is one. Attributes of v itself do not count. */
value class_call_special(value v, enum class_name name, const value *args, size_t nargs, bool *found);
/* The class's own method for `op` with an instance on the left; borrowed. Absent: it has none, or operators are not its own affair. */
value class_operator(struct type *type, enum number_operator op);
/* Whether the type is a class that does `op` by methods of programs, plain or reflected: CPython's slot_nb_... */
bool class_defines_operator(struct type *type, enum number_operator op);
/* Whether it does `left op= right` by a program's method. */
bool class_defines_inplace(struct type *type, enum number_operator op);
/* What these methods answer for operands of which at least one's class defines the operator (CPython 3.11: SLOT1BINFULL);
 * `declined`: the left one's has answered NotImplemented already. */
value class_binary(enum number_operator op, value left, value right, bool declined);
/* Whether the class has from built-in types what it has by the name of `op` (NUMBER_ADD, NUMBER_MUL; reflected or in place, too, where
 * CPython has one slot for both). */
bool class_keeps_concat(struct type *type, enum number_operator op, bool inplace);
/* method(self, *args) by the descriptor's rules: for what type_lookup found on self's type. */
value class_call_found(value method, value self, const value *args, size_t nargs);
static inline value class_call_method(value method, value self) {
    return class_call_found(method, self, NULL, 0);
}
/* The attribute as the generic rules have it, without the class's own __getattribute__; absent without exception when there is none. */
value instance_find_attribute(value self, value name);

/* ---- instance.c ---- */

/* Slots of classes. */
value instance_get_attribute(value self, value name);
int instance_set_attribute(value self, value name, value new_value);
void instance_deallocate(struct object *self);
void instance_traverse(struct object *self, gc_visit visit, void *context);
void instance_clear(struct object *self);
/* type.finalize of classes that have __del__. */
void instance_finalize(struct object *self);
/* type_object.create: `type` is object or a class of programs. */
value instance_create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
/* Bytes of an instance from its header on. */
size_t instance_size(const struct object *self);
/* Gives the words before a fresh instance of a class with a built-in base what they start with. */
bool instance_has_dict(value self);
/* The dict of its attributes; they move there. Borrowed; NULL with MemoryError pending, or without if it has none. */
struct dict *instance_dict(value self);
extern const struct type_member instance_dict_member, instance_weakref_member;

/* For inline caches: where the value of `name` stands in every instance of the class that has it, from the header on; 0: no such place. */
size_t instance_offset(const struct type *type, value name);
/* Stores a first value at such an offset; false: not there (the caller goes the long way). Takes a reference of v. */
bool instance_add_at(struct object *self, size_t offset, value v);
/* Whether no instance of the type has an attribute `name` of its own, for as long as the type keeps its version. */
bool instance_never_shadows(const struct type *type, value name);
/* Whether the instance has an attribute `name` of its own. */
bool instance_shadows(value self, value name);
void shape_free(struct shape *shape);
struct shape *shape_new(void);

#endif
