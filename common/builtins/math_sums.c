/* The math module's functions of many numbers: fsum, prod, hypot, dist. */
#include <math.h>
#include <string.h>

#include "common/builtins/modules_private.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/tuple.h"

/* Numbers that rarely need memory of their own. */
#define LOCAL_COUNT 32

struct doubles {
    double *numbers;
    size_t count, capacity;
    double local[LOCAL_COUNT];
};

static void doubles_open(struct doubles *d) {
    d->numbers = d->local;
    d->count = 0;
    d->capacity = LOCAL_COUNT;
}

static void doubles_close(struct doubles *d) {
    if (d->numbers != d->local) {
        mem_free(d->numbers, d->capacity * sizeof(double));
    }
}

static bool doubles_add(struct doubles *d, double x) {
    if (d->count == d->capacity) {
        double *grown = mem_alloc_array(2 * d->capacity, sizeof(double));
        if (grown == NULL) {
            error_no_memory();
            return false;
        }
        memcpy(grown, d->numbers, d->count * sizeof(double));
        doubles_close(d);
        d->numbers = grown;
        d->capacity *= 2;
    }
    d->numbers[d->count++] = x;
    return true;
}

/* ---- fsum: Shewchuk's exact sum ---- */

/* The sum so far is exactly that of `parts`, none of which overlap; they grow in magnitude. */
struct exact_sum {
    struct doubles parts;
    double special;   /* the sum of all infinities and NaNs */
    double infinities;
    bool has_special;
};

static bool exact_add(void *context, value item) {
    struct exact_sum *sum = context;
    double x, given;
    size_t kept = 0;
    if (!number_to_double(item, &x)) {
        return false;
    }
    given = x;
    for (size_t i = 0; i < sum->parts.count; i++) {
        double y = sum->parts.numbers[i];
        if (fabs(x) < fabs(y)) {
            double swapped = x;
            x = y;
            y = swapped;
        }
        volatile double high = x + y;
        volatile double taken = high - x;
        double low = y - taken;
        if (low != 0.0) {
            sum->parts.numbers[kept++] = low;
        }
        x = high;
    }
    sum->parts.count = kept;
    if (x == 0.0) {
        return true;
    }
    if (isfinite(x)) {
        return doubles_add(&sum->parts, x);
    }
    if (isfinite(given)) {
        exception_raise(&type_OverflowError, "intermediate overflow in fsum");
        return false;
    }
    sum->infinities += isinf(given) ? given : 0.0;
    sum->special += given;
    sum->has_special = true;
    sum->parts.count = 0;
    return true;
}

/* Adds the parts from the greatest down; stops at the first remainder, which decides a half-way case with the next part's sign. */
static double rounded_sum(const struct doubles *parts) {
    size_t n = parts->count;
    volatile double high = 0.0, low = 0.0;
    if (n == 0) {
        return 0.0;
    }
    high = parts->numbers[--n];
    while (n > 0) {
        double x = high, y = parts->numbers[--n];
        high = x + y;
        volatile double taken = high - x;
        low = y - taken;
        if (low != 0.0) {
            break;
        }
    }
    if (n > 0 && ((low < 0.0 && parts->numbers[n - 1] < 0.0) || (low > 0.0 && parts->numbers[n - 1] > 0.0))) {
        double twice = low * 2.0;
        volatile double up = high + twice;
        volatile double taken = up - high;
        if (twice == taken) {
            high = up;
        }
    }
    return high;
}

static value fsum_function(const value *args, size_t nargs) {
    struct exact_sum sum = {.special = 0.0};
    value result = VALUE_ABSENT;
    (void)nargs;
    doubles_open(&sum.parts);
    if (abstract_each(args[0], exact_add, &sum)) {
        if (!sum.has_special) {
            result = value_from_double(rounded_sum(&sum.parts));
        } else if (isnan(sum.infinities)) {
            exception_raise(&type_ValueError, "-inf + inf in fsum");
        } else {
            result = value_from_double(sum.special);
        }
    }
    doubles_close(&sum.parts);
    return result;
}

/* ---- prod ---- */

static bool multiply(void *context, value item) {
    value *product = context, next;
    if (!value_try_mul(*product, item, &next)) {
        next = abstract_binary(NUMBER_MUL, *product, item);
    }
    value_release(*product);
    *product = next;
    return !value_is_absent(next);
}

