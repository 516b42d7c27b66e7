/* str.format and str.format_map: templates with {fields}. Follows CPython 3.11's
 * Objects/stringlib/unicode_format.h in grammar, order of evaluation and messages. */
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/str_internal.h"
#include "common/objects/tuple.h"
#include "common/objects/unicode.h"

/* Where fields find their values, and how far automatic numbering has come. */
struct template {
    const value *args; /* positional, and behind them one for each name */
    size_t nargs;
    struct tuple *names; /* or NULL */
    value mapping;       /* format_map's; then there are no positional arguments. Or absent */
    enum { NUMBERING_OPEN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } numbering;
    int64_t next;
};

/* A replacement field, as parts of the template. */
struct field {
    struct text name, spec;
    uint32_t conversion; /* 0: none */
    bool nested;         /* the spec has fields of its own */
};

/* One pass over a template. */
struct cursor {
    struct text t;
    int64_t at;
};

static bool fail(const char *message) {
    exception_raise(&type_ValueError, "%s", message);
    return false;
}

/* "!c" has just begun; *done: the field ends behind it. */
static bool parse_conversion(struct cursor *c, struct field *f, bool *done) {
    *done = false;
    if (c->at >= c->t.length) {
        return fail("end of string while looking for conversion specifier");
    }
    f->conversion = text_get(c->t, c->at++);
    if (c->at < c->t.length) {
        uint32_t unit = text_get(c->t, c->at++);
        *done = unit == '}';
        if (unit != '}' && unit != ':') {
            return fail("expected ':' after conversion specifier");
        }
    }
    return true;
}

static bool parse_spec(struct cursor *c, struct field *f) {
    int64_t start = c->at, depth = 1;
    while (c->at < c->t.length) {
        uint32_t unit = text_get(c->t, c->at++);
        if (unit == '{') {
            f->nested = true;
            depth++;
        } else if (unit == '}' && --depth == 0) {
            f->spec = text_part(c->t, start, c->at - 1);
            return true;
        }
    }
    return fail("unmatched '{' in format spec");
}

/* From behind "{" to behind its "}". */
static bool parse_field(struct cursor *c, struct field *f) {
    *f = (struct field){.spec = {"", 0, 1}};
    int64_t start = c->at;
    uint32_t unit = 0;
    bool done = false;
    while (c->at < c->t.length && unit != '}' && unit != ':' && unit != '!') {
        unit = text_get(c->t, c->at++);
        if (unit == '{') {
            return fail("unexpected '{' in field name");
        }
        if (unit == '[') {
            while (c->at < c->t.length && text_get(c->t, c->at) != ']') {
                c->at++;
            }
        }
    }
    if (unit != '}' && unit != ':' && unit != '!') {
        return fail("expected '}' before end of string");
    }
    f->name = text_part(c->t, start, c->at - 1);
    if (unit == '!' && !parse_conversion(c, f, &done)) {
        return false;
    }
    return unit == '}' || done || parse_spec(c, f);
}

/* The number that a name is, -1 if it is none; false: ValueError, it is too big. */
static bool parse_index(struct text name, int64_t *out) {
    int64_t number = 0;
    *out = -1;
    for (int64_t i = 0; i < name.length; i++) {
        int digit = unicode_decimal(text_get(name, i));
        if (digit < 0) {
            return true;
        }
        if (number > (INT64_MAX - digit) / 10) {
            return fail("Too many decimal digits in format string");
        }
        number = number * 10 + digit;
    }
    *out = name.length == 0 ? -1 : number;
    return true;
}

static value keyword_value(struct template *template, struct text name) {
    struct str *key = str_from_text(name);
    value found = VALUE_ABSENT;
    if (key == NULL) {
        return VALUE_ABSENT;
    }
    if (!value_is_absent(template->mapping)) {
        found = abstract_get_item(template->mapping, str_value(key));
    } else {
        int64_t count = template->names == NULL ? 0 : template->names->length;
        for (int64_t i = 0; i < count && value_is_absent(found); i++) {
            if (str_equal(str_of(value_from_heap(template->names->items[i])), key)) {
                found = value_retained(template->args[template->nargs + (size_t)i]);
            }
        }
        if (value_is_absent(found)) {
            exception_raise_key(str_value(key));
        }
    }
    object_release(&key->head);
    return found;
}

/* The value that the first part of a field's name stands for. */
static value first_value(struct template *template, struct text first) {
    int64_t index;
    bool automatic = first.length == 0;
    if (!parse_index(first, &index)) {
        return VALUE_ABSENT;
    }
    if (automatic || index >= 0) {
        if (template->numbering == NUMBERING_OPEN) {
            template->numbering = automatic ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
        }
        if (automatic != (template->numbering == NUMBERING_AUTOMATIC)) {
            fail(
                automatic
                    ? "cannot switch from manual field specification to automatic field numbering"
                    : "cannot switch from automatic field numbering to manual field specification");
            return VALUE_ABSENT;
        }
        if (automatic) {
            index = template->next++;
        }
    }
    if (index < 0) {
        return keyword_value(template, first);
    }
    if (!value_is_absent(template->mapping)) {
        fail("Format string contains positional fields");
        return VALUE_ABSENT;
    }
    if ((uint64_t)index >= template->nargs) {
        return exception_raise(&type_IndexError,
                               "Replacement index %lld out of range for positional args tuple",
                               (long long)index);
    }
    return value_retained(template->args[index]);
}

/* of.name */
static value attribute(value of, struct text name) {
    struct str *s = str_intern(str_from_text(name));
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    value found = abstract_get_attribute(of, str_value(s));
    object_release(&s->head);
    return found;
}

