/* Generators: laying a frame aside, taking it up again, and the methods send, throw and close. */
#include "common/vm/generator.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/objects/traceback.h"
#include "common/objects/tuple.h"
#include "common/vm/slow.h"

static size_t size_of(const struct function *function) {
    return sizeof(struct generator) + function->code->register_count * sizeof(value);
}

/* They are few: a call of memcpy, which the compiler would make of the loop, takes longer. */
ALWAYS_INLINE void copy_registers(value *to, const value *from, size_t count) {
    for (size_t i = 0; i < count; i++) {
        to[i] = from[i];
        __asm__("" : "+r"(i));
    }
}

struct generator *generator_from_frame(struct frame *frame, const struct instruction *pc) {
    struct function *function = frame->function;
    struct generator *g = (struct generator *)object_new(&type_generator, size_of(function));
    if (g == NULL) {
        return NULL;
    }
    g->state = GENERATOR_CREATED;
    g->live = function->code->variable_count;
    g->result = 0;
    g->function = function; /* the frame's reference moves here */
    g->pc = pc;
    g->handled = NULL;
    g->register_count = function->code->register_count;
    g->name = value_retained(function->name);
    g->qualified_name = value_retained(function->qualified_name);
    memcpy(g->registers, frame->base, g->live * sizeof(value));
    gc_track(&g->head);
    return g;
}

void generator_suspend(struct frame *frame, const struct instruction *pc, unsigned live,
                       unsigned result) {
    struct generator *g = frame->generator;
    copy_registers(g->registers, frame->base, live);
    g->live = (uint16_t)live;
    g->result = (uint16_t)result;
    g->pc = pc;
    g->state = GENERATOR_SUSPENDED;
}

/* Drops what a generator that will not go on still holds. */
static void generator_drop(struct generator *g) {
    struct function *function = g->function;
    struct exception *handled = g->handled;
    uint16_t live = g->live;
    g->function = NULL;
    g->handled = NULL;
    g->live = 0;
    g->state = GENERATOR_FINISHED;
    for (uint16_t i = 0; i < live; i++) {
        value v = g->registers[i];
        g->registers[i] = VALUE_ABSENT;
        value_release_any(v);
    }
    if (handled != NULL) {
        object_release(&handled->head);
    }
    if (function != NULL) {
        object_release(&function->head);
    }
}

/* Puts the generator's frame back on the stack, ready to run. false with RecursionError pending and nothing changed. */
static bool restore_frame(struct generator *g) {
    value *base = vm_stack_top() + 1;
    if (base + g->register_count > vm.stack_limit) {
        slow_recursion_error();
        return false;
    }
    if (!vm_push_entry(g->function, base, g->pc)) {
        return false;
    }
    copy_registers(base, g->registers, g->live);
    base[-1] = value_from_object(&g->function->head);
    object_retain(&g->function->head);
    vm.frame->generator = g;
    return true;
}

struct exception *generator_resumer_handled;

/* Runs a restored frame, or unwinds it when an exception was thrown in. */
static value run(struct generator *g, bool raising) {
    struct exception *outer = exception_handled, *outer_of_resumer = generator_resumer_handled;
    value result;
    g->state = GENERATOR_RUNNING;
    generator_resumer_handled = outer;
    if (g->handled != NULL) {
        exception_handled = g->handled;
        g->handled = NULL;
        if (raising) { /* what is thrown in has its context here */
            struct object *thrown = error_take();
            exception_raise_statement(value_from_object(thrown), VALUE_ABSENT);
            object_release(thrown);
        }
    } else if (outer != NULL) {
        object_retain(&outer->head);
    }
    result = !raising || slow_unwind(true) ? vm_execute() : VALUE_ABSENT;
    if (g->state == GENERATOR_SUSPENDED && exception_handled != outer) {
        g->handled = exception_handled;
    } else if (exception_handled != NULL) {
        object_release(&exception_handled->head);
    }
    exception_handled = outer;
    generator_resumer_handled = outer_of_resumer;
    return result;
}

static bool raise_running(void) {
    exception_raise(&type_ValueError, "generator already executing");
    return false;
}

