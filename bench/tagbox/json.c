#include "bench/tagbox/json.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/files.h"

json_t *json_parse(const char *bytes, size_t length, const char *name, char **problem) {
    json_error_t error;
    if (length == 0) {
        *problem = format("%s is empty", name);
        return NULL;
    }
    json_t *root = json_loadb(bytes, length, JSON_REJECT_DUPLICATES, &error);
    if (!root)
        *problem = format("%s, line %d: %s", name, error.line, error.text);
    return root;
}

json_t *json_read(const char *path, char **problem) {
    size_t length;
    char *bytes = files_read(path, &length);
    if (!bytes) {
        *problem = format("cannot read %s: %s", path, strerror(errno));
        return NULL;
    }
    json_t *root = json_parse(bytes, length, path, problem);
    free(bytes);
    return root;
}

static json_t *need_json(json_t *value) {
    if (!value) {
        complain("out of memory");
        exit(1);
    }
    return value;
}

json_t *json_new_object(void) {
    return need_json(json_object());
}

json_t *json_new_array(void) {
    return need_json(json_array());
}

void json_put(json_t *object, const char *key, json_t *value) {
    if (json_object_set_new(object, key, need_json(value)) != 0)
        need_json(NULL);
}

/* Program output may hold any bytes, JSON only UTF-8: what is not UTF-8 becomes '?'. */
static json_t *text_value(const char *value) {
    json_t *result = json_string(value);
    if (result)
        return result;
    char *clean = need_copy(value);
    for (char *p = clean; *p; p++)
        if ((unsigned char)*p >= 0x80)
            *p = '?';
    result = json_string(clean);
    free(clean);
    return result;
}

void json_put_text(json_t *object, const char *key, const char *value) {
    json_put(object, key, text_value(value));
}

void json_put_count(json_t *object, const char *key, long long value) {
    json_put(object, key, json_integer(value));
}

void json_put_number(json_t *object, const char *key, double value) {
    json_put(object, key, isfinite(value) ? json_real(value) : json_null());
}

void json_put_flag(json_t *object, const char *key, bool value) {
    json_put(object, key, json_boolean(value));
}

void json_append(json_t *array, json_t *value) {
    if (json_array_append_new(array, need_json(value)) != 0)
        need_json(NULL);
}

const char *json_text(const json_t *object, const char *key, const char *otherwise) {
    const char *value = json_string_value(json_object_get(object, key));
    return value ? value : otherwise;
}

double json_number(const json_t *object, const char *key, double otherwise) {
    const json_t *value = json_object_get(object, key);
    return json_is_number(value) ? json_number_value(value) : otherwise;
}

long long json_count(const json_t *object, const char *key, long long otherwise) {
    const json_t *value = json_object_get(object, key);
    return json_is_integer(value) ? json_integer_value(value) : otherwise;
}

bool json_flag(const json_t *object, const char *key, bool otherwise) {
    const json_t *value = json_object_get(object, key);
    return json_is_boolean(value) ? json_is_true(value) : otherwise;
}

json_t *json_member_array(const json_t *object, const char *key) {
    json_t *value = json_object_get(object, key);
    return json_is_array(value) ? value : NULL;
}

json_t *json_member_object(const json_t *object, const char *key) {
    json_t *value = json_object_get(object, key);
    return json_is_object(value) ? value : NULL;
}

bool json_check_schema(const json_t *root, const char *name, char **problem) {
    long long schema = json_count(root, "schema", -1);
    if (json_is_object(root) && schema == 1)
        return true;
    *problem = json_is_object(root) && schema >= 0
                   ? format("%s has schema %lld, this tagbox reads schema 1", name, schema)
                   : format("%s has no \"schema\" member", name);
    return false;
}

static void add_value(struct text *t, const json_t *value) {
    char *bytes = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(12));
    if (!bytes) {
        complain("out of memory");
        exit(1);
    }
    text_add(t, bytes);
    free(bytes);
}

char *json_document(const json_t *root) {
    struct text t = {0};
    const char *key;
    const json_t *value;
    size_t members = 0;
    text_add(&t, "{");
    /* json_object_foreach wants a mutable object, though it changes nothing. */
    json_object_foreach ((json_t *)root, key, value) {
        text_printf(&t, "%s\n\"%s\":", members++ ? "," : "", key);
        if (!json_is_array(value) || json_array_size(value) == 0) {
            add_value(&t, value);
            continue;
        }
        for (size_t i = 0; i < json_array_size(value); i++) {
            text_add(&t, i ? ",\n " : "[\n ");
            add_value(&t, json_array_get(value, i));
        }
        text_add(&t, "\n]");
    }
    text_add(&t, "\n}\n");
    return text_take(&t);
}
