# Deutsch

# What of a notice is not for a phone, as it may name something of the therapist's own.
notice-kept-from-phones = …

# A sentence that has no code yet.
said = { $text }

language-name = Deutsch

notice-without-words = Es ist etwas geschehen, wofür es noch keine Worte gibt: { $code }.

## control: was die Maschine über die Seite sagt

check-is-switched-off =
    { $output ->
        [eyes] Für die Augen ist keine Probe möglich: Sie sind in den Einstellungen ausgeschaltet.
        [ears] Für die Ohren ist keine Probe möglich: Sie sind in den Einstellungen ausgeschaltet.
        [ambience] Es gibt nichts anzuhören: Die Ohren sind ausgeschaltet, oder es ist keine Klangkulisse gewählt.
       *[hands] Für die Hände ist keine Probe möglich: Sie sind in den Einstellungen ausgeschaltet.
    }
scan-is-silent = Die Körperreise ist ohne Ton: Töne sind in den Einstellungen ausgeschaltet. Alles andere geht weiter.
console-not-started = Die Seite der Therapeutin oder des Therapeuten kann nicht gestartet werden ({ $trouble }). Es wird immer wieder versucht; andere Programme zu schließen kann helfen. Inzwischen gelten die Tasten auf der Bühne: Escape bricht sofort ab.
console-ended-at-once = ihr Programm war gleich nach dem Start zu Ende; vielleicht hat der Computer zu wenig freien Arbeitsspeicher
start-waits-for-screening = Das Set ist nicht gestartet: Die Fragen vor dem ersten Set sind noch zu stellen. Auf der Seite der Therapeutin oder des Therapeuten „{ page-screening-asked }“ drücken, dann noch einmal starten.
start-reaches-nobody = Das Set ist nicht gestartet, denn nichts davon käme an: Augen, Ohren und Hände fehlen, sind nicht mehr da oder ausgeschaltet. Unter „{ page-shell-setup }“ etwas davon anschließen oder einschalten, dann noch einmal starten.
absence-finished =
    { $what ->
        [check] Eine Weile war keine Seite verbunden, deshalb wird die Probe beendet.
       *[set] Eine Weile war keine Seite verbunden, deshalb wird das Set beendet.
    }
absence-halted =
    { $what ->
        [check] Eine Weile war keine Seite verbunden, deshalb ist die Probe abgebrochen.
       *[set] Eine Weile war keine Seite verbunden, deshalb ist das Set abgebrochen.
    }

## app und outputs: was verloren ist, fehlt oder wieder da ist

eyes-missing = Die Augen fehlen: Der Zielpunkt wird nicht gezeigt. { $why }
ears-missing = Die Ohren fehlen: Es ist kein Ton zu hören. { $why }
hands-missing = Die Hände fehlen: Es ist kein Impuls zu spüren. { $why }
eyes-fault = Bei den Augen ist ein unerwarteter Fehler aufgetreten ({ $fault }).
monitor-lost = { $monitor } beim Klienten ist nicht mehr da. Es wird nichts gezeigt; schließen Sie ihn wieder an.
monitor-lost-in-set = { $monitor } beim Klienten ist nicht mehr da. Das Set pausiert, und es wird nichts gezeigt; schließen Sie ihn wieder an, dann kommt der Zielpunkt zurück und ruht.
monitor-back = { $monitor } beim Klienten ist wieder da.
monitor-back-in-set = { $monitor } beim Klienten ist wieder da. Drücken Sie P, um fortzufahren.

## console: was die Seite selbst zu sagen hat

phone-address-gone = Dieser Computer ist nicht mehr unter { $address } zu erreichen. Verbinden Sie ihn mit einem Netz, oder schalten Sie seinen eigenen Hotspot ein, und wählen Sie eine der angezeigten Adressen. Die Sitzung selbst braucht kein Netz.
phone-door-not-opened = Über { $address } können keine Telefone herein ({ $trouble }). Versuchen Sie es noch einmal, oder wählen Sie eine andere Adresse. Das Telefon muss im selben Netz sein wie dieser Computer, und dessen Firewall muss Verbindungen aus diesem Netz zulassen.
phone-door-ended = Die Tür für Telefone ist stehen geblieben und geht gleich wieder auf; zugelassene Telefone kommen von selbst zurück. Die Seite, die Tasten und das Set gehen weiter wie zuvor. Bleibt sie immer wieder stehen, stört sie vielleicht jemand in diesem Netz: Schließen Sie die Tür, oder nehmen Sie ein anderes Netz.
phone-nobody-came = Solange das Bild galt, ist kein Telefon gekommen. Das Telefon muss im selben Netz sein wie dieser Computer, und dessen Firewall muss Verbindungen aus diesem Netz zulassen. Lassen Sie dann ein neues Bild anzeigen.
phone-no-room = { $most } Telefone sind schon gekoppelt oder warten. Schicken Sie eines weg, um Platz für ein anderes zu machen.
phone-waits-no-more = Dieses Telefon wartet nicht mehr. Lassen Sie ein neues Bild anzeigen, und lesen Sie es noch einmal ein.
phone-is-not-paired = Dieses Telefon ist nicht mehr gekoppelt.
upload-not-yours = Nur die Seite der Therapeutin oder des Therapeuten darf Dateien senden.
upload-name-too-long = Der Name einer Datei hat 1 bis { $most } Zeichen.
workspace-not-remembered = Die Seite wurde neu gestartet und weiß nicht mehr, was geändert war. Wählen Sie vor dem nächsten Set eine Vorlage.
chosen-file-gone = Die Datei ist nicht mehr da. Was gewählt ist, bleibt; speichern Sie es unter einem Namen, um es zu behalten.

## page: shell

page-shell-skip = Zu Start und Halt
page-shell-views = Ansichten
page-shell-set = Set
page-shell-calm = Ruhe
page-shell-settings = Einstellungen
page-shell-presets = Vorlagen
page-shell-setup = Einrichten
page-shell-phone = Telefon
page-shell-keys = ?
page-shell-sets = Set { $count }
page-shell-tab = { $state } – Bilateral
page-shell-tab-of-set = { $state } · Set { $sets } – Bilateral
page-shell-start = Start
page-shell-finish = Beenden
page-shell-pause = Pause
page-shell-resume = Weiter
page-shell-halt = Halt
page-shell-halt-keys = Esc oder Leertaste
page-shell-ground = Halt und erden
page-shell-ground-keys = G
page-shell-next = Nächste

## page: states

page-states-idle = Bereit
page-states-lead-in = Vorlauf
page-states-running = Läuft
page-states-paused = Pausiert
page-states-finishing = Wird beendet
page-states-halted = Abgebrochen
page-states-check = Probe

## page: troubles

page-troubles-connecting = Verbindung wird aufgebaut …
page-troubles-server-gone = Diese Seite hat die Verbindung zu Bilateral verloren und versucht es weiter. Die Tasten am Klientenbildschirm oder des Klienten gelten noch: Escape bricht sofort ab.
page-troubles-silent = Bilateral antwortet nicht. Drücken Sie Escape am Klientenbildschirm, oder schließen Sie das Programm.
page-troubles-engine-gone = Bilateral ist unerwartet beendet worden. Es wird nichts mehr gezeigt und gespielt. Starten Sie es neu.
page-troubles-closed = Die Sitzung ist geschlossen. Sie können diese Seite schließen.
page-troubles-unknown = Diese Seite kennt die Sitzung nicht. Öffnen Sie die Adresse, die Bilateral beim Start anzeigt.
page-troubles-key-used = Diese Adresse ist schon benutzt: Jede öffnet die Seite nur in einem Browser. Öffnen Sie die Seite in jenem Browser, oder öffnen Sie die neue Adresse, die Bilateral jetzt in seinem Terminal zeigt. Waren Sie das nicht, so schließen Sie Bilateral und starten Sie es neu.
page-troubles-outdated = Diese Seite gehört zu einer anderen Version. Laden Sie sie neu.
page-troubles-too-many = Es sind zu viele Seiten geöffnet. Schließen Sie eine, und laden Sie diese neu.
page-troubles-sent-away = Die Seite der Therapeutin hat dieses Telefon nicht zugelassen oder abgemeldet.
page-troubles-not-allowed = Dieses Telefon darf nur das Set steuern. Laden Sie diese Seite neu.
page-troubles-waited-too-long = Niemand hat dieses Telefon zugelassen. Lassen Sie am Computer ein neues Bild anzeigen, und lesen Sie es ein.
page-troubles-not-paired = Dieses Telefon ist nicht gekoppelt. Lassen Sie am Computer ein neues Bild anzeigen, und lesen Sie es ein.
page-troubles-door-shut = Der Zugang für Telefone ist geschlossen. Wenn er wieder offen ist, laden Sie diese Seite neu.
page-troubles-view-failed = Dieser Teil der Seite ist ausgefallen. Start, Pause und Halt wirken weiterhin, die anderen Ansichten auch. Laden Sie die Seite neu, um es noch einmal zu versuchen.

## page: panel

page-panel-cancel = Abbrechen
page-panel-name = Name

## units

unit-hz = Hz
unit-passes-per-minute = Durchg./min
unit-dbfs = dBFS
unit-ms = ms
unit-s = s
unit-percent = %
unit-sweeps = Schwünge
unit-passes = Durchgänge
unit-lamps = Lampen
unit-cm = cm
unit-deg = Grad
unit-min = min
unit-years = Jahre

## page: set

page-set-title = Set
page-set-screen = Was die Klientin oder der Klient sieht
page-set-none = kein Set läuft
page-set-progress = Fortschritt des Sets
page-set-controls = Bedienung
page-set-passes = { $of ->
    [breathing] { $count ->
        [one] { $count } Atemzug
       *[other] { $count } Atemzüge
    }
    [rocking] { $count ->
        [one] { $count } Schwingung
       *[other] { $count } Schwingungen
    }
    [resting-light] { $count ->
        [one] { $count } Welle
       *[other] { $count } Wellen
    }
   *[none] { $count ->
        [one] { $count } Durchgang
       *[other] { $count } Durchgänge
    }
}
page-set-sweeps = { $count ->
    [one] { $count } Schwung
   *[other] { $count } Schwünge
}
page-set-seconds = { $count } s
page-set-per-minute = { $of ->
    [breathing] { $count } Atemzüge in der Minute
    [rocking] { $count } Schwingungen in der Minute
   *[resting-light] { $count } Wellen in der Minute
}
page-set-pass-of = { $of ->
    [breathing] Atemzug { $pass } von { $passes }
    [rocking] Schwingung { $pass } von { $passes }
    [resting-light] Welle { $pass } von { $passes }
   *[none] Durchgang { $pass } von { $passes }
}
page-set-sweeps-of = { $count ->
    [one] { $done } von { $count } Schwung
   *[other] { $done } von { $count } Schwüngen
}
page-set-left = noch { $seconds } s
page-set-left-time = noch { $time } min
page-set-speed = Tempo
page-set-slower = Langsamer
page-set-faster = Schneller
page-set-length = Länge
# While a preset waits for the end of a set.
page-set-now-speed = Tempo dieses Sets
page-set-now-speed-of = Jetzt: Tempo dieses Sets ({ $preset })
page-set-next = Nächstes Set
page-set-next-speed = Tempo des nächsten Sets
page-set-next-slower = Nächstes Set langsamer
page-set-next-faster = Nächstes Set schneller
page-set-next-length = Länge des nächsten Sets
page-set-shorter = Kürzer
page-set-longer = Länger
page-set-in-passes = { $of ->
    [breathing] Atemzüge
    [rocking] Schwingungen
    [resting-light] Wellen
   *[none] Durchgänge
}
page-set-in-seconds = Sekunden
page-set-in-minutes = Minuten
page-set-pace-unit = { $of ->
    [breathing] Atemzüge/min
    [rocking] Schwing./min
    [resting-light] Wellen/min
   *[none] Durchg./min
}
page-set-pace-tap = { $of ->
   *[breathing] Bei jedem Einatmen tippen
    [rocking] Bei jeder Schwingung nach links tippen
}
page-set-pace-going = Weiter tippen …
page-set-pace-from = Beginnt mit { $from } in der Minute und kommt in { $minutes } min zu { $to }.
page-set-pace-now = Jetzt { $now } { $of ->
   *[breathing] Atemzüge
    [rocking] Schwingungen
} in der Minute, auf dem Weg zu { $goal }
page-set-pace-capped = Der eigene Takt ist schneller, als gegeben werden darf.
page-set-pace-without = Ohne
page-set-preset = Vorlage
page-set-changed = geändert
page-set-save-as = Speichern als …
page-set-save = Speichern
page-set-save-title = Die jetzige Wahl als Vorlage speichern
page-set-replaces = Sie haben schon eine Vorlage { $name }. Sie wird ersetzt.
page-set-revert = Verwerfen
page-set-undo = Zurück
page-set-undo-of = Zurück: { $what }
page-set-undo-preset = Vorlage { $name }
page-set-for-next = Für das nächste Set. { $what }
page-set-sweep-deg = { $degrees }° breit
page-set-peak-deg = höchstens { $degrees } °/s
page-quick-title = Zielpunkt und Ton
page-quick-close = Schließen
page-quick-idle = Gibt die Übung vor: { $settings }
page-quick-hue = Farbton
page-quick-saturation = Sättigung
page-quick-lightness = Helligkeit
page-quick-contrast = Kontrast { NUMBER($ratio, maximumFractionDigits: 1) } : 1
page-findings-warnings = Achtung: { $count }
page-findings-notes = Hinweise: { $count }

## page: files of one's own

page-own-add-photo = Foto hinzufügen …
page-own-add-sound = Klang hinzufügen …
page-own-add-music = Musik hinzufügen …
page-own-add-folder = Ordner hinzufügen …
page-own-bringing = Wird übernommen: { $name } …
page-own-lost = { $name } ist nicht angekommen. Die Sitzung geht weiter; versuchen Sie es noch einmal.
page-own-too-large = { $name } ist größer als { NUMBER($most, maximumFractionDigits: 1) } MB. Wählen Sie eine kleinere Datei, oder speichern Sie sie kleiner.
page-own-none-in-folder = In diesem Ordner ist keine Musik, die sich spielen lässt.
page-own-none-photo = kein Bild
page-own-none-sound = kein eigener
page-own-none-music = alles in Ihrem Ordner
page-own-away = { $name } (nicht da)
page-own-place = Oder eine Datei oder ein Ordner an anderer Stelle, mit ganzem Pfad
page-own-files =
    { $count ->
        [one] eine Datei
       *[other] { $count } Dateien
    }
page-own-loudness = { NUMBER($loudness, maximumFractionDigits: 0) } LUFS

## page: outputs

page-outputs-title = Ausgänge
page-outputs-eyes = Augen
page-outputs-ears = Ohren
page-outputs-hands = Hände
page-outputs-sync = Gleichlauf
page-outputs-switch-eyes = Zielpunkt zeigen
page-outputs-switch-ears = Töne spielen
page-outputs-switch-hands = Impulse geben
page-outputs-test = Probe
page-outputs-left = Links
page-outputs-right = Rechts
page-outputs-try-ears-left = Probe am linken Ohr
page-outputs-try-ears-right = Probe am rechten Ohr
page-outputs-try-hands-left = Probe an der linken Hand
page-outputs-try-hands-right = Probe an der rechten Hand
page-outputs-conditions-on = an
page-outputs-conditions-off = aus
page-outputs-conditions-lost = verloren, wird gesucht
page-outputs-conditions-missing = fehlt
page-outputs-conditions-opening = wird verbunden
page-outputs-conditions-simulated = simuliert
page-outputs-conditions-unknown = …
page-outputs-syncs-good = gut
page-outputs-syncs-fair = mäßig
page-outputs-syncs-poor = schlecht
page-outputs-syncs-unknown = noch offen
page-outputs-figures = Zahlen
page-outputs-apart = { $one } und { $other }: { $median } ms Abstand, 99 % unter { $p99 } ms
page-outputs-frames-lost = { $count ->
    [one] { $count } Bild verspätet oder verloren
   *[other] { $count } Bilder verspätet oder verloren
}
page-outputs-unmeasured = Für Grad die Bildschirmbreite unter Einrichten angeben
page-outputs-listen = Anhören
page-outputs-listen-to = Anhören: einmal links, einmal rechts
page-outputs-listen-to-ambience = Anhören: einige Sekunden davon

## page: notices

page-notices-dismiss = Wegnehmen: { $notice }
page-notices-dismiss-seen = Wegnehmen, was hier steht

## page: sitting

page-sitting-title = Zwischen den Sets
page-sitting-whole = Die Sitzung
page-sitting-next = Als Nächstes: { $what }
page-sitting-set = Set { $number }
page-sitting-before = vor dem ersten Set
page-sitting-first = vorher
page-sitting-line = Set { $number }: { $what }
page-sitting-passes-of = { $of ->
    [breathing] { $done } von { $all } Atemzügen
    [rocking] { $done } von { $all } Schwingungen
    [resting-light] { $done } von { $all } Wellen
   *[none] { $done } von { $all } Durchgängen
}
page-sitting-ended-complete = bis zum Ende
page-sitting-ended-finished-by-therapist = von Ihnen beendet
page-sitting-ended-finished-by-stage = am Klientenbildschirm beendet
page-sitting-ended-finished-by-button = mit dem Taster in Klientenhand beendet
page-sitting-ended-finished-by-absence = beendet, da keine Seite mehr da war
page-sitting-ended-halted-by-therapist = von Ihnen abgebrochen
page-sitting-ended-halted-by-stage = am Klientenbildschirm abgebrochen
page-sitting-ended-halted-by-button = mit dem Taster in Klientenhand abgebrochen
page-sitting-ended-halted-by-absence = abgebrochen, da keine Seite mehr da war
page-sitting-sync = Gleichlauf { $sync }
page-sitting-ask-sud = SUD, 0 bis 10: { $what }
page-sitting-ask-voc = VOC, 1 bis 7: { $what }
page-sitting-rated-sud = SUD { $value }
page-sitting-rated-voc = VOC { $value }
page-sitting-rated-load = Auslastung { $value }
page-sitting-load = Auslastung
page-sitting-load-label = Auslastung, 0 bis 10: wie sehr das Set das Arbeitsgedächtnis beansprucht hat
page-sitting-skip = Keine Zahl
page-sitting-note = Notiz
page-sitting-sets = Sets dieser Sitzung
page-sitting-columns-number = Set
page-sitting-columns-passes = Durchgänge
page-sitting-columns-speed = Tempo
page-sitting-columns-outputs = Gegeben an
page-sitting-columns-rating = Zahl
page-sitting-columns-target = Erinnerung
page-sitting-columns-note = Notiz
page-sitting-correct = Berichtigen: Set { $number }
page-sitting-line-of-sud = SUD von Set zu Set: { $values }
page-sitting-line-of-voc = VOC von Set zu Set: { $values }
page-sitting-copy = Übersicht kopieren
page-sitting-copied = Kopiert
page-sitting-not-copied = Dieser Browser lässt das Kopieren nicht zu
page-sitting-print = Drucken
page-sitting-next-client = Nächste Sitzung
page-sitting-next-title = Ist diese Sitzung zu Ende?
page-sitting-next-about = Ihre Zahlen und Notizen werden vergessen, ebenso alle Änderungen und was sich rückgängig machen ließ; die Vorlage bleibt. Die Fragen vor dem ersten Set werden wieder gestellt. Wenn Sie die Übersicht brauchen, kopieren oder drucken Sie sie vorher.
page-sitting-next-recorded = Ihre Zahlen und Notizen bleiben in der Akte. Alle Änderungen und was sich rückgängig machen ließ, werden vergessen; die Vorlage bleibt. Die Fragen vor dem ersten Set werden wieder gestellt.
page-sitting-since = { $time } seit dem Set
page-sitting-lasts = Sitzung { $time }
page-sitting-summary = Sitzung vom { $day }
page-sitting-dose = { $sets ->
    [one] { $sets } Set
   *[other] { $sets } Sets
}, { $passes } Durchgänge
page-sitting-dose-calm = { $count ->
    [one] { $count } ruhige Übung
   *[other] { $count } ruhige Übungen
}
page-sitting-phase = Phase
page-sitting-phases-history = 1 Anamnese
page-sitting-phases-preparation = 2 Vorbereitung
page-sitting-phases-assessment = 3 Bewertung
page-sitting-phases-desensitisation = 4 Desensibilisierung
page-sitting-phases-installation = 5 Verankerung
page-sitting-phases-body-scan = 6 Körpertest
page-sitting-phases-closure = 7 Abschluss
page-sitting-phases-re-evaluation = 8 Überprüfung
page-sitting-chips-desensitisation = Prozes­sieren
page-sitting-chips-installation = Verankern
page-sitting-chips-resourcing = Ressource
page-sitting-chips-closure = Abschluss
page-sitting-chip-with = { $chip }: Vorlage { $preset }
page-sitting-chips-presets = Vorlagen dieser Knöpfe
page-sitting-chips-about = Welche Vorlage jeder dieser Knöpfe wählt. Das bleibt für jede Sitzung so.
page-sitting-chips-alone = keine Vorlage, nur die Phase

## page: record

