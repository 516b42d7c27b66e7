/* Methods of both str and bytes that cut: split, rsplit, splitlines, partition, rpartition. */
#include "common/memory/model.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/str.h"
#include "common/objects/text_methods.h"
#include "common/objects/tuple.h"
#include "common/objects/unicode.h"

/* The pieces of `self` found so far; list NULL once something failed. */
struct pieces {
    const struct text_class *class;
    value self;
    struct list *list;
};

/* CPython's guess of how many there will be. */
#define PIECES_GUESS 12

static struct pieces pieces_begin(value self, int64_t max_split) {
    int64_t guess = max_split < PIECES_GUESS ? max_split + 1 : PIECES_GUESS;
    return (struct pieces){text_class_of(self), self, list_new(guess)};
}

static bool add_piece(struct pieces *p, int64_t start, int64_t stop) {
    if (p->list == NULL) {
        return false;
    }
    value piece = p->class->part(p->self, start, stop);
    if (value_is_absent(piece) || !list_append_steal(p->list, piece)) {
        object_release(&p->list->head);
        p->list = NULL;
        return false;
    }
    return true;
}

static value pieces_end(struct pieces *p, bool reverse) {
    if (p->list == NULL) {
        return VALUE_ABSENT;
    }
    if (reverse && !list_reverse(p->list)) {
        object_release(&p->list->head);
        return VALUE_ABSENT;
    }
    return list_value(p->list);
}

/* The first place from `at` on that is a space (or is not); the end if there is none. The loop over bytes is separate for speed. */
ALWAYS_INLINE int64_t find_space(const struct text_class *c, struct text t, int64_t at, bool space) {
    if (t.kind == 1) {
        const uint8_t *units = t.units;
        while (at < t.length && text_is_space(c, units[at]) != space) {
            at++;
        }
        return at;
    }
    while (at < t.length && text_is_space(c, text_get(t, at)) != space) {
        at++;
    }
    return at;
}

static value split_spaces(value self, int64_t max_split) {
    struct pieces p = pieces_begin(self, max_split);
    struct text t = text_of(self);
    for (int64_t at = 0;; max_split--) {
        int64_t start = find_space(p.class, t, at, false);
        if (start == t.length) {
            break;
        }
        at = max_split == 0 ? t.length : find_space(p.class, t, start, true);
        if (!add_piece(&p, start, at)) {
            break;
        }
    }
    return pieces_end(&p, false);
}

static value rsplit_spaces(value self, int64_t max_split) {
    struct pieces p = pieces_begin(self, max_split);
    struct text t = text_of(self);
    for (int64_t at = t.length;; max_split--) {
        while (at > 0 && text_is_space(p.class, text_get(t, at - 1))) {
            at--;
        }
        if (at == 0) {
            break;
        }
        int64_t stop = at;
        while (at > 0 && (max_split == 0 || !text_is_space(p.class, text_get(t, at - 1)))) {
            at = max_split == 0 ? 0 : at - 1;
        }
        if (!add_piece(&p, at, stop)) {
            break;
        }
    }
    return pieces_end(&p, true);
}

static inline int64_t find_byte(struct text t, int byte, int64_t start) {
    const char *units = t.units, *found = memchr(units + start, byte, (size_t)(t.length - start));
    return found == NULL ? -1 : found - units;
}

static value split_by(value self, struct text separator, int64_t max_split) {
    struct pieces p = pieces_begin(self, max_split);
    struct text t = text_of(self);
    bool is_unit = t.kind == 1 && separator.kind == 1 && separator.length == 1;
    int unit = is_unit ? *(const uint8_t *)separator.units : 0;
    int64_t start = 0;
    for (; max_split > 0; max_split--) {
        int64_t at = is_unit ? find_byte(t, unit, start) : text_find(t, separator, start, t.length);
        if (at < 0 || !add_piece(&p, start, at)) {
            break;
        }
        start = at + separator.length;
    }
    add_piece(&p, start, t.length);
    return pieces_end(&p, false);
}

static value rsplit_by(value self, struct text separator, int64_t max_split) {
    struct pieces p = pieces_begin(self, max_split);
    struct text t = text_of(self);
    int64_t stop = t.length;
    for (; max_split > 0; max_split--) {
        int64_t at = text_find_last(t, separator, 0, stop);
        if (at < 0 || !add_piece(&p, at + separator.length, stop)) {
            break;
        }
        stop = at;
    }
    add_piece(&p, 0, stop);
    return pieces_end(&p, true);
}

