/* ALSA plugin "rigcard": a sound card made of a clock and a file, for tests.
 *
 * Like hardware it has a sample clock of its own (which may be some ppm off), wakes its
 * player once a period (which may come late), runs dry when it is not fed, and can be pulled
 * out. Whatever it plays goes to a recording in which the exact time of each sample is known.
 *
 * The clock: frame 0 passes at epoch_s on CLOCK_MONOTONIC, and frames follow at
 * 48000 * (1 + ppm / 1e6) a second for ever, whoever opens and closes the card.
 *
 * Its section of ALSA's configuration has these words, all required and all in quotes
 *   dir          where recordings go
 *   epoch_s      seconds of CLOCK_MONOTONIC
 *   ppm          how fast its crystal is
 *   jitter_us    wake-ups come late by a random 0 to so many microseconds
 *   pulled_file  while this file exists the card is gone and calls fail with ENODEV; a file that
 *                begins with "w" leaves polling sound, so that it is a write that tells the player
 */
#include <alsa/asoundlib.h>
#include <alsa/pcm_external.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include "recording.h"

enum { RATE_HZ = 48000, CHANNELS = 2, FRAME_BYTES = CHANNELS * sizeof(float) };
enum { MIN_PERIOD = 32, MAX_PERIOD = 8192, MIN_BUFFER = 64, MAX_BUFFER = 65536 };

static const double IDLE_WAKE_S = 1e-3;      /* before the start, a poller is woken this often */
static const double WAKE_MARGIN_S = 20e-6;   /* so that the period is surely over on waking */

/* PortAudio 19.6 asks for ever, with four lines of complaint each time: slow it down, or the
 * log grows by hundreds of megabytes a second. */
static const struct timespec pulled_pause = {0, 5000000};

typedef struct {
	snd_pcm_ioplug_t io;
	int timer;
	double epoch_s;
	double rate_hz;
	double jitter_s;
	char *dir;
	char *pulled_file;
	unsigned short dice[3];
	int running;
	long long start_frame; /* on the card's clock: where the first frame since prepare plays */
	long long written;     /* frames since prepare */
	recording_t recording;
} card_t;

/* ---- clock ---- */

static double now_s(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec + now.tv_nsec * 1e-9;
}

static long long frame_now(const card_t *card)
{
	return (long long)floor((now_s() - card->epoch_s) * card->rate_hz);
}

static void wake_at(const card_t *card, double when_s)
{
	struct itimerspec alarm = {0};
	alarm.it_value.tv_sec = (time_t)when_s;
	alarm.it_value.tv_nsec = (long)((when_s - floor(when_s)) * 1e9);
	timerfd_settime(card->timer, TFD_TIMER_ABSTIME, &alarm, NULL);
}

/* Wake the player at the next end of a period, counted from the start so that no error adds up. */
static void wake_after_period(card_t *card)
{
	if (!card->running) {
		wake_at(card, now_s() + IDLE_WAKE_S);
		return;
	}
	long long period = (long long)card->io.period_size;
	long long elapsed = frame_now(card) - card->start_frame;
	long long periods = elapsed < 0 ? 1 : elapsed / period + 1;
	double due_s = card->epoch_s + (card->start_frame + periods * period) / card->rate_hz;
	wake_at(card, due_s + WAKE_MARGIN_S + card->jitter_s * erand48(card->dice));
}

/* ---- being there ---- */

static int is_pulled(const char *pulled_file)
{
	return access(pulled_file, F_OK) == 0;
}

static int only_writes_tell(const char *pulled_file)
{
	char first = 0;
	int file = open(pulled_file, O_RDONLY | O_CLOEXEC);
	if (file < 0)
		return 0;
	if (read(file, &first, 1) != 1)
		first = 0;
	close(file);
	return first == 'w';
}