page-record-locked = Die Akte ist gesperrt
page-record-unlock-about = Was inzwischen kommt, bleibt im Arbeitsspeicher, und die Arbeit geht weiter.
page-record-passphrase = Passphrase oder Wiederherstellungscode
page-record-unlock = Entsperren
page-record-keyring = Mit dem Schlüsselbund dieses Computers öffnen
page-record-lock = Jetzt sperren
page-record-history = Verlauf
page-record-open = Die Akte ist offen
page-record-of = Diese Sitzung wird unter dem Kürzel { $client } aufgezeichnet.
page-record-is-without = Von dieser Sitzung wird nichts aufgezeichnet.
page-record-nobody = Es läuft keine Sitzung.
page-record-who = Wessen Sitzung ist das?
page-record-which = { $sets ->
    [one] Sitzung seit { $time }, { $sets } Set
   *[other] Sitzung seit { $time }, { $sets } Sets
}
page-record-code-about = Ein Kürzel von Ihnen, kein Name. Bis es da ist, bleibt die Sitzung allein im Arbeitsspeicher.
page-record-code = Kürzel der Person
page-record-target = Zielerinnerung
page-record-target-new = Eine weitere benennen …
page-record-target-rename = Umbenennen …
page-record-target-title = Um welche Erinnerung geht es in dieser Sitzung?
page-record-target-rename-title = Zielerinnerung umbenennen
page-record-target-about = Ein kurzes Stichwort, an dem Sie sie erkennen, nicht die Erinnerung selbst. Die folgenden Sets werden darunter aufgezeichnet.
page-record-target-label = Stichwort
page-record-target-keep = Behalten
page-record-keep = Aufzeichnen
page-record-without = Ohne Akte
page-record-absent = Es gibt noch keine Akte
page-record-look = Erneut suchen
page-record-about = Eine private Akte bewahrt Sitzungen, Sets und Bewertungen in einer einzigen verschlüsselten Datei. Nichts davon verlässt diesen Computer, wenn Sie es nicht speichern oder drucken.
page-record-folder = Sie liegt auf diesem Computer, nie in einem Netzwerk: { $folder }
page-record-make-title = Eine private Akte anlegen
page-record-make = Anlegen
page-record-making = Sie wird angelegt, einen Augenblick …
page-record-new-passphrase = Neue Passphrase
page-record-new-again = Dieselbe noch einmal
page-record-passphrase-about = Mindestens zehn Zeichen; mehrere Wörter merkt man sich leicht. Sie wird nirgends aufbewahrt und bei jedem Start verlangt.
page-record-code-title = Der Wiederherstellungscode
page-record-code-about-once = Die Akte ist angelegt. Dieser Code öffnet sie ohne die Passphrase, wird nirgends aufbewahrt und nur jetzt gezeigt: Drucken Sie ihn oder schreiben Sie ihn auf, und legen Sie ihn in einen versiegelten Umschlag. Ohne Passphrase und Code kann niemand die Akte je öffnen.
page-record-code-print = Drucken
page-record-code-kept = Ich habe ihn verwahrt
page-record-code-sheet = Wiederherstellungscode einer privaten Akte
page-record-code-sheet-about = Dieser Code öffnet die Akte der Sitzungen in Bilateral ohne deren Passphrase. Wer ihn und den Computer hat, kann die Akte lesen: Verwahren Sie ihn in einem versiegelten Umschlag, nicht beim Computer. Wo Bilateral die Passphrase verlangt, kann stattdessen dieser Code eingegeben werden.
page-record-code-sheet-folder = Die Akte liegt in diesem Ordner: { $folder }
page-record-code-about-another = Das ist von jetzt an der Wiederherstellungscode; der bisherige öffnet die Akte nicht mehr. Er wird nirgends aufbewahrt und nur jetzt gezeigt: Drucken Sie ihn oder schreiben Sie ihn auf, und legen Sie ihn anstelle des alten in den versiegelten Umschlag. Frühere Sicherungen öffnet weiter der alte Code.
page-record-code-renew-title = Ein neuer Wiederherstellungscode
page-record-code-renew-about = Alles wird neu verschlüsselt, und der bisherige Code öffnet die Akte nicht mehr: wenn er verloren ging oder jemand anderes ihn gesehen hat.
page-record-code-by = Passphrase
page-record-code-making = Alles wird neu verschlüsselt, das kann etwas dauern …
page-record-code-renew-act = Neuen Code erzeugen
page-record-passphrase-title = Eine andere Passphrase
page-record-passphrase-act = Ändern
page-record-backup-never = Sie wurde noch nie gesichert.
page-record-backup-last = Letzte Sicherung: { $moment }
page-record-backup-making = Die Akte wird Seite für Seite geprüft, dann gesichert …
page-record-backup-saved = Gesichert als { $name }, verschlüsselt wie die Akte. Bewahren Sie die Datei auf einem anderen Datenträger auf, nicht bei diesem Computer.
page-record-backup-lost = Bilateral hat nicht geantwortet. Bitte versuchen Sie es noch einmal.
page-record-restore-title = Eine Sicherung wiederherstellen
page-record-restore-about = Die Akte kommt hierher, wie sie war, als die Sicherung entstand, sobald jedes Byte davon geprüft ist.
page-record-restore-file = Sicherung
page-record-restore-passphrase = Die von damals, als die Sicherung entstand.
page-record-restoring = Die Sicherung wird geprüft …
page-record-restore-act = Wiederherstellen
page-record-held = { $count ->
    [one] Ein Eintrag ist allein im Arbeitsspeicher.
   *[other] { $count } Einträge sind allein im Arbeitsspeicher.
}
page-record-line-absent = Keine Akte
page-record-line-opening = Akte: wird geöffnet …
page-record-line-locked = Akte: gesperrt
page-record-line-held = Akte: gesperrt, { $count } im Speicher
page-record-line-who = Akte: wessen Sitzung?
page-record-line-without = Ohne Akte
page-record-line-of = Akte: { $client }
page-record-line-open = Akte: offen

## page: history

page-history-title = Verlauf
page-history-of = Verlauf von { $client }
page-history-client = Person
page-history-back = Zurück
page-history-none = Unter diesem Kürzel ist keine Sitzung aufgezeichnet.
page-history-closed = Die Akte ist gesperrt; nichts daraus wird gezeigt.
page-history-reading = Die Akte wird gelesen …
page-history-which = Sitzungen { $first } bis { $last } von { $all }, die neueste zuerst
page-history-newer = Neuere
page-history-older = Ältere
page-history-print = Bericht drucken
page-history-print-one = Diese Sitzung drucken
page-history-save = Alles sichern
page-history-saved = Gesichert als { $name }. Die Datei ist nicht verschlüsselt; bewahren Sie sie so sorgfältig auf wie die Akte.
page-history-with-notes = Mit Notizen
page-history-sittings = Sitzungen
page-history-open = Sitzung vom { $day }: ihre Sets
page-history-move = Falsches Kürzel …
page-history-move-title = Wessen Sitzung war das?
page-history-move-about = Die Sitzung kommt mit allem, was darin ist, zu diesem Kürzel; das Protokoll vermerkt, dass und wann sie verschoben wurde. Ein Kürzel ohne Sitzung wird gelöscht.
page-history-move-act = Verschieben
page-history-none-due = Jede Akte ist noch aufzubewahren.
page-history-years = Aufbewahren, in Jahren
page-history-years-label = Jahre nach der letzten Sitzung, die die Akte aufbewahrt wird
page-history-delete = Löschen …
page-history-delete-title = Alles von einer Person löschen?
page-history-delete-about = Alles von { $client } wird gelöscht, bis zum letzten Byte, und lässt sich nicht zurückholen. Frühere Sicherungen und gesicherte Dateien haben es weiter.
page-history-delete-code = Zum Löschen „{ $client }“ eingeben
page-history-delete-act = Endgültig löschen

## page: presets

page-presets-title = Vorlagen
page-presets-preview = Vorschau
page-presets-picture = So sieht der Klientenbildschirm aus
page-presets-text = Text der Vorlage
page-presets-choose = Wählen
page-presets-duplicate = Kopieren
page-presets-rename = Umbenennen
page-presets-export = Exportieren
page-presets-delete = Löschen
page-presets-import = Importieren …
page-presets-chosen = gewählt
page-presets-broken = fehlerhaft
page-presets-deleted = gelöscht
page-presets-exercise = Ruheübung
page-presets-exercises = Ruheübungen
page-presets-own = eigene
page-presets-duplicate-title = Vorlage kopieren
page-presets-rename-title = Vorlage umbenennen
page-presets-delete-title = Vorlage löschen?
page-presets-delete-ask = { $name } kommt aus der Liste. Die Datei kommt in den Ordner „deleted“ bei Ihren Vorlagen; was jetzt gewählt ist, bleibt.
page-presets-reading = Die Datei wird gelesen …
page-presets-not-sent = Die Datei konnte nicht gesendet werden. Versuchen Sie es noch einmal, sobald diese Seite verbunden ist.
page-presets-too-large = { $name } ist größer als { NUMBER($most, maximumFractionDigits: 1) } MB. Wählen Sie die Datei einer Vorlage.
page-presets-uses = { $count ->
    [one] { $count } Set
   *[other] { $count } Sets
}

## page: settings

page-settings-title = Einstellungen
page-settings-lead = Änderungen gelten sofort, auch während ein Set läuft.
page-settings-lead-of-next = Eine Vorlage wartet, und dies sind ihre Einstellungen. Was stumm geschaltet oder lauter oder leiser gestellt wird, ist es sofort, in beiden Sets.
page-settings-loudness = Lautstärke: { $loudness } des lautesten Tons, den es gibt
page-settings-size-percent = In diesem Raum: { $percent } % der Höhe
page-settings-size-degrees = In diesem Raum: { $degrees }° für den Klienten
page-settings-size-unmeasured = Raum noch nicht ausgemessen: Es gelten { $percent } % der Höhe
page-settings-of-the-room = für diesen Raum
page-settings-usual = Wie üblich
page-settings-reset = Zurücksetzen
page-settings-reset-one = Zurücksetzen: { $name }
page-settings-reset-group = Gruppe zurücksetzen
page-settings-range = { $low } bis { $high } { $unit }
page-settings-with-unit = { $value } { $unit }
page-settings-refused = { $name }: { $value } geht nicht. Möglich ist { $range }.
page-settings-this-set = Dieses Set
page-settings-this-set-about = Was oft geändert wird. Es steht in den Vorlagen.
page-settings-advanced = Erweitert
page-settings-advanced-about = Was einmal eingestellt wird, und was zu diesem Raum und seinen Geräten gehört.
page-settings-search = Suchen
page-settings-none-found = Keine Einstellung hat das in ihrem Namen oder ihrer Erklärung.
page-settings-open-all = Alle öffnen
page-settings-close-all = Alle schließen
page-settings-named = { $name } { $value }
page-settings-is-off = { $name }: aus

page-drawing-begin = Eine Linie zeichnen
page-drawing-smooth = Glätten
page-drawing-same-way = Auf gleichem Weg zurück
page-drawing-again = Neu beginnen
page-drawing-handles = Griffe je Richtung
page-drawing-how = Ziehen Sie die Griffe nach oben oder unten, oder wählen Sie einen mit ← und → und bewegen Sie ihn mit ↑ und ↓. Der Zielpunkt geht auf der durchgezogenen Linie nach rechts und auf der gestrichelten zurück.
page-drawing-left = Linker Rand
page-drawing-right = Rechter Rand
page-drawing-there = Weg nach rechts, { $number } von { $count }
page-drawing-back = Weg zurück, { $number } von { $count }

## page: setup

page-setup-title = Den Raum einrichten
page-setup-steps = Schritte
page-setup-welcome = Gehen Sie das in einem neuen Raum einmal durch, bevor jemand da ist. Nichts davon muss sein, und alles lässt sich später ändern.
page-setup-later = Es läuft ein Set. Das hier wartet, bis es zu Ende ist.
page-setup-reset = Zurücksetzen
page-setup-done = Fertig
page-setup-screening = Fragen vor dem ersten Set
page-setup-close = Sitzung schließen …

## page: setup.monitor

page-setup-monitor-title = Der Klientenbildschirm
page-setup-monitor-about = Lassen Sie auf jedem Bildschirm eine Nummer zeigen, und wählen Sie den, auf den Ihre Klientin oder Ihr Klient schaut. Er muss Ihren Schreibtisch erweitern, nicht spiegeln.
page-setup-monitor-numbers = Auf jedem Bildschirm eine Nummer zeigen
page-setup-monitor-is = Bildschirm { $number }
page-setup-monitor-none = keiner gefunden
page-setup-monitor-whose = Klientenbildschirm
page-setup-monitor-chosen = gewählt
page-setup-monitor-only = Es gibt nur einen Bildschirm. Schließen Sie den Klientenbildschirm als zweiten an, und erweitern Sie Ihren Schreibtisch darauf.

## page: setup.devices

page-setup-devices-title = Geräte
page-setup-devices-about = Woher Ton und Impulse kommen. Was fehlt, bleibt weg, und das Übrige geht weiter.
page-setup-devices-sound = Ton
page-setup-devices-loudspeakers = Lautsprecher neben dem Platz
page-setup-devices-loudspeakers-about = Stellen Sie einen links und einen rechts vom Kopf auf, in gleicher Entfernung. Setzen Sie sich selbst dorthin: Stellen Sie die Lautstärke mit einem Ton des Sets im Ohr ein, und probieren Sie im nächsten Schritt links und rechts. Jedes Ohr hört beide Seiten; sie sind also weniger getrennt als mit Kopfhörern.
page-setup-devices-buzzers = Impulse in den Händen
page-setup-devices-exciters = Tongerät der Körperschallwandler
page-setup-devices-auto = automatisch
page-setup-devices-away = { $name } (nicht angeschlossen)
page-setup-devices-kinds-none = keine
page-setup-devices-kinds-auto = Impulsgeber, automatisch gefunden
page-setup-devices-kinds-rumble = Spielcontroller (ungefähr)
page-setup-devices-kinds-audio = Körperschallwandler an einem zweiten Tongerät
page-setup-devices-kinds-simulated = simuliert, zum Ausprobieren
page-setup-devices-look = Noch einmal suchen
page-setup-devices-missing = es fehlt: { $names }
page-setup-devices-there = nichts fehlt

## page: setup.sides

page-setup-sides-title = Links und rechts
page-setup-sides-about = Geben Sie auf jeder Seite einen Reiz, und sehen, hören und fühlen Sie selbst, wo er ankommt.
page-setup-sides-left = Links
page-setup-sides-right = Rechts
page-setup-sides-other = Er kam auf der anderen Seite
page-setup-sides-exchanged = Links und rechts sind getauscht
page-setup-sides-both = Ich höre es auf beiden Ohren
page-setup-sides-both-headset = Ein Headset, das gerade zum Telefonieren dient, gibt nur einen Kanal aus: Beenden Sie das Gespräch, oder wählen Sie in den Toneinstellungen des Systems sein Profil für Musik.
page-setup-sides-both-mono = „Mono-Audio“ des Systems ist eingeschaltet: Schalten Sie es in den Einstellungen für Bedienungshilfen oder Ton aus.
page-setup-sides-both-width = Die „Trennung“ liegt unter 100 %: Bei 0 % bekommen beide Ohren dasselbe. Sie steht in den Einstellungen unter „Ohren“.
page-setup-sides-both-plug = Der Stecker sitzt nicht ganz, oder der Adapter ist mono: Probieren Sie es mit Musik, die zwei Seiten hat.
page-setup-sides-open = noch nicht probiert
page-setup-sides-tried = auf beiden Seiten probiert
page-setup-sides-of-eyes-left = Links, Augen
page-setup-sides-of-eyes-right = Rechts, Augen
page-setup-sides-of-ears-left = Links, Ohren
page-setup-sides-of-ears-right = Rechts, Ohren
page-setup-sides-of-ears-other = Er kam auf der anderen Seite, Ohren
page-setup-sides-of-hands-left = Links, Hände
page-setup-sides-of-hands-right = Rechts, Hände
page-setup-sides-of-hands-other = Er kam auf der anderen Seite, Hände

## page: setup.timing

page-setup-timing-title = Zeitabgleich
page-setup-timing-about = Der Testrhythmus gibt an jedem Umkehrpunkt alles zugleich, langsam, bis Sie ihn ausschalten. Schauen Sie auf den Klientenbildschirm, und ziehen Sie, was zu spät kommt, nach früher, bis alles wie eines kommt.
page-setup-timing-beat = Testrhythmus abspielen
page-setup-timing-still = Testrhythmus anhalten
page-setup-timing-later-end = später
page-setup-timing-earlier-end = früher
page-setup-timing-earlier = { NUMBER($ms, maximumFractionDigits: 1) } ms früher
page-setup-timing-later = { NUMBER($ms, maximumFractionDigits: 1) } ms später
page-setup-timing-exact = wie das Gerät es angibt
page-setup-timing-usual = nicht gemessen: wie bei diesen Motoren üblich
page-setup-timing-moved = { $output } { $words }
page-setup-timing-untouched = nichts verschoben
page-setup-timing-keys = Drahtlose Kopfhörer sind oft 100 bis 300 ms zu spät. Auf einem Regler gehen die Pfeiltasten um 1 ms, mit der Umschalttaste um 5 ms.
page-setup-timing-of-eyes-slider = Augen, früher oder später
page-setup-timing-of-eyes-figure = Augen, Millisekunden früher
page-setup-timing-of-eyes-reset = Zurücksetzen, Augen
page-setup-timing-of-ears-slider = Ohren, früher oder später
page-setup-timing-of-ears-figure = Ohren, Millisekunden früher
page-setup-timing-of-ears-reset = Zurücksetzen, Ohren
page-setup-timing-of-hands-slider = Hände, früher oder später
page-setup-timing-of-hands-figure = Hände, Millisekunden früher
page-setup-timing-of-hands-reset = Zurücksetzen, Hände

## page: setup.place

page-setup-place-title = Abstand und Breite
page-setup-place-about = Mit beidem sagt die Seite, wie weit sich die Augen drehen, und wie schnell.
page-setup-place-distance_cm = Von den Augen zum Bildschirm
page-setup-place-width_cm = Breite des Bildes
page-setup-place-height_cm = Höhe des Bildes, wenn nicht 16 : 9
page-setup-place-cm = cm
page-setup-place-inches = Zoll
page-setup-place-open = Breite nicht bekannt

## page: setup.calm

page-setup-calm-title = Zwischen den Sets
page-setup-calm-about = Was der Klientenbildschirm zeigt, solange kein Set läuft.
page-setup-calm-own = Eine eigene Farbe
page-setup-calm-colour = Farbe zwischen den Sets
page-setup-calm-dot = Ein kleiner Punkt ruht in der Mitte
page-setup-calm-photo = Ein eigenes Foto
page-setup-calm-no-photo = keines
page-setup-calm-as-set = die Farbe des Sets
page-setup-calm-own-colour = eine eigene Farbe
page-setup-record-title = Die private Akte
page-setup-record-about = Sie bewahrt Sitzungen, Sets und Bewertungen in einer verschlüsselten Datei und ist aus, bis Sie sie einschalten.
page-setup-record-make = Eine Akte anlegen …
page-setup-record-on = Es gibt schon eine: einschalten
page-setup-record-restore = Sicherung wiederherstellen …
page-setup-record-backup = Sichern
page-setup-record-passphrase = Passphrase …
page-setup-record-code = Neuer Wiederherstellungscode …
page-setup-record-is-off = aus
page-setup-record-is-absent = an, aber noch nicht angelegt
page-setup-record-is-trouble = an, aber nicht gefunden
page-setup-record-is-locked = an, gesperrt
page-setup-record-is-open = an, offen

## page: setup.closing

page-setup-closing-title = Die Sitzung schließen?
page-setup-closing-about = Der Klientenbildschirm zeigt wieder den Schreibtisch, und diese Seite ist zu Ende.
page-setup-closing-plays = Das laufende Set wird abgebrochen. Der Klientenbildschirm zeigt wieder den Schreibtisch, und diese Seite ist zu Ende.
page-setup-closing-act = Sitzung schließen

## page: phone

page-phone-title = Ein Telefon als Fernbedienung
page-phone-about = Ein Telefon im selben Netz darf starten, beenden, abbrechen, pausieren und das Tempo ändern, sonst nichts. Keines kommt herein, solange Sie nicht darum bitten. Die Verbindung ist nicht verschlüsselt: Nehmen Sie ein eigenes Netz.
page-phone-address = Netz
page-phone-no-network = Dieser Computer ist in keinem lokalen Netz. Verbinden Sie ihn mit einem, oder schalten Sie seinen eigenen Hotspot ein. Die Sitzung selbst braucht kein Netz.
page-phone-open = Ein Telefon hereinlassen
page-phone-again = Neues Bild
page-phone-shut = Tür schließen
page-phone-is-open = offen
page-phone-is-shut = geschlossen
page-phone-picture = Bild für die Kamera des Telefons; es sagt dasselbe wie die Adresse daneben
page-phone-read = Lesen Sie dieses Bild mit der Kamera des Telefons ein, oder tippen Sie dort die Adresse ein.
page-phone-left = für ein Telefon, noch { $time }
page-phone-compare = { $device } möchte herein. Zeigt es diese zwei Wörter?
page-phone-accept = Ja, hereinlassen
page-phone-refuse = Nein, ablehnen
page-phone-paired = Telefone, die hereingelassen sind
page-phone-here = verbunden
page-phone-away = nicht da
page-phone-revoke = Wegschicken
page-phone-revoke-named = Wegschicken: { $device }
page-phone-nameless = Ein Telefon

## page: joining

page-joining-title = Fast geschafft
page-joining-compare = Zeigt die Seite am Computer dieselben zwei Wörter?
page-joining-about = Sobald sie dort bestätigt sind, ist dieses Telefon die Fernbedienung. Stellen Sie ein, dass sein Bildschirm an bleibt.
page-joining-troubles-unknown = Der Computer kennt dieses Telefon nicht. Lassen Sie dort unter „Telefon“ ein neues Bild anzeigen, und lesen Sie es ein.
page-joining-troubles-server-gone = Dieses Telefon bekommt vom Computer keine Antwort und versucht es weiter; Halt kommt von hier aus vielleicht nicht an. Ein laufendes Set endet nach 5 s von selbst, außer wenn die Seite am Computer offen ist.
page-joining-troubles-silent = Dieses Telefon bekommt vom Computer keine Antwort und versucht es weiter; Halt kommt von hier aus vielleicht nicht an. Ein laufendes Set endet nach 5 s von selbst, außer wenn die Seite am Computer offen ist.
page-joining-troubles-engine-gone = Bilateral ist unerwartet beendet worden. Es wird nichts mehr gezeigt und gespielt. Starten Sie es am Computer neu.
page-joining-troubles-too-many = Es können keine weiteren Telefone herein. Schicken Sie am Computer unter „Telefon“ eines weg.

