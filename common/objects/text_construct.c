#include "common/objects/text_construct.h"

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/text_methods.h"
#include "common/objects/tuple.h"

static bool name_is(value name, const char *text) {
    struct text given = str_text(str_of(name));
    return text_equal(given, (struct text){text, (int64_t)strlen(text), 1});
}

static bool bind_name(const char *type_name, const char *const names[3], value name, value argument,
                      value out[3]) {
    for (int i = 0; i < 3; i++) {
        if (!name_is(name, names[i])) {
            continue;
        }
        if (!value_is_absent(out[i])) {
            exception_raise(&type_TypeError,
                            "argument for %s() given by name ('%s') and position (%d)", type_name,
                            names[i], i + 1);
            return false;
        }
        out[i] = argument;
        return true;
    }
    exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for %s()", name,
                    type_name);
    return false;
}

bool text_construct_bind(const char *type_name, const char *first, const value *args, size_t nargs,
                         struct tuple *kwnames, value out[3]) {
    const char *const names[3] = {first, "encoding", "errors"};
    size_t named = kwnames == NULL ? 0 : (size_t)kwnames->length;
    if (nargs + named > 3) {
        exception_raise(&type_TypeError, "%s() takes at most 3 %sarguments (%zu given)", type_name,
                        nargs == 0 ? "keyword " : "", nargs + named);
        return false;
    }
    for (size_t i = 0; i < 3; i++) {
        out[i] = i < nargs ? args[i] : VALUE_ABSENT;
    }
    for (size_t i = 0; i < named; i++) {
        value name = value_from_heap(kwnames->items[i]);
        if (!bind_name(type_name, names, name, args[nargs + i], out)) {
            return false;
        }
    }
    for (int i = 1; i < 3; i++) {
        if (!value_is_absent(out[i]) && !str_check(out[i])) {
            exception_raise(&type_TypeError, "%s() argument '%s' must be str, not %s", type_name,
                            names[i], abstract_given(out[i]));
            return false;
        }
    }
    return true;
}
