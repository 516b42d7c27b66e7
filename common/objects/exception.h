/* Exceptions: the built-in hierarchy, raising with a message, tracebacks.
 */
#ifndef TAGBOX_COMMON_OBJECTS_EXCEPTION_H
#define TAGBOX_COMMON_OBJECTS_EXCEPTION_H

#include "common/value.h"

struct traceback;       /* private: common/objects/traceback.c */
struct traceback_entry; /* private: file, line, function of one frame; innermost last */

struct exception {
    struct object head;
    struct tuple *args;
    struct exception *cause;   /* `from`; NULL: none */
    struct exception *context; /* being handled when this was raised; NULL: none */
    bool suppress_context;
    uint32_t traceback_count;    /* entries of the trace that `traceback` shows already */
    struct traceback *traceback; /* the outermost traceback object made so far, or NULL; owned */
    struct dict *attributes; /* instance attributes; NULL until one is set */
    struct traceback_entry *trace;
    uint32_t trace_count, trace_capacity;
    value extra; /* StopIteration.value, SystemExit.code, ImportError.name, OSError.errno tuple ...; or absent */
};

/* The hierarchy, one list: X(name, base). All become `struct type type_<name>`, builtin names, and CPython 3.11's tree. */
#define EXCEPTION_TYPES(X)                                                                          \
    X(SystemExit, BaseException)                                                                    \
    X(KeyboardInterrupt, BaseException)                                                             \
    X(GeneratorExit, BaseException)                                                                 \
    X(Exception, BaseException)                                                                     \
    X(StopIteration, Exception)                                                                     \
    X(StopAsyncIteration, Exception)                                                                \
    X(ArithmeticError, Exception)                                                                   \
    X(FloatingPointError, ArithmeticError)                                                          \
    X(OverflowError, ArithmeticError)                                                               \
    X(ZeroDivisionError, ArithmeticError)                                                           \
    X(AssertionError, Exception)                                                                    \
    X(AttributeError, Exception)                                                                    \
    X(BufferError, Exception)                                                                       \
    X(EOFError, Exception)                                                                          \
    X(ImportError, Exception)                                                                       \
    X(ModuleNotFoundError, ImportError)                                                             \
    X(LookupError, Exception)                                                                       \
    X(IndexError, LookupError)                                                                      \
    X(KeyError, LookupError)                                                                        \
    X(MemoryError, Exception)                                                                       \
    X(NameError, Exception)                                                                         \
    X(UnboundLocalError, NameError)                                                                 \
    X(OSError, Exception)                                                                           \
    X(BlockingIOError, OSError)                                                                     \
    X(ChildProcessError, OSError)                                                                   \
    X(ConnectionError, OSError)                                                                     \
    X(BrokenPipeError, ConnectionError)                                                             \
    X(FileExistsError, OSError)                                                                     \
    X(FileNotFoundError, OSError)                                                                   \
    X(InterruptedError, OSError)                                                                    \
    X(IsADirectoryError, OSError)                                                                   \
    X(NotADirectoryError, OSError)                                                                  \
    X(PermissionError, OSError)                                                                     \
    X(ProcessLookupError, OSError)                                                                  \
    X(TimeoutError, OSError)                                                                        \
    X(ReferenceError, Exception)                                                                    \
    X(RuntimeError, Exception)                                                                      \
    X(NotImplementedError, RuntimeError)                                                            \
    X(RecursionError, RuntimeError)                                                                 \
    X(SyntaxError, Exception)                                                                       \
    X(IndentationError, SyntaxError)                                                                \
    X(TabError, IndentationError)                                                                   \
    X(SystemError, Exception)                                                                       \
    X(TypeError, Exception)                                                                         \
    X(ValueError, Exception)                                                                        \
    X(UnicodeError, ValueError)                                                                     \
    X(UnicodeDecodeError, UnicodeError)                                                             \
    X(UnicodeEncodeError, UnicodeError)                                                             \
    X(Warning, Exception)                                                                           \
    X(DeprecationWarning, Warning)                                                                  \
    X(RuntimeWarning, Warning)                                                                      \
    X(UserWarning, Warning)