## page: keys

page-keys-title = Tasten und Klicker
page-keys-page = Auf dieser Seite
page-keys-stage = Auf dem Klientenbildschirm
page-keys-focus = Eine Taste gilt für das Fenster, in das zuletzt geklickt wurde.
page-keys-letters = S, P, G, N, X, Ziffern, +, − und ? sind Tastenkürzel
page-keys-do-halt = Halt, von überall; in einem Textfeld und in einer offenen Liste oder Farbauswahl nur mit Esc
page-keys-do-start = starten oder beenden
page-keys-do-ground = Halt und erden: alles anhalten und auf der Seite für die Therapie die Karten zum Erden zeigen
page-keys-do-pause = pausieren oder weiter
page-keys-do-speed = schneller, langsamer
page-keys-do-number = zwischen Sets die Zahl, die genannt wird; 1 und gleich danach 0 ist 10. In einer Notiz sind Ziffern Text, sobald etwas darin steht
page-keys-do-skip = zwischen Sets: keine Zahl
page-keys-do-note = zwischen Sets zur Notiz; Eingabe verlässt sie
page-keys-do-sheet = diese Liste und zurück
page-keys-do-reach = zum nächsten Bedienteil, und drücken
page-keys-do-stage-halt = Halt
page-keys-do-stage-click = beenden; ein Klick beginnt nie etwas
page-keys-do-stage-any = Halt, solange etwas läuft: Sagen Sie Ihrer Klientin oder Ihrem Klienten, dass jede andere Taste sofort abbricht
page-keys-do-stage-close = die Sitzung schließen
page-keys-clicker-title = Ein Klicker
page-keys-clicker-about = Diese Tasten starten und beenden ein Set. Sie starten nur, solange die Ansicht „Set“ gezeigt wird; sie beenden von überall.
page-keys-clicker-taken = Tasten des Klickers
page-keys-clicker-teach = Eine Taste beibringen
page-keys-clicker-press = Drücken Sie jetzt die Taste des Klickers
page-keys-clicker-remove = Entfernen
page-keys-clicker-remove-named = Entfernen: { $name }
page-keys-clicker-added = { $name } startet und beendet jetzt.
page-keys-clicker-known = { $name } tut das schon.
page-keys-clicker-refused-halts = { $name } bricht immer ab. Diese Taste kann nichts anderes bedeuten.
page-keys-clicker-refused-taken = { $name } tut auf dieser Seite schon etwas anderes. Nehmen Sie eine andere Taste.
page-keys-clicker-refused-nameless = Der Browser sagt nicht, welche Taste das ist. Nehmen Sie eine andere.
page-keys-names-Escape = Esc
page-keys-names-Space = Leertaste
page-keys-names-Tab = Tab
page-keys-names-Enter = Eingabe
page-keys-names-Click = Linksklick
page-keys-names-Close = Strg Umschalt Q
page-keys-names-Any = jede andere Taste
page-keys-names-PageUp = Bild auf
page-keys-names-PageDown = Bild ab
page-keys-names-ArrowLeft = ←
page-keys-names-ArrowRight = →
page-keys-names-ArrowUp = ↑
page-keys-names-ArrowDown = ↓
page-keys-names-AudioVolumeUp = Lauter
page-keys-names-AudioVolumeDown = Leiser
page-keys-names-MediaPlayPause = Wiedergabe/Pause
page-keys-names-Home = Pos 1
page-keys-names-End = Ende

## page: calm, cards and the body scan

page-calm-title = Ruhe
page-calm-about = Vor und nach der Arbeit. Nichts hier beginnt von selbst.
page-calm-body-scan = Körperreise
page-calm-about-body-scan = Stelle für Stelle durch den Körper, mit einem Anker zum Zurückkommen; immer freiwillig
page-calm-grounding = Erden
page-calm-about-grounding = Karten zum Vorsprechen: die Sinne, der Raum, Temperatur, Bewegung
page-calm-prompts = Fragen
page-calm-about-prompts = Fragen zur Selbsterkundung, zur Arbeit mit Anteilen und zum Abschluss
page-calm-to-set = Zurück zum Set
page-calm-to-calm = Ruhe
page-calm-back = Zurück zu { $preset }
page-calm-chosen = { $preset } ist gewählt: Start beginnt, Halt bricht ab.
page-calm-care-shown = Vor dem Atmen auf dem Klientenbildschirm zeigen
page-cards-groups = Gruppen von Karten
page-cards-own-group = Eigene
page-cards-own = Eigene Karten sind Textdateien in { $folder }; wie sie geschrieben werden, steht in der Anleitung.
page-cards-look-again = Neu einlesen
page-cards-show = Auf dem Klientenbildschirm zeigen
page-cards-take-away = Wegnehmen
page-cards-edit = Eigene bearbeiten
page-cards-text = Ihre eigenen Karten als Text
page-cards-about-text = Zeilen, die zusammenstehen, sind eine Karte; eine leere Zeile beendet sie. == und ein Name beginnen eine Gruppe. Eine Zeile hinter # sieht niemand.
page-cards-about-places = Eine Körperstelle je Zeile, in der Reihenfolge der Reise. < vor einer Stelle heißt links, > heißt rechts: von dort kommt der leise Ton. Eine Zeile hinter # sieht niemand.
page-cards-save = Speichern
page-cards-leave = Lassen, wie es war
page-cards-saved = Gespeichert.
page-cards-undo = Rückgängig
page-cards-undone = Es ist wieder wie vorher. Noch einmal „Rückgängig“ holt die Änderung zurück.
page-cards-lost = Es kam keine Antwort, und nichts wurde geändert. Versuchen Sie es noch einmal.
page-grounding-title = Erden
page-grounding-halted = Alles steht still, und Ihre Klientin oder Ihr Klient sieht den ruhigen Bildschirm.
page-prompts-title = Fragen
page-scan-title = Körperreise
page-scan-about = Eine Körperreise kann Erinnerungen zurückbringen. Sie ist immer freiwillig, die Augen dürfen offen bleiben, und der Weg zurück zum Anker steht jederzeit offen. Was außen liegt, kommt zuerst.
page-scan-places = Stellen in ihrer Reihenfolge
page-scan-apart = Links und rechts einzeln
page-scan-anchors = Anker nach Wahl der Klientin oder des Klienten
page-scan-anchor-own = Oder in eigenen Worten
page-scan-stay = An jeder Stelle
page-scan-by-hand = bis Sie weitergehen
page-scan-seconds = { $seconds } s
page-scan-sounds = Ein leiser Ton an jeder Stelle, von ihrer Seite
page-scan-begin = Beim Anker beginnen
page-scan-count = { $place } von { $count }
page-scan-at-anchor = Anker: { $anchor }
page-scan-then = Dann: { $place }
page-scan-next = Nächste Stelle
page-scan-back = Zurück
page-scan-to-anchor = Zum Anker
page-scan-leave = Hier beenden
page-scan-left = Zeit an dieser Stelle
page-scan-marks = Markieren Sie, was nicht frei ist
page-scan-asks = Wie ist es jetzt?
page-scan-clear = Frei
page-scan-keep = An den markierten Stellen nicht frei
page-scan-was-clear = Letzte Körperreise: frei.
page-scan-was-not-clear = Letzte Körperreise: nicht frei an { $places }.
page-scan-was-left = Letzte Körperreise: nach { $reached } von { $count } Stellen beendet.
page-home-open = Für zu Hause
page-home-title = Für zu Hause
page-home-about = Eine ruhige Übung als Datei zum Mitgeben, mit einem Blatt, auf dem steht, wie es geht und wann man aufhört. Nie ein Set: Verarbeitet wird nur hier, mit Ihnen.
page-home-chosen = { $exercise }, wie jetzt gewählt.
page-home-none = Wählen Sie zuerst eine ruhige Übung: Ein Set wird nie mit nach Hause gegeben.
page-home-format = Als
page-home-format-mp4 = Film (.mp4)
page-home-format-m4a = Ton (.m4a)
page-home-format-wav = Ton, unkomprimiert (.wav)
page-home-minutes = für
page-home-of-minutes = { $minutes } min
page-home-write = Datei erstellen
page-home-print = Blatt drucken
page-home-progress = Wie viel geschrieben ist
page-home-writing = { $file } wird geschrieben: { $percent } %.
page-home-waiting = { $file } wartet, bis nichts mehr läuft: { $percent } %.
page-home-ready = { $file } ist fertig. Die Datei bleibt hier, bis Sie sie entfernen oder Bilateral schließen.
page-home-save = Datei speichern
page-home-cancel = Abbrechen
page-home-remove = Entfernen
page-home-lost = Die Datei ist nicht angekommen. Schreiben Sie sie noch einmal.
page-home-sheet-title = Für zu Hause: { $exercise }
page-home-sheet-what-breathing = Ein ruhiger Atem zum Mitgehen, { $minutes } Minuten lang. Atmen Sie ein, wenn er anschwillt oder steigt, und aus, wenn er abnimmt oder sinkt. Sie müssen nicht Schritt halten.
page-home-sheet-what-resting-light = Ein stilles, warmes Licht, { $minutes } Minuten lang. Sie müssen nichts tun: hinschauen oder nur zuhören.
page-home-sheet-what-rocking = Ein langsames Schwingen von Seite zu Seite, { $minutes } Minuten lang. Lassen Sie sich wiegen, schwingen Sie mit, oder hören Sie nur zu.
page-home-sheet-breath = Flach und natürlich, so viel, wie angenehm ist; aufhören, wenn Ihnen schwindlig wird.
page-home-sheet-how = Wie
page-home-sheet-how-place = Setzen oder legen Sie sich hin, wo Sie eine Weile niemand braucht. Nie am Steuer.
page-home-sheet-how-sound = Stellen Sie den Ton so leise, dass er gerade angenehm ist.
page-home-sheet-how-eyes = Die Augen offen oder geschlossen, wie Sie mögen.
page-home-sheet-how-after = Spüren Sie danach den Boden unter den Füßen, schauen Sie sich um, und lassen Sie sich Zeit, bevor Sie aufstehen.
page-home-sheet-stop = Wann Sie aufhören
page-home-sheet-stop-any = Wann immer Sie wollen; Sie brauchen keinen Grund. Schließen Sie die Datei, öffnen Sie die Augen, schauen Sie sich um.
page-home-sheet-stop-unwell = Wenn Ihnen schwindlig oder unwohl wird, etwas taub wird oder Sie schwer Luft bekommen. Atmen Sie dann wieder so, wie Ihr Körper es von selbst tut.
page-home-sheet-stop-memories = Wenn Bilder, Erinnerungen oder Gefühle kommen, die zu viel sind. Stehen Sie auf, benennen Sie fünf Dinge, die Sie sehen, und tun Sie, was Ihnen schon geholfen hat.
page-home-sheet-stop-help = Wenn es schwer bleibt, lassen Sie die Übung, bis Sie mit Ihrer Therapeutin oder Ihrem Therapeuten gesprochen haben. Im Notfall wählen Sie den Notruf.
page-home-sheet-no-treatment = Das ist eine Übung, um zur Ruhe zu kommen. Sie ist keine Behandlung und ersetzt keine.

## cards that come with Bilateral: what is said to the client; `.more` is said besides

card-senses = 5 – 4 – 3 – 2 – 1
card-senses-see = Nennen Sie fünf Dinge, die Sie sehen.
    .more = Lassen Sie sich bei jedem Zeit: seine Farbe, seine Form.
card-senses-touch = Spüren Sie vier Dinge, die Sie berühren.
    .more = Den Stuhl, den Ärmel, den Boden, Ihre Hände.
card-senses-hear = Lauschen Sie auf drei Geräusche.
    .more = Nahe und ferne.
card-senses-smell = Bemerken Sie zwei Gerüche.
    .more = Oder erinnern Sie sich an zwei, die Sie mögen.
card-senses-taste = Bemerken Sie einen Geschmack.
    .more = Ein Schluck Wasser genügt.

card-room = Hier im Raum
card-room-where = Wo sind wir gerade?
    .more = Nennen Sie den Ort und wer hier bei Ihnen ist.
card-room-day = Welcher Tag ist heute?
    .more = Der Tag, der Monat, das Jahr, die Uhrzeit.
card-room-look = Lassen Sie den Blick durch den Raum gehen.
    .more = Langsam, zu jeder Seite und, wenn Sie mögen, hinter sich.
card-room-door = Wo sind die Tür und das Fenster?
    .more = Sie können jederzeit hinausgehen.
card-room-colour = Finden Sie alles, was blau ist.
    .more = Oder eine andere Farbe, die Sie mögen.

card-temperature = Temperatur
card-temperature-water = Halten Sie die Hände unter kühles Wasser.
    .more = Spüren Sie es einen Moment an den Handgelenken.
card-temperature-cool = Halten Sie etwas Kühles.
    .more = Ein Glas, einen Stein, einen Schlüssel.
card-temperature-warm = Halten Sie etwas Warmes.
    .more = Eine Tasse Tee, oder reiben Sie die Hände aneinander.
card-temperature-air = Spüren Sie frische Luft im Gesicht.
    .more = Am Fenster oder an der Tür.

card-movement = Bewegung
card-movement-feet = Drücken Sie beide Füße in den Boden.
    .more = Spüren Sie, wie der Boden Sie trägt.
card-movement-press = Drücken Sie die Handflächen aneinander.
    .more = Halten, und loslassen.
card-movement-stand = Stehen Sie auf, wenn Sie mögen.
    .more = Spüren Sie Ihr Gewicht in beiden Beinen.
card-movement-stretch = Strecken Sie sich, oder kreisen Sie die Schultern.
    .more = So weit es angenehm ist.
card-movement-walk = Gehen Sie ein paar Schritte.
    .more = Zählen Sie laut mit, wenn das hilft.

card-enquiry = Selbsterkundung
card-enquiry-now = Was bemerken Sie jetzt?
card-enquiry-body = Wo im Körper spüren Sie es?
card-enquiry-emotion = Welches Gefühl ist das, falls es einen Namen hat?
card-enquiry-thought = Welche Worte gehören dazu?
card-enquiry-image = Gibt es ein Bild dazu?
card-enquiry-distance = Wie nah ist es, und wie nah soll es sein?

card-needs = Was es braucht
card-needs-kind = Was würden Sie einem geliebten Menschen sagen, dem es so geht?
card-needs-missing = Was hat damals gefehlt?
card-needs-friend = Wen hätten Sie gern an Ihrer Seite?
card-needs-strength = Was in Ihnen hat Sie hindurchgetragen?

card-parts = Anteile
card-parts-who = Wer in Ihnen ist gerade da?
card-parts-age = Wie alt fühlt sich dieser Anteil an?
card-parts-job = Was tut er für Sie?
card-parts-fear = Was befürchtet er, wenn er damit aufhören würde?
card-parts-towards = Wie ist Ihnen ihm gegenüber zumute?
card-parts-need = Was braucht er von Ihnen?

card-leaving = Vor dem Gehen
card-leaving-take = Was nehmen Sie von heute mit?
card-leaving-evening = Was wird Ihnen heute Abend guttun?
card-leaving-people = An wen können Sie sich wenden, wenn etwas hochkommt?

place-hands = Hände
place-hands-left = Linke Hand
place-hands-right = Rechte Hand
place-arms = Arme
place-arms-left = Linker Arm
place-arms-right = Rechter Arm
place-feet = Füße
place-feet-left = Linker Fuß
place-feet-right = Rechter Fuß
place-legs = Beine
place-legs-left = Linkes Bein
place-legs-right = Rechtes Bein
place-shoulders = Schultern
place-shoulders-left = Linke Schulter
place-shoulders-right = Rechte Schulter
place-back = Rücken
place-face = Gesicht und Kiefer
place-neck = Nacken und Hals
place-belly = Bauch
place-chest = Brust
anchor-feet = Füße auf dem Boden
anchor-hands = Hände, die sich berühren
anchor-seat = der Stuhl, der mich trägt
anchor-sound = ein Geräusch im Raum
anchor-thing = ein Ding, das ich ansehe
anchor-breath = der Atem

## cards of the therapist's own

cards-group-nameless = Eine Gruppe hat hinter == einen Namen.
cards-group-empty = In dieser Gruppe ist keine Karte.
cards-too-many = Es sind mehr als { $most } Karten.
cards-too-many-places = Es sind mehr als { $most } Stellen.
cards-places-have-no-groups = Stellen des Körpers stehen in einer Liste, ohne Gruppen.
cards-place-nameless = Hinter diesem Zeichen fehlt der Name einer Stelle.
cards-line-long = Diese Zeile ist länger als { $most } Zeichen.
cards-line-unseen = In dieser Zeile ist etwas, das sich nicht zeigen lässt.
cards-mend = Ändern Sie das in einem Texteditor; bis dahin werden die Karten dieser Datei nicht gezeigt, alle anderen schon.
cards-not-kept = Die Datei bleibt, wie sie war, bis das stimmt.
cards-changed = Eine andere Seite oder ein anderes Programm hat diese Datei geändert, seit sie hier geöffnet wurde.
    .remedy = Ihr Text steht noch hier. Speichern Sie noch einmal, um ihn zu behalten; Rückgängig holt dann den anderen zurück.
cards-no-small-file = Das ist keine kleine Textdatei.
    .remedy = Karten stehen in einer gewöhnlichen Textdatei von höchstens 50 kB.

## page: screening

page-screening-title = Vor dem ersten Set
page-screening-about = Fragen Sie Ihre Klientin oder Ihren Klienten vor dem ersten Set:
page-screening-of-seizures = Krampfanfälle oder eine Epilepsie, die auf Licht anspricht?
page-screening-of-concussion = In letzter Zeit eine Gehirnerschütterung?
page-screening-of-migraine = Migräne mit Aura?
page-screening-of-dizziness = Schwindel oder eine Störung des Gleichgewichts?
page-screening-of-eyes = In letzter Zeit eine Augenoperation, oder Schmerzen in den Augen?
page-screening-of-hearing = Empfindlich gegen Geräusche?
page-screening-after = Was aus einer Antwort folgt, beurteilen Sie. Start wartet, bis Sie gefragt haben; Halt wartet nie.
page-screening-asked = Ich habe gefragt
page-screening-again = In der nächsten Sitzung wieder zeigen

## presets that come with Bilateral

preset-standard = Standard
    .about = Das übliche Set: 24 Durchgänge mit 1 Hz, Augen und Ohren zusammen
preset-gentle = Sanft
    .about = Dunkel, langsam und leise, für Menschen, die leicht geblendet sind oder erschrecken
preset-fast = Zügig
    .about = Ein zügiges Set: 30 Durchgänge mit 1,4 Hz, für Menschen, die leicht folgen können
preset-resourcing = Ressourcen
    .about = Kurz und langsam, um Ruhe zu stärken: 8 Durchgänge von je 2,5 Sekunden
preset-saccade = Sprünge
    .about = Der Zielpunkt springt von Seite zu Seite, statt zu gleiten: 24 Durchgänge mit 1 Hz
preset-ears-only = Nur Ohren
    .about = Töne links und rechts bei geschlossenen Augen; der Klientenbildschirm bleibt ruhig und leer
preset-light-bar = Lichtleiste
    .about = Eine Reihe von Lampen, wenn eine Lichtleiste vertraut ist: 24 Durchgänge bei 1,2 Hz
preset-eight = Acht
    .about = Eine liegende Acht, wenn eine gerade Linie ermüdet: 24 Durchgänge bei 0,8 Hz
preset-rain = Regen
    .about = Regen von Ohr zu Ohr, wenn Töne stören: 24 Durchgänge bei 0,8 Hz
preset-own-music = eigene Musik
    .about = Eigene Musik von Ohr zu Ohr, um Gutes zu stärken: 12 Durchgänge bei 0,5 Hz
preset-hands-first = Hände zuerst
    .about = Impulse bei geschlossenen Augen, leise Töne, für müde Augen: 24 Durchgänge bei 0,8 Hz
preset-fixed-gaze = ruhender Blick
    .about = Die Augen ruhen auf einem Punkt, wenn Folgen schwindlig macht: 24 Durchgänge bei 1 Hz
preset-emdr-2-fast = EMDR 2.0 schnell
    .about = Schnell, mit unregelmäßigen Tönen, für das Arbeitsgedächtnis: 30 Sekunden bei 1,6 Hz
preset-breathing = Atmen
    .about = Atmen mit einem Licht: 4,5 s ein und 5,5 s aus, sechs Atemzüge je Minute, 3 Minuten
preset-breathing-even = Atmen, gleich lang
    .about = Atmen mit einem Licht, ein so lange wie aus: 5 s und 5 s, 3 Minuten
preset-breathing-box = Atmen im Quadrat
    .about = Ein, halten, aus, halten, je 4 s, etwa 3 Minuten
preset-breathing-sigh = Seufzer
    .about = Der physiologische Seufzer: ein, noch ein wenig, und lange aus, 2 Minuten
preset-resting-light = Ruhelicht
    .about = Ein stilles, warmes Licht, das sehr langsam an- und abschwillt, 5 Minuten
preset-rocking = Wiegen
    .about = Ein langsames Pendel mit Wellen und Summen von Hand zu Hand, 5 Minuten

## settings

setting-motion = Bewegung

setting-motion-speed_hz = Tempo
    .meaning = Durchgänge pro Sekunde. Ein Durchgang sind zwei Schwünge: von links nach rechts und zurück.

setting-motion-profile = Art der Bewegung
    .meaning = Wie sich der Zielpunkt zwischen den Umkehrpunkten bewegt.
    .choice-sinusoid = Gleitend, an den Seiten langsamer
    .choice-linear = Gleichmäßig
    .choice-saccade = Springend von Seite zu Seite
    .choice-eased = Gleitend, mit Rast an den Seiten

