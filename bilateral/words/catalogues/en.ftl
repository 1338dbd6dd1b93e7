# English. Fluent: https://projectfluent.org/fluent/guide/
#
# Each language is one file here and nothing else. Ids are grouped by the room that says them.
# A setting is `setting-SECTION-FIELD`, its name; `.meaning` says in sentences what it is,
# `.choice-NAME` names what may be chosen. A preset that comes with Bilateral is `preset-NAME`,
# its name; `.about` says what it is for.

# What of a notice is not for a phone, as it may name something of the therapist's own.
notice-kept-from-phones = …

# A sentence that has no code yet.
said = { $text }

language-name = English

# What is said of something that the catalogues have no words for.
notice-without-words = Something has happened that has no words yet: { $code }.

## control: what the engine tells of the page

check-is-switched-off =
    { $output ->
        [eyes] The eyes cannot be checked: they are switched off in the settings.
        [ears] The ears cannot be checked: they are switched off in the settings.
        [ambience] There is nothing to listen to: the ears are switched off, or no ambience is chosen.
       *[hands] The hands cannot be checked: they are switched off in the settings.
    }
scan-is-silent = The body scan has no sound: tones are switched off in the settings. All else of it goes on.
console-not-started = The therapist's page cannot be started ({ $trouble }). It is tried again until it can be; closing other programs may help. Meanwhile the keys work on the stage: Escape halts.
console-ended-at-once = its program ended as soon as it was started; the computer may have too little memory left
start-waits-for-screening = The set is not started: the questions before the first set are still to be asked. Press “{ page-screening-asked }” on the therapist's page, then start again.
start-reaches-nobody = The set is not started, as nothing of it would reach your client: eyes, ears and hands are missing, lost or switched off. Connect or switch on one of them under { page-shell-setup }, then start again.
absence-finished =
    { $what ->
        [check] No page has been connected for a while, so the check is finished.
       *[set] No page has been connected for a while, so the set is finished.
    }
absence-halted =
    { $what ->
        [check] No page has been connected for a while, so the check is halted.
       *[set] No page has been connected for a while, so the set is halted.
    }

## app and outputs: what is lost, missing or back

eyes-missing = Eyes are missing: the target is not shown. { $why }
ears-missing = Ears are missing: no tone is heard. { $why }
hands-missing = Hands are missing: no pulse is felt. { $why }
eyes-fault = The eyes failed with an unexpected fault ({ $fault }).
monitor-lost = The client's { $monitor } was lost. Nothing is shown; connect it again.
monitor-lost-in-set = The client's { $monitor } was lost. The set is paused and nothing is shown; connect it again and the target comes back, at rest.
monitor-back = The client's { $monitor } is back.
monitor-back-in-set = The client's { $monitor } is back. Press P to go on.

## console: what the page's own process tells

phone-address-gone = This computer is not at { $address } any more. Join a network, or switch on this computer's own hotspot, and choose one of the addresses shown. The session itself needs no network.
phone-door-not-opened = Phones cannot come in at { $address } ({ $trouble }). Ask again, or choose another address. The phone must be in the same network as this computer, and the computer's firewall must let programs be reached from that network.
phone-door-ended = The door for phones has stopped, and is opened again in a moment; phones that are let in come back by themselves. The page, the keys and the set go on as they were. If it stops again and again, somebody in this network may be disturbing it: close the door, or use another network.
phone-nobody-came = No phone has come while the picture was valid. The phone must be in the same network as this computer, and the computer's firewall must let programs be reached from that network. Then ask for a new one.
phone-no-room = { $most } phones are paired or wait already. Send one away to make room for another.
phone-waits-no-more = That phone does not wait any more. Ask for a new picture and read it again.
phone-is-not-paired = That phone is not paired any more.
upload-not-yours = Only the therapist's own page may send files.
upload-name-too-long = The name of a file has 1 to { $most } letters.
workspace-not-remembered = The page was started again and does not know any more what had been changed. Choose a preset before the next set.
chosen-file-gone = Its file is not there any more. What is chosen stays; save it under a name to keep it.

## page: shell

page-shell-skip = To Start and Halt
page-shell-views = Views
page-shell-set = Set
page-shell-calm = Calm
page-shell-settings = Settings
page-shell-presets = Presets
page-shell-setup = Setup
page-shell-phone = Phone
page-shell-keys = ?
page-shell-sets = set { $count }
page-shell-tab = { $state } – Bilateral
page-shell-tab-of-set = { $state } · set { $sets } – Bilateral
page-shell-start = Start
page-shell-finish = Finish
page-shell-pause = Pause
page-shell-resume = Resume
page-shell-halt = Halt
page-shell-halt-keys = Esc or Space
page-shell-ground = Stop and ground
page-shell-ground-keys = G
page-shell-next = Next

## page: states

page-states-idle = Ready
page-states-lead-in = Lead-in
page-states-running = Running
page-states-paused = Paused
page-states-finishing = Finishing
page-states-halted = Halted
page-states-check = Checking

## page: troubles

page-troubles-connecting = Connecting …
page-troubles-server-gone = This page has lost Bilateral and tries again. The keys on the client's screen still work: Escape halts.
page-troubles-silent = Bilateral does not answer. Press Escape on the client's screen, or close the program.
page-troubles-engine-gone = Bilateral has stopped unexpectedly. Nothing is shown or played any more. Start it again.
page-troubles-closed = The session is closed. You can close this page.
page-troubles-unknown = This page does not know the session. Open the address that Bilateral shows when it starts.
page-troubles-key-used = This address has been used: each one opens the page in one browser only. Open the page in that browser, or open the new address that Bilateral shows in its terminal now. If it was none of yours, close Bilateral and start it again.
page-troubles-outdated = This page is of another version. Load it again.
page-troubles-too-many = Too many pages are open. Close one and load this one again.
page-troubles-sent-away = The therapist's page has not let this phone in, or has sent it away.
page-troubles-not-allowed = This phone may steer the set, and nothing else. Load this page again.
page-troubles-waited-too-long = Nobody has let this phone in. Have the computer show a new picture, and read it again.
page-troubles-not-paired = This phone is not paired. Have the computer show a new picture, and read it.
page-troubles-door-shut = The therapist's page has closed the door for phones. When it is open again, load this page again.
page-troubles-view-failed = This part of the page has failed. Start, Pause and Halt still work, and so do the other views. To try it again, load the page again.

## page: panel

page-panel-cancel = Cancel
page-panel-name = Name

## units

unit-hz = Hz
unit-passes-per-minute = passes/min
unit-dbfs = dBFS
unit-ms = ms
unit-s = s
unit-percent = %
unit-sweeps = sweeps
unit-passes = passes
unit-lamps = lamps
unit-cm = cm
unit-deg = degrees
unit-min = min
unit-years = years

## page: set

page-set-title = Set
page-set-screen = What the client sees
page-set-none = no set plays
page-set-progress = Progress of the set
page-set-controls = Controls
page-set-passes = { $of ->
    [breathing] { $count ->
        [one] { $count } breath
       *[other] { $count } breaths
    }
    [rocking] { $count ->
        [one] { $count } swing
       *[other] { $count } swings
    }
    [resting-light] { $count ->
        [one] { $count } swell
       *[other] { $count } swells
    }
   *[none] { $count ->
        [one] { $count } pass
       *[other] { $count } passes
    }
}
page-set-sweeps = { $count ->
    [one] { $count } sweep
   *[other] { $count } sweeps
}
page-set-seconds = { $count } s
page-set-per-minute = { $of ->
    [breathing] { $count } breaths a minute
    [rocking] { $count } swings a minute
   *[resting-light] { $count } swells a minute
}
page-set-pass-of = { $of ->
    [breathing] breath { $pass } of { $passes }
    [rocking] swing { $pass } of { $passes }
    [resting-light] swell { $pass } of { $passes }
   *[none] pass { $pass } of { $passes }
}
page-set-sweeps-of = { $count ->
    [one] { $done } of { $count } sweep
   *[other] { $done } of { $count } sweeps
}
page-set-left = { $seconds } s left
page-set-left-time = { $time } min left
page-set-speed = Speed
page-set-slower = Slower
page-set-faster = Faster
page-set-length = Length
# While a preset waits for the end of a set.
page-set-now-speed = Speed of this set
page-set-now-speed-of = Now: speed of this set ({ $preset })
page-set-next = Next set
page-set-next-speed = Speed of the next set
page-set-next-slower = Next set slower
page-set-next-faster = Next set faster
page-set-next-length = Length of the next set
page-set-shorter = Shorter
page-set-longer = Longer
page-set-in-passes = { $of ->
    [breathing] Breaths
    [rocking] Swings
    [resting-light] Swells
   *[none] Passes
}
page-set-in-seconds = Seconds
page-set-in-minutes = Minutes
page-set-pace-unit = { $of ->
    [breathing] breaths/min
    [rocking] swings/min
    [resting-light] swells/min
   *[none] passes/min
}
page-set-pace-tap = { $of ->
   *[breathing] Tap at each breath in
    [rocking] Tap at each swing to the left
}
page-set-pace-going = Go on tapping …
page-set-pace-from = Begins at { $from } a minute and comes to { $to } within { $minutes } min.
page-set-pace-now = Now { $now } { $of ->
   *[breathing] breaths
    [rocking] swings
} a minute, on the way to { $goal }
page-set-pace-capped = The client's own is quicker than may be given.
page-set-pace-without = Without
page-set-preset = Preset
page-set-changed = changed
page-set-save-as = Save as …
page-set-save = Save
page-set-save-title = Save what is chosen as a preset
page-set-replaces = You have a preset { $name } already. It will be replaced.
page-set-revert = Revert
page-set-undo = Undo
page-set-undo-of = Undo: { $what }
page-set-undo-preset = preset { $name }
page-set-for-next = For the next set. { $what }
page-set-sweep-deg = { $degrees }° wide
page-set-peak-deg = at most { $degrees } °/s
page-quick-title = Target and sound
page-quick-close = Close
page-quick-idle = The exercise gives: { $settings }
page-quick-hue = Hue
page-quick-saturation = Strength
page-quick-lightness = Lightness
page-quick-contrast = Contrast { NUMBER($ratio, maximumFractionDigits: 1) } : 1
page-findings-warnings = Take care: { $count }
page-findings-notes = Good to know: { $count }

## page: files of one's own

page-own-add-photo = Add a photo …
page-own-add-sound = Add a sound …
page-own-add-music = Add music …
page-own-add-folder = Add a folder …
page-own-bringing = Being taken in: { $name } …
page-own-lost = { $name } did not arrive. The session goes on; try again.
page-own-too-large = { $name } is larger than { NUMBER($most, maximumFractionDigits: 1) } MB. Choose a smaller file, or save it smaller.
page-own-none-in-folder = There is no music in this folder that can be played.
page-own-none-photo = no picture
page-own-none-sound = none of your own
page-own-none-music = all that is in your folder
page-own-away = { $name } (not there)
page-own-place = Or a file or folder elsewhere, by its whole path
page-own-files =
    { $count ->
        [one] one file
       *[other] { $count } files
    }
page-own-loudness = { NUMBER($loudness, maximumFractionDigits: 0) } LUFS

## page: outputs

page-outputs-title = Outputs
page-outputs-eyes = Eyes
page-outputs-ears = Ears
page-outputs-hands = Hands
page-outputs-sync = Sync
page-outputs-switch-eyes = Show the target
page-outputs-switch-ears = Play tones
page-outputs-switch-hands = Give pulses
page-outputs-test = Test
page-outputs-left = Left
page-outputs-right = Right
page-outputs-try-ears-left = Test the left ear
page-outputs-try-ears-right = Test the right ear
page-outputs-try-hands-left = Test the left hand
page-outputs-try-hands-right = Test the right hand
page-outputs-conditions-on = on
page-outputs-conditions-off = off
page-outputs-conditions-lost = lost, reconnecting
page-outputs-conditions-missing = missing
page-outputs-conditions-opening = being connected
page-outputs-conditions-simulated = simulated
page-outputs-conditions-unknown = …
page-outputs-syncs-good = good
page-outputs-syncs-fair = fair
page-outputs-syncs-poor = poor
page-outputs-syncs-unknown = not yet
page-outputs-figures = Figures
page-outputs-apart = { $one } and { $other }: { $median } ms apart, 99 % below { $p99 } ms
page-outputs-frames-lost = { $count ->
    [one] { $count } frame late or lost
   *[other] { $count } frames late or lost
}
page-outputs-unmeasured = For degrees, enter the screen's width under Setup
page-outputs-listen = Listen
page-outputs-listen-to = Listen: one left, one right
page-outputs-listen-to-ambience = Listen: some seconds of it

## page: notices

page-notices-dismiss = Take away: { $notice }
page-notices-dismiss-seen = Take away what is told here

## page: sitting

page-sitting-title = Between sets
page-sitting-whole = The sitting
page-sitting-next = Next: { $what }
page-sitting-set = set { $number }
page-sitting-before = before the first set
page-sitting-first = before
page-sitting-line = Set { $number }: { $what }
page-sitting-passes-of = { $of ->
    [breathing] { $done } of { $all } breaths
    [rocking] { $done } of { $all } swings
    [resting-light] { $done } of { $all } swells
   *[none] { $done } of { $all } passes
}
page-sitting-ended-complete = to its end
page-sitting-ended-finished-by-therapist = finished by you
page-sitting-ended-finished-by-stage = finished at the client's screen
page-sitting-ended-finished-by-button = finished with the client's button
page-sitting-ended-finished-by-absence = finished, as no page was there
page-sitting-ended-halted-by-therapist = halted by you
page-sitting-ended-halted-by-stage = halted at the client's screen
page-sitting-ended-halted-by-button = halted with the client's button
page-sitting-ended-halted-by-absence = halted, as no page was there
page-sitting-sync = sync { $sync }
page-sitting-ask-sud = SUD, 0 to 10: { $what }
page-sitting-ask-voc = VOC, 1 to 7: { $what }
page-sitting-rated-sud = SUD { $value }
page-sitting-rated-voc = VOC { $value }
page-sitting-rated-load = Load { $value }
page-sitting-load = Load
page-sitting-load-label = Load, 0 to 10: how much of working memory the set took up
page-sitting-skip = No number
page-sitting-note = Note
page-sitting-sets = Sets of this sitting
page-sitting-columns-number = Set
page-sitting-columns-passes = Passes
page-sitting-columns-speed = Speed
page-sitting-columns-outputs = Given to
page-sitting-columns-rating = Number
page-sitting-columns-target = Target
page-sitting-columns-note = Note
page-sitting-correct = Correct: set { $number }
page-sitting-line-of-sud = SUD from set to set: { $values }
page-sitting-line-of-voc = VOC from set to set: { $values }
page-sitting-copy = Copy summary
page-sitting-copied = Copied
page-sitting-not-copied = This browser does not let it be copied
page-sitting-print = Print
page-sitting-next-client = Next client
page-sitting-next-title = Is this sitting over?
page-sitting-next-about = Its numbers and notes are forgotten, and so is all that was changed and could be undone; the preset stays. The questions before the first set are asked again. If you need the summary, copy or print it first.
page-sitting-next-recorded = Its numbers and notes stay in the record. All that was changed and could be undone is forgotten; the preset stays. The questions before the first set are asked again.
page-sitting-since = { $time } since the set
page-sitting-lasts = sitting { $time }
page-sitting-summary = Sitting of { $day }
page-sitting-dose = { $sets ->
    [one] { $sets } set
   *[other] { $sets } sets
}, { $passes } passes
page-sitting-dose-calm = { $count ->
    [one] { $count } calm exercise
   *[other] { $count } calm exercises
}
page-sitting-phase = Phase
page-sitting-phases-history = 1 History
page-sitting-phases-preparation = 2 Preparation
page-sitting-phases-assessment = 3 Assessment
page-sitting-phases-desensitisation = 4 Desensitisation
page-sitting-phases-installation = 5 Installation
page-sitting-phases-body-scan = 6 Body scan
page-sitting-phases-closure = 7 Closure
page-sitting-phases-re-evaluation = 8 Re-evaluation
page-sitting-chips-desensitisation = Desensitise
page-sitting-chips-installation = Install
page-sitting-chips-resourcing = Resource
page-sitting-chips-closure = Closure
page-sitting-chip-with = { $chip }: preset { $preset }
page-sitting-chips-presets = Presets of these buttons
page-sitting-chips-about = Which preset each of these buttons chooses. It is kept for every session.
page-sitting-chips-alone = no preset, the phase alone

