/* The hooks; empty until the machine starts. */
#include "common/core/machine.h"

struct machine machine;
