// What engine, console and page say to each other. Written by tools/write_message_types.py.

export type Role = "therapist" | "phone";

export type Phase = "history" | "preparation" | "assessment" | "desensitisation" | "installation" | "body-scan" | "closure" | "re-evaluation";

export type Severity = "news" | "warning";

export type Value = boolean | number | string | null;

export type Values = Record<string, Record<string, Value>>;

export interface PageKey {
  type: "page-key";
  key: string;
}

export interface WantsKey {
  type: "wants-key";
}

export interface AskCalm {
  type: "calm-taken";
  choice: CalmChoice;
}

export interface AskCards {
  type: "cards";
}

export interface AskScan {
  page?: string;
  halts?: number;
  type: "scan";
  places: string[];
  sides?: ("left" | "right" | "both")[];
  anchor: string;
  stay_s: number | null;
  sounds: boolean;
}

export interface AskScanEnd {
  page?: string;
  halts?: number;
  type: "scan-end";
  result: "clear" | "where not" | "left";
  where_not?: number[];
}

export interface AskScanStep {
  page?: string;
  halts?: number;
  type: "scan-back" | "scan-anchor";
}

export interface AskWords {
  page?: string;
  halts?: number;
  type: "words";
  words: string;
}

export interface CalmChoice {
  kind: "exercise" | "body-scan" | "grounding" | "prompts";
  preset: string;
}

export interface CalmShown {
  type: "calm";
  choices: CalmChoice[];
  back_to: string;
  grounding: CardGroupShown[];
  prompts: CardGroupShown[];
  places: PlaceShown[];
  places_apart: PlaceShown[];
  anchors: NoticeMessage[];
  folder: string;
  problems: NoticeMessage[];
  changed: ("grounding" | "prompts" | "body-scan")[];
}

export interface CardGroupShown {
  name: NoticeMessage | null;
  cards: CardShown[];
}

export interface CardShown {
  title: NoticeMessage;
  more: NoticeMessage[];
}

export interface PlaceShown {
  words: NoticeMessage;
  side: "left" | "right" | "both";
}

export interface ScanResultShown {
  begun_s: number;
  ended_s: number;
  places: string[];
  reached: number;
  anchor: string;
  result: "clear" | "where not" | "left" | "halted";
  where_not: string[];
}

export interface ScanShown {
  places: string[];
  anchor: string;
  place: number;
  is_at_anchor: boolean;
  is_held: boolean;
  since_s: number;
  due_s: number | null;
}

export interface DotShown {
  diameter: number;
  opacity: number;
}

export interface RestShown {
  ground: string;
  has_own: boolean;
  photo: string;
  ink: string;
  black_from: number;
  dot: DotShown | null;
  words: WordsShown;
}

export interface WordsShown {
  capitals: number;
  widest: number;
  highest: number;
  opacity: number;
  plate: number;
}

export interface PageHello {
  type: "hello";
  version: number;
  token: string;
  key?: string;
}

export interface Pair {
  type: "pair";
  version: number;
  key: string;
  device: string;
}

export interface AskHome {
  type: "home-write";
  ending: ".mp4" | ".m4a" | ".wav";
  minutes: number;
}

export interface AskHomeEnd {
  type: "home-end";
}

export interface HomeShown {
  type: "home";
  state: "none" | "writing" | "waiting" | "ready" | "refused";
  file: string;
  exercise: string;
  minutes: number;
  share: number;
  problem: NoticeMessage | null;
}

export interface CourseShown {
  phase: [number, number][];
  opacity: [number, number][];
  sight: [number, number][];
  motions: MotionShown[];
  end_sweep: number;
  rest_s: number | null;
  held_s: number | null;
  pace_hz: number | null;
}

export interface Devices {
  type: "devices";
  monitors: MonitorShown[];
  sound_devices: string[];
  serial_ports: string[];
}

export interface Gone {
  type: "gone";
  in_order: boolean;
}

export interface GroundShown {
  rows: string[][];
  photo: string;
  dimming: number;
  blur: number;
  brightness: number;
  reach: number;
  drift: [number, number][];
  drift_sweeps: number;
}

export interface LengthShown {
  passes: number;
  sweeps: number;
  seconds: number;
}

export interface LookShown {
  aspect: number;
  background: string;
  shape: string;
  fades: number[];
  colour: string;
  diameter: number;
  spans: boolean;
  lamps: [number, number][];
  ground: GroundShown | null;
  trail: TrailShown | null;
  cycle: string[][];
  cycle_sweeps: number;
}