/* 0, or -ENODEV once the card is gone; then the stream can never be used again. */
static int still_there(card_t *card)
{
	if (!is_pulled(card->pulled_file))
		return 0;
	if (card->running)
		recording_stop(&card->recording, frame_now(card) - card->start_frame);
	card->running = 0;
	snd_pcm_ioplug_set_state(&card->io, SND_PCM_STATE_DISCONNECTED);
	nanosleep(&pulled_pause, NULL);
	return -ENODEV;
}

/* ---- what ALSA asks of a card ---- */

static int card_prepare(snd_pcm_ioplug_t *io)
{
	card_t *card = io->private_data;
	if (still_there(card) < 0)
		return -ENODEV;
	int error = recording_open(&card->recording);
	if (error < 0)
		return error;
	card->running = 0;
	card->written = 0;
	recording_prepare(&card->recording);
	wake_after_period(card);
	return 0;
}

static int card_start(snd_pcm_ioplug_t *io)
{
	card_t *card = io->private_data;
	if (still_there(card) < 0)
		return -ENODEV;
	card->start_frame = frame_now(card) + 1;
	card->running = 1;
	recording_start(&card->recording, card->start_frame);
	wake_after_period(card);
	return 0;
}

static int card_stop(snd_pcm_ioplug_t *io)
{
	card_t *card = io->private_data;
	if (card->running)
		recording_stop(&card->recording, frame_now(card) - card->start_frame);
	card->running = 0;
	return 0;
}

/* Where in the ring buffer the card plays now. */
static snd_pcm_sframes_t card_pointer(snd_pcm_ioplug_t *io)
{
	card_t *card = io->private_data;
	if (is_pulled(card->pulled_file) && !only_writes_tell(card->pulled_file))
		return still_there(card);
	if (!card->running)
		return 0;
	long long played = frame_now(card) - card->start_frame;
	if (played < 0)
		played = 0;
	if (played >= card->written) {
		if (io->state != SND_PCM_STATE_DRAINING)
			recording_xrun(&card->recording, card->start_frame + card->written);
		card->running = 0;
		return -EPIPE;
	}
	return played % (long long)io->buffer_size;
}

static snd_pcm_sframes_t card_transfer(snd_pcm_ioplug_t *io, const snd_pcm_channel_area_t *areas,
				       snd_pcm_uframes_t offset, snd_pcm_uframes_t frames)
{
	card_t *card = io->private_data;
	if (still_there(card) < 0)
		return -ENODEV;
	const char *first = (const char *)areas[0].addr + areas[0].first / 8;
	const char *from = first + offset * (areas[0].step / 8);
	int error = recording_append(&card->recording, from, frames * FRAME_BYTES);
	if (error < 0)
		return error;
	card->written += (long long)frames;
	return (snd_pcm_sframes_t)frames;
}

/* The timer woke a poller: say whether a period is free, and set the next wake-up. */
static int card_poll_revents(snd_pcm_ioplug_t *io, struct pollfd *polled, unsigned int count,
			     unsigned short *revents)
{
	card_t *card = io->private_data;
	unsigned long long expirations;
	(void)count;
	if ((polled[0].revents & POLLIN) &&
	    read(card->timer, &expirations, sizeof expirations) == sizeof expirations)
		wake_after_period(card);
	snd_pcm_sframes_t free_frames = snd_pcm_avail_update(io->pcm);
	*revents = 0;
	if (free_frames < 0)
		*revents = POLLERR | POLLOUT;
	else if ((snd_pcm_uframes_t)free_frames >= io->period_size)
		*revents = POLLOUT;
	return 0;
}

static void scrap(card_t *card)
{
	close(card->timer);
	free(card->dir);
	free(card->pulled_file);
	free(card);
}

static int card_close(snd_pcm_ioplug_t *io)
{
	card_t *card = io->private_data;
	card_stop(io);
	recording_close(&card->recording);
	scrap(card);
	return 0;
}

