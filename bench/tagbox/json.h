/* jansson with two habits added: readers that say what is wrong instead of returning nothing, and
 * writers that end the program when memory is short (text.h). Keys that a reader does not know are
 * ignored. */
#ifndef TAGBOX_BENCH_TAGBOX_JSON_H
#define TAGBOX_BENCH_TAGBOX_JSON_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "bench/tagbox/text.h"

/* Parses `bytes`; on failure returns NULL and sets *problem ("line 3: '}' expected"), which the
 * caller frees. `name` is used in the message. An empty text is named as such. */
json_t *json_parse(const char *bytes, size_t length, const char *name, char **problem);

/* Reads and parses a file, likewise. */
json_t *json_read(const char *path, char **problem);

/* A new object or array, and additions to them; `value` is taken over. */
json_t *json_new_object(void);
json_t *json_new_array(void);
void json_put(json_t *object, const char *key, json_t *value);
void json_put_text(json_t *object, const char *key, const char *value);
void json_put_count(json_t *object, const char *key, long long value);
void json_put_number(json_t *object, const char *key, double value); /* not finite: null */
void json_put_flag(json_t *object, const char *key, bool value);
void json_append(json_t *array, json_t *value);

/* Lenient readers for our own files: the value, or the default when the key is missing or of
 * another type. The strings belong to the object. */
const char *json_text(const json_t *object, const char *key, const char *otherwise);
double json_number(const json_t *object, const char *key, double otherwise);
long long json_count(const json_t *object, const char *key, long long otherwise);
bool json_flag(const json_t *object, const char *key, bool otherwise);
json_t *json_member_array(const json_t *object, const char *key); /* NULL when it is not an array */
json_t *json_member_object(const json_t *object,
                           const char *key); /* NULL when it is not an object */

/* Checks "schema": 1. False: *problem names what was found. */
bool json_check_schema(const json_t *root, const char *name, char **problem);

/* The text of a document made for diffs: each member of the root on a line, and each element of an
 * array that is a member of the root on a line of its own. The caller frees it. */
char *json_document(const json_t *root);

#endif
