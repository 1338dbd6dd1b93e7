# Français

# What of a notice is not for a phone, as it may name something of the therapist's own.
notice-kept-from-phones = …

# A sentence that has no code yet.
said = { $text }

language-name = Français

notice-without-words = Il s’est passé quelque chose qui n’a pas encore de mots : { $code }.

## control : ce que le moteur dit à propos de la page

check-is-switched-off =
    { $output ->
        [eyes] Aucun test possible pour les yeux : ils sont désactivés dans les réglages.
        [ears] Aucun test possible pour les oreilles : elles sont désactivées dans les réglages.
        [ambience] Il n’y a rien à écouter : les oreilles sont désactivées ou aucune ambiance n’est choisie.
       *[hands] Aucun test possible pour les mains : elles sont désactivées dans les réglages.
    }
scan-is-silent = Le scan corporel est sans son : les sons sont désactivés dans les réglages. Tout le reste continue.
console-not-started = La page du thérapeute ne peut pas démarrer ({ $trouble }). De nouveaux essais suivent jusqu’à ce qu’elle démarre ; fermer d’autres programmes peut aider. En attendant, les touches agissent sur la scène : Échap arrête tout.
console-ended-at-once = son programme s’est terminé aussitôt lancé ; l’ordinateur n’a peut-être plus assez de mémoire
start-waits-for-screening = La série n’a pas commencé : les questions avant la première série restent à poser. Appuyez sur « { page-screening-asked } » sur la page du thérapeute, puis démarrez à nouveau.
start-reaches-nobody = La série n’a pas commencé, car rien n’en parviendrait à personne : les yeux, les oreilles et les mains manquent, sont perdus ou sont désactivés. Branchez-en ou activez-en un sous « { page-shell-setup } », puis démarrez à nouveau.
absence-finished =
    { $what ->
        [check] Aucune page n’est connectée depuis un moment : le test se termine.
       *[set] Aucune page n’est connectée depuis un moment : la série se termine.
    }
absence-halted =
    { $what ->
        [check] Aucune page n’est connectée depuis un moment : le test est arrêté.
       *[set] Aucune page n’est connectée depuis un moment : la série est arrêtée.
    }

## app et outputs : ce qui est perdu, manque ou est revenu

eyes-missing = Rien pour les yeux : la cible n’est pas affichée. { $why }
ears-missing = Rien pour les oreilles : aucun son n’est audible. { $why }
hands-missing = Rien pour les mains : aucune impulsion n’est perceptible. { $why }
eyes-fault = L’affichage pour les yeux a rencontré une erreur inattendue ({ $fault }).
monitor-lost = Côté client, le { $monitor } n’est plus là. Rien n’est affiché ; rebranchez-le.
monitor-lost-in-set = Côté client, le { $monitor } n’est plus là. La série est en pause et rien n’est affiché ; rebranchez-le et la cible reviendra, au repos.
monitor-back = Côté client, le { $monitor } est revenu.
monitor-back-in-set = Côté client, le { $monitor } est revenu. Appuyez sur P pour continuer.

## console : ce que dit la page elle-même

phone-address-gone = Cet ordinateur n’est plus à l’adresse { $address }. Rejoignez un réseau, ou activez le point d’accès de l’ordinateur, puis choisissez une des adresses affichées. La séance elle-même n’a pas besoin de réseau.
phone-door-not-opened = Les téléphones ne peuvent pas entrer par { $address } ({ $trouble }). Réessayez, ou choisissez une autre adresse. Le téléphone doit être sur le même réseau que cet ordinateur, et le pare-feu de l’ordinateur doit laisser ce réseau joindre les programmes.
phone-door-ended = La porte pour les téléphones s’est arrêtée et se rouvre dans un instant ; les téléphones admis reviennent d’eux-mêmes. La page, les touches et la série continuent comme avant. Si elle s’arrête sans cesse, quelqu’un sur ce réseau la perturbe peut-être : fermez la porte, ou prenez un autre réseau.
phone-nobody-came = Aucun téléphone ne s’est présenté tant que l’image était valable. Le téléphone doit être sur le même réseau que cet ordinateur, et le pare-feu de l’ordinateur doit laisser ce réseau joindre les programmes. Demandez ensuite une nouvelle image.
phone-no-room = { $most } téléphones sont déjà associés ou en attente. Renvoyez-en un pour faire place à un autre.
phone-waits-no-more = Ce téléphone n’attend plus. Demandez une nouvelle image et lisez-la de nouveau.
phone-is-not-paired = Ce téléphone n’est plus associé.
upload-not-yours = Seule la page du thérapeute peut envoyer des fichiers.
upload-name-too-long = Le nom d’un fichier compte de 1 à { $most } caractères.
workspace-not-remembered = La page a redémarré et ne sait plus ce qui avait été modifié. Choisissez un préréglage avant la prochaine série.
chosen-file-gone = Son fichier n’est plus là. Ce qui est choisi reste ; enregistrez-le sous un nom pour le garder.

## page: shell

page-shell-skip = Vers Démarrer et Arrêt
page-shell-views = Vues
page-shell-set = Série
page-shell-calm = Calme
page-shell-settings = Réglages
page-shell-presets = Préréglages
page-shell-setup = Installation
page-shell-phone = Téléphone
page-shell-keys = ?
page-shell-sets = série { $count }
page-shell-tab = { $state } – Bilateral
page-shell-tab-of-set = { $state } · série { $sets } – Bilateral
page-shell-start = Démarrer
page-shell-finish = Terminer
page-shell-pause = Pause
page-shell-resume = Reprendre
page-shell-halt = Arrêt
page-shell-halt-keys = Échap ou Espace
page-shell-ground = Arrêt et ancrage
page-shell-ground-keys = G
page-shell-next = Suivant

## page: states

page-states-idle = Prêt
page-states-lead-in = Amorce
page-states-running = En cours
page-states-paused = En pause
page-states-finishing = Se termine
page-states-halted = Arrêté
page-states-check = Test

## page: troubles

page-troubles-connecting = Connexion…
page-troubles-server-gone = Cette page a perdu Bilateral et réessaie. Les touches agissent toujours sur l’écran de la personne : Échap arrête tout.
page-troubles-silent = Bilateral ne répond pas. Appuyez sur Échap sur l’écran de la personne, ou fermez le programme.
page-troubles-engine-gone = Bilateral s’est arrêté de façon inattendue. Plus rien n’est affiché ni joué. Relancez-le.
page-troubles-closed = La séance est close. Vous pouvez fermer cette page.
page-troubles-unknown = Cette page ne connaît pas la séance. Ouvrez l’adresse que Bilateral affiche au démarrage.
page-troubles-key-used = Cette adresse a déjà servi : chacune n’ouvre la page que dans un seul navigateur. Ouvrez la page dans ce navigateur-là, ou ouvrez la nouvelle adresse que Bilateral affiche maintenant dans son terminal. Si ce n’était pas vous, fermez Bilateral et démarrez-le à nouveau.
page-troubles-outdated = Cette page est d’une autre version. Rechargez-la.
page-troubles-too-many = Trop de pages sont ouvertes. Fermez-en une et rechargez celle-ci.
page-troubles-sent-away = La page du thérapeute n’a pas admis ce téléphone, ou l’a renvoyé.
page-troubles-not-allowed = Ce téléphone peut conduire la série, et rien d’autre. Rechargez cette page.
page-troubles-waited-too-long = Personne n’a admis ce téléphone. Faites afficher une nouvelle image sur l’ordinateur, et lisez-la de nouveau.
page-troubles-not-paired = Ce téléphone n’est pas associé. Faites afficher une nouvelle image sur l’ordinateur, et lisez-la.
page-troubles-door-shut = La page du thérapeute a fermé l’accès aux téléphones. Quand il sera rouvert, rechargez cette page.
page-troubles-view-failed = Cette partie de la page est en panne. Démarrer, Pause et Arrêt fonctionnent toujours, et les autres vues aussi. Rechargez la page pour réessayer.

## page: panel

page-panel-cancel = Annuler
page-panel-name = Nom

## units

unit-hz = Hz
unit-passes-per-minute = A-R/min
unit-dbfs = dBFS
unit-ms = ms
unit-s = s
unit-percent = %
unit-sweeps = balayages
unit-passes = allers-retours
unit-lamps = lampes
unit-cm = cm
unit-deg = degrés
unit-min = min
unit-years = ans

## page: set

page-set-title = Série
page-set-screen = Ce que voit la personne
page-set-none = aucune série en cours
page-set-progress = Avancement de la série
page-set-controls = Commandes
page-set-passes = { $of ->
    [breathing] { $count ->
        [one] { $count } respiration
       *[other] { $count } respirations
    }
    [rocking] { $count ->
        [one] { $count } balancement
       *[other] { $count } balancements
    }
    [resting-light] { $count ->
        [one] { $count } ondulation
       *[other] { $count } ondulations
    }
   *[none] { $count ->
        [one] { $count } aller-retour
       *[other] { $count } allers-retours
    }
}
page-set-sweeps = { $count ->
    [one] { $count } balayage
   *[other] { $count } balayages
}
page-set-seconds = { $count } s
page-set-per-minute = { $of ->
    [breathing] { $count } respirations par minute
    [rocking] { $count } balancements par minute
   *[resting-light] { $count } ondulations par minute
}
page-set-pass-of = { $of ->
    [breathing] respiration { $pass } sur { $passes }
    [rocking] balancement { $pass } sur { $passes }
    [resting-light] ondulation { $pass } sur { $passes }
   *[none] aller-retour { $pass } sur { $passes }
}
page-set-sweeps-of = { $count ->
    [one] { $done } sur { $count } balayage
   *[other] { $done } sur { $count } balayages
}
page-set-left = encore { $seconds } s
page-set-left-time = encore { $time } min
page-set-speed = Vitesse
page-set-slower = Plus lent
page-set-faster = Plus rapide
page-set-length = Durée
# While a preset waits for the end of a set.
page-set-now-speed = Vitesse de cette série
page-set-now-speed-of = En ce moment : vitesse de cette série ({ $preset })
page-set-next = Prochaine série
page-set-next-speed = Vitesse de la prochaine série
page-set-next-slower = Prochaine série plus lente
page-set-next-faster = Prochaine série plus rapide
page-set-next-length = Durée de la prochaine série
page-set-shorter = Plus court
page-set-longer = Plus long
page-set-in-passes = { $of ->
    [breathing] Respirations
    [rocking] Balancements
    [resting-light] Ondulations
   *[none] Allers-retours
}
page-set-in-seconds = Secondes
page-set-in-minutes = Minutes
page-set-pace-unit = { $of ->
    [breathing] resp./min
    [rocking] balanc./min
    [resting-light] ondul./min
   *[none] A-R/min
}
page-set-pace-tap = { $of ->
   *[breathing] Toucher à chaque inspiration
    [rocking] Toucher à chaque balancement vers la gauche
}
page-set-pace-going = Continuez à toucher…
page-set-pace-from = Commence à { $from } par minute et passe à { $to } en { $minutes } min.
page-set-pace-now = En ce moment { $now } { $of ->
   *[breathing] respirations
    [rocking] balancements
} par minute, en allant vers { $goal }
page-set-pace-capped = Le rythme propre est plus rapide que ce qui peut être donné.
page-set-pace-without = Sans
page-set-preset = Préréglage
page-set-changed = modifié
page-set-save-as = Enregistrer sous…
page-set-save = Enregistrer
page-set-save-title = Enregistrer les choix actuels comme préréglage
page-set-replaces = Vous avez déjà un préréglage { $name }. Il sera remplacé.
page-set-revert = Rétablir
page-set-undo = Annuler
page-set-undo-of = Annuler : { $what }
page-set-undo-preset = préréglage { $name }
page-set-for-next = Pour la prochaine série. { $what }
page-set-sweep-deg = { $degrees }° de large
page-set-peak-deg = au plus { $degrees } °/s
page-quick-title = Cible et son
page-quick-close = Fermer
page-quick-idle = Fixé par l’exercice : { $settings }
page-quick-hue = Teinte
page-quick-saturation = Saturation
page-quick-lightness = Clarté
page-quick-contrast = Contraste { NUMBER($ratio, maximumFractionDigits: 1) } : 1
page-findings-warnings = Attention : { $count }
page-findings-notes = Bon à savoir : { $count }

## page: files of one's own

page-own-add-photo = Ajouter une photo…
page-own-add-sound = Ajouter un son…
page-own-add-music = Ajouter de la musique…
page-own-add-folder = Ajouter un dossier…
page-own-bringing = Réception : { $name }…
page-own-lost = { $name } n’est pas arrivé. La séance continue ; réessayez.
page-own-too-large = { $name } dépasse { NUMBER($most, maximumFractionDigits: 1) } Mo. Choisissez un fichier plus petit, ou réduisez-le.
page-own-none-in-folder = Ce dossier ne contient pas de musique qui puisse être jouée.
page-own-none-photo = pas d’image
page-own-none-sound = aucun son personnel
page-own-none-music = tout ce que contient votre dossier
page-own-away = { $name } (absent)
page-own-place = Ou un fichier ou dossier ailleurs, avec son chemin complet
page-own-files =
    { $count ->
        [one] un fichier
       *[other] { $count } fichiers
    }
page-own-loudness = { NUMBER($loudness, maximumFractionDigits: 0) } LUFS

## page: outputs

page-outputs-title = Sorties
page-outputs-eyes = Yeux
page-outputs-ears = Oreilles
page-outputs-hands = Mains
page-outputs-sync = Synchro
page-outputs-switch-eyes = Afficher la cible
page-outputs-switch-ears = Jouer les sons
page-outputs-switch-hands = Donner les impulsions
page-outputs-test = Test
page-outputs-left = Gauche
page-outputs-right = Droite
page-outputs-try-ears-left = Tester l’oreille gauche
page-outputs-try-ears-right = Tester l’oreille droite
page-outputs-try-hands-left = Tester la main gauche
page-outputs-try-hands-right = Tester la main droite
page-outputs-conditions-on = activé
page-outputs-conditions-off = désactivé
page-outputs-conditions-lost = perdu, reconnexion
page-outputs-conditions-missing = absent
page-outputs-conditions-opening = connexion en cours
page-outputs-conditions-simulated = simulé
page-outputs-conditions-unknown = …
page-outputs-syncs-good = bonne
page-outputs-syncs-fair = moyenne
page-outputs-syncs-poor = mauvaise
page-outputs-syncs-unknown = pas encore
page-outputs-figures = Chiffres
page-outputs-apart = { $one } et { $other } : { $median } ms d’écart, 99 % sous { $p99 } ms
page-outputs-frames-lost = { $count ->
    [one] { $count } image en retard ou perdue
   *[other] { $count } images en retard ou perdues
}
page-outputs-unmeasured = Pour les degrés, indiquez la largeur de l’écran sous Installation
page-outputs-listen = Écouter
page-outputs-listen-to = Écouter : une fois à gauche, une fois à droite
page-outputs-listen-to-ambience = Écouter : quelques secondes

## page: notices

page-notices-dismiss = Retirer : { $notice }
page-notices-dismiss-seen = Retirer ce qui est dit ici

## page: sitting

page-sitting-title = Entre les séries
page-sitting-whole = La séance
page-sitting-next = Ensuite : { $what }
page-sitting-set = série { $number }
page-sitting-before = avant la première série
page-sitting-first = avant
page-sitting-line = Série { $number } : { $what }
page-sitting-passes-of = { $of ->
    [breathing] { $done } respirations sur { $all }
    [rocking] { $done } balancements sur { $all }
    [resting-light] { $done } ondulations sur { $all }
   *[none] { $done } allers-retours sur { $all }
}
page-sitting-ended-complete = jusqu’au bout
page-sitting-ended-finished-by-therapist = terminée par vous
page-sitting-ended-finished-by-stage = terminée à l’écran du client
page-sitting-ended-finished-by-button = terminée avec le bouton du client
page-sitting-ended-finished-by-absence = terminée, faute de page connectée
page-sitting-ended-halted-by-therapist = arrêtée par vous
page-sitting-ended-halted-by-stage = arrêtée à l’écran du client
page-sitting-ended-halted-by-button = arrêtée avec le bouton du client
page-sitting-ended-halted-by-absence = arrêtée, faute de page connectée
page-sitting-sync = synchronisation { $sync }
page-sitting-ask-sud = SUD, de 0 à 10 : { $what }
page-sitting-ask-voc = VOC, de 1 à 7 : { $what }
page-sitting-rated-sud = SUD { $value }
page-sitting-rated-voc = VOC { $value }
page-sitting-rated-load = Charge { $value }
page-sitting-load = Charge
page-sitting-load-label = Charge, de 0 à 10 : à quel point la série a occupé la mémoire de travail
page-sitting-skip = Pas de chiffre
page-sitting-note = Note
page-sitting-sets = Séries de cette séance
page-sitting-columns-number = Série
page-sitting-columns-passes = Passages
page-sitting-columns-speed = Vitesse
page-sitting-columns-outputs = Donnée à
page-sitting-columns-rating = Chiffre
page-sitting-columns-target = Souvenir
page-sitting-columns-note = Note
page-sitting-correct = Corriger : série { $number }
page-sitting-line-of-sud = SUD d’une série à l’autre : { $values }
page-sitting-line-of-voc = VOC d’une série à l’autre : { $values }
page-sitting-copy = Copier le résumé
page-sitting-copied = Copié
page-sitting-not-copied = Ce navigateur ne permet pas de copier
page-sitting-print = Imprimer
page-sitting-next-client = Client suivant
page-sitting-next-title = Cette séance est-elle finie ?
page-sitting-next-about = Ses chiffres et ses notes sont oubliés, comme tout ce qui a été modifié et pouvait être annulé ; le préréglage reste. Les questions avant la première série sont posées à nouveau. Si vous avez besoin du résumé, copiez-le ou imprimez-le d’abord.
page-sitting-next-recorded = Ses chiffres et ses notes restent dans le dossier. Tout ce qui a été modifié et pouvait être annulé est oublié ; le préréglage reste. Les questions avant la première série sont posées à nouveau.
page-sitting-since = { $time } depuis la série
page-sitting-lasts = séance { $time }
page-sitting-summary = Séance du { $day }
page-sitting-dose = { $sets ->
    [one] { $sets } série
   *[other] { $sets } séries
}, { $passes } allers-retours
page-sitting-dose-calm = { $count ->
    [one] { $count } exercice calme
   *[other] { $count } exercices calmes
}
page-sitting-phase = Phase
page-sitting-phases-history = 1 Anamnèse
page-sitting-phases-preparation = 2 Préparation
page-sitting-phases-assessment = 3 Évaluation
page-sitting-phases-desensitisation = 4 Désensibilisation
page-sitting-phases-installation = 5 Installation
page-sitting-phases-body-scan = 6 Scanner corporel
page-sitting-phases-closure = 7 Clôture
page-sitting-phases-re-evaluation = 8 Réévaluation
page-sitting-chips-desensitisation = Désensibiliser
page-sitting-chips-installation = Installer
page-sitting-chips-resourcing = Ressource
page-sitting-chips-closure = Clôture
page-sitting-chip-with = { $chip } : préréglage { $preset }
page-sitting-chips-presets = Préréglages de ces boutons
page-sitting-chips-about = Le préréglage que chacun de ces boutons choisit. Il est gardé pour toutes les séances.
page-sitting-chips-alone = aucun préréglage, la phase seule

## page: record

