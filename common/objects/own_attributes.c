/* Attributes of instances of built-in types. */
#include "common/objects/own_attributes.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"

value own_attributes_get(value self, value name, struct dict *const *dict) {
    value found = *dict == NULL ? VALUE_ABSENT : dict_get_name(*dict, name);
    return value_is_absent(found) ? attribute_get_generic(self, name) : value_retained(found);
}

static bool is_member(const struct type *type, value name) {
    const char *text = str_ascii_text(str_of(name));
    for (const struct type_member *m = type->members; text != NULL && m != NULL && m->name != NULL; m++) {
        if (strcmp(m->name, text) == 0) {
            return true;
        }
    }
    return false;
}

int own_attributes_set(value self, value name, value v, struct dict **dict) {
    int deleted;
    if (is_member(value_type(self), name)) {
        return attribute_set_member(self, name, v) < 0 ? -1 : 0;
    }
    if (!value_is_absent(v)) {
        if (*dict == NULL && (*dict = dict_new()) == NULL) {
            return -1;
        }
        return dict_set(*dict, name, v) ? 0 : -1;
    }
    deleted = *dict == NULL ? 0 : dict_delete(*dict, name);
    if (deleted == 0) {
        exception_raise(&type_AttributeError, "'%T' object has no attribute '%V'", self, name);
    }
    return deleted > 0 ? 0 : -1;
}

value own_attributes_dict(struct dict **dict) {
    if (*dict == NULL && (*dict = dict_new()) == NULL) {
        return VALUE_ABSENT;
    }
    return value_retained(dict_value(*dict));
}
