/* Growable text, checked allocation, and the small formatting helpers that the measuring side
 * shares.
 *
 * tagbox is a short-lived command: when memory runs out there is nothing better to do than to say
 * so and end with exit code 1, which the allocating functions here do. No caller has to check them.
 */
#ifndef TAGBOX_BENCH_TAGBOX_TEXT_H
#define TAGBOX_BENCH_TAGBOX_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

/* Bytes with a terminating NUL beyond `length`; {0} is the empty text. */
struct text {
    char *bytes;
    size_t length;
    size_t capacity;
};

/* malloc / calloc / realloc / strdup that end the program with a message when memory is short. */
void *need_memory(size_t size);
void *need_array(size_t count, size_t size);
void *need_resize(void *p, size_t count, size_t size);
char *need_copy(const char *s);
char *need_copy_n(const char *s, size_t length);

/* printf into a new string that the caller frees. */
char *format(const char *pattern, ...) __attribute__((format(printf, 1, 2)));

void text_add(struct text *t, const char *s);
void text_add_n(struct text *t, const char *s, size_t length);
void text_printf(struct text *t, const char *pattern, ...) __attribute__((format(printf, 2, 3)));
void text_vprintf(struct text *t, const char *pattern, va_list arguments);

/* The content, never NULL; owned by the text. */
const char *text_string(const struct text *t);

/* Hands the content over to the caller, who frees it; the text is empty afterwards. */
char *text_take(struct text *t);

void text_free(struct text *t);

/* Appends `word` so that both a POSIX shell and hyperfine's -N word splitting read it as one word.
 */
void text_add_quoted(struct text *t, const char *word);

/* A command line of the NULL-terminated words, each quoted; the caller frees it. */
char *text_command_line(const char *const *words);

/* Width on a terminal or in a table: the number of code points of a UTF-8 string. */
size_t text_width(const char *s);

/* The first line of `s` (of `length` bytes) without its line end, at most 200 bytes; the caller
 * frees it. */
char *text_first_line(const char *s, size_t length);

/* The last line that is not empty, likewise. */
char *text_last_line(const char *s, size_t length);

bool text_has_prefix(const char *s, const char *prefix);
bool text_equal(const char *a, const char *b);

/* "1.24 s", "83.1 ms", "412 µs": three significant digits. Seconds in, new string out. */
char *text_seconds(double seconds);

/* "1,234,567" of a count, or "1.23" style for small fractions: at most three significant decimals.
 */
char *text_count(double count);

/* "12.3 MB" of a size in KiB (1 MB = 1,000,000 bytes). */
char *text_megabytes(double kib);

/* "3 min 20 s" for progress and durations. */
char *text_duration(double seconds);

/* A message to stderr: "tagbox: ..." and a newline. */
void complain(const char *pattern, ...) __attribute__((format(printf, 1, 2)));

#endif
