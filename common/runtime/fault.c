/* Faults on request. */
#include "common/runtime/fault.h"

#ifdef TAGBOX_DEBUG

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "common/memory/mem.h"

/* Through volatile pointers, so that no compiler sees what is coming. */
void fault_plant(void) {
    const char *fault = getenv("TAGBOX_FAULT");
    volatile char *volatile block;
    volatile int number = INT_MAX;
    if (fault == NULL || *fault == '\0') {
        return;
    }
    block = mem_alloc(48);
    if (block == NULL) {
        return;
    }
    block[0] = 1;
    if (strcmp(fault, "overrun") == 0) {
        block[48] = 1;
    } else if (strcmp(fault, "use-after-free") == 0) {
        mem_free((void *)block, 48);
        block[20] = 1;
        return;
    } else if (strcmp(fault, "undefined") == 0) {
        number = number + 1;
    } else if (strcmp(fault, "leak") == 0) {
        return;
    }
    mem_free((void *)block, 48);
}

#else

void fault_plant(void) {
}

#endif