page-record-locked = Le dossier est verrouillé
page-record-unlock-about = Ce qui arrive entre-temps reste en mémoire, et la séance continue.
page-record-passphrase = Phrase secrète ou code de secours
page-record-unlock = Déverrouiller
page-record-keyring = Ouvrir avec le trousseau de cet ordinateur
page-record-lock = Verrouiller maintenant
page-record-history = Historique
page-record-open = Le dossier est ouvert
page-record-of = Cette séance est notée sous le code { $client }.
page-record-is-without = Rien de cette séance n’est noté.
page-record-nobody = Aucune séance n’est en cours.
page-record-who = À qui est cette séance ?
page-record-which = { $sets ->
    [one] Séance depuis { $time }, { $sets } série
   *[other] Séance depuis { $time }, { $sets } séries
}
page-record-code-about = Un code à vous, pas de nom. Tant qu’il manque, la séance ne reste qu’en mémoire.
page-record-code = Code de la personne
page-record-target = Souvenir cible
page-record-target-new = En nommer un autre …
page-record-target-rename = Renommer …
page-record-target-title = Sur quel souvenir porte cette séance ?
page-record-target-rename-title = Renommer le souvenir cible
page-record-target-about = Un mot bref qui vous le rappelle, pas le souvenir lui-même. Les séries qui suivent sont enregistrées sous ce mot.
page-record-target-label = Mot bref
page-record-target-keep = Garder
page-record-keep = Noter
page-record-without = Sans dossier
page-record-absent = Il n’y a pas encore de dossier
page-record-look = Chercher de nouveau
page-record-about = Un dossier privé garde les séances, les séries et les cotations dans un seul fichier chiffré. Rien n’en quitte cet ordinateur, sauf ce que vous enregistrez ou imprimez.
page-record-folder = Il se trouve sur cet ordinateur, jamais sur un réseau : { $folder }
page-record-make-title = Créer un dossier privé
page-record-make = Le créer
page-record-making = Création en cours, un instant…
page-record-new-passphrase = Nouvelle phrase secrète
page-record-new-again = La même encore une fois
page-record-passphrase-about = Dix caractères au moins ; plusieurs mots se retiennent facilement. Elle n’est gardée nulle part et sera demandée à chaque démarrage.
page-record-code-title = Le code de secours
page-record-code-about-once = Le dossier est créé. Ce code l’ouvre sans la phrase secrète, n’est gardé nulle part et n’est montré que maintenant : imprimez-le ou notez-le, et mettez-le sous enveloppe scellée. Sans la phrase secrète ni le code, personne ne pourra jamais ouvrir le dossier.
page-record-code-print = L’imprimer
page-record-code-kept = Je l’ai mis en lieu sûr
page-record-code-sheet = Code de secours d’un dossier privé
page-record-code-sheet-about = Ce code ouvre le dossier des séances dans Bilateral sans sa phrase secrète. Qui a ce code et l’ordinateur peut lire le dossier : gardez-le sous enveloppe scellée, loin de l’ordinateur. Là où Bilateral demande la phrase secrète, on peut saisir ce code à la place.
page-record-code-sheet-folder = Le dossier privé se trouve ici : { $folder }
page-record-code-about-another = Voici désormais le code de secours ; le précédent n’ouvre plus le dossier. Il n’est gardé nulle part et n’est montré que maintenant : imprimez-le ou notez-le, et mettez-le sous enveloppe scellée à la place de l’ancien. Les sauvegardes antérieures s’ouvrent encore avec l’ancien code.
page-record-code-renew-title = Un nouveau code de secours
page-record-code-renew-about = Tout est chiffré à neuf, et le code actuel n’ouvre plus le dossier : s’il est perdu, ou si quelqu’un d’autre l’a vu.
page-record-code-by = Phrase secrète
page-record-code-making = Tout est chiffré à neuf, ce qui peut prendre un moment …
page-record-code-renew-act = Créer un nouveau code
page-record-passphrase-title = Une autre phrase secrète
page-record-passphrase-act = La changer
page-record-backup-never = Il n’a jamais été sauvegardé.
page-record-backup-last = Dernière sauvegarde : { $moment }
page-record-backup-making = Chaque page du dossier est vérifiée, puis sauvegardée …
page-record-backup-saved = Enregistrée sous { $name }, chiffrée comme le dossier. Gardez-la sur un autre disque, loin de cet ordinateur.
page-record-backup-lost = Bilateral n’a pas répondu. Réessayez, s’il vous plaît.
page-record-restore-title = Restaurer une sauvegarde
page-record-restore-about = Le dossier revient ici tel qu’il était lors de la sauvegarde, une fois chacun de ses octets vérifié.
page-record-restore-file = Sauvegarde
page-record-restore-passphrase = Celle du moment de la sauvegarde.
page-record-restoring = Vérification de la sauvegarde …
page-record-restore-act = La restaurer
page-record-held = { $count ->
    [one] Une entrée n’est qu’en mémoire.
   *[other] { $count } entrées ne sont qu’en mémoire.
}
page-record-line-absent = Pas de dossier
page-record-line-opening = Dossier : ouverture …
page-record-line-locked = Dossier : verrouillé
page-record-line-held = Dossier : verrouillé, { $count } en mémoire
page-record-line-who = Dossier : à qui ?
page-record-line-without = Sans dossier
page-record-line-of = Dossier : { $client }
page-record-line-open = Dossier : ouvert

## page: history

page-history-title = Historique
page-history-of = Historique de { $client }
page-history-client = Personne
page-history-back = Retour
page-history-none = Aucune séance n’est notée sous ce code.
page-history-closed = Le dossier est verrouillé ; rien n’en est montré.
page-history-reading = Lecture du dossier …
page-history-which = Séances { $first } à { $last } sur { $all }, la plus récente d’abord
page-history-newer = Plus récentes
page-history-older = Plus anciennes
page-history-print = Imprimer un rapport
page-history-print-one = Imprimer cette séance
page-history-save = Tout enregistrer
page-history-saved = Enregistré sous { $name }. Ce fichier n’est pas chiffré ; gardez-le avec autant de soin que le dossier.
page-history-with-notes = Avec les notes
page-history-sittings = Séances
page-history-open = Séance du { $day } : ses séries
page-history-move = Mauvais code …
page-history-move-title = De qui était cette séance ?
page-history-move-about = La séance passe sous ce code avec tout ce qu’elle contient ; le journal note qu’elle a été déplacée, et quand. Un code sans séance est supprimé.
page-history-move-act = Déplacer
page-history-none-due = Chaque dossier est encore à conserver.
page-history-years = Conserver, en années
page-history-years-label = Années après la dernière séance pendant lesquelles le dossier est conservé
page-history-delete = Supprimer …
page-history-delete-title = Tout supprimer d’une personne ?
page-history-delete-about = Tout ce qu’il y a de { $client } est supprimé, jusqu’au dernier octet, et ne peut être récupéré. Les sauvegardes et les fichiers enregistrés auparavant l’ont encore.
page-history-delete-code = Saisissez « { $client } » pour supprimer
page-history-delete-act = Supprimer définitivement

## page: presets

page-presets-title = Préréglages
page-presets-preview = Aperçu
page-presets-picture = Aspect de l’écran de la personne
page-presets-text = Texte du préréglage
page-presets-choose = Choisir
page-presets-duplicate = Dupliquer
page-presets-rename = Renommer
page-presets-export = Exporter
page-presets-delete = Supprimer
page-presets-import = Importer…
page-presets-chosen = choisi
page-presets-broken = illisible
page-presets-deleted = supprimé
page-presets-exercise = exercice de calme
page-presets-exercises = Exercices de calme
page-presets-own = à vous
page-presets-duplicate-title = Dupliquer le préréglage
page-presets-rename-title = Renommer le préréglage
page-presets-delete-title = Supprimer le préréglage ?
page-presets-delete-ask = { $name } quitte la liste. Son fichier va dans le dossier « deleted » à côté de vos préréglages ; ce qui est choisi en ce moment reste.
page-presets-reading = Lecture du fichier…
page-presets-not-sent = Le fichier n’a pas pu être envoyé. Réessayez quand cette page sera connectée.
page-presets-too-large = { $name } dépasse { NUMBER($most, maximumFractionDigits: 1) } Mo. Choisissez un fichier de préréglage.
page-presets-uses = { $count ->
    [one] { $count } série
   *[other] { $count } séries
}

## page: settings

page-settings-title = Réglages
page-settings-lead = Les modifications s’appliquent aussitôt, même pendant une série.
page-settings-lead-of-next = Un préréglage attend, et voici ses réglages. Ce qui est coupé ou rendu plus fort ou plus doux l’est aussitôt, dans les deux séries.
page-settings-loudness = Volume : { $loudness } du son le plus fort qui soit
page-settings-size-percent = Dans cette pièce : { $percent } % de la hauteur
page-settings-size-degrees = Dans cette pièce : { $degrees }° pour la personne
page-settings-size-unmeasured = Pièce pas encore mesurée : { $percent } % de la hauteur vaut
page-settings-of-the-room = gardé pour cette pièce
page-settings-usual = Par défaut
page-settings-reset = Rétablir
page-settings-reset-one = Rétablir : { $name }
page-settings-reset-group = Rétablir ce groupe
page-settings-range = { $low } à { $high } { $unit }
page-settings-with-unit = { $value } { $unit }
page-settings-refused = { $name } : { $value } est hors limites. Possible : { $range }.
page-settings-this-set = Cette série
page-settings-this-set-about = Ce qui change souvent. C’est gardé dans les préréglages.
page-settings-advanced = Avancé
page-settings-advanced-about = Ce qui se règle une fois, et ce qui tient à cette pièce et à ses appareils.
page-settings-search = Rechercher
page-settings-none-found = Aucun réglage ne contient cela dans son nom ou son explication.
page-settings-open-all = Tout ouvrir
page-settings-close-all = Tout fermer
page-settings-named = { $name } { $value }
page-settings-is-off = { $name } : non

page-drawing-begin = Dessiner une ligne
page-drawing-smooth = Lisser
page-drawing-same-way = Retour par le même chemin
page-drawing-again = Recommencer
page-drawing-handles = Poignées par sens
page-drawing-how = Tirez les poignées vers le haut ou vers le bas, ou choisissez-en une avec ← et → et déplacez-la avec ↑ et ↓. La cible suit la ligne pleine vers la droite et revient par la ligne en tirets.
page-drawing-left = Bord gauche
page-drawing-right = Bord droit
page-drawing-there = Vers la droite, { $number } sur { $count }
page-drawing-back = Retour, { $number } sur { $count }

## page: setup

page-setup-title = Installer la pièce
page-setup-steps = Étapes
page-setup-welcome = Parcourez ceci une fois dans une nouvelle pièce, avant l’arrivée de la personne. Rien n’est obligatoire, et tout peut être changé plus tard.
page-setup-later = Une série est en cours. Ceci attend qu’elle se termine.
page-setup-reset = Rétablir
page-setup-done = Terminé
page-setup-screening = Questions avant la première série
page-setup-close = Clore la séance…

## page: setup.monitor

page-setup-monitor-title = L’écran de la personne
page-setup-monitor-about = Affichez un numéro sur chaque écran, puis choisissez celui que la personne regarde. Il doit étendre votre bureau, et non le dupliquer.
page-setup-monitor-numbers = Afficher un numéro sur chaque écran
page-setup-monitor-is = écran { $number }
page-setup-monitor-none = aucun trouvé
page-setup-monitor-whose = pour la personne
page-setup-monitor-chosen = choisi
page-setup-monitor-only = Il n’y a qu’un seul écran. Branchez celui de la personne comme second écran, et étendez-y votre bureau.

## page: setup.devices

page-setup-devices-title = Appareils
page-setup-devices-about = D’où viennent les sons et les impulsions. Ce qui manque est laissé de côté, et le reste continue.
page-setup-devices-sound = Son
page-setup-devices-loudspeakers = Haut-parleurs à côté du client
page-setup-devices-loudspeakers-about = Placez-en un à gauche et un à droite de la tête, à la même distance. Asseyez-vous-y : réglez le volume avec un son de la série à l’oreille, puis essayez la gauche et la droite à l’étape suivante. Chaque oreille entend les deux côtés ; ils sont donc moins séparés qu’avec un casque.
page-setup-devices-buzzers = Impulsions dans les mains
page-setup-devices-exciters = Sortie audio des transducteurs
page-setup-devices-auto = automatique
page-setup-devices-away = { $name } (non branché)
page-setup-devices-kinds-none = aucune
page-setup-devices-kinds-auto = carte de vibreurs, trouvée automatiquement
page-setup-devices-kinds-rumble = manettes de jeu (approximatif)
page-setup-devices-kinds-audio = transducteurs sur une seconde sortie audio
page-setup-devices-kinds-simulated = simulées, pour essayer
page-setup-devices-look = Chercher de nouveau
page-setup-devices-missing = il manque : { $names }
page-setup-devices-there = rien ne manque

## page: setup.sides

page-setup-sides-title = Gauche et droite
page-setup-sides-about = Donnez une stimulation de chaque côté ; voyez, écoutez et sentez vous-même où elle arrive.
page-setup-sides-left = Gauche
page-setup-sides-right = Droite
page-setup-sides-other = C’était de l’autre côté
page-setup-sides-exchanged = La gauche et la droite sont échangées
page-setup-sides-both = Je l’entends dans les deux oreilles
page-setup-sides-both-headset = Un casque utilisé pour un appel ne restitue qu’un canal : terminez l’appel, ou choisissez son profil pour la musique dans les réglages de son du système.
page-setup-sides-both-mono = L’« audio mono » du système est activé : désactivez-le dans ses réglages d’accessibilité ou de son.
page-setup-sides-both-width = La « Séparation » est inférieure à 100 % : à 0 %, les deux oreilles reçoivent la même chose. Elle se trouve dans les réglages, sous « Oreilles ».
page-setup-sides-both-plug = La fiche n’est pas enfoncée à fond, ou l’adaptateur est mono : essayez avec une musique qui a deux côtés.
page-setup-sides-open = pas encore essayé
page-setup-sides-tried = essayé des deux côtés
page-setup-sides-of-eyes-left = Gauche, yeux
page-setup-sides-of-eyes-right = Droite, yeux
page-setup-sides-of-ears-left = Gauche, oreilles
page-setup-sides-of-ears-right = Droite, oreilles
page-setup-sides-of-ears-other = C’était de l’autre côté, oreilles
page-setup-sides-of-hands-left = Gauche, mains
page-setup-sides-of-hands-right = Droite, mains
page-setup-sides-of-hands-other = C’était de l’autre côté, mains

## page: setup.timing

page-setup-timing-title = Synchronisation
page-setup-timing-about = Le rythme d’essai donne toutes les sorties ensemble à chaque extrémité, lentement, jusqu’à ce que vous l’arrêtiez. Regardez l’écran de la personne, et déplacez vers « plus tôt » ce qui arrive trop tard, jusqu’à ce que tout ne fasse qu’un.
page-setup-timing-beat = Jouer le rythme d’essai
page-setup-timing-still = Arrêter le rythme d’essai
page-setup-timing-later-end = plus tard
page-setup-timing-earlier-end = plus tôt
page-setup-timing-earlier = { NUMBER($ms, maximumFractionDigits: 1) } ms plus tôt
page-setup-timing-later = { NUMBER($ms, maximumFractionDigits: 1) } ms plus tard
page-setup-timing-exact = comme l’appareil l’indique
page-setup-timing-usual = non mesuré : comme d’habitude pour ces moteurs
page-setup-timing-moved = { $output } { $words }
page-setup-timing-untouched = rien de déplacé
page-setup-timing-keys = Un casque sans fil a souvent 100 à 300 ms de retard. Sur un curseur, les flèches déplacent de 1 ms, avec Maj de 5 ms.
page-setup-timing-of-eyes-slider = Yeux, plus tôt ou plus tard
page-setup-timing-of-eyes-figure = Yeux, millisecondes plus tôt
page-setup-timing-of-eyes-reset = Rétablir, yeux
page-setup-timing-of-ears-slider = Oreilles, plus tôt ou plus tard
page-setup-timing-of-ears-figure = Oreilles, millisecondes plus tôt
page-setup-timing-of-ears-reset = Rétablir, oreilles
page-setup-timing-of-hands-slider = Mains, plus tôt ou plus tard
page-setup-timing-of-hands-figure = Mains, millisecondes plus tôt
page-setup-timing-of-hands-reset = Rétablir, mains

## page: setup.place

page-setup-place-title = Distance et largeur
page-setup-place-about = Avec les deux, la page dit de combien tournent les yeux, et à quelle vitesse.
page-setup-place-distance_cm = Des yeux de la personne à l’écran
page-setup-place-width_cm = Largeur de l’image
page-setup-place-height_cm = Hauteur de l’image, si pas 16 : 9
page-setup-place-cm = cm
page-setup-place-inches = pouces
page-setup-place-open = largeur inconnue

## page: setup.calm

page-setup-calm-title = Entre les séries
page-setup-calm-about = Ce que montre l’écran de la personne quand aucune série n’est en cours.
page-setup-calm-own = Une couleur à part
page-setup-calm-colour = Couleur entre les séries
page-setup-calm-dot = Un petit point repose au milieu
page-setup-calm-photo = Une photo à vous
page-setup-calm-no-photo = aucune
page-setup-calm-as-set = la couleur de la série
page-setup-calm-own-colour = une couleur à part
page-setup-record-title = Le dossier privé
page-setup-record-about = Il garde les séances, les séries et les cotations dans un fichier chiffré, et reste désactivé tant que vous ne l’activez pas.
page-setup-record-make = Créer un dossier…
page-setup-record-on = Il y en a déjà un : l’activer
page-setup-record-restore = Restaurer une sauvegarde…
page-setup-record-backup = Sauvegarder
page-setup-record-passphrase = Phrase secrète…
page-setup-record-code = Nouveau code de secours…
page-setup-record-is-off = désactivé
page-setup-record-is-absent = activé, mais pas encore créé
page-setup-record-is-trouble = activé, mais introuvable
page-setup-record-is-locked = activé, verrouillé
page-setup-record-is-open = activé, ouvert

## page: setup.closing

page-setup-closing-title = Clore la séance ?
page-setup-closing-about = L’écran de la personne revient au bureau, et cette page prend fin.
page-setup-closing-plays = La série en cours est arrêtée. L’écran de la personne revient au bureau, et cette page prend fin.
page-setup-closing-act = Clore la séance

## page: phone

page-phone-title = Un téléphone comme télécommande
page-phone-about = Un téléphone du même réseau peut démarrer, terminer, arrêter, mettre en pause et changer la vitesse, et rien d’autre. Aucun ne peut entrer tant que vous ne l’avez pas demandé. La liaison n’est pas chiffrée : utilisez un réseau à vous.
page-phone-address = Réseau
page-phone-no-network = Cet ordinateur n’est sur aucun réseau local. Rejoignez-en un, ou activez le point d’accès de l’ordinateur. La séance elle-même n’a pas besoin de réseau.
page-phone-open = Admettre un téléphone
page-phone-again = Nouvelle image
page-phone-shut = Fermer l’accès
page-phone-is-open = ouvert
page-phone-is-shut = fermé
page-phone-picture = Image pour l’appareil photo du téléphone ; elle dit la même chose que l’adresse à côté
page-phone-read = Lisez cette image avec l’appareil photo du téléphone, ou saisissez-y l’adresse.
page-phone-left = valable pour un téléphone, encore { $time }
page-phone-compare = { $device } demande à entrer. Affiche-t-il ces deux mots ?
page-phone-accept = Oui, l’admettre
page-phone-refuse = Non, refuser
page-phone-paired = Téléphones admis
page-phone-here = connecté
page-phone-away = absent
page-phone-revoke = Renvoyer
page-phone-revoke-named = Renvoyer : { $device }
page-phone-nameless = Un téléphone

## page: joining

