/* heard SOURCE OUT.f32 OUT.log: record a PulseAudio source and note when each part was heard.
 *
 * OUT.f32 holds the sound (float32, left and right, 48 kHz). Each line of OUT.log is
 *     FRAME SECONDS
 * frame number FRAME was heard at SECONDS on CLOCK_MONOTONIC, by the server's own latency.
 * The first stamps of a stream are wrong by half a second and more, so it begins to record, and
 * prints "recording", only when they have been steady for a while. Ends well on SIGTERM.
 */
#include <math.h>
#include <pulse/pulseaudio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const double STEADY_WITHIN_S = 3e-3;
static const double STEADY_FOR_S = 0.3;
static const double NO_BACKLOG_S = 0.1; /* a server at rest makes sound in bursts of 2 s */

enum { RATE_HZ = 48000, FRAME_BYTES = 2 * sizeof(float), FRAGMENT_MS = 10 };

typedef struct {
	const char *source;
	FILE *sound;
	FILE *log;
	long long frames; /* kept, or while it waits for steady stamps, passed by */
	int recording;
	double offset_s; /* what it compares a stamp with while it waits */
	double steady_since_s;
	pa_mainloop *loop;
} recorder_t;

static double now_s(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec + now.tv_nsec * 1e-9;
}

static void fail(const char *what, pa_context *context)
{
	fprintf(stderr, "%s: %s\n", what, pa_strerror(pa_context_errno(context)));
	exit(1);
}

/* The moment at which the next frame to be read was heard; NAN while the server cannot tell. */
static double heard_s(pa_stream *stream)
{
	pa_usec_t latency;
	int negative;
	if (pa_stream_get_latency(stream, &latency, &negative) < 0)
		return NAN;
	return now_s() + (negative ? 1e-6 : -1e-6) * (double)latency;
}

static void keep(recorder_t *recorder, const void *sound, size_t bytes, double when_s)
{
	static const float silence[2];
	if (!isnan(when_s))
		fprintf(recorder->log, "%lld %.9f\n", recorder->frames, when_s);
	if (sound) {
		fwrite(sound, 1, bytes, recorder->sound);
	} else { /* a hole in the stream */
		for (size_t done = 0; done < bytes; done += FRAME_BYTES)
			fwrite(silence, 1, FRAME_BYTES, recorder->sound);
	}
	recorder->frames += (long long)(bytes / FRAME_BYTES);
}

/* Whether stamps and frames have gone along with each other for long enough to begin. */
static int is_steady(recorder_t *recorder, double when_s)
{
	double offset_s = when_s - (double)recorder->frames / RATE_HZ;
	double read_s = now_s();
	if (isnan(when_s))
		return 0;
	if (read_s - when_s > NO_BACKLOG_S || !(fabs(offset_s - recorder->offset_s) < STEADY_WITHIN_S)) {
		recorder->offset_s = offset_s;
		recorder->steady_since_s = read_s;
	}
	return read_s - recorder->steady_since_s > STEADY_FOR_S;
}

static void begin(recorder_t *recorder)
{
	recorder->recording = 1;
	recorder->frames = 0;
	puts("recording");
	fflush(stdout);
}

static void on_sound(pa_stream *stream, size_t available, void *user)
{
	recorder_t *recorder = user;
	(void)available;
	while (pa_stream_readable_size(stream) > 0) {
		const void *sound;
		size_t bytes;
		double when_s = heard_s(stream);
		if (pa_stream_peek(stream, &sound, &bytes) < 0 || bytes == 0)
			break;
		if (!recorder->recording && is_steady(recorder, when_s))
			begin(recorder);
		if (recorder->recording)
			keep(recorder, sound, bytes, when_s);
		else
			recorder->frames += (long long)(bytes / FRAME_BYTES);
		pa_stream_drop(stream);
	}
}

static void record(pa_context *context, recorder_t *recorder)
{
	pa_sample_spec format = {PA_SAMPLE_FLOAT32LE, RATE_HZ, 2};
	pa_buffer_attr buffer;
	pa_stream *stream = pa_stream_new(context, "recording", &format, NULL);
	if (!stream)
		fail("cannot record", context);
	buffer.maxlength = buffer.tlength = buffer.prebuf = buffer.minreq = (uint32_t)-1;
	buffer.fragsize = RATE_HZ / 1000 * FRAGMENT_MS * FRAME_BYTES;
	pa_stream_set_read_callback(stream, on_sound, recorder);
	if (pa_stream_connect_record(stream, recorder->source, &buffer,
				     PA_STREAM_INTERPOLATE_TIMING | PA_STREAM_AUTO_TIMING_UPDATE |
					     PA_STREAM_ADJUST_LATENCY) < 0)
		fail("cannot record", context);
}

static void on_state(pa_context *context, void *user)
{
	pa_context_state_t state = pa_context_get_state(context);
	if (state == PA_CONTEXT_READY)
		record(context, user);
	else if (!PA_CONTEXT_IS_GOOD(state))
		fail("no sound server", context);
}

static void on_signal(pa_mainloop_api *api, pa_signal_event *event, int number, void *user)
{
	recorder_t *recorder = user;
	(void)api;
	(void)event;
	(void)number;
	pa_mainloop_quit(recorder->loop, 0);
}

int main(int count, char **words)
{
	if (count != 4) {
		fprintf(stderr, "usage: heard SOURCE OUT.f32 OUT.log\n");
		return 2;
	}
	recorder_t recorder = {.source = words[1], .offset_s = NAN};
	recorder.sound = fopen(words[2], "wb");
	recorder.log = fopen(words[3], "w");
	recorder.loop = pa_mainloop_new();
	if (!recorder.sound || !recorder.log || !recorder.loop)
		return 1;
	pa_mainloop_api *api = pa_mainloop_get_api(recorder.loop);
	pa_signal_init(api);
	pa_signal_new(SIGTERM, on_signal, &recorder);
	pa_context *context = pa_context_new(api, "test rig");
	pa_context_set_state_callback(context, on_state, &recorder);
	int result = 1;
	if (pa_context_connect(context, NULL, PA_CONTEXT_NOAUTOSPAWN, NULL) < 0)
		fail("no sound server", context);
	pa_mainloop_run(recorder.loop, &result);
	fclose(recorder.sound);
	fclose(recorder.log);
	return result;
}
