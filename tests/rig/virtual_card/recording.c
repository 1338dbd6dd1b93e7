#include "recording.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>

enum { FRAME_BYTES = 2 * sizeof(float) };

static int open_new(const char *dir, int number, const char *ending)
{
	char path[PATH_MAX];
	snprintf(path, sizeof path, "%s/card-%d-%d.%s", dir, (int)getpid(), number, ending);
	return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
}

void recording_init(recording_t *recording, const char *dir)
{
	recording->dir = dir;
	recording->data = recording->log = -1;
	recording->bytes = 0;
}

int recording_open(recording_t *recording)
{
	if (recording->data >= 0)
		return 0;
	int number = 0;
	do
		recording->data = open_new(recording->dir, number++, "f32");
	while (recording->data < 0 && errno == EEXIST);
	if (recording->data < 0)
		return -errno;
	recording->log = open_new(recording->dir, number - 1, "log");
	return recording->log < 0 ? -errno : 0;
}

static void note(const recording_t *recording, const char *what, long long number)
{
	dprintf(recording->log, "%s %lld\n", what, number);
}

void recording_prepare(recording_t *recording)
{
	note(recording, "prepare", recording->bytes / FRAME_BYTES);
}

void recording_start(recording_t *recording, long long card_frame)
{
	note(recording, "start", card_frame);
}

void recording_stop(recording_t *recording, long long frames_played)
{
	note(recording, "stop", frames_played);
}

void recording_xrun(recording_t *recording, long long card_frame)
{
	note(recording, "xrun", card_frame);
}

int recording_append(recording_t *recording, const void *frames, size_t bytes)
{
	const char *next = frames;
	while (bytes > 0) {
		ssize_t done = write(recording->data, next, bytes);
		if (done < 0)
			return -errno;
		next += done;
		bytes -= (size_t)done;
		recording->bytes += done;
	}
	return 0;
}

void recording_close(recording_t *recording)
{
	if (recording->data >= 0)
		close(recording->data);
	if (recording->log >= 0)
		close(recording->log);
	recording_init(recording, recording->dir);
}
