/* The names that dir() lists. CPython 3.11: Objects/object.c, object.__dir__, type.__dir__, module.__dir__. */
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/dict.h"
#include "common/objects/list.h"
#include "common/objects/module.h"
#include "common/objects/str.h"

static bool add_all(struct dict *names, struct dict *from) {
    int64_t position = 0;
    value key, item;
    while (dict_next(from, &position, &key, &item)) {
        if (!dict_set(names, key, value_none())) {
            return false;
        }
    }
    return true;
}

static bool add_type(struct dict *names, const struct type *type) {
    const struct tuple *mro = type->mro;
    for (int64_t i = 0; mro != NULL && i < mro->length; i++) {
        struct dict *attributes = type_all_attributes(class_type_of(mro->items[i]));
        if (attributes == NULL ? error_pending() : !add_all(names, attributes)) {
            return false;
        }
    }
    return true;
}

/* What hangs on the instance itself, if its type shows that as __dict__. */
static bool add_own(struct dict *names, value v) {
    struct str *name = str_intern_text("__dict__");
    value own;
    bool ok;
    if (name == NULL) {
        return false;
    }
    own = abstract_find_attribute(v, str_value(name));
    object_release(&name->head);
    if (value_is_absent(own)) {
        return !error_pending();
    }
    ok = !dict_check(own) || add_all(names, dict_of(own));
    value_release(own);
    return ok;
}

struct list *attribute_dir_plain(value v) {
    struct dict *names = dict_new();
    struct list *list = NULL;
    bool ok = names != NULL;
    if (ok && type_is_subtype_flag(value_type(v), TYPE_TYPE_SUBCLASS)) {
        ok = add_type(names, (struct type *)value_object(v));
    } else if (ok) {
        ok = add_own(names, v) && (value_has_type(v, &type_module) || add_type(names, value_type(v)));
    }
    if (ok) {
        list = list_from_iterable(dict_value(names));
        if (list != NULL && !list_sort(list, VALUE_ABSENT, false)) {
            object_release(&list->head);
            list = NULL;
        }
    }
    if (names != NULL) {
        object_release(&names->head);
    }
    return list;
}

/* What a module's own __dir__ answers; absent with *found unset: it has none. */
static value ask_module(struct module *m, bool *found) {
    value own = dict_get_name(m->globals, CLASS_NAME(dir)), given;
    *found = !value_is_absent(own);
    if (!*found) {
        return VALUE_ABSENT;
    }
    value_retain(own);
    given = abstract_call(own, NULL, 0, NULL);
    value_release(own);
    return given;
}

struct list *attribute_dir(value v) {
    bool found = false;
    value given = class_check(value_type(v))            ? class_call_special(v, CLASS_NAME_dir, NULL, 0, &found)
                  : value_has_type(v, &type_module) ? ask_module((struct module *)value_object(v), &found)
                                                    : VALUE_ABSENT;
    struct list *list;
    if (!found) {
        return attribute_dir_plain(v);
    }
    if (value_is_absent(given)) {
        return NULL;
    }
    list = list_from_iterable(given);
    value_release(given);
    if (list != NULL && !list_sort(list, VALUE_ABSENT, false)) {
        object_release(&list->head);
        return NULL;
    }
    return list;
}