## page: record

page-record-locked = The record is locked
page-record-unlock-about = What comes meanwhile is held in memory, and the session goes on.
page-record-passphrase = Passphrase, or recovery code
page-record-unlock = Unlock
page-record-keyring = Open with this computer's keyring
page-record-lock = Lock now
page-record-history = History
page-record-open = The record is open
page-record-of = This sitting is recorded under the code { $client }.
page-record-is-without = Nothing of this sitting is recorded.
page-record-nobody = No sitting goes on.
page-record-who = Whose sitting is it?
page-record-which = { $sets ->
    [one] Sitting from { $time }, { $sets } set
   *[other] Sitting from { $time }, { $sets } sets
}
page-record-code-about = A code of yours, no name. Until it is given, the sitting stays in memory alone.
page-record-code = Code of the client
page-record-target = Target memory
page-record-target-new = Name another …
page-record-target-rename = Rename …
page-record-target-title = Which memory is this sitting about?
page-record-target-rename-title = Rename the target memory
page-record-target-about = A short label by which you know it, not the memory itself. The sets that follow are recorded under it.
page-record-target-label = Label
page-record-target-keep = Keep
page-record-keep = Record it
page-record-without = Without record
page-record-absent = There is no record yet
page-record-look = Look again
page-record-about = A private record keeps sittings, sets and ratings in one encrypted file. Nothing of it leaves this computer unless you save or print it.
page-record-folder = It lies on this computer, never on a network: { $folder }
page-record-make-title = Make a private record
page-record-make = Make it
page-record-making = Making it, which takes a moment …
page-record-new-passphrase = New passphrase
page-record-new-again = The same once more
page-record-passphrase-about = At least ten characters; several words are easy to remember. It is kept nowhere, and asked for at each start.
page-record-code-title = The recovery code
page-record-code-about-once = The record is made. This code opens it without the passphrase, is kept nowhere and is shown only now: print it or write it down, and put it into a sealed envelope. Without passphrase and code, nobody can ever open the record.
page-record-code-print = Print it
page-record-code-kept = I have kept it
page-record-code-sheet = Recovery code of a private record
page-record-code-sheet-about = This code opens the record of sittings in Bilateral without its passphrase. Whoever has it and the computer can read the record: keep it in a sealed envelope, away from the computer. Where Bilateral asks for the passphrase, this code may be typed instead.
page-record-code-sheet-folder = The record lies in this folder: { $folder }
page-record-code-about-another = This is the recovery code from now on; the one before does not open the record any more. It is kept nowhere and is shown only now: print it or write it down, and put it into the sealed envelope in place of the old one. Backups made before still open by the old code.
page-record-code-renew-title = Another recovery code
page-record-code-renew-about = Everything is encrypted anew, and the code that there is does not open the record any more: for when it was lost, or somebody else has seen it.
page-record-code-by = Passphrase
page-record-code-making = Encrypting anew, which may take a while …
page-record-code-renew-act = Make another code
page-record-passphrase-title = Another passphrase
page-record-passphrase-act = Change it
page-record-backup-never = It was never backed up.
page-record-backup-last = Last backup: { $moment }
page-record-backup-making = Each page of the record is being proved, then it is backed up …
page-record-backup-saved = Saved as { $name }, encrypted as the record is. Keep it on another disk, away from this computer.
page-record-backup-lost = Bilateral gave no answer. Please try again.
page-record-restore-title = Restore a backup
page-record-restore-about = The record is put here as it was when the backup was made, once every byte of it has proved whole.
page-record-restore-file = Backup
page-record-restore-passphrase = That of when the backup was made.
page-record-restoring = The backup is being proved …
page-record-restore-act = Restore it
page-record-held = { $count ->
    [one] One entry is in memory alone.
   *[other] { $count } entries are in memory alone.
}
page-record-line-absent = No record
page-record-line-opening = Record: opening …
page-record-line-locked = Record: locked
page-record-line-held = Record: locked, { $count } in memory
page-record-line-who = Record: whose sitting?
page-record-line-without = Without record
page-record-line-of = Record: { $client }
page-record-line-open = Record: open

## page: history

page-history-title = History
page-history-of = History of { $client }
page-history-client = Client
page-history-back = Back
page-history-none = No sitting is recorded under this code.
page-history-closed = The record is locked; nothing of it is shown.
page-history-reading = The record is being read …
page-history-which = Sittings { $first } to { $last } of { $all }, the newest first
page-history-newer = Newer
page-history-older = Older
page-history-print = Print a report
page-history-print-one = Print this sitting
page-history-save = Save all there is
page-history-saved = Saved as { $name }. It is not encrypted; keep it as carefully as the record.
page-history-with-notes = With notes
page-history-sittings = Sittings
page-history-open = Sitting of { $day }: its sets
page-history-move = Wrong code …
page-history-move-title = Whose sitting was it?
page-history-move-about = The sitting goes to this code, with all that is in it; the audit says that it was moved, and when. A code without any sitting is deleted.
page-history-move-act = Move it
page-history-none-due = Every client's record is still to be kept.
page-history-years = Keep for, in years
page-history-years-label = Years after the last sitting for which the record is kept
page-history-delete = Delete …
page-history-delete-title = Delete all of a client?
page-history-delete-about = All that there is of { $client } goes, bytes and all, and cannot be brought back. Backups and files saved before still have it.
page-history-delete-code = Type “{ $client }” to delete it
page-history-delete-act = Delete for good

## page: presets

page-presets-title = Presets
page-presets-preview = Preview
page-presets-picture = How the client's screen looks
page-presets-text = The preset's text
page-presets-choose = Choose
page-presets-duplicate = Duplicate
page-presets-rename = Rename
page-presets-export = Export
page-presets-delete = Delete
page-presets-import = Import …
page-presets-chosen = chosen
page-presets-broken = broken
page-presets-deleted = deleted
page-presets-exercise = calm exercise
page-presets-exercises = Calm exercises
page-presets-own = yours
page-presets-duplicate-title = Duplicate the preset
page-presets-rename-title = Rename the preset
page-presets-delete-title = Delete the preset?
page-presets-delete-ask = { $name } goes out of the list. Its file goes into the folder deleted beside your presets; what is chosen now stays.
page-presets-reading = The file is being read …
page-presets-not-sent = The file could not be sent. Try again once this page is connected.
page-presets-too-large = { $name } is larger than { NUMBER($most, maximumFractionDigits: 1) } MB. Choose a preset file.
page-presets-uses = { $count ->
    [one] { $count } set
   *[other] { $count } sets
}

## page: settings

page-settings-title = Settings
page-settings-lead = Changes apply at once, even while a set is running.
page-settings-lead-of-next = A preset waits, and these are its settings. What is muted or made louder or softer is so at once, in both sets.
page-settings-loudness = Loudness: { $loudness } of the loudest tone there is
page-settings-size-percent = In this room: { $percent } % of the height
page-settings-size-degrees = In this room: { $degrees }° for the client
page-settings-size-unmeasured = No measures of the room yet: { $percent } % of the height holds
page-settings-of-the-room = kept for this room
page-settings-usual = As usual
page-settings-reset = Reset
page-settings-reset-one = Reset: { $name }
page-settings-reset-group = Reset this group
page-settings-range = { $low } to { $high } { $unit }
page-settings-with-unit = { $value } { $unit }
page-settings-refused = { $name }: { $value } is out of range. Possible is { $range }.
page-settings-this-set = This set
page-settings-this-set-about = What is often changed. It is kept in presets.
page-settings-advanced = Advanced
page-settings-advanced-about = What is set once, and what belongs to this room and its devices.
page-settings-search = Search
page-settings-none-found = No setting has this in its name or its explanation.
page-settings-open-all = Open all
page-settings-close-all = Close all
page-settings-named = { $name } { $value }
page-settings-is-off = { $name }: off

page-drawing-begin = Draw a path
page-drawing-smooth = Smooth
page-drawing-same-way = Back the same way
page-drawing-again = Start again
page-drawing-handles = Handles each way
page-drawing-how = Pull the handles up or down, or choose one with ← and → and move it with ↑ and ↓. The target goes along the full line to the right and along the dashed one back.
page-drawing-left = Left edge
page-drawing-right = Right edge
page-drawing-there = Way to the right, { $number } of { $count }
page-drawing-back = Way back, { $number } of { $count }

## page: setup

page-setup-title = Setting up the room
page-setup-steps = Steps
page-setup-welcome = Go through this once in a new room, before a client is there. Nothing here has to be done, and everything can be changed later.
page-setup-later = A set is being given. This waits for its end.
page-setup-reset = Reset
page-setup-done = Done
page-setup-screening = Questions before the first set
page-setup-close = Close the session …

## page: setup.monitor

page-setup-monitor-title = The client's monitor
page-setup-monitor-about = Show a number on each monitor, then choose the one your client looks at. It must extend your desktop, not mirror it.
page-setup-monitor-numbers = Show a number on each monitor
page-setup-monitor-is = monitor { $number }
page-setup-monitor-none = none found
page-setup-monitor-whose = the client's
page-setup-monitor-chosen = chosen
page-setup-monitor-only = There is only one monitor. Connect the client's monitor as a second one and extend your desktop onto it.

## page: setup.devices

page-setup-devices-title = Devices
page-setup-devices-about = Where sound and pulses come from. What is missing is left out, and the rest goes on.
page-setup-devices-sound = Sound
page-setup-devices-loudspeakers = Loudspeakers beside the client
page-setup-devices-loudspeakers-about = Place one on the left and one on the right of the client's head, at the same distance. Sit there yourself: set the volume with a tone of the set in your ears, and try left and right in the next step. Each ear hears both sides, so the sides are less apart than with headphones.
page-setup-devices-buzzers = Pulses in the hands
page-setup-devices-exciters = Sound device of the exciters
page-setup-devices-auto = automatic
page-setup-devices-away = { $name } (not connected)
page-setup-devices-kinds-none = none
page-setup-devices-kinds-auto = buzzer board, found automatically
page-setup-devices-kinds-rumble = game controllers (approximate)
page-setup-devices-kinds-audio = exciters on a second sound device
page-setup-devices-kinds-simulated = simulated, for trying out
page-setup-devices-look = Look again
page-setup-devices-missing = missing: { $names }
page-setup-devices-there = nothing is missing

## page: setup.sides

page-setup-sides-title = Left and right
page-setup-sides-about = Give a cue on each side, and see, hear and feel for yourself where it comes.
page-setup-sides-left = Left
page-setup-sides-right = Right
page-setup-sides-other = It came on the other side
page-setup-sides-exchanged = Left and right are exchanged
page-setup-sides-both = I hear it in both ears
page-setup-sides-both-headset = A headset that is in use for calls plays one channel: end the call, or choose its profile for music in the system's sound settings.
page-setup-sides-both-mono = The system's "mono audio" is on: switch it off in its settings for accessibility or sound.
page-setup-sides-both-width = "Separation" is below 100 %: at 0 % both ears get the same. It stands under "Ears" in Settings.
page-setup-sides-both-plug = The plug is not in all the way, or the adapter is mono: try it with music that has two sides.
page-setup-sides-open = not tried yet
page-setup-sides-tried = tried on both sides
page-setup-sides-of-eyes-left = Left, eyes
page-setup-sides-of-eyes-right = Right, eyes
page-setup-sides-of-ears-left = Left, ears
page-setup-sides-of-ears-right = Right, ears
page-setup-sides-of-ears-other = It came on the other side, ears
page-setup-sides-of-hands-left = Left, hands
page-setup-sides-of-hands-right = Right, hands
page-setup-sides-of-hands-other = It came on the other side, hands

## page: setup.timing

page-setup-timing-title = Timing
page-setup-timing-about = The test rhythm gives all outputs at once at each extreme, slowly, until you switch it off. Look at the client's screen, and move what comes too late to earlier until all come as one.
page-setup-timing-beat = Play test rhythm
page-setup-timing-still = Stop test rhythm
page-setup-timing-later-end = later
page-setup-timing-earlier-end = earlier
page-setup-timing-earlier = { NUMBER($ms, maximumFractionDigits: 1) } ms earlier
page-setup-timing-later = { NUMBER($ms, maximumFractionDigits: 1) } ms later
page-setup-timing-exact = as the device says
page-setup-timing-usual = not measured: the usual for these motors
page-setup-timing-moved = { $output } { $words }
page-setup-timing-untouched = nothing moved
page-setup-timing-keys = Wireless headphones are often 100 to 300 ms late. On a slider the arrow keys move by 1 ms, with Shift by 5 ms.
page-setup-timing-of-eyes-slider = Eyes, earlier or later
page-setup-timing-of-eyes-figure = Eyes, milliseconds earlier
page-setup-timing-of-eyes-reset = Reset, eyes
page-setup-timing-of-ears-slider = Ears, earlier or later
page-setup-timing-of-ears-figure = Ears, milliseconds earlier
page-setup-timing-of-ears-reset = Reset, ears
page-setup-timing-of-hands-slider = Hands, earlier or later
page-setup-timing-of-hands-figure = Hands, milliseconds earlier
page-setup-timing-of-hands-reset = Reset, hands

## page: setup.place

page-setup-place-title = Distance and width
page-setup-place-about = With both, the page says how far the eyes turn, and how fast.
page-setup-place-distance_cm = From the client's eyes to the screen
page-setup-place-width_cm = Width of the picture
page-setup-place-height_cm = Height of the picture, if not 16 : 9
page-setup-place-cm = cm
page-setup-place-inches = inches
page-setup-place-open = width not known

## page: setup.calm

page-setup-calm-title = Between sets
page-setup-calm-about = What the client's screen shows while no set is given.
page-setup-calm-own = A colour of its own
page-setup-calm-colour = Colour between sets
page-setup-calm-dot = A small dot rests in the middle
page-setup-calm-photo = A photo of yours
page-setup-calm-no-photo = none
page-setup-calm-as-set = the colour of the set
page-setup-calm-own-colour = a colour of its own
page-setup-record-title = The private record
page-setup-record-about = It keeps sittings, sets and ratings in one encrypted file, and is off until you switch it on.
page-setup-record-make = Make a record …
page-setup-record-on = There is one already: switch it on
page-setup-record-restore = Restore a backup …
page-setup-record-backup = Back up
page-setup-record-passphrase = Passphrase …
page-setup-record-code = New recovery code …
page-setup-record-is-off = off
page-setup-record-is-absent = on, but there is none yet
page-setup-record-is-trouble = on, but not found
page-setup-record-is-locked = on, locked
page-setup-record-is-open = on, open

## page: setup.closing

page-setup-closing-title = Close the session?
page-setup-closing-about = The client's screen goes back to the desktop, and this page comes to its end.
page-setup-closing-plays = The set that is being given is halted. The client's screen goes back to the desktop, and this page comes to its end.
page-setup-closing-act = Close the session