export interface MonitorShown {
  number: number;
  name: string;
  size: [number, number];
  is_clients: boolean;
  kept: string;
}

export interface MotionShown {
  until_phase: number | null;
  until_s: number | null;
  sweeps: [number, number][][];
  lights: [number, number][][];
}

export interface OutputsShown {
  eyes: string;
  ears: string;
  hands: string;
}

export interface SessionState {
  type: "state";
  version: number;
  number: number;
  host_s: number;
  includes: number;
  halts: number;
  state: string;
  is_check: boolean;
  slowest_hz: number;
  now: SetShown;
  next: SetShown;
  is_pending: boolean;
  sets_begun: number;
  sitting: number;
  sets_before: number;
  given: SetGiven[];
  screening: "due" | "waited for" | "done";
  scan: ScanShown | null;
  last_scan: ScanResultShown | null;
  groundings: number;
  words: string;
  course: CourseShown | null;
  look: LookShown;
  outputs: OutputsShown;
  sync: string;
  sync_figures: SyncFigure[];
  frames_lost: number;
  notices: NoticeShown[];
}

export interface SetShown {
  preset: string;
  exercise: string;
  speed_hz: number;
  fastest_hz: number;
  step_hz: number;
  length: LengthShown;
}

export interface SyncFigure {
  one: string;
  other: string;
  count: number;
  median_ms: number;
  p99_ms: number;
}

export interface TrailShown {
  lasts_s: number;
  widths: number[];
  seen: number[];
}

export interface Ask {
  page?: string;
  halts?: number;
  type: "start" | "finish" | "halt" | "ground" | "pause" | "resume" | "faster" | "slower";
}

export interface AskChange {
  type: "change";
  section: string;
  field: string;
  value: string | boolean | number | null;
}

export interface AskCheck {
  page?: string;
  halts?: number;
  type: "check";
  output: "eyes" | "ears" | "hands";
  side: "left" | "right";
}

export interface AskDismiss {
  type: "dismiss";
  number: number;
}

export interface AskMetronome {
  page?: string;
  halts?: number;
  type: "metronome";
  on: boolean;
}

export interface AskNewPreset {
  type: "preset-save";
  name: string;
  replace: boolean;
}

export interface AskPairing {
  type: "pairing";
  address: string | null;
}

export interface AskPhone {
  type: "phone-accept" | "phone-refuse" | "phone-revoke";
  number: number;
}

export interface AskPreset {
  type: "preset" | "preset-text" | "preset-delete";
  name: string;
}

export interface AskPresetCopy {
  type: "preset-duplicate" | "preset-rename";
  name: string;
  new_name: string;
}

export interface AskReset {
  type: "reset";
  section: string;
  field: string | null;
  fields?: string[];
}

export interface AskRevert {
  type: "revert";
}

export interface AskSession {
  type: "numbers" | "look-again" | "screened" | "next-client" | "close";
}

export interface AskSpeed {
  type: "speed";
  speed_hz: number;
}

export interface AskTrial {
  page?: string;
  halts?: number;
  type: "trial";
  output: "ears" | "hands" | "ambience";
}

export interface AskUndo {
  type: "undo";
  of: "set" | "room";
}

export interface AskWeighing {
  type: "weigh";
  section: string;
  field: string;
  values: (string | boolean | number)[];
}

export interface PagePing {
  type: "ping";
  sent_ms: number;
}

export interface NoticeMessage {
  code: string;
  values: Record<string, string | number | NoticeMessage | (string | number | NoticeMessage)[]>;
  severity: Severity;
}

export interface NoticeShown {
  number: number;
  since_s: number;
  notice: NoticeMessage;
}

export interface AskLoad {
  sitting: number;
  type: "load";
  set: number;
  value: number | null;
}

export interface AskNote {
  sitting: number;
  type: "note";
  set: number;
  text: string;
}

export interface AskPhase {
  sitting: number;
  type: "phase";
  phase: Phase;
}

export interface AskRating {
  sitting: number;
  type: "rate";
  set: number;
  rating: Rating | null;
}

export interface SittingShown {
  type: "sitting";
  shown: Sitting;
}

export interface AddressShown {
  address: string;
  name: string;
}

export interface Paired {
  type: "paired";
  token: string;
}

export interface Pairing {
  type: "pairing";
  addresses: AddressShown[];
  open_at: string | null;
  link: string;
  picture: string[];
  valid_until_s: number;
  phones: PhoneShown[];
  problem: NoticeMessage | null;
}

export interface PairWaiting {
  type: "pair-waiting";
  words: string;
}