/* A StopIteration that leaves a generator's body becomes a RuntimeError (PEP 479). */
static void convert_stop_iteration(void) {
    struct object *stop, *error;
    if (!error_matches(&type_StopIteration)) {
        return;
    }
    stop = error_take();
    exception_raise(&type_RuntimeError, "generator raised StopIteration");
    error = error_take();
    object_retain(stop);
    exception_set_cause((struct exception *)error, (struct exception *)stop);
    exception_set_context((struct exception *)error, (struct exception *)stop);
    error_set(error);
}

/* Takes the frame up again with `sent` (stolen; absent: nothing is stored), or raises the pending
 * exception where it stands. The generator is suspended or new. */
static value resume_frame(struct generator *g, value sent, bool raising, value *returned) {
    value result = VALUE_ABSENT;
    if (!object_recursion_enter("")) {
        value_release_any(sent);
        return VALUE_ABSENT;
    }
    object_retain(&g->head);
    if (!restore_frame(g)) {
        value_release_any(sent);
    } else {
        if (!value_is_absent(sent)) {
            vm.frame->base[g->result] = sent;
        }
        if (raising) {
            /* Unwinding releases temporaries up to the note's mark; the operand of YIELD is gone. */
            vm.frame->base[g->live] = VALUE_ABSENT;
            vm.frame->pc = g->pc + (g->pc->op == OP_YIELD_FROM);
        }
        result = run(g, raising);
        if (g->state != GENERATOR_SUSPENDED) {
            g->live = 0; /* the frame has released its registers */
            generator_drop(g);
            if (value_is_absent(result)) {
                convert_stop_iteration();
            } else if (returned != NULL) {
                *returned = result;
                result = VALUE_ABSENT;
            } else {
                value_release(result);
                result = VALUE_ABSENT;
            }
        } else {
            /* The stack's reference to the function. */
            object_release(&g->function->head);
        }
    }
    object_recursion_leave();
    object_release(&g->head);
    return result;
}

/* ---- Exceptions thrown in ---- */

static int generator_stop(struct generator *g);

/* Whether it waits for an item of the iterator of a `yield from`. */
static bool is_delegating(const struct generator *g) {
    return g->state == GENERATOR_SUSPENDED && g->pc->op == OP_YIELD_FROM;
}

static value find_method(value object, const char *name) {
    struct str *s = str_intern_text(name);
    value found;
    if (s == NULL) {
        return VALUE_ABSENT;
    }
    found = abstract_find_attribute(object, str_value(s));
    object_release(&s->head);
    return found;
}

/* If a StopIteration is pending, takes it and sets *returned to its value. */
static void take_returned(value *returned) {
    struct exception *stop;
    if (!error_matches(&type_StopIteration)) {
        return;
    }
    stop = (struct exception *)error_take();
    *returned = value_is_absent(stop->extra) ? value_none_retained() : value_retained(stop->extra);
    object_release(&stop->head);
}

/* Closes the iterator of a `yield from` before GeneratorExit is raised there. The pending exception
 * stays, unless closing raises another one. */
static void close_delegate(value iterator) {
    struct object *pending = error_take();
    bool ok = true;
    if (value_has_type(iterator, &type_generator)) {
        ok = generator_stop((struct generator *)value_object(iterator)) == 0;
    } else {
        value method = find_method(iterator, "close");
        if (!value_is_absent(method)) {
            value result = abstract_call(method, NULL, 0, NULL);
            ok = !value_is_absent(result);
            value_release_any(result);
            value_release(method);
        } else {
            ok = !error_pending();
        }
    }
    if (ok) {
        error_set(pending);
    } else {
        object_release(pending);
    }
}

/* What throw() was given, beside the pending exception made of it; NULL: nobody called throw(). */
struct thrown {
    const value *args;
    size_t count;
    bool valid; /* else the pending exception is the refusal: who delegates hands the arguments on all the same */
};

static value resume(struct generator *g, value sent, const struct thrown *thrown, value *returned);

/* Throws the pending exception into the iterator of a `yield from`, if that can take it. Result: an
 * item; absent with *returned set: the iterator has ended; absent otherwise: an exception is pending
 * and belongs where the `yield from` stands, or with *refused set to the caller of throw(). */
