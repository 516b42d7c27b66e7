/* type_int: the slots, the constructor, and views. */
#include "common/numbers/int.h"

#include <math.h>
#include <string.h>

#include "common/numbers/float.h"
#include "common/objects/abstract.h"
#include "common/objects/bytearray.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Views ---- */

bool int_view_to_int64(const struct int_view *v, int64_t *out) {
    mp_limb_t magnitude = v->count == 0 ? 0 : v->limbs[0];
    if (v->count > 1 || magnitude > (mp_limb_t)INT64_MAX + v->negative) {
        return false;
    }
    *out = v->negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

uint64_t int_view_bits(const struct int_view *v) {
    return v->count == 0 ? 0 : v->count * 64 - (uint64_t)__builtin_clzll(v->limbs[v->count - 1]);
}

int int_view_compare(const struct int_view *a, const struct int_view *b) {
    int order;
    if (a->negative != b->negative) {
        return a->negative ? -1 : 1;
    }
    if (a->count != b->count) {
        order = a->count < b->count ? -1 : 1;
    } else {
        order = a->count == 0 ? 0 : mpn_cmp(a->limbs, b->limbs, (mp_size_t)a->count);
    }
    return a->negative ? -order : order;
}

int int_compare(value a, value b) {
    struct int_view x, y;
    value_int_view(a, &x);
    value_int_view(b, &y);
    return int_view_compare(&x, &y);
}

int int_compare_small(value a, int k) {
    struct int_view x, y;
    value_int_view(a, &x);
    int_view_of(k, &y);
    return int_view_compare(&x, &y);
}

uint64_t int_bit_length(value v) {
    struct int_view view;
    int_view_open(v, &view);
    return int_view_bits(&view);
}

/* ---- Slots ---- */

/* For bool as well, whose own `binary` and `repr` come first. */
static value exact_or_absent(value v) {
    return value_is_int(v) ? v : VALUE_ABSENT;
}

value int_slot_binary(enum number_operator op, value left, value right) {
    struct int_view x, y;
    if (!int_operand_any(left, &x) || !int_operand_any(right, &y)) {
        return number_not_implemented();
    }
    return int_arith(op, exact_or_absent(left), &x, &y);
}

value int_slot_unary(enum number_unary op, value operand) {
    struct int_view x;
    if (!int_operand_any(operand, &x)) {
        return number_not_implemented();
    }
    return int_arith_unary(op, exact_or_absent(operand), &x);
}

static value slot_compare(enum order op, value self, value other) {
    bool truth;
    if (value_is_float(other) || !number_try_compare(op, self, other, &truth)) {
        return number_not_implemented();
    }
    return value_from_bool(truth);
}

#define HASH_BITS 61
#define HASH_MODULUS \
    (((uint64_t)1 << HASH_BITS) - 1) /* CPython, Include/internal/pycore_pyhash.h */

bool int_slot_hash(value self, int64_t *hash) {
    struct int_view x;
    uint64_t residue = 0;
    int_view_open(self, &x);
    if (x.count != 0) {
        residue = x.count == 1 ? x.limbs[0] % HASH_MODULUS
                               : mpn_mod_1(x.limbs, (mp_size_t)x.count, HASH_MODULUS);
    }
    *hash = x.negative ? -(int64_t)residue : (int64_t)residue;
    if (*hash == -1) {
        *hash = -2;
    }
    return true;
}

static int slot_truth(value self) {
    struct int_view x;
    int_view_open(self, &x);
    return x.count != 0;
}

static value slot_repr(value self) {
    return int_to_str(self, 10);
}

static bool slot_index(value self, value *out) {
    struct int_view x;
    if (value_is_int(self)) {
        *out = value_retained(self);
        return true;
    }
    if (!value_has_type(self, &type_bool)) {
        *out = value_retained(((struct int_instance *)value_object(self))->number);
        return true;
    }
    int_view_open(self, &x);
    *out = value_from_int64((int64_t)x.small);
    return !value_is_absent(*out);
}

static size_t slot_sizeof(value self) {
    struct int_view x;
    if (value_is_int(self)) {
        return value_int_sizeof(self);
    }
    if (!value_has_type(self, &type_bool)) {
        return value_int_sizeof(((struct int_instance *)value_object(self))->number);
    }
    /* A bool is laid out like the int it stands for: 24 bytes and a digit, which a zero up to 3.10 has not. */
    int_view_open(self, &x);
    return TAGBOX_CPYTHON < 300 || (TAGBOX_CPYTHON < 311 && x.small == 0) ? 24 : 28;
}

/* ---- int(x), int(x, base) ---- */

/* The result of x.__int__(), x.__index__() or x.__trunc__() if its type has that; else absent,
 * nothing pending. */
static value call_conversion(value x, const char *name) {
    struct str *interned = str_intern_text(name);
    value method, result;
    if (interned == NULL) {
        return VALUE_ABSENT;
    }
    method = type_lookup(value_type(x), str_value(interned));
    if (!value_is_absent(method)) {
        value_retain(method);
    }
    value_release(str_value(interned));
    if (value_is_absent(method)) {
        return VALUE_ABSENT;
    }
    result = class_call_method(method, x);
    value_release(method);
    if (!value_is_absent(result) && !value_is_int(result) && type_is_subtype_flag(value_type(result), TYPE_INT_SUBCLASS)) {
        value number;
        slot_index(result, &number);
        value_release(result);
        return number;
    }
    if (!value_is_absent(result) && !value_is_int(result)) {
        exception_raise(&type_TypeError, "%s returned non-int (type %T)", name, result);
        value_release(result);
        return VALUE_ABSENT;
    }
    return result;
}

static bool is_text(value x) {
    return type_is_subtype_flag(value_type(x), TYPE_STR_SUBCLASS | TYPE_BYTES_SUBCLASS) || bytearray_check(x);
}

static value from_object(value x) {
    static const char *const names[] = {"__int__", "__index__", "__trunc__"};
    struct int_view view;
    value result;
    if (int_operand(x, &view)) {
        slot_index(x, &result);
        return result;
    }
    if (type_is_subtype_flag(value_type(x), TYPE_INT_SUBCLASS)) {
        result = call_conversion(x, "__int__");
        return result;
    }
    if (value_is_float(x)) {
        return int_from_double(value_double(x));
    }
    if (is_text(x)) {
        return int_from_str(x, 10);
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        result = call_conversion(x, names[i]);
        if (!value_is_absent(result) || error_pending()) {
            return result;
        }
    }
    return exception_raise(&type_TypeError,
                           "int() argument must be a string, a bytes-like object or a real number, "
                           "not '%T'",
                           x);
}

static value with_base(value x, value base) {
    int64_t number;
    if (!abstract_index(base, NULL, &number)) {
        return VALUE_ABSENT;
    }
    if (number != 0 && (number < 2 || number > 36)) {
        return exception_raise(&type_ValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    if (!is_text(x)) {
        return exception_raise(&type_TypeError,
                               "int() can't convert non-string with explicit base");
    }
    return int_from_str(x, (int)number);
}

static value construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    size_t keywords = kwnames == NULL ? 0 : (size_t)kwnames->length;
    value x = nargs > 0 ? args[0] : VALUE_ABSENT, base = nargs > 1 ? args[1] : VALUE_ABSENT;
    (void)type;
    if (nargs + keywords > 2) {
        return exception_raise(&type_TypeError, "int() takes at most 2 arguments (%zu given)",
                               nargs + keywords);
    }
    for (size_t i = 0; i < keywords; i++) {
        const char *name = str_ascii_text(str_of(kwnames->items[i]));
        if (name == NULL || strcmp(name, "base") != 0) {
            return exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for int()",
                                   kwnames->items[i]);
        }
        if (!value_is_absent(base)) {
            return exception_raise(&type_TypeError,
                                   "argument for int() given by name ('base') and position (2)");
        }
        base = args[nargs + i];
    }
    if (value_is_absent(x)) {
        return value_is_absent(base)
                   ? value_from_int64(0)
                   : exception_raise(&type_TypeError, "int() missing string argument");
    }
    return value_is_absent(base) ? from_object(x) : with_base(x, base);
}

static value create(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    value number = construct(&type_int, args, nargs, kwnames);
    struct int_instance *o;
    if (value_is_absent(number) || type == &type_int) {
        return number;
    }
    o = (struct int_instance *)object_new(type, type->size);
    if (o == NULL) {
        value_release(number);
        return VALUE_ABSENT;
    }
    o->number = number;
    if (type->flags & TYPE_TRACKED) {
        gc_track(&o->head);
    }
    return value_from_object(&o->head);
}

void int_instance_deallocate(struct object *self) {
    value_release(((struct int_instance *)self)->number);
    object_free(self, self->type->size);
}

struct type type_int = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "int",
    .size = sizeof(struct int_instance),
    .flags = TYPE_BASE | TYPE_INT_SUBCLASS | TYPE_MATCH_SELF,
    .methods = int_methods,
    .members = int_members,
    .doc = "int(x=0), int(text, base=10): an integer of any size",
    .deallocate = value_int_deallocate,
    .construct = construct,
    .create = create,
    .repr = slot_repr,
    .format = int_format,
    .hash = int_slot_hash,
    .compare = slot_compare,
    .truth = slot_truth,
    .binary = int_slot_binary,
    .unary = int_slot_unary,
    .index = slot_index,
    .sizeof_object = slot_sizeof,
};