static const snd_pcm_ioplug_callback_t callbacks = {
	.prepare = card_prepare,
	.start = card_start,
	.stop = card_stop,
	.pointer = card_pointer,
	.transfer = card_transfer,
	.poll_revents = card_poll_revents,
	.close = card_close,
};

/* ---- opening ---- */

static const char *word_from(snd_config_t *section, const char *key)
{
	snd_config_t *entry;
	const char *text;
	if (snd_config_search(section, key, &entry) < 0 || snd_config_get_string(entry, &text) < 0)
		return NULL;
	return text;
}

/* It takes 48 kHz stereo floats and nothing else. */
static int offer_formats(snd_pcm_ioplug_t *io)
{
	static const unsigned int access[] = {SND_PCM_ACCESS_RW_INTERLEAVED,
					      SND_PCM_ACCESS_MMAP_INTERLEAVED};
	static const unsigned int format[] = {SND_PCM_FORMAT_FLOAT_LE};
	static const unsigned int rate[] = {RATE_HZ};
	int error = 0;
	error |= snd_pcm_ioplug_set_param_list(io, SND_PCM_IOPLUG_HW_ACCESS, 2, access);
	error |= snd_pcm_ioplug_set_param_list(io, SND_PCM_IOPLUG_HW_FORMAT, 1, format);
	error |= snd_pcm_ioplug_set_param_list(io, SND_PCM_IOPLUG_HW_RATE, 1, rate);
	error |= snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_CHANNELS, CHANNELS, CHANNELS);
	error |= snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_PERIOD_BYTES,
						 MIN_PERIOD * FRAME_BYTES, MAX_PERIOD * FRAME_BYTES);
	error |= snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_BUFFER_BYTES,
						 MIN_BUFFER * FRAME_BYTES, MAX_BUFFER * FRAME_BYTES);
	error |= snd_pcm_ioplug_set_param_minmax(io, SND_PCM_IOPLUG_HW_PERIODS, 2, 64);
	return error ? -EINVAL : 0;
}

SND_PCM_PLUGIN_DEFINE_FUNC(rigcard)
{
	(void)root;
	const char *dir = word_from(conf, "dir");
	const char *epoch_s = word_from(conf, "epoch_s");
	const char *ppm = word_from(conf, "ppm");
	const char *jitter_us = word_from(conf, "jitter_us");
	const char *pulled_file = word_from(conf, "pulled_file");
	if (stream != SND_PCM_STREAM_PLAYBACK)
		return -EINVAL;
	if (!dir || !epoch_s || !ppm || !jitter_us || !pulled_file)
		return -EINVAL;
	if (is_pulled(pulled_file))
		return -ENODEV;

	card_t *card = calloc(1, sizeof *card);
	if (!card)
		return -ENOMEM;
	card->epoch_s = atof(epoch_s);
	card->rate_hz = RATE_HZ * (1 + atof(ppm) * 1e-6);
	card->jitter_s = atof(jitter_us) * 1e-6;
	card->dir = strdup(dir); /* the configuration may be gone before the card is */
	card->pulled_file = strdup(pulled_file);
	card->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
	if (!card->dir || !card->pulled_file) {
		scrap(card);
		return -ENOMEM;
	}
	recording_init(&card->recording, card->dir);
	card->io.version = SND_PCM_IOPLUG_VERSION;
	card->io.name = "virtual card of the test rig";
	card->io.poll_fd = card->timer;
	card->io.poll_events = POLLIN;
	card->io.flags = SND_PCM_IOPLUG_FLAG_MONOTONIC;
	card->io.callback = &callbacks;
	card->io.private_data = card;

	int error = snd_pcm_ioplug_create(&card->io, name, stream, mode);
	if (error < 0) {
		scrap(card);
		return error;
	}
	error = offer_formats(&card->io);
	if (error < 0) {
		snd_pcm_ioplug_delete(&card->io);
		return error;
	}
	*pcmp = card->io.pcm;
	return 0;
}

SND_PCM_PLUGIN_SYMBOL(rigcard);