static value throw_into_delegate(value iterator, const struct thrown *thrown, value *returned, bool *refused) {
    value method, item, exception;
    if (value_has_type(iterator, &type_generator)) {
        item = resume((struct generator *)value_object(iterator), VALUE_ABSENT, thrown, returned);
    } else {
        struct object *pending = error_take();
        method = find_method(iterator, "throw");
        if (value_is_absent(method)) {
            if (error_pending()) {
                object_release(pending);
            } else {
                error_set(pending);
                *refused = thrown != NULL && !thrown->valid;
            }
            return VALUE_ABSENT;
        }
        exception = value_from_object(pending);
        item = thrown != NULL ? abstract_call(method, thrown->args, thrown->count, NULL) : abstract_call_one(method, exception);
        value_release(method);
        value_release(exception);
    }
    if (value_is_absent(item) && value_is_absent(*returned)) {
        take_returned(returned);
    }
    return item;
}

/* The iterator of a `yield from` has ended with `returned` (stolen): the generator goes on behind it. */
static value finish_delegation(struct generator *g, value result, value *returned) {
    value *iterator = &g->registers[g->pc->a];
    value ended = *iterator;
    *iterator = result;
    g->live = (uint16_t)(g->pc->a + 1);
    g->pc++;
    value_release(ended);
    return resume_frame(g, VALUE_ABSENT, false, returned);
}

/* Raises the pending exception in a suspended generator, or in what it delegates to. */
static value throw_in(struct generator *g, const struct thrown *thrown, value *returned) {
    value iterator, item = VALUE_ABSENT, result = VALUE_ABSENT;
    bool refused = false;
    if (!is_delegating(g)) {
        return resume_frame(g, VALUE_ABSENT, true, returned);
    }
    if (!object_recursion_enter("")) {
        return VALUE_ABSENT;
    }
    object_retain(&g->head);
    iterator = value_retained(g->registers[g->pc->a]);
    g->state = GENERATOR_RUNNING;
    if (error_matches(&type_GeneratorExit)) {
        close_delegate(iterator);
    } else {
        item = throw_into_delegate(iterator, thrown, &result, &refused);
    }
    g->state = GENERATOR_SUSPENDED;
    value_release(iterator);
    if (!value_is_absent(result)) {
        item = finish_delegation(g, result, returned);
    } else if (value_is_absent(item) && !refused) {
        item = resume_frame(g, VALUE_ABSENT, true, returned);
    }
    object_recursion_leave();
    object_release(&g->head);
    return item;
}

/* Sends a value (stolen) on to what the generator delegates to, while its own frame stays aside: it is taken up again only to go on
 * behind the `yield from`. The iterator runs with the caller's handled exception, so the generator must not be handling one. */
static value send_on(struct generator *g, value sent, value *returned) {
    value iterator, item, result;
    if (!object_recursion_enter("")) {
        value_release(sent);
        return VALUE_ABSENT;
    }
    object_retain(&g->head);
    iterator = value_retained(g->registers[g->pc->a]);
    g->state = GENERATOR_RUNNING;
    item = slow_delegate(iterator, sent, &result);
    g->state = GENERATOR_SUSPENDED;
    value_release(sent);
    value_release(iterator);
    if (!value_is_absent(result)) {
        item = finish_delegation(g, result, returned);
    } else if (UNLIKELY(value_is_absent(item))) {
        item = resume_frame(g, VALUE_ABSENT, true, returned);
    }
    object_recursion_leave();
    object_release(&g->head);
    return item;
}

/* Goes on with a suspended generator, to which a value is sent (stolen). */
static value resume_suspended(struct generator *g, value sent, value *returned) {
    return is_delegating(g) && g->handled == NULL ? send_on(g, sent, returned) : resume_frame(g, sent, false, returned);
}

/* What is thrown into a generator that has not begun is shown to come from its first line. */
static void note_unstarted(const struct generator *g) {
    const struct code *code = g->function->code;
    struct object *thrown = error_take();
    exception_add_trace((struct exception *)thrown, code->filename, g->function->name, (int)code->line, EXCEPTION_TRACE_UNKNOWN, 0);
    error_set(thrown);
}