page-joining-title = Presque prêt
page-joining-compare = La page du thérapeute affiche-t-elle les deux mêmes mots ?
page-joining-about = Dès qu’ils y sont confirmés, ce téléphone est la télécommande. Réglez son écran pour qu’il reste allumé.
page-joining-troubles-unknown = L’ordinateur ne connaît pas ce téléphone. Faites afficher une nouvelle image sur la page du thérapeute, sous Téléphone, et lisez-la.
page-joining-troubles-server-gone = Ce téléphone ne reçoit pas de réponse de l’ordinateur et réessaie ; d’ici, Arrêt peut ne pas lui parvenir. Une série en cours se termine d’elle-même après 5 s, sauf si la page du thérapeute est ouverte.
page-joining-troubles-silent = Ce téléphone ne reçoit pas de réponse de l’ordinateur et réessaie ; d’ici, Arrêt peut ne pas lui parvenir. Une série en cours se termine d’elle-même après 5 s, sauf si la page du thérapeute est ouverte.
page-joining-troubles-engine-gone = Bilateral s’est arrêté de façon inattendue. Plus rien n’est affiché ni joué. Relancez-le sur l’ordinateur.
page-joining-troubles-too-many = Aucun autre téléphone ne peut entrer. Renvoyez-en un sur la page du thérapeute, sous Téléphone.

## page: keys

page-keys-title = Touches et télécommandes
page-keys-page = Sur cette page
page-keys-stage = Sur l’écran de la personne
page-keys-focus = Une touche va à la dernière fenêtre cliquée.
page-keys-letters = S, P, G, N, X, les chiffres, +, − et ? sont des raccourcis
page-keys-do-halt = Arrêt, de partout ; dans un champ de texte, une liste ou un choix de couleur ouverts, seulement avec Échap
page-keys-do-start = démarrer, ou terminer
page-keys-do-ground = arrêt et ancrage : tout arrêter et montrer les cartes d’ancrage sur la page de la thérapie
page-keys-do-pause = pause, ou reprendre
page-keys-do-speed = plus rapide, plus lent
page-keys-do-number = entre les séries, le chiffre que dit le client ; 1 puis aussitôt 0 font 10. Dans une note, les chiffres sont du texte dès qu’elle n’est plus vide
page-keys-do-skip = entre les séries, pas de chiffre
page-keys-do-note = entre les séries, aller à la note ; Entrée la quitte
page-keys-do-sheet = cette liste, et retour
page-keys-do-reach = aller à la commande suivante, et l’actionner
page-keys-do-stage-halt = arrêt
page-keys-do-stage-click = terminer ; un clic ne démarre jamais rien
page-keys-do-stage-any = arrêt si quelque chose est en cours : dites à la personne que toute autre touche arrête
page-keys-do-stage-close = clore la séance
page-keys-clicker-title = Une télécommande à boutons
page-keys-clicker-about = Ces touches démarrent et terminent une série. Elles n’en démarrent une que si la vue Série est affichée ; elles la terminent de partout.
page-keys-clicker-taken = Touches de la télécommande
page-keys-clicker-teach = Apprendre une touche
page-keys-clicker-press = Appuyez maintenant sur le bouton de la télécommande
page-keys-clicker-remove = Retirer
page-keys-clicker-remove-named = Retirer : { $name }
page-keys-clicker-added = { $name } démarre et termine désormais.
page-keys-clicker-known = { $name } le fait déjà.
page-keys-clicker-refused-halts = { $name } arrête, toujours. Cette touche ne peut servir à rien d’autre.
page-keys-clicker-refused-taken = { $name } fait autre chose sur cette page. Choisissez un autre bouton.
page-keys-clicker-refused-nameless = Le navigateur ne dit pas quelle est cette touche. Choisissez un autre bouton.
page-keys-names-Escape = Échap
page-keys-names-Space = Espace
page-keys-names-Tab = Tab
page-keys-names-Enter = Entrée
page-keys-names-Click = clic gauche
page-keys-names-Close = Ctrl Maj Q
page-keys-names-Any = toute autre touche
page-keys-names-PageUp = Page préc.
page-keys-names-PageDown = Page suiv.
page-keys-names-ArrowLeft = ←
page-keys-names-ArrowRight = →
page-keys-names-ArrowUp = ↑
page-keys-names-ArrowDown = ↓
page-keys-names-AudioVolumeUp = Volume +
page-keys-names-AudioVolumeDown = Volume −
page-keys-names-MediaPlayPause = Lecture/pause
page-keys-names-Home = Début
page-keys-names-End = Fin

## page: calm, cards and the body scan

page-calm-title = Calme
page-calm-about = Avant et après le travail. Rien ici ne commence tout seul.
page-calm-body-scan = Scan corporel
page-calm-about-body-scan = Le corps, endroit par endroit, avec une ancre à laquelle revenir ; toujours facultatif
page-calm-grounding = Ancrage
page-calm-about-grounding = Des cartes à dire : les sens, la pièce, la température, le mouvement
page-calm-prompts = Questions
page-calm-about-prompts = Des questions pour s’explorer, pour le travail avec les parties et pour conclure
page-calm-to-set = Retour à la série
page-calm-to-calm = Calme
page-calm-back = Retour à { $preset }
page-calm-chosen = { $preset } est choisi : Démarrer le commence, Arrêt l’interrompt.
page-calm-care-shown = Montrer ceci à l’écran de la personne avant la respiration
page-cards-groups = Groupes de cartes
page-cards-own-group = Les vôtres
page-cards-own = Vos propres cartes sont des fichiers texte dans { $folder } ; le guide dit comment les écrire.
page-cards-look-again = Les relire
page-cards-show = Montrer à la personne
page-cards-take-away = Enlever
page-cards-edit = Modifier les vôtres
page-cards-text = Vos propres cartes, en texte
page-cards-about-text = Les lignes qui se suivent forment une carte ; une ligne vide la termine. == et un nom commencent un groupe. Une ligne derrière # n’est montrée à personne.
page-cards-about-places = Une partie du corps par ligne, dans l’ordre du parcours. < devant une partie veut dire à gauche, > à droite : le son doux vient de là. Une ligne derrière # n’est montrée à personne.
page-cards-save = Enregistrer
page-cards-leave = Laisser comme avant
page-cards-saved = Enregistré.
page-cards-undo = Annuler la modification
page-cards-undone = C’est de nouveau comme avant. Le même bouton fait revenir la modification.
page-cards-lost = Aucune réponse n’est venue, et rien n’a changé. Réessayez.
page-grounding-title = Ancrage
page-grounding-halted = Tout est arrêté, et la personne voit l’écran calme.
page-prompts-title = Questions
page-scan-title = Scan corporel
page-scan-about = Un scan corporel peut faire revenir des souvenirs. Il est toujours facultatif, les yeux peuvent rester ouverts et l’on peut revenir à l’ancre à tout moment. Les extrémités viennent d’abord.
page-scan-places = Endroits, dans leur ordre
page-scan-apart = Gauche et droite séparément
page-scan-anchors = Ancre au choix de la personne
page-scan-anchor-own = Ou dans ses propres mots
page-scan-stay = À chaque endroit
page-scan-by-hand = jusqu’à ce que vous continuiez
page-scan-seconds = { $seconds } s
page-scan-sounds = Un son doux pour la personne à chaque endroit, de son côté
page-scan-begin = Commencer à l’ancre
page-scan-count = { $place } sur { $count }
page-scan-at-anchor = Ancre : { $anchor }
page-scan-then = Ensuite : { $place }
page-scan-next = Endroit suivant
page-scan-back = Précédent
page-scan-to-anchor = À l’ancre
page-scan-leave = Terminer ici
page-scan-left = Temps à cet endroit
page-scan-marks = Marquez ce qui n’est pas libre
page-scan-asks = Comment est-ce maintenant ?
page-scan-clear = Libre
page-scan-keep = Pas libre aux endroits marqués
page-scan-was-clear = Dernier scan corporel : libre.
page-scan-was-not-clear = Dernier scan corporel : pas libre à { $places }.
page-scan-was-left = Dernier scan corporel : terminé après { $reached } endroits sur { $count }.
page-home-open = Pour la maison
page-home-title = Pour la maison
page-home-about = Un exercice calme dans un fichier à emporter, avec une feuille qui dit comment faire et quand arrêter. Jamais une série : ce qui retraite se fait ici, avec vous.
page-home-chosen = { $exercise }, tel qu’il est choisi maintenant.
page-home-none = Choisissez d’abord un exercice calme : une série n’est jamais donnée pour la maison.
page-home-format = En
page-home-format-mp4 = film (.mp4)
page-home-format-m4a = son (.m4a)
page-home-format-wav = son non compressé (.wav)
page-home-minutes = pendant
page-home-of-minutes = { $minutes } min
page-home-write = Écrire
page-home-print = Imprimer la feuille
page-home-progress = Part déjà écrite
page-home-writing = { $file } est en cours d’écriture : { $percent } %.
page-home-waiting = { $file } attend que plus rien ne joue : { $percent } %.
page-home-ready = { $file } est prêt. Le fichier reste ici jusqu’à ce que vous le retiriez ou fermiez Bilateral.
page-home-save = Enregistrer le fichier
page-home-cancel = Annuler
page-home-remove = Retirer
page-home-lost = Le fichier n’est pas arrivé. Écrivez-le de nouveau.
page-home-sheet-title = Pour la maison : { $exercise }
page-home-sheet-what-breathing = Un souffle tranquille à suivre, pendant { $minutes } minutes. Inspirez quand il enfle ou monte, expirez quand il décroît ou descend. Vous n’avez pas à tenir le rythme.
page-home-sheet-what-resting-light = Une lumière immobile et chaude, pendant { $minutes } minutes. Vous n’avez rien à faire : regardez-la, ou écoutez seulement.
page-home-sheet-what-rocking = Un lent balancement d’un côté à l’autre, pendant { $minutes } minutes. Laissez-vous bercer, balancez-vous avec lui, ou écoutez seulement.
page-home-sheet-breath = Légèrement et naturellement, autant que c’est agréable ; arrêtez en cas de vertige.
page-home-sheet-how = Comment
page-home-sheet-how-place = Asseyez-vous ou allongez-vous là où personne n’a besoin de vous pour un moment. Jamais au volant.
page-home-sheet-how-sound = Baissez le son jusqu’à ce qu’il soit juste agréable.
page-home-sheet-how-eyes = Les yeux ouverts ou fermés, comme vous voulez.
page-home-sheet-how-after = Ensuite, sentez le sol sous vos pieds, regardez autour de vous et prenez votre temps avant de vous lever.
page-home-sheet-stop = Quand arrêter
page-home-sheet-stop-any = Quand vous voulez ; aucune raison n’est nécessaire. Fermez le fichier, ouvrez les yeux, regardez autour de vous.
page-home-sheet-stop-unwell = En cas de vertige, d’engourdissement, d’essoufflement ou de malaise. Respirez de nouveau comme votre corps le fait de lui-même.
page-home-sheet-stop-memories = Quand viennent des images, des souvenirs ou des émotions qui sont de trop. Levez-vous, nommez cinq choses que vous voyez, et faites ce qui vous a déjà aidé.
page-home-sheet-stop-help = Si cela reste difficile, laissez l’exercice jusqu’à ce que vous en ayez parlé avec votre thérapeute. En cas d’urgence, appelez le numéro d’urgence.
page-home-sheet-no-treatment = C’est un exercice pour retrouver le calme. Ce n’est pas un traitement et il n’en remplace aucun.

## cards that come with Bilateral: what is said to the client; `.more` is said besides

card-senses = 5 – 4 – 3 – 2 – 1
card-senses-see = Nommez cinq choses que vous voyez.
    .more = Prenez votre temps pour chacune : sa couleur, sa forme.
card-senses-touch = Sentez quatre choses que vous touchez.
    .more = La chaise, votre manche, le sol, vos mains.
card-senses-hear = Écoutez trois sons.
    .more = Des proches et des lointains.
card-senses-smell = Remarquez deux odeurs.
    .more = Ou souvenez-vous de deux que vous aimez.
card-senses-taste = Remarquez un goût.
    .more = Une gorgée d’eau suffit.

card-room = Ici, dans la pièce
card-room-where = Où sommes-nous en ce moment ?
    .more = Dites le lieu, et qui est ici avec vous.
card-room-day = Quel jour sommes-nous ?
    .more = Le jour, le mois, l’année, l’heure.
card-room-look = Laissez votre regard parcourir la pièce.
    .more = Lentement, de chaque côté, et derrière vous si vous voulez.
card-room-door = Où sont la porte et la fenêtre ?
    .more = Vous pouvez sortir quand vous le souhaitez.
card-room-colour = Trouvez tout ce qui est bleu.
    .more = Ou une autre couleur que vous aimez.

card-temperature = Température
card-temperature-water = Passez vos mains sous l’eau fraîche.
    .more = Sentez-la un moment sur les poignets.
card-temperature-cool = Tenez quelque chose de frais.
    .more = Un verre, une pierre, une clé.
card-temperature-warm = Tenez quelque chose de chaud.
    .more = Une tasse de thé, ou frottez vos mains l’une contre l’autre.
card-temperature-air = Sentez l’air frais sur votre visage.
    .more = À la fenêtre ou à la porte.

card-movement = Mouvement
card-movement-feet = Appuyez les deux pieds dans le sol.
    .more = Sentez comme le sol vous porte.
card-movement-press = Pressez vos paumes l’une contre l’autre.
    .more = Tenez, puis relâchez.
card-movement-stand = Levez-vous, si vous voulez.
    .more = Sentez votre poids dans les deux jambes.
card-movement-stretch = Étirez-vous, ou roulez les épaules.
    .more = Autant que cela reste agréable.
card-movement-walk = Faites quelques pas.
    .more = Comptez-les à voix haute, si cela aide.

card-enquiry = S’explorer
card-enquiry-now = Que remarquez-vous maintenant ?
card-enquiry-body = Où le sentez-vous dans le corps ?
card-enquiry-emotion = Quelle est cette émotion, si elle a un nom ?
card-enquiry-thought = Quels mots vont avec ?
card-enquiry-image = Y a-t-il une image ?
card-enquiry-distance = À quelle distance est-ce, et à quelle distance devrait-ce être ?

card-needs = Ce qu’il faut
card-needs-kind = Que diriez-vous à un être cher qui ressentirait cela ?
card-needs-missing = Qu’est-ce qui manquait alors ?
card-needs-friend = Qui aimeriez-vous avoir à vos côtés ?
card-needs-strength = Qu’est-ce qui, en vous, vous a permis de traverser cela ?

card-parts = Parties
card-parts-who = Qui, en vous, est là maintenant ?
card-parts-age = Quel âge semble avoir cette partie ?
card-parts-job = Que fait-elle pour vous ?
card-parts-fear = Que craint-elle qu’il arrive si elle s’arrêtait ?
card-parts-towards = Que ressentez-vous envers elle ?
card-parts-need = De quoi a-t-elle besoin de votre part ?

card-leaving = Avant de partir
card-leaving-take = Qu’emportez-vous d’aujourd’hui ?
card-leaving-evening = Qu’est-ce qui vous fera du bien ce soir ?
card-leaving-people = Vers qui pouvez-vous vous tourner si quelque chose remonte ?

place-hands = Mains
place-hands-left = Main gauche
place-hands-right = Main droite
place-arms = Bras
place-arms-left = Bras gauche
place-arms-right = Bras droit
place-feet = Pieds
place-feet-left = Pied gauche
place-feet-right = Pied droit
place-legs = Jambes
place-legs-left = Jambe gauche
place-legs-right = Jambe droite
place-shoulders = Épaules
place-shoulders-left = Épaule gauche
place-shoulders-right = Épaule droite
place-back = Dos
place-face = Visage et mâchoire
place-neck = Nuque et gorge
place-belly = Ventre
place-chest = Poitrine
anchor-feet = les pieds au sol
anchor-hands = les mains qui se touchent
anchor-seat = le siège qui me porte
anchor-sound = un son dans la pièce
anchor-thing = une chose que je regarde
anchor-breath = le souffle

## cards of the therapist's own

cards-group-nameless = Un groupe porte un nom derrière ==.
cards-group-empty = Il n’y a aucune carte dans ce groupe.
cards-too-many = Il y a plus de { $most } cartes.
cards-too-many-places = Il y a plus de { $most } endroits.
cards-places-have-no-groups = Les endroits du corps forment une seule liste, sans groupes.
cards-place-nameless = Après ce signe, il manque le nom d’un endroit.
cards-line-long = Cette ligne a plus de { $most } caractères.
cards-line-unseen = Il y a dans cette ligne quelque chose qui ne peut pas être affiché.
cards-mend = Changez-le dans un éditeur de texte ; d’ici là, les cartes de ce fichier ne sont pas montrées, toutes les autres le sont.
cards-not-kept = Le fichier reste comme avant jusqu’à ce que ce soit correct.
cards-changed = une autre page ou un autre programme a modifié ce fichier depuis qu’il a été ouvert ici.
    .remedy = Votre texte est toujours là. Enregistrez encore une fois pour le garder ; « Annuler la modification » fait alors revenir l’autre.
cards-no-small-file = Ce n’est pas un petit fichier texte.
    .remedy = Les cartes s’écrivent dans un fichier texte ordinaire de 50 ko au plus.

## page: screening

page-screening-title = Avant la première série
page-screening-about = Demandez à la personne avant la première série :
page-screening-of-seizures = Crises convulsives, ou épilepsie déclenchée par la lumière ?
page-screening-of-concussion = Commotion cérébrale récente ?
page-screening-of-migraine = Migraine avec aura ?
page-screening-of-dizziness = Vertiges, ou trouble de l’équilibre ?
page-screening-of-eyes = Opération récente des yeux, ou douleurs oculaires ?
page-screening-of-hearing = Sensibilité aux sons ?
page-screening-after = C’est à vous de juger ce qui découle d’une réponse. Démarrer attend que vous ayez demandé ; Arrêt n’attend jamais.
page-screening-asked = J’ai posé les questions
page-screening-again = Afficher de nouveau à la prochaine séance

## presets that come with Bilateral

preset-standard = standard
    .about = La série habituelle : 24 allers-retours à 1 Hz, yeux et oreilles ensemble
preset-gentle = doux
    .about = Sombre, lent et discret, pour les personnes facilement éblouies ou qui sursautent facilement
preset-fast = rapide
    .about = Une série vive : 30 allers-retours à 1,4 Hz, pour les personnes qui suivent facilement
preset-resourcing = ressources
    .about = Court et lent, pour renforcer le calme : 8 allers-retours de 2,5 secondes chacun
preset-saccade = saccades
    .about = La cible saute d’un côté à l’autre au lieu de glisser : 24 allers-retours à 1 Hz
preset-ears-only = oreilles seules
    .about = Sons à gauche et à droite, les yeux fermés ; l’écran de la personne reste calme et vide
preset-light-bar = barre lumineuse
    .about = Une rangée de lampes, pour qui connaît la barre lumineuse : 24 allers-retours à 1,2 Hz
preset-eight = huit
    .about = Un huit couché, quand une ligne droite fatigue : 24 allers-retours à 0,8 Hz
preset-rain = pluie
    .about = La pluie d’une oreille à l’autre, quand les sons dérangent : 24 allers-retours à 0,8 Hz
preset-own-music = musique personnelle
    .about = Votre musique d’une oreille à l’autre, pour renforcer le bon : 12 allers-retours à 0,5 Hz
preset-hands-first = mains d’abord
    .about = Des impulsions yeux fermés, des sons doux, pour yeux fatigués : 24 allers-retours à 0,8 Hz
preset-fixed-gaze = regard fixe
    .about = Les yeux posés sur un point, quand suivre donne le vertige : 24 allers-retours à 1 Hz
preset-emdr-2-fast = EMDR 2.0 rapide
    .about = Rapide, aux sons irréguliers, pour charger la mémoire de travail : 30 secondes à 1,6 Hz