## page: phone

page-phone-title = A phone as remote
page-phone-about = A phone in the same network may start, finish, halt, pause and change the speed, and nothing else. No phone can come in until you ask for one. The link is not encrypted: use a network of your own.
page-phone-address = Network
page-phone-no-network = This computer is in no local network. Join one, or switch on this computer's own hotspot. The session itself needs no network.
page-phone-open = Let a phone in
page-phone-again = New picture
page-phone-shut = Shut the door
page-phone-is-open = open
page-phone-is-shut = shut
page-phone-picture = Picture for the phone's camera; it says the same as the address beside it
page-phone-read = Read this picture with the phone's camera, or type the address there.
page-phone-left = good for one phone, { $time } left
page-phone-compare = { $device } wants to come in. Does it show these two words?
page-phone-accept = Yes, let it in
page-phone-refuse = No, refuse
page-phone-paired = Phones that are in
page-phone-here = connected
page-phone-away = away
page-phone-revoke = Send away
page-phone-revoke-named = Send away: { $device }
page-phone-nameless = A phone

## page: joining

page-joining-title = Almost there
page-joining-compare = Does the therapist's page show the same two words?
page-joining-about = Once they are confirmed there, this phone is the remote. Set its screen to stay on.
page-joining-troubles-unknown = The computer does not know this phone. Have it show a new picture, on the therapist's page under Phone, and read it.
page-joining-troubles-server-gone = This phone gets no answer from the computer and tries again; Halt may not reach it from here. A set that is being given finishes by itself after 5 s, unless the therapist's own page is open.
page-joining-troubles-silent = This phone gets no answer from the computer and tries again; Halt may not reach it from here. A set that is being given finishes by itself after 5 s, unless the therapist's own page is open.
page-joining-troubles-engine-gone = Bilateral has stopped unexpectedly. Nothing is shown or played any more. Start it again at the computer.
page-joining-troubles-too-many = No more phones can come in. Send one away on the therapist's page, under Phone.

## page: keys

page-keys-title = Keys and clickers
page-keys-page = On this page
page-keys-stage = On the client's screen
page-keys-focus = A key goes to the window that was clicked last.
page-keys-letters = S, P, G, N, X, digits, +, − and ? are shortcuts
page-keys-do-halt = Halt, from everywhere; in a text field, and in an open list or colour picker, only Esc does
page-keys-do-start = start, or finish
page-keys-do-ground = stop and ground: halt, and show the cards that ground on the therapist's page
page-keys-do-pause = pause, or go on
page-keys-do-speed = faster, slower
page-keys-do-number = between sets, the number that the client says; 1 and at once 0 is 10. In a note, digits are text once something stands in it
page-keys-do-skip = between sets, no number
page-keys-do-note = between sets, to the note; Enter leaves it
page-keys-do-sheet = this list, and back
page-keys-do-reach = go to the next control, and press it
page-keys-do-stage-halt = halt
page-keys-do-stage-click = finish; a click never starts anything
page-keys-do-stage-any = halt while something plays: tell your client that any other key stops it
page-keys-do-stage-close = close the session
page-keys-clicker-title = A clicker
page-keys-clicker-about = These keys start and finish a set. They start one only while Set is shown; they finish one from everywhere.
page-keys-clicker-taken = Keys of the clicker
page-keys-clicker-teach = Teach a key
page-keys-clicker-press = Press the clicker's button now
page-keys-clicker-remove = Remove
page-keys-clicker-remove-named = Remove: { $name }
page-keys-clicker-added = { $name } starts and finishes now.
page-keys-clicker-known = { $name } does so already.
page-keys-clicker-refused-halts = { $name } halts, always. It cannot be taken for anything else.
page-keys-clicker-refused-taken = { $name } does something else on this page. Choose another button.
page-keys-clicker-refused-nameless = The browser does not say which key this is. Choose another button.
page-keys-names-Escape = Esc
page-keys-names-Space = Space
page-keys-names-Tab = Tab
page-keys-names-Enter = Enter
page-keys-names-Click = left click
page-keys-names-Close = Ctrl Shift Q
page-keys-names-Any = any other key
page-keys-names-PageUp = Page up
page-keys-names-PageDown = Page down
page-keys-names-ArrowLeft = ←
page-keys-names-ArrowRight = →
page-keys-names-ArrowUp = ↑
page-keys-names-ArrowDown = ↓
page-keys-names-AudioVolumeUp = Volume up
page-keys-names-AudioVolumeDown = Volume down
page-keys-names-MediaPlayPause = Play/pause
page-keys-names-Home = Home
page-keys-names-End = End

## page: calm, cards and the body scan

page-calm-title = Calm
page-calm-about = Before and after the work. Nothing here begins by itself.
page-calm-body-scan = Body scan
page-calm-about-body-scan = Through the body place by place, with an anchor to come back to; always optional
page-calm-grounding = Grounding
page-calm-about-grounding = Cards for you to say: the senses, the room, temperature, movement
page-calm-prompts = Prompts
page-calm-about-prompts = Questions for self-enquiry, for parts work, and for leaving
page-calm-to-set = Back to the set
page-calm-to-calm = Calm
page-calm-back = Back to { $preset }
page-calm-chosen = { $preset } is chosen: Start begins it, Halt ends it.
page-calm-care-shown = Show this to the client before breathing
page-cards-groups = Groups of cards
page-cards-own-group = Your own
page-cards-own = Cards of your own are text files in { $folder }; the guide says how they are written.
page-cards-look-again = Read them again
page-cards-show = Show to the client
page-cards-take-away = Take away
page-cards-edit = Edit your own
page-cards-text = Your own cards, as a text
page-cards-about-text = Lines that stand together are one card; an empty line ends it. == and a name begin a group. A line behind # is shown to nobody.
page-cards-about-places = One place of the body a line, in the order of the scan. < before a place says that it is on the left, and > on the right: there the soft sound comes. A line behind # is shown to nobody.
page-cards-save = Save
page-cards-leave = Leave as it was
page-cards-saved = Saved.
page-cards-undo = Undo
page-cards-undone = It is as it was before. Undo again brings back the change.
page-cards-lost = There was no answer, and nothing was changed. Try again.
page-grounding-title = Grounding
page-grounding-halted = Everything is halted, and your client sees the calm screen.
page-prompts-title = Prompts
page-scan-title = Body scan
page-scan-about = A body scan can bring memories back. It is always optional, eyes may stay open, and the way back to the anchor is open at any moment. What lies outward comes first.
page-scan-places = Places, in their order
page-scan-apart = Left and right one by one
page-scan-anchors = Anchor of the client's choice
page-scan-anchor-own = Or in the client's own words
page-scan-stay = At each place
page-scan-by-hand = until you go on
page-scan-seconds = { $seconds } s
page-scan-sounds = A soft sound for the client at each place, from its side
page-scan-begin = Begin at the anchor
page-scan-count = { $place } of { $count }
page-scan-at-anchor = Anchor: { $anchor }
page-scan-then = Then: { $place }
page-scan-next = Next place
page-scan-back = Back
page-scan-to-anchor = To the anchor
page-scan-leave = End here
page-scan-left = Time at this place
page-scan-marks = Mark what is not clear
page-scan-asks = How is it now?
page-scan-clear = Clear
page-scan-keep = Not clear where marked
page-scan-was-clear = Last body scan: clear.
page-scan-was-not-clear = Last body scan: not clear at { $places }.
page-scan-was-left = Last body scan: ended after { $reached } of { $count } places.
page-home-open = For home
page-home-title = For home
page-home-about = A calm exercise as a file that your client may take along, with a sheet that says how and when to stop. Never a set: what processes is given here, with you.
page-home-chosen = { $exercise }, as it is chosen now.
page-home-none = Choose a calm exercise first: a set is never given for home.
page-home-format = As
page-home-format-mp4 = film (.mp4)
page-home-format-m4a = sound (.m4a)
page-home-format-wav = sound, uncompressed (.wav)
page-home-minutes = for
page-home-of-minutes = { $minutes } min
page-home-write = Write it
page-home-print = Print the sheet
page-home-progress = How much is written
page-home-writing = { $file } is being written: { $percent } %.
page-home-waiting = { $file } waits until nothing plays any more: { $percent } %.
page-home-ready = { $file } is ready. It is kept here until you remove it or close Bilateral.
page-home-save = Save the file
page-home-cancel = Cancel
page-home-remove = Remove
page-home-lost = The file did not come. Write it again.
page-home-sheet-title = For home: { $exercise }
page-home-sheet-what-breathing = A quiet breath to follow, for { $minutes } minutes. Breathe in as it swells or rises, and out as it fades or sinks. You need not keep up with it.
page-home-sheet-what-resting-light = A still, warm light, for { $minutes } minutes. You need not do anything: look at it, or only listen.
page-home-sheet-what-rocking = A slow swing from side to side, for { $minutes } minutes. Let it rock you, sway along, or only listen.
page-home-sheet-breath = Shallow and natural, as much as is comfortable; stop when you feel dizzy.
page-home-sheet-how = How
page-home-sheet-how-place = Sit or lie where nobody needs you for a while. Never while driving.
page-home-sheet-how-sound = Turn the sound down until it is just pleasant.
page-home-sheet-how-eyes = Eyes open or closed, as you like.
page-home-sheet-how-after = Afterwards feel the floor under your feet, look around, and take your time before you get up.
page-home-sheet-stop = When to stop
page-home-sheet-stop-any = Whenever you like; you need no reason. Close the file, open your eyes, look around.
page-home-sheet-stop-unwell = When you feel dizzy, numb, short of breath or unwell. Breathe again as your body does by itself.
page-home-sheet-stop-memories = When pictures, memories or feelings come that are too much. Stand up, name five things that you see, and do what has helped you before.
page-home-sheet-stop-help = If it stays hard, leave the exercise until you have spoken with your therapist. In an emergency, call the emergency number.
page-home-sheet-no-treatment = This is an exercise to come to rest. It is no treatment, and takes the place of none.

## cards that come with Bilateral: what is said to the client; `.more` is said besides

card-senses = 5 – 4 – 3 – 2 – 1
card-senses-see = Name five things that you can see.
    .more = Take your time with each: its colour, its shape.
card-senses-touch = Feel four things that you touch.
    .more = The chair, your sleeve, the floor, your hands.
card-senses-hear = Listen for three sounds.
    .more = Near ones, and ones far away.
card-senses-smell = Notice two smells.
    .more = Or remember two that you like.
card-senses-taste = Notice one taste.
    .more = A sip of water will do.

card-room = Here in the room
card-room-where = Where are we now?
    .more = Say the place, and who is here with you.
card-room-day = What day is it today?
    .more = The day, the month, the year, the time on the clock.
card-room-look = Let your eyes go round the room.
    .more = Slowly, to each side, and behind you if you like.
card-room-door = Where are the door and the window?
    .more = You can go out whenever you wish.
card-room-colour = Find everything that is blue.
    .more = Or another colour that you like.

card-temperature = Temperature
card-temperature-water = Hold your hands under cool water.
    .more = Feel it on the wrists for a moment.
card-temperature-cool = Hold something cool.
    .more = A glass, a stone, a key.
card-temperature-warm = Hold something warm.
    .more = A cup of tea, or your hands rubbed together.
card-temperature-air = Feel fresh air on your face.
    .more = At the window, or at the door.

card-movement = Movement
card-movement-feet = Press both feet into the floor.
    .more = Feel how the floor holds you.
card-movement-press = Press your palms together.
    .more = Hold, and let go.
card-movement-stand = Stand up, if you like.
    .more = Feel your weight in both legs.
card-movement-stretch = Stretch, or roll your shoulders.
    .more = As far as is comfortable.
card-movement-walk = Walk a few steps.
    .more = Count them aloud, if that helps.

card-enquiry = Self-enquiry
card-enquiry-now = What do you notice now?
card-enquiry-body = Where in the body do you feel it?
card-enquiry-emotion = What is the feeling, if it has a name?
card-enquiry-thought = What words go with it?
card-enquiry-image = Is there a picture?
card-enquiry-distance = How near is it, and how near should it be?

card-needs = What is needed
card-needs-kind = What would you say to someone you love who felt this?
card-needs-missing = What was missing then?
card-needs-friend = Who would you like to have beside you?
card-needs-strength = What in you has brought you through?

card-parts = Parts
card-parts-who = Who in you is here now?
card-parts-age = How old does this part feel?
card-parts-job = What does it do for you?
card-parts-fear = What is it afraid would happen if it stopped?
card-parts-towards = How do you feel towards it?
card-parts-need = What does it need from you?

card-leaving = Before leaving
card-leaving-take = What do you take with you from today?
card-leaving-evening = What will do you good this evening?
card-leaving-people = Whom can you turn to if something comes up?

place-hands = Hands
place-hands-left = Left hand
place-hands-right = Right hand
place-arms = Arms
place-arms-left = Left arm
place-arms-right = Right arm
place-feet = Feet
place-feet-left = Left foot
place-feet-right = Right foot
place-legs = Legs
place-legs-left = Left leg
place-legs-right = Right leg
place-shoulders = Shoulders
place-shoulders-left = Left shoulder
place-shoulders-right = Right shoulder
place-back = Back
place-face = Face and jaw
place-neck = Neck and throat
place-belly = Belly
place-chest = Chest
anchor-feet = feet on the floor
anchor-hands = hands that touch
anchor-seat = the seat that carries me
anchor-sound = a sound in the room
anchor-thing = a thing I look at
anchor-breath = the breath

## cards of the therapist's own

cards-group-nameless = A group has a name behind ==.
cards-group-empty = There is no card in this group.
cards-too-many = There are more than { $most } cards.
cards-too-many-places = There are more than { $most } places.
cards-places-have-no-groups = Places of the body stand in one list, without groups.
cards-place-nameless = Name a place behind this sign.
cards-line-long = This line is longer than { $most } letters.
cards-line-unseen = There is something in this line that cannot be shown.
cards-mend = Change it in a text editor; until then the cards of this file are not shown, all others are.
cards-not-kept = The file stays as it was until this is right.
cards-changed = another page or program has changed this file since it was opened here.
    .remedy = Your text still stands here. Save again to keep yours; Undo then brings back the other one.
cards-no-small-file = This is no small text file.
    .remedy = Cards are written in an ordinary text file of at most 50 kB.

## page: screening

page-screening-title = Before the first set
page-screening-about = Ask your client before the first set:
page-screening-of-seizures = Seizures, or epilepsy brought on by light?
page-screening-of-concussion = A concussion lately?
page-screening-of-migraine = Migraine with aura?
page-screening-of-dizziness = Dizziness, or a disorder of balance?
page-screening-of-eyes = Eye surgery lately, or pain in the eyes?
page-screening-of-hearing = Ears that are sensitive to sound?
page-screening-after = What follows from an answer is for you to judge. Start waits until you have asked; Halt never waits.
page-screening-asked = I have asked
page-screening-again = Show this again in the next session

## presets that come with Bilateral

preset-standard = standard
    .about = The usual set: 24 passes at 1 Hz, eyes and ears together
preset-gentle = gentle
    .about = Dim, slow and soft, for clients who are easily dazzled or startled
preset-fast = fast
    .about = A brisk set: 30 passes at 1.4 Hz, for clients who follow easily
preset-resourcing = resourcing
    .about = Short and slow, to strengthen calm: 8 passes of 2.5 seconds each
preset-saccade = saccade
    .about = The target jumps from side to side instead of gliding: 24 passes at 1 Hz