export interface PhoneShown {
  number: number;
  device: string;
  words: string;
  connected: boolean;
}

export interface SoundGlanceShown {
  files: number;
  seconds: number;
  loudness_lufs: number | null;
  outline: number[];
  problem: NoticeMessage | null;
}

export interface ChoicePicture {
  choice: string;
  fill: string;
  is_soft: boolean;
  shades: number[][];
  course: [number, number][][];
}

export interface ContrastShown {
  field: string;
  ratio: number;
}

export interface FindingShown {
  weight: "error" | "warning" | "note";
  reason: NoticeMessage;
  remedy: NoticeMessage;
}

export interface GazeShown {
  sweep_deg: number;
  peak_deg_s: number | null;
}

export interface HaltDoorShown {
  port: number;
  key: string;
}

export interface PagePong {
  type: "pong";
  sent_ms: number;
  host_s: number;
}

export interface PictureShown {
  look: LookShown;
  places: [number, number][];
}

export interface PresetDone {
  number: number;
  type: "preset-done";
}

export interface PresetShown {
  name: string;
  about: string;
  is_own: boolean;
  is_shipped: boolean;
  uses: number;
  exercise: string;
  problems: NoticeMessage[];
}

export interface PresetText {
  type: "preset-text";
  name: string;
  text: string;
  picture: PictureShown | null;
  values: Values | null;
}

export interface Refused {
  number: number;
  type: "refused";
  asked: string;
  section: string;
  field: string;
  notices: NoticeMessage[];
}

export interface SettingsForm {
  type: "form";
  settings: SettingShown[];
  picture_box: [number, number, number, number];
  standard_passes: number;
  largest_preset_bytes: number;
  largest_photo_bytes: number;
  largest_sound_bytes: number;
  largest_music_bytes: number;
}

export interface SettingShown {
  section: string;
  field: string;
  kind: "switch" | "number" | "choice" | "colour" | "photo" | "sound" | "music" | "drawing" | "text";
  unit: string;
  lowest: number | null;
  highest: number | null;
  is_whole: boolean;
  choices: string[];
  pictures: ChoicePicture[];
  offered: string[];
  usual: Value;
  is_optional: boolean;
  is_everyday: boolean;
  of_the_room: boolean;
  told_where: ToldWhere[][];
}

export interface SizeShown {
  percent: number;
  degrees: number | null;
}

export interface ToldWhere {
  section: string;
  field: string;
  is_other: boolean;
  value: Value;
}

export interface ValueWeighed {
  value: Value;
  contrast: number | null;
  refused: NoticeMessage[];
  findings: FindingShown[];
  course: [number, number][][];
}

export interface Weighed {
  type: "weighed";
  section: string;
  field: string;
  number: number;
  values: ValueWeighed[];
}

export interface Welcome {
  type: "welcome";
  role: Role;
  halt_door: HaltDoorShown | null;
  version: number;
}

export interface WorkspaceShown {
  type: "workspace";
  number: number;
  preset: string;
  values: Values;
  stored: Values;
  gaze: GazeShown | null;
  size: SizeShown;
  contrasts: ContrastShown[];
  findings: FindingShown[];
  rest: RestShown;
  idle: string[];
  drawing: [number, number][][];
  undo: string;
  undo_room: string;
  presets: PresetShown[];
  photos: string[];
  sounds: string[];
  music: string[];
  problems: NoticeMessage[];
}

export interface SetGiven {
  number: number;
  preset: string;
  began: string;
  end_s: number;
  passes: number;
  passes_planned: number;
  speed_hz: number;
  seconds: number;
  outputs: ("eyes" | "ears" | "hands")[];
  outcome: "complete" | "finished early" | "halted";
  ended_by: "" | "therapist" | "stage" | "button" | "absence";
  sync: "good" | "fair" | "poor" | "unknown";
  frames_lost: number;
  exercise: string;
  path: string;
  speeds: [number, number][];
  sync_ms: number | null;
  alignment_sweeps: (["ears" | "hands", number])[];
  irregular_percent: number | null;
}

export interface Rating {
  kind: "sud" | "voc";
  value: number;
}

export interface Sitting {
  number: number;
  began_s: number;
  phase: Phase;
  sets: SittingSet[];
}

export interface SittingSet {
  number: number;
  phase: Phase;
  given: SetGiven | null;
  rating: Rating | null;
  is_skipped: boolean;
  load: number | null;
  note: string;
}

export interface AskUnlock {
  type: "record-unlock";
  passphrase: string;
}

export interface AskCreate {
  type: "record-create";
  passphrase: string;
  again: string;
}