preset-breathing = respiration
    .about = Respirer avec une lumière : 4,5 s pour inspirer, 5,5 s pour expirer, 3 minutes
preset-breathing-even = respiration égale
    .about = Respirer avec une lumière, inspirer aussi longtemps qu’expirer : 5 s et 5 s, 3 minutes
preset-breathing-box = respiration carrée
    .about = Inspirer, retenir, expirer, retenir, 4 s chacun, 3 minutes environ
preset-breathing-sigh = soupir
    .about = Le soupir physiologique : inspirer, encore un peu, puis expirer longuement, 2 minutes
preset-resting-light = lumière calme
    .about = Une lumière chaude et immobile qui enfle très lentement, 5 minutes de repos
preset-rocking = bercement
    .about = Un pendule lent, des vagues et un bourdonnement d’une main à l’autre, 5 minutes

## settings

setting-motion = Mouvement

setting-motion-speed_hz = Vitesse
    .meaning = Allers-retours par seconde. Un aller-retour, ce sont deux balayages : de gauche à droite et retour.

setting-motion-profile = Type de mouvement
    .meaning = Comment la cible se déplace entre les extrémités.
    .choice-sinusoid = Fluide, plus lent sur les côtés
    .choice-linear = Régulier
    .choice-saccade = Par sauts d’un côté à l’autre
    .choice-eased = Fluide, avec un repos sur les côtés

setting-motion-path = Direction
    .meaning = La ligne que suit la cible.
    .choice-horizontal = Gauche et droite
    .choice-vertical = Haut et bas
    .choice-diagonal-down = Diagonale descendante
    .choice-diagonal-up = Diagonale montante
    .choice-eight = Huit couché
    .choice-circle = Cercle
    .choice-ellipse = Ellipse
    .choice-rounded-square = Carré arrondi
    .choice-arc = Arc
    .choice-wave = Vague
    .choice-wander = Errante
    .choice-drawn = Dessinée
    .choice-fixed = Au repos, au milieu

setting-motion-drawn_heights_percent = Dessin
    .meaning = Le chemin d’une ligne que vous dessinez : des hauteurs en pour cent, à temps égaux d’un aller-retour ; la première est au bord gauche, celle du milieu de la suite au bord droit, les autres ramènent. 100 est en haut, −100 en bas. Pour la direction « Dessinée ».

setting-motion-width_percent = Largeur
    .meaning = Longueur d’un balayage, par rapport à la place disponible.

setting-motion-height_percent = Hauteur
    .meaning = Hauteur du parcours, par rapport à la place disponible.
    .left-out = Non indiquée, elle suit la largeur.

setting-motion-centre_x_percent = Milieu, de gauche à droite
    .meaning = Où se trouve le parcours : 0 est le milieu, 100 % le plus à droite possible.

setting-motion-centre_y_percent = Milieu, de haut en bas
    .meaning = Où se trouve le parcours : 0 est le milieu, 100 % le plus bas possible.

setting-motion-dwell_ms = Repos sur les côtés
    .meaning = Pour le mouvement avec repos sur les côtés, à cette vitesse ; au plus la moitié d’un balayage, dont la durée reste la même.

setting-motion-speed_variation_percent = Variation de la vitesse
    .meaning = Chaque aller-retour est plus rapide ou plus lent que la moyenne, d’autant au plus ; la moyenne reste. 0 % est régulier.

setting-motion-width_variation_percent = Variation de la largeur
    .meaning = Chaque aller-retour est plus large ou plus étroit que la moyenne, d’autant au plus ; la moyenne reste. 0 % est régulier.

setting-motion-seed = Graine du hasard
    .meaning = Le cours que prend le hasard, pour la variation et pour un parcours qui erre ; le même nombre donne le même cours.

setting-target = Cible

setting-target-shown = Afficher la cible
    .meaning = Désactivé, l’écran de la personne reste calme et vide.

setting-target-shape = Forme
    .meaning = À quoi ressemble la cible.
    .choice-disc = Disque
    .choice-ring = Anneau
    .choice-glow = Lueur douce
    .choice-square = Carré arrondi
    .choice-diamond = Losange
    .choice-star = Étoile
    .choice-heart = Cœur
    .choice-leaf = Feuille
    .choice-butterfly = Papillon
    .choice-bird = Oiseau

setting-target-colour = Couleur
    .meaning = Couleur de la cible.

setting-target-colour_every_passes = Changement de couleur
    .meaning = Après tant d’allers-retours, la couleur glisse, en un balayage, vers la suivante, et de la dernière à la première.
    .left-out = Sans indication, la couleur reste la même.

setting-target-colour_second = Deuxième couleur
    .meaning = La couleur qui suit la première, si la couleur change.

setting-target-colour_third = Troisième couleur
    .meaning = La couleur qui suit la deuxième, si la couleur change.
    .left-out = Sans indication, la première couleur suit la deuxième.

setting-target-background = Fond
    .meaning = Couleur de l’écran tout autour.

setting-target-background_kind = Type de fond
    .meaning = Ce qui entoure la cible : sa couleur seule, ou quelque chose de calme par-dessus.
    .choice-plain = Une couleur
    .choice-gradient = Dégradé doux
    .choice-photo = Photo
    .choice-field = Nappe à dérive lente

setting-target-background_second = Seconde couleur du fond
    .meaning = Vers quelle couleur va un dégradé ou une nappe, à partir de la couleur du fond.

setting-target-background_photo = Photo en fond
    .meaning = Une image du dossier de photos ; elle remplit l’écran, et le rouge saturé y est pâli.

setting-target-background_dimming_percent = Atténuation de la photo
    .meaning = Dans quelle mesure la photo se fond dans la couleur du fond ; à 100 %, il n’en reste rien.

setting-target-background_blur_percent = Flou de la photo
    .meaning = À quel point la photo est adoucie, pour que rien n’y retienne le regard.

setting-target-diameter_percent = Taille
    .meaning = Diamètre, par rapport à la hauteur de l’écran. Une taille en degrés passe avant, là où la pièce est mesurée.

setting-target-diameter_deg = Taille en degrés
    .meaning = Diamètre tel que la personne le voit au milieu de l’écran, dans toute pièce : d’après les mesures sous Installation.
    .left-out = Sans elle, la taille en % de la hauteur vaut ; de même là où personne n’a mesuré la pièce.

setting-target-lamps = Lampes
    .meaning = Une rangée d’autant de lampes, comme sur une barre lumineuse : les plus proches s’allument et rien ne bouge.
    .left-out = Sans indication, la cible elle-même glisse.

setting-target-picture = Une image à vous
    .meaning = Une image du dossier de photos prend la place de la forme ; ce qui y est transparent le reste.

setting-target-brightness_percent = Luminosité
    .meaning = Clarté de la cible et de son fond, telle que l’œil la perçoit ; leurs couleurs restent.

setting-target-trail_ms = Traînée
    .meaning = Combien de temps la cible laisse une traînée qui s’efface là où elle est passée ; les lampes luisent encore aussi longtemps. À 0, il n’y en a pas, et une cible qui saute n’en laisse pas.

setting-set = Série

setting-set-passes = Durée en allers-retours
    .meaning = Un aller-retour, ce sont deux balayages. À la place des secondes.
    .left-out = Une série a des allers-retours ou des secondes ; sans les uns ni les autres, elle a 24 allers-retours.

setting-set-seconds = Durée en secondes
    .meaning = À la place des allers-retours ; la série finit à l’extrémité qui suit.
    .left-out = Sans cette valeur, une série dure autant que ses allers-retours.

setting-set-lead_in_s = Amorce
    .meaning = Combien de temps la cible repose avant de partir.

setting-set-fade_s = Fondu
    .meaning = Combien de temps la cible met à apparaître et à disparaître.

setting-audio = Oreilles

setting-audio-on = Sons
    .meaning = Un son à gauche et à droite, tour à tour.

setting-audio-device = Sortie audio
    .meaning = auto, ou une partie de son nom.

setting-audio-level_dbfs = Niveau
    .meaning = Force d’un son. 0 dBFS serait le plus fort qu’un appareil puisse jouer.

setting-audio-sound = Timbre
    .meaning = Comment sonne un son. À niveau égal, tous sont également forts.
    .choice-sine = Sinus
    .choice-pad = Nappe
    .choice-bell = Cloche
    .choice-chime = Carillon
    .choice-bowl = Bol chantant
    .choice-marimba = Marimba
    .choice-wood = Bloc de bois
    .choice-tick = Tic
    .choice-drum = Tambour
    .choice-heartbeat = Battement de cœur
    .choice-drop = Goutte
    .choice-brush = Balai

setting-audio-cue_file = Son personnel
    .meaning = Un fichier du dossier sounds à côté de vos réglages, donné à la place ; on en entend deux secondes au plus. Il garde sa hauteur et sa durée.

setting-audio-pitch_hz = Hauteur
    .meaning = Hauteur d’un son.
    .left-out = Sans indication, chaque timbre a sa hauteur habituelle ; un sinus a 440 Hz.

setting-audio-pitch_right_hz = Hauteur à droite
    .meaning = Hauteur des sons du côté droit, si elle est différente.
    .left-out = Sans indication, les deux côtés ont la même hauteur.

setting-audio-duration_ms = Durée
    .meaning = Longueur d’un son ; une cloche plus courte s’éteint plus vite.
    .left-out = Sans indication, chaque timbre a sa durée habituelle ; un sinus dure 100 ms.

setting-audio-ramp_ms = Montée et descente
    .meaning = Combien de temps un son monte, et s’éteint au moins.
    .left-out = Sans indication, chaque timbre monte comme d’habitude ; un sinus en 10 ms.

setting-audio-width_percent = Séparation
    .meaning = 100 % : une oreille à la fois ; 0 % : les deux pareilles.

setting-audio-swap = Échanger gauche et droite
    .meaning = Pour un casque porté ou branché à l’envers.
setting-audio-loudspeakers = Haut-parleurs
    .meaning = Les sons viennent de haut-parleurs placés à côté du client, et non d’un casque.

setting-audio-alignment_sweeps = Moment
    .meaning = Quand un son retentit : 0 aux extrémités, 0,5 au milieu.

setting-audio-irregular_percent = Irrégularité
    .meaning = Chaque son vient plus tard, jusqu’à cette part de son balayage, irrégulièrement et exprès ; 0 % est régulier.

setting-audio-every_sweeps = Un passage sur combien
    .meaning = 1 : à chaque passage ; 3 : tous les trois passages. Les côtés alternent ; avec un nombre pair, l’écart est tour à tour plus long et plus court d’un passage, pour rester du côté de la cible.

setting-audio-own_rate_hz = Cadence propre
    .meaning = Allers-retours par seconde qui ne sont pas ceux de la cible : les sons viennent exprès sans elle. Ils commencent, s’interrompent et finissent avec la série.
    .left-out = Sans cette valeur, les sons viennent avec la cible.

setting-audio-latency_ms = Retard du son
    .meaning = De combien un son s’entend plus tard que l’appareil ne l’indique.

setting-audio-buffer_ms = Tampon
    .meaning = Son gardé en réserve, pour qu’un ordinateur occupé ne l’interrompe pas.

setting-ambience = Ambiance et musique

setting-ambience-source = Ambiance
    .meaning = Ce que l’on entend sans interruption pendant une série, et qui va d’une oreille à l’autre avec la cible.
    .choice-none = Aucune
    .choice-rain = Pluie
    .choice-waves = Vagues
    .choice-stream = Ruisseau
    .choice-wind = Vent
    .choice-brown-noise = Bruit brun
    .choice-pink-noise = Bruit rose
    .choice-drone = Bourdon
    .choice-breath = Bruit de souffle
    .choice-rising-tone = Son qui monte et descend
    .choice-music = Votre musique

setting-ambience-level_dbfs = Niveau
    .meaning = Aussi fort qu’un son de ce niveau qui se prolonge.

setting-ambience-width_percent = Séparation
    .meaning = 100 % : d’une oreille à l’autre ; 0 % : reste au milieu.

setting-ambience-instead_of_tones = À la place des sons
    .meaning = On n’entend pas de sons brefs, seulement ceci.

setting-ambience-music = Quelle musique
    .meaning = Un fichier, ou un dossier de fichiers joués dans l’ordre de leurs noms. Sans nom, tout ce qui se trouve dans le dossier music à côté de vos réglages.

setting-hands = Mains

setting-hands-on = Impulsions
    .meaning = Une impulsion à gauche et à droite, tour à tour, s’il y a des vibreurs.

setting-hands-buzzers = Vibreurs
    .meaning = none, auto, simulated, rumble (manettes de jeu), audio (transducteurs), ou un port série.

setting-hands-motor = Moteurs
    .meaning = Ce qui change le courant en vibration.
    .choice-erm = Moteurs pastilles (ERM)
    .choice-lra = Moteurs linéaires (LRA)

setting-hands-strength_percent = Force
    .meaning = Force d’une impulsion, par rapport à ce que peut le moteur.

setting-hands-duration_ms = Durée
    .meaning = Longueur d’une impulsion, jamais plus de neuf dixièmes d’un balayage.

setting-hands-pattern = Motif
    .meaning = Ce qui se sent à chaque impulsion. Si un balayage est trop court, tout le motif est raccourci ensemble.
    .choice-single = Simple
    .choice-double = Double
    .choice-heartbeat = Battement de cœur
    .choice-rising = Croissant
    .choice-hum = Bourdonnement, d’une main à l’autre
    .choice-both = Les deux mains à la fois

setting-hands-balance_percent = Équilibre
    .meaning = Au-dessus de 0, la main gauche reçoit d’autant moins ; au-dessous de 0, la droite.

setting-hands-device = Sortie audio des transducteurs
    .meaning = Avec les vibreurs audio : une partie de son nom.

setting-hands-burst_hz = Hauteur des transducteurs
    .meaning = Avec les vibreurs audio : hauteur d’une impulsion.

setting-hands-burst_dbfs = Niveau des transducteurs
    .meaning = Avec les vibreurs audio : niveau à pleine force.

setting-hands-swap = Échanger gauche et droite
    .meaning = Pour des vibreurs tenus à l’envers.

setting-hands-alignment_sweeps = Moment
    .meaning = Quand une impulsion se sent : 0 aux extrémités, 0,5 au milieu.

setting-hands-every_sweeps = Un passage sur combien
    .meaning = 1 : à chaque passage ; 3 : tous les trois passages. Les côtés alternent ; avec un nombre pair, l’écart est tour à tour plus long et plus court d’un passage, pour rester du côté de la cible.

setting-hands-own_rate_hz = Cadence propre
    .meaning = Allers-retours par seconde qui ne sont pas ceux de la cible : les impulsions viennent exprès sans elle. Ils commencent, s’interrompent et finissent avec la série.
    .left-out = Sans cette valeur, les impulsions viennent avec la cible.

setting-hands-kick_ms = Lancement
    .meaning = Pleine puissance au début, pour lancer le moteur.
    .left-out = Sans cette valeur, c’est ce qu’il faut aux moteurs : 60 ms pour les pastilles, 0 ms pour les linéaires.

setting-hands-latency_ms = Retard des impulsions
    .meaning = De combien une impulsion se sent après la mise en marche du moteur.
    .left-out = Sans cette valeur, c’est ce qu’il faut aux moteurs : 40 ms pour les pastilles, 10 ms pour les linéaires.

setting-display = Écran de la personne

setting-display-monitor = Écran
    .meaning = auto prend celui qui n’est pas le vôtre, et demande là où cela ne se voit pas. Ou indiquez son numéro, son nom ou une partie de celui-ci, ou sa prise, par exemple DP-2.

setting-display-windowed = En fenêtre
    .meaning = Une fenêtre au lieu de tout l’écran.

setting-display-drawing = Dessin
    .meaning = Comment les images sont dessinées. Automatique mesure quelle façon est la plus régulière.
    .choice-auto = Automatique
    .choice-gpu = Carte graphique
    .choice-software = Processeur

setting-display-latency_ms = Retard de l’image
    .meaning = De combien l’écran montre une image plus tard qu’il ne l’indique.

setting-display-distance_cm = Distance
    .meaning = Des yeux de la personne à l’écran.

setting-display-width_cm = Largeur de l’image
    .meaning = Mesurée sur l’écran de la personne, sans le cadre.
    .left-out = Sans elle, la page n’indique pas les balayages en degrés, et une taille en degrés ne vaut pas.

setting-display-height_cm = Hauteur de l’image
    .meaning = Mesurée sur l’écran de la personne, sans le cadre ; pour les tailles en degrés.
    .left-out = Sans elle, c’est celle d’un écran 16 : 9.

setting-exercise = Exercice de calme

setting-exercise-kind = Exercice
    .meaning = Ce qui est donné à la place d’une série bilatérale, avec les mêmes départ, pause, fin et arrêt.
    .choice-none = Aucun, une série
    .choice-breathing = Respiration rythmée
    .choice-resting-light = Lumière calme
    .choice-rocking = Bercement

setting-exercise-pace_hz = Rythme
    .meaning = Respirations ou balancements par seconde ; 0,1 Hz, c’est six respirations par minute. Toutes les parties d’une respiration s’allongent ou se raccourcissent de même.
    .left-out = Sans valeur, une respiration dure ce que durent ses parties ; une lumière enfle à 0,05 Hz, un pendule oscille à 0,25 Hz.

setting-exercise-breath = Forme de la respiration
    .meaning = Quelles parties a une respiration, et leur durée.
    .choice-longer-exhale = Expiration plus longue
    .choice-even = Aussi longue dedans que dehors
    .choice-box = Carrée
    .choice-sigh = Soupir physiologique

setting-exercise-in_s = Inspiration
    .meaning = Durée de l’inspiration.
    .left-out = Sans valeur, celle de la forme choisie.

setting-exercise-hold_s = Retenue, poumons pleins
    .meaning = Combien de temps le souffle est ensuite retenu.
    .left-out = Sans valeur, celle de la forme choisie.

setting-exercise-out_s = Expiration
    .meaning = Durée de l’expiration.
    .left-out = Sans valeur, celle de la forme choisie.

setting-exercise-rest_s = Repos, poumons vides
    .meaning = Durée du repos après l’expiration.
    .left-out = Sans valeur, celle de la forme choisie.

setting-exercise-figure = Ce qui montre le souffle
    .meaning = Un disque qui grandit et rétrécit, ou la cible comme une lumière qui monte et descend, tout droit, sur une vague d’un côté à l’autre, ou comme un horizon : une bande douce sur tout l’écran, aussi épaisse que la cible est grande.
    .choice-disc = Disque qui grandit
    .choice-rising = Lumière qui monte
    .choice-wave = Lumière sur une vague
    .choice-horizon = Horizon qui monte

setting-exercise-smallest_percent = Plus petit disque
    .meaning = Diamètre à la fin d’une respiration, par rapport à la hauteur de l’écran.

setting-exercise-largest_percent = Plus grand disque
    .meaning = Diamètre poumons pleins, par rapport à la hauteur de l’écran.

setting-exercise-swell_percent = Ondulation
    .meaning = De combien la lumière calme, son son et son bourdonnement vont et viennent ; à 0 %, ils restent tels quels.

setting-exercise-from_hz = Rythme propre du client
    .meaning = Le rythme de départ ; de là, on va doucement vers celui de l’exercice.
    .left-out = Sans valeur, un exercice commence à son propre rythme.

setting-exercise-care_shown = À lire d’abord
    .meaning = Ce qui est à dire avant la respiration est à l’écran de la personne avant qu’elle commence, jusqu’à ce que la lumière apparaisse, dans la langue de la page.

setting-exercise-approach_s = Approche
    .meaning = Combien de temps prend le passage du rythme du client à celui de l’exercice.

