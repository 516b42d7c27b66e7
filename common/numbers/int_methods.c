/* The methods and attributes of int. */
#include <string.h>

#include "common/numbers/int.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

/* ---- Bits ---- */

static value bit_length(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_int64((int64_t)int_bit_length(args[0]));
}

static value bit_count(const value *args, size_t nargs) {
    struct int_view view;
    (void)nargs;
    int_view_open(args[0], &view);
    return value_from_int64(
        view.count == 0 ? 0 : (int64_t)mpn_popcount(view.limbs, (mp_size_t)view.count));
}

/* ---- Bytes ---- */

/* "little" or "big" (also when absent): 1 or 0; -1 with an exception pending. */
static int is_little(value order, const char *function) {
    const char *text;
    if (value_is_absent(order)) {
        return 0;
    }
    if (!str_check(order)) {
        exception_raise(&type_TypeError, "%s() argument 'byteorder' must be str, not %s", function,
                        abstract_given(order));
        return -1;
    }
    text = str_ascii_text(str_of(order));
    if (text != NULL && (strcmp(text, "little") == 0 || strcmp(text, "big") == 0)) {
        return text[0] == 'l';
    }
    exception_raise(&type_ValueError, "byteorder must be either 'little' or 'big'");
    return -1;
}

/* Byte i of two's complement, the least significant one being 0. */
static uint8_t magnitude_byte(const struct int_view *v, size_t i) {
    return i / 8 < v->count ? (uint8_t)(v->limbs[i / 8] >> i % 8 * 8) : 0;
}

static bool fits_bytes(const struct int_view *v, size_t length, bool is_signed) {
    uint64_t bits = int_view_bits(v);
    if (v->negative && bits > 0) {
        /* -2^(n-1) has n bits and fits; one bit less is needed for it than for others. */
        bits -= mpn_scan1(v->limbs, 0) == bits - 1;
    }
    return bits + is_signed <= (uint64_t)length * 8 || v->count == 0;
}

static value write_bytes(const struct int_view *v, size_t length, bool little) {
    struct bytes *b = bytes_new((int64_t)length);
    unsigned carry = 1;
    if (b == NULL) {
        return VALUE_ABSENT;
    }
    for (size_t i = 0; i < length; i++) {
        unsigned byte = magnitude_byte(v, i);
        if (v->negative) {
            byte = (byte ^ 0xFF) + carry;
            carry = byte >> 8;
        }
        b->data[little ? i : length - 1 - i] = (uint8_t)byte;
    }
    return bytes_value(b);
}

/* to_bytes(length=1, byteorder='big', *, signed=False) */
static value to_bytes(const value *args, size_t nargs) {
    struct int_view view;
    int64_t length = 1;
    int is_signed = nargs > 3 && !value_is_absent(args[3]) ? abstract_truth(args[3]) : 0;
    if (is_signed < 0 || (nargs > 1 && !value_is_absent(args[1]) &&
                          !abstract_size_argument(args[1], &length))) {
        return VALUE_ABSENT;
    }
    int little = is_little(nargs > 2 ? args[2] : VALUE_ABSENT, "to_bytes");
    if (little < 0) {
        return VALUE_ABSENT;
    }
    if (length < 0) {
        return exception_raise(&type_ValueError, "length argument must be non-negative");
    }
    int_view_open(args[0], &view);
    if (view.negative && !is_signed) {
        return exception_raise(&type_OverflowError, "can't convert negative int to unsigned");
    }
    if (!fits_bytes(&view, (size_t)length, is_signed != 0)) {
        return exception_raise(&type_OverflowError, "int too big to convert");
    }
    return write_bytes(&view, (size_t)length, little != 0);
}

static value read_bytes(const uint8_t *data, size_t length, bool little, bool is_signed) {
    struct int_work w;
    size_t count = length / 8 + 1;
    value result;
    if (!int_work_open(&w, count)) {
        return VALUE_ABSENT;
    }
    uint8_t top = length == 0 ? 0 : data[little ? length - 1 : 0];
    bool negative = is_signed && top >= 0x80;
    for (size_t i = 0; i < count; i++) {
        w.limbs[i] = 0;
    }
    for (size_t i = 0; i < length; i++) {
        w.limbs[i / 8] |= (mp_limb_t)data[little ? i : length - 1 - i] << i % 8 * 8;
    }
    if (negative) {
        /* 2^(8 length) - number */
        mpn_com(w.limbs, w.limbs, (mp_size_t)count);
        w.limbs[count - 1] &= ((mp_limb_t)1 << length % 8 * 8) - 1;
        mpn_add_1(w.limbs, w.limbs, (mp_size_t)count, 1);
    }
    result = int_from_limbs(w.limbs, count, negative);
    int_work_close(&w);
    return result;
}

