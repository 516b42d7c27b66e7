/* str.__format__: a string laid out as its format specification says. */
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/format_spec.h"
#include "common/objects/str.h"

/* What the mini-language offers and strings do not take; NULL: nothing of it is there. */
static const char *refused(const struct format_spec *spec) {
    return spec->sign == ' ' ? "Space not allowed in string format specifier"
           : spec->sign != 0 ? "Sign not allowed in string format specifier"
           : spec->no_minus_zero
               ? "Negative zero coercion (z) not allowed in string format specifier"
           : spec->alternate    ? "Alternate form (#) not allowed in string format specifier"
           : spec->align == '=' ? "'=' alignment not allowed in string format specifier"
                                : NULL;
}

value str_format_value(value v, value spec_text) {
    struct str *s = str_of(v);
    struct format_spec spec;
    if (value_is_absent(spec_text) || str_of(spec_text)->length == 0) {
        if (!value_has_type(v, &type_str)) {
            return abstract_str(v); /* a subclass may have a __str__ of its own */
        }
        struct str *whole = str_slice(s, 0, s->length);
        return whole == NULL ? VALUE_ABSENT : str_value(whole);
    }
    if (!format_spec_parse(spec_text, v, 's', '<', &spec)) {
        return VALUE_ABSENT;
    }
    if (spec.type != 's') {
        return format_spec_unknown_type(spec.type, v);
    }
    const char *problem = refused(&spec);
    if (problem != NULL) {
        return exception_raise(&type_ValueError, "%s", problem);
    }
    struct text t = str_text(s);
    if (spec.precision >= 0 && spec.precision < t.length) {
        t = text_part(t, 0, spec.precision);
    }
    int64_t left, right;
    struct str_builder b;
    format_spec_padding(&spec, t.length, &left, &right);
    str_builder_init(&b);
    if (str_builder_add_chars(&b, spec.fill, left) && str_builder_add_part(&b, t)) {
        str_builder_add_chars(&b, spec.fill, right);
    }
    struct str *result = str_builder_finish(&b);
    return result == NULL ? VALUE_ABSENT : str_value(result);
}