setting-calm = Entre les séries

setting-calm-colour = Couleur
    .meaning = Couleur de l’écran entre les séries ; par défaut, celle de la prochaine série.
    .left-out = Sans cette valeur, c’est le fond de la prochaine série.

setting-calm-dot = Point au repos
    .meaning = Un petit point repose au milieu.

setting-calm-photo = Image
    .meaning = Une image à vous qui remplit l’écran.

setting-limits = Limites

setting-limits-speed_hz = Vitesse maximale
    .meaning = Aucune série ne peut aller plus vite.

setting-limits-level_dbfs = Niveau maximal
    .meaning = Aucun son ne peut être plus fort.

setting-page = Cette page

setting-page-language = Langue
    .meaning = Langue de cette page.
    .choice-auto = Celle du navigateur

setting-page-theme = Couleurs
    .meaning = Couleurs de cette page.
    .choice-dark = Sombre
    .choice-light = Clair

setting-page-screening = Questions avant la première série
    .meaning = Demande s’il y a des crises et autres risques avant la première série d’une séance.

setting-page-is_set_up = La pièce est installée
    .meaning = Désactivé, le guide pour une nouvelle pièce revient.

setting-page-letter_keys = Lettres comme raccourcis
    .meaning = S, P, G, N, X, les chiffres, +, - et ? sont des raccourcis ; Échap et Espace arrêtent dans tous les cas.

setting-page-ten_key = Touche pour un dix
    .meaning = Entre les séries, elle dit un SUD de 10, comme 1 puis aussitôt 0 ; vide pour aucune.

setting-page-desensitisation_preset = Préréglage pour désensibiliser
    .meaning = Nom du préréglage que choisit « Désensibiliser » ; vide pour aucun.

setting-page-installation_preset = Préréglage pour installer
    .meaning = Nom du préréglage que choisit « Installer » ; vide pour aucun.

setting-page-resourcing_preset = Préréglage pour une ressource
    .meaning = Nom du préréglage que choisit « Ressource » ; vide pour aucun.

setting-page-closure_preset = Préréglage pour la clôture
    .meaning = Nom du préréglage que choisit « Clôture » ; vide pour aucun.

setting-page-start_keys = Touches d’une télécommande
    .meaning = Touches qui démarrent et terminent une série, comme le navigateur les nomme.

setting-page-client_stop_grounds = L’arrêt du client ancre aussi
    .meaning = Quand la personne appuie sur son propre bouton, cette page montre aussi les cartes d’ancrage.

setting-record = Le dossier

setting-record-on = Tenir un dossier
    .meaning = Garde séances, séries et cotations dans un fichier chiffré, sur cet ordinateur seulement ; créez-le d’abord dans Installation.

setting-record-folder = Emplacement du dossier
    .meaning = Un répertoire sur un disque de cet ordinateur ; vide pour celui d’usage.

setting-record-lock_after_min = Verrouiller après
    .meaning = Inutilisé pendant ce temps, le dossier redemande la phrase secrète ; ce qui arrive entre-temps reste en mémoire.

setting-record-lock_on_next_client = Verrouiller entre deux personnes
    .meaning = Le dossier redemande aussi la phrase secrète quand commence la séance de la personne suivante.

setting-record-keyring = Trousseau de cet ordinateur
    .meaning = Une fois le dossier ouvert, une pression l’ouvre de nouveau, sans la phrase secrète : quiconque est assis devant l’ordinateur déverrouillé peut alors le lire.

setting-record-keep_years = Conserver
    .meaning = Durée de conservation d’un dossier après la dernière séance, si rien d’autre n’a été choisi pour la personne.

## limits

limit-speed = { $speed } Hz est hors limites : { $slowest } … { $fastest } Hz.
limit-speed-of-jumps = { $speed } Hz est hors limites : { $slowest } … { $fastest } Hz (une cible qui saute clignote deux fois par aller-retour).
limit-speed-of-glide = { $speed } Hz est hors limites : { $slowest } … { $fastest } Hz (plus rapide, une cible de { $diameter } % de la hauteur fait clignoter plus de trois fois par seconde les endroits qu’elle survole).
limit-speed-varied = { $speed } Hz, c’est trop rapide pour des allers-retours qui varient de { $percent } %, car le plus rapide compte : { $fastest } Hz au plus.
limit-speed-loose = La limite de vitesse doit se situer dans { $slowest } … { $fastest } Hz.
limit-level = { $level } dBFS dépasse le plafond de { $ceiling } dBFS.
limit-level-loose = La limite de niveau ne doit pas dépasser { $ceiling } dBFS.
limit-ambience = { $sound } n’est pas une ambiance.
limit-ambience-level = Ce qui sonne sans interruption est au plus à { $ceiling } dBFS.
limit-pitch = Un son se situe dans { $lowest } … { $highest } Hz, pas à { $pitch } Hz.
limit-ramp = Un son doit monter pendant au moins { $shortest } ms.
limit-tone-short = Un son doit être assez long pour monter et descendre.
limit-tone-long = Un son dure { $longest } s au plus.
limit-sound = Il n’y a pas de timbre '{ $sound }'.
limit-width = La largeur des sons est une fraction de 0 à 1, pas { $width }.
limit-pulse = Une impulsion dure { $shortest } … { $longest } ms.
limit-strength = La force d’une impulsion est une fraction de 0 à 1.
limit-kick = Un moteur ne peut pas être lancé plus longtemps que son impulsion.
limit-endless = Toute série a une fin.
limit-fade = Le fondu de la cible doit durer au moins { $shortest } s.
limit-picture = Une image servant de cible peut mesurer au plus { $most } % de la hauteur, car ce qu’elle montre pourrait clignoter ; choisissez une taille plus petite.
limit-red = Ni une cible qui saute ni son fond ne peuvent être d’un rouge saturé ; choisissez une couleur plus pâle.
limit-passes = Une série a 1 … { $most } allers-retours, pas { $passes }.
limit-seconds = Une série dure jusqu’à { $most } secondes, pas { $seconds }.
limit-check = Un test a 0 … { $most } balayages, pas { $sweeps }.
limit-pace = Un rythme de { $pace } par minute est hors limites : { $slowest } … { $fastest } par minute.
limit-burst-pitch = La hauteur d’une impulsion est de { $lowest } … { $highest } Hz.
limit-burst-level = Le niveau d’une impulsion est de { $ceiling } dBFS au plus.

## eyes : l'écran de la personne

display-described = moniteur { $number } ({ $name }, { $width }x{ $height }, { $rate } Hz)
display-none = Aucun écran n’a été trouvé. Branchez un écran, ou lancez Bilateral depuis le bureau.
display-other-pygame = Le paquet « pygame » est installé à la place de « pygame-ce », dont Bilateral a besoin. Désinstallez pygame, puis installez pygame-ce.
display-no-monitor = Le système ne connaît aucun écran. Branchez-en un et allumez-le.
display-unknown = Il n’y a pas d’écran « { $wanted } ». Branchés : { $there }.
display-which = Plus d’un écran peut être celui de la personne : { $there }. Choisissez-le dans les réglages du lieu, ou avec --display et son numéro.
display-several = « { $wanted } » désigne plusieurs écrans : { $there }. Choisissez plutôt celui de la personne par son numéro.
display-untold = L’écran de la personne était l’écran { $number }, mais il est impossible de dire lequel c’est à présent. Branchés : { $there }. Choisissez l’écran de la personne dans les réglages du lieu, ou avec --display et son numéro.
display-no-window = Aucune fenêtre ne peut être ouverte sur le { $monitor } ({ $why }).
target-picture-changed = ce n’est plus l’image qui a été vérifiée
    .remedy = Choisissez-la de nouveau, pour qu’elle soit vérifiée.
target-picture-unread = L’image { $photo } ne peut pas servir de cible ({ $why }) ; la forme est donc affichée à sa place.
photo-unread = La photo { $photo } ne peut pas être affichée ({ $why }) ; l’écran de la personne garde donc sa couleur entre les séries.
words-unshown = L’écran de la personne ne peut pas dessiner ces signes : { $signs }. La carte n’est pas montrée. Dites-la, ou écrivez-la sans eux.
background-photo-unread = La photo { $photo } ne peut pas être affichée derrière la cible ({ $why }) ; le fond garde donc sa couleur.

## ears : la sortie audio, aussi celle des transducteurs dans les mains

sound-no-library = La bibliothèque audio PortAudio n’est pas installée. Sur Debian et Ubuntu : sudo apt install libportaudio2
sound-service-silent = Le service audio du système ne répond pas.
sound-none = Aucune sortie audio à deux canaux n’a été trouvée. Branchez un casque ou activez la sortie du son, puis réessayez.
sound-unknown = Aucune sortie audio ne s’appelle « { $wanted } ». Il y a : { $there }.
sound-not-opened = La sortie audio « { $device } » n’a pas pu être ouverte ({ $why }). Vérifiez qu’elle est branchée et qu’aucun autre programme ne la garde pour lui seul.
sound-lost =
    { $output ->
        [hands] La sortie audio « { $device } » est perdue. La série continue sans impulsions ; rebranchez-la et elles reviendront d’elles-mêmes.
       *[ears] La sortie audio « { $device } » est perdue. La série continue sans sons ; rebranchez-la et ils reviendront d’eux-mêmes.
    }
sound-stopped =
    { $output ->
        [hands] Les impulsions se sont arrêtées : la partie de Bilateral qui les envoie vers « { $device } » a échoué. Elle redémarre d’elle-même ; la série continue pendant ce temps.
       *[ears] Les sons se sont arrêtés : la partie de Bilateral qui les envoie vers « { $device } » a échoué. Elle redémarre d’elle-même ; la série continue pendant ce temps.
    }
sound-plays-again =
    { $output ->
        [hands] Les impulsions reviennent, par « { $device } ».
       *[ears] Les sons reviennent, par « { $device } ».
    }
sound-still-missing =
    { $output ->
        [hands] La sortie audio « { $device } » manque toujours : sa recherche a échoué ({ $fault }). La recherche se répète ; la série continue sans impulsions.
       *[ears] La sortie audio « { $device } » manque toujours : sa recherche a échoué ({ $fault }). La recherche se répète ; la série continue sans sons.
    }
sound-back = La sortie audio « { $device } » est revenue.
sound-moved =
    { $output ->
        [hands] Le système n’envoie plus le son vers « { $device } ». Les impulsions ont été arrêtées avant de sortir ailleurs, et la série continue sans elles. Rebranchez cet appareil et elles reviendront d’elles-mêmes ; pour en prendre un autre, choisissez « Chercher de nouveau » sous « Installation ».
       *[ears] Le système n’envoie plus le son vers « { $device } ». Les sons ont été arrêtés avant de sortir ailleurs, et la série continue sans eux. Rebranchez cet appareil et ils reviendront d’eux-mêmes ; pour en prendre un autre, choisissez « Chercher de nouveau » sous « Installation ».
    }
music-refused = « { $file } » n’est pas joué : { $why } Tout le reste continue.
music-none = Il n’y a pas de musique à jouer. La série continue sans elle. Placez des fichiers dans { $folder } ou choisissez un autre son.
tones-given-instead = Ce qui devait remplacer les sons ne peut pas être entendu : les sons sont donc donnés. Ils cessent d’eux-mêmes dès que cela joue de nouveau.
sound-one-channel =
    { $output ->
        [hands] « { $device } » ne restitue qu’un seul canal : chaque impulsion arrive donc dans les deux mains. Choisissez la stéréo pour cet appareil dans les réglages de son du système, et désactivez-y l’« audio mono ».
       *[ears] « { $device } » ne restitue qu’un seul canal : chaque son arrive donc dans les deux oreilles. Utilisez-le comme casque d’écoute et non comme casque d’appel (terminez l’appel, ou choisissez son profil pour la musique dans les réglages de son du système), et désactivez-y l’« audio mono ».
    }
sound-fault = Le son a rencontré une erreur inattendue ({ $fault }).
cue-file-not-given = Votre son '{ $file }' n’est pas donné : { $why } Les sons sont donnés ainsi à la place : { $sound }.

## hands : cartes de vibreurs et manettes

board-described = carte de vibreurs sur { $port }
board-described-marked = carte de vibreurs { $mark } sur { $port }
board-none = Aucune carte de vibreurs n’a été trouvée. Branchez-la, ou indiquez son port avec --buzzers ; `bilateral devices` énumère ce qu’il y a.
board-many = Il y a plus d’une carte de vibreurs : { $boards }. N’en laissez qu’une branchée, ou choisissez-en une : --buzzers { $port }
board-refusals = { $one } { $other }
board-broke-off = La liaison avec { $port } s’est rompue pendant que la carte se présentait. Vérifiez le câble.
board-silent = Rien sur { $port } ne répond comme une carte de vibreurs. Téléversez-y { $sketch } avec l’IDE Arduino, ou indiquez un autre port ; `bilateral devices` les énumère.
board-somebody-else = Autre chose qu’une carte de vibreurs répond sur { $port }. Indiquez le port de la carte avec --buzzers (`bilateral devices` les énumère), ou téléversez { $sketch } sur celle-ci.
board-other-firmware = La carte de vibreurs sur { $port } a un autre micrologiciel que celui qu’il faut à ce programme (protocole { $theirs }, et non { $ours }). Téléversez-y de nouveau { $sketch }.
board-fault = Les vibreurs ne fonctionnent plus, à cause d’une erreur de ce programme. La série continue sans eux.
board-restarted = Les vibreurs ont redémarré d’eux-mêmes et continuent. Si cela se reproduit, vérifiez leur câble et l’alimentation de leurs moteurs.
board-lost = La { $board } est perdue. La série continue sans impulsions ; rebranchez-la et elles reviendront d’elles-mêmes.
board-mute = La { $board } dit qui elle est et ne répond à rien d’autre ; elle ne donne donc pas d’impulsions. La série continue sans elles. Débranchez-la et rebranchez-la ; si cela ne suffit pas, téléversez-y de nouveau { $sketch }. Elle est réessayée automatiquement, au moins toutes les demi-minutes.
board-floods = La { $board } envoie bien plus qu’une carte de vibreurs n’envoie jamais ; elle a été mise de côté pour qu’elle ne retarde rien d’autre. La série continue sans impulsions. Débranchez-la et rebranchez-la ; si cela ne suffit pas, téléversez-y de nouveau { $sketch }. Elle est réessayée automatiquement, au moins toutes les demi-minutes.
board-back = La { $board } est revenue.
port-taken = Un autre programme utilise { $port }. Fermez-le (souvent l’IDE Arduino avec son moniteur série, ou un second Bilateral) et réessayez.
port-denied = Ce compte ne peut pas utiliser { $port }. Autorisez-le : sudo usermod -aG { $group } $USER, puis fermez la session du système et rouvrez-la ; les membres du groupe { $group } peuvent utiliser les ports série.
port-none = Il n’y a pas de port { $port }. Branchez la carte ; `bilateral devices` énumère ce qu’il y a.
port-closed = Le port { $port } ne peut pas être ouvert ({ $why }). `bilateral devices` énumère ce qu’il y a.
controller-none = Aucune manette de jeu n’a été trouvée. Connectez-en une, ou deux, une pour chaque main.
controller-in-one-hand =
    { $hand ->
        [left] « { $controller } » ne tient que dans une main. Connectez aussi une manette pour la main gauche.
       *[right] « { $controller } » ne tient que dans une main. Connectez aussi une manette pour la main droite.
    }
controller-lost = La manette « { $controller } » est perdue. La série continue sans impulsions ; reconnectez-la et elles reviendront d’elles-mêmes.
controller-back = La manette « { $controller } » est revenue.
controller-back-in-doubt = La manette « { $controller } » est revenue ; assurez-vous que chacune est dans sa main.
controllers = manettes
controllers-described = { $controllers } (approximatif)
exciters-described = transducteurs sur { $device }
exciters-unnamed = Dites quelle sortie audio fait vibrer les mains de la personne : elle n’est jamais devinée, pour qu’aucune impulsion ne sorte d’un haut-parleur. Il y a : { $there }.
exciters-shared = Les mains ne peuvent pas partager la sortie audio « { $device } » avec les oreilles. Branchez-en une seconde pour les transducteurs et indiquez-la.
hands-fault = Les impulsions ont rencontré une erreur inattendue ({ $fault }).
ears-on-exciters = La sortie audio « { $device } » fait vibrer les mains de la personne. Branchez-en une seconde pour les oreilles et indiquez-la.
board-simulated = vibreurs simulés

## terminal : une séance à la fois

instance-open-already = Bilateral est déjà ouvert et continue comme avant ; rien n’a été ouvert une seconde fois. Continuez là : avec sa page, dont l’adresse figure dans son terminal, ou avec les touches sur sa scène. Ou bien fermez cette séance, puis relancez. S’il ne répond pas, mettez-y d’abord fin.
instance-open-already-as = Bilateral est déjà ouvert (processus { $process }) et continue comme avant ; rien n’a été ouvert une seconde fois. Continuez là : avec sa page, dont l’adresse figure dans son terminal, ou avec les touches sur sa scène. Ou bien fermez cette séance, puis relancez. S’il ne répond pas, mettez d’abord fin au processus { $process }.
settings-not-kept = Vos propres réglages et préréglages ne peuvent pas être conservés : { $why }. Tout le reste fonctionne, et ce que vous modifiez vaut jusqu’à la fin de la séance. Pour le garder, donnez à ce compte un dossier où il peut écrire, puis relancez Bilateral.
state-not-kept = Bilateral ne peut pas savoir s’il est déjà ouvert : { $why }. Tout le reste fonctionne ; veillez à ne le lancer qu’une fois à la fois.
home-missing = ce compte n’a pas de dossier personnel
folder-closed = ce compte ne peut pas écrire dans { $folder }
folder-locked = ce compte ne peut pas ouvrir { $folder }, les réglages habituels s’appliquent donc

## terminal : une série dans un fichier

render-no-folder = { $file } ne peut pas être écrit : il n’y a pas de dossier { $folder }. Créez-le d’abord.
render-is-folder = { $file } est un dossier. Ajoutez le nom que doit porter le fichier.
render-unwritten = { $file } ne peut pas être écrit : { $why }. Choisissez un autre dossier, ou fermez le programme où le fichier est ouvert.
render-silent = { $file } serait muet : le son est désactivé dans les réglages (audio.on). Activez-le avec --sound, ou choisissez une autre extension que .wav.
render-no-pyav = Un film (.mp4) demande le paquet av (PyAV), qui n’est pas installé ici. Installez-le avec : pip install "av>=14.4"   (ou, après une installation avec pipx : pipx inject bilateral av)
render-no-ending = L’extension de { $file } dit ce qu’il faut écrire, et il n’en a pas. Prenez .mp4 (film avec image et son), .wav, .m4a (son seul), .png (planche de petites images) ou .csv (tableau de toutes les stimulations).
render-unknown-ending = L’extension de { $file } dit ce qu’il faut écrire, et { $ending } n’est pas connue. Prenez .mp4 (film avec image et son), .wav, .m4a (son seul), .png (planche de petites images) ou .csv (tableau de toutes les stimulations).
render-size = Une image de { $width }x{ $height } pixels ne peut pas être écrite : les deux doivent être des nombres pairs de { $smallest } à { $largest }, par exemple 1920x1080.
render-frames = { $frames } images par seconde ne peuvent pas être écrites : choisissez de 1 à { $most }, par exemple 60.
render-size-unread = --size { $size } : indiquez la largeur et la hauteur en pixels, par exemple 1920x1080.
render-writing = Écriture de { $file }
gallery-title = Toutes les cibles, tous les trajets, exercices et sons
render-written = Écrit dans { $file }
home-set = Une série n’est jamais écrite pour la maison : ce qui retraite se fait avec un thérapeute. Choisissez un exercice calme, par exemple breathing.
home-ending = Pour la maison il y a { $endings }.
home-minutes = { $minutes } minutes ne peuvent pas être écrites pour la maison : choisissez de { $shortest } à { $longest }.
home-silent = Le fichier serait muet : le son est coupé. Rétablissez-le dans les réglages, ou prenez le film.
home-unwritten = { $file } ne peut pas être écrit : { $why }. Tout le reste fonctionne. Faites de la place sur le disque, puis écrivez de nouveau.
home-broken = Ce qui s’écrivait pour la maison s’est interrompu. Tout le reste fonctionne. Écrivez de nouveau.

