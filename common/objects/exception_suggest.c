/* "Did you mean: ...?" at the end of a NameError's or AttributeError's traceback. CPython 3.11: Python/suggestions.c. */
#include <stdint.h>
#include <string.h>

#include "common/objects/attribute.h"
#include "common/objects/dict.h"
#include "common/objects/exception_private.h"
#include "common/objects/list.h"
#include "common/objects/str.h"

/* CPython's figures. */
#define CANDIDATES_MOST 750
#define TEXT_MOST 40 /* of the part in which two names differ */
#define MOVE_COST 2
#define CASE_COST 1

static uint32_t lower(uint32_t c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static int64_t replacement_cost(uint32_t a, uint32_t b) {
    return a == b ? 0 : a < 128 && b < 128 && lower(a) == lower(b) ? CASE_COST : MOVE_COST;
}

static int64_t least(int64_t a, int64_t b) {
    return a < b ? a : b;
}

/* The Levenshtein distance of two texts, or limit + 1 if it is more than limit. One row of the matrix is kept. */
static int64_t distance(struct text a, struct text b, int64_t limit) {
    int64_t row[TEXT_MOST], start = 0, result = 0;
    while (start < a.length && start < b.length && text_get(a, start) == text_get(b, start)) {
        start++;
    }
    a = text_part(a, start, a.length);
    b = text_part(b, start, b.length);
    while (a.length > 0 && b.length > 0 && text_get(a, a.length - 1) == text_get(b, b.length - 1)) {
        a.length--;
        b.length--;
    }
    if (a.length == 0 || b.length == 0) {
        return (a.length + b.length) * MOVE_COST;
    }
    if (b.length < a.length) {
        struct text longer = a;
        a = b;
        b = longer;
    }
    if (b.length > TEXT_MOST || (b.length - a.length) * MOVE_COST > limit) {
        return limit + 1;
    }
    for (int64_t i = 0; i < a.length; i++) {
        row[i] = (i + 1) * MOVE_COST;
    }
    for (int64_t j = 0; j < b.length; j++) {
        int64_t diagonal = j * MOVE_COST, row_least = INT64_MAX;
        result = diagonal;
        for (int64_t i = 0; i < a.length; i++) {
            int64_t replaced = diagonal + replacement_cost(text_get(b, j), text_get(a, i));
            diagonal = row[i];
            result = least(least(result, diagonal) + MOVE_COST, replaced);
            row[i] = result;
            row_least = least(row_least, result);
        }
        if (row_least > limit) {
            return limit + 1;
        }
    }
    return result;
}

/* The best of `names`, borrowed, or absent: no more than a third of the characters involved may change. */
static value best_of(const struct list *names, value name) {
    struct text wanted = str_text(str_of(name));
    int64_t best_distance = INT64_MAX;
    value best = VALUE_ABSENT;
    if (names->length >= CANDIDATES_MOST) {
        return best;
    }
    for (int64_t i = 0; i < names->length; i++) {
        value item = value_from_heap(names->items[i]);
        if (!str_check(item) || str_equal(str_of(item), str_of(name))) {
            continue;
        }
        struct text text = str_text(str_of(item));
        int64_t limit = least((wanted.length + text.length + 3) * MOVE_COST / 6, best_distance - 1);
        int64_t found = distance(wanted, text, limit);
        if (found <= limit) {
            best = item;
            best_distance = found;
        }
    }
    return best;
}

/* A new reference to the best among the names in `list` (stolen; NULL after a failure, which is forgotten). */
static value best_and_release(struct list *list, value name) {
    value best;
    if (list == NULL) {
        error_clear();
        return VALUE_ABSENT;
    }
    best = best_of(list, name);
    if (!value_is_absent(best)) {
        value_retain(best);
    }
    object_release(&list->head);
    return best;
}

value exception_suggestion(const struct exception *e) {
    enum exception_kind kind = exception_kind_of(e->head.type);
    value name = exception_extra_item(e, 0), best = VALUE_ABSENT;
    if ((kind != EXCEPTION_NAME && kind != EXCEPTION_ATTRIBUTE) || !str_check(name)) {
        return VALUE_ABSENT;
    }
    if (kind == EXCEPTION_ATTRIBUTE) {
        return best_and_release(attribute_dir(exception_extra_item(e, 1)), name);
    }
    /* The scopes, from the inside out. */
    for (int64_t i = 1; value_is_absent(best) && i < tuple_of(e->extra)->length; i++) {
        best = best_and_release(list_from_iterable(exception_extra_item(e, i)), name);
    }
    return best;
}

/* ---- What is noted when the exception is raised ---- */

static void note(struct exception *e, const value *parts, size_t count) {
    struct tuple *extra;
    object_retain(&e->head);
    extra = tuple_from_array(parts, count);
    if (extra != NULL) {
        value_replace(&e->extra, tuple_value(extra));
        object_release(&e->head);
    } else {
        error_set(&e->head); /* in place of the MemoryError: back to what was raised */
    }
}

void exception_note_attribute(value object, value name) {
    struct exception *e = (struct exception *)error_current;
    value parts[2] = {name, object};
    if (e != NULL && e->head.type == &type_AttributeError && value_is_absent(e->extra)) {
        note(e, parts, 2);
    }
}

void exception_note_name(value name, const value *scopes, size_t count) {
    struct exception *e = (struct exception *)error_current;
    value parts[4] = {name};
    if (e != NULL && e->head.type == &type_NameError && value_is_absent(e->extra) && count < 4) {
        memcpy(parts + 1, scopes, count * sizeof *parts);
        note(e, parts, count + 1);
    }
}