static value prod_function(const value *args, size_t nargs) {
    value product;
    (void)nargs;
    product = value_is_absent(args[1]) ? value_from_int64(1) : value_retained(args[1]);
    if (!value_is_absent(product) && !abstract_each(args[0], multiply, &product)) {
        value_release_any(product);
        return VALUE_ABSENT;
    }
    return product;
}

/* ---- hypot and dist ---- */

/* A sum of squares in about twice a double's precision. The squares are at most 1, so that high, which begins at 1, is always the
 * greater operand of an addition. */
struct wide_sum {
    double high, square_rests, sum_rests;
};

static void add_square(struct wide_sum *sum, double x, double sign) {
    double square = sign * x * x, rest = fma(sign * x, x, -square);
    double high = sum->high + square;
    sum->sum_rests += square - (high - sum->high);
    sum->square_rests += rest;
    sum->high = high;
}

static double wide_total(const struct wide_sum *sum) {
    return sum->high - 1.0 + (sum->square_rests + sum->sum_rests);
}

/* norm() where even the greatest component is denormal, so that the reciprocal of its power of two would overflow. */
static double denormal_norm(const double *components, size_t count, double most) {
    double sum = 1.0, rests = 0.0;
    for (size_t i = 0; i < count; i++) {
        double part = components[i] / most, square = part * part, next = sum + square;
        rests += (sum - next) + square;
        sum = next;
    }
    return most * sqrt(sum - 1.0 + rests);
}

/* The length of a vector with finite components of which `most` is the greatest magnitude: scaled by a power of two, summed, and
 * the root corrected by one step of Newton's method on the rest (CPython 3.11: vector_norm in Modules/mathmodule.c). */
static double norm(const double *components, size_t count, double most) {
    struct wide_sum sum = {1.0, 0.0, 0.0};
    int exponent;
    frexp(most, &exponent);
    if (exponent < -1023) {
        return denormal_norm(components, count, most);
    }
    double scale = ldexp(1.0, -exponent);
    for (size_t i = 0; i < count; i++) {
        add_square(&sum, components[i] * scale, 1.0);
    }
    double root = sqrt(wide_total(&sum));
    add_square(&sum, root, -1.0);
    return (root + wide_total(&sum) / (2.0 * root)) / scale;
}

static value length_of(struct doubles *d) {
    double most = 0.0;
    bool has_nan = false;
    for (size_t i = 0; i < d->count; i++) {
        d->numbers[i] = fabs(d->numbers[i]);
        has_nan |= isnan(d->numbers[i]);
        if (d->numbers[i] > most) {
            most = d->numbers[i];
        }
    }
    return value_from_double(isinf(most)                        ? most
                             : has_nan                          ? NAN
                             : most == 0.0 || d->count <= 1     ? most
                                                                : norm(d->numbers, d->count, most));
}

static value hypot_function(const value *args, size_t nargs) {
    struct doubles components;
    value result = VALUE_ABSENT;
    size_t i = 0;
    double x;
    doubles_open(&components);
    while (i < nargs && number_to_double(args[i], &x) && doubles_add(&components, x)) {
        i++;
    }
    if (i == nargs) {
        result = length_of(&components);
    }
    doubles_close(&components);
    return result;
}

/* length of p - q. */
static value distance(const struct tuple *p, const struct tuple *q) {
    struct doubles components;
    value result = VALUE_ABSENT;
    int64_t i = 0;
    double x, y;
    if (p->length != q->length) {
        return exception_raise(&type_ValueError, "both points must have the same number of dimensions");
    }
    doubles_open(&components);
    while (i < p->length && number_to_double(value_from_heap(p->items[i]), &x) &&
           number_to_double(value_from_heap(q->items[i]), &y) && doubles_add(&components, x - y)) {
        i++;
    }
    if (i == p->length) {
        result = length_of(&components);
    }
    doubles_close(&components);
    return result;
}

static value dist_function(const value *args, size_t nargs) {
    struct tuple *p = tuple_from_iterable(args[0]), *q;
    value result = VALUE_ABSENT;
    (void)nargs;
    q = p == NULL ? NULL : tuple_from_iterable(args[1]);
    if (q != NULL) {
        result = distance(p, q);
        object_release(&q->head);
    }
    if (p != NULL) {
        object_release(&p->head);
    }
    return result;
}

const struct native_method math_sums_natives[] = {
    {"fsum", .function = fsum_function, .min = 1, .max = 1},
    {"prod", .function = prod_function, .parameters = "iterable / * start", .min = 1},
    {"hypot", .function = hypot_function, .min = 0, .max = -1},
    {"dist", .function = dist_function, .min = 2, .max = 2},
    {NULL, .min = 0},
};