static value resume(struct generator *g, value sent, const struct thrown *thrown, value *returned) {
    bool raising = value_is_absent(sent);
    if (returned != NULL) {
        *returned = VALUE_ABSENT;
    }
    if (LIKELY(g->state == GENERATOR_SUSPENDED && !raising)) {
        return resume_suspended(g, sent, returned);
    }
    if (UNLIKELY(thrown != NULL && !thrown->valid) && !is_delegating(g)) {
        return VALUE_ABSENT; /* nothing has happened to it */
    }
    if (UNLIKELY(g->state == GENERATOR_RUNNING)) {
        error_clear();
        raise_running();
        value_release_any(sent);
        return VALUE_ABSENT;
    }
    if (raising && g->state == GENERATOR_CREATED) {
        note_unstarted(g);
        generator_drop(g);
        convert_stop_iteration();
    }
    if (UNLIKELY(g->state == GENERATOR_FINISHED)) {
        value_release_any(sent);
        if (returned != NULL && !raising) {
            *returned = value_none_retained();
        }
        return VALUE_ABSENT;
    }
    if (raising) {
        return throw_in(g, thrown, returned);
    }
    if (g->state == GENERATOR_CREATED) {
        if (!value_is_none(sent)) {
            value_release(sent);
            return exception_raise(&type_TypeError,
                                   "can't send non-None value to a just-started generator");
        }
        value_release(sent);
    }
    return resume_frame(g, VALUE_ABSENT, false, returned);
}

value generator_resume(struct generator *g, value sent, value *returned) {
    return resume(g, sent, NULL, returned);
}

/* ---- The type ---- */

static struct generator *generator_of(value v) {
    return (struct generator *)value_object(v);
}

/* A return value other than None stays in the StopIteration, for next(); loops need none. */
static value generator_next(value self) {
    struct generator *g = generator_of(self);
    value returned = VALUE_ABSENT, item;
    if (LIKELY(g->state == GENERATOR_SUSPENDED)) {
        item = resume_suspended(g, value_none_retained(), &returned);
    } else {
        item = generator_resume(g, value_none_retained(), &returned);
    }
    if (!value_is_absent(returned)) {
        if (!value_is_none(returned)) {
            exception_raise_value(&type_StopIteration, returned);
        }
        value_release(returned);
    }
    return item;
}

static value generator_iter(value self) {
    return value_retained(self);
}

/* What send() and throw() answer: an item, or StopIteration with the return value. */
static value item_or_stop(value item, value returned) {
    if (!value_is_absent(item) || error_pending()) {
        return item;
    }
    if (value_is_absent(returned) || value_is_none(returned)) {
        value_release_any(returned);
        return exception_raise(&type_StopIteration, NULL);
    }
    exception_raise_value(&type_StopIteration, returned);
    value_release(returned);
    return VALUE_ABSENT;
}

static value generator_send(const value *args, size_t nargs) {
    value returned, item;
    (void)nargs;
    item = generator_resume(generator_of(args[0]), value_retained(args[1]), &returned);
    return item_or_stop(item, returned);
}

static bool is_exception_class(value v) {
    return type_is_subtype(value_type(v), &type_type) &&
           type_is_subtype((struct type *)value_object(v), &type_BaseException);
}

static value call_with_tuple(value callee, const struct tuple *arguments) {
    size_t count = (size_t)arguments->length;
    value *flat = mem_alloc_array(count + 1, sizeof *flat), result;
    if (flat == NULL) {
        return error_no_memory();
    }
    for (size_t i = 0; i < count; i++) {
        flat[i] = value_from_heap(arguments->items[i]);
    }
    result = abstract_call(callee, flat, count, NULL);
    mem_free(flat, (count + 1) * sizeof *flat);
    return result;
}

/* Raises what throw(type_or_exception[, value[, traceback]]) was given; false: the arguments are wrong,
 * and the exception is the caller's. */
