#include "bench/tagbox/progress.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/tagbox/process.h"
#include "bench/tagbox/text.h"

void progress_start(struct progress *p) {
    *p = (struct progress){
        .terminal = isatty(STDERR_FILENO), .started = process_now(), .phase = "start"};
}

void progress_replan(struct progress *p, double seconds) {
    p->started = process_now();
    p->planned = seconds;
    p->done = 0;
    p->fills = false;
}

void progress_fill(struct progress *p, double seconds) {
    progress_replan(p, seconds);
    p->fills = true;
}

void progress_rest(struct progress *p, double seconds) {
    p->planned = p->done + seconds;
}

/* "about 2 min left", or "" when nothing is planned. The caller frees it. */
static char *time_left(const struct progress *p, double now) {
    if (p->planned <= 0)
        return need_copy("");
    /* Real seconds per planned second so far, once there is something to judge by. */
    double pace = p->done > 1 ? (now - p->started) / p->done : 1;
    char *left = text_duration((p->planned - p->done) * pace), *words = format("about %s left, ", left);
    free(left);
    return words;
}

static void show(struct progress *p, const char *what) {
    double now = process_now();
    p->shown = now;
    if (p->fills)
        p->done = fmin(now - p->started, p->planned);
    double share = p->planned > 0 ? fmin(p->done / p->planned, 1) : 0;
    char *left = time_left(p, now);
    if (p->terminal) {
        int filled = (int)(share * 20);
        fprintf(stderr, "\r\033[K[%.*s%.*s] %3.0f %%  %s%s: %s", filled,
                "####################", 20 - filled, "....................", share * 100, left,
                p->phase, what);
    } else {
        fprintf(stderr, "tagbox: %3.0f %%, %s%s: %s\n", share * 100, left, p->phase, what);
    }
    fflush(stderr);
    free(left);
}

void progress_phase(struct progress *p, const char *phase) {
    p->phase = phase;
    show(p, "begins");
}

void progress_step(struct progress *p, double seconds, const char *what) {
    p->done += seconds;
    if (process_now() - p->shown > (p->terminal ? 0.1 : 10.0))
        show(p, what);
}

void progress_end(struct progress *p) {
    if (p->terminal)
        fputs("\r\033[K", stderr);
}