/* of[name], a name of digits being an int. */
static value item(value of, struct text name) {
    int64_t index;
    if (!parse_index(name, &index)) {
        return VALUE_ABSENT;
    }
    struct str *s = index < 0 ? str_from_text(name) : NULL;
    value key = index >= 0 ? value_from_int64(index) : s == NULL ? VALUE_ABSENT : str_value(s);
    if (value_is_absent(key)) {
        return VALUE_ABSENT;
    }
    value found = abstract_get_item(of, key);
    value_release(key);
    return found;
}

/* The end of the part of `name` that begins at `at`: the next unit of `stops`, or the end. */
static int64_t part_end(struct text name, int64_t at, const char *stops) {
    while (at < name.length && (text_get(name, at) != (uint8_t)stops[0]) &&
           text_get(name, at) != (uint8_t)stops[1]) {
        at++;
    }
    return at;
}

/* The value of a name like 0.width[key]. */
static value field_value(struct template *template, struct text name) {
    int64_t at = part_end(name, 0, ".[");
    value v = first_value(template, text_part(name, 0, at));
    while (!value_is_absent(v) && at < name.length) {
        uint32_t mark = text_get(name, at++);
        const char *problem = NULL;
        int64_t stop = part_end(name, at, mark == '.' ? ".[" : "]]");
        if (mark != '.' && mark != '[') {
            problem = "Only '.' or '[' may follow ']' in format field specifier";
        } else if (mark == '[' && stop == name.length) {
            problem = "Missing ']' in format string";
        } else if (stop == at) {
            problem = "Empty attribute in format string";
        }
        value next = VALUE_ABSENT;
        if (problem != NULL) {
            fail(problem);
        } else {
            struct text part = text_part(name, at, stop);
            next = mark == '.' ? attribute(v, part) : item(v, part);
        }
        value_release(v);
        v = next;
        at = mark == '[' ? stop + 1 : stop;
    }
    return v;
}

/* What !r, !s or !a makes of v, which is stolen. */
static value converted(value v, uint32_t conversion) {
    value result = VALUE_ABSENT;
    switch (conversion) {
    case 0:
        return v;
    case 's':
        result = abstract_str(v);
        break;
    case 'r':
        result = abstract_repr(v);
        break;
    case 'a':
        result = abstract_repr(v);
        if (!value_is_absent(result)) {
            struct str *escaped = str_escaped(str_of(result));
            result = escaped == NULL ? VALUE_ABSENT : str_value(escaped);
        }
        break;
    default:
        exception_raise(&type_ValueError,
                        conversion > 32 && conversion < 127 ? "Unknown conversion specifier %c"
                                                            : "Unknown conversion specifier \\x%x",
                        (int)conversion);
        break;
    }
    value_release(v);
    return result;
}

static struct str *render(struct template *template, struct text t, int depth);

static bool add_field(struct template *template, struct str_builder *b, const struct field *f,
                      int depth) {
    value v = field_value(template, f->name);
    if (value_is_absent(v)) {
        return false;
    }
    v = converted(v, f->conversion);
    if (value_is_absent(v)) {
        return false;
    }
    struct str *spec = f->nested ? render(template, f->spec, depth - 1) : str_from_text(f->spec);
    value text = spec == NULL ? VALUE_ABSENT : abstract_format(v, str_value(spec));
    bool added = !value_is_absent(text) && str_builder_add_str(b, str_of(text));
    value_release_any(text);
    value_release(v);
    if (spec != NULL) {
        object_release(&spec->head);
    }
    return added;
}

/* One stretch of literal text, and the field that follows it, if any. */
static bool add_piece(struct template *template, struct str_builder *b, struct cursor *c,
                      int depth) {
    int64_t start = c->at;
    uint32_t unit = 0;
    while (c->at < c->t.length && unit != '{' && unit != '}') {
        unit = text_get(c->t, c->at++);
    }
    if (unit != '{' && unit != '}') {
        return str_builder_add_part(b, text_part(c->t, start, c->at));
    }
    bool doubled = c->at < c->t.length && text_get(c->t, c->at) == unit;
    if (!doubled && unit == '}') {
        return fail("Single '}' encountered in format string");
    }
    if (c->at == c->t.length) {
        return fail("Single '{' encountered in format string");
    }
    if (!str_builder_add_part(b, text_part(c->t, start, doubled ? c->at : c->at - 1))) {
        return false;
    }
    if (doubled) {
        c->at++;
        return true;
    }
    struct field f;
    return parse_field(c, &f) && add_field(template, b, &f, depth);
}

static struct str *render(struct template *template, struct text t, int depth) {
    struct str_builder b;
    struct cursor c = {t, 0};
    if (depth <= 0) {
        fail("Max string recursion exceeded");
        return NULL;
    }
    str_builder_init(&b);
    while (c.at < t.length) {
        if (!add_piece(template, &b, &c, depth)) {
            str_builder_discard(&b);
            return NULL;
        }
    }
    return str_builder_finish(&b);
}

#define NESTING_MAX 2 /* a spec may hold fields, their specs may not */

value str_method_format(const value *args, size_t nargs, struct tuple *kwnames) {
    struct template template = {.args = args + 1, .nargs = nargs - 1, .names = kwnames};
    struct str *s = render(&template, str_text(str_of(args[0])), NESTING_MAX);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

value str_method_format_map(const value *args, size_t nargs) {
    struct template template = {.mapping = args[1]};
    (void)nargs;
    struct str *s = render(&template, str_text(str_of(args[0])), NESTING_MAX);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}
