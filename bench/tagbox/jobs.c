#include "bench/tagbox/jobs.h"

#include <pthread.h>
#include <unistd.h>

#include "bench/tagbox/process.h"

enum { WORKERS_MOST = 16 };

struct queue {
    const struct jobs *jobs;
    struct progress *progress;
    pthread_mutex_t lock; /* over what follows, and the progress */
    size_t next;
};

static void *work(void *argument) {
    struct queue *q = argument;
    const struct jobs *jobs = q->jobs;
    for (;;) {
        pthread_mutex_lock(&q->lock);
        size_t mine = q->next++;
        pthread_mutex_unlock(&q->lock);
        if (mine >= jobs->count || process_interrupted())
            return NULL;
        void *job = (char *)jobs->list + mine * jobs->size;
        jobs->run(jobs->context, job, (unsigned)mine);
        pthread_mutex_lock(&q->lock);
        progress_step(q->progress, jobs->estimate(job), "");
        pthread_mutex_unlock(&q->lock);
    }
}

double jobs_processors(void) {
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > WORKERS_MOST ? WORKERS_MOST : (double)count;
}

void jobs_run(const struct jobs *jobs, struct progress *progress) {
    struct queue q = {jobs, progress, PTHREAD_MUTEX_INITIALIZER, 0};
    pthread_t threads[WORKERS_MOST];
    size_t wanted = (size_t)jobs_processors(), started = 0;
    if (jobs->workers && wanted > jobs->workers)
        wanted = jobs->workers;
    while (started < wanted && pthread_create(&threads[started], NULL, work, &q) == 0)
        started++;
    if (started == 0)
        work(&q);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}