preset-ears-only = ears only
    .about = Tones left and right with closed eyes; the client's screen stays calm and empty
preset-light-bar = light bar
    .about = A row of lamps, for clients who know a light bar: 24 passes at 1.2 Hz
preset-eight = eight
    .about = A lying eight, for clients whom a straight line tires: 24 passes at 0.8 Hz
preset-rain = rain
    .about = Rain from ear to ear, for clients whom tones disturb: 24 passes at 0.8 Hz
preset-own-music = own music
    .about = Your own music from ear to ear, to strengthen what is good: 12 passes at 0.5 Hz
preset-hands-first = hands first
    .about = Pulses with closed eyes and soft tones, for tired eyes: 24 passes at 0.8 Hz
preset-fixed-gaze = fixed gaze
    .about = Eyes rest on a point, for clients whom following makes dizzy: 24 passes at 1 Hz
preset-emdr-2-fast = EMDR 2.0 fast
    .about = Fast, with irregular tones, to load working memory: 30 seconds at 1.6 Hz
preset-breathing = breathing
    .about = Breathe with a light: 4.5 s in and 5.5 s out, six breaths a minute for 3 minutes
preset-breathing-even = even breathing
    .about = Breathe with a light, in as long as out: 5 s and 5 s for 3 minutes
preset-breathing-box = box breathing
    .about = Box breathing: in, hold, out, hold, 4 s each, for about 3 minutes
preset-breathing-sigh = sighs
    .about = The physiological sigh: in, a sip more, and a long breath out, for 2 minutes
preset-resting-light = resting light
    .about = A still, warm light that swells very slowly, for 5 minutes of rest
preset-rocking = rocking
    .about = A slow pendulum with waves and a hum from hand to hand, for 5 minutes

## settings

setting-motion = Movement

setting-motion-speed_hz = Speed
    .meaning = Passes a second. One pass is two sweeps: from left to right and back.

setting-motion-profile = Kind of movement
    .meaning = How the target moves between the extremes.
    .choice-sinusoid = Smooth, slower at the sides
    .choice-linear = Even
    .choice-saccade = Jumping from side to side
    .choice-eased = Smooth, with a rest at the sides

setting-motion-path = Direction
    .meaning = The line along which the target moves.
    .choice-horizontal = Left and right
    .choice-vertical = Up and down
    .choice-diagonal-down = Diagonal, falling
    .choice-diagonal-up = Diagonal, rising
    .choice-eight = Lying eight
    .choice-circle = Circle
    .choice-ellipse = Ellipse
    .choice-rounded-square = Rounded square
    .choice-arc = Arc
    .choice-wave = Wave
    .choice-wander = Wandering
    .choice-drawn = Drawn
    .choice-fixed = Resting in the middle

setting-motion-drawn_heights_percent = Drawing
    .meaning = Which way a path goes that you draw: heights in percent, at even times of a pass; the first is at the left edge, the one half-way through them at the right edge, and the rest lead back. 100 is the top, −100 the bottom. For the direction “Drawn”.

setting-motion-width_percent = Width
    .meaning = Length of a sweep, measured against what fits.

setting-motion-height_percent = Height
    .meaning = Height of the path, measured against what fits.
    .left-out = Left out, it goes with the width.

setting-motion-centre_x_percent = Middle, left to right
    .meaning = Where the path lies: 0 is the middle, 100 % as far to the right as it goes.

setting-motion-centre_y_percent = Middle, top to bottom
    .meaning = Where the path lies: 0 is the middle, 100 % as far down as it goes.

setting-motion-dwell_ms = Rest at the sides
    .meaning = For movement with a rest at the sides, at this speed; at most half of a sweep, which takes as long as without.

setting-motion-speed_variation_percent = Variation of speed
    .meaning = Each pass is quicker or slower than the mean, by up to so much; the mean stays. 0 % is even.

setting-motion-width_variation_percent = Variation of width
    .meaning = Each pass is wider or narrower than the mean, by up to so much; the mean stays. 0 % is even.

setting-motion-seed = Seed
    .meaning = Which course chance takes, for variation and for a path that wanders; the same number, the same course.

setting-target = Target

setting-target-shown = Show the target
    .meaning = Off leaves the client's screen calm and empty.

setting-target-shape = Shape
    .meaning = What the target looks like.
    .choice-disc = Disc
    .choice-ring = Ring
    .choice-glow = Soft glow
    .choice-square = Rounded square
    .choice-diamond = Diamond
    .choice-star = Star
    .choice-heart = Heart
    .choice-leaf = Leaf
    .choice-butterfly = Butterfly
    .choice-bird = Bird

setting-target-colour = Colour
    .meaning = Colour of the target.

setting-target-colour_every_passes = Change of colour
    .meaning = After so many passes the colour glides, within one sweep, into the next one, and from the last one back to the first.
    .left-out = Left out, the colour stays.

setting-target-colour_second = Second colour
    .meaning = The colour after the first one, where the colour changes.

setting-target-colour_third = Third colour
    .meaning = The colour after the second one, where the colour changes.
    .left-out = Left out, the first colour follows the second one.

setting-target-background = Background
    .meaning = Colour of the screen around it.

setting-target-background_kind = Kind of background
    .meaning = What lies around the target: its colour alone, or something calm on it.
    .choice-plain = One colour
    .choice-gradient = Soft gradient
    .choice-photo = Photo
    .choice-field = Slowly drifting field

setting-target-background_second = Second background colour
    .meaning = Where a gradient or a field goes to from the colour of the background.

setting-target-background_photo = Photo in the background
    .meaning = A picture from the folder of photos; it fills the screen, and its saturated red is made paler.

setting-target-background_dimming_percent = Dimming of the photo
    .meaning = How far the photo turns into the colour of the background; at 100 % nothing of it is left.

setting-target-background_blur_percent = Blur of the photo
    .meaning = How soft the photo is made, so that nothing on it holds the eye.

setting-target-diameter_percent = Size
    .meaning = Diameter, measured against the monitor's height. A size in degrees goes before it where the room is measured.

setting-target-diameter_deg = Size in degrees
    .meaning = Diameter as the client sees it in the middle of the screen, whatever the room: from the measures in Setup.
    .left-out = Left out, the size in % of the height holds; so it does where nobody has measured the room.

setting-target-lamps = Lamps
    .meaning = A row of so many lamps, as on a light bar: the nearest ones are lit, and nothing moves.
    .left-out = Left out, the target itself glides.

setting-target-picture = A picture of your own
    .meaning = A picture from the folder of photos takes the place of the shape; what is transparent in it stays so.

setting-target-brightness_percent = Brightness
    .meaning = How bright the target and its background are, as the eye judges it; their colours stay.

setting-target-trail_ms = Trail
    .meaning = How long the target leaves a trail where it has been; lamps glow on for as long. At 0 there is none, and a target that jumps leaves none.

setting-set = Set

setting-set-passes = Length in passes
    .meaning = One pass is two sweeps. Instead of seconds.
    .left-out = A set has passes or seconds; without either of them it has 24 passes.

setting-set-seconds = Length in seconds
    .meaning = Instead of passes; the set ends at the extreme that follows.
    .left-out = Left out, a set is as long as its passes.

setting-set-lead_in_s = Lead-in
    .meaning = How long the target rests before it moves off.

setting-set-fade_s = Fading
    .meaning = How long the target takes to appear and to disappear.

setting-audio = Ears

setting-audio-on = Tones
    .meaning = A tone left and right in turn.

setting-audio-device = Sound device
    .meaning = auto, or part of its name.

setting-audio-level_dbfs = Level
    .meaning = How loud a tone is. 0 dBFS would be the loudest a device can play.

setting-audio-sound = Sound
    .meaning = What a tone sounds like. All are equally loud at the same level.
    .choice-sine = Sine
    .choice-pad = Pad
    .choice-bell = Bell
    .choice-chime = Chime
    .choice-bowl = Singing bowl
    .choice-marimba = Marimba
    .choice-wood = Wood block
    .choice-tick = Tick
    .choice-drum = Drum
    .choice-heartbeat = Heartbeat
    .choice-drop = Drop
    .choice-brush = Brush

setting-audio-cue_file = Own sound
    .meaning = A file in the folder sounds beside your settings, given instead; at most two seconds of it are heard. It keeps its own pitch and length.

setting-audio-pitch_hz = Pitch
    .meaning = Pitch of a tone.
    .left-out = Left out, each sound has its usual pitch; a sine has 440 Hz.

setting-audio-pitch_right_hz = Pitch on the right
    .meaning = Pitch of the tones on the right, where it is another one.
    .left-out = Left out, both sides have the same pitch.

setting-audio-duration_ms = Duration
    .meaning = Length of a tone; a bell that is shorter dies away faster.
    .left-out = Left out, each sound has its usual length; a sine has 100 ms.

setting-audio-ramp_ms = Rise and fall
    .meaning = How long a tone swells, and at least fades away.
    .left-out = Left out, each sound rises as is usual for it; a sine takes 10 ms.

setting-audio-width_percent = Separation
    .meaning = 100 % is one ear at a time, 0 % is both alike.

setting-audio-swap = Exchange left and right
    .meaning = For headphones worn or plugged in the other way round.
setting-audio-loudspeakers = Loudspeakers
    .meaning = Tones come from loudspeakers beside the client, not from headphones.

setting-audio-alignment_sweeps = Moment
    .meaning = When a tone sounds: 0 at the extremes, 0.5 at the midline.

setting-audio-irregular_percent = Irregular
    .meaning = Each tone comes later by up to so much of its sweep, irregularly on purpose; 0 % is regular.

setting-audio-every_sweeps = Every so many crossings
    .meaning = 1 is at each crossing, 3 at every third. Sides take turns; of an even number, gaps are longer and shorter by one in turn, so that it still comes on the side where the target is.

setting-audio-own_rate_hz = Rate of its own
    .meaning = Passes a second that are not those of the target: tones come on purpose not together with it. They begin, pause and end with the set.
    .left-out = Left out, tones come with the target.

setting-audio-latency_ms = Delay of the sound
    .meaning = How much later a tone is heard than the device says.

setting-audio-buffer_ms = Buffer
    .meaning = Sound kept ready, so that a busy computer does not interrupt it.

setting-ambience = Ambience and music

setting-ambience-source = Ambience
    .meaning = What is heard on and on while a set lasts, and goes from ear to ear with the target.
    .choice-none = None
    .choice-rain = Rain
    .choice-waves = Waves
    .choice-stream = Stream
    .choice-wind = Wind
    .choice-brown-noise = Brown noise
    .choice-pink-noise = Pink noise
    .choice-drone = Drone
    .choice-breath = Breath-like noise
    .choice-rising-tone = Tone that rises and falls
    .choice-music = Music of your own

setting-ambience-level_dbfs = Level
    .meaning = As loud as a tone of this level that sounds on.

setting-ambience-width_percent = Separation
    .meaning = 100 % goes from one ear to the other, 0 % stays in between.

setting-ambience-instead_of_tones = Instead of the tones
    .meaning = No tones are heard, only this.

setting-ambience-music = Which music
    .meaning = A file, or a folder of files that are played in the order of their names. Without a name, all that is in the folder music beside your settings.

setting-hands = Hands

setting-hands-on = Pulses
    .meaning = A pulse left and right in turn, where there are buzzers.

setting-hands-buzzers = Buzzers
    .meaning = none, auto, simulated, rumble (game controllers), audio (exciters), or a serial port.

setting-hands-motor = Motors
    .meaning = What turns current into vibration.
    .choice-erm = Coin motors (ERM)
    .choice-lra = Linear motors (LRA)

setting-hands-strength_percent = Strength
    .meaning = Strength of a pulse, of what the motor can do.

setting-hands-duration_ms = Duration
    .meaning = Length of a pulse, and never more than nine tenths of a sweep.

setting-hands-pattern = Pattern
    .meaning = What is felt at each pulse. Strokes are shortened together where a sweep is too short for them.
    .choice-single = Single
    .choice-double = Double
    .choice-heartbeat = Heartbeat
    .choice-rising = Rising
    .choice-hum = Hum, from hand to hand
    .choice-both = Both hands at once

setting-hands-balance_percent = Balance
    .meaning = Above 0 the left hand gets so much less, below 0 the right one.

setting-hands-device = Sound device of the exciters
    .meaning = With buzzers audio: part of its name.

setting-hands-burst_hz = Pitch of the exciters
    .meaning = With buzzers audio: pitch of a burst.

setting-hands-burst_dbfs = Level of the exciters
    .meaning = With buzzers audio: level at full strength.

setting-hands-swap = Exchange left and right
    .meaning = For buzzers held the other way round.

setting-hands-alignment_sweeps = Moment
    .meaning = When a pulse is felt: 0 at the extremes, 0.5 at the midline.

setting-hands-every_sweeps = Every so many crossings
    .meaning = 1 is at each crossing, 3 at every third. Sides take turns; of an even number, gaps are longer and shorter by one in turn, so that it still comes on the side where the target is.

setting-hands-own_rate_hz = Rate of its own
    .meaning = Passes a second that are not those of the target: pulses come on purpose not together with it. They begin, pause and end with the set.
    .left-out = Left out, pulses come with the target.

setting-hands-kick_ms = Kick
    .meaning = Full drive at first, to get the motor going.
    .left-out = Left out, it is what the motors need: 60 ms for coin motors, 0 ms for linear ones.

setting-hands-latency_ms = Delay of the pulses
    .meaning = How much later a pulse is felt than the motor is switched on.
    .left-out = Left out, it is what the motors need: 40 ms for coin motors, 10 ms for linear ones.

setting-display = Client's screen

setting-display-monitor = Monitor
    .meaning = auto takes the one that is not yours, and asks where that cannot be told. Or write its number, its name or a part of it, or its connector, such as DP-2.

setting-display-windowed = In a window
    .meaning = A window instead of the whole monitor.

setting-display-drawing = Drawing
    .meaning = How frames are drawn. Automatic measures which way is steadier.
    .choice-auto = Automatic
    .choice-gpu = Graphics card
    .choice-software = Processor

setting-display-latency_ms = Delay of the picture
    .meaning = How much later the monitor shows a frame than it says.

setting-display-distance_cm = Distance
    .meaning = From the client's eyes to the screen.

setting-display-width_cm = Width of the picture
    .meaning = Measured on the client's monitor, without the frame.
    .left-out = Without it, the page shows no sweeps in degrees, and a size in degrees does not hold.

setting-display-height_cm = Height of the picture
    .meaning = Measured on the client's monitor, without the frame; for sizes in degrees.
    .left-out = Left out, it is taken as on a screen of 16 : 9.

setting-exercise = Calm exercise

setting-exercise-kind = Exercise
    .meaning = What is given instead of a bilateral set, with the same start, pause, finish and halt.
    .choice-none = None, a set
    .choice-breathing = Paced breathing
    .choice-resting-light = Resting light
    .choice-rocking = Rocking

setting-exercise-pace_hz = Pace
    .meaning = Breaths or swings a second; 0.1 Hz is six breaths a minute. All parts of a breath get longer or shorter alike.
    .left-out = Left out, a breath is as long as its parts; a light swells at 0.05 Hz, a pendulum swings at 0.25 Hz.

setting-exercise-breath = Pattern of breathing
    .meaning = Which parts a breath has, and how long they are.
    .choice-longer-exhale = Longer out than in
    .choice-even = As long in as out
    .choice-box = Box
    .choice-sigh = Physiological sigh

setting-exercise-in_s = In
    .meaning = How long breathing in lasts.
    .left-out = Left out, as long as in the pattern.

setting-exercise-hold_s = Held full
    .meaning = How long the breath is held after it.
    .left-out = Left out, as long as in the pattern.