## terminal : sorties exigées

eyes-required = La cible ne peut pas être affichée. { $why }
ears-required = Les sons ne peuvent pas être joués. { $why }
ears-required-but-off = Le son est exigé, mais désactivé dans les réglages (audio.on).
hands-required = Les impulsions ne peuvent pas être données. { $why }
hands-required-but-off = Les impulsions sont exigées, mais désactivées dans les réglages ({ $setting }).
require-unknown = --require { $name } : cette sortie n’existe pas. Il y a : { $known } ; séparez-en plusieurs par des virgules.

## terminal : une erreur

broken = Une erreur s’est produite dans Bilateral, et il s’est arrêté. Les détails sont dans { $file } ; joignez ce fichier à votre message.
broken-and-not-kept = Une erreur s’est produite dans Bilateral, et il s’est arrêté. Les détails n’ont pas pu être enregistrés.
computer-full = Cet ordinateur n’a plus assez de mémoire, ou trop de programmes y sont ouverts. Fermez ceux qui ne servent pas, puis réessayez.

## eyes : comment la cible est dessinée

drawn-by-card-on-flips = dessinée par la carte graphique, au rythme de l’écran
drawn-by-card-on-timer = dessinée par la carte graphique, au rythme d’une minuterie
drawn-by-processor-on-flips = dessinée par le processeur, au rythme de l’écran
drawn-by-processor-on-timer = dessinée par le processeur, au rythme d’une minuterie
drawn-nowhere = non affichée : il n’y a pas d’écran

## terminal : bilateral devices, bilateral buzz

devices-displays = Écrans
devices-sound = Son
devices-serial-ports = Ports série
devices-controllers = Manettes de jeu
devices-none = aucun
devices-only-display = le seul : la cible est affichée dans une fenêtre, ou le couvre avec --cover
devices-may-be-clients-display = peut être celui de la personne : à choisir dans les réglages du lieu, ou avec --display et son numéro
devices-clients-display = la cible est affichée ici
devices-your-display = reste à vous
devices-chosen-sound = les sons sont joués ici
devices-no-board = Aucune carte n’est branchée. Un Arduino devient une carte de vibreurs avec le programme qui se trouve dans { $sketch }.
devices-not-asked = non interrogé : cela ne ressemble pas à une carte
devices-board = { $board } : impulsions avec --buzzers auto
devices-board-on-battery = { $board }, batterie { NUMBER($volts, minimumFractionDigits: 1, maximumFractionDigits: 1) } V : impulsions avec --buzzers auto
devices-controller =
    { $hand ->
        [left] main gauche avec --buzzers rumble
       *[right] main droite avec --buzzers rumble
    }
devices-controller-for-both = main gauche et main droite avec --buzzers rumble
devices-unused-controller = non utilisée
buzz-which-hand = Dites quelle main : bilateral buzz --left, --right ou --both.
buzz-on = Sur { $device } :
buzz-never-ready = Présent, mais jamais prêt : { $device }.
buzz-simulated =
    { $hand ->
        [left] gauche donnée, mais seulement simulée
       *[right] droite donnée, mais seulement simulée
    }
buzz-given-late =
    { $hand ->
        [left] gauche donnée, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms après son moment
       *[right] droite donnée, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms après son moment
    }
buzz-given-early =
    { $hand ->
        [left] gauche donnée, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms avant son moment
       *[right] droite donnée, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms avant son moment
    }
buzz-given =
    { $hand ->
        [left] gauche donnée, à un moment inconnu
       *[right] droite donnée, à un moment inconnu
    }
buzz-not-given =
    { $hand ->
        [left] gauche non donnée
       *[right] droite non donnée
    }

## engine : la scène, la série

stage-open = La scène est ouverte. S démarre une série ; Ctrl+Maj+Q sur la scène, ou Ctrl+C ici, la ferme.
set-halted = Arrêté. S démarre une série ; Ctrl+Maj+Q sur la scène, ou Ctrl+C ici, la ferme.
client-pressed-stop = La personne a appuyé sur le bouton d’arrêt.
display-only-one = Il n’y a qu’un seul écran : la cible est donc affichée dans une fenêtre. Branchez l’écran de la personne, ou couvrez celui-ci avec --cover.
display-no-randr = La bibliothèque RandR n’est pas installée ; sans elle, plusieurs écrans n’en font qu’un, la cible est donc affichée dans une fenêtre. Sur Debian et Ubuntu : sudo apt install libxrandr2
display-may-be-covered = Il n’y a qu’un seul écran. La cible doit-elle le couvrir ? (Échap arrête, Ctrl+Maj+Q ferme)
device-waits = L’appareil choisi entre-temps sera pris en compte à la fin de la série.
device-fault = Une sortie n’a pas pu être ouverte ou fermée, à cause d’une erreur de ce programme ({ $fault }). Les autres continuent.
asked-fault = Ce qui a été demandé sur la page n’a pas pu se faire, à cause d’une erreur de ce programme ({ $fault }). La série continue, et l’arrêt fonctionne.
devices-not-watched = Ce qui sera branché ou choisi à partir de maintenant ne sera pas remarqué, et les sorties restent comme elles sont. { $why } Fermez ensuite cette séance et relancez Bilateral ; jusque-là, la série peut être donnée et arrêtée comme d’habitude.

## report

report-is-folder = Le rapport ne peut pas être écrit dans { $file } : c’est un dossier. Indiquez un fichier.
report-no-folder = Le rapport ne peut pas être écrit dans { $file } : il n’y a pas de dossier { $folder }. Créez-le d’abord, ou choisissez un autre endroit.
report-protected = Le rapport ne peut pas être écrit dans { $file } : il est protégé en écriture. Choisissez un autre endroit.
report-written = Rapport écrit dans { $file }
means-shown = retour de l’appel qui a présenté l’image, plus le retard que vous avez réglé pour l’écran
means-heard = heure du premier échantillon du son selon la sortie audio elle-même, plus le retard que vous avez réglé
means-felt = heure de mise en marche du moteur selon la carte elle-même, plus le retard des moteurs
means-given = moment où l’appareil a reçu l’ordre de commencer, plus le retard des moteurs
means-no-display = inconnu : il n’y a pas d’écran, donc aucune heure n’est donnée
means-sound-off = inconnu : le son est désactivé, donc aucune heure n’est donnée
means-no-sound = inconnu : il n’y a pas de sortie audio, donc aucune heure n’est donnée
means-sound-untimed = inconnu : la sortie audio ne dit pas son heure, donc aucune heure n’est donnée
means-hands-off = inconnu : les mains sont désactivées, donc aucune heure n’est donnée
means-no-hands = inconnu : rien ne fait vibrer les mains, donc aucune heure n’est donnée
means-hands-simulated = inconnu : les vibreurs sont simulés, donc aucune heure n’est donnée
means-hands-untimed = inconnu : l’appareil ne dit pas son heure, donc aucune heure n’est donnée

## terminal : une séance

address-of-page = La page du thérapeute est à cette adresse : { $address }
address-of-page-opens = La page du thérapeute s’ouvre dans votre navigateur : { $address }
address-of-page-again = L’adresse de la page a déjà servi et vient d’être ouverte à nouveau. Là où la page n’a pas encore été ouverte, ouvrez celle-ci, valable une seule fois : { $address }
system-refused = Cela n’a pas pu se faire : { $why }
check-order = D’abord à gauche, puis à droite, pour chacun tour à tour : { $outputs }.
check-of-eyes = les yeux
check-of-ears = les oreilles
check-of-hands = les mains

## terminal : la ligne pendant une série

status-state =
    { $state ->
        [lead-in] amorce
        [running] en cours
        [paused] en pause
        [finishing] se termine
        [halted] arrêté
       *[idle] prêt
    }
status-left = { $of ->
    [breathing] { $passes ->
        [one] encore { $passes } respiration
       *[other] encore { $passes } respirations
    }
    [rocking] { $passes ->
        [one] encore { $passes } balancement
       *[other] encore { $passes } balancements
    }
    [resting-light] { $passes ->
        [one] encore { $passes } ondulation
       *[other] encore { $passes } ondulations
    }
   *[none] { $passes ->
        [one] encore { $passes } aller-retour
       *[other] encore { $passes } allers-retours
    }
}
status-speed = { NUMBER($speed, minimumFractionDigits: 2, maximumFractionDigits: 2) } Hz
status-per-minute = { $of ->
    [breathing] { $per_minute } respirations/min
    [rocking] { $per_minute } balancements/min
    [resting-light] { $per_minute } ondulations/min
   *[none] { $per_minute } allers-retours/min
}
status-eyes = yeux { $condition }
status-ears = oreilles { $condition }
status-hands = mains { $condition }
status-condition =
    { $condition ->
        [on] oui
        [off] non
        [lost] perdu
        [opening] connexion en cours
        [simulated] simulé
       *[missing] absent
    }
status-sync =
    { $sync ->
        [good] synchro bonne
        [fair] synchro moyenne
        [poor] synchro mauvaise
       *[unknown] synchro inconnue
    }
status-not-shown = Ce qui se passe à partir de maintenant ne sera écrit ici qu’à la fin de la séance. { $why }

## terminal : ce qui est dit d'une série finie

nothing-gives-it = Rien ici ne peut donner une série : il n’y a ni écran, ni son, ni vibreurs, et aucune n’est donnée. Branchez l’un d’eux, puis démarrez à nouveau ; `bilateral devices` montre ce qu’il y a.
summary-no-set = Aucune série n’a été donnée.
summary-set =
    { $outcome ->
        [complete] Série complète
        [finished-early] Série terminée avant la fin
       *[halted] Série arrêtée
    }