static bool raise_thrown(const value *args, size_t nargs) {
    value exception, given = nargs > 2 ? args[2] : value_none();
    bool is_class = is_exception_class(args[1]);
    if (nargs > 3 && !value_is_none(args[3]) && !value_has_type(args[3], &type_traceback)) {
        exception_raise(&type_TypeError, "throw() third argument must be a traceback object");
        return false;
    }
    if (!is_class && !type_is_subtype(value_type(args[1]), &type_BaseException)) {
        exception_raise(&type_TypeError,
                        "exceptions must be classes or instances deriving from BaseException, not %T",
                        args[1]);
        return false;
    }
    if (!is_class && !value_is_none(given)) {
        exception_raise(&type_TypeError, "instance exception may not have a separate value");
        return false;
    }
    if (!is_class || value_is_none(given)) {
        exception_raise_statement(args[1], VALUE_ABSENT);
        return true;
    }
    if (type_is_subtype(value_type(given), (struct type *)value_object(args[1]))) {
        exception = value_retained(given);
    } else if (value_has_type(given, &type_tuple)) {
        exception = call_with_tuple(args[1], (const struct tuple *)value_object(given));
    } else {
        exception = abstract_call_one(args[1], given);
    }
    if (!value_is_absent(exception)) {
        exception_raise_statement(exception, VALUE_ABSENT);
        value_release(exception);
    }
    return true;
}

static value generator_throw(const value *args, size_t nargs) {
    value returned, item;
    bool valid = raise_thrown(args, nargs);
    if (valid && nargs > 3 && value_has_type(args[3], &type_traceback)) {
        struct object *thrown = error_take();
        bool ok = traceback_set((struct exception *)thrown, args[3]);
        if (ok) {
            error_set(thrown);
        } else {
            object_release(thrown);
        }
    }
    item = resume(generator_of(args[0]), VALUE_ABSENT, &(struct thrown){args + 1, nargs - 1, valid}, &returned);
    return item_or_stop(item, returned);
}

/* Raises GeneratorExit inside; 0 when it ended, -1 with an exception pending. */
static int generator_stop(struct generator *g) {
    value item;
    if (g->state == GENERATOR_FINISHED) {
        return 0;
    }
    if (g->state == GENERATOR_CREATED) {
        generator_drop(g);
        return 0;
    }
    exception_raise(&type_GeneratorExit, NULL);
    item = generator_resume(g, VALUE_ABSENT, NULL);
    if (!value_is_absent(item)) {
        value_release(item);
        exception_raise(&type_RuntimeError, "generator ignored GeneratorExit");
        return -1;
    }
    if (error_pending()) {
        if (!error_matches(&type_GeneratorExit) && !error_matches(&type_StopIteration)) {
            return -1;
        }
        error_clear();
    }
    return 0;
}

static value generator_close(const value *args, size_t nargs) {
    (void)nargs;
    return generator_stop(generator_of(args[0])) < 0 ? VALUE_ABSENT : value_none_retained();
}