setting-motion-path = Richtung
    .meaning = Die Linie, auf der sich der Zielpunkt bewegt.
    .choice-horizontal = Links und rechts
    .choice-vertical = Oben und unten
    .choice-diagonal-down = Schräg, fallend
    .choice-diagonal-up = Schräg, steigend
    .choice-eight = Liegende Acht
    .choice-circle = Kreis
    .choice-ellipse = Ellipse
    .choice-rounded-square = Rundes Quadrat
    .choice-arc = Bogen
    .choice-wave = Welle
    .choice-wander = Wandernd
    .choice-drawn = Gezeichnet
    .choice-fixed = In der Mitte ruhend

setting-motion-drawn_heights_percent = Zeichnung
    .meaning = Welchen Weg eine gezeichnete Linie nimmt: Höhen in Prozent zu gleichen Zeiten eines Durchgangs; die erste ist am linken Rand, die in der Mitte der Reihe am rechten, die übrigen führen zurück. 100 ist oben, −100 unten. Für die Richtung „Gezeichnet“.

setting-motion-width_percent = Breite
    .meaning = Länge eines Schwungs, gemessen an dem, was hineinpasst.

setting-motion-height_percent = Höhe
    .meaning = Höhe der Bahn, gemessen an dem, was hineinpasst.
    .left-out = Ohne Angabe richtet sie sich nach der Breite.

setting-motion-centre_x_percent = Mitte, links bis rechts
    .meaning = Wo die Bahn liegt: 0 ist die Mitte, 100 % so weit rechts wie möglich.

setting-motion-centre_y_percent = Mitte, oben bis unten
    .meaning = Wo die Bahn liegt: 0 ist die Mitte, 100 % so weit unten wie möglich.

setting-motion-dwell_ms = Rast an den Seiten
    .meaning = Für Bewegung mit Rast an den Seiten, bei diesem Tempo; höchstens ein halber Schwung, der so lange dauert wie ohne.

setting-motion-speed_variation_percent = Wechsel des Tempos
    .meaning = Jeder Durchgang ist schneller oder langsamer als das Mittel, höchstens um so viel; das Mittel bleibt. 0 % ist gleichmäßig.

setting-motion-width_variation_percent = Wechsel der Breite
    .meaning = Jeder Durchgang ist breiter oder schmaler als das Mittel, höchstens um so viel; das Mittel bleibt. 0 % ist gleichmäßig.

setting-motion-seed = Zufallszahl
    .meaning = Welchen Verlauf der Zufall nimmt, beim Wechsel und auf einer wandernden Bahn; dieselbe Zahl ergibt denselben Verlauf.

setting-target = Zielpunkt

setting-target-shown = Zielpunkt zeigen
    .meaning = Aus lässt den Klientenbildschirm ruhig und leer.

setting-target-shape = Form
    .meaning = Wie der Zielpunkt aussieht.
    .choice-disc = Scheibe
    .choice-ring = Ring
    .choice-glow = Sanftes Leuchten
    .choice-square = Abgerundetes Quadrat
    .choice-diamond = Raute
    .choice-star = Stern
    .choice-heart = Herz
    .choice-leaf = Blatt
    .choice-butterfly = Schmetterling
    .choice-bird = Vogel

setting-target-colour = Farbe
    .meaning = Farbe des Zielpunkts.

setting-target-colour_every_passes = Farbwechsel
    .meaning = Nach so vielen Durchgängen gleitet die Farbe innerhalb eines Schwungs in die nächste über, und von der letzten wieder in die erste.
    .left-out = Ohne Angabe bleibt die Farbe.

setting-target-colour_second = Zweite Farbe
    .meaning = Die Farbe nach der ersten, wenn die Farbe wechselt.

setting-target-colour_third = Dritte Farbe
    .meaning = Die Farbe nach der zweiten, wenn die Farbe wechselt.
    .left-out = Ohne Angabe folgt auf die zweite Farbe die erste.

setting-target-background = Hintergrund
    .meaning = Farbe des Bildschirms ringsum.

setting-target-background_kind = Art des Hintergrunds
    .meaning = Was rings um den Zielpunkt liegt: seine Farbe allein oder etwas Ruhiges darauf.
    .choice-plain = Eine Farbe
    .choice-gradient = Weicher Verlauf
    .choice-photo = Foto
    .choice-field = Langsam treibende Fläche

setting-target-background_second = Zweite Hintergrundfarbe
    .meaning = Wohin ein Verlauf oder eine Fläche von der Farbe des Hintergrunds aus übergeht.

setting-target-background_photo = Foto im Hintergrund
    .meaning = Ein Bild aus dem Ordner der Fotos; es füllt den Bildschirm, und gesättigtes Rot darin wird blasser.

setting-target-background_dimming_percent = Abdunklung des Fotos
    .meaning = Wie weit das Foto in die Farbe des Hintergrunds übergeht; bei 100 % bleibt nichts davon.

setting-target-background_blur_percent = Unschärfe des Fotos
    .meaning = Wie weich das Foto gezeichnet wird, damit nichts darauf den Blick festhält.

setting-target-diameter_percent = Größe
    .meaning = Durchmesser, gemessen an der Höhe des Monitors. Eine Größe in Grad geht vor, wo der Raum ausgemessen ist.

setting-target-diameter_deg = Größe in Grad
    .meaning = Durchmesser, wie ihn der Klient in der Mitte des Bildschirms sieht, in jedem Raum: nach den Maßen unter „Einrichten“.
    .left-out = Weggelassen, gilt die Größe in % der Höhe; sie gilt auch, wo niemand den Raum ausgemessen hat.

setting-target-lamps = Lampen
    .meaning = Eine Reihe von so vielen Lampen wie auf einer Lichtleiste: Die nächsten leuchten, und nichts bewegt sich.
    .left-out = Ohne Angabe gleitet der Zielpunkt selbst.

setting-target-picture = Eigenes Bild
    .meaning = Ein Bild aus dem Ordner der Fotos tritt an die Stelle der Form; was darin durchsichtig ist, bleibt es.

setting-target-brightness_percent = Helligkeit
    .meaning = Wie hell Zielpunkt und Hintergrund sind, wie das Auge es empfindet; ihre Farben bleiben.

setting-target-trail_ms = Spur
    .meaning = Wie lange der Zielpunkt dort, wo er war, eine verblassende Spur lässt; Lampen leuchten so lange nach. Bei 0 gibt es keine, und ein springender Zielpunkt lässt keine.

setting-set = Set

setting-set-passes = Länge in Durchgängen
    .meaning = Ein Durchgang sind zwei Schwünge. Statt der Sekunden.
    .left-out = Ein Set hat Durchgänge oder Sekunden; ohne beides hat es 24 Durchgänge.

setting-set-seconds = Länge in Sekunden
    .meaning = Statt der Durchgänge; das Set endet am folgenden Umkehrpunkt.
    .left-out = Ohne Angabe ist ein Set so lang wie seine Durchgänge.

setting-set-lead_in_s = Vorlauf
    .meaning = Wie lange der Zielpunkt ruht, bevor er sich bewegt.

setting-set-fade_s = Ein- und Ausblenden
    .meaning = Wie lange der Zielpunkt braucht, um zu erscheinen und zu verschwinden.

setting-audio = Ohren

setting-audio-on = Töne
    .meaning = Abwechselnd ein Ton links und rechts.

setting-audio-device = Tongerät
    .meaning = auto oder ein Teil seines Namens.

setting-audio-level_dbfs = Pegel
    .meaning = Wie laut ein Ton ist. 0 dBFS wäre das Lauteste, was ein Gerät spielen kann.

setting-audio-sound = Klang
    .meaning = Wie ein Ton klingt. Bei gleichem Pegel sind alle gleich laut.
    .choice-sine = Sinus
    .choice-pad = Fläche
    .choice-bell = Glocke
    .choice-chime = Klangstab
    .choice-bowl = Klangschale
    .choice-marimba = Marimba
    .choice-wood = Holzblock
    .choice-tick = Tick
    .choice-drum = Trommel
    .choice-heartbeat = Herzschlag
    .choice-drop = Tropfen
    .choice-brush = Besen

setting-audio-cue_file = Eigener Klang
    .meaning = Eine Datei im Ordner sounds neben Ihren Einstellungen, die stattdessen erklingt; zu hören sind höchstens zwei Sekunden. Tonhöhe und Länge bleiben, wie sie sind.

setting-audio-pitch_hz = Tonhöhe
    .meaning = Höhe eines Tons.
    .left-out = Ohne Angabe hat jeder Klang seine übliche Höhe; ein Sinus hat 440 Hz.

setting-audio-pitch_right_hz = Tonhöhe rechts
    .meaning = Höhe der Töne auf der rechten Seite, wenn sie eine andere ist.
    .left-out = Ohne Angabe haben beide Seiten dieselbe Höhe.

setting-audio-duration_ms = Dauer
    .meaning = Länge eines Tons; eine Glocke, die kürzer ist, verklingt schneller.
    .left-out = Ohne Angabe hat jeder Klang seine übliche Länge; ein Sinus hat 100 ms.

setting-audio-ramp_ms = An- und Abschwellen
    .meaning = Wie lange ein Ton anschwillt und mindestens ausklingt.
    .left-out = Ohne Angabe schwillt jeder Klang an, wie es für ihn üblich ist; ein Sinus in 10 ms.

setting-audio-width_percent = Trennung
    .meaning = 100 % heißt ein Ohr nach dem anderen, 0 % beide gleich.

setting-audio-swap = Links und rechts tauschen
    .meaning = Für Kopfhörer, die verkehrt herum sitzen oder angeschlossen sind.
setting-audio-loudspeakers = Lautsprecher
    .meaning = Die Töne kommen aus Lautsprechern neben der Klientin oder dem Klienten, nicht aus Kopfhörern.

setting-audio-alignment_sweeps = Zeitpunkt
    .meaning = Wann ein Ton erklingt: 0 an den Umkehrpunkten, 0,5 in der Mitte.

setting-audio-irregular_percent = Unregelmäßig
    .meaning = Jeder Ton kommt um bis zu so viel seiner Bewegung später, mit Absicht unregelmäßig; 0 % ist regelmäßig.

setting-audio-every_sweeps = Jeder wievielte Durchgang
    .meaning = 1 ist bei jedem Durchgang, 3 bei jedem dritten. Die Seiten wechseln sich ab; bei gerader Zahl ist der Abstand abwechselnd um eins länger und kürzer, damit er weiter auf die Seite des Zielpunkts fällt.

setting-audio-own_rate_hz = Eigenes Tempo
    .meaning = Durchläufe pro Sekunde, die nicht die des Zielpunkts sind: die Töne kommen absichtlich nicht mit ihm zusammen. Sie beginnen, pausieren und enden mit dem Set.
    .left-out = Ohne Angabe kommen die Töne mit dem Zielpunkt.

setting-audio-latency_ms = Verzögerung des Tons
    .meaning = Um wie viel später ein Ton zu hören ist, als das Gerät angibt.

setting-audio-buffer_ms = Puffer
    .meaning = Bereitgehaltener Ton, damit ein beschäftigter Rechner ihn nicht unterbricht.

setting-ambience = Klangkulisse und Musik

setting-ambience-source = Kulisse
    .meaning = Was während eines Sets fortwährend zu hören ist und mit dem Ziel von Ohr zu Ohr wandert.
    .choice-none = Keine
    .choice-rain = Regen
    .choice-waves = Wellen
    .choice-stream = Bach
    .choice-wind = Wind
    .choice-brown-noise = Braunes Rauschen
    .choice-pink-noise = Rosa Rauschen
    .choice-drone = Bordun
    .choice-breath = Atemrauschen
    .choice-rising-tone = Ton, der steigt und fällt
    .choice-music = Eigene Musik

setting-ambience-level_dbfs = Pegel
    .meaning = So laut wie ein Ton dieses Pegels, der weiterklingt.

setting-ambience-width_percent = Trennung
    .meaning = 100 % wandert von einem Ohr zum anderen, 0 % bleibt in der Mitte.

setting-ambience-instead_of_tones = Anstelle der Töne
    .meaning = Es sind keine Töne zu hören, nur dies.

setting-ambience-music = Welche Musik
    .meaning = Eine Datei oder ein Ordner mit Dateien, die in der Reihenfolge ihrer Namen gespielt werden. Ohne Namen alles, was im Ordner music neben Ihren Einstellungen liegt.

setting-hands = Hände

setting-hands-on = Impulse
    .meaning = Abwechselnd ein Impuls links und rechts, sofern es einen Impulsgeber gibt.

setting-hands-buzzers = Vibration
    .meaning = none, auto, simulated, rumble (Spielcontroller), audio (Körperschallwandler) oder ein serieller Anschluss.

setting-hands-motor = Motoren
    .meaning = Was den Strom in Vibration verwandelt.
    .choice-erm = Münzmotoren (ERM)
    .choice-lra = Linearmotoren (LRA)

setting-hands-strength_percent = Stärke
    .meaning = Stärke eines Impulses, gemessen an dem, was der Motor kann.

setting-hands-duration_ms = Dauer
    .meaning = Länge eines Impulses, nie mehr als neun Zehntel eines Schwungs.

setting-hands-pattern = Muster
    .meaning = Was bei jedem Impuls zu spüren ist. Ist ein Schwung zu kurz dafür, werden alle Stöße gemeinsam gekürzt.
    .choice-single = Einfach
    .choice-double = Doppelt
    .choice-heartbeat = Herzschlag
    .choice-rising = Ansteigend
    .choice-hum = Summen, von Hand zu Hand
    .choice-both = Beide Hände zugleich

setting-hands-balance_percent = Balance
    .meaning = Über 0 bekommt die linke Hand um so viel weniger, unter 0 die rechte.

setting-hands-device = Tongerät der Schallwandler
    .meaning = Bei Vibration audio: ein Teil seines Namens.

setting-hands-burst_hz = Tonhöhe der Schallwandler
    .meaning = Bei Vibration audio: Höhe eines Impulses.

setting-hands-burst_dbfs = Pegel der Schallwandler
    .meaning = Bei Vibration audio: Pegel bei voller Stärke.

setting-hands-swap = Links und rechts tauschen
    .meaning = Für Vibratoren, die verkehrt herum gehalten werden.

setting-hands-alignment_sweeps = Zeitpunkt
    .meaning = Wann ein Impuls zu spüren ist: 0 an den Umkehrpunkten, 0,5 in der Mitte.

setting-hands-every_sweeps = Jeder wievielte Durchgang
    .meaning = 1 ist bei jedem Durchgang, 3 bei jedem dritten. Die Seiten wechseln sich ab; bei gerader Zahl ist der Abstand abwechselnd um eins länger und kürzer, damit er weiter auf die Seite des Zielpunkts fällt.

setting-hands-own_rate_hz = Eigenes Tempo
    .meaning = Durchläufe pro Sekunde, die nicht die des Zielpunkts sind: die Impulse kommen absichtlich nicht mit ihm zusammen. Sie beginnen, pausieren und enden mit dem Set.
    .left-out = Ohne Angabe kommen die Impulse mit dem Zielpunkt.

setting-hands-kick_ms = Anstoß
    .meaning = Zuerst volle Kraft, damit der Motor anläuft.
    .left-out = Ohne Angabe ist es, was die Motoren brauchen: 60 ms bei Münzmotoren, 0 ms bei linearen.

setting-hands-latency_ms = Verzögerung der Impulse
    .meaning = Um wie viel später ein Impuls zu spüren ist, als der Motor eingeschaltet wird.
    .left-out = Ohne Angabe ist es, was die Motoren brauchen: 40 ms bei Münzmotoren, 10 ms bei linearen.

setting-display = Klientenbildschirm

setting-display-monitor = Monitor
    .meaning = auto nimmt den, der nicht Ihrer ist, und fragt, wo sich das nicht sagen lässt. Oder geben Sie seine Nummer an, seinen Namen oder einen Teil davon, oder seinen Anschluss, etwa DP-2.

setting-display-windowed = Im Fenster
    .meaning = Ein Fenster statt des ganzen Monitors.

setting-display-drawing = Zeichnen
    .meaning = Wie die Bilder gezeichnet werden. Automatisch misst, was gleichmäßiger ist.
    .choice-auto = Automatisch
    .choice-gpu = Grafikkarte
    .choice-software = Prozessor

setting-display-latency_ms = Verzögerung des Bildes
    .meaning = Um wie viel später der Monitor ein Bild zeigt, als er angibt.

setting-display-distance_cm = Abstand
    .meaning = Von den Augen der Klientin oder des Klienten zum Bildschirm.

setting-display-width_cm = Breite des Bildes
    .meaning = Am Klientenmonitor gemessen, ohne Rahmen.
    .left-out = Ohne sie zeigt die Seite keine Weite in Grad, und eine Größe in Grad gilt nicht.

setting-display-height_cm = Höhe des Bildes
    .meaning = Am Klientenmonitor gemessen, ohne Rahmen; für Größen in Grad.
    .left-out = Weggelassen, gilt die eines Bildschirms von 16 : 9.

setting-exercise = Ruheübung

setting-exercise-kind = Übung
    .meaning = Was statt eines bilateralen Sets gegeben wird, mit demselben Start, Pausieren, Beenden und Halt.
    .choice-none = Keine, ein Set
    .choice-breathing = Atmen im Takt
    .choice-resting-light = Ruhelicht
    .choice-rocking = Wiegen

setting-exercise-pace_hz = Takt
    .meaning = Atemzüge oder Pendelbewegungen je Sekunde; 0,1 Hz sind sechs Atemzüge je Minute. Alle Teile eines Atemzugs werden gleichermaßen länger oder kürzer.
    .left-out = Ohne Angabe ist ein Atemzug so lang wie seine Teile; ein Licht schwillt mit 0,05 Hz, ein Pendel schwingt mit 0,25 Hz.

setting-exercise-breath = Atemmuster
    .meaning = Welche Teile ein Atemzug hat und wie lang sie sind.
    .choice-longer-exhale = Länger aus als ein
    .choice-even = Gleich lang ein und aus
    .choice-box = Quadrat
    .choice-sigh = Physiologischer Seufzer

setting-exercise-in_s = Ein
    .meaning = Wie lange das Einatmen dauert.
    .left-out = Ohne Angabe so lange wie im Muster.

setting-exercise-hold_s = Voll halten
    .meaning = Wie lange der Atem danach gehalten wird.
    .left-out = Ohne Angabe so lange wie im Muster.

setting-exercise-out_s = Aus
    .meaning = Wie lange das Ausatmen dauert.
    .left-out = Ohne Angabe so lange wie im Muster.

setting-exercise-rest_s = Leer halten
    .meaning = Wie lange die Ruhe nach dem Ausatmen dauert.
    .left-out = Ohne Angabe so lange wie im Muster.

setting-exercise-figure = Was den Atem zeigt
    .meaning = Eine Scheibe, die wächst und schrumpft, oder das Ziel als Licht, das steigt und sinkt, gerade hinauf, auf einer Welle von Seite zu Seite oder als Horizont: ein weiches Band über den ganzen Bildschirm, so dick, wie das Ziel groß ist.
    .choice-disc = Wachsende Scheibe
    .choice-rising = Steigendes Licht
    .choice-wave = Licht auf einer Welle
    .choice-horizon = Steigender Horizont

setting-exercise-smallest_percent = Kleinste Scheibe
    .meaning = Durchmesser am Ende eines Atemzugs, gemessen an der Höhe des Bildschirms.

setting-exercise-largest_percent = Größte Scheibe
    .meaning = Durchmesser bei vollem Atem, gemessen an der Höhe des Bildschirms.

setting-exercise-swell_percent = An- und Abschwellen
    .meaning = Wie sehr Ruhelicht, Klang und Summen kommen und gehen; bei 0 % bleiben sie, wie sie sind.

setting-exercise-from_hz = Eigener Takt des Klienten
    .meaning = Der Takt, mit dem begonnen wird; von dort geht es sanft zum Takt der Übung.
    .left-out = Ohne Angabe beginnt eine Übung mit ihrem eigenen Takt.

setting-exercise-care_shown = Zuerst zu lesen
    .meaning = Was vor dem Atmen zu sagen ist, steht vor seinem Beginn auf dem Klientenbildschirm, bis das Licht erscheint, in der Sprache der Seite.

setting-exercise-approach_s = Annäherung
    .meaning = Wie lange der Weg vom eigenen Takt des Klienten zu dem der Übung dauert.

setting-calm = Zwischen den Sets

setting-calm-colour = Farbe
    .meaning = Farbe des Bildschirms zwischen den Sets; wie üblich die des nächsten Sets.
    .left-out = Ohne Angabe ist es der Hintergrund des nächsten Sets.

setting-calm-dot = Ruhender Punkt
    .meaning = Ein kleiner Punkt ruht in der Mitte.

setting-calm-photo = Bild
    .meaning = Ein Bild von Ihnen, das den Bildschirm füllt.

setting-limits = Grenzen

setting-limits-speed_hz = Höchstes Tempo
    .meaning = Kein Set darf schneller sein.

setting-limits-level_dbfs = Höchster Pegel
    .meaning = Kein Ton darf lauter sein.

setting-page = Diese Seite

setting-page-language = Sprache
    .meaning = Sprache dieser Seite.
    .choice-auto = Wie der Browser

setting-page-theme = Farben
    .meaning = Farben dieser Seite.
    .choice-dark = Dunkel
    .choice-light = Hell

setting-page-screening = Vor dem ersten Set fragen
    .meaning = Fragt vor dem ersten Set einer Sitzung nach Anfällen und Ähnlichem.

setting-page-is_set_up = Raum ist eingerichtet
    .meaning = Aus bringt die Anleitung für einen neuen Raum wieder.

setting-page-letter_keys = Buchstaben als Kürzel
    .meaning = S, P, G, N, X, Ziffern, +, - und ? sind Kürzel; Escape und Leertaste brechen in jedem Fall ab.

setting-page-ten_key = Taste für eine Zehn
    .meaning = Zwischen Sets steht sie für einen SUD von 10, wie 1 und gleich danach 0; leer für keine.

setting-page-desensitisation_preset = Vorlage zum Prozessieren
    .meaning = Name der Vorlage, die „Prozessieren“ wählt; leer für keine.