export interface AskRecord {
  type: "record-lock" | "record-look" | "record-keyring";
}

export interface AskClient {
  sitting: number;
  type: "record-client";
  code: string | null;
}

export interface AskTarget {
  sitting: number;
  type: "record-target";
  id: number | null;
  label: string;
}

export interface AskHistory {
  type: "record-history";
  client: string;
  page: number;
  language: string;
}

export interface AskPast {
  type: "record-sitting" | "record-sitting-report";
  id: number;
  notes: boolean;
  language: string;
}

export interface AskOfClient {
  type: "record-report" | "record-files";
  client: string;
  notes: boolean;
  language: string;
}

export interface AskMove {
  type: "record-move";
  id: number;
  code: string;
  language: string;
}

export interface AskYears {
  type: "record-years";
  client: string;
  years: number;
  page: number;
  language: string;
}

export interface AskDelete {
  type: "record-delete";
  client: string;
  again: string;
}

export interface AskPassphrase {
  type: "record-passphrase";
  now: string;
  passphrase: string;
  again: string;
}

export interface AskNewCode {
  type: "record-code";
  passphrase: string;
}

export interface TargetShown {
  id: number;
  label: string;
}

export interface SetAbout {
  set: number;
  label: string;
}

export interface SittingRecorded {
  number: number;
  id: number;
  began_ms: number;
  sets: number;
  client: string;
  is_without: boolean;
  is_over: boolean;
  unwritten: number;
  target: TargetShown | null;
  about: SetAbout[];
}

export interface RecordShown {
  type: "record";
  state: "off" | "absent" | "locked" | "open";
  is_opening: boolean;
  keyring: boolean;
  folder: string;
  sittings: SittingRecorded[];
  clients: string[];
  due: NoticeMessage[];
  targets: TargetShown[];
  backup_ms: number | null;
  news: NoticeMessage | null;
}

export interface PastSittingShown {
  id: number;
  cells: string[];
}

export interface HistoryShown {
  type: "history";
  client: string;
  page: number;
  first: number;
  all: number;
  at_once: number;
  heads: string[];
  rows: PastSittingShown[];
  curves: string[];
  kept: NoticeMessage;
  years: number;
  early: NoticeMessage | null;
}

export interface NotesShown {
  after: string;
  texts: string[];
}

export interface PastShown {
  type: "past";
  id: number;
  title: string;
  heads: string[];
  rows: string[][];
  lines: string[];
  notes: NotesShown[] | null;
  curves: string[];
}

export interface ReportShown {
  type: "report";
  html: string;
}

export interface FilesShown {
  type: "files";
  name: string;
  content: string;
}

export interface RecordMade {
  type: "made";
  code: string;
  is_another: boolean;
}

export interface RecordDone {
  type: "done";
  asked: string;
  notice: NoticeMessage;
}

export type FromPage =
  | PageHello | Pair | PagePing | Ask | AskSpeed | AskCheck | AskTrial | AskMetronome | AskSession | AskDismiss | AskWords | AskScan | AskScanStep | AskScanEnd | AskChange | AskWeighing | AskReset | AskUndo | AskRevert | AskPreset | AskNewPreset | AskPresetCopy | AskPairing | AskPhone | AskCalm | AskCards | AskHome | AskHomeEnd | AskRating | AskLoad | AskNote | AskPhase | AskCreate | AskUnlock | AskRecord | AskClient | AskTarget | AskHistory | AskPast | AskOfClient | AskMove | AskYears | AskDelete | AskPassphrase | AskNewCode;

export type Asked =
  | Ask | AskSpeed | AskCheck | AskTrial | AskMetronome | AskSession | AskDismiss | AskWords | AskScan | AskScanStep | AskScanEnd | AskChange | AskWeighing | AskReset | AskUndo | AskRevert | AskPreset | AskNewPreset | AskPresetCopy | AskPairing | AskPhone | AskCalm | AskCards | AskHome | AskHomeEnd | AskRating | AskLoad | AskNote | AskPhase | AskCreate | AskUnlock | AskRecord | AskClient | AskTarget | AskHistory | AskPast | AskOfClient | AskMove | AskYears | AskDelete | AskPassphrase | AskNewCode;

export type ToPage =
  | PagePong | Welcome | Refused | PresetDone | PresetText | Weighed | SettingsForm | WorkspaceShown | SittingShown | RecordShown | HistoryShown | PastShown | ReportShown | FilesShown | RecordMade | RecordDone | Pairing | PairWaiting | Paired | SessionState | Devices | CalmShown | HomeShown | Gone;