static value generator_repr(value self) {
    struct str *s =
        str_format("<generator object %V at %p>", generator_of(self)->qualified_name, (void *)value_object(self));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* Whether anything would notice that the suspended body is closed: it stands inside a try, or has an
 * iterator to close. */
static bool notices_close(const struct generator *g) {
    const struct code *code = g->function->code;
    uint32_t index = (uint32_t)(g->pc - code->instructions) - 1;
    if (gc_finalizers_ended) {
        return false;
    }
    if (is_delegating(g)) {
        return true;
    }
    for (uint32_t i = 0; i < code->handler_count; i++) {
        if (code->handlers[i].first <= index && index < code->handlers[i].last) {
            return true;
        }
    }
    return false;
}

/* Final blocks run, as when CPython finalises a generator; the object is alive meanwhile. */
static void generator_finalize(struct object *self) {
    struct generator *g = (struct generator *)self;
    if (g->state == GENERATOR_SUSPENDED && notices_close(g)) {
        struct object *pending = error_take();
        if (generator_stop(g) < 0) {
            struct object *raised = error_take();
            exception_print_ignored((struct exception *)raised, value_from_object(self));
            object_release(raised);
            error_clear();
        }
        if (pending != NULL) {
            error_set(pending);
        }
    }
}

static void generator_deallocate(struct object *self) {
    struct generator *g = (struct generator *)self;
    gc_untrack(self);
    if (g->state == GENERATOR_SUSPENDED && notices_close(g)) {
        self->refcount = 1;
        generator_finalize(self);
        if (--self->refcount > 0) {
            gc_track(self);
            return;
        }
    }
    generator_drop(g);
    value_release(g->name);
    value_release(g->qualified_name);
    object_free(self, sizeof(struct generator) + g->register_count * sizeof(value));
}

static void generator_traverse(struct object *self, gc_visit visit, void *context) {
    struct generator *g = (struct generator *)self;
    if (g->state == GENERATOR_RUNNING) {
        return; /* its registers are the stack's now */
    }
    for (uint16_t i = 0; i < g->live; i++) {
        value_visit(g->registers[i], visit, context);
    }
    if (g->function != NULL) {
        visit(&g->function->head, context);
    }
    if (g->handled != NULL) {
        visit(&g->handled->head, context);
    }
}

static void generator_clear(struct object *self) {
    struct generator *g = (struct generator *)self;
    if (g->state != GENERATOR_RUNNING) {
        generator_drop(g);
    }
}

static value get_name(value self) {
    return value_retained(generator_of(self)->name);
}
static value get_qualified_name(value self) {
    return value_retained(generator_of(self)->qualified_name);
}
static value get_running(value self) {
    return value_from_bool(generator_of(self)->state == GENERATOR_RUNNING);
}

static value get_delegate(value self) {
    const struct generator *g = generator_of(self);
    return is_delegating(g) ? value_retained(g->registers[g->pc->a]) : value_none_retained();
}
static int set_text(value v, const char *name, value *slot) {
    if (value_is_absent(v) || !str_check(v)) {
        exception_raise(&type_TypeError, "%s must be set to a string object", name);
        return -1;
    }
    value_replace(slot, value_retained(v));
    return 0;
}
static int set_name(value self, value v) {
    return set_text(v, "__name__", &generator_of(self)->name);
}
static int set_qualified_name(value self, value v) {
    return set_text(v, "__qualname__", &generator_of(self)->qualified_name);
}

static const struct type_member generator_members[] = {
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualified_name, set_qualified_name},
    {"gi_yieldfrom", get_delegate, NULL},
    {"gi_running", get_running, NULL},
    {NULL, NULL, NULL},
};

static const struct native_method generator_methods[] = {
    {"send", .function = generator_send, .min = 1, .max = 1},
    {"throw", .function = generator_throw, .min = 1, .max = 3},
    {"close", .function = generator_close},
    {NULL, .min = 0},
};

struct type type_generator = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "generator",
    .size = sizeof(struct generator),
    .flags = TYPE_TRACKED,
    .methods = generator_methods,
    .members = generator_members,
    .deallocate = generator_deallocate,
    .traverse = generator_traverse,
    .finalize = generator_finalize,
    .clear = generator_clear,
    .repr = generator_repr,
    .iter = generator_iter,
    .next = generator_next,
};

/* ---- yield from ---- */

value slow_delegate(value iterator, value sent, value *returned) {
    value item;
    *returned = VALUE_ABSENT;
    if (value_has_type(iterator, &type_generator)) {
        struct generator *g = generator_of(iterator);
        return LIKELY(g->state == GENERATOR_SUSPENDED) ? resume_suspended(g, value_retained(sent), returned)
                                                       : generator_resume(g, value_retained(sent), returned);
    }
    if (!value_is_none(sent)) {
        struct str *name = str_intern_text("send");
        value send = name == NULL ? VALUE_ABSENT : abstract_get_attribute(iterator, str_value(name));
        if (name != NULL) {
            object_release(&name->head);
        }
        if (value_is_absent(send)) {
            return send;
        }
        item = abstract_call_one(send, sent);
        value_release(send);
        if (value_is_absent(item)) {
            take_returned(returned);
        }
        return item;
    }
    if (value_type(iterator)->next == NULL || object_stack_is_low()) {
        return abstract_next(iterator); /* for its complaint */
    }
    item = value_type(iterator)->next(iterator);
    if (value_is_absent(item) && error_pending()) {
        take_returned(returned);
        return VALUE_ABSENT;
    }
    if (value_is_absent(item)) {
        *returned = value_none_retained();
    }
    return item;
}
