"""An .mp4 of a set: H.264 and AAC, frame by frame and sample by sample on one clock.

Needs PyAV, an optional extra; nothing else may import this module at its top.
"""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from av.video.stream import VideoStream

from audio.tones import Samples
from bilateral.render.course import SetCourse
from bilateral.render.picture import Picture
from bilateral.render.planes import Planes, bring_up_to_date
from bilateral.render.sound import BLOCK, RATE_HZ, block_count, blocks

ENCODER = {
    "preset": "veryfast",
    "crf": "12",
    "bf": "0",
    "x264-params": "rc-lookahead=0:mbtree=0:weightp=0:scenecut=0",
}
"""Looking ahead gains nothing for one disc on a plain ground: without it encoding takes half the
time, and the disc strays half as far. At this quality its centre moves by less than 0.01 px."""
SOUND_BITS_PER_S = 256_000
_PROGRESS_BLOCKS = 64


def write_film(
    course: SetCourse,
    path: Path,
    size: tuple[int, int],
    fps: int,
    progress: Callable[[float], None],
) -> None:
    """Write the film; frame i shows what is due i / fps seconds after the target appears."""
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as film:
        video = _video(film, size, fps)
        audio = _audio(film)
        picture = Picture(course.score, size)
        frame = av.VideoFrame(*size, "yuv420p")
        bring_up_to_date(_planes(frame), picture.surface, picture.surface.get_rect())
        sound = blocks(course)
        heard = 0
        count = course.frames(fps)
        for number in range(count):
            frame.make_writable()
            planes = _planes(frame)
            for changed in picture.show(number / fps):
                bring_up_to_date(planes, picture.surface, changed)
            frame.pts, frame.time_base = number, Fraction(1, fps)
            film.mux(video.encode(frame))
            while heard * fps < (number + 1) * RATE_HZ and (block := next(sound, None)) is not None:
                film.mux(audio.encode(_audio_frame(block, heard)))
                heard += BLOCK
            progress((number + 1) / count)
        for block in sound:
            film.mux(audio.encode(_audio_frame(block, heard)))
            heard += BLOCK
        film.mux(video.encode(None))
        film.mux(audio.encode(None))


def write_m4a(course: SetCourse, path: Path, progress: Callable[[float], None]) -> None:
    """Write what is heard alone, as phones play it."""
    with av.open(str(path), "w", format="ipod") as film:
        audio, count = _audio(film), block_count(course)
        for number, block in enumerate(blocks(course)):
            film.mux(audio.encode(_audio_frame(block, number * BLOCK)))
            if number % _PROGRESS_BLOCKS == 0:
                progress(number / count)
        film.mux(audio.encode(None))


def _video(film: OutputContainer, size: tuple[int, int], fps: int) -> VideoStream:
    video = film.add_stream("libx264", rate=fps, options=ENCODER)
    video.width, video.height = size
    video.pix_fmt = "yuv420p"
    video.time_base = Fraction(1, fps)
    video.thread_type = "AUTO"
    coding = video.codec_context
    coding.gop_size = fps
    coding.color_range = ColorRange.MPEG
    coding.colorspace = Colorspace.ITU709
    coding.color_primaries = ColorPrimaries.BT709
    coding.color_trc = ColorTrc.BT709
    return video


def _audio(film: OutputContainer) -> AudioStream:
    audio = film.add_stream("aac", rate=RATE_HZ, layout="stereo")
    audio.bit_rate = SOUND_BITS_PER_S
    audio.time_base = Fraction(1, RATE_HZ)
    return audio


def _planes(frame: av.VideoFrame) -> Planes:
    """The frame's own memory, row by row without the padding at the end of each."""
    bright, blue, red = (
        np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)[
            : plane.height, : plane.width
        ]
        for plane in frame.planes
    )
    return Planes(bright, blue, red)


def _audio_frame(block: Samples, first: int) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", "stereo")
    frame.sample_rate = RATE_HZ
    frame.pts, frame.time_base = first, Fraction(1, RATE_HZ)
    return frame