summary-given = donné
summary-speed = vitesse
summary-eyes = yeux
summary-ears = oreilles
summary-hands = mains
summary-sync = synchro
summary-count = { $passes ->
    [one] { $passes } aller-retour
   *[other] { $passes } allers-retours
} · { $sweeps ->
    [one] { $sweeps } balayage
   *[other] { $sweeps } balayages
} · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
summary-of-exercise = { $of ->
    [breathing] { $passes ->
        [one] { $passes } respiration
       *[other] { $passes } respirations
    }
    [rocking] { $passes ->
        [one] { $passes } balancement
       *[other] { $passes } balancements
    }
   *[resting-light] { $passes ->
        [one] { $passes } ondulation
       *[other] { $passes } ondulations
    }
} · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
summary-speeds = { $asked }, { $measured }
summary-never-moved = aucun mouvement
summary-speed-asked = { NUMBER($speed, minimumFractionDigits: 2, maximumFractionDigits: 2) } Hz réglés
summary-speed-measured = { NUMBER($speed, minimumFractionDigits: 4, maximumFractionDigits: 4) } Hz mesurés
summary-not-measured = non mesurée
summary-eyes-missing = absent : rien n’a été affiché
summary-eyes-were = { $device } ; images : { $frames }, en retard : { $late }, sautées : { $skipped } ; { $spread } par rapport au plan
summary-ears-missing = absent : rien n’a été entendu
summary-ears-off = désactivé
summary-ears-were = { $device } ; manques de données : { $under_runs }, en retard : { $late }, omis : { $dropped } ; { $spread } par rapport au plan
summary-pulses = { $pulses ->
    [one] { $pulses } impulsion
   *[other] { $pulses } impulsions
}, en retard : { $late }, omises : { $dropped }
summary-hands-simulated = simulé : rien n’a été senti ; { $counts }
summary-hands-missing = absent : rien n’a été senti
summary-hands-were = { $device } ; { $counts } ; { $spread } par rapport au plan
summary-spread = médiane { $sign }{ NUMBER($median, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms, p99 { NUMBER($p99, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms, max { NUMBER($most, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms
summary-pair =
    { $pair ->
        [tactile-audio] tactile après audio : { $spread }
        [tactile-visual] tactile après visuel : { $spread }
       *[audio-visual] audio après visuel : { $spread }
    }
summary-sync-is =
    { $sync ->
        [good] bonne (ce qui a été vu, entendu et senti est arrivé ensemble)
        [fair] moyenne (proche de ce qu’une personne pourrait remarquer)
        [poor] mauvaise (la personne peut le remarquer ; fermez d’autres programmes, ou voyez le guide)
       *[unknown] inconnue (il faut deux sorties réelles qui disent leur heure)
    }

## refusé : ce qui ne va pas, et où

refusal = { $where } : { $problem } { $remedy }
refusal-here = { $problem } { $remedy }
refusal-in-two-lines =
    { $where } : { $problem }
    {"    "}{ $remedy }
refusals-both =
    { $one }
    { $other }
refusals-more = Autres erreurs, en plus de celles-ci : { $count }.
refused-line = { $line } : { $problem }
clash-glide-flashes = à { $speed } Hz, une cible de { $diameter } % de la hauteur fait clignoter plus de trois fois par seconde les endroits qu’elle survole, sur une trop grande partie de l’écran.
clash-glide-instead = Choisissez au plus { $fastest } Hz avec une cible de { $diameter } %, ou une cible de { $largest } % au plus à { $speed } Hz.
clash-glide-smaller = Choisissez une cible de { $largest } % au plus à { $speed } Hz, ou une autre ligne : celle-ci va et vient si souvent qu’aucune vitesse n’est assez lente.
where-file = { $file }
where-line = { $file }, ligne { $line }
where-variable = variable d’environnement { $variable }
where-flag = option { $flag }
where-page = la page
instead-in-file = Écrivez à la place : { $field } = { $value }
instead-in-own-file = Écrivez dans votre propre fichier de réglages, sous la ligne [{ $section }] : { $field } = { $value }
instead-of-variable = Définissez à la place : { $variable }={ $value }
instead-of-flag = Utilisez à la place : { $flag }
instead-on-page = Choisissez à la place : { $setting } = { $value }.
value-with-unit = { $value } { $unit }
one-of = { $others } ou { $last }
given-nothing = omis
given-empty-text = un texte vide
given-text = le texte { $text }
given-long-number = un nombre avec trop de chiffres
given-section = une section à part
given-list = une liste
given-date = une date ou une heure
allowed-switch = true ou false
allowed-language = { $auto } ou le code d’une langue, par exemple { $example }
allowed-choice = { $choices }
allowed-number = un nombre { $range }
allowed-whole-number = un nombre entier { $range }
allowed-text-or-number = un texte entre guillemets ou un nombre à partir de 1
allowed-text = un texte entre guillemets
allowed-colour = une couleur comme "#80c0ff" (deux chiffres hexadécimaux pour le rouge, le vert et le bleu)
allowed-photo = le nom d’une image entre guillemets, par exemple "meadow.jpg" (.jpg ou .png), ou ""
allowed-sound = le nom d’un son entre guillemets, par exemple "stream.wav" (.wav, .flac, .ogg, .opus, .mp3 ou .aiff), ou ""
allowed-music = le nom d’un fichier ou d’un dossier de musique entre guillemets, par exemple "evening" ou "evening/rain.mp3", ou "" pour tout ce qui s’y trouve
allowed-drawing = 4 à 24 nombres entiers de −100 à 100, séparés par des espaces et entre guillemets, par exemple "0 60 0 -60"
range-within = de { $lowest } à { $highest } { $unit }
range-of-numbers = de { $lowest } à { $highest }
range-inside = supérieur à { $lowest } et inférieur à { $highest } { $unit }
refused-value = { $setting } ({ $name }) : la valeur donnée est { $given }, mais il faut { $allowed }.
refusals-go-on = à partir d’ici, il y a d’autres erreurs.
    .remedy = Corrigez d’abord ce qui précède.
no-such-variable = ce réglage n’existe pas.
    .remedy = Supprimez-la ; voir : bilateral settings show
nearest-is = Le plus proche est { $near }.
nearest-is-instead = Le plus proche est { $near }. { $instead }
nearest-is-below = Le plus proche est { $near }, sous la ligne { $sections }.
no-field = il n’y a pas de réglage { $field } sous [{ $section }].
field-belongs-elsewhere = { $field } se place sous { $sections }.
fields-known = Les réglages sous [{ $section }] sont : { $known }.
no-section = il n’y a pas de section [{ $section }].
sections-known = Les sections sont : { $known }.
field-outside-section = le réglage { $field } se trouve hors de sa section.
    .remedy = Déplacez-le sous la ligne { $sections }.
no-field-anywhere = il n’y a pas de réglage { $field }.
    .remedy = Supprimez la ligne. Tous les réglages : bilateral presets show default
section-is-value = { $section } : la valeur donnée est { $given }, mais il faut une section suivie de réglages.
    .remedy = Écrivez [{ $section }] sur une ligne à part, puis par exemple { $example }
clash = { $setting } vaut { $value }, mais { $reason }.
clash-with-usual = { $setting } vaut { $value } si rien d’autre n’est demandé, mais { $reason }.
clash-of-two = { $setting } vaut { $value }, mais { $reason } ({ $against } provient de : { $place }).
clash-leave-one-out = Omettez l’un des deux.
clash-jumps-fast = une cible qui saute (motion.profile = "{ $profile }") clignote deux fois par aller-retour et ne doit pas dépasser { $most } Hz
clash-limit = { $limit } autorise au plus { $most }
clash-pace = Un rythme de { $pace } par minute est hors limites : cet exercice va de { $slowest } à { $fastest } par minute.
clash-pace-instead = Choisissez un rythme de { $nearest } par minute, ou d’autres durées pour les parties de la respiration.
clash-varied-fast = à { $speed } Hz, aucun aller-retour ne doit dépasser { $fastest } Hz
clash-picture-large = une image servant de cible peut mesurer au plus { $most } % de la hauteur, car ce qu’elle montre pourrait clignoter
clash-picture-passes = à { $speed } Hz, sur le trajet « { $path } », une image de { $diameter } % de la hauteur survole en une seconde une si grande partie de l’écran que ce qu’elle montre pourrait clignoter.
clash-picture-instead = Choisissez une image de { $largest } % au plus à { $speed } Hz, ou { $fastest } Hz au plus avec une image de { $diameter } %.
clash-picture-smaller = Choisissez une image de { $largest } % au plus à { $speed } Hz, ou un autre trajet.
clash-picture-jumps = une cible qui saute (motion.profile = "{ $profile }") ne doit pas être une image, car elle peut contenir du rouge saturé
clash-size-large = c’est { $percent } % de la hauteur dans cette pièce, et une cible a au plus { $bound } %
clash-size-small = c’est { $percent } % de la hauteur dans cette pièce, et une cible a au moins { $bound } %
clash-colours-cross = les couleurs que la cible prend tour à tour ne sont ni toutes plus claires ni toutes plus sombres que le fond, et une cible aussi grande pourrait clignoter quand elles changent : elle peut mesurer au plus { $most } % de la hauteur
clash-jumps-in-red = avec une cible qui saute (motion.profile = "{ $profile }"), ce ne doit pas être un rouge saturé, qui peut provoquer des crises
clash-short-tone = un son qui monte et descend pendant { $ramp } ms chacun (audio.ramp_ms) dure au moins { $shortest } ms
clash-two-lengths = set.passes est aussi donné, et une série n’a qu’une durée
file-unopened-name = son nom
where-preset = préréglage { $preset }
file-left-alone = { $remedy } Le fichier reste tel quel, et rien de ce qu’il contient n’est perdu.
name-other = Choisissez un autre nom.
name-empty = le nom d’un préréglage compte au moins un caractère.
name-long = le nom d’un préréglage compte { $most } caractères au plus.
name-unseen = le nom d’un préréglage ne contient pas de caractères invisibles.
name-forbidden = le nom d’un préréglage ne peut contenir aucun de ces caractères : { $characters }
name-edges = le nom d’un préréglage ne commence ni ne finit par une espace ou un point.
name-reserved = le nom du préréglage doit être différent, car Windows réserve celui-ci à un appareil.
name-kept = aucun préréglage ne peut s’appeler { $kept }, ni finir par { $ending }.
name-taken-by-shipped = il y a déjà un préréglage { $preset }, fourni avec Bilateral.
name-taken-by-own = il y a déjà un préréglage { $preset }, qui est à vous.
no-preset-nearest = Le plus proche est { $near }. Il y a : { $known }.
import-large = { $file } : le fichier dépasse { $most } Mo. Choisissez un fichier de préréglage.
file-is-old-name = une lettre de son nom est enregistrée dans un ancien encodage, et non en UTF-8.
    .remedy = Donnez-lui un autre nom.
file-is-long-line = aucune ligne d’un fichier de réglages n’est aussi longue que celle-ci.
    .remedy = Choisissez un fichier de réglages, chacun sur une courte ligne à lui.
file-is-nested = trop de crochets sont imbriqués.
    .remedy = Les réglages ne demandent aucune imbrication : [section], puis nom = valeur.
file-is-digits = un nombre a trop de chiffres, ou une date n’existe pas.
    .remedy = Dans un fichier de réglages, tout nombre est court, par exemple 1.25 ; les dates ne servent pas.
file-is-folder = c’est un dossier, et non un fichier.
    .remedy = Indiquez un fichier de ce dossier dont le nom finit par .toml.
file-is-not-there = ce fichier n’existe pas.
    .remedy = Vérifiez l’orthographe et le dossier.
file-is-not-ordinary = ce n’est pas un fichier ordinaire.
    .remedy = Indiquez un fichier dont le nom finit par .toml.
file-is-large = c’est bien trop grand pour un fichier de réglages.
    .remedy = Indiquez un fichier dont le nom finit par .toml.
file-unopened = le fichier ne peut pas être ouvert ({ $why }).
    .remedy = Vérifiez que son nom est juste et que vous avez le droit de le lire.
file-holds-utf-16 = le fichier est enregistré en UTF-16 (certains éditeurs l’appellent Unicode).
file-holds-no-text = le fichier ne contient pas de texte.
    .remedy = Ouvrez-le dans un éditeur de texte et enregistrez-le de nouveau comme texte brut, encodage UTF-8.
file-holds-old-letter = une lettre est enregistrée dans un ancien encodage, et non en UTF-8.
file-unusual = sa disposition est trop inhabituelle pour que la page le modifie.
    .remedy = Modifiez-le dans un éditeur de texte. Le fichier reste tel quel, et rien de ce qu’il contient n’est perdu.
write-there-already = ce fichier existe déjà.
    .remedy = Rien n’a été modifié. Choisissez un autre nom.
write-failed = cela n’a pas pu se faire ({ $why }).
    .remedy = Rien n’a été modifié. Vérifiez qu’il est permis d’écrire dans le dossier et que le disque n’est pas plein.
own-preset-is-shipped = ce préréglage est fourni avec Bilateral et reste tel quel.
    .remedy = Dupliquez-le : la copie est à vous.
own-preset-is-unread = le fichier qui porte ce nom est illisible, et ne sera pas remplacé.
    .remedy = Choisissez un autre nom ; ou commencez par renommer ou supprimer ce fichier.
own-preset-is-link = son fichier est un lien vers un autre, qui reste tel quel.
    .remedy = Dupliquez-le, et modifiez la copie.
no-preset-default = c’est la liste de tous les réglages, et non un préréglage.
    .remedy = Pour les réglages par défaut : standard
no-preset-twice = votre propre préréglage { $file } porte le même nom qu’un autre.
    .remedy = Donnez un autre nom à votre fichier.
no-preset = ce préréglage n’existe pas.
    .remedy = Il y a : { $known }.
photo-large = l’image dépasse { $most } Mo.
    .remedy = Choisissez-en une plus petite.
photo-of-too-many-pixels = l’image a { $width } × { $height } pixels, plus de { $most } millions.
    .why = plus de { $most } millions de pixels
    .remedy = Enregistrez-la en plus petit.
photo-of-no-kind = ce n’est pas une image PNG, JPEG ou WebP.
    .why = ni PNG, ni JPEG, ni WebP
    .remedy = Enregistrez-la dans l’un de ces formats.
photo-no-file = c’est un dossier ou un appareil, pas une image.
    .why = pas un fichier
    .remedy = Choisissez une image en PNG, JPEG ou WebP.
sound-file-no-library = la bibliothèque qui lit les fichiers de son est absente.
    .remedy = Réinstallez Bilateral avec tout ce qui en fait partie.
sound-file-of-no-kind = ce n’est pas un son que l’on puisse ouvrir.
    .remedy = Enregistrez-le en WAV, FLAC, Ogg, Opus, MP3 ou AIFF.
sound-file-unread = le système ne permet pas de le lire ({ $why }).
    .remedy = Vérifiez que le fichier est là et peut être lu.
sound-file-no-file = c’est un dossier ou un appareil, pas un fichier.
    .remedy = Choisissez un fichier.
sound-file-empty = le fichier est vide.
    .remedy = Choisissez-en un autre.
sound-file-channels = le son a { $channels } canaux, plus de { $most }.
    .remedy = Enregistrez-le en stéréo.
sound-file-rate = le son a { $rate } échantillons par seconde ; on peut lire de { $lowest } à { $highest }.
    .remedy = Enregistrez-le à 48000.
sound-file-broken = le fichier est endommagé : à partir d’un certain point, il est illisible.
    .remedy = Prenez une copie intacte.
sound-file-silent = on n’y entend rien, ou rien dans les premières secondes.
    .remedy = Coupez ce qui est silencieux, ou choisissez-en un autre.
sound-file-large = le son dépasse { $most } Mo.
    .remedy = Découpez la partie voulue : on en entend deux secondes au plus.
file-not-there = il n’est pas là.
sound-file-none = il n’y a pas de musique à cet endroit.
    .remedy = Placez des fichiers dans le dossier ou choisissez-en un autre.
toml-typographic-quotes = les guillemets typographiques ne peuvent pas être lus.
    .remedy = Utilisez des guillemets droits : "
toml-decimal-comma = une virgule décimale ne peut pas être lue.
    .remedy = Mettez un point : { $one } = { $two }.{ $three }
toml-unit = il y a quelque chose après le nombre.
    .remedy = Écrivez le nombre seul : { $one } = { $two }
toml-point-first = un nombre ne peut pas commencer par son point.
    .remedy = Écrivez : { $one } = { $two }0.{ $three }
toml-point-last = un nombre ne peut pas finir par son point.
    .remedy = Écrivez : { $one } = { $two }.0
toml-yes = un oui ne s’écrit pas ainsi.
    .remedy = Écrivez : { $one } = true
toml-no = un non ne s’écrit pas ainsi.
    .remedy = Écrivez : { $one } = false
toml-unquoted = un texte n’est pas entre guillemets.
    .remedy = Écrivez : { $one } = "{ $two }"
toml-empty = il n’y a rien après le signe égal.
    .remedy = Écrivez-y une valeur, ou supprimez la ligne.
toml-backslash = une barre oblique inverse ne peut pas être seule.
    .remedy = Écrivez chaque \ deux fois.
toml-open-quote = il manque un guillemet fermant.
    .remedy = Ajoutez-le.
toml-colon = il y a un deux-points à la place du signe =.
    .remedy = Écrivez : { $one } = { $two }
toml-leading-zero = un nombre ne peut pas commencer par un zéro suivi d’autres chiffres.
    .remedy = Écrivez : { $one } = { $two }{ $three }
toml-blank-in-name = un nom ne peut pas contenir d’espace.
    .remedy = Écrivez : { $one }_{ $two } = { $three }
toml-two-equals = un seul = suffit.
    .remedy = Écrivez : { $one } = { $two }
toml-two-in-line = deux réglages se trouvent sur une même ligne.
    .remedy = Donnez à chacun sa propre ligne : { $one }
toml-header = une section s’écrit entre une seule paire de crochets.
    .remedy = Écrivez : [{ $one }]
toml-twice = le même nom apparaît une seconde fois.
    .remedy = Gardez l’un des deux, supprimez l’autre.
toml-unseen = il y a ici un caractère qu’aucun éditeur n’affiche.
    .remedy = Supprimez la ligne et tapez-la de nouveau.
toml-unclosed = un crochet ou un guillemet ouvert avant cet endroit n’est jamais fermé.
    .remedy = Fermez-le, ou supprimez-le.
toml-unreadable = cette ligne ne peut pas être lue.
    .remedy = Une ligne est une [section], un réglage comme speed_hz = 1.2, ou un commentaire après #.

## commands and the render sheet: what is written for whoever reads

presets-name = préréglage
presets-about = à quoi il sert
presets-unusable = inutilisable ; voir : bilateral settings check { $file }
presets-own = { $use } (le vôtre)
presets-exercises = Exercices de calme, avant et après les séries :
presets-folder = Vos propres préréglages se placent dans { $folder }
file-fine = { $file } est correct.
file-gives = { $count ->
    [one] 1 réglage est donné ici ; les autres gardent leurs valeurs habituelles.
   *[other] { $count } réglages sont donnés ici ; les autres gardent leurs valeurs habituelles.
}
own-file-none = Il n’y en a pas encore. Tous les réglages, à recopier : bilateral presets show default
value-none = non donné
brief-seconds = { $seconds } s à { $speed } Hz.
brief-passes = { $passes ->
    [one] { $passes } aller-retour
   *[other] { $passes } allers-retours
} · { $sweeps } balayages · { $seconds } s à { $speed } Hz.
brief-eyes = Yeux : { $path } ; { $profile }.
brief-eyes-none = Yeux : un écran calme et vide.
brief-ears = Oreilles : { $sound }, { $pitch } Hz à { $level } dBFS.
brief-ears-own = Oreilles : '{ $file }' à { $level } dBFS.
brief-ears-none = Oreilles : rien.
brief-ambience = En continu : { $source } à { $level } dBFS.
brief-hands = Mains : impulsions de { $duration } ms.
brief-exercise = { $kind } : { $pace } par minute, { $seconds } s.
sheet-lead-in = Amorce
sheet-first-pass = Le premier aller-retour
sheet-all = { $passes ->
    [one] Tout l’aller-retour
   *[other] Les { $passes } allers-retours
}
sheet-end = La fin
sheet-passes = { $passes ->
    [one] { $passes } aller-retour
   *[other] { $passes } allers-retours
} à { $speed } Hz
sheet-unseen = rien à voir
sheet-silent = pas de sons
sheet-tones = { $sound }, { $pitch } Hz à { $level } dBFS
sheet-tones-own = '{ $file }' à { $level } dBFS
sheet-at = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
sheet-at-pass = aller-retour { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
sheet-tone = { $side ->
    [left] son à gauche
   *[right] son à droite
}

## dossier

record-there = Il y a déjà un dossier ici. Rien n’a été changé ; pour en commencer un autre, choisissez un autre répertoire (record.folder) ou déplacez celui-ci.
record-none = Il n’y a pas de dossier dans { $folder }. Créez-en un ou restaurez une sauvegarde : dans Installation, ou dans un terminal avec `bilateral record create` ou `bilateral record restore`.
record-missing = La clé du dossier est là, mais pas sa base de données (record.db). Remettez le fichier en place ou restaurez une sauvegarde ; si le dossier a toujours été vide, supprimez record.key et créez-le à nouveau.
record-key-missing = Le fichier de clé du dossier (record.key) manque. Saisissez le code de secours à la place de la phrase secrète, puis choisissez-en une dans Installation, ou avec `bilateral record passphrase`.
record-key-damaged = Le fichier de clé du dossier (record.key) est endommagé. Saisissez le code de secours à la place de la phrase secrète, puis choisissez-en une dans Installation, ou avec `bilateral record passphrase`.
record-passphrase-wrong = Cette phrase secrète n’ouvre pas le dossier.
record-passphrase-short = Une phrase secrète compte au moins { $least } caractères ; plusieurs mots se retiennent facilement.
record-passphrases-differ = Les deux phrases secrètes sont différentes. Rien n’a été changé ; recommencez, s’il vous plaît.
record-wait = Trop de phrases secrètes erronées à la suite. Attendez { $seconds } secondes, puis réessayez ; le code de secours fonctionne tout de suite.
record-code-mistyped = Ce n’est pas un code de secours : comparez-le signe par signe.
record-not-opened = Cette clé n’ouvre pas le dossier, ou sa première page est endommagée. Rien n’a été changé. Si la phrase secrète ou le code est sûrement juste, restaurez une sauvegarde.
record-no-home = Ce compte n’a pas de répertoire pour un dossier. Choisissez-en un sur un disque de cet ordinateur (record.folder).
record-on-network = { $folder } se trouve sur un réseau, où un dossier n’est ni sûr ni privé. Rien n’y a été écrit ; choisissez un répertoire sur un disque de cet ordinateur (record.folder).
record-read-only = Le dossier ne peut pas être écrit : ce compte n’a pas le droit d’écrire dans { $folder }. Les séries continuent comme avant. Donnez-lui ce droit, ou choisissez un autre répertoire (record.folder).
record-in-use = Un autre programme utilise le dossier, peut-être un autre Bilateral. Rien n’a été changé ; fermez-le, puis réessayez.
record-disk-full = Le disque est plein. Supprimez autre chose ou videz la corbeille ; le dossier lui-même est intact.
record-disk-fault = Le disque n’a pas fait ce dont le dossier a besoin ({ $why }). Vérifiez qu’il est branché et en bon état.
record-damaged = Le dossier est endommagé : certains octets ne sont plus tels qu’ils ont été écrits. Plus rien n’y est écrit. Gardez les fichiers endommagés et restaurez la sauvegarde la plus récente dans un autre répertoire (record.folder).
record-newer = Ce dossier a été écrit par une version plus récente de Bilateral. Rien n’a été changé ; installez cette version.
record-older =
    { $count ->
        [one] Le dossier est plus ancien que ce qui a été écrit en dernier : il manque une entrée. Si vous n’avez pas mis vous-même une copie plus ancienne, regardez votre sauvegarde la plus récente.
       *[other] Le dossier est plus ancien que ce qui a été écrit en dernier : il manque { $count } entrées. Si vous n’avez pas mis vous-même une copie plus ancienne, regardez votre sauvegarde la plus récente.
    }
record-broken-off =
    { $count ->
        [one] La dernière séance de { $client } a été interrompue : Bilateral s’est arrêté avant elle. Ce qui était écrit jusque-là est dans le dossier.
       *[other] { $count } séances ont été interrompues, la dernière de { $client } : Bilateral s’est arrêté avant elles. Ce qui était écrit jusque-là est dans le dossier.
    }
record-clock-back = L’horloge de cet ordinateur est { $minutes } minutes en arrière de la dernière entrée du dossier. Les entrées gardent leur ordre, mais leurs heures peuvent être fausses ; vérifiez l’horloge.
record-row-differs = Une autre entrée du même numéro est déjà dans le dossier. Rien n’a été changé.
record-row-refused = Une entrée n’a pas pu être reprise dans le dossier et a été laissée de côté ({ $why }). Toutes les autres sont gardées ; notez-la à la main.
record-locked = le dossier est verrouillé
record-locked-idle = Le dossier n’a pas servi depuis un moment et il est verrouillé. Ce qui arrive maintenant reste en mémoire jusqu’à ce que la phrase secrète soit saisie.
record-unwritten =
    { $count ->
        [one] Une entrée n’est pas encore dans le dossier : { $why } Elle reste en mémoire et sera proposée à nouveau ; la séance continue. Ne fermez pas Bilateral avant qu’elle soit écrite.
       *[other] { $count } entrées ne sont pas encore dans le dossier : { $why } Elles restent en mémoire et seront proposées à nouveau ; la séance continue. Ne fermez pas Bilateral avant qu’elles soient écrites.
    }
record-written-again = Tout ce qui était en mémoire est maintenant dans le dossier.
record-not-whole = Le dossier n’est plus tel qu’il a été écrit : { $where }. Rien n’a été changé. Gardez ces fichiers et restaurez la sauvegarde la plus récente dans un autre répertoire (record.folder).
record-part-pages = des octets du fichier ont été modifiés
record-part-structure = sa structure est rompue
record-part-audit = l’entrée { $number } du journal ne découle pas de la précédente
record-part-rows = il y a des lignes qui n’ont jamais été écrites, ou il en manque qui n’ont jamais été supprimées
record-backup-damaged = Cette sauvegarde est endommagée ou tronquée, ou la phrase secrète n’est pas celle sous laquelle elle a été faite. Rien n’a été changé ; essayez le code de secours ou une autre sauvegarde.
record-backup-ahead = La sauvegarde est intacte, mais elle a des entrées qui manquent au dossier : elle vient d’un autre dossier, ou le dossier est plus ancien qu’elle.
record-json-wrong = Ce n’est pas un export complet d’un dossier en JSON. Rien n’a été changé.
record-json-pseudonyms = Un export pseudonymisé ne peut pas être repris : ses noms et ses jours ne sont pas les vrais. Rien n’a été changé.
record-json-clashes = Le contenu de ce fichier contredit le dossier : un code ou une série y est déjà, mais c’en est un autre. Rien n’a été changé.
record-library-missing = Le dossier a besoin du paquet { $name }, qui n’est pas installé. Réinstallez Bilateral, ou bien : pip install sqlcipher3 pynacl
record-keyring-missing = Le trousseau de cet ordinateur ne peut pas servir, car le paquet keyring n’est pas installé ici ; la phrase secrète ouvre le dossier comme toujours. Installez-le avec : pip install "keyring>=25.6"   (ou, après une installation avec pipx : pipx inject bilateral keyring)
record-keyring-none = Aucun trousseau qui garde les choses en sûreté n’a été trouvé sur cet ordinateur ; la phrase secrète ouvre le dossier comme toujours.
record-keyring-refused = Le trousseau de cet ordinateur n’a pas fait ce qui lui était demandé ({ $why }), par exemple parce que sa propre question est restée sans réponse. La phrase secrète ouvre le dossier comme toujours.
record-keyring-silent = Le trousseau de cet ordinateur n’a pas répondu en une minute ; sa propre question est peut-être derrière une autre fenêtre. La phrase secrète ouvre le dossier comme toujours.
record-keyring-stale = Ce que contient le trousseau de cet ordinateur n’ouvre plus le dossier et en a été retiré. Ouvrez le dossier par sa phrase secrète ; ensuite, le trousseau l’ouvrira de nouveau.
record-keyring-left = Le trousseau n’ouvre plus le dossier, mais une entrée désormais inutile n’a pas pu en être retirée ({ $name }) : { $why }
record-needs-terminal = La phrase secrète se demande dans un terminal, et il n’y en a pas ici. Lancez la commande dans un terminal.

record-ask-passphrase = Phrase secrète ou code de secours (la saisie ne s’affiche pas) :
record-ask-passphrase-only = Phrase secrète (la saisie ne s’affiche pas) :
record-ask-new-passphrase = Nouvelle phrase secrète (la saisie ne s’affiche pas) :
record-ask-again = Encore une fois :
record-ask-code-end = Notez-le, puis saisissez ses quatre derniers signes :
record-ask-delete = Ceci ne peut pas être annulé. Saisissez « { $client } » pour supprimer tout ce qui concerne cette personne :
record-code-is = Voici le code de secours. Il ouvre le dossier sans la phrase secrète et n’est gardé nulle part : imprimez-le ou notez-le, et mettez-le dans une enveloppe scellée.
record-created = Le dossier est créé, dans { $folder }. Sans phrase secrète ni code de secours, personne ne pourra jamais l’ouvrir.
record-is-off = Il est désactivé : rien n’y est écrit tant que vous n’avez pas mis `on = true` sous [record] dans vos réglages.
record-passphrase-changed = La nouvelle phrase secrète ouvre le dossier. Les sauvegardes antérieures s’ouvrent encore avec l’ancienne.
record-code-changed = Le nouveau code de secours ouvre le dossier, l’ancien ne l’ouvre plus. Les sauvegardes antérieures s’ouvrent encore avec l’ancien.
record-code-unchanged = Le code ne finit pas ainsi. Rien n’a été changé ; l’ancien code est valable.
record-exported = Écrit : { $file }. Ce n’est pas chiffré ; gardez-le avec autant de soin que le dossier.
record-export-there = { $file } existe déjà. Rien n’a été écrit ; choisissez un autre nom.
record-notes-name = Le texte libre peut nommer des personnes : il n’a pas sa place dans un export pseudonymisé. Retirez --notes ou --pseudonymise.
record-imported =
    { $count ->
        [one] Une entrée a été reprise.
       *[other] { $count } entrées ont été reprises.
    }
record-backed-up = La sauvegarde est écrite : { $file }. Notez à côté : entrée { $number } du journal. Gardez-la sur un autre disque.
record-restored = La sauvegarde est restaurée dans { $folder } et intacte, avec { $count } entrées dans son journal. Sa phrase secrète et son code de secours sont ceux d’alors.
record-whole = Le dossier est intact : toutes les pages, toutes les lignes et { $count } entrées du journal.
record-backup-whole = La sauvegarde est intacte et vient de ce dossier ; elle va jusqu’à l’entrée { $number } du journal.
record-empty = Il n’y a pas encore de séance.
record-no-client = Personne n’a le code { $client }. Rien n’a été changé ; `bilateral record due` les liste tous.
record-kept = { $client } : conservé jusqu’au { $until }
record-due = { $client } : était à conserver jusqu’au { $until }, peut être supprimé
record-years-of-whom = Dites pour qui : --client CODE.
record-delete-early = Attention : ce dossier est à conserver jusqu’au { $until }. La loi l’exige pour de nombreux dossiers.
record-not-deleted = Rien n’a été supprimé.
record-delete-going-on = La séance de { $client } est en cours, ou tout n’en est pas encore écrit. Rien n’a été supprimé ; commencez d’abord la séance suivante.
record-deleted =
    { $count ->
        [one] Supprimé, une ligne ; ses octets ont disparu du dossier de cet ordinateur. Les sauvegardes et exports antérieurs la contiennent encore.
       *[other] Supprimé, { $count } lignes ; leurs octets ont disparu du dossier de cet ordinateur. Les sauvegardes et exports antérieurs les contiennent encore.
    }
record-no-sitting = Cette séance n’est plus dans le dossier. Rien n’a été changé.
record-no-sitting-that-day = Il n’y a pas de séance de { $client } le { $day }. Rien n’a été changé ; les jours s’écrivent comme 2026-11-29.
record-same-code = C’est déjà son code. Rien n’a été changé.
record-ask-move = { $count } séances de « { $client } » passent sous un autre code. Tapez celui-ci encore une fois pour les déplacer :
record-not-moved = Rien n’a été déplacé.
record-moved =
    { $count ->
        [one] Une séance a été déplacée vers { $client } ; le journal le note.
       *[other] { $count } séances ont été déplacées vers { $client } ; le journal le note.
    }
record-column-client = code
record-column-began = séance
record-column-sets = séries
record-column-passes = allers-retours
record-column-minutes = minutes
record-column-sud = SUD
record-column-voc = VOC
record-column-figure = grandeur
record-column-count = nombre
record-column-lower = quart inférieur
record-column-median = médiane
record-column-upper = quart supérieur
record-figure-sets = séries par séance
record-figure-passes = allers-retours par séance
record-figure-minutes = minutes de stimulation par séance
record-figure-change-in-sitting = SUD, dernier moins premier d’une séance
record-change-at = SUD, après moins avant une série à environ { $speed } Hz
record-figure-change = SUD, après moins avant une série, médiane
record-figure-last-sud = dernier SUD d’une séance

## report on a client

client-report-title = Rapport sur { $client }
client-report-sitting = { $client } : séance du { $day }
client-report-dose =
    { $sittings ->
        [one] { $sittings } séance
       *[other] { $sittings } séances
    }, { $sets ->
        [one] { $sets } série
       *[other] { $sets } séries
    }, { $passes } allers-retours, { $minutes } minutes de stimulation
client-report-notes = Notes
client-report-made = Écrit le { $day } par Bilateral { $version } : ce qui a été donné, et ce qui en a été dit. Une description, aucun jugement.
client-report-curve = { $scale }, du premier au dernier de chaque séance
client-report-curve-in-sitting = { $scale } d’une série à l’autre
client-report-passes = Allers-retours de chaque séance
client-report-minutes = Minutes de stimulation de chaque séance
client-report-below-sittings = séance
client-report-below-sets = série
client-report-columns-date = Date
client-report-columns-phases = Phases
client-report-columns-target = Souvenir
client-report-columns-sets = Séries
client-report-columns-passes = Allers-retours
client-report-columns-minutes = Minutes
client-report-columns-set = Série
client-report-columns-time = Heure
client-report-columns-preset = Préréglage
client-report-columns-speed = Vitesse
client-report-columns-outputs = Donnée à
client-report-columns-end = Fin
client-report-columns-rating = Chiffre
client-report-exercise = { $what } : { $minutes } min
client-report-scan-clear = Scanner corporel : rien ne reste
client-report-scan-left = Scanner corporel : quelque chose reste

## terminal : aide

frame-usage = Utilisation :
frame-options = Options
frame-arguments = Arguments
frame-commands = Commandes
frame-command = Commande
frame-default = [d’habitude : { $value }]
frame-required = [à indiquer]
frame-error = Erreur
frame-try = « { $call } » donne de l’aide.
flag-choices = Au choix : { $choices }.
flag-range = Possible : { $range }.
flag-usual = D’habitude : { $value }.
help-bilateral = Stimulation bilatérale pour l’EMDR : yeux, oreilles et mains d’après un seul horaire exact.
help-run =
    Donner une série aux yeux, aux oreilles et aux mains.

    Sur la scène : S et les touches d’une télécommande démarrent et terminent, P met en pause.
    Les flèches, + - et la molette changent la vitesse.
    Échap, Espace et, pendant une série, toute autre touche arrêtent ; un clic termine.
help-open =
    Ouvrir une séance : la scène pour la personne, une page dans le navigateur pour le thérapeute.

    La même chose que `bilateral` sans commande. Les touches sur la scène agissent comme avec `run`.
help-render =
    Écrire une série dans un fichier au lieu de la donner : exactement ce que recevraient les yeux et les oreilles.

    La terminaison décide : .mp4 est un film, .wav ou .m4a le son, .png une planche de petites images, .csv un tableau de tous les signaux. Un fichier de ce nom est remplacé.
help-gallery = Écrit une page avec toutes les cibles, tous les trajets, exercices de calme et sons au choix.
help-devices = Lister les écrans, les sorties audio, les cartes série et les manettes, et à quoi sert chacun.
help-buzz = Donner une impulsion, pour voir quelle main est laquelle et ce que l’on sent.
help-presets = Lister les préréglages fournis avec Bilateral, puis les vôtres.
help-presets-show = Afficher un préréglage tel qu’il est dans son fichier.
help-settings = Vérifier les réglages, les montrer et dire où les placer.
help-settings-check = Dire si un fichier est correct, et ce qui n’y va pas.
help-settings-show = Montrer les réglages qu’une série aurait maintenant, et d’où vient chacun.
help-settings-path = Dire où se place votre fichier de réglages.
help-record = Créer, exporter, sauvegarder, restaurer et vérifier le dossier privé.
help-record-create = Créer un dossier vide et afficher son code de secours.
help-record-export = Écrire en JSON dans un fichier se terminant par .json, ou en CSV dans un nouveau répertoire. Ce qui est écrit n’est pas chiffré.
help-record-import = Reprendre ce qui a été exporté en JSON.
help-record-backup = Écrire une sauvegarde chiffrée, une fois le dossier reconnu intact.
help-record-restore = Restaurer une sauvegarde là où il n’y a pas de dossier.
help-record-verify = Vérifier chaque page, le journal et chaque ligne.
help-record-stats = Dire ce que les séances ont comporté, et comment les cotations ont changé à quelle vitesse.
help-record-passphrase = Ouvrir désormais le dossier avec une autre phrase secrète.
help-record-code = Annuler le code de secours et en afficher un autre.
help-record-due = Lister jusqu’à quand chaque dossier est conservé, ou fixer les années pour l’un d’eux.
help-record-delete = Supprimer tout ce qui concerne une personne.
help-record-report = Écrire un rapport sur une personne en HTML, à imprimer depuis un navigateur. Ce qui est écrit n’est pas chiffré.
help-record-move = Déplacer vers le bon code des séances notées sous un mauvais.
help-option-help = dire ceci, et ne rien faire d’autre
help-option-version = afficher la version
help-option-browser = ouvrir la page, ou seulement afficher son adresse
help-option-preset = nom d’un préréglage, ou un fichier .toml
help-option-require = visual, audio, tactile : ne pas commencer sans eux
help-option-report = écrire un rapport dans ce fichier JSON
help-option-wait = démarrer chaque série avec S ou une touche de la télécommande
help-option-cover = peut couvrir le seul écran
help-option-check-only = lister les appareils, puis gauche et droite sur chaque sortie
help-option-out = fichier à écrire : .mp4, .wav, .m4a, .png ou .csv
help-option-size = largeur et hauteur en pixels
help-option-fps = images par seconde d’un film
help-option-for-home = un exercice calme de tant de minutes à emporter (.mp4, .m4a, .wav), jamais une série
help-option-left = une impulsion à gauche
help-option-right = une impulsion à droite
help-option-both = à gauche, puis à droite
help-option-name = nom d’un préréglage, ou default pour tous les réglages
help-option-folder = dossier de la page et de ses images
help-option-file = un fichier de réglages ou un préréglage à vous
help-option-to = nouveau fichier se terminant par .json, ou nouveau répertoire pour le CSV
help-option-client = seulement la personne qui a ce code
help-option-notes = le texte libre aussi
help-option-pseudonymise = noms au hasard, ni jours, ni libellés, ni notes
help-option-json-file = un fichier exporté
help-option-backup-file = une sauvegarde chiffrée
help-option-compared = vérifier aussi que cette sauvegarde est intacte et vient de ce dossier
help-option-plots = dessiner des images (SVG) dans ce nouveau répertoire
help-option-years = conserver ce dossier tant d’années après la dernière séance
help-option-day = seulement les séances de ce jour, comme 2026-11-29
help-option-client-code = le code de la personne
help-option-html-file = fichier à écrire, finissant par .html
help-option-right-code = le bon code

## the check of a whole set: what is found, and what may be done

finding-weight-error = Erreur :
finding-weight-warning = Attention :
finding-weight-note = Bon à savoir :
finding-instead = Choisissez { $setting } = { $value }.
finding-nothing = Rien n’est donné : la cible n’est pas affichée, et ni le son ni les vibreurs ne sont activés.
    .remedy = Activez l’un des trois.
finding-contrast = La cible est difficile à voir : son contraste avec le fond est de { $ratio } : 1.
    .remedy = Choisissez des couleurs dont le contraste est d’au moins { $least } : 1.
finding-contrast-somewhere = La cible est difficile à voir sur une partie du fond : son contraste y est de { $ratio } : 1.
    .remedy = Choisissez des couleurs dont le contraste est d’au moins { $least } : 1, avec les deux couleurs du fond et celles entre les deux.
finding-contrast-in-turn = La cible est difficile à voir dans l’une des couleurs qu’elle prend tour à tour, ou entre deux d’entre elles : son contraste avec le fond y est de { $ratio } : 1.
    .remedy = Choisissez des couleurs dont le contraste est toujours d’au moins { $least } : 1, toutes plus claires que le fond ou toutes plus sombres.
finding-contrast-photo = La cible peut être difficile à voir sur la photo : son contraste est de { $ratio } : 1 là où la photo est la moins favorable.
    .remedy = Atténuez davantage la photo, ou choisissez des couleurs dont le contraste est d’au moins { $least } : 1.
finding-red = Le rouge saturé est la couleur la plus éprouvante pour les personnes sensibles aux lumières clignotantes.
    .remedy = Une couleur plus pâle, ou une autre, est plus sûre.
finding-size = La cible est vue large de { $degrees } degrés ; ici, c’est { $percent } % de la hauteur.
    .remedy = Dans une pièce d’autres mesures, elle est aussi large pour la personne, et une autre part de la hauteur.
finding-size-unmeasured = La cible doit être large de { $degrees } degrés, mais personne n’a mesuré cette pièce : elle a { $percent } % de la hauteur à la place.
    .remedy = Saisissez la largeur de l’image et la distance sous Installation.
finding-size-height = La cible doit être large de { $degrees } degrés, mais l’écran de la personne n’est pas 16 : 9, et la hauteur de l’image, prise ici pour { $height } cm, n’est pas connue.
    .remedy = Saisissez la hauteur sous Installation : environ { $likely } cm, si la largeur est juste.
finding-eyes-fast = Les yeux doivent aller jusqu’à { $peak } °/s ; l’usage est de ne pas dépasser { $usual } °/s.
    .remedy = Choisissez une vitesse plus lente ou un trajet plus étroit.
finding-eyes-jump = Les yeux vont jusqu’à { $peak } °/s. À partir d’environ { $pursuit } °/s, ils suivent en partie par petits sauts.
    .remedy = C’est le cas de presque toutes les séries ; une vitesse plus lente ou un trajet plus étroit se suit sans saut.
finding-glide-limit = Une cible de { $diameter } % ne peut dépasser ici { $fastest } Hz, afin qu’aucun endroit ne clignote trop souvent.
    .remedy = Une cible plus petite peut aller plus vite.
finding-jumps-limit = Une cible qui saute ne peut dépasser { $fastest } Hz, car elle clignote deux fois par aller-retour.
    .remedy = Une cible qui glisse peut aller plus vite.
finding-loud = Les sons sont très forts : { $level } dBFS.
    .remedy = Écoutez avant la personne, commencez plus bas, et restez à la longue sous 80 dB à l’oreille (OMS).
finding-exposure = Avec l’ordinateur à plein volume et un casque qui donne { $full } dB, cette série peut à elle seule faire { $percent } % du son que des oreilles devraient recevoir en une semaine ({ $weekly } dB pendant { $hours } heures, OMS).
    .remedy = Baissez le niveau ou le volume de l’ordinateur, ou raccourcissez la série.
finding-loudspeakers = Les sons viennent de haut-parleurs : leur force à l’oreille dépend de la pièce et de l’amplificateur, et chaque oreille entend les deux côtés.
    .remedy = Placez-en un de chaque côté à la même distance, écoutez depuis la place du client avec le niveau de la série, et restez-y durablement sous 80 dB (OMS).
finding-loudspeakers-narrow = Avec des haut-parleurs, une séparation de { $width } % ne distingue presque plus les côtés.
    .remedy = Choisissez 100 %, ou un casque.
finding-quieter = { $sound } : environ { $by } dB de moins que les autres timbres à ce niveau, car ses pointes dépasseraient le plafond.
    .remedy = À { $level } dBFS, ce timbre est aussi fort que les autres.
finding-irregular = Les sons sont irréguliers exprès : chacun vient plus tard, jusqu’à { $percent } % de son balayage.
    .remedy = Pour des sons réguliers, choisissez 0 %. Yeux et oreilles sont alors de nouveau ensemble.
finding-varied = Les allers-retours diffèrent exprès : en vitesse jusqu’à { $speed } %, en largeur jusqu’à { $width } % (graine { $seed }).
    .remedy = Pour un cours régulier, choisissez 0 % pour les deux. La moyenne de la série est la même dans les deux cas.
finding-varied-room = Le parcours occupe une telle part de l’écran que sa largeur ne peut varier que de { $width } %, et non de { $asked } %.
    .remedy = Un parcours plus étroit laisse plus de marge.
finding-crowded-audio = Un son dure { $duration } ms, et l’autre côté suit après { $between } ms.
    .remedy = Un son plus court rend les côtés plus nets.
finding-overlap-audio = Un son dure { $duration } ms et s’entend encore quand l’autre côté commence, après { $between } ms.
    .remedy = Choisissez un son plus court ou une vitesse plus lente.
finding-crowded-hands = Une impulsion dure { $duration } ms, et l’autre main suit après { $between } ms.
    .remedy = Une impulsion plus courte rend les côtés plus nets.
finding-overlap-hands = Une impulsion dure { $duration } ms et se sent encore quand l’autre main commence, après { $between } ms.
    .remedy = Choisissez une impulsion plus courte ou une vitesse plus lente.
finding-breathing = Respiration : légère et naturelle, autant que c’est agréable ; on arrête en cas de vertige.
    .remedy = Dites-le au client avant de commencer. Respirer trop profondément donne le vertige.
client-breathing = Respirez légèrement et naturellement, autant que c’est agréable. Arrêtez en cas de vertige.
finding-own-rate-audio = Les sons ont leur propre cadence, { $rate } par seconde : ils ne viennent exprès pas avec la cible.
    .remedy = Retirez la cadence propre pour qu’ils viennent avec la cible.
finding-own-rate-hands = Les impulsions ont leur propre cadence, { $rate } par seconde : elles ne viennent exprès pas avec la cible.
    .remedy = Retirez la cadence propre pour qu’elles viennent avec la cible.
finding-pattern-rumble = Les manettes donnent ce motif par pas grossiers de 30 ms ou plus, et ne disent pas quand.
    .remedy = Une carte de vibreurs le donne exactement.
finding-pattern-audio = Les transducteurs donnent ce motif comme vibration d’un son : sa force dépend du transducteur et de l’amplificateur, et rien ne dit s’il a été senti.
    .remedy = Essayez-le sous Installation et réglez l’amplificateur ; les transducteurs n’ont pas de bouton d’arrêt.
finding-unseen-picture = L’image { $file } ne peut pas être montrée : { $why }
    .remedy = D’ici là, la forme est montrée. Ajoutez de nouveau l’image ou choisissez-en une autre.
finding-unseen-background = La photo { $file } ne peut pas être montrée derrière la cible : { $why }
    .remedy = D’ici là, la couleur du fond est montrée. Ajoutez de nouveau la photo ou choisissez-en une autre.
finding-unseen-calm = La photo { $file } ne peut pas être montrée entre les séries : { $why }
    .remedy = D’ici là, la couleur est montrée. Ajoutez de nouveau la photo ou choisissez-en une autre.
finding-cue-file = Votre son { $file } ne peut pas être donné : { $why }
    .remedy = D’ici là, les sons sont donnés ainsi : { $sound }. Ajoutez de nouveau le son ou choisissez-en un autre.
finding-music = La musique { $music } ne peut pas être jouée : { $why }
    .remedy = Sans elle, les sons sont donnés, même là où elle devait les remplacer. Ajoutez de nouveau la musique ou choisissez-en une autre.
finding-pattern-both = Les deux mains vibrent à la fois : ce qui se sent ne change pas de côté.
    .remedy = Choisissez un autre motif pour des impulsions qui changent de côté.
