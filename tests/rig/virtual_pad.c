/* Takes what SDL tells a virtual controller's motors, with the moment, and asks no one.
 *
 * SDL may call this from any thread, also while another one holds Python's lock and waits for
 * SDL: so it must not be written in Python.
 */
#define _POSIX_C_SOURCE 200112L
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

enum { MOST = 65536 };

typedef struct {
	double at_s; /* of CLOCK_MONOTONIC */
	uint16_t low, high;
} told_t;

typedef struct {
	uint32_t count;
	uint32_t refuses; /* while it is not 0, nothing is taken */
	told_t told[MOST];
} pad_t;

pad_t *pad_new(void)
{
	return calloc(1, sizeof(pad_t));
}

void pad_free(pad_t *pad)
{
	free(pad);
}

int pad_rumble(void *userdata, uint16_t low, uint16_t high)
{
	pad_t *pad = userdata;
	struct timespec now;
	if (pad->refuses)
		return -1;
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (pad->count < MOST) {
		told_t *told = &pad->told[pad->count];
		told->at_s = now.tv_sec + now.tv_nsec * 1e-9;
		told->low = low;
		told->high = high;
		pad->count++;
	}
	return 0;
}