extern struct type type_BaseException;
#define X(name, base) extern struct type type_##name;
EXCEPTION_TYPES(X)
#undef X

/* Raises `type` with a printf-formatted message (UTF-8). Beyond printf: %V takes a value and inserts its str(), %R its
 * repr(), %T the name of its type (a precision clips them; errors inside become "?"). Returns VALUE_ABSENT, for
 * `return exception_raise(...)`. The exception being handled (exception_handled) becomes its context. */
COLD value exception_raise(struct type *type, const char *format, ...);

/* Raises `type` with these exact arguments (borrowed): exception.args == (argument,). */
COLD value exception_raise_value(struct type *type, value argument);
/* KeyError(key); StopIteration(v) with v absent for none. */
COLD value exception_raise_key(value key);
/* OSError subclass by errno, with strerror and filename as CPython words them; filename may be NULL. */
COLD value exception_raise_errno(int error_number, const char *filename);

/* A SyntaxError (or subclass `type`) at a place in a source text; columns count from 1, 0: unknown. exception_print shows line and caret. */
COLD value exception_raise_syntax(struct type *type, const char *message, const char *filename, int line, int column,
                                  int end_column, const char *text);

/* For the traceback's "Did you mean: ...?": tells the AttributeError just raised whose attribute `name` was not found (a no-op for other
 * exceptions, and when it knows already), */
void exception_note_attribute(value object, value name);
/* or the NameError just raised which name was not found in which scopes, from the inside out: at most three iterables of names (dicts,
 * tuples). */
void exception_note_name(value name, const value *scopes, size_t count);

/* `raise exc [from cause]` as a statement does it: exc may be a class (then it is called) or an instance; else TypeError
 * "exceptions must derive from BaseException". cause absent: no `from`. */
void exception_raise_statement(value exc, value cause);

/* A new instance of an exception type with args = (message,), or none if message is NULL. NULL with MemoryError pending. */
struct exception *exception_new(struct type *type, const char *message);

/* The exception whose `except` block is running (borrowed; NULL: none): the context of new ones, and what bare `raise`
 * raises again. The interpreter swaps it on entering and leaving handlers. */
extern struct exception *exception_handled;

/* Sets __cause__ (and suppresses the context) or __context__; both steal the second. */
void exception_set_cause(struct exception *e, struct exception *cause);
void exception_set_context(struct exception *e, struct exception *context);

/* Notes one more frame (called from the innermost outwards while unwinding). filename and function are copied as borrowed
 * interned str values retained by the entry. The carets stand under bytes column ... end_column of the line: to its end for
 * EXCEPTION_TRACE_OPEN; there are none for column EXCEPTION_TRACE_UNKNOWN. Failure to allocate is ignored: the traceback is shorter. */
#define EXCEPTION_TRACE_OPEN UINT32_MAX
#define EXCEPTION_TRACE_UNKNOWN UINT32_MAX
void exception_add_trace(struct exception *e, value filename, value function, int line, uint32_t column, uint32_t end_column);

/* Whether `e` is caught by `except pattern`: pattern a class or a (nested) tuple of classes; 0/1, -1 TypeError "catching
 * classes that do not inherit from BaseException is not allowed". */
int exception_matches(struct exception *e, value pattern);

/* Writes the traceback to stderr as CPython 3.11 does: chain of causes and contexts ("The above
 * exception was the direct cause of ...", "During handling of ..."), "Traceback (most recent call last):", a line for each
 * frame, the source line and its carets where the file can be read (repeated frames folded: "[Previous line repeated N more times]"), then
 * "Type: message". SyntaxErrors show file, line, text and caret. Never raises. */
void exception_print(struct exception *e);

/* What happens to an exception that nobody can be told of: "Exception ignored in: ..." and the traceback, on stderr. */
void exception_print_ignored(struct exception *e, value where);

/* Readies all exception types and makes the MemoryErrors that error_no_memory() gives out. */
bool exception_startup(void);
void exception_shutdown(void);

/* At the end of a program, while finalizers still find its names: drops what hangs on the MemoryError that always stays. */
void exception_clear_spare(void);

#endif