/* args: self, sep, maxsplit (absent where not given). */
static value split(const value *args, bool from_right) {
    const struct text_class *c = text_class_of(args[0]);
    int64_t max_split = -1;
    if (!value_is_absent(args[2]) && !abstract_size_argument(args[2], &max_split)) {
        return VALUE_ABSENT;
    }
    /* CPython 3.12 and later never expect more pieces of a str than its length admits. */
    bool is_bounded = TAGBOX_CPYTHON >= 312 && !c->is_bytes && max_split < 0;
    if (max_split < 0) {
        max_split = INT64_MAX;
    }
    if (value_is_absent(args[1]) || value_is_none(args[1])) {
        return (from_right ? rsplit_spaces : split_spaces)(
            args[0], is_bounded ? (text_of(args[0]).length - 1) / 2 + 1 : max_split);
    }
    struct text separator;
    if (!text_argument(c, args[1], "must be str or None, not %s", &separator)) {
        return VALUE_ABSENT;
    }
    if (separator.length == 0) {
        return exception_raise(&type_ValueError, "empty separator");
    }
    if (is_bounded) {
        max_split = text_of(args[0]).length / separator.length + 1;
    }
    return (from_right ? rsplit_by : split_by)(args[0], separator, max_split);
}

value text_method_split(const value *args, size_t nargs) {
    (void)nargs;
    return split(args, false);
}

value text_method_rsplit(const value *args, size_t nargs) {
    (void)nargs;
    return split(args, true);
}

static bool ends_line(const struct text_class *c, uint32_t unit) {
    return c->is_bytes ? unit == '\n' || unit == '\r' : unicode_is_line_break(unit);
}

value text_method_splitlines(const value *args, size_t nargs) {
    (void)nargs;
    int keep_ends = 0;
    if (!value_is_absent(args[1]) && !abstract_int_argument(args[1], &keep_ends)) {
        return VALUE_ABSENT;
    }
    struct pieces p = {text_class_of(args[0]), args[0], list_new(0)};
    struct text t = text_of(args[0]);
    for (int64_t at = 0; at < t.length;) {
        int64_t start = at;
        while (at < t.length && !ends_line(p.class, text_get(t, at))) {
            at++;
        }
        int64_t stop = at;
        if (at < t.length) {
            bool pair = text_get(t, at) == '\r' && at + 1 < t.length && text_get(t, at + 1) == '\n';
            at += pair ? 2 : 1;
        }
        if (!add_piece(&p, start, keep_ends != 0 ? at : stop)) {
            break;
        }
    }
    return pieces_end(&p, false);
}

static value partition(const value *args, bool last) {
    const struct text_class *c = text_class_of(args[0]);
    struct text t = text_of(args[0]), separator;
    if (!text_argument(c, args[1], NULL, &separator)) {
        return VALUE_ABSENT;
    }
    if (separator.length == 0) {
        return exception_raise(&type_ValueError, "empty separator");
    }
    int64_t at =
        last ? text_find_last(t, separator, 0, t.length) : text_find(t, separator, 0, t.length);
    bool immutable = str_check(args[0]) || bytes_check(args[0]); /* what is whole is given back itself, subclass or not */
    value parts[3];
    if (at < 0) {
        parts[last ? 2 : 0] = immutable ? value_retained(args[0]) : c->part(args[0], 0, t.length);
        parts[1] = c->part(args[0], 0, 0);
        parts[last ? 0 : 2] = c->part(args[0], 0, 0);
    } else {
        parts[0] = c->part(args[0], 0, at);
        parts[1] = immutable                       ? value_retained(args[1])
                   : text_class_of(args[1]) == c ? c->part(args[1], 0, separator.length)
                                                 : c->make(separator);
        parts[2] = c->part(args[0], at + separator.length, t.length);
    }
    for (int i = 0; i < 3; i++) {
        if (value_is_absent(parts[i])) {
            for (int j = 0; j < 3; j++) {
                value_release_any(parts[j]);
            }
            return VALUE_ABSENT;
        }
    }
    struct tuple *result = tuple_steal_array(parts, 3);
    return result == NULL ? VALUE_ABSENT : tuple_value(result);
}

value text_method_partition(const value *args, size_t nargs) {
    (void)nargs;
    return partition(args, false);
}

value text_method_rpartition(const value *args, size_t nargs) {
    (void)nargs;
    return partition(args, true);
}