setting-page-installation_preset = Vorlage zum Verankern
    .meaning = Name der Vorlage, die „Verankern“ wählt; leer für keine.

setting-page-resourcing_preset = Vorlage für eine Ressource
    .meaning = Name der Vorlage, die „Ressource“ wählt; leer für keine.

setting-page-closure_preset = Vorlage für den Abschluss
    .meaning = Name der Vorlage, die „Abschluss“ wählt; leer für keine.

setting-page-start_keys = Tasten eines Klickers
    .meaning = Tasten, die ein Set starten und beenden, wie der Browser sie nennt.

setting-page-client_stop_grounds = Klientenstopp erdet auch
    .meaning = Drückt Ihre Klientin oder Ihr Klient die eigene Taste, zeigt diese Seite auch die Karten zum Erden.

setting-record = Die Akte

setting-record-on = Akte führen
    .meaning = Bewahrt Sitzungen, Sets und Werte in einer verschlüsselten Datei allein auf diesem Computer auf; legen Sie sie zuerst unter Einrichten an.

setting-record-folder = Ordner der Akte
    .meaning = Ein Ordner auf einem Laufwerk dieses Computers; leer für den üblichen.

setting-record-lock_after_min = Sperren nach
    .meaning = So lange unbenutzt, fragt die Akte wieder nach der Passphrase; was inzwischen kommt, bleibt im Arbeitsspeicher.

setting-record-lock_on_next_client = Beim Wechsel sperren
    .meaning = Die Akte fragt auch dann wieder nach der Passphrase, wenn die Sitzung der nächsten Person beginnt.

setting-record-keyring = Schlüsselbund dieses Computers
    .meaning = Wurde die Akte einmal geöffnet, öffnet ein Druck sie wieder, ohne Passphrase: Dann kann sie lesen, wer am entsperrten Computer sitzt.

setting-record-keep_years = Aufbewahren
    .meaning = Wie lange eine Akte nach der letzten Sitzung aufbewahrt wird, wenn für die Person nichts anderes gewählt wurde.

## Grenzen

limit-speed = { $speed } Hz geht nicht: möglich sind { $slowest } bis { $fastest } Hz.
limit-speed-of-jumps = { $speed } Hz geht nicht: möglich sind { $slowest } bis { $fastest } Hz (ein springender Zielpunkt blitzt zweimal je Durchgang).
limit-speed-of-glide = { $speed } Hz geht nicht: möglich sind { $slowest } bis { $fastest } Hz (schneller bringt ein Zielpunkt von { $diameter } % der Höhe die Stellen, die er überstreicht, mehr als dreimal je Sekunde zum Blitzen).
limit-speed-varied = { $speed } Hz ist zu schnell für Durchgänge, die um { $percent } % wechseln, denn der schnellste zählt: höchstens { $fastest } Hz.
limit-speed-loose = Das höchste Tempo muss zwischen { $slowest } und { $fastest } Hz liegen.
limit-level = { $level } dBFS liegt über dem höchsten Pegel von { $ceiling } dBFS.
limit-level-loose = Der höchste Pegel darf nicht über { $ceiling } dBFS liegen.
limit-ambience = { $sound } ist keine Klangkulisse.
limit-ambience-level = Was fortwährend klingt, liegt höchstens bei { $ceiling } dBFS.
limit-pitch = Ein Ton ist { $lowest } bis { $highest } Hz hoch, nicht { $pitch } Hz.
limit-ramp = Ein Ton muss mindestens { $shortest } ms lang anschwellen.
limit-tone-short = Ein Ton muss lang genug sein, um anzuschwellen und auszuklingen.
limit-tone-long = Ein Ton dauert höchstens { $longest } s.
limit-sound = Einen Klang '{ $sound }' gibt es nicht.
limit-width = Die Trennung der Töne ist ein Anteil von 0 bis 1, nicht { $width }.
limit-pulse = Ein Impuls dauert { $shortest } bis { $longest } ms.
limit-strength = Die Stärke eines Impulses ist ein Anteil von 0 bis 1.
limit-kick = Der Anstoß eines Motors kann nicht länger sein als sein Impuls.
limit-endless = Jedes Set hat ein Ende.
limit-fade = Der Zielpunkt muss mindestens { $shortest } s lang ein- und ausblenden.
limit-picture = Ein Bild als Zielpunkt darf höchstens { $most } % der Höhe groß sein, weil das, was darauf ist, blitzen könnte; wählen Sie eine kleinere Größe.
limit-red = Weder ein springender Zielpunkt noch sein Hintergrund darf kräftig rot sein; wählen Sie eine blassere Farbe.
limit-passes = Ein Set hat 1 bis { $most } Durchgänge, nicht { $passes }.
limit-seconds = Ein Set dauert höchstens { $most } Sekunden, nicht { $seconds }.
limit-check = Eine Probe hat 0 bis { $most } Schwünge, nicht { $sweeps }.
limit-pace = Ein Takt von { $pace } je Minute liegt außerhalb von { $slowest } bis { $fastest } je Minute.
limit-burst-pitch = Ein Impuls der Körperschallwandler ist { $lowest } bis { $highest } Hz hoch.
limit-burst-level = Ein Impuls der Körperschallwandler hat höchstens { $ceiling } dBFS.

## Augen: der Klientenbildschirm

display-described = Monitor { $number } ({ $name }, { $width }x{ $height }, { $rate } Hz)
display-none = Es wurde kein Bildschirm gefunden. Schließen Sie einen Monitor an, oder starten Sie Bilateral vom Schreibtisch aus.
display-other-pygame = Statt des Pakets „pygame-ce“, das Bilateral braucht, ist „pygame“ installiert. Deinstallieren Sie pygame, und installieren Sie dann pygame-ce.
display-no-monitor = Das System kennt keinen Monitor. Schließen Sie einen an, und schalten Sie ihn ein.
display-unknown = Es gibt keinen Monitor „{ $wanted }“. Angeschlossen: { $there }.
display-which = Mehr als ein Monitor kann der Klientenbildschirm sein: { $there }. Wählen Sie ihn unter „Einrichten“ oder mit --display und seiner Nummer.
display-several = „{ $wanted }“ passt auf mehrere Monitore: { $there }. Bitte wählen Sie den Klientenbildschirm stattdessen über seine Nummer.
display-untold = Der Klientenbildschirm war Monitor { $number }, aber welcher das jetzt ist, lässt sich nicht feststellen. Angeschlossen: { $there }. Wählen Sie den Klientenbildschirm unter „Einrichten“ oder mit --display und seiner Nummer.
display-no-window = Es lässt sich kein Fenster öffnen auf: { $monitor } ({ $why }).
target-picture-changed = es ist ein anderes Bild als das, das geprüft wurde
    .remedy = Wählen Sie es noch einmal, damit es geprüft wird.
target-picture-unread = Das Bild { $photo } kann nicht als Zielpunkt gezeigt werden ({ $why }), deshalb wird die Form gezeigt.
photo-unread = Das Bild { $photo } kann nicht gezeigt werden ({ $why }), deshalb behält der Klientenbildschirm zwischen den Sets seine Farbe.
words-unshown = Der Klientenbildschirm kann diese Zeichen nicht zeichnen: { $signs }. Die Karte wird nicht gezeigt. Sagen Sie sie, oder schreiben Sie sie ohne diese Zeichen.
background-photo-unread = Das Foto { $photo } kann nicht hinter dem Zielpunkt gezeigt werden ({ $why }), deshalb behält der Hintergrund seine Farbe.

## Ohren: das Tongerät, auch das von Körperschallwandlern in den Händen

sound-no-library = Die Tonbibliothek PortAudio ist nicht installiert. Unter Debian und Ubuntu: sudo apt install libportaudio2
sound-service-silent = Der Tondienst des Systems antwortet nicht.
sound-none = Es wurde kein Tongerät mit zwei Kanälen gefunden. Schließen Sie Kopfhörer an, oder schalten Sie die Tonausgabe ein, und versuchen Sie es dann noch einmal.
sound-unknown = Kein Tongerät heißt „{ $wanted }“. Es gibt: { $there }.
sound-not-opened = Das Tongerät „{ $device }“ konnte nicht geöffnet werden ({ $why }). Prüfen Sie, ob es angeschlossen ist und kein anderes Programm es für sich allein hat.
sound-lost =
    { $output ->
        [hands] Das Tongerät „{ $device }“ ist nicht mehr da. Das Set geht ohne Impulse weiter; stecken Sie es wieder an, dann kommen sie von selbst zurück.
       *[ears] Das Tongerät „{ $device }“ ist nicht mehr da. Das Set geht ohne Töne weiter; stecken Sie es wieder an, dann kommen sie von selbst zurück.
    }
sound-stopped =
    { $output ->
        [hands] Die Impulse sind ausgefallen: Der Teil von Bilateral, der sie an „{ $device }“ ausgibt, hat versagt. Er wird von selbst neu gestartet; das Set geht währenddessen weiter.
       *[ears] Die Töne sind ausgefallen: Der Teil von Bilateral, der sie an „{ $device }“ ausgibt, hat versagt. Er wird von selbst neu gestartet; das Set geht währenddessen weiter.
    }
sound-plays-again =
    { $output ->
        [hands] Die Impulse kommen wieder, aus „{ $device }“.
       *[ears] Die Töne kommen wieder, aus „{ $device }“.
    }
sound-still-missing =
    { $output ->
        [hands] Das Tongerät „{ $device }“ fehlt noch: Die Suche danach ist fehlgeschlagen ({ $fault }). Es wird immer wieder gesucht; das Set geht ohne Impulse weiter.
       *[ears] Das Tongerät „{ $device }“ fehlt noch: Die Suche danach ist fehlgeschlagen ({ $fault }). Es wird immer wieder gesucht; das Set geht ohne Töne weiter.
    }
sound-back = Das Tongerät „{ $device }“ ist wieder da.
sound-moved =
    { $output ->
        [hands] Das System gibt nicht mehr an „{ $device }“ aus. Die Impulse wurden beendet, ehe sie anderswo herauskommen, und das Set geht ohne sie weiter. Schließen Sie das Gerät wieder an, dann kommen sie von selbst zurück; für ein anderes Gerät wählen Sie unter „Einrichten“ „Noch einmal suchen“.
       *[ears] Das System gibt nicht mehr an „{ $device }“ aus. Die Töne wurden beendet, ehe sie anderswo herauskommen, und das Set geht ohne sie weiter. Schließen Sie das Gerät wieder an, dann kommen sie von selbst zurück; für ein anderes Gerät wählen Sie unter „Einrichten“ „Noch einmal suchen“.
    }
music-refused = „{ $file }“ wird nicht gespielt: { $why } Alles andere geht weiter.
music-none = Es ist keine Musik da, die sich spielen lässt. Das Set geht ohne sie weiter. Legen Sie Dateien in { $folder } oder wählen Sie einen anderen Klang.
tones-given-instead = Was anstelle der Töne zu hören sein sollte, ist nicht zu hören; deshalb werden die Töne gegeben. Sie enden von selbst, sobald es wieder spielt.
sound-one-channel =
    { $output ->
        [hands] „{ $device }“ gibt nur einen Kanal aus, jeder Impuls kommt also in beide Hände. Wählen Sie dafür in den Toneinstellungen des Systems Stereo, und schalten Sie dort „Mono-Audio“ aus.
       *[ears] „{ $device }“ gibt nur einen Kanal aus, jeder Ton kommt also auf beide Ohren. Verwenden Sie das Gerät als Kopfhörer und nicht als Headset zum Telefonieren (beenden Sie das Gespräch, oder wählen Sie in den Toneinstellungen des Systems sein Profil für Musik), und schalten Sie dort „Mono-Audio“ aus.
    }
sound-fault = Beim Ton ist ein unerwarteter Fehler aufgetreten ({ $fault }).
cue-file-not-given = Ihr Klang '{ $file }' wird nicht gegeben: { $why } Die Töne erklingen stattdessen so: { $sound }.

## Hände: Impulsgeber und Spielcontroller

board-described = Impulsgeber an { $port }
board-described-marked = Impulsgeber { $mark } an { $port }
board-none = Es wurde kein Impulsgeber gefunden. Stecken Sie ihn an, oder geben Sie mit --buzzers seinen Anschluss an; `bilateral devices` zeigt, was da ist.
board-many = Es gibt mehr als einen Impulsgeber: { $boards }. Ziehen Sie alle bis auf einen ab, oder wählen Sie einen: --buzzers { $port }
board-refusals = { $one } { $other }
board-broke-off = Die Verbindung zu { $port } brach ab, während der Impulsgeber gefragt wurde, wer er ist. Prüfen Sie das Kabel.
board-silent = An { $port } antwortet nichts als Impulsgeber. Laden Sie mit der Arduino IDE { $sketch } darauf, oder geben Sie einen anderen Anschluss an; `bilateral devices` zeigt sie.
board-somebody-else = An { $port } antwortet etwas anderes als ein Impulsgeber. Geben Sie mit --buzzers den Anschluss des Impulsgebers an (`bilateral devices` zeigt sie), oder laden Sie { $sketch } auf diesen.
board-other-firmware = Der Impulsgeber an { $port } hat eine andere Firmware, als dieses Programm braucht (Protokoll { $theirs }, nicht { $ours }). Laden Sie { $sketch } noch einmal darauf.
board-fault = Die Impulsgeber sind wegen eines Fehlers in diesem Programm ausgefallen. Das Set geht ohne sie weiter.
board-restarted = Die Impulsgeber haben von selbst neu gestartet und machen weiter. Wenn das wieder vorkommt, prüfen Sie ihr Kabel und die Stromversorgung ihrer Motoren.
board-lost = Nicht mehr da: { $board }. Das Set geht ohne Impulse weiter; stecken Sie ihn wieder an, dann kommen sie von selbst zurück.
board-mute = Antwortet nicht: { $board }. Er sagt, wer er ist, und sonst nichts; so gibt er keine Impulse. Das Set geht ohne sie weiter. Ziehen Sie ihn ab und stecken Sie ihn wieder an; hilft das nicht, laden Sie { $sketch } noch einmal darauf. Er wird von selbst wieder versucht, mindestens jede halbe Minute.
board-floods = Redet zu viel: { $board }. Er sagt weit mehr, als ein Impulsgeber je sagt, und wurde beiseitegelassen, damit er nichts anderes aufhält. Das Set geht ohne Impulse weiter. Ziehen Sie ihn ab und stecken Sie ihn wieder an; hilft das nicht, laden Sie { $sketch } noch einmal darauf. Er wird von selbst wieder versucht, mindestens jede halbe Minute.
board-back = Wieder da: { $board }.
port-taken = Ein anderes Programm benutzt { $port }. Schließen Sie es (oft die Arduino IDE mit ihrem seriellen Monitor oder ein zweites Bilateral), und versuchen Sie es noch einmal.
port-denied = Dieses Benutzerkonto darf { $port } nicht benutzen. Erlauben Sie es ihm: sudo usermod -aG { $group } $USER, dann ab- und wieder anmelden; Mitglieder der Gruppe { $group } dürfen serielle Anschlüsse benutzen.
port-none = Es gibt keinen Anschluss { $port }. Stecken Sie den Impulsgeber an; `bilateral devices` zeigt, was da ist.
port-closed = Der Anschluss { $port } kann nicht geöffnet werden ({ $why }). `bilateral devices` zeigt, was da ist.
controller-none = Es wurde kein Spielcontroller gefunden. Verbinden Sie einen, oder zwei, von denen in jeder Hand einer liegt.
controller-in-one-hand =
    { $hand ->
        [left] „{ $controller }“ liegt nur in einer Hand. Verbinden Sie auch für die linke Hand einen Spielcontroller.
       *[right] „{ $controller }“ liegt nur in einer Hand. Verbinden Sie auch für die rechte Hand einen Spielcontroller.
    }
controller-lost = Der Spielcontroller „{ $controller }“ ist nicht mehr da. Das Set geht ohne Impulse weiter; verbinden Sie ihn wieder, dann kommen sie von selbst zurück.
controller-back = Der Spielcontroller „{ $controller }“ ist wieder da.
controller-back-in-doubt = Der Spielcontroller „{ $controller }“ ist wieder da; achten Sie darauf, dass jeder in der richtigen Hand liegt.
controllers = Spielcontroller
controllers-described = { $controllers } (ungefähr)
exciters-described = Körperschallwandler an { $device }
exciters-unnamed = Geben Sie an, welches Tongerät die Impulse in den Händen gibt: Es wird nie geraten, damit kein Impuls aus einem Lautsprecher kommt. Es gibt: { $there }.
exciters-shared = Die Hände können das Tongerät „{ $device }“ nicht mit den Ohren teilen. Schließen Sie für die Körperschallwandler ein zweites an, und geben Sie seinen Namen an.
hands-fault = Bei den Impulsen ist ein unerwarteter Fehler aufgetreten ({ $fault }).
ears-on-exciters = Das Tongerät „{ $device }“ gibt die Impulse in den Händen. Schließen Sie für die Ohren ein zweites an, und geben Sie seinen Namen an.
board-simulated = simulierte Impulsgeber

## Terminal: immer nur eine Sitzung

instance-open-already = Bilateral ist schon offen und macht weiter wie bisher; es wurde nichts ein zweites Mal geöffnet. Machen Sie dort weiter: auf seiner Seite, deren Adresse in seinem Terminal steht, oder mit den Tasten auf seiner Bühne. Oder schließen Sie jene Sitzung, und starten Sie dann neu. Wenn sie nicht antwortet, beenden Sie sie zuerst.
instance-open-already-as = Bilateral ist schon offen (Prozess { $process }) und macht weiter wie bisher; es wurde nichts ein zweites Mal geöffnet. Machen Sie dort weiter: auf seiner Seite, deren Adresse in seinem Terminal steht, oder mit den Tasten auf seiner Bühne. Oder schließen Sie jene Sitzung, und starten Sie dann neu. Wenn sie nicht antwortet, beenden Sie zuerst den Prozess { $process }.
settings-not-kept = Eigene Einstellungen und Vorlagen können nicht aufbewahrt werden: { $why }. Alles andere geht, und was Sie ändern, gilt bis zum Ende der Sitzung. Um es zu behalten, geben Sie diesem Konto einen Ordner, in den es schreiben darf, und starten Sie Bilateral dann neu.
state-not-kept = Bilateral kann nicht feststellen, ob es schon offen ist: { $why }. Alles andere geht; achten Sie darauf, es immer nur einmal zu starten.
home-missing = dieses Konto hat keinen persönlichen Ordner
folder-closed = dieses Konto darf nicht in { $folder } schreiben
folder-locked = dieses Konto darf { $folder } nicht öffnen, deshalb gelten die üblichen Einstellungen

## Terminal: ein Set als Datei

render-no-folder = { $file } kann nicht geschrieben werden: Einen Ordner { $folder } gibt es nicht. Legen Sie ihn zuerst an.
render-is-folder = { $file } ist ein Ordner. Hängen Sie den Namen an, den die Datei haben soll.
render-unwritten = { $file } kann nicht geschrieben werden: { $why }. Wählen Sie einen anderen Ordner, oder schließen Sie das Programm, das die Datei geöffnet hat.
render-silent = { $file } wäre stumm: Der Ton ist in den Einstellungen ausgeschaltet (audio.on). Schalten Sie ihn mit --sound ein, oder wählen Sie eine andere Endung als .wav.
render-no-pyav = Ein Film (.mp4) braucht das Paket av (PyAV), das hier nicht installiert ist. Installieren Sie es mit: pip install "av>=14.4"   (oder, nach einer Installation mit pipx: pipx inject bilateral av)
render-no-ending = Die Endung von { $file } sagt, was geschrieben werden soll, und es hat keine. Verwenden Sie eine von .mp4 (Film mit Bild und Ton), .wav, .m4a (Ton allein), .png (Blatt mit kleinen Bildern), .csv (Tabelle aller Reize).
render-unknown-ending = Die Endung von { $file } sagt, was geschrieben werden soll, und { $ending } ist nicht bekannt. Verwenden Sie eine von .mp4 (Film mit Bild und Ton), .wav, .m4a (Ton allein), .png (Blatt mit kleinen Bildern), .csv (Tabelle aller Reize).
render-size = Ein Bild von { $width }x{ $height } Pixeln kann nicht geschrieben werden: Beides müssen gerade Zahlen von { $smallest } bis { $largest } sein, etwa 1920x1080.
render-frames = { $frames } Bilder in der Sekunde können nicht geschrieben werden: Wählen Sie 1 bis { $most }, etwa 60.
render-size-unread = --size { $size }: Geben Sie Breite und Höhe in Pixeln an, etwa 1920x1080.
render-writing = { $file } wird geschrieben
gallery-title = Alle Zielpunkte, Wege, Übungen und Klänge
render-written = Geschrieben: { $file }
home-set = Ein Set wird nie für zu Hause geschrieben: Was verarbeitet, geschieht mit einer Therapeutin oder einem Therapeuten. Wählen Sie eine ruhige Übung, etwa breathing.
home-ending = Für zu Hause gibt es { $endings }.
home-minutes = { $minutes } Minuten lassen sich nicht für zu Hause schreiben: Wählen Sie { $shortest } bis { $longest }.
home-silent = Die Datei wäre stumm: Der Ton ist ausgeschaltet. Schalten Sie ihn in den Einstellungen ein, oder nehmen Sie den Film.
home-unwritten = { $file } lässt sich nicht schreiben: { $why }. Alles andere geht. Machen Sie Platz auf dem Datenträger, und schreiben Sie noch einmal.
home-broken = Was für zu Hause geschrieben wurde, ist abgebrochen. Alles andere geht. Schreiben Sie noch einmal.

## Terminal: Ausgänge, die verlangt waren

eyes-required = Der Zielpunkt kann nicht gezeigt werden. { $why }
ears-required = Es können keine Töne gespielt werden. { $why }
ears-required-but-off = Ton ist verlangt, aber in den Einstellungen ausgeschaltet (audio.on).
hands-required = Es können keine Impulse gegeben werden. { $why }
hands-required-but-off = Impulse sind verlangt, aber in den Einstellungen ausgeschaltet ({ $setting }).
require-unknown = --require { $name }: Einen solchen Ausgang gibt es nicht. Es gibt: { $known }; nennen Sie mehrere mit Kommas dazwischen.

