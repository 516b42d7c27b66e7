/* The kinds of items that an array can have, one for each type code. */
#include <string.h>

#include "common/builtins/array_private.h"
#include "common/numbers/int.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

/* ---- Reading ---- */

#define DEFINE_GET(name, type, make)                                                                \
    static value get_##name(const void *at) {                                                       \
        type item;                                                                                  \
        memcpy(&item, at, sizeof item);                                                             \
        return make;                                                                                \
    }
DEFINE_GET(b, int8_t, value_from_int64(item))
DEFINE_GET(B, uint8_t, value_from_int64(item))
DEFINE_GET(h, int16_t, value_from_int64(item))
DEFINE_GET(H, uint16_t, value_from_int64(item))
DEFINE_GET(i, int32_t, value_from_int64(item))
DEFINE_GET(I, uint32_t, value_from_int64(item))
DEFINE_GET(l, int64_t, value_from_int64(item))
DEFINE_GET(L, uint64_t, item <= INT64_MAX ? value_from_int64((int64_t)item) : int_from_uint64(item, false))
DEFINE_GET(f, float, value_from_double((double)item))
DEFINE_GET(d, double, value_from_double(item))

static value get_u(const void *at) {
    uint32_t c;
    struct str *s;
    memcpy(&c, at, sizeof c);
    if (c > 0x10FFFF) {
        return exception_raise(&type_ValueError, "chr() arg not in range(0x110000)");
    }
    s = str_from_code_point(c);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* ---- Writing: the bounds and words of PyArg_Parse ---- */

static bool too_large(const char *type) {
    exception_raise(&type_OverflowError, "%s", type);
    return false;
}

static bool out_of_range(const char *what, bool above) {
    exception_raise(&type_OverflowError, "%s is %s", what, above ? "greater than maximum" : "less than minimum");
    return false;
}

static bool take_signed(value v, int64_t *out, const char *refusal) {
    value exact = abstract_index_value(v);
    if (value_is_absent(exact)) {
        return false;
    }
    bool fits = value_to_int64(exact, out);
    value_release(exact);
    return fits || too_large(refusal);
}

static bool within(int64_t i, int64_t least, int64_t most, const char *what) {
    return (i >= least && i <= most) || out_of_range(what, i > most);
}

#define LONG_REFUSAL "Python int too large to convert to C long"

static bool set_b(void *at, value v) {
    int64_t i;
    if (!take_signed(v, &i, LONG_REFUSAL) || !within(i, INT16_MIN, INT16_MAX, "signed short integer") ||
        !within(i, INT8_MIN, INT8_MAX, "signed char")) {
        return false;
    }
    *(int8_t *)at = (int8_t)i;
    return true;
}

static bool set_B(void *at, value v) {
    int64_t i;
    if (!take_signed(v, &i, LONG_REFUSAL) || !within(i, 0, UINT8_MAX, "unsigned byte integer")) {
        return false;
    }
    *(uint8_t *)at = (uint8_t)i;
    return true;
}

static bool set_h(void *at, value v) {
    int64_t i;
    if (!take_signed(v, &i, LONG_REFUSAL) || !within(i, INT16_MIN, INT16_MAX, "signed short integer")) {
        return false;
    }
    const int16_t item = (int16_t)i;
    memcpy(at, &item, sizeof item);
    return true;
}

static bool set_H(void *at, value v) {
    int64_t i;
    if (!take_signed(v, &i, LONG_REFUSAL) || !within(i, INT32_MIN, INT32_MAX, "signed integer") ||
        !within(i, 0, UINT16_MAX, "unsigned short")) {
        return false;
    }
    const uint16_t item = (uint16_t)i;
    memcpy(at, &item, sizeof item);
    return true;
}

static bool set_i(void *at, value v) {
    int64_t i;
    if (!take_signed(v, &i, LONG_REFUSAL) || !within(i, INT32_MIN, INT32_MAX, "signed integer")) {
        return false;
    }
    const int32_t item = (int32_t)i;
    memcpy(at, &item, sizeof item);
    return true;
}

static bool set_l(void *at, value v) {
    int64_t i;
    if (!take_signed(v, &i, LONG_REFUSAL)) {
        return false;
    }
    memcpy(at, &i, sizeof i);
    return true;
}

static bool set_q(void *at, value v) {
    int64_t i;
    if (!take_signed(v, &i, "int too big to convert")) {
        return false;
    }
    memcpy(at, &i, sizeof i);
    return true;
}

static bool take_unsigned(value v, uint64_t *out, const char *negative, const char *refusal) {
    struct int_view view;
    value exact = abstract_index_value(v);
    if (value_is_absent(exact)) {
        return false;
    }
    value_int_view(exact, &view);
    bool ok = view.negative ? too_large(negative) : view.count <= 1 || too_large(refusal);
    *out = ok && view.count == 1 ? view.limbs[0] : 0;
    value_release(exact);
    return ok;
}

#define NEGATIVE "can't convert negative value to unsigned int"
#define UNSIGNED_LONG_REFUSAL "Python int too large to convert to C unsigned long"

static bool set_I(void *at, value v) {
    uint64_t i;
    if (!take_unsigned(v, &i, NEGATIVE, UNSIGNED_LONG_REFUSAL) ||
        (i > UINT32_MAX && !out_of_range("unsigned int", true))) {
        return false;
    }
    const uint32_t item = (uint32_t)i;
    memcpy(at, &item, sizeof item);
    return true;
}

static bool set_L(void *at, value v) {
    uint64_t i;
    if (!take_unsigned(v, &i, NEGATIVE, UNSIGNED_LONG_REFUSAL)) {
        return false;
    }
    memcpy(at, &i, sizeof i);
    return true;
}

static bool set_Q(void *at, value v) {
    uint64_t i;
    if (!take_unsigned(v, &i, "can't convert negative int to unsigned", "int too big to convert")) {
        return false;
    }
    memcpy(at, &i, sizeof i);
    return true;
}

static bool set_f(void *at, value v) {
    double d;
    if (!number_to_double(v, &d)) {
        return false;
    }
    const float item = (float)d;
    memcpy(at, &item, sizeof item);
    return true;
}

static bool set_d(void *at, value v) {
    double d;
    if (!number_to_double(v, &d)) {
        return false;
    }
    memcpy(at, &d, sizeof d);
    return true;
}

static bool set_u(void *at, value v) {
    if (!str_check(v) || str_of(v)->length != 1) {
        exception_raise(&type_TypeError, "array item must be unicode character");
        return false;
    }
    const uint32_t c = str_get(str_of(v), 0);
    memcpy(at, &c, sizeof c);
    return true;
}

const struct array_kind array_kinds[] = {
    {'b', 1, get_b, set_b}, {'B', 1, get_B, set_B}, {'u', 4, get_u, set_u}, {'h', 2, get_h, set_h},
    {'H', 2, get_H, set_H}, {'i', 4, get_i, set_i}, {'I', 4, get_I, set_I}, {'l', 8, get_l, set_l},
    {'L', 8, get_L, set_L}, {'q', 8, get_l, set_q}, {'Q', 8, get_L, set_Q}, {'f', 4, get_f, set_f},
    {'d', 8, get_d, set_d}, {0, 0, NULL, NULL},
};
const char array_codes[] = "bBuhHiIlLqQfd";
