/* What the virtual card played: frames as they came, and a log that says where they belong.
 *
 * card-PID-N.f32 holds every frame handed over, in order (float32, left and right).
 * card-PID-N.log has one line for each thing that happened:
 *   prepare F    frames from number F of the file on wait for a start
 *   start C      the first of them plays at frame C of the card's clock
 *   stop N       it stopped after playing N of them; later ones were never heard
 *   xrun C       it ran dry at frame C of the card's clock
 * Everything is written at once, so the record is whole even if the player is killed.
 */
#ifndef RIG_RECORDING_H
#define RIG_RECORDING_H

#include <stddef.h>

typedef struct {
	const char *dir;
	int data; /* file descriptors, -1 while closed */
	int log;
	long long bytes;
} recording_t;

void recording_init(recording_t *recording, const char *dir);
int recording_open(recording_t *recording); /* no effect when open; 0 or -errno */
void recording_prepare(recording_t *recording);
void recording_start(recording_t *recording, long long card_frame);
void recording_stop(recording_t *recording, long long frames_played);
void recording_xrun(recording_t *recording, long long card_frame);
int recording_append(recording_t *recording, const void *frames, size_t bytes); /* 0 or -errno */
void recording_close(recording_t *recording);

#endif
