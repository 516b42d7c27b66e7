/* From program text to a code object. */
#include "common/vm/load.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/core/machine.h"
#include "common/lang/compiler.h"
#include "common/lang/parser.h"
#include "common/objects/exception.h"

/* Turns the front end's error record into the pending exception. */
static void raise_source_error(const struct source_error *error, const char *filename) {
    switch (error->kind) {
    case SOURCE_MEMORY_ERROR:
        error_no_memory();
        break;
    case SOURCE_VALUE_ERROR:
        exception_raise(&type_ValueError, "%s", error->message);
        break;
    case SOURCE_OS_ERROR:
        exception_raise(&type_OSError, "%s", error->message);
        break;
    default:
        exception_raise_syntax(error->kind == SOURCE_TAB_ERROR           ? &type_TabError
                               : error->kind == SOURCE_INDENTATION_ERROR ? &type_IndentationError
                                                                         : &type_SyntaxError,
                               error->message, filename, (int)error->line, (int)error->column,
                               (int)error->end_column, error->has_text ? error->text : NULL);
        break;
    }
}

#ifdef TAGBOX_DEBUG
static bool verified(const struct unit *unit, struct source_error *error) {
    char message[200];
    if (!unit_verify(unit, message, sizeof message)) {
        fprintf(stderr, "bytecode of %s is malformed: %s\n", unit->name, message);
        unit_disassemble(stderr, unit);
        source_error_set(error, SOURCE_SYNTAX_ERROR, "internal error: malformed bytecode: %s", message);
        return false;
    }
    return true;
}
#else
static bool verified(const struct unit *unit, struct source_error *error) {
    (void)unit, (void)error;
    return true;
}
#endif

/* CPython's form: where and what, and the line where there is a file; to sys.stderr, as tracebacks are, where the program has replaced
 * it. CPython reads the line from the file; here it is the one that was compiled. A warning that there is no memory for is not shown. */
static void print_warnings(const struct module_ast *module, const char *filename) {
    for (const struct source_warning *w = module->warnings; w != NULL; w = w->next) {
        size_t length, used;
        const char *line = source_line(&module->source, w->line, &length);
        for (; length > 0 && strchr(" \t\f", *line) != NULL; length--) {
            line++;
        }
        size_t size = strlen(filename) + sizeof w->message + length + 64;
        char *text = mem_alloc(size);
        if (text == NULL) {
            return;
        }
        used = (size_t)snprintf(text, size, "%s:%u: SyntaxWarning: %s\n", filename, (unsigned)w->line, w->message);
        if (filename[0] != '<' && access(filename, R_OK) == 0) {
            used += (size_t)snprintf(text + used, size - used, "  %.*s\n", (int)length, line);
        }
        if (machine.write_error == NULL || !machine.write_error(text, used)) {
            fwrite(text, 1, used, stderr);
        }
        mem_free(text, size);
    }
}

/* NULL with the reason in *error. What the parser had no objection to is shown as CPython shows it, from the file: not where there
 * is none. */
static struct unit *compile(struct module_ast *module, const char *filename, bool is_repeated, struct source_error *error) {
    struct unit *unit = compile_module(module, error);
    if (unit == NULL && filename[0] == '<') {
        error->has_text = false;
    }
    if (unit != NULL && !is_repeated) {
        print_warnings(module, filename);
    }
    return unit;
}

/* unit: NULL with the reason in *error, or to be freed here. */
static struct code *load_unit(struct unit *unit, struct source_error *error, const char *filename, FILE *listing) {
    struct code *code = NULL;
    if (unit == NULL) {
        raise_source_error(error, filename);
        return NULL;
    }
    if (listing != NULL) {
        unit_disassemble(listing, unit);
    }
    if (verified(unit, error)) {
        code = code_load(unit);
    } else {
        raise_source_error(error, filename);
    }
    unit_free(unit);
    return code;
}

struct code *load_text(const char *text, size_t length, const char *filename, FILE *listing) {
    struct arena arena = ARENA_INIT;
    struct source_error error = {.kind = SOURCE_OK};
    struct module_ast *module = parse_module(text, length, filename, &arena, &error);
    struct unit *unit = module == NULL ? NULL : compile(module, filename, false, &error);
    arena_free(&arena);
    return load_unit(unit, &error, filename, listing);
}

struct code *load_piece(const struct piece *p, bool in_namespace) {
    unsigned how = (p->is_expression ? PARSE_EXPRESSION : 0) | (p->is_str ? PARSE_TEXT : 0);
    struct arena arena = ARENA_INIT;
    struct source_error error = {.kind = SOURCE_OK};
    struct unit *unit = NULL;
    struct module_ast *module = parse_text(p->text, p->length, p->filename, how, &arena, &error);
    if (module != NULL) {
        module->in_namespace = in_namespace;
        unit = compile(module, p->filename, p->is_repeated, &error);
    }
    arena_free(&arena);
    return load_unit(unit, &error, p->filename, NULL);
}

static bool read_all(int fd, char **text, size_t *length) {
    size_t capacity = 0, used = 0;
    char *buffer = NULL;
    for (;;) {
        if (used + 1 >= capacity) {
            size_t larger = capacity == 0 ? 8192 : 2 * capacity;
            char *grown = mem_resize(buffer, capacity, larger);
            if (grown == NULL) {
                break;
            }
            buffer = grown;
            capacity = larger;
        }
        ssize_t n = read(fd, buffer + used, capacity - used - 1);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            char *exact = n < 0 ? NULL : mem_resize(buffer, capacity, used + 1);
            if (exact != NULL) {
                exact[used] = '\0';
                *text = exact;
                *length = used;
                return true;
            }
            break;
        }
        used += (size_t)n;
    }
    int saved = errno;
    if (buffer != NULL) {
        mem_free(buffer, capacity);
    }
    errno = saved;
    return false;
}

bool load_file(const char *path, char **text, size_t *length) {
    struct stat info;
    int fd = strcmp(path, "-") == 0 ? dup(0) : open(path, O_RDONLY | O_CLOEXEC);
    int failure = errno;
    bool ok = false;
    if (fd < 0) {
        exception_raise_errno(failure, path);
        errno = failure;
        return false;
    }
    if (fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
        failure = EISDIR;
    } else {
        errno = 0;
        ok = read_all(fd, text, length);
        failure = errno;
    }
    if (!ok && failure != 0 && failure != ENOMEM) {
        exception_raise_errno(failure, path);
    } else if (!ok) {
        error_no_memory();
    }
    close(fd);
    errno = failure;
    return ok;
}