setting-exercise-out_s = Out
    .meaning = How long breathing out lasts.
    .left-out = Left out, as long as in the pattern.

setting-exercise-rest_s = Held empty
    .meaning = How long the rest is after breathing out.
    .left-out = Left out, as long as in the pattern.

setting-exercise-figure = What shows the breath
    .meaning = A disc that grows and shrinks, or the target as a light that rises and sinks, straight up, along a wave from side to side, or as a horizon: a soft band across the whole screen, as thick as the target is large.
    .choice-disc = Growing disc
    .choice-rising = Rising light
    .choice-wave = Light on a wave
    .choice-horizon = Rising horizon

setting-exercise-smallest_percent = Smallest disc
    .meaning = Diameter at the end of a breath, of the height of the screen.

setting-exercise-largest_percent = Largest disc
    .meaning = Diameter of a full breath, of the height of the screen.

setting-exercise-swell_percent = Swelling
    .meaning = How much the resting light, its sound and its hum come and go; with 0 % they stay as they are.

setting-exercise-from_hz = The client's own pace
    .meaning = The pace to begin with; from there it goes gently to the pace of the exercise.
    .left-out = Left out, an exercise begins at its own pace.

setting-exercise-care_shown = Shown to the client first
    .meaning = What is to be said before breathing stands on the client's screen before it begins, until the light appears, in the language of the page.

setting-exercise-approach_s = Approach
    .meaning = How long it takes to go from the client's own pace to that of the exercise.

setting-calm = Between sets

setting-calm-colour = Colour
    .meaning = Colour of the screen between sets; as usual, it is that of the next set.
    .left-out = Left out, it is the background of the next set.

setting-calm-dot = Resting dot
    .meaning = A small dot rests in the middle.

setting-calm-photo = Picture
    .meaning = A picture of yours that fills the screen.

setting-limits = Limits

setting-limits-speed_hz = Highest speed
    .meaning = No set may go faster.

setting-limits-level_dbfs = Highest level
    .meaning = No tone may be louder.

setting-page = This page

setting-page-language = Language
    .meaning = Language of this page.
    .choice-auto = As the browser

setting-page-theme = Colours
    .meaning = Colours of this page.
    .choice-dark = Dark
    .choice-light = Light

setting-page-screening = Ask before the first set
    .meaning = Asks about seizures and the like before the first set of a session.

setting-page-is_set_up = Room is set up
    .meaning = Off brings back the guide for a new room.

setting-page-letter_keys = Letters as shortcuts
    .meaning = S, P, G, N, X, digits, +, - and ? are shortcuts; Escape and Space halt in any case.

setting-page-ten_key = Key for a ten
    .meaning = Between sets it says a SUD of 10, as 1 and at once 0 does; empty for none.

setting-page-desensitisation_preset = Preset to desensitise
    .meaning = Name of the preset that “Desensitise” chooses; empty for none.

setting-page-installation_preset = Preset to install
    .meaning = Name of the preset that “Install” chooses; empty for none.

setting-page-resourcing_preset = Preset for a resource
    .meaning = Name of the preset that “Resource” chooses; empty for none.

setting-page-closure_preset = Preset for closure
    .meaning = Name of the preset that “Closure” chooses; empty for none.

setting-page-start_keys = Keys of a clicker
    .meaning = Keys that start and finish a set, as the browser names them.

setting-page-client_stop_grounds = The client's stop also grounds
    .meaning = When your client presses a button of their own, this page also shows the cards that ground.

setting-record = The record

setting-record-on = Keep a record
    .meaning = Keeps sittings, sets and ratings in an encrypted file on this computer alone; make it first in Setup.

setting-record-folder = Folder of the record
    .meaning = A folder on a disk of this computer; empty for the usual one.

setting-record-lock_after_min = Lock after
    .meaning = Without use for so long, the record asks for the passphrase again; what comes meanwhile is held in memory.

setting-record-lock_on_next_client = Lock on next client
    .meaning = The record also asks for the passphrase again when another client's sitting begins.

setting-record-keyring = Use this computer's keyring
    .meaning = Once the record was opened, one press opens it again, without the passphrase: then whoever sits at the unlocked computer can read it.

setting-record-keep_years = Keep for
    .meaning = How long a client's record is kept after the last sitting, where nothing else was chosen for the client.

## limits

limit-speed = { $speed } Hz is out of range: { $slowest } … { $fastest } Hz.
limit-speed-of-jumps = { $speed } Hz is out of range: { $slowest } … { $fastest } Hz (a target that jumps flashes twice a pass).
limit-speed-of-glide = { $speed } Hz is out of range: { $slowest } … { $fastest } Hz (a target of { $diameter } % of the height that goes faster makes the places it passes over flash more than three times a second).
limit-speed-varied = { $speed } Hz is too fast for passes that vary by { $percent } %, as the quickest counts: { $fastest } Hz at the most.
limit-speed-loose = The speed limit must lie within { $slowest } … { $fastest } Hz.
limit-level = { $level } dBFS is above the ceiling of { $ceiling } dBFS.
limit-level-loose = The level limit must not lie above { $ceiling } dBFS.
limit-ambience = { $sound } is no ambience.
limit-ambience-level = What sounds on and on is at most at { $ceiling } dBFS.
limit-pitch = A tone lies within { $lowest } … { $highest } Hz, not at { $pitch } Hz.
limit-ramp = A tone must rise for at least { $shortest } ms.
limit-tone-short = A tone must be long enough to rise and to fall.
limit-tone-long = A tone lasts { $longest } s at most.
limit-sound = There is no sound '{ $sound }'.
limit-width = The width of the tones is a fraction from 0 to 1, not { $width }.
limit-pulse = A pulse lasts { $shortest } … { $longest } ms.
limit-strength = The strength of a pulse is a fraction from 0 to 1.
limit-kick = A motor cannot be kicked for longer than its pulse.
limit-endless = Every set has an end.
limit-fade = The target must fade for at least { $shortest } s.
limit-picture = A picture as the target may be { $most } % of the height across at most, as what is on it could flash; choose a smaller size.
limit-red = Neither a target that jumps nor its background may be saturated red; choose a paler colour.
limit-passes = A set has 1 … { $most } passes, not { $passes }.
limit-seconds = A set lasts up to { $most } seconds, not { $seconds }.
limit-check = A check has 0 … { $most } sweeps, not { $sweeps }.
limit-pace = A pace of { $pace } a minute is out of range: { $slowest } … { $fastest } a minute.
limit-burst-pitch = A burst has a pitch of { $lowest } … { $highest } Hz.
limit-burst-level = A burst has a level of { $ceiling } dBFS at the most.

## eyes: the client's monitor

display-described = monitor { $number } ({ $name }, { $width }x{ $height }, { $rate } Hz)
display-none = No display was found. Connect a monitor, or start Bilateral from the desktop.
display-other-pygame = The package 'pygame' is installed in place of 'pygame-ce', which Bilateral needs. Uninstall pygame, then install pygame-ce.
display-no-monitor = The system knows of no monitor. Connect one and switch it on.
display-unknown = There is no monitor '{ $wanted }'. Connected: { $there }.
display-which = More than one monitor may be the client's: { $there }. Choose it in Setup, or with --display and its number.
display-several = '{ $wanted }' is the name of more than one monitor: { $there }. Choose the client's by its number instead.
display-untold = Monitor { $number } was the client's, but which one that is now cannot be told. Connected: { $there }. Choose the client's in Setup, or with --display and its number.
display-no-window = No window can be opened on { $monitor } ({ $why }).
target-picture-changed = it is another picture than the one that was checked
    .remedy = Choose it again, so that it is checked.
target-picture-unread = The picture { $photo } cannot be shown as the target ({ $why }), so the shape is shown instead.
photo-unread = The photo { $photo } cannot be shown ({ $why }), so the client's screen keeps its colour between sets.
words-unshown = The client's screen cannot draw these signs: { $signs }. The card is not shown. Say it, or write it without them.
background-photo-unread = The photo { $photo } cannot be shown behind the target ({ $why }), so the background keeps its colour.

## ears: the sound device, also of exciters in the hands

sound-no-library = The sound library PortAudio is not installed. On Debian and Ubuntu: sudo apt install libportaudio2
sound-service-silent = The system's sound service does not answer.
sound-none = No sound device with two channels was found. Connect headphones or switch on the sound output, then try again.
sound-unknown = No sound device is called '{ $wanted }'. There are: { $there }.
sound-not-opened = The sound device '{ $device }' could not be opened ({ $why }). Check that it is connected and that no other program holds it alone.
sound-lost =
    { $output ->
        [hands] The sound device '{ $device }' was lost. The set goes on without pulses; plug it in again and they come back by themselves.
       *[ears] The sound device '{ $device }' was lost. The set goes on without tones; plug it in again and they come back by themselves.
    }
sound-stopped =
    { $output ->
        [hands] The pulses stopped: the part of Bilateral that plays them to '{ $device }' has failed. It is started again by itself; the set goes on meanwhile.
       *[ears] The tones stopped: the part of Bilateral that plays them to '{ $device }' has failed. It is started again by itself; the set goes on meanwhile.
    }
sound-plays-again =
    { $output ->
        [hands] The pulses come again, from '{ $device }'.
       *[ears] The tones come again, from '{ $device }'.
    }
sound-still-missing =
    { $output ->
        [hands] The sound device '{ $device }' is still missing: looking for it failed ({ $fault }). It is looked for again and again; the set goes on without pulses.
       *[ears] The sound device '{ $device }' is still missing: looking for it failed ({ $fault }). It is looked for again and again; the set goes on without tones.
    }
sound-back = The sound device '{ $device }' is back.
sound-moved =
    { $output ->
        [hands] The system no longer plays to '{ $device }'. The pulses were ended before they come from somewhere else, and the set goes on without them. Connect it again and they come back by themselves; to take another device, choose "Look again" in Setup.
       *[ears] The system no longer plays to '{ $device }'. The tones were ended before they come from somewhere else, and the set goes on without them. Connect it again and they come back by themselves; to take another device, choose "Look again" in Setup.
    }