## Terminal: ein Fehler

broken = In Bilateral ist etwas schiefgegangen, und es hat aufgehört. Die Einzelheiten stehen in { $file }; bitte schicken Sie diese Datei mit Ihrem Bericht.
broken-and-not-kept = In Bilateral ist etwas schiefgegangen, und es hat aufgehört. Die Einzelheiten konnten nicht gespeichert werden.
computer-full = Dieser Computer hat zu wenig freien Arbeitsspeicher, oder es laufen zu viele Programme. Schließen Sie, was nicht gebraucht wird, und versuchen Sie es dann noch einmal.

## Augen: wie der Zielpunkt gezeichnet wird

drawn-by-card-on-flips = gezeichnet von der Grafikkarte, im Takt des Bildschirms
drawn-by-card-on-timer = gezeichnet von der Grafikkarte, im Takt einer Uhr
drawn-by-processor-on-flips = gezeichnet vom Prozessor, im Takt des Bildschirms
drawn-by-processor-on-timer = gezeichnet vom Prozessor, im Takt einer Uhr
drawn-nowhere = nicht gezeigt: Es gibt keinen Bildschirm

## Terminal: bilateral devices, bilateral buzz

devices-displays = Bildschirme
devices-sound = Ton
devices-serial-ports = Serielle Anschlüsse
devices-controllers = Spielcontroller
devices-none = keine
devices-only-display = der einzige: Der Zielpunkt wird in einem Fenster gezeigt, oder er verdeckt ihn mit --cover
devices-may-be-clients-display = kann der Klientenbildschirm sein: unter „Einrichten“ zu wählen oder mit --display und seiner Nummer
devices-clients-display = hier wird der Zielpunkt gezeigt
devices-your-display = bleibt der Ihre
devices-chosen-sound = hier werden die Töne gespielt
devices-no-board = Es ist kein Impulsgeber angeschlossen. Ein Arduino wird dazu mit dem Programm in { $sketch }.
devices-not-asked = nicht gefragt: sieht nicht nach einem Impulsgeber aus
devices-board = { $board }: Impulse mit --buzzers auto
devices-board-on-battery = { $board }, Batterie { NUMBER($volts, minimumFractionDigits: 1, maximumFractionDigits: 1) } V: Impulse mit --buzzers auto
devices-controller =
    { $hand ->
        [left] linke Hand mit --buzzers rumble
       *[right] rechte Hand mit --buzzers rumble
    }
devices-controller-for-both = linke und rechte Hand mit --buzzers rumble
devices-unused-controller = wird nicht benutzt
buzz-which-hand = Sagen Sie, welche Hand: bilateral buzz --left, --right oder --both.
buzz-on = An { $device }:
buzz-never-ready = Vorhanden, wird aber nicht bereit: { $device }.
buzz-simulated =
    { $hand ->
        [left] links gegeben, aber nur simuliert
       *[right] rechts gegeben, aber nur simuliert
    }
buzz-given-late =
    { $hand ->
        [left] links gegeben, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms nach dem geplanten Zeitpunkt
       *[right] rechts gegeben, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms nach dem geplanten Zeitpunkt
    }
buzz-given-early =
    { $hand ->
        [left] links gegeben, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms vor dem geplanten Zeitpunkt
       *[right] rechts gegeben, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms vor dem geplanten Zeitpunkt
    }
buzz-given =
    { $hand ->
        [left] links gegeben, der Zeitpunkt ist nicht bekannt
       *[right] rechts gegeben, der Zeitpunkt ist nicht bekannt
    }
buzz-not-given =
    { $hand ->
        [left] links nicht gegeben
       *[right] rechts nicht gegeben
    }

## Bühne und Set

stage-open = Die Bühne ist offen. S beginnt ein Set; Strg+Umschalt+Q auf der Bühne oder Strg+C hier schließt sie.
set-halted = Sofort abgebrochen. S beginnt ein Set; Strg+Umschalt+Q auf der Bühne oder Strg+C hier schließt sie.
client-pressed-stop = Die Klientin oder der Klient hat die Stopptaste gedrückt.
display-only-one = Es gibt nur einen Monitor, deshalb wird der Zielpunkt in einem Fenster gezeigt. Schließen Sie den Klientenbildschirm an, oder starten Sie mit --cover, um diesen zu verdecken.
display-no-randr = Die Bibliothek RandR ist nicht installiert; ohne sie sehen mehrere Monitore wie einer aus, deshalb wird der Zielpunkt in einem Fenster gezeigt. Unter Debian und Ubuntu: sudo apt install libxrandr2
display-may-be-covered = Es gibt nur einen Monitor. Soll der Zielpunkt ihn verdecken? (Esc bricht sofort ab, Strg+Umschalt+Q schließt)
device-waits = Das inzwischen gewählte Gerät wird verwendet, sobald das Set zu Ende ist.
device-fault = Ein Ausgang konnte wegen eines Fehlers in diesem Programm nicht geöffnet oder geschlossen werden ({ $fault }). Die anderen gehen weiter.
asked-fault = Was auf der Seite verlangt wurde, war wegen eines Fehlers in diesem Programm nicht möglich ({ $fault }). Das Set geht weiter, und es lässt sich jederzeit abbrechen.
devices-not-watched = Was von jetzt an angeschlossen oder gewählt wird, wird nicht bemerkt, und die Ausgänge bleiben, wie sie sind. { $why } Schließen Sie danach diese Sitzung, und starten Sie Bilateral neu; bis dahin lässt sich das Set wie gewohnt geben und abbrechen.

## Bericht

report-is-folder = Der Bericht kann nicht nach { $file } geschrieben werden: Das ist ein Ordner. Nennen Sie eine Datei.
report-no-folder = Der Bericht kann nicht nach { $file } geschrieben werden: Einen Ordner { $folder } gibt es nicht. Legen Sie ihn zuerst an, oder wählen Sie einen anderen Ort.
report-protected = Der Bericht kann nicht nach { $file } geschrieben werden: Dort ist das Schreiben nicht erlaubt. Wählen Sie einen anderen Ort.
report-written = Bericht geschrieben: { $file }
means-shown = der Aufruf, der das Bild gezeigt hat, ist zurückgekehrt, plus die für den Monitor eingestellte Verzögerung
means-heard = die eigene Zeit des Tongeräts für den ersten Abtastwert des Tons, plus die eingestellte Verzögerung
means-felt = die eigene Zeit des Impulsgebers, zu der er den Motor eingeschaltet hat, plus die Verzögerung der Motoren
means-given = dem Gerät wurde gesagt, dass es beginnen soll, plus die Verzögerung der Motoren
means-no-display = nicht bekannt: Es gibt keinen Bildschirm, deshalb ist keine Zeit angegeben
means-sound-off = nicht bekannt: Der Ton ist ausgeschaltet, deshalb ist keine Zeit angegeben
means-no-sound = nicht bekannt: Es gibt kein Tongerät, deshalb ist keine Zeit angegeben
means-sound-untimed = nicht bekannt: Das Tongerät sagt seine Zeit nicht, deshalb ist keine angegeben
means-hands-off = nicht bekannt: Die Hände sind ausgeschaltet, deshalb ist keine Zeit angegeben
means-no-hands = nicht bekannt: Nichts gibt Impulse in die Hände, deshalb ist keine Zeit angegeben
means-hands-simulated = nicht bekannt: Die Impulsgeber sind simuliert, deshalb ist keine Zeit angegeben
means-hands-untimed = nicht bekannt: Das Gerät sagt seine Zeit nicht, deshalb ist keine angegeben

## Terminal: eine Sitzung

address-of-page = Die Seite der Therapeutin oder des Therapeuten ist unter dieser Adresse: { $address }
address-of-page-opens = Die Seite der Therapeutin oder des Therapeuten öffnet sich in Ihrem Browser: { $address }
address-of-page-again = Die Adresse der Seite war schon benutzt und wurde noch einmal geöffnet. Wo die Seite noch nicht offen war, öffnen Sie diese, die einmal gilt: { $address }
system-refused = Das war nicht möglich: { $why }
check-order = Erst links, dann rechts, nacheinander für: { $outputs }.
check-of-eyes = die Augen
check-of-ears = die Ohren
check-of-hands = die Hände

## Terminal: die Zeile während eines Sets

status-state =
    { $state ->
        [lead-in] Vorlauf
        [running] läuft
        [paused] pausiert
        [finishing] geht zu Ende
        [halted] abgebrochen
       *[idle] bereit
    }
status-left = { $of ->
    [breathing] { $passes ->
        [one] noch { $passes } Atemzug
       *[other] noch { $passes } Atemzüge
    }
    [rocking] { $passes ->
        [one] noch { $passes } Schwingung
       *[other] noch { $passes } Schwingungen
    }
    [resting-light] { $passes ->
        [one] noch { $passes } Welle
       *[other] noch { $passes } Wellen
    }
   *[none] { $passes ->
        [one] noch { $passes } Durchgang
       *[other] noch { $passes } Durchgänge
    }
}
status-speed = { NUMBER($speed, minimumFractionDigits: 2, maximumFractionDigits: 2) } Hz
status-per-minute = { $of ->
    [breathing] { $per_minute } Atemzüge/min
    [rocking] { $per_minute } Schwingungen/min
    [resting-light] { $per_minute } Wellen/min
   *[none] { $per_minute } Durchgänge/min
}
status-eyes = Augen { $condition }
status-ears = Ohren { $condition }
status-hands = Hände { $condition }
status-condition =
    { $condition ->
        [on] an
        [off] aus
        [lost] nicht mehr da
        [opening] werden verbunden
        [simulated] simuliert
       *[missing] fehlen
    }
status-sync =
    { $sync ->
        [good] Gleichlauf gut
        [fair] Gleichlauf mäßig
        [poor] Gleichlauf schlecht
       *[unknown] Gleichlauf unbekannt
    }
status-not-shown = Was von jetzt an geschieht, steht hier erst am Ende der Sitzung. { $why }

## Terminal: was von einem Set gesagt wird, das vorbei ist

nothing-gives-it = Hier kann nichts ein Set geben: Es gibt weder Bildschirm noch Ton noch Impulsgeber, deshalb wird keines gegeben. Schließen Sie etwas davon an, und starten Sie noch einmal; `bilateral devices` zeigt, was da ist.
summary-no-set = Es wurde kein Set gegeben.
summary-set =
    { $outcome ->
        [complete] Set vollständig
        [finished-early] Set früher beendet
       *[halted] Set abgebrochen
    }