/* Any bytes-like or iterable of ints as a bytes object, as bytes() would make it but for ints and
 * strs. */
static value as_bytes(value source) {
    if (bytes_check(source)) {
        return value_retained(source);
    }
    if (str_check(source) || value_type(source)->iter == NULL) {
        return exception_raise(&type_TypeError, "cannot convert '%T' object to bytes", source);
    }
    return abstract_call_one(value_from_object(&type_bytes.head), source);
}

/* from_bytes(bytes, byteorder='big', *, signed=False), a class method */
static value from_bytes(const value *args, size_t nargs) {
    int is_signed = nargs > 3 && !value_is_absent(args[3]) ? abstract_truth(args[3]) : 0;
    int little = is_signed < 0 ? -1 : is_little(nargs > 2 ? args[2] : VALUE_ABSENT, "from_bytes");
    if (little < 0) {
        return VALUE_ABSENT;
    }
    value source = as_bytes(args[1]);
    if (value_is_absent(source)) {
        return VALUE_ABSENT;
    }
    value result = read_bytes(bytes_of(source)->data, (size_t)bytes_of(source)->length, little != 0,
                              is_signed != 0);
    value_release(source);
    if (!value_is_absent(result) && !value_is(args[0], value_from_object(&type_int.head))) {
        value made = abstract_call_one(args[0], result);
        value_release(result);
        return made;
    }
    return result;
}

/* ---- What int shares with other kinds of numbers ---- */

static value itself(value self) {
    struct int_view view;
    int_view_open(self, &view);
    return int_arith_unary(NUMBER_POSITIVE, value_is_int(self) ? self : VALUE_ABSENT, &view);
}

static value get_zero(value self) {
    (void)self;
    return value_from_int64(0);
}

static value get_one(value self) {
    (void)self;
    return value_from_int64(1);
}

static value method_itself(const value *args, size_t nargs) {
    (void)nargs;
    return itself(args[0]);
}

static value method_float(const value *args, size_t nargs) {
    double d;
    (void)nargs;
    return int_to_double(args[0], &d) ? value_from_double(d) : VALUE_ABSENT;
}

static value method_round(const value *args, size_t nargs) {
    if (nargs > 1 && value_is_none(args[1])) { /* unlike float's, and round() */
        return exception_raise(&type_TypeError, "'NoneType' object cannot be interpreted as an integer");
    }
    return number_round(args[0], nargs > 1 ? args[1] : VALUE_ABSENT);
}

static value as_integer_ratio(const value *args, size_t nargs) {
    value pair[2] = {itself(args[0]), VALUE_ABSENT};
    struct tuple *t;
    (void)nargs;
    if (value_is_absent(pair[0])) {
        return VALUE_ABSENT;
    }
    pair[1] = value_from_int64(1);
    if (value_is_absent(pair[1])) {
        value_release(pair[0]);
        return VALUE_ABSENT;
    }
    t = tuple_steal_array(pair, 2);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

const struct native_method int_methods[] = {
    {"bit_length", .function = bit_length, .doc = "the number of bits of abs(self)"},
    {"bit_count", .function = bit_count, .doc = "the number of ones in abs(self)"},
    {"to_bytes", .function = to_bytes, .parameters = "length byteorder * signed", .max = 3,
     .doc = "the bytes of the int, of which there are `length`"},
    {"from_bytes", .function = from_bytes, .parameters = "bytes byteorder * signed", .min = 1,
     .max = 3, .is_class = true, .doc = "the int that these bytes hold"},
    {"conjugate", .function = method_itself, .doc = "the int itself"},
    {"as_integer_ratio", .function = as_integer_ratio, .doc = "(self, 1)"},
    {"__int__", .function = method_itself},
    {"__index__", .function = method_itself},
    {"__trunc__", .function = method_itself},
    {"__floor__", .function = method_itself},
    {"__ceil__", .function = method_itself},
    {"__float__", .function = method_float},
    {"__round__", .function = method_round, .max = 1},
    {.name = NULL},
};

const struct type_member int_members[] = {
    {"real", .get = itself},
    {"imag", .get = get_zero},
    {"numerator", .get = itself},
    {"denominator", .get = get_one},
    {.name = NULL},
};
