// What engine, console and page have agreed on. Written by tools/write_agreed.py.

/** Raised when a message changes its meaning. */
export const VERSION = 4;

/** This computer, as the program listens. */
export const LOOPBACK = "127.0.0.1";

/** As addresses name it. */
export const THIS_COMPUTER = /** @type {Set<string>} */ (new Set(["127.0.0.1", "localhost"]));

/** Why a page is sent away for good. */
export const SENT_AWAY = /** @type {Record<number, string>} */ ({"4401": "unknown", "4403": "sent-away", "4405": "not-allowed", "4406": "outdated", "4408": "waited-too-long", "4409": "not-paired", "4410": "door-shut", "4411": "key-used", "4429": "too-many"});

/** With these codes a token is worth nothing any more. */
export const TOKEN_ENDS = /** @type {Set<number>} */ (new Set([4401, 4403, 4409, 4411]));

/** These may begin something: none is done that comes after a halt it was asked for before. */
export const SAY_HALTS = /** @type {Set<string>} */ (new Set(["start", "finish", "halt", "ground", "pause", "resume", "faster", "slower", "check", "trial", "metronome", "words", "scan", "scan-back", "scan-anchor", "scan-end"]));

/** Of the door for halts. */
export const HALT_PATH = "/halt";

/** Spoken there, before the key. */
export const HALT_PROTOCOL = "bilateral-halt.";

/** Hexadecimal, of page and number each. */
export const HALT_DIGITS = 8;

/** States in which a set, or a check, is given. */
export const PLAYING = /** @type {Set<string>} */ (new Set(["lead-in", "running", "paused", "finishing"]));

/** Letters and signs, as on the stage. */
export const LETTER_KEYS = /** @type {Record<string, import("../keys/hotkeys").Meaning>} */ ({"s": "start", "S": "start", "p": "pause", "P": "pause", "g": "ground", "G": "ground", "+": "faster", "=": "faster", "-": "slower"});

/** Arrows, as on the stage. */
export const ARROW_KEYS = /** @type {Record<string, import("../keys/hotkeys").Meaning>} */ ({"ArrowRight": "faster", "ArrowUp": "faster", "ArrowLeft": "slower", "ArrowDown": "slower"});

/** Eyes, ears and hands. */
export const OUTPUTS = /** @type {const} */ (["eyes", "ears", "hands"]);

/** The eight phases, in their order. */
export const PHASES = /** @type {const} */ (["history", "preparation", "assessment", "desensitisation", "installation", "body-scan", "closure", "re-evaluation"]);

/** The lowest and the highest number of each. */
export const SCALES = /** @type {Record<import("./messages").Rating["kind"], [number, number]>} */ ({"sud": [0, 10], "voc": [1, 7]});

/** Of working memory; the lowest is 0. */
export const HIGHEST_LOAD = 10;

/** Of the files that a client takes home. */
export const HOME_ENDINGS = /** @type {const} */ ([".mp4", ".m4a", ".wav"]);

/** Of a path that is drawn, each way. */
export const HIGHEST_PERCENT = 100;

/** Of pictures that may be added. */
export const PICTURE_ENDINGS = /** @type {const} */ ([".png", ".jpg", ".jpeg", ".webp"]);

/** Of sounds and music that may be added. */
export const SOUND_ENDINGS = /** @type {const} */ ([".wav", ".w64", ".aiff", ".aif", ".flac", ".ogg", ".oga", ".opus", ".mp3"]);

/** Exercises that begin at the client's own pace if wanted. */
export const APPROACHED = /** @type {Set<string>} */ (new Set(["breathing", "rocking"]));

/** Signs. */
export const LONGEST_FILE_NAME = 200;

/** Signs. */
export const LONGEST_PRESET_NAME = 60;

/** Signs. */
export const LONGEST_DEVICE_NAME = 60;

/** Signs. */
export const LONGEST_PLACE = 60;

/** Signs. */
export const LONGEST_VALUE = 300;

/** Signs. */
export const LONGEST_NOTE = 200;

/** Signs. */
export const LONGEST_SECRET = 400;

/** Signs. */
export const LONGEST_CODE = 80;

/** Signs. */
export const LONGEST_LABEL = 80;