summary-given = gegeben
summary-speed = Tempo
summary-eyes = Augen
summary-ears = Ohren
summary-hands = Hände
summary-sync = Gleichlauf
summary-count = { $passes ->
    [one] { $passes } Durchgang
   *[other] { $passes } Durchgänge
} · { $sweeps ->
    [one] { $sweeps } Schwung
   *[other] { $sweeps } Schwünge
} · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
summary-of-exercise = { $of ->
    [breathing] { $passes ->
        [one] { $passes } Atemzug
       *[other] { $passes } Atemzüge
    }
    [rocking] { $passes ->
        [one] { $passes } Schwingung
       *[other] { $passes } Schwingungen
    }
   *[resting-light] { $passes ->
        [one] { $passes } Welle
       *[other] { $passes } Wellen
    }
} · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
summary-speeds = { $asked }, { $measured }
summary-never-moved = nie bewegt
summary-speed-asked = { NUMBER($speed, minimumFractionDigits: 2, maximumFractionDigits: 2) } Hz eingestellt
summary-speed-measured = { NUMBER($speed, minimumFractionDigits: 4, maximumFractionDigits: 4) } Hz gemessen
summary-not-measured = nicht gemessen
summary-eyes-missing = fehlten: Es wurde nichts gezeigt
summary-eyes-were = { $device }; { $frames } Bilder, { $late } zu spät, { $skipped } ausgelassen; { $spread } neben dem Plan
summary-ears-missing = fehlten: Es war nichts zu hören
summary-ears-off = aus
summary-ears-were = { $device }; { $under_runs } Aussetzer, { $late } zu spät, { $dropped } ausgefallen; { $spread } neben dem Plan
summary-pulses = { $pulses ->
    [one] { $pulses } Impuls
   *[other] { $pulses } Impulse
}, { $late } zu spät, { $dropped } ausgefallen
summary-hands-simulated = simuliert: Es war nichts zu spüren; { $counts }
summary-hands-missing = fehlten: Es war nichts zu spüren
summary-hands-were = { $device }; { $counts }; { $spread } neben dem Plan
summary-spread = Median { $sign }{ NUMBER($median, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms, p99 { NUMBER($p99, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms, höchstens { NUMBER($most, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms
summary-pair =
    { $pair ->
        [tactile-audio] Impulse nach Tönen: { $spread }
        [tactile-visual] Impulse nach Bild: { $spread }
       *[audio-visual] Töne nach Bild: { $spread }
    }
summary-sync-is =
    { $sync ->
        [good] gut (Gesehenes, Gehörtes und Gespürtes kamen zusammen an)
        [fair] mäßig (nahe an dem, was auffallen könnte)
        [poor] schlecht (es kann auffallen; schließen Sie andere Programme, oder sehen Sie im Handbuch nach)
       *[unknown] unbekannt (es braucht zwei wirkliche Ausgänge, die ihre Zeit sagen)
    }

## Abgelehnt: was falsch ist, und wo

refusal = { $where }: { $problem } { $remedy }
refusal-here = { $problem } { $remedy }
refusal-in-two-lines =
    { $where }: { $problem }
    {"    "}{ $remedy }
refusals-both =
    { $one }
    { $other }
refusals-more = Weiteres ist falsch: noch { $count }.
refused-line = { $line }: { $problem }
clash-glide-flashes = Ein Zielpunkt von { $diameter } % der Höhe lässt bei { $speed } Hz die Stellen, die er überstreicht, mehr als dreimal je Sekunde aufblitzen, und das auf einem zu großen Teil des Bildschirms.
clash-glide-instead = Wählen Sie höchstens { $fastest } Hz bei einem Zielpunkt von { $diameter } %, oder einen Zielpunkt von höchstens { $largest } % bei { $speed } Hz.
clash-glide-smaller = Wählen Sie bei { $speed } Hz einen Zielpunkt von höchstens { $largest } % oder eine andere Linie: Diese geht so oft hin und her, dass keine Geschwindigkeit langsam genug ist.
where-file = { $file }
where-line = { $file }, Zeile { $line }
where-variable = Umgebungsvariable { $variable }
where-flag = Option { $flag }
where-page = die Seite
instead-in-file = Schreiben Sie stattdessen: { $field } = { $value }
instead-in-own-file = Schreiben Sie in Ihre eigene Einstellungsdatei, unter die Zeile [{ $section }]: { $field } = { $value }
instead-of-variable = Setzen Sie stattdessen: { $variable }={ $value }
instead-of-flag = Verwenden Sie stattdessen: { $flag }
instead-on-page = Wählen Sie stattdessen: { $setting } = { $value }.
value-with-unit = { $value } { $unit }
one-of = { $others } oder { $last }
given-nothing = weggelassen
given-empty-text = ein leerer Text
given-text = der Text { $text }
given-long-number = eine Zahl mit zu vielen Ziffern
given-section = ein eigener Abschnitt
given-list = eine Liste
given-date = ein Datum oder eine Uhrzeit
allowed-switch = true oder false
allowed-language = { $auto } oder der Code einer Sprache, zum Beispiel { $example }
allowed-choice = { $choices }
allowed-number = eine Zahl { $range }
allowed-whole-number = eine ganze Zahl { $range }
allowed-text-or-number = ein Text in Anführungszeichen oder eine Zahl ab 1
allowed-text = ein Text in Anführungszeichen
allowed-colour = eine Farbe wie "#80c0ff" (je zwei Hexadezimalziffern für Rot, Grün und Blau)
allowed-photo = der Name eines Bildes in Anführungszeichen, zum Beispiel "meadow.jpg" (.jpg oder .png), oder ""
allowed-sound = der Name eines Klangs in Anführungszeichen, zum Beispiel "stream.wav" (.wav, .flac, .ogg, .opus, .mp3 oder .aiff), oder ""
allowed-music = der Name einer Datei oder eines Ordners mit Musik in Anführungszeichen, zum Beispiel "evening" oder "evening/rain.mp3", oder "" für alles, was da ist
allowed-drawing = 4 bis 24 ganze Zahlen von −100 bis 100 mit Leerzeichen dazwischen, in Anführungszeichen, zum Beispiel "0 60 0 -60"
range-within = von { $lowest } bis { $highest } { $unit }
range-of-numbers = von { $lowest } bis { $highest }
range-inside = über { $lowest } und unter { $highest } { $unit }
refused-value = { $setting } ({ $name }): Angegeben ist { $given }, erlaubt ist { $allowed }.
refusals-go-on = ab hier ist noch mehr falsch.
    .remedy = Berichtigen Sie zuerst, was oben steht.
no-such-variable = diese Einstellung gibt es nicht.
    .remedy = Entfernen Sie sie; siehe: bilateral settings show
nearest-is = Am ähnlichsten ist { $near }.
nearest-is-instead = Am ähnlichsten ist { $near }. { $instead }
nearest-is-below = Am ähnlichsten ist { $near }, unter der Zeile { $sections }.
no-field = unter [{ $section }] gibt es keine Einstellung { $field }.
field-belongs-elsewhere = { $field } gehört unter { $sections }.
fields-known = Die Einstellungen unter [{ $section }] sind: { $known }.
no-section = es gibt keinen Abschnitt [{ $section }].
sections-known = Die Abschnitte sind: { $known }.
field-outside-section = die Einstellung { $field } steht außerhalb ihres Abschnitts.
    .remedy = Verschieben Sie sie unter die Zeile { $sections }.
no-field-anywhere = es gibt keine Einstellung { $field }.
    .remedy = Löschen Sie die Zeile. Alle Einstellungen: bilateral presets show default
section-is-value = { $section }: Angegeben ist { $given }, es muss aber ein Abschnitt mit Einstellungen darunter sein.
    .remedy = Schreiben Sie [{ $section }] in eine eigene Zeile, dann zum Beispiel { $example }
clash = { $setting } ist { $value }, aber { $reason }.
clash-with-usual = { $setting } ist { $value }, wo nichts anderes angegeben ist, aber { $reason }.
clash-of-two = { $setting } ist { $value }, aber { $reason } ({ $against } kommt von: { $place }).
clash-leave-one-out = Lassen Sie eines der beiden weg.
clash-jumps-fast = ein springender Zielpunkt (motion.profile = "{ $profile }") blitzt zweimal je Durchgang und darf nicht schneller sein als { $most } Hz
clash-limit = { $limit } erlaubt höchstens { $most }
clash-pace = Ein Takt von { $pace } je Minute liegt außerhalb dessen, was diese Übung hat: { $slowest } bis { $fastest } je Minute.
clash-pace-instead = Wählen Sie einen Takt von { $nearest } je Minute oder andere Längen für die Teile des Atemzugs.
clash-varied-fast = bei { $speed } Hz darf kein Durchgang schneller sein als { $fastest } Hz
clash-picture-large = ein Bild als Zielpunkt darf höchstens { $most } % der Höhe groß sein, weil das, was darauf ist, blitzen könnte
clash-picture-passes = Ein Bild von { $diameter } % der Höhe überstreicht bei { $speed } Hz auf dem Weg „{ $path }“ in einer Sekunde so viel vom Bildschirm, dass das, was darauf ist, blitzen könnte.
clash-picture-instead = Wählen Sie ein Bild von höchstens { $largest } % bei { $speed } Hz, oder höchstens { $fastest } Hz bei einem Bild von { $diameter } %.
clash-picture-smaller = Wählen Sie bei { $speed } Hz ein Bild von höchstens { $largest } % oder einen anderen Weg.
clash-picture-jumps = ein springender Zielpunkt (motion.profile = "{ $profile }") darf kein Bild sein, weil darauf gesättigtes Rot sein kann
clash-size-large = das sind { $percent } % der Höhe in diesem Raum, und ein Zielpunkt hat höchstens { $bound } %
clash-size-small = das sind { $percent } % der Höhe in diesem Raum, und ein Zielpunkt hat mindestens { $bound } %
clash-colours-cross = die Farben, die der Zielpunkt reihum annimmt, sind weder alle heller noch alle dunkler als der Hintergrund, und ein so großer könnte beim Wechsel blitzen: Er darf höchstens { $most } % der Höhe groß sein
clash-jumps-in-red = bei einem springenden Zielpunkt (motion.profile = "{ $profile }") darf es kein gesättigtes Rot sein, das Anfälle auslösen kann
clash-short-tone = ein Ton, der je { $ramp } ms an- und abschwillt (audio.ramp_ms), dauert mindestens { $shortest } ms
clash-two-lengths = set.passes ist auch angegeben, und ein Set hat nur eine Länge
file-unopened-name = ihr Name
where-preset = Vorlage { $preset }
file-left-alone = { $remedy } Die Datei bleibt, wie sie ist, und nichts darin geht verloren.
name-other = Wählen Sie einen anderen Namen.
name-empty = Der Name einer Vorlage hat mindestens ein Zeichen.
name-long = Der Name einer Vorlage hat höchstens { $most } Zeichen.
name-unseen = Der Name einer Vorlage hat keine Zeichen, die man nicht sieht.
name-forbidden = Der Name einer Vorlage darf { $characters } nicht enthalten.
name-edges = Der Name einer Vorlage beginnt und endet nicht mit einem Leerzeichen oder Punkt.
name-reserved = Der Name einer Vorlage muss ein anderer sein, da Windows diesen für ein Gerät vorbehält.
name-kept = Keine Vorlage darf { $kept } heißen oder mit { $ending } enden.
name-taken-by-shipped = Es gibt schon eine Vorlage { $preset }, die zu Bilateral gehört.
name-taken-by-own = Es gibt schon eine Vorlage { $preset }, die Ihre eigene ist.
no-preset-nearest = Am ähnlichsten ist { $near }. Es gibt: { $known }.
import-large = { $file }: Die Datei ist größer als { $most } MB. Wählen Sie eine Datei mit einer Vorlage.
file-is-old-name = Ein Buchstabe im Namen der Datei ist in einer alten Kodierung gespeichert, nicht in UTF-8.
    .remedy = Geben Sie ihr einen anderen Namen.
file-is-long-line = Keine Zeile einer Datei mit Einstellungen ist so lang wie diese.
    .remedy = Wählen Sie eine Datei mit Einstellungen, jede in einer eigenen, kurzen Zeile.
file-is-nested = Klammern sind zu tief verschachtelt.
    .remedy = Einstellungen brauchen keine Verschachtelung: [Abschnitt], dann Name = Wert.
file-is-digits = Eine Zahl hat zu viele Ziffern, oder es gibt ein Datum nicht.
    .remedy = Jede Zahl in einer Datei mit Einstellungen ist kurz, etwa 1.25; ein Datum kommt nicht vor.
file-is-folder = Das ist ein Ordner, keine Datei.
    .remedy = Nennen Sie eine Datei darin, die auf .toml endet.
file-is-not-there = Eine solche Datei gibt es nicht.
    .remedy = Prüfen Sie die Schreibweise und den Ordner.
file-is-not-ordinary = Das ist keine gewöhnliche Datei.
    .remedy = Nennen Sie eine Datei, die auf .toml endet.
file-is-large = Das ist viel zu groß für eine Datei mit Einstellungen.
    .remedy = Nennen Sie eine Datei, die auf .toml endet.
file-unopened = Die Datei kann nicht geöffnet werden ({ $why }).
    .remedy = Prüfen Sie, ob ihr Name stimmt und ob Sie sie lesen dürfen.
file-holds-utf-16 = Die Datei ist als UTF-16 gespeichert (manche Editoren nennen es Unicode).
file-holds-no-text = Die Datei enthält keinen Text.
    .remedy = Öffnen Sie sie in einem Texteditor, und speichern Sie sie noch einmal als reinen Text, Kodierung UTF-8.
file-holds-old-letter = Ein Buchstabe ist in einer alten Kodierung gespeichert, nicht in UTF-8.
file-unusual = Sie ist zu ungewöhnlich gegliedert, um von der Seite geändert zu werden.
    .remedy = Ändern Sie sie in einem Texteditor. Die Datei bleibt, wie sie ist, und nichts darin geht verloren.
write-there-already = Eine solche Datei gibt es schon.
    .remedy = Es wurde nichts geändert. Wählen Sie einen anderen Namen.
write-failed = Das war nicht möglich ({ $why }).
    .remedy = Es wurde nichts geändert. Prüfen Sie, ob in den Ordner geschrieben werden darf und die Festplatte nicht voll ist.
own-preset-is-shipped = Diese Vorlage gehört zu Bilateral und bleibt, wie sie ist.
    .remedy = Kopieren Sie sie: Die Kopie gehört Ihnen.
own-preset-is-unread = Die Datei mit diesem Namen kann nicht gelesen werden und wird nicht überschrieben.
    .remedy = Wählen Sie einen anderen Namen; oder benennen Sie jene zuerst um, oder löschen Sie sie.
own-preset-is-link = Ihre Datei verweist auf eine andere, die so bleibt, wie sie ist.
    .remedy = Kopieren Sie sie, und ändern Sie die Kopie.
no-preset-default = Das ist die Liste aller Einstellungen, keine Vorlage.
    .remedy = Mit den üblichen Einstellungen: standard
no-preset-twice = Ihre eigene Vorlage { $file } heißt wie eine andere.
    .remedy = Geben Sie Ihrer Datei einen anderen Namen.
no-preset = Eine solche Vorlage gibt es nicht.
    .remedy = Es gibt: { $known }.
photo-large = Das Bild ist größer als { $most } MB.
    .remedy = Wählen Sie ein kleineres.
photo-of-too-many-pixels = das Bild hat { $width } × { $height } Pixel, mehr als { $most } Millionen.
    .why = mehr als { $most } Millionen Pixel
    .remedy = Speichern Sie es kleiner.
photo-of-no-kind = Das ist kein Bild in PNG, JPEG oder WebP.
    .why = weder PNG noch JPEG oder WebP
    .remedy = Speichern Sie es als eines von beiden.
photo-no-file = Das ist ein Ordner oder ein Gerät, kein Bild.
    .why = keine Datei
    .remedy = Wählen Sie ein Bild in PNG, JPEG oder WebP.
sound-file-no-library = Die Bibliothek, die Klangdateien liest, fehlt.
    .remedy = Installieren Sie Bilateral mit allem, was dazugehört, noch einmal.
sound-file-of-no-kind = Das ist kein Klang, der sich öffnen lässt.
    .remedy = Speichern Sie ihn als WAV, FLAC, Ogg, Opus, MP3 oder AIFF.
sound-file-unread = Das System lässt sie nicht lesen ({ $why }).
    .remedy = Sehen Sie nach, ob die Datei da ist und gelesen werden darf.
sound-file-no-file = Das ist ein Ordner oder ein Gerät, keine Datei.
    .remedy = Wählen Sie eine Datei.
sound-file-empty = Die Datei ist leer.
    .remedy = Wählen Sie eine andere.
sound-file-channels = Der Klang hat { $channels } Kanäle, mehr als { $most }.
    .remedy = Speichern Sie ihn in Stereo.
sound-file-rate = Der Klang hat { $rate } Abtastwerte je Sekunde; lesbar sind { $lowest } bis { $highest }.
    .remedy = Speichern Sie ihn mit 48000.
sound-file-broken = Die Datei ist beschädigt: Ab einer Stelle lässt sie sich nicht lesen.
    .remedy = Nehmen Sie eine heile Kopie.
sound-file-silent = In der Datei ist nichts zu hören, oder nichts in den ersten Sekunden.
    .remedy = Schneiden Sie weg, was still ist, oder wählen Sie eine andere.
sound-file-large = Der Klang ist größer als { $most } MB.
    .remedy = Schneiden Sie den Teil heraus, der gemeint ist: Zu hören sind höchstens zwei Sekunden.
file-not-there = Sie ist nicht da.
sound-file-none = Dort ist keine Musik.
    .remedy = Legen Sie Dateien in den Ordner, oder wählen Sie einen anderen.
toml-typographic-quotes = Typografische Anführungszeichen können nicht gelesen werden.
    .remedy = Verwenden Sie gerade Anführungszeichen: "
toml-decimal-comma = Ein Dezimalkomma kann nicht gelesen werden.
    .remedy = Schreiben Sie einen Punkt: { $one } = { $two }.{ $three }
toml-unit = Hinter der Zahl steht noch etwas.
    .remedy = Schreiben Sie nur die Zahl: { $one } = { $two }
toml-point-first = Eine Zahl kann nicht mit ihrem Punkt beginnen.
    .remedy = Schreiben Sie: { $one } = { $two }0.{ $three }
toml-point-last = Eine Zahl kann nicht mit ihrem Punkt enden.
    .remedy = Schreiben Sie: { $one } = { $two }.0
toml-yes = So wird ein Ja nicht geschrieben.
    .remedy = Schreiben Sie: { $one } = true
toml-no = So wird ein Nein nicht geschrieben.
    .remedy = Schreiben Sie: { $one } = false
toml-unquoted = Ein Text steht ohne Anführungszeichen.
    .remedy = Schreiben Sie: { $one } = "{ $two }"
toml-empty = Hinter dem Gleichheitszeichen steht nichts.
    .remedy = Schreiben Sie einen Wert dorthin, oder löschen Sie die Zeile.
toml-backslash = Ein umgekehrter Schrägstrich kann nicht allein stehen.
    .remedy = Schreiben Sie jeden \ doppelt.
toml-open-quote = Ein schließendes Anführungszeichen fehlt.
    .remedy = Ergänzen Sie es.
toml-colon = Wo = stehen muss, steht ein Doppelpunkt.
    .remedy = Schreiben Sie: { $one } = { $two }
toml-leading-zero = Eine Zahl kann nicht mit einer Null vor anderen Ziffern beginnen.
    .remedy = Schreiben Sie: { $one } = { $two }{ $three }
toml-blank-in-name = Ein Name kann kein Leerzeichen enthalten.
    .remedy = Schreiben Sie: { $one }_{ $two } = { $three }
toml-two-equals = Ein = genügt.
    .remedy = Schreiben Sie: { $one } = { $two }
toml-two-in-line = Zwei Einstellungen stehen in einer Zeile.
    .remedy = Geben Sie jeder eine eigene Zeile: { $one }
toml-header = Ein Abschnitt steht in einem einzigen Klammerpaar.
    .remedy = Schreiben Sie: [{ $one }]
toml-twice = Derselbe Name steht ein zweites Mal da.
    .remedy = Behalten Sie einen von beiden, und löschen Sie den anderen.
toml-unseen = Hier steht ein Zeichen, das kein Editor zeigt.
    .remedy = Löschen Sie die Zeile, und tippen Sie sie neu.
toml-unclosed = Eine Klammer oder ein Anführungszeichen vor dieser Stelle wird nicht geschlossen.
    .remedy = Schließen oder löschen Sie es.
toml-unreadable = Diese Zeile kann nicht gelesen werden.
    .remedy = Eine Zeile ist ein [Abschnitt], eine Einstellung wie speed_hz = 1.2 oder ein Kommentar hinter #.

## commands and the render sheet: what is written for whoever reads

presets-name = Vorlage
presets-about = wofür sie ist
presets-unusable = nicht verwendbar; siehe: bilateral settings check { $file }
presets-own = { $use } (Ihre eigene)
presets-exercises = Ruheübungen, vor und nach Sets:
presets-folder = Ihre eigenen Vorlagen gehören in { $folder }
file-fine = { $file } ist in Ordnung.
file-gives = { $count ->
    [one] Hier ist 1 Einstellung angegeben; die anderen behalten ihre üblichen Werte.
   *[other] Hier sind { $count } Einstellungen angegeben; die anderen behalten ihre üblichen Werte.
}
own-file-none = Es gibt noch keine. Alle Einstellungen zum Abschreiben: bilateral presets show default
value-none = nicht angegeben
brief-seconds = { $seconds } s mit { $speed } Hz.
brief-passes = { $passes ->
    [one] { $passes } Durchgang
   *[other] { $passes } Durchgänge
} · { $sweeps } Schwünge · { $seconds } s mit { $speed } Hz.
brief-eyes = Augen: { $path }; { $profile }.
brief-eyes-none = Augen: ein ruhiger, leerer Bildschirm.
brief-ears = Ohren: { $sound }, { $pitch } Hz mit { $level } dBFS.
brief-ears-own = Ohren: '{ $file }' mit { $level } dBFS.
brief-ears-none = Ohren: nichts.
brief-ambience = Durchgehend: { $source } mit { $level } dBFS.
brief-hands = Hände: Impulse von { $duration } ms.
brief-exercise = { $kind }: { $pace } je Minute, { $seconds } s.
sheet-lead-in = Vorlauf
sheet-first-pass = Der erste Durchgang
sheet-all = { $passes ->
    [one] Der ganze Durchgang
   *[other] Alle { $passes } Durchgänge
}
sheet-end = Das Ende
sheet-passes = { $passes ->
    [one] { $passes } Durchgang
   *[other] { $passes } Durchgänge
} mit { $speed } Hz
sheet-unseen = nichts zu sehen
sheet-silent = keine Töne
sheet-tones = { $sound }, { $pitch } Hz mit { $level } dBFS
sheet-tones-own = '{ $file }' mit { $level } dBFS
sheet-at = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
sheet-at-pass = Durchgang { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
sheet-tone = { $side ->
    [left] Ton links
   *[right] Ton rechts
}

## Akte

record-there = Hier ist schon eine Akte. Es wurde nichts geändert; für eine andere wählen Sie einen anderen Ordner (record.folder), oder verschieben Sie diese.
record-none = In { $folder } ist keine Akte. Legen Sie eine an oder stellen Sie eine Sicherung wieder her: unter Einrichten, oder im Terminal mit `bilateral record create` oder `bilateral record restore`.
record-missing = Der Schlüssel der Akte ist da, ihre Datenbank (record.db) aber nicht. Legen Sie die Datei zurück, oder stellen Sie eine Sicherung wieder her; war die Akte immer leer, löschen Sie record.key, und legen Sie sie neu an.
record-key-missing = Die Schlüsseldatei der Akte (record.key) fehlt. Geben Sie statt der Passphrase den Wiederherstellungscode ein, und wählen Sie dann unter Einrichten eine Passphrase, oder mit `bilateral record passphrase`.
record-key-damaged = Die Schlüsseldatei der Akte (record.key) ist beschädigt. Geben Sie statt der Passphrase den Wiederherstellungscode ein, und wählen Sie dann unter Einrichten eine Passphrase, oder mit `bilateral record passphrase`.
record-passphrase-wrong = Diese Passphrase öffnet die Akte nicht.
record-passphrase-short = Eine Passphrase hat mindestens { $least } Zeichen; mehrere Wörter merkt man sich leicht.
record-passphrases-differ = Die beiden Passphrasen sind verschieden. Es wurde nichts geändert; bitte beginnen Sie noch einmal.
record-wait = Zu viele falsche Passphrasen hintereinander. Bitte warten Sie { $seconds } Sekunden, und versuchen Sie es dann noch einmal; der Wiederherstellungscode gilt sofort.
record-code-mistyped = Das ist kein Wiederherstellungscode: Bitte vergleichen Sie ihn Zeichen für Zeichen.
record-not-opened = Dieser Schlüssel öffnet die Akte nicht, oder ihre erste Seite ist beschädigt. Es wurde nichts geändert. Sind Passphrase oder Code sicher richtig, stellen Sie eine Sicherung wieder her.
record-no-home = Dieses Konto hat keinen Ordner für eine Akte. Wählen Sie einen auf einem Laufwerk dieses Computers (record.folder).
record-on-network = { $folder } liegt in einem Netz, wo eine Akte weder sicher noch vertraulich ist. Es wurde nichts dorthin geschrieben; wählen Sie einen Ordner auf einem Laufwerk dieses Computers (record.folder).
record-read-only = Die Akte kann nicht geschrieben werden: Dieses Konto darf nicht in { $folder } schreiben. Die Sets gehen weiter wie bisher. Erlauben Sie es, oder wählen Sie einen anderen Ordner (record.folder).
record-in-use = Ein anderes Programm benutzt die Akte, vielleicht ein zweites Bilateral. Es wurde nichts geändert; schließen Sie es, und versuchen Sie es noch einmal.
record-disk-full = Das Laufwerk ist voll. Löschen Sie anderes, oder leeren Sie den Papierkorb; die Akte selbst ist unversehrt.
record-disk-fault = Das Laufwerk tut nicht, was die Akte braucht ({ $why }). Prüfen Sie, ob es angeschlossen und in Ordnung ist.
record-damaged = Die Akte ist beschädigt: Bytes darin sind nicht mehr so, wie sie geschrieben wurden. Es wird nichts mehr hineingeschrieben. Bewahren Sie die beschädigten Dateien auf, und stellen Sie die neueste Sicherung in einem anderen Ordner wieder her (record.folder).
record-newer = Diese Akte wurde von einer neueren Version von Bilateral geschrieben. Es wurde nichts geändert; installieren Sie jene Version.
record-older =
    { $count ->
        [one] Die Akte ist älter als das zuletzt Geschriebene: Ein Eintrag fehlt. Wenn Sie nicht selbst eine ältere Kopie hingelegt haben, sehen Sie in Ihrer neuesten Sicherung nach.
       *[other] Die Akte ist älter als das zuletzt Geschriebene: { $count } Einträge fehlen. Wenn Sie nicht selbst eine ältere Kopie hingelegt haben, sehen Sie in Ihrer neuesten Sicherung nach.
    }
record-broken-off =
    { $count ->
        [one] Die letzte Sitzung von { $client } brach ab: Bilateral war vor ihr zu Ende. Was bis dahin geschrieben war, steht in der Akte.
       *[other] { $count } Sitzungen brachen ab, die letzte von { $client }: Bilateral war vor ihnen zu Ende. Was bis dahin geschrieben war, steht in der Akte.
    }
record-clock-back = Die Uhr dieses Computers geht { $minutes } Minuten hinter dem letzten Eintrag der Akte. Die Einträge behalten ihre Reihenfolge, aber ihre Zeiten können falsch sein; bitte prüfen Sie die Uhr.
record-row-differs = Ein anderer Eintrag mit derselben Nummer ist schon in der Akte. Es wurde nichts geändert.
record-row-refused = Ein Eintrag konnte nicht in die Akte aufgenommen werden und wurde ausgelassen ({ $why }). Alle anderen bleiben erhalten; bitte notieren Sie ihn von Hand.
record-locked = die Akte ist gesperrt
record-locked-idle = Die Akte wurde eine Weile nicht benutzt und ist gesperrt. Was jetzt kommt, bleibt im Arbeitsspeicher, bis die Passphrase eingegeben wird.
record-unwritten =
    { $count ->
        [one] Ein Eintrag ist noch nicht in der Akte: { $why } Er bleibt im Arbeitsspeicher und wird wieder angeboten; die Sitzung geht weiter. Schließen Sie Bilateral nicht, ehe er geschrieben ist.
       *[other] { $count } Einträge sind noch nicht in der Akte: { $why } Sie bleiben im Arbeitsspeicher und werden wieder angeboten; die Sitzung geht weiter. Schließen Sie Bilateral nicht, ehe sie geschrieben sind.
    }
record-written-again = Alles, was im Arbeitsspeicher war, ist jetzt in der Akte.
record-not-whole = Die Akte ist nicht mehr so, wie sie geschrieben wurde: { $where }. Es wurde nichts geändert. Bewahren Sie diese Dateien auf, und stellen Sie die neueste Sicherung in einem anderen Ordner wieder her (record.folder).
record-part-pages = Bytes der Datei wurden verändert
record-part-structure = ihr Aufbau ist gestört
record-part-audit = Eintrag { $number } des Protokolls folgt nicht aus dem vorigen
record-part-rows = es sind Zeilen da, die nie geschrieben wurden, oder es fehlen welche, die nie gelöscht wurden
record-backup-damaged = Diese Sicherung ist beschädigt oder abgeschnitten, oder die Passphrase ist nicht die, unter der sie entstand. Es wurde nichts geändert; versuchen Sie den Wiederherstellungscode oder eine andere Sicherung.
record-backup-ahead = Die Sicherung ist unversehrt, hat aber Einträge, die der Akte fehlen: Sie ist von einer anderen Akte, oder die Akte ist älter als die Sicherung.
record-json-wrong = Das ist keine vollständige Ausgabe einer Akte als JSON. Es wurde nichts geändert.
record-json-pseudonyms = Eine pseudonymisierte Ausgabe kann nicht aufgenommen werden: Ihre Namen und Tage sind nicht die wirklichen. Es wurde nichts geändert.
record-json-clashes = Der Inhalt dieser Datei widerspricht der Akte: Ein Kürzel oder ein Set ist schon als ein anderes da. Es wurde nichts geändert.
record-library-missing = Die Akte braucht das Paket { $name }, das nicht installiert ist. Installieren Sie Bilateral neu, oder mit: pip install sqlcipher3 pynacl
record-keyring-missing = Der Schlüsselbund dieses Computers lässt sich nicht nutzen, weil das Paket keyring hier nicht installiert ist; die Passphrase öffnet die Akte wie immer. Installieren Sie es mit: pip install "keyring>=25.6"   (oder, nach einer Installation mit pipx: pipx inject bilateral keyring)
record-keyring-none = Auf diesem Computer fand sich kein Schlüsselbund, der sicher aufbewahrt; die Passphrase öffnet die Akte wie immer.
record-keyring-refused = Der Schlüsselbund dieses Computers hat nicht getan, worum er gebeten wurde ({ $why }), etwa weil seine eigene Frage ohne Antwort blieb. Die Passphrase öffnet die Akte wie immer.
record-keyring-silent = Der Schlüsselbund dieses Computers hat eine Minute lang nicht geantwortet; vielleicht liegt seine eigene Frage hinter einem anderen Fenster. Die Passphrase öffnet die Akte wie immer.
record-keyring-stale = Was der Schlüsselbund dieses Computers hat, öffnet die Akte nicht mehr und wurde herausgenommen. Öffnen Sie sie mit der Passphrase; danach öffnet der Schlüsselbund sie wieder.
record-keyring-left = Der Schlüsselbund öffnet die Akte nicht mehr, aber ein Eintrag, der nun zu nichts dient, ließ sich nicht herausnehmen ({ $name }): { $why }
record-needs-terminal = Nach der Passphrase wird an einem Terminal gefragt, und hier ist keines. Starten Sie den Befehl in einem Terminal.

record-ask-passphrase = Passphrase oder Wiederherstellungscode (die Eingabe wird nicht gezeigt):
record-ask-passphrase-only = Passphrase (die Eingabe wird nicht gezeigt):
record-ask-new-passphrase = Neue Passphrase (die Eingabe wird nicht gezeigt):
record-ask-again = Noch einmal:
record-ask-code-end = Schreiben Sie ihn auf, und geben Sie dann seine letzten vier Zeichen ein:
record-ask-delete = Das lässt sich nicht rückgängig machen. Geben Sie „{ $client }“ ein, um alles zu dieser Person zu löschen:
record-code-is = Das ist der Wiederherstellungscode. Er öffnet die Akte ohne Passphrase und wird nirgends aufbewahrt: Drucken Sie ihn aus, oder schreiben Sie ihn auf, und verwahren Sie ihn in einem versiegelten Umschlag.
record-created = Die Akte ist angelegt, in { $folder }. Ohne Passphrase und Wiederherstellungscode kann sie niemand je öffnen.
record-is-off = Sie ist ausgeschaltet: Es wird nichts hineingeschrieben, bis Sie in Ihren Einstellungen unter [record] `on = true` setzen.
record-passphrase-changed = Die neue Passphrase öffnet die Akte. Frühere Sicherungen öffnet weiter die alte.
record-code-changed = Der neue Wiederherstellungscode öffnet die Akte, der alte nicht mehr. Frühere Sicherungen öffnet weiter der alte.
record-code-unchanged = So endet der Code nicht. Es wurde nichts geändert; der alte Code gilt.
record-exported = Geschrieben: { $file }. Das ist nicht verschlüsselt; verwahren Sie es so sorgfältig wie die Akte.
record-export-there = { $file } gibt es schon. Es wurde nichts geschrieben; wählen Sie einen anderen Namen.
record-notes-name = Freier Text kann Namen enthalten und gehört deshalb nicht in eine pseudonymisierte Ausgabe. Lassen Sie --notes oder --pseudonymise weg.
record-imported =
    { $count ->
        [one] Ein Eintrag wurde aufgenommen.
       *[other] { $count } Einträge wurden aufgenommen.
    }
record-backed-up = Die Sicherung ist geschrieben: { $file }. Notieren Sie dazu: Eintrag { $number } des Protokolls. Bewahren Sie sie auf einem anderen Laufwerk auf.
record-restored = Die Sicherung ist in { $folder } wiederhergestellt und unversehrt, mit { $count } Einträgen im Protokoll. Passphrase und Wiederherstellungscode sind die von damals.
record-whole = Die Akte ist unversehrt: alle Seiten, alle Zeilen und { $count } Einträge des Protokolls.
record-backup-whole = Die Sicherung ist unversehrt und von dieser Akte; sie reicht bis zu Eintrag { $number } des Protokolls.
record-empty = Es gibt noch keine Sitzung.
record-no-client = Niemand hat das Kürzel { $client }. Es wurde nichts geändert; `bilateral record due` listet alle auf.
record-kept = { $client }: aufbewahrt bis { $until }
record-due = { $client }: aufzubewahren war bis { $until }, darf gelöscht werden
record-years-of-whom = Sagen Sie, für wen: --client KÜRZEL.
record-delete-early = Vorsicht: Diese Akte ist bis { $until } aufzubewahren. Für viele Akten verlangt das ein Gesetz.
record-not-deleted = Es wurde nichts gelöscht.
record-delete-going-on = Die Sitzung von { $client } läuft noch, oder noch nicht alles davon ist geschrieben. Es wurde nichts gelöscht; beginnen Sie zuerst die nächste Sitzung.
record-deleted =
    { $count ->
        [one] Gelöscht, eine Zeile; ihre Bytes sind aus der Akte auf diesem Computer verschwunden. Frühere Sicherungen und Ausgaben enthalten sie noch.
       *[other] Gelöscht, { $count } Zeilen; ihre Bytes sind aus der Akte auf diesem Computer verschwunden. Frühere Sicherungen und Ausgaben enthalten sie noch.
    }
record-no-sitting = Diese Sitzung ist nicht mehr in der Akte. Es wurde nichts geändert.
record-no-sitting-that-day = Von { $client } gibt es am { $day } keine Sitzung. Es wurde nichts geändert; Tage schreibt man wie 2026-11-29.
record-same-code = Das ist schon ihr Kürzel. Es wurde nichts geändert.
record-ask-move = { $count } Sitzungen von „{ $client }“ kommen zu einem anderen Kürzel. Geben Sie dieses noch einmal ein, um sie zu verschieben:
record-not-moved = Es wurde nichts verschoben.
record-moved =
    { $count ->
        [one] Eine Sitzung wurde zu { $client } verschoben; das Protokoll vermerkt es.
       *[other] { $count } Sitzungen wurden zu { $client } verschoben; das Protokoll vermerkt es.
    }
record-column-client = Kürzel
record-column-began = Sitzung
record-column-sets = Sets
record-column-passes = Durchgänge
record-column-minutes = Minuten
record-column-sud = SUD
record-column-voc = VOC
record-column-figure = Größe
record-column-count = Anzahl
record-column-lower = unteres Viertel
record-column-median = Median
record-column-upper = oberes Viertel
record-figure-sets = Sets je Sitzung
record-figure-passes = Durchgänge je Sitzung
record-figure-minutes = Minuten Stimulation je Sitzung
record-figure-change-in-sitting = SUD, letzter minus erster einer Sitzung
record-change-at = SUD, nach minus vor einem Set mit etwa { $speed } Hz
record-figure-change = SUD, nach minus vor einem Set, Median
record-figure-last-sud = letzter SUD einer Sitzung

## report on a client

client-report-title = Bericht über { $client }
client-report-sitting = { $client }: Sitzung vom { $day }
client-report-dose =
    { $sittings ->
        [one] { $sittings } Sitzung
       *[other] { $sittings } Sitzungen
    }, { $sets ->
        [one] { $sets } Set
       *[other] { $sets } Sets
    }, { $passes } Durchgänge, { $minutes } Minuten Stimulation
client-report-notes = Notizen
client-report-made = Geschrieben am { $day } von Bilateral { $version }: was gegeben und was dazu gesagt wurde. Beschreibung, kein Urteil.
client-report-curve = { $scale }, erster → letzter Wert jeder Sitzung
client-report-curve-in-sitting = { $scale } von Set zu Set
client-report-passes = Durchgänge jeder Sitzung
client-report-minutes = Minuten Stimulation in jeder Sitzung
client-report-below-sittings = Sitzung
client-report-below-sets = Set
client-report-columns-date = Datum
client-report-columns-phases = Phasen
client-report-columns-target = Erinnerung
client-report-columns-sets = Sets
client-report-columns-passes = Durchgänge
client-report-columns-minutes = Minuten
client-report-columns-set = Set
client-report-columns-time = Zeit
client-report-columns-preset = Vorlage
client-report-columns-speed = Tempo
client-report-columns-outputs = Gegeben an
client-report-columns-end = Ende
client-report-columns-rating = Zahl
client-report-exercise = { $what }: { $minutes } min
client-report-scan-clear = Körpertest: frei
client-report-scan-left = Körpertest: etwas ist geblieben

## Terminal: Hilfe

frame-usage = Aufruf:
frame-options = Optionen
frame-arguments = Angaben
frame-commands = Befehle
frame-command = Befehl
frame-default = [sonst: { $value }]
frame-required = [muss angegeben werden]
frame-error = Fehler
frame-try = Hilfe gibt es mit „{ $call }“.
flag-choices = Möglich: { $choices }.
flag-range = Möglich: { $range }.
flag-usual = Üblich: { $value }.
help-bilateral = Bilaterale Stimulation für EMDR: Augen, Ohren und Hände aus einem genauen Zeitplan.
help-run =
    Augen, Ohren und Händen ein Set geben.

    Auf der Bühne: S und die Tasten eines Presenters starten und beenden, P hält an.
    Pfeile, + - und das Mausrad ändern das Tempo.
    Escape, Leertaste und, solange ein Set läuft, jede andere Taste brechen ab; ein Klick beendet.
help-open =
    Eine Sitzung öffnen: die Bühne für Klientin oder Klient, im Browser die Seite für Therapeutin oder Therapeut.

    Dasselbe wie `bilateral` ohne Befehl. Die Tasten auf der Bühne gelten wie bei `run`.
help-render =
    Ein Set in eine Datei schreiben, statt es zu geben: genau das, was Augen und Ohren bekämen.

    Die Endung entscheidet: .mp4 ist ein Film, .wav oder .m4a der Ton, .png ein Bogen kleiner Bilder, .csv eine Tabelle aller Reize. Eine Datei dieses Namens wird ersetzt.
help-gallery = Schreibt eine Seite mit allen Zielpunkten, Wegen, Ruheübungen und Klängen, die es zur Auswahl gibt.
help-devices = Bildschirme, Tongeräte, serielle Anschlüsse und Controller auflisten, und wozu jedes dient.
help-buzz = Einen Impuls geben, um zu sehen, welche Hand welche ist und wie er sich anfühlt.
help-presets = Die mitgelieferten Vorlagen auflisten, dann die eigenen.
help-presets-show = Eine Vorlage ausgeben, wie sie in ihrer Datei steht.
help-settings = Einstellungen prüfen, zeigen und ihren Platz nennen.
help-settings-check = Sagen, ob eine Datei richtig ist, und was an ihr nicht stimmt.
help-settings-show = Zeigen, welche Einstellungen ein Set jetzt hätte, und woher jede kommt.
help-settings-path = Sagen, wohin die eigene Einstellungsdatei gehört.
help-record = Die private Akte anlegen, herausgeben, sichern, wiederherstellen und prüfen.
help-record-create = Eine leere Akte anlegen und ihren Wiederherstellungscode ausgeben.
help-record-export = JSON in eine Datei mit der Endung .json schreiben oder CSV in einen neuen Ordner. Was geschrieben wird, ist nicht verschlüsselt.
help-record-import = Aufnehmen, was als JSON herausgegeben wurde.
help-record-backup = Eine verschlüsselte Sicherung schreiben, sobald die Akte sich als unversehrt erwiesen hat.
help-record-restore = Eine Sicherung dort wiederherstellen, wo keine Akte ist.
help-record-verify = Jede Seite, das Protokoll und jede Zeile prüfen.
help-record-stats = Sagen, was Sitzungen enthielten und wie sich Werte bei welchem Tempo änderten.
help-record-passphrase = Die Akte künftig mit einer anderen Passphrase öffnen.
help-record-code = Den Wiederherstellungscode ungültig machen und einen anderen ausgeben.
help-record-due = Auflisten, bis wann jede Akte aufbewahrt wird, oder die Jahre für eine festlegen.
help-record-delete = Alles löschen, was es zu einer Person gibt.
help-record-report = Einen Bericht über eine Person als HTML schreiben, zum Drucken aus einem Browser. Was geschrieben wird, ist nicht verschlüsselt.
help-record-move = Sitzungen, die unter einem falschen Kürzel aufgezeichnet wurden, zum richtigen verschieben.
help-option-help = dies sagen und sonst nichts tun
help-option-version = die Version ausgeben
help-option-browser = die Seite öffnen, oder nur ihre Adresse ausgeben
help-option-preset = Name einer Vorlage, oder eine .toml-Datei
help-option-require = visual, audio, tactile: ohne sie nicht beginnen
help-option-report = einen Bericht in diese JSON-Datei schreiben
help-option-wait = jedes Set mit S oder einer Taste des Presenters starten
help-option-cover = darf den einzigen Bildschirm verdecken
help-option-check-only = Geräte auflisten, dann links und rechts an jedem Ausgang
help-option-out = Datei, die geschrieben wird: .mp4, .wav, .m4a, .png oder .csv
help-option-size = Breite und Höhe in Pixeln
help-option-fps = Bilder je Sekunde eines Films
help-option-for-home = eine ruhige Übung von so vielen Minuten zum Mitgeben (.mp4, .m4a, .wav), nie ein Set
help-option-left = ein Impuls links
help-option-right = ein Impuls rechts
help-option-both = links, dann rechts
help-option-name = Name einer Vorlage, oder default für alle Einstellungen
help-option-folder = Ordner für die Seite und ihre Bilder
help-option-file = eine Einstellungsdatei oder Vorlage von Ihnen
help-option-to = neue Datei mit der Endung .json oder neuer Ordner für CSV
help-option-client = nur die Person mit diesem Kürzel
help-option-notes = auch den freien Text
help-option-pseudonymise = zufällige Namen, keine Tage, keine Bezeichnungen, keine Notizen
help-option-json-file = eine herausgegebene Datei
help-option-backup-file = eine verschlüsselte Sicherung
help-option-compared = auch prüfen, ob diese Sicherung unversehrt und von dieser Akte ist
help-option-plots = Bilder (SVG) in diesen neuen Ordner zeichnen
help-option-years = diese Akte so viele Jahre nach der letzten Sitzung aufbewahren
help-option-day = nur Sitzungen dieses Tages, etwa 2026-11-29
help-option-client-code = das Kürzel der Person
help-option-html-file = zu schreibende Datei, die auf .html endet
help-option-right-code = das richtige Kürzel

## the check of a whole set: what is found, and what may be done

finding-weight-error = Falsch:
finding-weight-warning = Achtung:
finding-weight-note = Gut zu wissen:
finding-instead = Wählen Sie { $setting } = { $value }.
finding-nothing = Es wird nichts gegeben: Der Zielpunkt wird nicht gezeigt, und weder Ton noch Vibration sind an.
    .remedy = Schalten Sie eines der drei ein.
finding-contrast = Der Zielpunkt ist schwer zu sehen: Sein Kontrast zum Hintergrund ist { $ratio } : 1.
    .remedy = Wählen Sie Farben mit einem Kontrast von mindestens { $least } : 1.
finding-contrast-somewhere = Der Zielpunkt ist auf einem Teil des Hintergrunds schwer zu sehen: Sein Kontrast ist dort { $ratio } : 1.
    .remedy = Wählen Sie Farben mit einem Kontrast von mindestens { $least } : 1, zu beiden Farben des Hintergrunds und zu allem dazwischen.
finding-contrast-in-turn = Der Zielpunkt ist in einer der Farben, die er reihum annimmt, oder zwischen zweien davon schwer zu sehen: Sein Kontrast zum Hintergrund ist dort { $ratio } : 1.
    .remedy = Wählen Sie Farben, die alle einen Kontrast von mindestens { $least } : 1 haben und alle heller oder alle dunkler als der Hintergrund sind.
finding-contrast-photo = Der Zielpunkt ist auf dem Foto vielleicht schwer zu sehen: Sein Kontrast ist { $ratio } : 1, wo es am ungünstigsten ist.
    .remedy = Dunkeln Sie das Foto stärker ab, oder wählen Sie Farben mit einem Kontrast von mindestens { $least } : 1.
finding-red = Gesättigtes Rot belastet Menschen, die auf flackerndes Licht empfindlich reagieren, am stärksten.
    .remedy = Eine blassere oder eine andere Farbe ist sicherer.
finding-size = Der Zielpunkt wird { $degrees } Grad breit gesehen; hier sind das { $percent } % der Höhe.
    .remedy = In einem Raum mit anderen Maßen ist er für den Klienten ebenso breit und ein anderer Teil der Höhe.
finding-size-unmeasured = Der Zielpunkt soll { $degrees } Grad breit sein, aber niemand hat diesen Raum ausgemessen: Er hat stattdessen { $percent } % der Höhe.
    .remedy = Tragen Sie unter „Einrichten“ die Breite des Bildes und den Abstand ein.
finding-size-height = Der Zielpunkt soll { $degrees } Grad breit sein, aber der Klientenmonitor ist nicht 16 : 9, und die Höhe des Bildes, hier mit { $height } cm angenommen, ist nicht bekannt.
    .remedy = Tragen Sie unter „Einrichten“ die Höhe ein: etwa { $likely } cm, wenn die Breite stimmt.
finding-eyes-fast = Die Augen müssen bis zu { $peak } °/s schnell sein; üblich sind höchstens { $usual } °/s.
    .remedy = Wählen Sie ein langsameres Tempo oder einen schmaleren Weg.
finding-eyes-jump = Die Augen sind bis zu { $peak } °/s schnell. Ab etwa { $pursuit } °/s folgen sie teilweise in kleinen Sprüngen.
    .remedy = Das ist bei fast jedem Set so; einem langsameren Tempo oder schmaleren Weg folgen sie gleitend.
finding-glide-limit = Ein Zielpunkt von { $diameter } % darf hier höchstens { $fastest } Hz schnell sein, damit keine Stelle zu oft aufblitzt.
    .remedy = Ein kleinerer Zielpunkt darf schneller sein.
finding-jumps-limit = Ein springender Zielpunkt darf höchstens { $fastest } Hz schnell sein, da er zweimal je Durchgang aufblitzt.
    .remedy = Ein gleitender Zielpunkt darf schneller sein.
finding-loud = Die Töne sind sehr laut: { $level } dBFS.
    .remedy = Hören Sie vor der Klientin oder dem Klienten hinein, beginnen Sie leiser und bleiben Sie auf Dauer unter 80 dB am Ohr (WHO).
finding-exposure = Bei voller Lautstärke des Computers und Kopfhörern, die { $full } dB geben, kann dieses Set allein { $percent } % dessen sein, was Ohren in einer Woche bekommen sollten ({ $weekly } dB über { $hours } Stunden, WHO).
    .remedy = Senken Sie den Pegel oder die Lautstärke des Computers, oder machen Sie das Set kürzer.
finding-loudspeakers = Die Töne kommen aus Lautsprechern: Wie laut sie am Ohr sind, hängt von Raum und Verstärker ab, und jedes Ohr hört beide Seiten.
    .remedy = Stellen Sie auf jeder Seite einen in gleicher Entfernung auf, hören Sie vom Platz der Klientin oder des Klienten mit dem Pegel des Sets, und bleiben Sie dort auf Dauer unter 80 dB (WHO).
finding-loudspeakers-narrow = Mit Lautsprechern sind die Seiten bei einer Trennung von { $width } % kaum auseinander.
    .remedy = Wählen Sie 100 % oder Kopfhörer.
finding-quieter = { $sound } ist etwa { $by } dB leiser als andere Klänge bei diesem Pegel: Die Spitzen lägen sonst über der Obergrenze.
    .remedy = Mit { $level } dBFS ist der Klang so laut wie die anderen.
finding-irregular = Die Töne sind mit Absicht unregelmäßig: Jeder kommt um bis zu { $percent } % seiner Bewegung später.
    .remedy = Für regelmäßige Töne wählen Sie 0 %. Augen und Ohren sind dann wieder zusammen.
finding-varied = Die Durchgänge unterscheiden sich mit Absicht: im Tempo um bis zu { $speed } %, in der Breite um bis zu { $width } % (Zufallszahl { $seed }).
    .remedy = Für einen gleichmäßigen Verlauf wählen Sie beide Male 0 %. Das Mittel des Sets ist so oder so gleich.
finding-varied-room = Die Bahn nimmt so viel vom Bildschirm ein, dass ihre Breite nur um { $width } % wechseln kann, nicht um { $asked } %.
    .remedy = Eine schmalere Bahn lässt mehr zu.
finding-crowded-audio = Ein Ton dauert { $duration } ms, und die andere Seite folgt nach { $between } ms.
    .remedy = Ein kürzerer Ton macht die Seiten deutlicher.
finding-overlap-audio = Ein Ton dauert { $duration } ms und klingt noch, wenn nach { $between } ms die andere Seite beginnt.
    .remedy = Wählen Sie einen kürzeren Ton oder ein langsameres Tempo.
finding-crowded-hands = Ein Impuls dauert { $duration } ms, und die andere Hand folgt nach { $between } ms.
    .remedy = Ein kürzerer Impuls macht die Seiten deutlicher.
finding-overlap-hands = Ein Impuls dauert { $duration } ms und ist noch zu spüren, wenn nach { $between } ms die andere Hand beginnt.
    .remedy = Wählen Sie einen kürzeren Impuls oder ein langsameres Tempo.
finding-breathing = Atmen: flach und natürlich, so viel, wie angenehm ist; aufhören, wenn einem schwindlig wird.
    .remedy = Sagen Sie das dem Klienten, bevor Sie beginnen. Zu tiefes Atmen macht schwindlig.
client-breathing = Atmen Sie flach und natürlich, so viel, wie angenehm ist. Hören Sie auf, wenn Ihnen schwindlig wird.
finding-own-rate-audio = Die Töne haben ein eigenes Tempo, { $rate } pro Sekunde: Sie kommen absichtlich nicht mit dem Zielpunkt zusammen.
    .remedy = Lassen Sie das eigene Tempo weg, damit sie mit dem Zielpunkt kommen.
finding-own-rate-hands = Die Impulse haben ein eigenes Tempo, { $rate } pro Sekunde: Sie kommen absichtlich nicht mit dem Zielpunkt zusammen.
    .remedy = Lassen Sie das eigene Tempo weg, damit sie mit dem Zielpunkt kommen.
finding-pattern-rumble = Gamecontroller geben dieses Muster in groben Schritten von 30 ms oder mehr und melden nicht, wann.
    .remedy = Eine Vibrationsplatine gibt es genau.
finding-pattern-audio = Schallwandler geben dieses Muster als Schwingung eines Tons: Wie stark es zu spüren ist, liegt an Wandler und Verstärker, und nichts meldet, ob es zu spüren war.
    .remedy = Probieren Sie es unter „Einrichten“ und stellen Sie den Verstärker ein; Schallwandler haben keine Stopptaste.
finding-unseen-picture = Das Bild { $file } lässt sich nicht zeigen: { $why }
    .remedy = Bis dahin wird die Form gezeigt. Fügen Sie das Bild noch einmal hinzu, oder wählen Sie ein anderes.
finding-unseen-background = Das Foto { $file } lässt sich nicht hinter dem Zielpunkt zeigen: { $why }
    .remedy = Bis dahin wird die Farbe des Hintergrunds gezeigt. Fügen Sie das Foto noch einmal hinzu, oder wählen Sie ein anderes.
finding-unseen-calm = Das Foto { $file } lässt sich zwischen den Sets nicht zeigen: { $why }
    .remedy = Bis dahin wird die Farbe gezeigt. Fügen Sie das Foto noch einmal hinzu, oder wählen Sie ein anderes.
finding-cue-file = Ihr Klang { $file } lässt sich nicht geben: { $why }
    .remedy = Bis dahin erklingen die Töne so: { $sound }. Fügen Sie den Klang noch einmal hinzu, oder wählen Sie einen anderen.
finding-music = Die Musik { $music } lässt sich nicht spielen: { $why }
    .remedy = Ohne sie werden die Töne gegeben, auch wo sie diese ersetzen sollte. Fügen Sie die Musik noch einmal hinzu, oder wählen Sie andere.
finding-pattern-both = Beide Hände werden zugleich bewegt: Was zu spüren ist, wechselt die Seite nicht.
    .remedy = Wählen Sie ein anderes Muster, damit die Impulse die Seite wechseln.
