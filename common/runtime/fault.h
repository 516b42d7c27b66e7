/* Faults on request, in debug builds only: TAGBOX_FAULT=leak, overrun, use-after-free or undefined plants one after the program has
 * run, so that tests can see the checks catch it.
 */
#ifndef TAGBOX_COMMON_RUNTIME_FAULT_H
#define TAGBOX_COMMON_RUNTIME_FAULT_H

void fault_plant(void);

#endif