music-refused = '{ $file }' is not played: { $why } Everything else goes on.
music-none = There is no music that can be played. The set goes on without it. Put files into { $folder }, or choose another sound.
tones-given-instead = What was to be heard instead of the tones cannot be heard, so the tones are given. They stop by themselves when it plays again.
sound-one-channel =
    { $output ->
        [hands] '{ $device }' plays one channel only, so each pulse comes to both hands. Choose stereo for it in the system's sound settings, and switch "mono audio" off there.
       *[ears] '{ $device }' plays one channel only, so each tone comes to both ears. Use it as headphones and not as a headset for calls (end the call, or choose its profile for music in the system's sound settings), and switch "mono audio" off there.
    }
sound-fault = Sound failed with an unexpected fault ({ $fault }).
cue-file-not-given = Your sound '{ $file }' is not given: { $why } The tones are given as { $sound } instead.

## hands: buzzer boards and controllers

board-described = buzzer board on { $port }
board-described-marked = buzzer board { $mark } on { $port }
board-none = No buzzer board was found. Plug it in, or name its port with --buzzers; `bilateral devices` lists what is there.
board-many = There is more than one buzzer board: { $boards }. Unplug all but one, or choose one: --buzzers { $port }
board-refusals = { $one } { $other }
board-broke-off = The connection to { $port } broke while the board was asked who it is. Check the cable.
board-silent = Nothing on { $port } answers as a buzzer board. Upload { $sketch } to it with the Arduino IDE, or name another port; `bilateral devices` lists them.
board-somebody-else = Something else than a buzzer board answers on { $port }. Name the board's own port with --buzzers (`bilateral devices` lists them), or upload { $sketch } to this one.
board-other-firmware = The buzzer board on { $port } has other firmware than this program needs (protocol { $theirs }, not { $ours }). Upload { $sketch } to it again.
board-fault = The buzzers have stopped working because of a fault in this program. The set goes on without them.
board-restarted = The buzzers restarted by themselves and go on. If that happens again, check their cable and the power of their motors.
board-lost = The { $board } was lost. The set goes on without pulses; plug it in again and they come back by themselves.
board-mute = The { $board } says who it is and answers nothing else, so it gives no pulses. The set goes on without them. Unplug it and plug it in again; if that does not help, upload { $sketch } to it again. It is tried again by itself, at least every half minute.
board-floods = The { $board } says far more than a buzzer board ever does, and was put aside so that it holds up nothing else. The set goes on without pulses. Unplug it and plug it in again; if that does not help, upload { $sketch } to it again. It is tried again by itself, at least every half minute.
board-back = The { $board } is back.
port-taken = Another program is using { $port }. Close it (often the Arduino IDE with its serial monitor, or a second Bilateral) and try again.
port-denied = This account may not use { $port }. Let it: sudo usermod -aG { $group } $USER, then log out and in again; members of the group { $group } may use serial ports.
port-none = There is no port { $port }. Plug the board in; `bilateral devices` lists what is there.
port-closed = The port { $port } cannot be opened ({ $why }). `bilateral devices` lists what is there.
controller-none = No game controller was found. Connect one, or two that each rest in one hand.
controller-in-one-hand =
    { $hand ->
        [left] '{ $controller }' rests in one hand only. Connect a controller for the left hand too.
       *[right] '{ $controller }' rests in one hand only. Connect a controller for the right hand too.
    }
controller-lost = The controller '{ $controller }' was lost. The set goes on without pulses; connect it again and they come back by themselves.
controller-back = The controller '{ $controller }' is back.
controller-back-in-doubt = The controller '{ $controller }' is back; make sure that each is in its own hand.
controllers = controllers
controllers-described = { $controllers } (approximate)
exciters-described = exciters on { $device }
exciters-unnamed = Say which sound device moves the client's hands: it is never guessed, so that no burst comes out of a loudspeaker. There are: { $there }.
exciters-shared = The hands cannot share the sound device '{ $device }' with the ears. Connect a second one for the exciters and name it.
hands-fault = The hands failed with an unexpected fault ({ $fault }).
ears-on-exciters = The sound device '{ $device }' moves the client's hands. Connect a second one for the ears and name it.
board-simulated = simulated buzzers

## terminal: one session at a time

instance-open-already = Bilateral is open already and goes on as it was; nothing was opened a second time. Go on there: with its page, whose address stands in its terminal, or with the keys on its stage. Or close that session, then start again. If it does not answer, end it first.
instance-open-already-as = Bilateral is open already (process { $process }) and goes on as it was; nothing was opened a second time. Go on there: with its page, whose address stands in its terminal, or with the keys on its stage. Or close that session, then start again. If it does not answer, end process { $process } first.
settings-not-kept = Settings and presets of your own cannot be kept: { $why }. Everything else works, and what you change holds until the session ends. To keep it, give this account a folder that it may write to, then start Bilateral again.
state-not-kept = Bilateral cannot tell whether it is open already: { $why }. Everything else works; take care to start it only once at a time.
home-missing = this account has no home folder
folder-closed = this account may not write to { $folder }
folder-locked = this account may not open { $folder }, so the usual settings hold

## terminal: a set as a file

render-no-folder = { $file } cannot be written: there is no folder { $folder }. Create it first.
render-is-folder = { $file } is a folder. Add the name that the file shall have.
render-unwritten = { $file } cannot be written: { $why }. Choose another folder, or close the program that has the file open.
render-silent = { $file } would be silent: sound is switched off in the settings (audio.on). Switch it on with --sound, or choose another ending than .wav.
render-no-pyav = A film (.mp4) needs the package av (PyAV), which is not installed here. Install it with: pip install "av>=14.4"   (or, after an installation with pipx: pipx inject bilateral av)
render-no-ending = The ending of { $file } says what to write, and it has none. Use one of .mp4 (film of picture and sound), .wav, .m4a (sound alone), .png (sheet of small pictures), .csv (table of all cues).
render-unknown-ending = The ending of { $file } says what to write, and { $ending } is not known. Use one of .mp4 (film of picture and sound), .wav, .m4a (sound alone), .png (sheet of small pictures), .csv (table of all cues).
render-size = A picture of { $width }x{ $height } pixels cannot be written: both must be even numbers from { $smallest } to { $largest }, such as 1920x1080.
render-frames = { $frames } frames a second cannot be written: choose 1 to { $most }, such as 60.
render-size-unread = --size { $size }: give width and height in pixels, such as 1920x1080.
render-writing = Writing { $file }
gallery-title = Every target, path, exercise and sound
render-written = Written to { $file }
home-set = A set is never written for home: what processes is given with a therapist. Choose a calm exercise, such as breathing.
home-ending = For home there are { $endings }.
home-minutes = { $minutes } minutes cannot be written for home: choose { $shortest } to { $longest }.
home-silent = The file would be silent: sound is switched off. Switch it on under Settings, or take the film.
home-unwritten = { $file } cannot be written: { $why }. Everything else works. Make room on the disk, then write it again.
home-broken = What was being written for home has broken off. Everything else works. Write it again.

## terminal: outputs that were required

eyes-required = The target cannot be shown. { $why }
ears-required = Tones cannot be played. { $why }
ears-required-but-off = Sound is required, but switched off in the settings (audio.on).
hands-required = Pulses cannot be given. { $why }
hands-required-but-off = Pulses are required, but switched off in the settings ({ $setting }).
require-unknown = --require { $name }: there is no such output. There are: { $known }; name several with commas between them.

## terminal: a fault

broken = Something went wrong inside Bilateral, and it has stopped. The details are in { $file }; please send that file with your report.
broken-and-not-kept = Something went wrong inside Bilateral, and it has stopped. The details could not be saved.
computer-full = This computer has too little memory left, or runs too many programs. Close those that are not needed, then try again.

## eyes: how the target is drawn

drawn-by-card-on-flips = drawn by the graphics card, paced by the display's flips
drawn-by-card-on-timer = drawn by the graphics card, paced by a timer
drawn-by-processor-on-flips = drawn by the processor, paced by the display's flips
drawn-by-processor-on-timer = drawn by the processor, paced by a timer
drawn-nowhere = not shown: there is no display

## terminal: bilateral devices, bilateral buzz

devices-displays = Displays
devices-sound = Sound
devices-serial-ports = Serial ports
devices-controllers = Game controllers
devices-none = none
devices-only-display = the only one: the target is shown in a window, or covers it with --cover
devices-may-be-clients-display = may be the client's: choose it in Setup, or with --display and its number
devices-clients-display = the target is shown here
devices-your-display = stays yours
devices-chosen-sound = tones are played here
devices-no-board = No board is connected. An Arduino becomes a buzzer board with the sketch in { $sketch }.
devices-not-asked = not asked: it does not look like a board
devices-board = { $board }: pulses with --buzzers auto
devices-board-on-battery = { $board }, battery { NUMBER($volts, minimumFractionDigits: 1, maximumFractionDigits: 1) } V: pulses with --buzzers auto
devices-controller =
    { $hand ->
        [left] left hand with --buzzers rumble
       *[right] right hand with --buzzers rumble
    }
devices-controller-for-both = left and right hand with --buzzers rumble
devices-unused-controller = not used
buzz-which-hand = Say which hand: bilateral buzz --left, --right or --both.
buzz-on = On { $device }:
buzz-never-ready = The { $device } is there, but does not get ready.
buzz-simulated =
    { $hand ->
        [left] left given, but only simulated
       *[right] right given, but only simulated
    }
buzz-given-late =
    { $hand ->
        [left] left given, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms after its moment
       *[right] right given, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms after its moment
    }
buzz-given-early =
    { $hand ->
        [left] left given, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms before its moment
       *[right] right given, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms before its moment
    }
buzz-given =
    { $hand ->
        [left] left given, at a time that is not known
       *[right] right given, at a time that is not known
    }
buzz-not-given =
    { $hand ->
        [left] left not given
       *[right] right not given
    }

## engine: the stage, the set

stage-open = The stage is open. S starts a set; Ctrl+Shift+Q on the stage, or Ctrl+C here, closes it.
set-halted = Halted. S starts a set; Ctrl+Shift+Q on the stage, or Ctrl+C here, closes it.
client-pressed-stop = The client pressed the stop button.
display-only-one = There is only one monitor, so the target is shown in a window. Connect the client's monitor, or use --cover to cover this one.
display-no-randr = The library RandR is not installed, and without it several monitors look like one, so the target is shown in a window. On Debian and Ubuntu: sudo apt install libxrandr2
display-may-be-covered = There is only one monitor. Shall the target cover it? (Escape halts, Ctrl+Shift+Q closes)
device-waits = The device that was chosen meanwhile is taken up when the set is over.
device-fault = An output could not be opened or closed, because of a fault in this program ({ $fault }). The others go on.
asked-fault = What was asked for on the page could not be done, because of a fault in this program ({ $fault }). The set goes on, and halt works.
devices-not-watched = What is connected or chosen from now on is not noticed, and outputs stay as they are. { $why } Then close this session and start Bilateral again; until then the set can be given and halted as usual.

## report

report-is-folder = The report cannot be written to { $file }: that is a folder. Name a file.
report-no-folder = The report cannot be written to { $file }: there is no folder { $folder }. Make it first, or choose another place.
report-protected = The report cannot be written to { $file }: it is write-protected. Choose another place.
report-written = Report written to { $file }
means-shown = the call that presented the frame returned, plus the latency you set for the monitor
means-heard = the sound device's own time of the tone's first sample, plus the latency you set
means-felt = the board's own time at which it switched the motor on, plus the latency of the motors
means-given = the device was told to begin, plus the latency of the motors
means-no-display = not known: there is no display, so no time is given
means-sound-off = not known: sound is switched off, so no time is given
means-no-sound = not known: there is no sound device, so no time is given
means-sound-untimed = not known: the sound device does not tell its time, so no time is given
means-hands-off = not known: the hands are switched off, so no time is given
means-no-hands = not known: nothing moves the hands, so no time is given
means-hands-simulated = not known: the buzzers are simulated, so no time is given
means-hands-untimed = not known: the device does not tell its time, so no time is given

## terminal: a session

address-of-page = The therapist's page is at this address: { $address }
address-of-page-opens = The therapist's page opens in your browser: { $address }
address-of-page-again = The page's address has been used, and was opened once more. Where no page has been open yet, open this one, which is good once: { $address }
system-refused = That could not be done: { $why }
check-order = First left, then right, on each of these in turn: { $outputs }.
check-of-eyes = the eyes
check-of-ears = the ears
check-of-hands = the hands

## terminal: the line during a set

status-state =
    { $state ->
        [lead-in] lead-in
        [running] running
        [paused] paused
        [finishing] finishing
        [halted] halted
       *[idle] ready
    }
status-left = { $of ->
    [breathing] { $passes ->
        [one] { $passes } breath left
       *[other] { $passes } breaths left
    }
    [rocking] { $passes ->
        [one] { $passes } swing left
       *[other] { $passes } swings left
    }
    [resting-light] { $passes ->
        [one] { $passes } swell left
       *[other] { $passes } swells left
    }
   *[none] { $passes ->
        [one] { $passes } pass left
       *[other] { $passes } passes left
    }
}
status-speed = { NUMBER($speed, minimumFractionDigits: 2, maximumFractionDigits: 2) } Hz
status-per-minute = { $of ->
    [breathing] { $per_minute } breaths/min
    [rocking] { $per_minute } swings/min
    [resting-light] { $per_minute } swells/min
   *[none] { $per_minute } passes/min
}
status-eyes = eyes { $condition }
status-ears = ears { $condition }
status-hands = hands { $condition }
status-condition =
    { $condition ->
        [on] on
        [off] off
        [lost] lost
        [opening] being connected
        [simulated] simulated
       *[missing] missing
    }
status-sync =
    { $sync ->
        [good] sync good
        [fair] sync fair
        [poor] sync poor
       *[unknown] sync unknown
    }
status-not-shown = What happens from now on is written here only when the session ends. { $why }

## terminal: what is said of a set that is over

nothing-gives-it = Nothing here can give a set: there is no display, no sound and no buzzer, so none is given. Connect one of them, then start again; `bilateral devices` shows what is there.
summary-no-set = No set was given.
summary-set =
    { $outcome ->
        [complete] Set complete
        [finished-early] Set finished early
       *[halted] Set halted
    }
summary-given = given
summary-speed = speed
summary-eyes = eyes
summary-ears = ears
summary-hands = hands
summary-sync = sync
summary-count = { $passes ->
    [one] { $passes } pass
   *[other] { $passes } passes
} · { $sweeps ->
    [one] { $sweeps } sweep
   *[other] { $sweeps } sweeps
} · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
summary-of-exercise = { $of ->
    [breathing] { $passes ->
        [one] { $passes } breath
       *[other] { $passes } breaths
    }
    [rocking] { $passes ->
        [one] { $passes } swing
       *[other] { $passes } swings
    }
   *[resting-light] { $passes ->
        [one] { $passes } swell
       *[other] { $passes } swells
    }
} · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
summary-speeds = { $asked }, { $measured }
summary-never-moved = never moved
summary-speed-asked = { NUMBER($speed, minimumFractionDigits: 2, maximumFractionDigits: 2) } Hz set
summary-speed-measured = { NUMBER($speed, minimumFractionDigits: 4, maximumFractionDigits: 4) } Hz measured
summary-not-measured = not measured
summary-eyes-missing = missing: nothing was shown
summary-eyes-were = { $device }; { $frames } frames, { $late } late, { $skipped } skipped; { $spread } from plan
summary-ears-missing = missing: nothing was heard
summary-ears-off = off
summary-ears-were = { $device }; { $under_runs } under-runs, { $late } late, { $dropped } dropped; { $spread } from plan
summary-pulses = { $pulses ->
    [one] { $pulses } pulse
   *[other] { $pulses } pulses
}, { $late } late, { $dropped } dropped
summary-hands-simulated = simulated: nothing was felt; { $counts }
summary-hands-missing = missing: nothing was felt
summary-hands-were = { $device }; { $counts }; { $spread } from plan
summary-spread = median { $sign }{ NUMBER($median, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms, p99 { NUMBER($p99, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms, max { NUMBER($most, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms
summary-pair =
    { $pair ->
        [tactile-audio] tactile after audio: { $spread }
        [tactile-visual] tactile after visual: { $spread }
       *[audio-visual] audio after visual: { $spread }
    }
summary-sync-is =
    { $sync ->
        [good] good (what was seen, heard and felt arrived together)
        [fair] fair (close to what a client could notice)
        [poor] poor (a client may notice; close other programs, or see the user guide)
       *[unknown] unknown (it takes two real outputs that tell their time)
    }

## refused: what is wrong, and where

refusal = { $where }: { $problem } { $remedy }
refusal-here = { $problem } { $remedy }
refusal-in-two-lines =
    { $where }: { $problem }
    {"    "}{ $remedy }
refusals-both =
    { $one }
    { $other }
refusals-more = More is wrong: { $count } besides.
refused-line = { $line }: { $problem }
clash-glide-flashes = a target of { $diameter } % of the height at { $speed } Hz makes the places it passes over flash more than three times a second, over too much of the screen.
clash-glide-instead = Choose { $fastest } Hz or slower with a target of { $diameter } %, or a target of { $largest } % or smaller at { $speed } Hz.
clash-glide-smaller = Choose a target of { $largest } % or smaller at { $speed } Hz, or another path: this one goes to and fro so often that no speed is slow enough.
where-file = { $file }
where-line = { $file }, line { $line }
where-variable = environment variable { $variable }
where-flag = flag { $flag }
where-page = the page
instead-in-file = Write instead: { $field } = { $value }
instead-in-own-file = Write into your own settings file, below the line [{ $section }]: { $field } = { $value }
instead-of-variable = Set instead: { $variable }={ $value }
instead-of-flag = Use instead: { $flag }
instead-on-page = Choose instead: { $setting } = { $value }.
value-with-unit = { $value } { $unit }
one-of = { $others } or { $last }
given-nothing = left out
given-empty-text = an empty text
given-text = the text { $text }
given-long-number = a number with too many digits
given-section = a section of its own
given-list = a list
given-date = a date or time
allowed-switch = true or false
allowed-language = { $auto } or the code of a language, such as { $example }
allowed-choice = { $choices }
allowed-number = a number { $range }
allowed-whole-number = a whole number { $range }
allowed-text-or-number = a text in quotes or a number counted from 1
allowed-text = a text in quotes
allowed-colour = a colour such as "#80c0ff" (two hexadecimal digits each for red, green, blue)
allowed-photo = the name of a picture in quotes, such as "meadow.jpg" (.jpg or .png), or ""
allowed-sound = the name of a sound in quotes, such as "stream.wav" (.wav, .flac, .ogg, .opus, .mp3 or .aiff), or ""
allowed-music = the name of a file or a folder of music in quotes, such as "evening" or "evening/rain.mp3", or "" for all there is
allowed-drawing = 4 to 24 whole numbers from −100 to 100 with spaces between them, in quotes, such as "0 60 0 -60"
range-within = from { $lowest } to { $highest } { $unit }
range-of-numbers = from { $lowest } to { $highest }
range-inside = above { $lowest } and below { $highest } { $unit }
refused-value = { $setting } ({ $name }) is { $given }, but must be { $allowed }.
refusals-go-on = more is wrong from here on.
    .remedy = Correct what stands above first.
no-such-variable = there is no such setting.
    .remedy = Remove it; see: bilateral settings show
nearest-is = The nearest one is { $near }.
nearest-is-instead = The nearest one is { $near }. { $instead }
nearest-is-below = The nearest one is { $near }, below the line { $sections }.
no-field = there is no setting { $field } under [{ $section }].
field-belongs-elsewhere = { $field } belongs under { $sections }.
fields-known = The settings under [{ $section }] are: { $known }.
no-section = there is no section [{ $section }].
sections-known = The sections are: { $known }.
field-outside-section = the setting { $field } stands outside its section.
    .remedy = Move it below the line { $sections }.
no-field-anywhere = there is no setting { $field }.
    .remedy = Delete the line. All settings: bilateral presets show default
section-is-value = { $section } is { $given }, but must be a section with settings below it.
    .remedy = Write: [{ $section }] in a line of its own, then for example { $example }
clash = { $setting } is { $value }, but { $reason }.
clash-with-usual = { $setting } is { $value } where nothing else is asked for, but { $reason }.
clash-of-two = { $setting } is { $value }, but { $reason } ({ $against } comes from { $place }).
clash-leave-one-out = Leave one of the two out.
clash-jumps-fast = a target that jumps (motion.profile = "{ $profile }") flashes twice a pass and may not go faster than { $most } Hz
clash-limit = { $limit } allows { $most } at the most
clash-pace = A pace of { $pace } a minute is out of range: this exercise has { $slowest } … { $fastest } a minute.
clash-pace-instead = Choose a pace of { $nearest } a minute, or other lengths for the parts of a breath.
clash-varied-fast = at { $speed } Hz no pass may be quicker than { $fastest } Hz
clash-picture-large = a picture as the target may be { $most } % of the height across at most, as what is on it could flash
clash-picture-passes = a picture of { $diameter } % of the height passes over so much of the screen in a second at { $speed } Hz, on the path “{ $path }”, that what is on it could flash.
clash-picture-instead = Choose a picture of { $largest } % or smaller at { $speed } Hz, or { $fastest } Hz or slower with one of { $diameter } %.
clash-picture-smaller = Choose a picture of { $largest } % or smaller at { $speed } Hz, or another path.
clash-picture-jumps = a target that jumps (motion.profile = "{ $profile }") must not be a picture, as there may be saturated red on it
clash-size-large = that is { $percent } % of the height in this room, and a target has at most { $bound } %
clash-size-small = that is { $percent } % of the height in this room, and a target has at least { $bound } %
clash-colours-cross = the colours that the target takes in turn are neither all lighter nor all darker than the background, and one so large could flash as they change: it may be { $most } % of the height at most
clash-jumps-in-red = with a target that jumps (motion.profile = "{ $profile }") it must not be a saturated red, which can provoke seizures
clash-short-tone = a tone that rises and falls for { $ramp } ms each (audio.ramp_ms) lasts at least { $shortest } ms
clash-two-lengths = set.passes is given as well, and a set has only one length
file-unopened-name = its name
where-preset = preset { $preset }
file-left-alone = { $remedy } The file is left as it is, and nothing in it is lost.
name-other = Choose another name.
name-empty = the name of a preset has at least one character.
name-long = the name of a preset has { $most } characters at the most.
name-unseen = the name of a preset has no characters that cannot be seen.
name-forbidden = the name of a preset cannot hold { $characters }.
name-edges = the name of a preset does not begin or end with a blank or a full stop.
name-reserved = the name of a preset must be another one, as Windows keeps this one for a device.
name-kept = no preset may be called { $kept }, or end with { $ending }.
name-taken-by-shipped = there is a preset { $preset } already, which comes with Bilateral.
name-taken-by-own = there is a preset { $preset } already, which is your own.
no-preset-nearest = The nearest one is { $near }. There are: { $known }.
import-large = { $file }: the file is larger than { $most } MB. Choose a preset file.
file-is-old-name = a letter of its name is saved in an old encoding, not in UTF-8.
    .remedy = Give it another name.
file-is-long-line = no line of a settings file is as long as this one.
    .remedy = Choose a file with settings, each in a short line of its own.
file-is-nested = brackets are nested too deeply.
    .remedy = Settings need no nesting: [section], then name = value.
file-is-digits = a number has too many digits, or a date does not exist.
    .remedy = Every number in a settings file is short, such as 1.25; dates are not used.
file-is-folder = is a folder, not a file.
    .remedy = Name a file in it that ends in .toml.
file-is-not-there = there is no such file.
    .remedy = Check the spelling and the folder.
file-is-not-ordinary = is not an ordinary file.
    .remedy = Name a file that ends in .toml.
file-is-large = is far too large to be a settings file.
    .remedy = Name a file that ends in .toml.
file-unopened = the file cannot be opened ({ $why }).
    .remedy = Check that its name is right and that you may read it.
file-holds-utf-16 = the file is saved as UTF-16 (some editors call it Unicode).
file-holds-no-text = the file holds no text.
    .remedy = Open it in a text editor and save it again as plain text, encoding UTF-8.
file-holds-old-letter = a letter is saved in an old encoding, not in UTF-8.
file-unusual = its layout is too unusual to be changed by the page.
    .remedy = Change it in a text editor. The file is left as it is, and nothing in it is lost.
write-there-already = there is such a file already.
    .remedy = Nothing was changed. Choose another name.
write-failed = this could not be done ({ $why }).
    .remedy = Nothing was changed. Check that the folder may be written to and the disk is not full.
own-preset-is-shipped = this preset comes with Bilateral and stays as it is.
    .remedy = Duplicate it: the copy is your own.
own-preset-is-unread = the file with this name cannot be read, and is not written over.
    .remedy = Choose another name; or rename or delete that one first.
own-preset-is-link = its file is a link to another one, which is left alone.
    .remedy = Duplicate it, and change the copy.
no-preset-default = this is the list of all settings, not a preset.
    .remedy = To run with the usual settings: standard
no-preset-twice = your own preset { $file } has the name of another one.
    .remedy = Give your file another name.
no-preset = there is no such preset.
    .remedy = There are: { $known }.
photo-large = the picture is larger than { $most } MB.
    .remedy = Choose a smaller one.
photo-of-too-many-pixels = the picture has { $width } × { $height } pixels, more than { $most } million.
    .why = more than { $most } million pixels
    .remedy = Save it smaller.
photo-of-no-kind = this is no picture in PNG, JPEG or WebP.
    .why = no PNG, JPEG or WebP
    .remedy = Save it as one of these.
photo-no-file = this is a folder or a device, not a picture.
    .why = no file
    .remedy = Choose a picture in PNG, JPEG or WebP.
sound-file-no-library = the library that reads sound files is not there.
    .remedy = Install Bilateral again with all that belongs to it.
sound-file-of-no-kind = this is no sound that can be opened.
    .remedy = Save it as WAV, FLAC, Ogg, Opus, MP3 or AIFF.
sound-file-unread = the system does not let it be read ({ $why }).
    .remedy = Look whether the file is there and may be read.
sound-file-no-file = this is a folder or a device, not a file.
    .remedy = Choose a file.
sound-file-empty = the file is empty.
    .remedy = Choose another one.
sound-file-channels = the sound has { $channels } channels, more than { $most }.
    .remedy = Save it in stereo.
sound-file-rate = the sound has { $rate } samples a second; from { $lowest } to { $highest } can be read.
    .remedy = Save it with 48000.
sound-file-broken = the file is damaged: from some place on it cannot be read.
    .remedy = Take a copy that is whole.
sound-file-silent = there is no sound in it, or none in its first seconds.
    .remedy = Cut away what is silent, or choose another one.
sound-file-large = the sound is larger than { $most } MB.
    .remedy = Cut out the part that is meant: two seconds are heard at most.
file-not-there = it is not there.
sound-file-none = there is no music there.
    .remedy = Put files into the folder, or choose another one.
toml-typographic-quotes = typographic quotes cannot be read.
    .remedy = Use straight quotes: "
toml-decimal-comma = a decimal comma cannot be read.
    .remedy = Write a point: { $one } = { $two }.{ $three }
toml-unit = there is something behind the number.
    .remedy = Write the number alone: { $one } = { $two }
toml-point-first = a number cannot begin with its point.
    .remedy = Write: { $one } = { $two }0.{ $three }
toml-point-last = a number cannot end with its point.
    .remedy = Write: { $one } = { $two }.0
toml-yes = that is not how a yes is written.
    .remedy = Write: { $one } = true
toml-no = that is not how a no is written.
    .remedy = Write: { $one } = false
toml-unquoted = text stands without quotes.
    .remedy = Write: { $one } = "{ $two }"
toml-empty = nothing stands behind the equals sign.
    .remedy = Write a value there, or delete the line.
toml-backslash = a backslash cannot stand alone.
    .remedy = Write every \ twice.
toml-open-quote = a closing quote is missing.
    .remedy = Add it.
toml-colon = a colon stands where = belongs.
    .remedy = Write: { $one } = { $two }
toml-leading-zero = a number cannot begin with a zero before other digits.
    .remedy = Write: { $one } = { $two }{ $three }
toml-blank-in-name = a name cannot hold a blank.
    .remedy = Write: { $one }_{ $two } = { $three }
toml-two-equals = one = is enough.
    .remedy = Write: { $one } = { $two }
toml-two-in-line = two settings stand in one line.
    .remedy = Give each a line of its own: { $one }
toml-header = a section stands in one pair of brackets.
    .remedy = Write: [{ $one }]
toml-twice = the same name stands a second time.
    .remedy = Keep one of the two, delete the other.
toml-unseen = a character stands here that no editor shows.
    .remedy = Delete the line and type it again.
toml-unclosed = a bracket or quote before this place is never closed.
    .remedy = Close it, or delete it.
toml-unreadable = this line cannot be read.
    .remedy = A line is a [section], a setting such as speed_hz = 1.2, or a comment behind #.

## commands and the render sheet: what is written for whoever reads

presets-name = preset
presets-about = what it is for
presets-unusable = cannot be used; see: bilateral settings check { $file }
presets-own = { $use } (your own)
presets-exercises = Calm exercises, before and after sets:
presets-folder = Your own presets belong in { $folder }
file-fine = { $file } is fine.
file-gives = { $count ->
    [one] 1 setting is given here; the others keep their usual values.
   *[other] { $count } settings are given here; the others keep their usual values.
}
own-file-none = There is none yet. All settings, to copy from: bilateral presets show default
value-none = not given
brief-seconds = { $seconds } s at { $speed } Hz.
brief-passes = { $passes ->
    [one] { $passes } pass
   *[other] { $passes } passes
} · { $sweeps } sweeps · { $seconds } s at { $speed } Hz.
brief-eyes = Eyes: { $path }; { $profile }.
brief-eyes-none = Eyes: a calm, empty screen.
brief-ears = Ears: { $sound }, { $pitch } Hz at { $level } dBFS.
brief-ears-own = Ears: '{ $file }' at { $level } dBFS.
brief-ears-none = Ears: nothing.
brief-ambience = On and on: { $source } at { $level } dBFS.
brief-hands = Hands: pulses of { $duration } ms.
brief-exercise = { $kind }: { $pace } a minute, { $seconds } s.
sheet-lead-in = Lead-in
sheet-first-pass = The first pass
sheet-all = { $passes ->
    [one] All of { $passes } pass
   *[other] All { $passes } passes
}
sheet-end = The end
sheet-passes = { $passes ->
    [one] { $passes } pass
   *[other] { $passes } passes
} at { $speed } Hz
sheet-unseen = nothing to be seen
sheet-silent = no tones
sheet-tones = { $sound }, { $pitch } Hz at { $level } dBFS
sheet-tones-own = '{ $file }' at { $level } dBFS
sheet-at = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
sheet-at-pass = pass { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
sheet-tone = { $side ->
    [left] tone left
   *[right] tone right
}

## record

record-there = There is a record here already. Nothing was changed; to begin another, choose another folder (record.folder), or move this one away.
record-none = There is no record in { $folder }. Make one or restore a backup in Setup, or in a terminal with `bilateral record create` or `bilateral record restore`.
record-missing = The record's key is there, but not its database (record.db). Put the file back, or restore a backup; if there was never anything in the record, delete record.key and make it anew.
record-key-missing = The record's key file (record.key) is missing. Type the recovery code instead of the passphrase, then choose a passphrase in Setup, or with `bilateral record passphrase`.
record-key-damaged = The record's key file (record.key) is damaged. Type the recovery code instead of the passphrase, then choose a passphrase in Setup, or with `bilateral record passphrase`.
record-passphrase-wrong = This passphrase does not open the record.
record-passphrase-short = A passphrase has at least { $least } characters; several words are easy to remember.
record-passphrases-differ = The two passphrases differ. Nothing was changed; please begin again.
record-wait = Too many wrong passphrases in a row. Please wait { $seconds } seconds, then try again; the recovery code works at once.
record-code-mistyped = This is not a recovery code: please compare it sign by sign.
record-not-opened = This key does not open the record, or its first page is damaged. Nothing was changed. Restore a backup if the passphrase or code is certainly right.
record-no-home = This account has no folder for a record. Choose one on a disk of this computer (record.folder).
record-on-network = { $folder } is on a network, where a record is neither safe nor private. Nothing was written there; choose a folder on a disk of this computer (record.folder).
record-read-only = The record cannot be written: this account may not write in { $folder }. Sets go on as before. Allow it, or choose another folder (record.folder).
record-in-use = The record is in use by another program, perhaps another Bilateral. Nothing was changed; close that one, then try again.
record-disk-full = The disk is full. Delete something else or empty the trash; the record itself is unharmed.
record-disk-fault = The disk did not do what the record needs ({ $why }). Check that the disk is connected and healthy.
record-damaged = The record is damaged: bytes of it are not as they were written. Nothing is written to it any more. Keep the damaged files, and restore the newest backup into another folder (record.folder).
record-newer = This record was written by a newer version of Bilateral. Nothing was changed; install that version.
record-older =
    { $count ->
        [one] The record is older than what was written last: an entry is missing. If you did not put an older copy there yourself, look at your newest backup.
       *[other] The record is older than what was written last: { $count } entries are missing. If you did not put an older copy there yourself, look at your newest backup.
    }
record-broken-off =
    { $count ->
        [one] The last sitting of { $client } was broken off: Bilateral had ended before it. What had been written by then is in the record.
       *[other] { $count } sittings were broken off, the last one of { $client }: Bilateral had ended before they did. What had been written by then is in the record.
    }
record-clock-back = This computer's clock stands { $minutes } minutes before the last entry of the record. Entries keep their order, but their times may be wrong; please check the clock.
record-row-differs = Another entry of the same number is in the record already. Nothing was changed.
record-row-refused = An entry could not be taken into the record and was left out ({ $why }). All others are kept; please note it down by hand.
record-locked = the record is locked
record-locked-idle = The record was not used for a while and is locked. What comes now is held in memory until the passphrase is typed.
record-unwritten =
    { $count ->
        [one] An entry is not in the record yet: { $why } It is held in memory and offered again; the session goes on. Do not close Bilateral before it is written.
       *[other] { $count } entries are not in the record yet: { $why } They are held in memory and offered again; the session goes on. Do not close Bilateral before they are written.
    }
record-written-again = All that was held in memory is in the record now.
record-not-whole = The record is not as it was written: { $where }. Nothing was changed. Keep these files, and restore the newest backup into another folder (record.folder).
record-part-pages = bytes of the file were changed
record-part-structure = its structure is broken
record-part-audit = entry { $number } of the audit does not follow from the one before it
record-part-rows = rows are there that were never written, or missing though never deleted
record-backup-damaged = This backup is damaged or cut off, or the passphrase is not the one it was made under. Nothing was changed; try the recovery code, or another backup.
record-backup-ahead = The backup is whole, but has entries that the record lacks: it is of another record, or the record is older than the backup.
record-json-wrong = This is not a whole export of a record as JSON. Nothing was changed.
record-json-pseudonyms = A pseudonymised export cannot be taken in: its names and days are not the clients' own. Nothing was changed.
record-json-clashes = What is in this file contradicts the record: a client's code or a set is there already as another one. Nothing was changed.
record-library-missing = The record needs the package { $name }, which is not installed. Install Bilateral anew, or with: pip install sqlcipher3 pynacl
record-keyring-missing = This computer's keyring cannot be used, as the package keyring is not installed here; the passphrase opens the record as ever. Install it with: pip install "keyring>=25.6"   (or, after an installation with pipx: pipx inject bilateral keyring)
record-keyring-none = No keyring was found on this computer that keeps things safely; the passphrase opens the record as ever.
record-keyring-refused = This computer's keyring did not do what it was asked for ({ $why }), as when its own question is left without an answer. The passphrase opens the record as ever.
record-keyring-silent = This computer's keyring gave no answer within a minute; perhaps its own question lies behind another window. The passphrase opens the record as ever.
record-keyring-stale = What this computer's keyring has does not open the record any more, and was taken out. Open it by its passphrase; from then on the keyring opens it again.
record-keyring-left = The keyring opens the record no more, but an entry that is of no use now could not be taken out of it ({ $name }): { $why }
record-needs-terminal = The passphrase is asked for on a terminal, and this is none. Start the command in a terminal.

record-ask-passphrase = Passphrase, or recovery code (what is typed is not shown):
record-ask-passphrase-only = Passphrase (what is typed is not shown):
record-ask-new-passphrase = New passphrase (what is typed is not shown):
record-ask-again = Once more:
record-ask-code-end = Write it down, then type its last four signs:
record-ask-delete = This cannot be undone. Type “{ $client }” to delete all that there is of this client:
record-code-is = This is the recovery code. It opens the record without the passphrase and is kept nowhere: print it or write it down, and put it into a sealed envelope.
record-created = The record is made, in { $folder }. Without passphrase and recovery code nobody can ever open it.
record-is-off = It is switched off: nothing is written to it before you set `on = true` under [record] in your settings.
record-passphrase-changed = The new passphrase opens the record. Backups made before still open by the old one.
record-code-changed = The new recovery code opens the record, the old one does not any more. Backups made before still open by the old one.
record-code-unchanged = That is not how the code ends. Nothing was changed; the old code is valid.
record-exported = Written: { $file }. It is not encrypted; keep it as carefully as the record.
record-export-there = { $file } is there already. Nothing was written; choose another name.
record-notes-name = Free text may name people, so it cannot go into a pseudonymised export. Leave out --notes or --pseudonymise.
record-imported =
    { $count ->
        [one] One entry was taken in.
       *[other] { $count } entries were taken in.
    }
record-backed-up = The backup is written: { $file }. Note down beside it: entry { $number } of the audit. Keep it on another disk.
record-restored = The backup is restored in { $folder } and whole, with { $count } entries in its audit. Its passphrase and recovery code are those of when it was made.
record-whole = The record is whole: all pages, all rows and { $count } entries of the audit.
record-backup-whole = The backup is whole and of this record; it goes to entry { $number } of the audit.
record-empty = There is no sitting yet.
record-no-client = No client has the code { $client }. Nothing was changed; `bilateral record due` lists all.
record-kept = { $client }: kept until { $until }
record-due = { $client }: was to be kept until { $until }, and may be deleted
record-years-of-whom = Say of which client: --client CODE.
record-delete-early = Take care: this record is to be kept until { $until }. Laws require that of many records.
record-not-deleted = Nothing was deleted.
record-delete-going-on = The sitting of { $client } goes on, or not all of it is written yet. Nothing was deleted; begin the next client's sitting first.
record-deleted =
    { $count ->
        [one] Deleted, one row; its bytes are gone from this computer's record. Backups and exports made before still have it.
       *[other] Deleted, { $count } rows; their bytes are gone from this computer's record. Backups and exports made before still have them.
    }
record-no-sitting = This sitting is not in the record any more. Nothing was changed.
record-no-sitting-that-day = There is no sitting of { $client } on { $day }. Nothing was changed; days are written as 2026-11-29.
record-same-code = That is the code it has already. Nothing was changed.
record-ask-move = { $count } sittings of “{ $client }” go to another code. Type that code once more to move them:
record-not-moved = Nothing was moved.
record-moved =
    { $count ->
        [one] One sitting was moved to { $client }; the audit says so.
       *[other] { $count } sittings were moved to { $client }; the audit says so.
    }
record-column-client = client
record-column-began = sitting
record-column-sets = sets
record-column-passes = passes
record-column-minutes = minutes
record-column-sud = SUD
record-column-voc = VOC
record-column-figure = figure
record-column-count = count
record-column-lower = lower quarter
record-column-median = median
record-column-upper = upper quarter
record-figure-sets = sets a sitting
record-figure-passes = passes a sitting
record-figure-minutes = minutes of stimulation a sitting
record-figure-change-in-sitting = SUD, last minus first of a sitting
record-change-at = SUD, after minus before a set at about { $speed } Hz
record-figure-change = SUD, after minus before a set, median
record-figure-last-sud = last SUD of a sitting

## report on a client

client-report-title = Report on { $client }
client-report-sitting = { $client }: sitting of { $day }
client-report-dose =
    { $sittings ->
        [one] { $sittings } sitting
       *[other] { $sittings } sittings
    }, { $sets ->
        [one] { $sets } set
       *[other] { $sets } sets
    }, { $passes } passes, { $minutes } minutes of stimulation
client-report-notes = Notes
client-report-made = Written on { $day } by Bilateral { $version }: what was given, and what was said of it. It describes, and judges nothing.
client-report-curve = { $scale }, first → last of each sitting
client-report-curve-in-sitting = { $scale } from set to set
client-report-passes = Passes of each sitting
client-report-minutes = Minutes of stimulation of each sitting
client-report-below-sittings = sitting
client-report-below-sets = set
client-report-columns-date = Date
client-report-columns-phases = Phases
client-report-columns-target = Memory
client-report-columns-sets = Sets
client-report-columns-passes = Passes
client-report-columns-minutes = Minutes
client-report-columns-set = Set
client-report-columns-time = Time
client-report-columns-preset = Preset
client-report-columns-speed = Speed
client-report-columns-outputs = Given to
client-report-columns-end = Ended
client-report-columns-rating = Number
client-report-exercise = { $what }: { $minutes } min
client-report-scan-clear = Body scan: clear
client-report-scan-left = Body scan: something is left

## terminal: help

frame-usage = Usage:
frame-options = Options
frame-arguments = Arguments
frame-commands = Commands
frame-command = Command
frame-default = [usually: { $value }]
frame-required = [must be given]
frame-error = Error
frame-try = Try '{ $call }' for help.
flag-choices = Any of { $choices }.
flag-range = Possible: { $range }.
flag-usual = Usually { $value }.
help-bilateral = Bilateral stimulation for EMDR: eyes, ears and hands from one exact timeline.
help-run =
    Give a set to eyes, ears and hands.

    On the stage: S and a clicker's keys start and finish, P pauses.
    Arrows, + - and the wheel change the speed.
    Escape, Space and, while a set plays, every other key halt; a click finishes.
help-open =
    Open a session: the stage for the client, a page in the browser for the therapist.

    The same as `bilateral` without a command. The keys on the stage work as with `run`.
help-render =
    Write a set to a file instead of giving it: exactly what eyes and ears would get.

    The ending chooses: .mp4 is a film, .wav or .m4a the sound, .png a sheet of small pictures, .csv a table of all cues. A file of that name is replaced.
help-gallery = Write a page with every target, path, calm exercise and sound that there is to choose.
help-devices = List displays, sound devices, serial boards and controllers, and what each is for.
help-buzz = Give one pulse, to see which hand is which and how it feels.
help-presets = List the presets that come with Bilateral, then your own.
help-presets-show = Print a preset as it stands in its file.
help-settings = Check, show and place settings.
help-settings-check = Say whether a file is right, and what is wrong with it.
help-settings-show = Show the settings that a set would have now, and where each of them comes from.
help-settings-path = Tell where your own settings file belongs.
help-record = Make, let out, back up, restore and prove the private record.
help-record-create = Make an empty record and print its recovery code.
help-record-export = Write JSON to a file that ends in .json, or CSV into a new folder. What is written is not encrypted.
help-record-import = Take in what was exported as JSON.
help-record-backup = Write an encrypted backup once the record has proved whole.
help-record-restore = Put a backup where no record is.
help-record-verify = Prove every page, the audit and each row.
help-record-stats = Say what sittings had, and how ratings changed at which speed.
help-record-passphrase = Have another passphrase open the record.
help-record-code = Take the power of the recovery code away, and print another.
help-record-due = List until when each client's record is kept, or set the years of one.
help-record-delete = Delete all that there is of a client.
help-record-report = Write a report on a client as HTML, to be printed from a browser. What is written is not encrypted.
help-record-move = Move sittings that were recorded under a wrong code to the right one.
help-option-help = say this, and do nothing else
help-option-version = print the version
help-option-browser = open the page, or only print its address
help-option-preset = a preset's name, or a .toml file
help-option-require = visual, audio, tactile: fail without them
help-option-report = write a report to this JSON file
help-option-wait = start each set by S or a clicker's key
help-option-cover = may cover the only monitor
help-option-check-only = list devices, then left and right on each output
help-option-out = file to write: .mp4, .wav, .m4a, .png or .csv
help-option-size = width and height in pixels
help-option-fps = frames per second of a film
help-option-for-home = a calm exercise of so many minutes for a client to take home (.mp4, .m4a, .wav), never a set
help-option-left = one pulse on the left
help-option-right = one pulse on the right
help-option-both = left, then right
help-option-name = name of a preset, or default for all settings
help-option-folder = folder for the page and its pictures
help-option-file = a settings file or preset of yours
help-option-to = new file that ends in .json, or new folder for CSV
help-option-client = only the client of this code
help-option-notes = free text as well
help-option-pseudonymise = random names, no days, no labels, no notes
help-option-json-file = a file that was exported
help-option-backup-file = an encrypted backup
help-option-compared = prove also that this backup is whole and of this record
help-option-plots = draw pictures (SVG) into this new folder
help-option-years = keep this client's record for so many years after the last sitting
help-option-day = only sittings of this day, such as 2026-11-29
help-option-client-code = the client's code
help-option-html-file = file to be written, ending in .html
help-option-right-code = the right code

## the check of a whole set: what is found, and what may be done

finding-weight-error = Wrong:
finding-weight-warning = Take care:
finding-weight-note = Good to know:
finding-instead = Choose { $setting } = { $value }.
finding-nothing = Nothing is given: the target is not shown, and neither sound nor buzzers are on.
    .remedy = Turn one of the three on.
finding-contrast = The target is hard to see: its contrast to the background is { $ratio } : 1.
    .remedy = Choose colours with a contrast of { $least } : 1 or more.
finding-contrast-somewhere = The target is hard to see on part of its background: its contrast is { $ratio } : 1 there.
    .remedy = Choose colours with a contrast of { $least } : 1 or more, on both colours of the background and between them.
finding-contrast-in-turn = The target is hard to see in one of the colours that it takes in turn, or between two of them: its contrast to the background is { $ratio } : 1 there.
    .remedy = Choose colours that all have a contrast of { $least } : 1 or more, all of them lighter than the background, or all darker.
finding-contrast-photo = The target may be hard to see on the photo: its contrast is { $ratio } : 1 where the photo is least favourable.
    .remedy = Dim the photo more, or choose colours with a contrast of { $least } : 1 or more.
finding-red = Saturated red is the colour that is hardest on people who are sensitive to flickering light.
    .remedy = A paler or another colour is safer.
finding-size = The target is seen { $degrees } degrees wide; here that is { $percent } % of the height.
    .remedy = In a room with other measures it is as wide to the client, and another part of the height.
finding-size-unmeasured = The target is to be { $degrees } degrees wide, but nobody has measured this room: it has { $percent } % of the height instead.
    .remedy = Enter the width of the picture and the distance in Setup.
finding-size-height = The target is to be { $degrees } degrees wide, but the client's screen is not 16 : 9, and the height of the picture, here taken as { $height } cm, is not known.
    .remedy = Enter the height in Setup: about { $likely } cm, if the width is right.
finding-eyes-fast = The eyes must go at up to { $peak } °/s; sets are usually no faster than { $usual } °/s.
    .remedy = Choose a slower speed or a narrower sweep.
finding-eyes-jump = The eyes go at up to { $peak } °/s. From about { $pursuit } °/s on they follow partly in small jumps.
    .remedy = This is so in nearly every set; a slower speed or a narrower sweep is followed smoothly.
finding-glide-limit = A target of { $diameter } % may be no faster than { $fastest } Hz here, so that no place flashes too often.
    .remedy = A smaller target may go faster.
finding-jumps-limit = A target that jumps may be no faster than { $fastest } Hz, as it flashes twice a pass.
    .remedy = A target that glides may go faster.
finding-loud = The tones are very loud: { $level } dBFS.
    .remedy = Listen before the client does, begin lower, and keep long use under 80 dB at the ear (WHO).
finding-exposure = With the computer at full volume and headphones that give { $full } dB, this set alone may be { $percent } % of the sound that ears should get in a week ({ $weekly } dB for { $hours } hours, WHO).
    .remedy = Lower the level or the computer's volume, or make the set shorter.
finding-loudspeakers = Tones come from loudspeakers: how loud they are at the ear is up to the room and the amplifier, and each ear hears both sides.
    .remedy = Place one on each side at the same distance, listen from the client's seat with the level of the set, and keep long use under 80 dB there (WHO).
finding-loudspeakers-narrow = With loudspeakers, a separation of { $width } % leaves the sides hardly apart.
    .remedy = Choose 100 %, or headphones.
finding-quieter = { $sound } is about { $by } dB quieter than other sounds of this level: its peaks would pass the ceiling.
    .remedy = At { $level } dBFS it is as loud as the others.
finding-irregular = The tones are irregular on purpose: each comes later by up to { $percent } % of its sweep.
    .remedy = For regular tones choose 0 %. Eyes and ears are then together again.
finding-varied = Passes differ from one another on purpose: in speed by up to { $speed } %, in width by up to { $width } % (seed { $seed }).
    .remedy = For an even course choose 0 % for both. The mean of the set is the same either way.
finding-varied-room = The path takes so much of the screen that its width can vary by no more than { $width } %, not { $asked } %.
    .remedy = A narrower path leaves room for more.
finding-crowded-audio = A tone lasts { $duration } ms, and the next side comes after { $between } ms.
    .remedy = A shorter tone makes the sides clearer.
finding-overlap-audio = A tone lasts { $duration } ms and still sounds when the other side begins, after { $between } ms.
    .remedy = Choose a shorter tone or a slower speed.
finding-crowded-hands = A pulse lasts { $duration } ms, and the other hand comes after { $between } ms.
    .remedy = A shorter pulse makes the sides clearer.
finding-overlap-hands = A pulse lasts { $duration } ms and is still felt when the other hand begins, after { $between } ms.
    .remedy = Choose a shorter pulse or a slower speed.
finding-breathing = Breathing: shallow and natural, as much as is comfortable; stop when you feel dizzy.
    .remedy = Say so to the client before you begin. A breath that is too deep makes dizzy.
client-breathing = Breathe shallow and natural, as much as is comfortable. Stop if you feel dizzy.
finding-own-rate-audio = Tones have a rate of their own, { $rate } a second: they come on purpose not together with the target.
    .remedy = Leave out the rate of its own to have them with the target.
finding-own-rate-hands = Pulses have a rate of their own, { $rate } a second: they come on purpose not together with the target.
    .remedy = Leave out the rate of its own to have them with the target.
finding-pattern-rumble = Game controllers give this pattern in coarse steps of 30 ms or more, and do not tell when.
    .remedy = A buzzer board gives it exactly.
finding-pattern-audio = Exciters give this pattern as vibration of one tone: how strong it is felt is up to exciter and amplifier, and nothing tells whether it was felt.
    .remedy = Try it in Setup and turn the amplifier up or down; exciters carry no stop button.
finding-unseen-picture = The picture { $file } cannot be shown: { $why }
    .remedy = Until then the shape is shown. Add the picture again, or choose another one.
finding-unseen-background = The photo { $file } cannot be shown behind the target: { $why }
    .remedy = Until then the colour of the background is shown. Add the photo again, or choose another one.
finding-unseen-calm = The photo { $file } cannot be shown between sets: { $why }
    .remedy = Until then the colour is shown. Add the photo again, or choose another one.
finding-cue-file = Your sound { $file } cannot be given: { $why }
    .remedy = Until then the tones are given as { $sound }. Add the sound again, or choose another one.
finding-music = The music { $music } cannot be played: { $why }
    .remedy = Without it the tones are given, also where it was to replace them. Add the music again, or choose other music.
finding-pattern-both = Both hands are moved at once: what is felt does not change sides.
    .remedy = Choose another pattern for pulses that change sides.
