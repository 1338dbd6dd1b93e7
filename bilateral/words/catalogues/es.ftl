# Español
#
# serie = set, ida y vuelta = pass, barrido = sweep, objetivo = target, estímulo = cue,
# plantilla = preset, ventana de estimulación = stage, prueba = check.
# Detener es al instante (halt); terminar es en el extremo que sigue (finish).

# De un aviso, lo que no es para un teléfono, porque puede nombrar algo propio del terapeuta.
notice-kept-from-phones = …

# Una frase que aún no tiene código.
said = { $text }

language-name = Español

notice-without-words = Ha ocurrido algo para lo que aún no hay palabras: { $code }.

## control: lo que el motor dice de la página

check-is-switched-off =
    { $output ->
        [eyes] No se pueden probar los ojos: están desactivados en los ajustes.
        [ears] No se pueden probar los oídos: están desactivados en los ajustes.
        [ambience] No hay nada que escuchar: los oídos están desactivados o no se ha elegido ningún ambiente.
       *[hands] No se pueden probar las manos: están desactivadas en los ajustes.
    }
scan-is-silent = El recorrido corporal no tiene sonido: los tonos están desactivados en los ajustes. Todo lo demás sigue.
console-not-started = No se puede iniciar la página de terapeuta ({ $trouble }). Se sigue intentando hasta lograrlo; cerrar otros programas puede ayudar. Mientras tanto funcionan las teclas en la ventana de estimulación: Escape detiene al instante.
console-ended-at-once = su programa terminó nada más iniciarse; puede que al ordenador le quede muy poca memoria
start-waits-for-screening = La serie no ha empezado: faltan las preguntas previas a la primera serie. Pulse «{ page-screening-asked }» en la página de terapeuta e inicie de nuevo.
start-reaches-nobody = La serie no ha empezado, porque nada de ella llegaría a nadie: los ojos, los oídos y las manos faltan, se han perdido o están apagados. Conecte o active alguno en «{ page-shell-setup }» e inicie de nuevo.
absence-finished =
    { $what ->
        [check] Hace un rato que no hay ninguna página conectada, así que la prueba termina.
       *[set] Hace un rato que no hay ninguna página conectada, así que la serie termina.
    }
absence-halted =
    { $what ->
        [check] Hace un rato que no hay ninguna página conectada, así que la prueba se ha detenido.
       *[set] Hace un rato que no hay ninguna página conectada, así que la serie se ha detenido.
    }

## app y outputs: lo que se ha perdido, falta o ha vuelto

eyes-missing = Faltan los ojos: no se muestra el objetivo visual. { $why }
ears-missing = Faltan los oídos: no se oye ningún tono. { $why }
hands-missing = Faltan las manos: no se siente ningún pulso. { $why }
eyes-fault = La salida para los ojos ha fallado con un error inesperado ({ $fault }).
monitor-lost = Se ha perdido la pantalla de paciente: { $monitor }. No se muestra nada; vuelva a conectarla.
monitor-lost-in-set = Se ha perdido la pantalla de paciente: { $monitor }. La serie está en pausa y no se muestra nada; vuelva a conectarla y el objetivo visual reaparecerá, en reposo.
monitor-back = La pantalla de paciente ha vuelto: { $monitor }.
monitor-back-in-set = La pantalla de paciente ha vuelto: { $monitor }. Pulse P para continuar.

## console: lo que dice la propia página

phone-address-gone = Este ordenador ya no está en { $address }. Conéctelo a una red o active su propia zona wifi, y elija una de las direcciones que se muestran. La sesión en sí no necesita red.
phone-door-not-opened = Los teléfonos no pueden entrar por { $address } ({ $trouble }). Vuelva a intentarlo o elija otra dirección. El teléfono debe estar en la misma red que este ordenador, y el cortafuegos del ordenador debe permitir conexiones desde esa red.
phone-door-ended = La puerta para teléfonos se ha detenido y se vuelve a abrir enseguida; los teléfonos admitidos vuelven por sí solos. La página, las teclas y la serie siguen como estaban. Si se detiene una y otra vez, quizá alguien de esta red la perturba: cierre la puerta o use otra red.
phone-nobody-came = Ningún teléfono ha llegado mientras la imagen era válida. El teléfono debe estar en la misma red que este ordenador, y el cortafuegos del ordenador debe permitir conexiones desde esa red. Después, pida una imagen nueva.
phone-no-room = Ya hay { $most } teléfonos vinculados o en espera. Desvincule uno para dejar sitio a otro.
phone-waits-no-more = Ese teléfono ya no está en espera. Pida una imagen nueva y vuelva a leerla.
phone-is-not-paired = Ese teléfono ya no está vinculado.
upload-not-yours = Solo la página de terapeuta puede enviar archivos.
upload-name-too-long = El nombre de un archivo tiene de 1 a { $most } caracteres.
workspace-not-remembered = La página se ha reiniciado y ya no sabe qué se había cambiado. Elija una plantilla antes de la próxima serie.
chosen-file-gone = Su archivo ya no está. Lo elegido se mantiene; guárdelo con un nombre para conservarlo.

## page: shell

page-shell-skip = A Iniciar y Detener
page-shell-views = Vistas
page-shell-set = Serie
page-shell-calm = Calma
page-shell-settings = Ajustes
page-shell-presets = Plantillas
page-shell-setup = Preparar
page-shell-phone = Teléfono
page-shell-keys = ?
page-shell-sets = serie { $count }
page-shell-tab = { $state } – Bilateral
page-shell-tab-of-set = { $state } · serie { $sets } – Bilateral
page-shell-start = Iniciar
page-shell-finish = Terminar
page-shell-pause = Pausa
page-shell-resume = Seguir
page-shell-halt = Detener
page-shell-halt-keys = Esc o Espacio
page-shell-ground = Parar y anclar
page-shell-ground-keys = G
page-shell-next = Siguiente

## page: states

page-states-idle = Listo
page-states-lead-in = Espera inicial
page-states-running = En curso
page-states-paused = En pausa
page-states-finishing = Terminando
page-states-halted = Detenido
page-states-check = Prueba

## page: troubles

page-troubles-connecting = Conectando …
page-troubles-server-gone = Esta página ha perdido la conexión con Bilateral y lo intenta de nuevo. Las teclas en la pantalla de paciente siguen funcionando: Escape detiene al instante.
page-troubles-silent = Bilateral no responde. Pulse Escape en la pantalla de paciente o cierre el programa.
page-troubles-engine-gone = Bilateral se ha cerrado inesperadamente. Ya no se muestra ni suena nada. Inícielo de nuevo.
page-troubles-closed = La sesión está cerrada. Puede cerrar esta página.
page-troubles-unknown = Esta página no conoce la sesión. Abra la dirección que Bilateral muestra al iniciarse.
page-troubles-key-used = Esta dirección ya se ha usado: cada una abre la página en un solo navegador. Abra la página en ese navegador o abra la nueva dirección que Bilateral muestra ahora en su terminal. Si no fue usted, cierre Bilateral y vuelva a iniciarlo.
page-troubles-outdated = Esta página es de otra versión. Vuelva a cargarla.
page-troubles-too-many = Hay demasiadas páginas abiertas. Cierre una y vuelva a cargar esta.
page-troubles-sent-away = La página de terapeuta no ha dejado entrar a este teléfono o lo ha desvinculado.
page-troubles-not-allowed = Este teléfono puede manejar la serie y nada más. Vuelva a cargar esta página.
page-troubles-waited-too-long = Nadie ha dejado entrar a este teléfono. Pida una imagen nueva en el ordenador y léala.
page-troubles-not-paired = Este teléfono no está vinculado. Pida una imagen nueva en el ordenador y léala.
page-troubles-door-shut = La página de terapeuta ha cerrado el acceso a los teléfonos. Cuando esté abierto de nuevo, vuelva a cargar esta página.
page-troubles-view-failed = Esta parte de la página ha fallado. Iniciar, Pausa y Detener siguen funcionando, y las demás vistas también. Vuelva a cargar la página para intentarlo de nuevo.

## page: panel

page-panel-cancel = Cancelar
page-panel-name = Nombre

## units

unit-hz = Hz
unit-passes-per-minute = idas y vueltas/min
unit-dbfs = dBFS
unit-ms = ms
unit-s = s
unit-percent = %
unit-sweeps = barridos
unit-passes = idas y vueltas
unit-lamps = lámparas
unit-cm = cm
unit-deg = grados
unit-min = min
unit-years = años

## page: set

page-set-title = Serie
page-set-screen = Lo que ve la persona
page-set-none = ninguna serie en curso
page-set-progress = Progreso de la serie
page-set-controls = Mandos
page-set-passes = { $of ->
    [breathing] { $count ->
        [one] { $count } respiración
       *[other] { $count } respiraciones
    }
    [rocking] { $count ->
        [one] { $count } balanceo
       *[other] { $count } balanceos
    }
    [resting-light] { $count ->
        [one] { $count } oscilación
       *[other] { $count } oscilaciones
    }
   *[none] { $count ->
        [one] { $count } ida y vuelta
       *[other] { $count } idas y vueltas
    }
}
page-set-sweeps = { $count ->
    [one] { $count } barrido
   *[other] { $count } barridos
}
page-set-seconds = { $count } s
page-set-per-minute = { $of ->
    [breathing] { $count } respiraciones por minuto
    [rocking] { $count } balanceos por minuto
   *[resting-light] { $count } oscilaciones por minuto
}
page-set-pass-of = { $of ->
    [breathing] respiración { $pass } de { $passes }
    [rocking] balanceo { $pass } de { $passes }
    [resting-light] oscilación { $pass } de { $passes }
   *[none] ida y vuelta { $pass } de { $passes }
}
page-set-sweeps-of = { $count ->
    [one] { $done } de { $count } barrido
   *[other] { $done } de { $count } barridos
}
page-set-left = quedan { $seconds } s
page-set-left-time = quedan { $time } min
page-set-speed = Velocidad
page-set-slower = Más lento
page-set-faster = Más rápido
page-set-length = Duración
# Mientras una plantilla espera el final de una serie.
page-set-now-speed = Velocidad de esta serie
page-set-now-speed-of = Ahora: velocidad de esta serie ({ $preset })
page-set-next = Próxima serie
page-set-next-speed = Velocidad de la próxima serie
page-set-next-slower = Próxima serie más lenta
page-set-next-faster = Próxima serie más rápida
page-set-next-length = Duración de la próxima serie
page-set-shorter = Más corta
page-set-longer = Más larga
page-set-in-passes = { $of ->
    [breathing] Respiraciones
    [rocking] Balanceos
    [resting-light] Oscilaciones
   *[none] Idas y vueltas
}
page-set-in-seconds = Segundos
page-set-in-minutes = Minutos
page-set-pace-unit = { $of ->
    [breathing] resp./min
    [rocking] balanceos/min
    [resting-light] oscil./min
   *[none] idas y vueltas/min
}
page-set-pace-tap = { $of ->
   *[breathing] Tocar en cada inspiración
    [rocking] Tocar en cada balanceo hacia la izquierda
}
page-set-pace-going = Siga tocando …
page-set-pace-from = Empieza con { $from } por minuto y llega a { $to } en { $minutes } min.
page-set-pace-now = Ahora { $now } { $of ->
   *[breathing] respiraciones
    [rocking] balanceos
} por minuto, de camino a { $goal }
page-set-pace-capped = El ritmo propio es más rápido de lo que se puede dar.
page-set-pace-without = Sin él
page-set-preset = Plantilla
page-set-changed = cambiada
page-set-save-as = Guardar como …
page-set-save = Guardar
page-set-save-title = Guardar lo elegido como plantilla
page-set-replaces = Ya tiene una plantilla { $name }. Se sustituirá.
page-set-revert = Descartar
page-set-undo = Deshacer
page-set-undo-of = Deshacer: { $what }
page-set-undo-preset = plantilla { $name }
page-set-for-next = Para la próxima serie. { $what }
page-set-sweep-deg = { $degrees }° de ancho
page-set-peak-deg = como máximo { $degrees } °/s
page-quick-title = Objetivo visual y sonido
page-quick-close = Cerrar
page-quick-idle = Lo fija el ejercicio: { $settings }
page-quick-hue = Tono
page-quick-saturation = Intensidad
page-quick-lightness = Claridad
page-quick-contrast = Contraste { NUMBER($ratio, maximumFractionDigits: 1) } : 1
page-findings-warnings = Atención: { $count }
page-findings-notes = Conviene saber: { $count }

## page: files of one's own

page-own-add-photo = Añadir una foto …
page-own-add-sound = Añadir un sonido …
page-own-add-music = Añadir música …
page-own-add-folder = Añadir una carpeta …
page-own-bringing = Incorporando: { $name } …
page-own-lost = { $name } no ha llegado. La sesión continúa; vuelva a intentarlo.
page-own-too-large = { $name } ocupa más de { NUMBER($most, maximumFractionDigits: 1) } MB. Elija un archivo más pequeño o guárdelo con menor tamaño.
page-own-none-in-folder = En esta carpeta no hay música que se pueda reproducir.
page-own-none-photo = sin imagen
page-own-none-sound = ninguno propio
page-own-none-music = todo lo que hay en su carpeta
page-own-away = { $name } (no está)
page-own-place = O un archivo o carpeta en otro lugar, con su ruta completa
page-own-files =
    { $count ->
        [one] un archivo
       *[other] { $count } archivos
    }
page-own-loudness = { NUMBER($loudness, maximumFractionDigits: 0) } LUFS

## page: outputs

page-outputs-title = Salidas
page-outputs-eyes = Ojos
page-outputs-ears = Oídos
page-outputs-hands = Manos
page-outputs-sync = Sincronía
page-outputs-switch-eyes = Mostrar el objetivo visual
page-outputs-switch-ears = Emitir tonos
page-outputs-switch-hands = Dar pulsos
page-outputs-test = Probar
page-outputs-left = Izquierda
page-outputs-right = Derecha
page-outputs-try-ears-left = Probar el oído izquierdo
page-outputs-try-ears-right = Probar el oído derecho
page-outputs-try-hands-left = Probar la mano izquierda
page-outputs-try-hands-right = Probar la mano derecha
page-outputs-conditions-on = sí
page-outputs-conditions-off = no
page-outputs-conditions-lost = sin conexión, reconectando
page-outputs-conditions-missing = no disponible
page-outputs-conditions-opening = conectando
page-outputs-conditions-simulated = simulación
page-outputs-conditions-unknown = …
page-outputs-syncs-good = buena
page-outputs-syncs-fair = aceptable
page-outputs-syncs-poor = mala
page-outputs-syncs-unknown = sin datos aún
page-outputs-figures = Cifras
page-outputs-apart = { $one } y { $other }: { $median } ms de diferencia, el 99 % por debajo de { $p99 } ms
page-outputs-frames-lost = { $count ->
    [one] { $count } fotograma tardío o perdido
   *[other] { $count } fotogramas tardíos o perdidos
}
page-outputs-unmeasured = Para ver grados, indique el ancho de la pantalla en «Preparar»
page-outputs-listen = Escuchar
page-outputs-listen-to = Escuchar: una vez a la izquierda, una vez a la derecha
page-outputs-listen-to-ambience = Escuchar: unos segundos

## page: notices

page-notices-dismiss = Quitar: { $notice }
page-notices-dismiss-seen = Quitar lo que se dice aquí

## page: sitting

page-sitting-title = Entre series
page-sitting-whole = La sesión
page-sitting-next = Después: { $what }
page-sitting-set = serie { $number }
page-sitting-before = antes de la primera serie
page-sitting-first = antes
page-sitting-line = Serie { $number }: { $what }
page-sitting-passes-of = { $of ->
    [breathing] { $done } de { $all } respiraciones
    [rocking] { $done } de { $all } balanceos
    [resting-light] { $done } de { $all } oscilaciones
   *[none] { $done } de { $all } idas y vueltas
}
page-sitting-ended-complete = hasta el final
page-sitting-ended-finished-by-therapist = terminada por usted
page-sitting-ended-finished-by-stage = terminada en la pantalla del cliente
page-sitting-ended-finished-by-button = terminada con el botón del cliente
page-sitting-ended-finished-by-absence = terminada, al no haber ninguna página
page-sitting-ended-halted-by-therapist = detenida por usted
page-sitting-ended-halted-by-stage = detenida en la pantalla del cliente
page-sitting-ended-halted-by-button = detenida con el botón del cliente
page-sitting-ended-halted-by-absence = detenida, al no haber ninguna página
page-sitting-sync = sincronía { $sync }
page-sitting-ask-sud = SUD, de 0 a 10: { $what }
page-sitting-ask-voc = VOC, de 1 a 7: { $what }
page-sitting-rated-sud = SUD { $value }
page-sitting-rated-voc = VOC { $value }
page-sitting-rated-load = Carga { $value }
page-sitting-load = Carga
page-sitting-load-label = Carga, de 0 a 10: cuánto ocupó la serie la memoria de trabajo
page-sitting-skip = Sin número
page-sitting-note = Nota
page-sitting-sets = Series de esta sesión
page-sitting-columns-number = Serie
page-sitting-columns-passes = Idas y vueltas
page-sitting-columns-speed = Velocidad
page-sitting-columns-outputs = Dada a
page-sitting-columns-rating = Número
page-sitting-columns-target = Recuerdo
page-sitting-columns-note = Nota
page-sitting-correct = Corregir: serie { $number }
page-sitting-line-of-sud = SUD de serie en serie: { $values }
page-sitting-line-of-voc = VOC de serie en serie: { $values }
page-sitting-copy = Copiar el resumen
page-sitting-copied = Copiado
page-sitting-not-copied = Este navegador no permite copiar
page-sitting-print = Imprimir
page-sitting-next-client = Cliente siguiente
page-sitting-next-title = ¿Ha terminado esta sesión?
page-sitting-next-about = Se olvidan sus números y notas, y también todo lo que se cambió y se podía deshacer; la plantilla queda. Las preguntas antes de la primera serie se hacen de nuevo. Si necesita el resumen, cópielo o imprímalo antes.
page-sitting-next-recorded = Sus números y notas quedan en el expediente. Se olvida todo lo que se cambió y se podía deshacer; la plantilla queda. Las preguntas antes de la primera serie se hacen de nuevo.
page-sitting-since = { $time } desde la serie
page-sitting-lasts = sesión { $time }
page-sitting-summary = Sesión del { $day }
page-sitting-dose = { $sets ->
    [one] { $sets } serie
   *[other] { $sets } series
}, { $passes } idas y vueltas
page-sitting-dose-calm = { $count ->
    [one] { $count } ejercicio de calma
   *[other] { $count } ejercicios de calma
}
page-sitting-phase = Fase
page-sitting-phases-history = 1 Historia
page-sitting-phases-preparation = 2 Preparación
page-sitting-phases-assessment = 3 Evaluación
page-sitting-phases-desensitisation = 4 Desensibilización
page-sitting-phases-installation = 5 Instalación
page-sitting-phases-body-scan = 6 Examen corporal
page-sitting-phases-closure = 7 Cierre
page-sitting-phases-re-evaluation = 8 Reevaluación
page-sitting-chips-desensitisation = Desensibilizar
page-sitting-chips-installation = Instalar
page-sitting-chips-resourcing = Recurso
page-sitting-chips-closure = Cierre
page-sitting-chip-with = { $chip }: plantilla { $preset }
page-sitting-chips-presets = Plantillas de estos botones
page-sitting-chips-about = Qué plantilla elige cada uno de estos botones. Se guarda para todas las sesiones.
page-sitting-chips-alone = ninguna plantilla, solo la fase

## page: record

page-record-locked = El expediente está bloqueado
page-record-unlock-about = Lo que llegue mientras tanto queda en memoria, y la sesión continúa.
page-record-passphrase = Frase de contraseña o código de recuperación
page-record-unlock = Desbloquear
page-record-keyring = Abrir con el llavero de este ordenador
page-record-lock = Bloquear ahora
page-record-history = Historial
page-record-open = El expediente está abierto
page-record-of = Esta sesión se anota con el código { $client }.
page-record-is-without = De esta sesión no se anota nada.
page-record-nobody = No hay ninguna sesión en curso.
page-record-who = ¿De quién es esta sesión?
page-record-which = { $sets ->
    [one] Sesión desde las { $time }, { $sets } serie
   *[other] Sesión desde las { $time }, { $sets } series
}
page-record-code-about = Un código suyo, no un nombre. Hasta que lo indique, la sesión queda solo en memoria.
page-record-code = Código de la persona
page-record-target = Recuerdo diana
page-record-target-new = Nombrar otro …
page-record-target-rename = Cambiar nombre …
page-record-target-title = ¿De qué recuerdo trata esta sesión?
page-record-target-rename-title = Cambiar el nombre del recuerdo diana
page-record-target-about = Una etiqueta breve por la que usted lo reconoce, no el recuerdo mismo. Las series que siguen se registran con ella.
page-record-target-label = Etiqueta
page-record-target-keep = Conservar
page-record-keep = Anotar
page-record-without = Sin expediente
page-record-absent = Todavía no hay expediente
page-record-look = Buscar de nuevo
page-record-about = Un expediente privado guarda sesiones, series y valoraciones en un único archivo cifrado. Nada de él sale de este ordenador, salvo lo que usted guarde o imprima.
page-record-folder = Está en este ordenador, nunca en una red: { $folder }
page-record-make-title = Crear un expediente privado
page-record-make = Crearlo
page-record-making = Se está creando, un momento …
page-record-new-passphrase = Nueva frase de contraseña
page-record-new-again = La misma otra vez
page-record-passphrase-about = Al menos diez caracteres; varias palabras se recuerdan con facilidad. No se guarda en ningún sitio y se pide en cada inicio.
page-record-code-title = El código de recuperación
page-record-code-about-once = El expediente está creado. Este código lo abre sin la frase de contraseña, no se guarda en ningún sitio y solo se muestra ahora: imprímalo o anótelo, y métalo en un sobre sellado. Sin la frase ni el código, nadie podrá abrir nunca el expediente.
page-record-code-print = Imprimirlo
page-record-code-kept = Lo he guardado
page-record-code-sheet = Código de recuperación de un expediente privado
page-record-code-sheet-about = Este código abre el expediente de sesiones de Bilateral sin su frase de contraseña. Quien tenga el código y el ordenador puede leer el expediente: guárdelo en un sobre sellado, lejos del ordenador. Donde Bilateral pide la frase de contraseña, puede escribirse este código.
page-record-code-sheet-folder = El expediente está en esta carpeta: { $folder }
page-record-code-about-another = Este es desde ahora el código de recuperación; el anterior ya no abre el expediente. No se guarda en ningún sitio y solo se muestra ahora: imprímalo o anótelo, y métalo en el sobre sellado en lugar del antiguo. Las copias de seguridad anteriores se siguen abriendo con el código antiguo.
page-record-code-renew-title = Otro código de recuperación
page-record-code-renew-about = Todo se cifra de nuevo, y el código actual deja de abrir el expediente: por si se perdió, o si otra persona lo ha visto.
page-record-code-by = Frase de contraseña
page-record-code-making = Se está cifrando todo de nuevo, lo que puede tardar un poco …
page-record-code-renew-act = Crear otro código
page-record-passphrase-title = Otra frase de contraseña
page-record-passphrase-act = Cambiarla
page-record-backup-never = Nunca se ha hecho una copia de seguridad.
page-record-backup-last = Última copia de seguridad: { $moment }
page-record-backup-making = Se comprueba cada página del expediente y después se copia …
page-record-backup-saved = Guardada como { $name }, cifrada como el expediente. Consérvela en otro disco, lejos de este ordenador.
page-record-backup-lost = Bilateral no ha respondido. Inténtelo de nuevo.
page-record-restore-title = Restaurar una copia de seguridad
page-record-restore-about = El expediente queda aquí tal como era al hacerse la copia, en cuanto se ha comprobado cada byte.
page-record-restore-file = Copia de seguridad
page-record-restore-passphrase = La que valía al hacerse la copia.
page-record-restoring = Se está comprobando la copia de seguridad …
page-record-restore-act = Restaurarla
page-record-held = { $count ->
    [one] Una entrada está solo en memoria.
   *[other] { $count } entradas están solo en memoria.
}
page-record-line-absent = Sin expediente
page-record-line-opening = Expediente: abriendo …
page-record-line-locked = Expediente: bloqueado
page-record-line-held = Expediente: bloqueado, { $count } en memoria
page-record-line-who = Expediente: ¿de quién?
page-record-line-without = Sin expediente
page-record-line-of = Expediente: { $client }
page-record-line-open = Expediente: abierto

## page: history

page-history-title = Historial
page-history-of = Historial de { $client }
page-history-client = Persona
page-history-back = Volver
page-history-none = No hay ninguna sesión anotada con este código.
page-history-closed = El expediente está bloqueado; no se muestra nada de él.
page-history-reading = Se está leyendo el expediente …
page-history-which = Sesiones { $first } a { $last } de { $all }, la más reciente primero
page-history-newer = Más recientes
page-history-older = Más antiguas
page-history-print = Imprimir un informe
page-history-print-one = Imprimir esta sesión
page-history-save = Guardar todo lo que hay
page-history-saved = Guardado como { $name }. No está cifrado; guárdelo con tanto cuidado como el expediente.
page-history-with-notes = Con notas
page-history-sittings = Sesiones
page-history-open = Sesión del { $day }: sus series
page-history-move = Código equivocado …
page-history-move-title = ¿De quién era esta sesión?
page-history-move-about = La sesión pasa a este código con todo lo que contiene; el registro anota que se trasladó y cuándo. Un código sin ninguna sesión se borra.
page-history-move-act = Trasladar
page-history-none-due = Todos los expedientes deben conservarse todavía.
page-history-years = Conservar, en años
page-history-years-label = Años después de la última sesión durante los que se conserva el expediente
page-history-delete = Borrar …
page-history-delete-title = ¿Borrar todo lo de una persona?
page-history-delete-about = Se borra todo lo que hay de { $client }, hasta el último byte, y no se puede recuperar. Las copias de seguridad y los archivos guardados antes lo siguen teniendo.
page-history-delete-code = Escriba «{ $client }» para borrarlo
page-history-delete-act = Borrar definitivamente

## page: presets

page-presets-title = Plantillas
page-presets-preview = Vista previa
page-presets-picture = Así se ve la pantalla de paciente
page-presets-text = Texto de la plantilla
page-presets-choose = Elegir
page-presets-duplicate = Duplicar
page-presets-rename = Renombrar
page-presets-export = Exportar
page-presets-delete = Eliminar
page-presets-import = Importar …
page-presets-chosen = elegida
page-presets-broken = con errores
page-presets-deleted = eliminada
page-presets-exercise = ejercicio de calma
page-presets-exercises = Ejercicios de calma
page-presets-own = propia
page-presets-duplicate-title = Duplicar la plantilla
page-presets-rename-title = Renombrar la plantilla
page-presets-delete-title = ¿Eliminar la plantilla?
page-presets-delete-ask = { $name } saldrá de la lista. Su archivo pasará a la carpeta «deleted», junto a sus plantillas; lo elegido ahora se mantiene.
page-presets-reading = Leyendo el archivo …
page-presets-not-sent = No se ha podido enviar el archivo. Vuelva a intentarlo cuando esta página esté conectada.
page-presets-too-large = { $name } ocupa más de { NUMBER($most, maximumFractionDigits: 1) } MB. Elija un archivo de plantilla.
page-presets-uses = { $count ->
    [one] { $count } serie
   *[other] { $count } series
}

## page: settings

page-settings-title = Ajustes
page-settings-lead = Los cambios se aplican al momento, incluso durante una serie.
page-settings-lead-of-next = Hay una plantilla en espera, y estos son sus ajustes. Lo que se silencie, se suba o se baje de volumen cambia al momento, en ambas series.
page-settings-loudness = Volumen: { $loudness } del tono más fuerte que hay
page-settings-size-percent = En esta sala: { $percent } % de la altura
page-settings-size-degrees = En esta sala: { $degrees }° para la persona
page-settings-size-unmeasured = Sala aún sin medir: vale el { $percent } % de la altura
page-settings-of-the-room = para esta sala
page-settings-usual = Lo habitual
page-settings-reset = Restablecer
page-settings-reset-one = Restablecer: { $name }
page-settings-reset-group = Restablecer este grupo
page-settings-range = de { $low } a { $high } { $unit }
page-settings-with-unit = { $value } { $unit }
page-settings-refused = { $name }: { $value } está fuera de los límites. Valores posibles: { $range }.
page-settings-this-set = Esta serie
page-settings-this-set-about = Lo que se cambia a menudo. Se guarda en las plantillas.
page-settings-advanced = Avanzado
page-settings-advanced-about = Lo que se ajusta una sola vez, y lo que pertenece a esta sala y sus aparatos.
page-settings-search = Buscar
page-settings-none-found = Ningún ajuste tiene eso en su nombre ni en su explicación.
page-settings-open-all = Abrir todo
page-settings-close-all = Cerrar todo
page-settings-named = { $name } { $value }
page-settings-is-off = { $name }: no

page-drawing-begin = Dibujar una línea
page-drawing-smooth = Suavizar
page-drawing-same-way = Volver por el mismo camino
page-drawing-again = Empezar de nuevo
page-drawing-handles = Puntos en cada sentido
page-drawing-how = Tire de los puntos hacia arriba o hacia abajo, o elija uno con ← y → y muévalo con ↑ y ↓. El objetivo sigue la línea continua hacia la derecha y vuelve por la discontinua.
page-drawing-left = Borde izquierdo
page-drawing-right = Borde derecho
page-drawing-there = Hacia la derecha, { $number } de { $count }
page-drawing-back = De vuelta, { $number } de { $count }

## page: setup

page-setup-title = Preparar la sala
page-setup-steps = Pasos
page-setup-welcome = Recorra esto una vez en una sala nueva, antes de que llegue nadie. Nada es obligatorio y todo se puede cambiar más tarde.
page-setup-later = Hay una serie en curso. Esto espera a que acabe.
page-setup-reset = Restablecer
page-setup-done = Hecho
page-setup-screening = Preguntas antes de la primera serie
page-setup-close = Cerrar la sesión …

## page: setup.monitor

page-setup-monitor-title = La pantalla de paciente
page-setup-monitor-about = Muestre un número en cada monitor y elija el que mira la persona. Debe ampliar su escritorio, no duplicarlo.
page-setup-monitor-numbers = Mostrar un número en cada monitor
page-setup-monitor-is = monitor { $number }
page-setup-monitor-none = no se encuentra ninguno
page-setup-monitor-whose = de paciente
page-setup-monitor-chosen = elegido
page-setup-monitor-only = Solo hay un monitor. Conecte la pantalla de paciente como segundo monitor y amplíe el escritorio a ella.

## page: setup.devices

page-setup-devices-title = Dispositivos
page-setup-devices-about = De dónde vienen el sonido y los pulsos. Lo que falta se omite, y el resto continúa.
page-setup-devices-sound = Sonido
page-setup-devices-loudspeakers = Altavoces junto al cliente
page-setup-devices-loudspeakers-about = Coloque uno a la izquierda y otro a la derecha de la cabeza, a la misma distancia. Siéntese usted allí: ajuste el volumen con un tono de la serie en el oído y pruebe izquierda y derecha en el paso siguiente. Cada oído oye los dos lados, así que están menos separados que con auriculares.
page-setup-devices-buzzers = Pulsos en las manos
page-setup-devices-exciters = Dispositivo de sonido de los excitadores
page-setup-devices-auto = automático
page-setup-devices-away = { $name } (sin conectar)
page-setup-devices-kinds-none = ninguno
page-setup-devices-kinds-auto = placa de vibradores, detectada automáticamente
page-setup-devices-kinds-rumble = mandos de juego (aproximado)
page-setup-devices-kinds-audio = excitadores en un segundo dispositivo de sonido
page-setup-devices-kinds-simulated = simulados, para practicar
page-setup-devices-look = Buscar de nuevo
page-setup-devices-missing = falta: { $names }
page-setup-devices-there = no falta nada

## page: setup.sides

page-setup-sides-title = Izquierda y derecha
page-setup-sides-about = Dé un estímulo en cada lado y compruebe usted, con la vista, el oído y el tacto, por dónde llega.
page-setup-sides-left = Izquierda
page-setup-sides-right = Derecha
page-setup-sides-other = Llegó por el otro lado
page-setup-sides-exchanged = La izquierda y la derecha están intercambiadas
page-setup-sides-both = Lo oigo en los dos oídos
page-setup-sides-both-headset = Unos auriculares en uso para una llamada reproducen un solo canal: termine la llamada o elija su perfil para música en los ajustes de sonido del sistema.
page-setup-sides-both-mono = El «audio mono» del sistema está activado: desactívelo en sus ajustes de accesibilidad o de sonido.
page-setup-sides-both-width = La «Separación» es inferior al 100 %: con el 0 %, los dos oídos reciben lo mismo. Está en los ajustes, en «Oídos».
page-setup-sides-both-plug = La clavija no ha entrado del todo o el adaptador es mono: pruebe con música que tenga dos lados.
page-setup-sides-open = aún sin probar
page-setup-sides-tried = probado en ambos lados
page-setup-sides-of-eyes-left = Izquierda, ojos
page-setup-sides-of-eyes-right = Derecha, ojos
page-setup-sides-of-ears-left = Izquierda, oídos
page-setup-sides-of-ears-right = Derecha, oídos
page-setup-sides-of-ears-other = Llegó por el otro lado, oídos
page-setup-sides-of-hands-left = Izquierda, manos
page-setup-sides-of-hands-right = Derecha, manos
page-setup-sides-of-hands-other = Llegó por el otro lado, manos

## page: setup.timing

page-setup-timing-title = Sincronización
page-setup-timing-about = El ritmo de prueba da todas las salidas juntas en cada extremo, despacio, hasta que usted lo desactive. Mire la pantalla de paciente y adelante lo que llegue tarde, hasta que todo llegue como uno solo.
page-setup-timing-beat = Reproducir el ritmo de prueba
page-setup-timing-still = Detener el ritmo de prueba
page-setup-timing-later-end = más tarde
page-setup-timing-earlier-end = antes
page-setup-timing-earlier = { NUMBER($ms, maximumFractionDigits: 1) } ms antes
page-setup-timing-later = { NUMBER($ms, maximumFractionDigits: 1) } ms más tarde
page-setup-timing-exact = como indica el dispositivo
page-setup-timing-usual = sin medir: lo habitual en estos motores
page-setup-timing-moved = { $output } { $words }
page-setup-timing-untouched = nada desplazado
page-setup-timing-keys = Los auriculares inalámbricos suelen retrasarse de 100 a 300 ms. En un control deslizante, las flechas mueven 1 ms; con Mayús, 5 ms.
page-setup-timing-of-eyes-slider = Ojos, antes o más tarde
page-setup-timing-of-eyes-figure = Ojos, milisegundos antes
page-setup-timing-of-eyes-reset = Restablecer, ojos
page-setup-timing-of-ears-slider = Oídos, antes o más tarde
page-setup-timing-of-ears-figure = Oídos, milisegundos antes
page-setup-timing-of-ears-reset = Restablecer, oídos
page-setup-timing-of-hands-slider = Manos, antes o más tarde
page-setup-timing-of-hands-figure = Manos, milisegundos antes
page-setup-timing-of-hands-reset = Restablecer, manos

## page: setup.place

page-setup-place-title = Distancia y ancho
page-setup-place-about = Con ambos, la página indica cuánto giran los ojos y a qué velocidad.
page-setup-place-distance_cm = De los ojos de la persona a la pantalla
page-setup-place-width_cm = Ancho de la imagen
page-setup-place-height_cm = Altura de la imagen, si no es 16 : 9
page-setup-place-cm = cm
page-setup-place-inches = pulgadas
page-setup-place-open = ancho desconocido

## page: setup.calm

page-setup-calm-title = Entre series
page-setup-calm-about = Lo que muestra la pantalla de paciente mientras no hay ninguna serie.
page-setup-calm-own = Un color propio
page-setup-calm-colour = Color entre series
page-setup-calm-dot = Un punto pequeño reposa en el centro
page-setup-calm-photo = Una foto suya
page-setup-calm-no-photo = ninguna
page-setup-calm-as-set = el color de la serie
page-setup-calm-own-colour = un color propio
page-setup-record-title = El expediente privado
page-setup-record-about = Guarda sesiones, series y valoraciones en un archivo cifrado, y está apagado hasta que usted lo encienda.
page-setup-record-make = Crear un expediente …
page-setup-record-on = Ya hay uno: encenderlo
page-setup-record-restore = Restaurar una copia …
page-setup-record-backup = Copia de seguridad
page-setup-record-passphrase = Frase de contraseña …
page-setup-record-code = Otro código de recuperación …
page-setup-record-is-off = apagado
page-setup-record-is-absent = encendido, pero aún sin crear
page-setup-record-is-trouble = encendido, pero no se encuentra
page-setup-record-is-locked = encendido, bloqueado
page-setup-record-is-open = encendido, abierto

## page: setup.closing

page-setup-closing-title = ¿Cerrar la sesión?
page-setup-closing-about = La pantalla de paciente vuelve al escritorio y esta página se acaba.
page-setup-closing-plays = La serie en curso se detiene. La pantalla de paciente vuelve al escritorio y esta página se acaba.
page-setup-closing-act = Cerrar la sesión

## page: phone

page-phone-title = Un teléfono como mando a distancia
page-phone-about = Un teléfono de la misma red puede iniciar, terminar, detener, pausar y cambiar la velocidad, y nada más. Ningún teléfono puede entrar hasta que usted lo pida. La conexión no está cifrada: use una red propia.
page-phone-address = Red
page-phone-no-network = Este ordenador no está en ninguna red local. Conéctelo a una o active su propia zona wifi. La sesión en sí no necesita red.
page-phone-open = Dejar entrar un teléfono
page-phone-again = Imagen nueva
page-phone-shut = Cerrar el acceso
page-phone-is-open = abierto
page-phone-is-shut = cerrado
page-phone-picture = Imagen para la cámara del teléfono; dice lo mismo que la dirección de al lado
page-phone-read = Lea esta imagen con la cámara del teléfono o escriba en él la dirección.
page-phone-left = vale para un teléfono, quedan { $time }
page-phone-compare = { $device } quiere entrar. ¿Muestra estas dos palabras?
page-phone-accept = Sí, dejar entrar
page-phone-refuse = No, rechazar
page-phone-paired = Teléfonos vinculados
page-phone-here = conectado
page-phone-away = ausente
page-phone-revoke = Desvincular
page-phone-revoke-named = Desvincular: { $device }
page-phone-nameless = Un teléfono

## page: joining

page-joining-title = Ya casi está
page-joining-compare = ¿Muestra la página de terapeuta las mismas dos palabras?
page-joining-about = En cuanto se confirmen allí, este teléfono será el mando a distancia. Configúrelo para que su pantalla no se apague.
page-joining-troubles-unknown = El ordenador no conoce este teléfono. Pida una imagen nueva en la página de terapeuta, en «Teléfono», y léala.
page-joining-troubles-server-gone = Este teléfono no recibe respuesta del ordenador y lo intenta de nuevo; puede que Detener no llegue desde aquí. Una serie en curso termina por sí sola a los 5 s, salvo que la página de terapeuta esté abierta.
page-joining-troubles-silent = Este teléfono no recibe respuesta del ordenador y lo intenta de nuevo; puede que Detener no llegue desde aquí. Una serie en curso termina por sí sola a los 5 s, salvo que la página de terapeuta esté abierta.
page-joining-troubles-engine-gone = Bilateral se ha cerrado inesperadamente. Ya no se muestra ni suena nada. Inícielo de nuevo en el ordenador.
page-joining-troubles-too-many = No pueden entrar más teléfonos. Desvincule uno en la página de terapeuta, en «Teléfono».

## page: keys

page-keys-title = Teclas y pulsadores
page-keys-page = En esta página
page-keys-stage = En la pantalla de paciente
page-keys-focus = Una tecla va a la ventana en la que se hizo clic por última vez.
page-keys-letters = S, P, G, N, X, las cifras, +, − y ? son atajos
page-keys-do-halt = detener, desde cualquier sitio; en un campo de texto y en una lista o un selector de color abiertos, solo Esc
page-keys-do-start = iniciar o terminar
page-keys-do-ground = parar y anclar: detenerlo todo y mostrar las tarjetas de anclaje en la página de la terapia
page-keys-do-pause = pausar o seguir
page-keys-do-speed = más rápido, más lento
page-keys-do-number = entre series, el número que dice el cliente; 1 y enseguida 0 es 10. En una nota las cifras son texto en cuanto hay algo escrito
page-keys-do-skip = entre series, sin número
page-keys-do-note = entre series, a la nota; Intro sale de ella
page-keys-do-sheet = esta lista, y volver
page-keys-do-reach = ir al siguiente control, y pulsarlo
page-keys-do-stage-halt = detener
page-keys-do-stage-click = terminar; un clic nunca inicia nada
page-keys-do-stage-any = detener si hay algo en curso: diga a la persona que cualquier otra tecla lo detiene
page-keys-do-stage-close = cerrar la sesión
page-keys-clicker-title = Un pulsador
page-keys-clicker-about = Estas teclas inician y terminan una serie. Solo la inician mientras se ve «Serie»; la terminan desde cualquier sitio.
page-keys-clicker-taken = Teclas del pulsador
page-keys-clicker-teach = Enseñar una tecla
page-keys-clicker-press = Pulse ahora el botón del pulsador
page-keys-clicker-remove = Quitar
page-keys-clicker-remove-named = Quitar: { $name }
page-keys-clicker-added = { $name } inicia y termina a partir de ahora.
page-keys-clicker-known = { $name } ya lo hace.
page-keys-clicker-refused-halts = { $name } detiene, siempre. No se puede usar para otra cosa.
page-keys-clicker-refused-taken = { $name } hace otra cosa en esta página. Elija otro botón.
page-keys-clicker-refused-nameless = El navegador no dice qué tecla es. Elija otro botón.
page-keys-names-Escape = Esc
page-keys-names-Space = Espacio
page-keys-names-Tab = Tab
page-keys-names-Enter = Intro
page-keys-names-Click = clic izquierdo
page-keys-names-Close = Ctrl Mayús Q
page-keys-names-Any = cualquier otra tecla
page-keys-names-PageUp = Re Pág
page-keys-names-PageDown = Av Pág
page-keys-names-ArrowLeft = ←
page-keys-names-ArrowRight = →
page-keys-names-ArrowUp = ↑
page-keys-names-ArrowDown = ↓
page-keys-names-AudioVolumeUp = Subir volumen
page-keys-names-AudioVolumeDown = Bajar volumen
page-keys-names-MediaPlayPause = Reproducir/pausa
page-keys-names-Home = Inicio
page-keys-names-End = Fin

## page: calm, cards and the body scan

page-calm-title = Calma
page-calm-about = Antes y después del trabajo. Nada aquí comienza por sí solo.
page-calm-body-scan = Recorrido corporal
page-calm-about-body-scan = Zona por zona por el cuerpo, con un ancla a la que volver; siempre opcional
page-calm-grounding = Anclaje
page-calm-about-grounding = Tarjetas para decir: los sentidos, la sala, la temperatura, el movimiento
page-calm-prompts = Preguntas
page-calm-about-prompts = Preguntas para explorarse, para el trabajo con partes y para despedirse
page-calm-to-set = Volver a la serie
page-calm-to-calm = Calma
page-calm-back = Volver a { $preset }
page-calm-chosen = Se ha elegido { $preset }: Iniciar lo comienza, Detener lo corta.
page-calm-care-shown = Mostrar esto en la pantalla de paciente antes de la respiración
page-cards-groups = Grupos de tarjetas
page-cards-own-group = Propias
page-cards-own = Sus propias tarjetas son archivos de texto en { $folder }; la guía dice cómo se escriben.
page-cards-look-again = Leerlas de nuevo
page-cards-show = Mostrar a la persona
page-cards-take-away = Quitar
page-cards-edit = Editar las propias
page-cards-text = Sus propias tarjetas, como texto
page-cards-about-text = Las líneas que van juntas son una tarjeta; una línea vacía la termina. == y un nombre empiezan un grupo. Una línea tras # no se muestra a nadie.
page-cards-about-places = Una parte del cuerpo por línea, en el orden del recorrido. < delante de una parte significa a la izquierda y > a la derecha: de ahí viene el sonido suave. Una línea tras # no se muestra a nadie.
page-cards-save = Guardar
page-cards-leave = Dejar como estaba
page-cards-saved = Guardado.
page-cards-undo = Deshacer
page-cards-undone = Está como antes. «Deshacer» otra vez recupera el cambio.
page-cards-lost = No hubo respuesta y nada cambió. Inténtelo de nuevo.
page-grounding-title = Anclaje
page-grounding-halted = Todo está detenido, y la persona ve la pantalla de calma.
page-prompts-title = Preguntas
page-scan-title = Recorrido corporal
page-scan-about = Un recorrido corporal puede traer recuerdos. Siempre es opcional, los ojos pueden quedar abiertos y se puede volver al ancla en cualquier momento. Primero va lo más alejado del centro.
page-scan-places = Zonas, en su orden
page-scan-apart = Izquierda y derecha por separado
page-scan-anchors = Ancla que elige la persona
page-scan-anchor-own = O con sus propias palabras
page-scan-stay = En cada zona
page-scan-by-hand = hasta que usted siga
page-scan-seconds = { $seconds } s
page-scan-sounds = Un sonido suave para la persona en cada zona, desde su lado
page-scan-begin = Comenzar en el ancla
page-scan-count = { $place } de { $count }
page-scan-at-anchor = Ancla: { $anchor }
page-scan-then = Después: { $place }
page-scan-next = Zona siguiente
page-scan-back = Atrás
page-scan-to-anchor = Al ancla
page-scan-leave = Terminar aquí
page-scan-left = Tiempo en esta zona
page-scan-marks = Marque lo que no esté libre
page-scan-asks = ¿Cómo está ahora?
page-scan-clear = Libre
page-scan-keep = No libre donde está marcado
page-scan-was-clear = Último recorrido corporal: libre.
page-scan-was-not-clear = Último recorrido corporal: no libre en { $places }.
page-scan-was-left = Último recorrido corporal: terminado tras { $reached } de { $count } zonas.
page-home-open = Para casa
page-home-title = Para casa
page-home-about = Un ejercicio de calma en un archivo para llevar, con una hoja que dice cómo hacerlo y cuándo parar. Nunca una serie: lo que procesa se hace aquí, con usted.
page-home-chosen = { $exercise }, tal como está elegido ahora.
page-home-none = Elija primero un ejercicio de calma: una serie nunca se da para casa.
page-home-format = Como
page-home-format-mp4 = película (.mp4)
page-home-format-m4a = sonido (.m4a)
page-home-format-wav = sonido sin comprimir (.wav)
page-home-minutes = durante
page-home-of-minutes = { $minutes } min
page-home-write = Escribir
page-home-print = Imprimir la hoja
page-home-progress = Cuánto está escrito
page-home-writing = Se está escribiendo { $file }: { $percent } %.
page-home-waiting = { $file } espera a que no suene ni se muestre nada: { $percent } %.
page-home-ready = { $file } está listo. El archivo se queda aquí hasta que usted lo quite o cierre Bilateral.
page-home-save = Guardar el archivo
page-home-cancel = Cancelar
page-home-remove = Quitar
page-home-lost = El archivo no llegó. Escríbalo de nuevo.
page-home-sheet-title = Para casa: { $exercise }
page-home-sheet-what-breathing = Una respiración tranquila para acompañar, durante { $minutes } minutos. Inspire cuando crece o sube y espire cuando disminuye o baja. No hace falta seguirla del todo.
page-home-sheet-what-resting-light = Una luz quieta y cálida, durante { $minutes } minutos. No tiene que hacer nada: mírela o solo escuche.
page-home-sheet-what-rocking = Un balanceo lento de lado a lado, durante { $minutes } minutos. Déjese mecer, balancéese con él o solo escuche.
page-home-sheet-breath = Superficial y natural, tanto como resulte cómodo; pare si aparece mareo.
page-home-sheet-how = Cómo
page-home-sheet-how-place = Siéntese o túmbese donde nadie le necesite por un rato. Nunca al volante.
page-home-sheet-how-sound = Baje el sonido hasta que sea apenas agradable.
page-home-sheet-how-eyes = Los ojos abiertos o cerrados, como prefiera.
page-home-sheet-how-after = Después sienta el suelo bajo los pies, mire a su alrededor y tómese su tiempo antes de levantarse.
page-home-sheet-stop = Cuándo parar
page-home-sheet-stop-any = Cuando quiera; no hace falta ninguna razón. Cierre el archivo, abra los ojos, mire a su alrededor.
page-home-sheet-stop-unwell = Si siente mareo, entumecimiento, falta de aire o malestar. Vuelva a respirar como su cuerpo lo hace por sí solo.
page-home-sheet-stop-memories = Si llegan imágenes, recuerdos o emociones que son demasiado. Póngase de pie, nombre cinco cosas que ve y haga lo que ya le ha ayudado.
page-home-sheet-stop-help = Si sigue siendo difícil, deje el ejercicio hasta haber hablado con su terapeuta. En una emergencia, llame al número de emergencias.
page-home-sheet-no-treatment = Es un ejercicio para encontrar calma. No es un tratamiento ni sustituye a ninguno.

## cards that come with Bilateral: what is said to the client; `.more` is said besides

card-senses = 5 – 4 – 3 – 2 – 1
card-senses-see = Nombre cinco cosas que ve.
    .more = Tómese tiempo con cada una: su color, su forma.
card-senses-touch = Sienta cuatro cosas que toca.
    .more = La silla, la manga, el suelo, sus manos.
card-senses-hear = Escuche tres sonidos.
    .more = Cercanos y lejanos.
card-senses-smell = Note dos olores.
    .more = O recuerde dos que le gusten.
card-senses-taste = Note un sabor.
    .more = Basta un sorbo de agua.

card-room = Aquí, en la sala
card-room-where = ¿Dónde estamos ahora?
    .more = Diga el lugar, y quién está aquí con usted.
card-room-day = ¿Qué día es hoy?
    .more = El día, el mes, el año, la hora.
card-room-look = Deje que su mirada recorra la sala.
    .more = Despacio, a cada lado, y detrás si quiere.
card-room-door = ¿Dónde están la puerta y la ventana?
    .more = Puede salir cuando lo desee.
card-room-colour = Encuentre todo lo que es azul.
    .more = U otro color que le guste.

card-temperature = Temperatura
card-temperature-water = Ponga las manos bajo agua fresca.
    .more = Siéntala un momento en las muñecas.
card-temperature-cool = Sostenga algo fresco.
    .more = Un vaso, una piedra, una llave.
card-temperature-warm = Sostenga algo caliente.
    .more = Una taza de té, o frótese las manos.
card-temperature-air = Sienta aire fresco en la cara.
    .more = En la ventana o en la puerta.

card-movement = Movimiento
card-movement-feet = Presione los dos pies contra el suelo.
    .more = Sienta cómo el suelo le sostiene.
card-movement-press = Presione las palmas una contra otra.
    .more = Mantenga, y suelte.
card-movement-stand = Póngase de pie, si quiere.
    .more = Sienta su peso en las dos piernas.
card-movement-stretch = Estírese, o gire los hombros.
    .more = Hasta donde resulte agradable.
card-movement-walk = Dé unos pasos.
    .more = Cuéntelos en voz alta, si ayuda.

card-enquiry = Explorarse
card-enquiry-now = ¿Qué nota ahora?
card-enquiry-body = ¿En qué parte del cuerpo lo siente?
card-enquiry-emotion = ¿Qué emoción es, si tiene nombre?
card-enquiry-thought = ¿Qué palabras la acompañan?
card-enquiry-image = ¿Hay una imagen?
card-enquiry-distance = ¿A qué distancia está, y a cuál debería estar?

card-needs = Lo que hace falta
card-needs-kind = ¿Qué le diría a un ser querido que sintiera esto?
card-needs-missing = ¿Qué faltaba entonces?
card-needs-friend = ¿A quién le gustaría tener a su lado?
card-needs-strength = ¿Qué hay en usted que le ha permitido salir adelante?

card-parts = Partes
card-parts-who = ¿Quién en usted está aquí ahora?
card-parts-age = ¿Qué edad parece tener esta parte?
card-parts-job = ¿Qué hace por usted?
card-parts-fear = ¿Qué teme que pasaría si dejara de hacerlo?
card-parts-towards = ¿Qué siente usted hacia ella?
card-parts-need = ¿Qué necesita de usted?

card-leaving = Antes de irse
card-leaving-take = ¿Qué se lleva de hoy?
card-leaving-evening = ¿Qué le hará bien esta noche?
card-leaving-people = ¿A quién puede acudir si surge algo?

place-hands = Manos
place-hands-left = Mano izquierda
place-hands-right = Mano derecha
place-arms = Brazos
place-arms-left = Brazo izquierdo
place-arms-right = Brazo derecho
place-feet = Pies
place-feet-left = Pie izquierdo
place-feet-right = Pie derecho
place-legs = Piernas
place-legs-left = Pierna izquierda
place-legs-right = Pierna derecha
place-shoulders = Hombros
place-shoulders-left = Hombro izquierdo
place-shoulders-right = Hombro derecho
place-back = Espalda
place-face = Cara y mandíbula
place-neck = Nuca y garganta
place-belly = Vientre
place-chest = Pecho
anchor-feet = los pies en el suelo
anchor-hands = las manos que se tocan
anchor-seat = el asiento que me sostiene
anchor-sound = un sonido en la sala
anchor-thing = una cosa que miro
anchor-breath = la respiración

## cards of the therapist's own

cards-group-nameless = Un grupo lleva un nombre detrás de ==.
cards-group-empty = No hay ninguna tarjeta en este grupo.
cards-too-many = Hay más de { $most } tarjetas.
cards-too-many-places = Hay más de { $most } zonas.
cards-places-have-no-groups = Las zonas del cuerpo forman una sola lista, sin grupos.
cards-place-nameless = Tras este signo falta el nombre de una zona.
cards-line-long = Esta línea tiene más de { $most } caracteres.
cards-line-unseen = En esta línea hay algo que no se puede mostrar.
cards-mend = Cámbielo en un editor de texto; hasta entonces no se muestran las tarjetas de este archivo, todas las demás sí.
cards-not-kept = El archivo queda como estaba hasta que esto sea correcto.
cards-changed = otra página u otro programa ha cambiado este archivo desde que se abrió aquí.
    .remedy = Su texto sigue aquí. Guarde otra vez para conservarlo; «Deshacer» recupera entonces el otro.
cards-no-small-file = Esto no es un archivo de texto pequeño.
    .remedy = Las tarjetas se escriben en un archivo de texto normal de 50 kB como máximo.

## page: screening

page-screening-title = Antes de la primera serie
page-screening-about = Pregunte a la persona antes de la primera serie:
page-screening-of-seizures = ¿Convulsiones, o epilepsia provocada por la luz?
page-screening-of-concussion = ¿Una conmoción cerebral reciente?
page-screening-of-migraine = ¿Migraña con aura?
page-screening-of-dizziness = ¿Mareos, o un trastorno del equilibrio?
page-screening-of-eyes = ¿Cirugía ocular reciente, o dolor en los ojos?
page-screening-of-hearing = ¿Oídos sensibles al sonido?
page-screening-after = Lo que se siga de una respuesta le corresponde a usted valorarlo. Iniciar espera hasta que haya preguntado; Detener nunca espera.
page-screening-asked = Ya he preguntado
page-screening-again = Mostrar de nuevo en la próxima sesión

## plantillas que vienen con Bilateral

preset-standard = Estándar
    .about = La serie habitual: 24 idas y vueltas a 1 Hz, ojos y oídos juntos
preset-gentle = Suave
    .about = Tenue, lenta y suave, para personas que se deslumbran o se sobresaltan con facilidad
preset-fast = Rápida
    .about = Una serie ágil: 30 idas y vueltas a 1,4 Hz, para personas que siguen con facilidad
preset-resourcing = Recursos
    .about = Corta y lenta, para reforzar la calma: 8 idas y vueltas de 2,5 segundos cada una
preset-saccade = Sacadas
    .about = El objetivo visual salta de lado a lado en vez de deslizarse: 24 idas y vueltas a 1 Hz
preset-ears-only = Solo oídos
    .about = Tonos a izquierda y derecha con los ojos cerrados; la pantalla de paciente queda tranquila y vacía
preset-light-bar = barra de luz
    .about = Una fila de lámparas, para quien conoce la barra de luz: 24 pasadas a 1,2 Hz
preset-eight = ocho
    .about = Un ocho tumbado, cuando una línea recta cansa: 24 pasadas a 0,8 Hz
preset-rain = lluvia
    .about = Lluvia de un oído al otro, cuando los tonos molestan: 24 pasadas a 0,8 Hz
preset-own-music = música propia
    .about = Su música de un oído al otro, para reforzar lo bueno: 12 pasadas a 0,5 Hz
preset-hands-first = primero las manos
    .about = Pulsos con los ojos cerrados y tonos suaves, para ojos cansados: 24 pasadas a 0,8 Hz
preset-fixed-gaze = mirada fija
    .about = Los ojos en un punto, cuando seguir marea: 24 pasadas a 1 Hz
preset-emdr-2-fast = EMDR 2.0 rápido
    .about = Rápido, con tonos irregulares, para cargar la memoria de trabajo: 30 segundos a 1,6 Hz
preset-breathing = respiración
    .about = Respirar con una luz: 4,5 s al inspirar y 5,5 s al espirar, durante 3 minutos
preset-breathing-even = respiración igual
    .about = Respirar con una luz, inspirar tanto como espirar: 5 s y 5 s, durante 3 minutos
preset-breathing-box = respiración cuadrada
    .about = Inspirar, retener, espirar, retener, 4 s cada uno, unos 3 minutos
preset-breathing-sigh = suspiro
    .about = El suspiro fisiológico: inspirar, un poco más, y espirar largo, durante 2 minutos
preset-resting-light = luz en reposo
    .about = Una luz cálida y quieta que crece muy despacio, 5 minutos de descanso
preset-rocking = mecer
    .about = Un péndulo lento con olas y un zumbido de mano a mano, durante 5 minutos

## ajustes

setting-motion = Movimiento

setting-motion-speed_hz = Velocidad
    .meaning = Idas y vueltas por segundo. Una ida y vuelta son dos barridos: de izquierda a derecha y de regreso.

setting-motion-profile = Tipo de movimiento
    .meaning = Cómo se mueve el objetivo visual entre los extremos.
    .choice-sinusoid = Suave, más lento a los lados
    .choice-linear = Uniforme
    .choice-saccade = A saltos de lado a lado
    .choice-eased = Suave, con reposo a los lados

setting-motion-path = Dirección
    .meaning = La línea por la que se mueve el objetivo visual.
    .choice-horizontal = Izquierda y derecha
    .choice-vertical = Arriba y abajo
    .choice-diagonal-down = Diagonal, descendente
    .choice-diagonal-up = Diagonal, ascendente
    .choice-eight = Ocho tumbado
    .choice-circle = Círculo
    .choice-ellipse = Elipse
    .choice-rounded-square = Cuadrado redondeado
    .choice-arc = Arco
    .choice-wave = Onda
    .choice-wander = Errante
    .choice-drawn = Dibujada
    .choice-fixed = En reposo, en el centro

setting-motion-drawn_heights_percent = Dibujo
    .meaning = El camino de una línea que usted dibuja: alturas en tanto por ciento, a tiempos iguales de una ida y vuelta; la primera está en el borde izquierdo, la que está a mitad de la lista en el derecho, y las demás llevan de vuelta. 100 es arriba, −100 abajo. Para la dirección «Dibujada».

setting-motion-width_percent = Amplitud
    .meaning = Longitud de un barrido, en proporción a lo que cabe.

setting-motion-height_percent = Altura
    .meaning = Altura del recorrido, en proporción a lo que cabe.
    .left-out = Si falta, depende de la amplitud.

setting-motion-centre_x_percent = Centro, de izquierda a derecha
    .meaning = Dónde está el recorrido: 0 es el centro, 100 % lo más a la derecha posible.

setting-motion-centre_y_percent = Centro, de arriba abajo
    .meaning = Dónde está el recorrido: 0 es el centro, 100 % lo más abajo posible.

setting-motion-dwell_ms = Reposo a los lados
    .meaning = Para el movimiento con reposo a los lados, a esta velocidad; como mucho medio barrido, que dura lo mismo que sin él.

setting-motion-speed_variation_percent = Variación de la velocidad
    .meaning = Cada ida y vuelta es más rápida o más lenta que la media, como mucho en esta parte; la media se mantiene. 0 % es uniforme.

setting-motion-width_variation_percent = Variación de la amplitud
    .meaning = Cada ida y vuelta es más ancha o más estrecha que la media, como mucho en esta parte; la media se mantiene. 0 % es uniforme.

setting-motion-seed = Semilla del azar
    .meaning = Qué curso toma el azar, para la variación y para un recorrido errante; el mismo número da el mismo curso.

setting-target = Objetivo visual

setting-target-shown = Mostrar el objetivo visual
    .meaning = Desactivado, la pantalla de paciente queda tranquila y vacía.

setting-target-shape = Forma
    .meaning = Qué aspecto tiene el objetivo visual.
    .choice-disc = Disco
    .choice-ring = Anillo
    .choice-glow = Resplandor suave
    .choice-square = Cuadrado redondeado
    .choice-diamond = Rombo
    .choice-star = Estrella
    .choice-heart = Corazón
    .choice-leaf = Hoja
    .choice-butterfly = Mariposa
    .choice-bird = Pájaro

setting-target-colour = Color
    .meaning = Color del objetivo visual.

setting-target-colour_every_passes = Cambio de color
    .meaning = Tras tantas idas y vueltas, el color se desliza, en un barrido, hacia el siguiente, y del último al primero.
    .left-out = Si se omite, el color se queda.

setting-target-colour_second = Segundo color
    .meaning = El color que sigue al primero, si el color cambia.

setting-target-colour_third = Tercer color
    .meaning = El color que sigue al segundo, si el color cambia.
    .left-out = Si se omite, al segundo color le sigue el primero.

setting-target-background = Fondo
    .meaning = Color de la pantalla a su alrededor.

setting-target-background_kind = Tipo de fondo
    .meaning = Lo que rodea al objetivo visual: solo su color, o algo tranquilo encima.
    .choice-plain = Un color
    .choice-gradient = Degradado suave
    .choice-photo = Foto
    .choice-field = Campo que deriva despacio

setting-target-background_second = Segundo color del fondo
    .meaning = Hacia qué color va un degradado o un campo desde el color del fondo.

setting-target-background_photo = Foto de fondo
    .meaning = Una imagen de la carpeta de fotos; llena la pantalla, y el rojo saturado se vuelve más pálido.

setting-target-background_dimming_percent = Atenuación de la foto
    .meaning = Hasta qué punto la foto se convierte en el color del fondo; al 100 % no queda nada de ella.

setting-target-background_blur_percent = Desenfoque de la foto
    .meaning = Cuánto se suaviza la foto, para que nada en ella retenga la mirada.

setting-target-diameter_percent = Tamaño
    .meaning = Diámetro, en proporción a la altura del monitor. Un tamaño en grados va antes, donde la sala está medida.

setting-target-diameter_deg = Tamaño en grados
    .meaning = Diámetro tal como se ve en el centro de la pantalla, en cualquier sala: según las medidas de «Preparar».
    .left-out = Sin él vale el tamaño en % de la altura; también donde nadie ha medido la sala.

setting-target-lamps = Lámparas
    .meaning = Una fila de tantas lámparas, como en una barra de luces: se encienden las más cercanas y nada se mueve.
    .left-out = Si se omite, se desliza el propio objetivo visual.

setting-target-picture = Una imagen propia
    .meaning = Una imagen de la carpeta de fotos ocupa el lugar de la forma; lo que en ella es transparente sigue siéndolo.

setting-target-brightness_percent = Brillo
    .meaning = Claridad del objetivo visual y de su fondo, tal como la percibe el ojo; sus colores se mantienen.

setting-target-trail_ms = Estela
    .meaning = Cuánto tiempo deja el objetivo visual una estela que se apaga por donde ha pasado; las lámparas siguen brillando lo mismo. Con 0 no hay ninguna, y un objetivo visual que salta no deja ninguna.

setting-set = Serie

setting-set-passes = Duración en idas y vueltas
    .meaning = Una ida y vuelta son dos barridos. En lugar de segundos.
    .left-out = Una serie tiene idas y vueltas o segundos; sin lo uno ni lo otro, tiene 24 idas y vueltas.

setting-set-seconds = Duración en segundos
    .meaning = En lugar de idas y vueltas; la serie acaba en el extremo que sigue.
    .left-out = Si se omite, una serie dura lo que sus idas y vueltas.

setting-set-lead_in_s = Espera inicial
    .meaning = Cuánto reposa el objetivo visual antes de ponerse en movimiento.

setting-set-fade_s = Fundido
    .meaning = Cuánto tarda el objetivo visual en aparecer y en desaparecer.

setting-audio = Oídos

setting-audio-on = Tonos
    .meaning = Un tono a izquierda y derecha, por turnos.

setting-audio-device = Dispositivo de sonido
    .meaning = auto, o parte de su nombre.

setting-audio-level_dbfs = Nivel
    .meaning = Lo fuerte que suena un tono. 0 dBFS sería lo más fuerte que puede emitir un dispositivo.

setting-audio-sound = Sonido
    .meaning = Cómo suena un tono. A igual nivel, todos son igual de fuertes.
    .choice-sine = Senoidal
    .choice-pad = Colchón
    .choice-bell = Campana
    .choice-chime = Carillón
    .choice-bowl = Cuenco tibetano
    .choice-marimba = Marimba
    .choice-wood = Bloque de madera
    .choice-tick = Tic
    .choice-drum = Tambor
    .choice-heartbeat = Latido
    .choice-drop = Gota
    .choice-brush = Escobilla

setting-audio-cue_file = Sonido propio
    .meaning = Un archivo de la carpeta sounds junto a sus ajustes, que se da en su lugar; se oyen dos segundos como máximo. Conserva su altura y su duración.

setting-audio-pitch_hz = Altura
    .meaning = Altura de un tono.
    .left-out = Sin indicarla, cada sonido tiene su altura habitual; un senoidal tiene 440 Hz.

setting-audio-pitch_right_hz = Altura a la derecha
    .meaning = Altura de los tonos del lado derecho, si es otra.
    .left-out = Sin indicarla, ambos lados tienen la misma altura.

setting-audio-duration_ms = Duración
    .meaning = Longitud de un tono; una campana más corta se apaga antes.
    .left-out = Sin indicarla, cada sonido tiene su duración habitual; un senoidal dura 100 ms.

setting-audio-ramp_ms = Subida y bajada
    .meaning = Cuánto tarda un tono en crecer, y como mínimo en apagarse.
    .left-out = Sin indicarlo, cada sonido crece como es habitual; un senoidal en 10 ms.

setting-audio-width_percent = Separación
    .meaning = 100 % es un oído cada vez; 0 %, ambos por igual.

setting-audio-swap = Intercambiar izquierda y derecha
    .meaning = Para auriculares puestos o conectados al revés.
setting-audio-loudspeakers = Altavoces
    .meaning = Los tonos salen de altavoces junto al cliente, no de auriculares.

setting-audio-alignment_sweeps = Momento
    .meaning = Cuándo suena un tono: 0 en los extremos, 0,5 en el centro.

setting-audio-irregular_percent = Irregularidad
    .meaning = Cada tono llega más tarde, hasta esta parte de su barrido, de forma irregular a propósito; 0 % es regular.

setting-audio-every_sweeps = Cada cuántos cruces
    .meaning = 1 es en cada cruce; 3, en uno de cada tres. Los lados se alternan; con un número par, la distancia es por turnos un cruce más larga y más corta, para seguir en el lado del objetivo.

setting-audio-own_rate_hz = Ritmo propio
    .meaning = Idas y vueltas por segundo que no son las del objetivo: los tonos llegan a propósito sin él. Empiezan, se detienen y terminan con la serie.
    .left-out = Si se omite, los tonos llegan con el objetivo.

setting-audio-latency_ms = Retraso del sonido
    .meaning = Cuánto más tarde se oye un tono de lo que indica el dispositivo.

setting-audio-buffer_ms = Búfer
    .meaning = Sonido en reserva, para que un ordenador ocupado no lo interrumpa.

setting-ambience = Ambiente y música

setting-ambience-source = Ambiente
    .meaning = Lo que se oye sin interrupción durante una serie y va de un oído al otro con el objetivo.
    .choice-none = Ninguno
    .choice-rain = Lluvia
    .choice-waves = Olas
    .choice-stream = Arroyo
    .choice-wind = Viento
    .choice-brown-noise = Ruido marrón
    .choice-pink-noise = Ruido rosa
    .choice-drone = Bordón
    .choice-breath = Rumor de respiración
    .choice-rising-tone = Tono que sube y baja
    .choice-music = Música propia

setting-ambience-level_dbfs = Nivel
    .meaning = Tan fuerte como un tono de este nivel que se prolonga.

setting-ambience-width_percent = Separación
    .meaning = 100 % va de un oído al otro; 0 % se queda en medio.

setting-ambience-instead_of_tones = En lugar de los tonos
    .meaning = No se oyen tonos, solo esto.

setting-ambience-music = Qué música
    .meaning = Un archivo, o una carpeta de archivos que se reproducen por orden de nombre. Sin nombre, todo lo que haya en la carpeta music junto a sus ajustes.

setting-hands = Manos

setting-hands-on = Pulsos
    .meaning = Un pulso a izquierda y derecha, por turnos, donde haya vibradores.

setting-hands-buzzers = Vibradores
    .meaning = none, auto, simulated, rumble (mandos de juego), audio (excitadores) o un puerto serie.

setting-hands-motor = Motores
    .meaning = Lo que convierte la corriente en vibración.
    .choice-erm = Motores de moneda (ERM)
    .choice-lra = Motores lineales (LRA)

setting-hands-strength_percent = Intensidad
    .meaning = Intensidad de un pulso, respecto a lo que puede dar el motor.

setting-hands-duration_ms = Duración
    .meaning = Duración de un pulso, y nunca más de nueve décimas de un barrido.

setting-hands-pattern = Patrón
    .meaning = Lo que se siente en cada pulso. Si un barrido es demasiado corto, todo el patrón se acorta a la vez.
    .choice-single = Simple
    .choice-double = Doble
    .choice-heartbeat = Latido
    .choice-rising = Creciente
    .choice-hum = Zumbido, de una mano a la otra
    .choice-both = Ambas manos a la vez

setting-hands-balance_percent = Equilibrio
    .meaning = Por encima de 0 la mano izquierda recibe esa parte menos; por debajo de 0, la derecha.

setting-hands-device = Dispositivo de sonido de los excitadores
    .meaning = Con vibradores audio: parte de su nombre.

setting-hands-burst_hz = Altura de los excitadores
    .meaning = Con vibradores audio: altura de una ráfaga.

setting-hands-burst_dbfs = Nivel de los excitadores
    .meaning = Con vibradores audio: nivel a plena intensidad.

setting-hands-swap = Intercambiar izquierda y derecha
    .meaning = Para vibradores sujetados al revés.

setting-hands-alignment_sweeps = Momento
    .meaning = Cuándo se siente un pulso: 0 en los extremos, 0,5 en el centro.

setting-hands-every_sweeps = Cada cuántos cruces
    .meaning = 1 es en cada cruce; 3, en uno de cada tres. Los lados se alternan; con un número par, la distancia es por turnos un cruce más larga y más corta, para seguir en el lado del objetivo.

setting-hands-own_rate_hz = Ritmo propio
    .meaning = Idas y vueltas por segundo que no son las del objetivo: los pulsos llegan a propósito sin él. Empiezan, se detienen y terminan con la serie.
    .left-out = Si se omite, los pulsos llegan con el objetivo.

setting-hands-kick_ms = Impulso de arranque
    .meaning = Al principio toda la potencia, para poner en marcha el motor.
    .left-out = Si se omite, es lo que necesitan los motores: 60 ms los de moneda, 0 ms los lineales.

setting-hands-latency_ms = Retraso de los pulsos
    .meaning = Cuánto más tarde se siente un pulso de lo que se enciende el motor.
    .left-out = Si se omite, es lo que necesitan los motores: 40 ms los de moneda, 10 ms los lineales.

setting-display = Pantalla de paciente

setting-display-monitor = Monitor
    .meaning = auto toma el que no es el suyo, y pregunta donde no se puede saber. O indique su número, su nombre o una parte de él, o su conector, por ejemplo DP-2.

setting-display-windowed = En una ventana
    .meaning = Una ventana en lugar de todo el monitor.

setting-display-drawing = Dibujo
    .meaning = Cómo se dibujan los fotogramas. Automático mide qué manera es más estable.
    .choice-auto = Automático
    .choice-gpu = Tarjeta gráfica
    .choice-software = Procesador

setting-display-latency_ms = Retraso de la imagen
    .meaning = Cuánto más tarde muestra el monitor un fotograma de lo que indica.

setting-display-distance_cm = Distancia
    .meaning = De los ojos de la persona a la pantalla.

setting-display-width_cm = Ancho de la imagen
    .meaning = Medido en la pantalla de paciente, sin el marco.
    .left-out = Sin él, la página no muestra los barridos en grados, y un tamaño en grados no vale.

setting-display-height_cm = Altura de la imagen
    .meaning = Medida en la pantalla de paciente, sin el marco; para tamaños en grados.
    .left-out = Sin ella se toma la de una pantalla de 16 : 9.

setting-exercise = Ejercicio de calma

setting-exercise-kind = Ejercicio
    .meaning = Lo que se da en lugar de una serie bilateral, con los mismos inicio, pausa, final y parada.
    .choice-none = Ninguno, una serie
    .choice-breathing = Respiración acompasada
    .choice-resting-light = Luz en reposo
    .choice-rocking = Mecer

setting-exercise-pace_hz = Ritmo
    .meaning = Respiraciones o vaivenes por segundo; 0,1 Hz son seis respiraciones por minuto. Todas las partes de una respiración se alargan o acortan por igual.
    .left-out = Sin indicarlo, una respiración dura lo que sus partes; una luz crece a 0,05 Hz y un péndulo oscila a 0,25 Hz.

setting-exercise-breath = Forma de respirar
    .meaning = Qué partes tiene una respiración y cuánto duran.
    .choice-longer-exhale = Espiración más larga
    .choice-even = Igual al inspirar y al espirar
    .choice-box = Cuadrada
    .choice-sigh = Suspiro fisiológico

setting-exercise-in_s = Inspirar
    .meaning = Cuánto dura la inspiración.
    .left-out = Sin indicarlo, lo que dura en la forma elegida.

setting-exercise-hold_s = Retener con aire
    .meaning = Cuánto se retiene después el aire.
    .left-out = Sin indicarlo, lo que dura en la forma elegida.

setting-exercise-out_s = Espirar
    .meaning = Cuánto dura la espiración.
    .left-out = Sin indicarlo, lo que dura en la forma elegida.

setting-exercise-rest_s = Reposo sin aire
    .meaning = Cuánto dura el reposo tras espirar.
    .left-out = Sin indicarlo, lo que dura en la forma elegida.

setting-exercise-figure = Qué muestra la respiración
    .meaning = Un disco que crece y mengua, o el objetivo como una luz que sube y baja, en línea recta, sobre una ola de lado a lado, o como un horizonte: una banda suave por toda la pantalla, tan gruesa como grande es el objetivo.
    .choice-disc = Disco que crece
    .choice-rising = Luz que sube
    .choice-wave = Luz sobre una ola
    .choice-horizon = Horizonte que sube

setting-exercise-smallest_percent = Disco más pequeño
    .meaning = Diámetro al final de una respiración, respecto a la altura de la pantalla.

setting-exercise-largest_percent = Disco más grande
    .meaning = Diámetro con los pulmones llenos, respecto a la altura de la pantalla.

setting-exercise-swell_percent = Oscilación
    .meaning = Cuánto van y vienen la luz en reposo, su sonido y su zumbido; con 0 % se quedan como están.

setting-exercise-from_hz = Ritmo propio del cliente
    .meaning = El ritmo con el que se empieza; desde ahí se pasa suavemente al del ejercicio.
    .left-out = Sin indicarlo, un ejercicio empieza a su propio ritmo.

setting-exercise-care_shown = Para leer primero
    .meaning = Lo que se ha de decir antes de la respiración está en la pantalla de paciente antes de que empiece, hasta que aparece la luz, en el idioma de la página.

setting-exercise-approach_s = Aproximación
    .meaning = Cuánto se tarda en pasar del ritmo del cliente al del ejercicio.

setting-calm = Entre series

setting-calm-colour = Color
    .meaning = Color de la pantalla entre series; lo habitual es el de la próxima serie.
    .left-out = Si se omite, es el fondo de la próxima serie.

setting-calm-dot = Punto en reposo
    .meaning = Un punto pequeño reposa en el centro.

setting-calm-photo = Imagen
    .meaning = Una imagen suya que llena la pantalla.

setting-limits = Límites

setting-limits-speed_hz = Velocidad máxima
    .meaning = Ninguna serie puede ir más rápido.

setting-limits-level_dbfs = Nivel máximo
    .meaning = Ningún tono puede sonar más fuerte.

setting-page = Esta página

setting-page-language = Idioma
    .meaning = Idioma de esta página.
    .choice-auto = El del navegador

setting-page-theme = Colores
    .meaning = Colores de esta página.
    .choice-dark = Oscuro
    .choice-light = Claro

setting-page-screening = Preguntar antes de la primera serie
    .meaning = Pregunta por convulsiones y similares antes de la primera serie de una sesión.

setting-page-is_set_up = La sala está preparada
    .meaning = Desactivado, vuelve la guía para una sala nueva.

setting-page-letter_keys = Letras como atajos
    .meaning = S, P, G, N, X, las cifras, +, - y ? son atajos; Escape y Espacio detienen en cualquier caso.

setting-page-ten_key = Tecla para un diez
    .meaning = Entre series dice un SUD de 10, como 1 y enseguida 0; vacía para ninguna.

setting-page-desensitisation_preset = Plantilla para desensibilizar
    .meaning = Nombre de la plantilla que elige «Desensibilizar»; vacío para ninguna.

setting-page-installation_preset = Plantilla para instalar
    .meaning = Nombre de la plantilla que elige «Instalar»; vacío para ninguna.

setting-page-resourcing_preset = Plantilla para un recurso
    .meaning = Nombre de la plantilla que elige «Recurso»; vacío para ninguna.

setting-page-closure_preset = Plantilla para el cierre
    .meaning = Nombre de la plantilla que elige «Cierre»; vacío para ninguna.

setting-page-start_keys = Teclas de un pulsador
    .meaning = Teclas que inician y terminan una serie, como las llama el navegador.

setting-page-client_stop_grounds = La parada del cliente también ancla
    .meaning = Cuando la persona pulsa su propio botón, esta página muestra también las tarjetas de anclaje.

setting-record = El expediente

setting-record-on = Llevar un expediente
    .meaning = Guarda sesiones, series y puntuaciones en un archivo cifrado, solo en este ordenador; créelo antes en Preparar.

setting-record-folder = Carpeta del expediente
    .meaning = Una carpeta en un disco de este ordenador; vacía para la habitual.

setting-record-lock_after_min = Bloquear tras
    .meaning = Sin uso durante ese tiempo, el expediente vuelve a pedir la frase de contraseña; lo que llegue mientras tanto queda en memoria.

setting-record-lock_on_next_client = Bloquear al cambiar de persona
    .meaning = El expediente también vuelve a pedir la frase de contraseña cuando empieza la sesión de la siguiente persona.

setting-record-keyring = Llavero de este ordenador
    .meaning = Una vez abierto el expediente, una pulsación vuelve a abrirlo, sin la frase de contraseña: entonces puede leerlo quien esté ante el ordenador desbloqueado.

setting-record-keep_years = Conservar
    .meaning = Cuánto se conserva un expediente después de la última sesión, si no se ha elegido otra cosa para la persona.

## límites

limit-speed = { $speed } Hz está fuera de los límites: { $slowest } … { $fastest } Hz.
limit-speed-of-jumps = { $speed } Hz está fuera de los límites: { $slowest } … { $fastest } Hz (un objetivo visual que salta destella dos veces en cada ida y vuelta).
limit-speed-of-glide = { $speed } Hz está fuera de los límites: { $slowest } … { $fastest } Hz (más rápido, un objetivo visual del { $diameter } % de la altura hace destellar más de tres veces por segundo los lugares por los que pasa).
limit-speed-varied = { $speed } Hz es demasiado rápido para idas y vueltas que varían un { $percent } %, porque cuenta la más rápida: { $fastest } Hz como máximo.
limit-speed-loose = El límite de velocidad debe estar entre { $slowest } … { $fastest } Hz.
limit-level = { $level } dBFS supera el máximo de { $ceiling } dBFS.
limit-level-loose = El límite de nivel no puede superar { $ceiling } dBFS.
limit-ambience = { $sound } no es un ambiente.
limit-ambience-level = Lo que suena sin interrupción está como mucho a { $ceiling } dBFS.
limit-pitch = Un tono está entre { $lowest } … { $highest } Hz, no en { $pitch } Hz.
limit-ramp = Un tono debe crecer durante al menos { $shortest } ms.
limit-tone-short = Un tono debe durar lo suficiente para crecer y apagarse.
limit-tone-long = Un tono dura { $longest } s como máximo.
limit-sound = No hay ningún sonido '{ $sound }'.
limit-width = La separación de los tonos es una fracción de 0 a 1, no { $width }.
limit-pulse = Un pulso dura { $shortest } … { $longest } ms.
limit-strength = La intensidad de un pulso es una fracción de 0 a 1.
limit-kick = El impulso de arranque de un motor no puede durar más que su pulso.
limit-endless = Toda serie tiene un final.
limit-fade = El fundido del objetivo visual debe durar al menos { $shortest } s.
limit-picture = Una imagen como objetivo visual puede medir como máximo el { $most } % de la altura, porque lo que hay en ella podría destellar; elija un tamaño menor.
limit-red = Ni un objetivo visual que salta ni su fondo pueden ser de un rojo saturado; elija un color más pálido.
limit-passes = Una serie tiene 1 … { $most } idas y vueltas, no { $passes }.
limit-seconds = Una serie dura como máximo { $most } segundos, no { $seconds }.
limit-check = Una prueba tiene 0 … { $most } barridos, no { $sweeps }.
limit-pace = Un ritmo de { $pace } por minuto está fuera de los límites: { $slowest } … { $fastest } por minuto.
limit-burst-pitch = Una ráfaga tiene una altura de { $lowest } … { $highest } Hz.
limit-burst-level = Una ráfaga tiene un nivel de { $ceiling } dBFS como máximo.

## ojos: la pantalla de paciente

display-described = monitor { $number } ({ $name }, { $width }x{ $height }, { $rate } Hz)
display-none = No se ha encontrado ninguna pantalla. Conecte un monitor o inicie Bilateral desde el escritorio.
display-other-pygame = Está instalado el paquete «pygame» en lugar de «pygame-ce», que es el que Bilateral necesita. Desinstale pygame y después instale pygame-ce.
display-no-monitor = El sistema no conoce ningún monitor. Conecte uno y enciéndalo.
display-unknown = No hay ningún monitor «{ $wanted }». Conectados: { $there }.
display-which = Más de un monitor puede ser la pantalla de paciente: { $there }. Elíjala en la preparación, o con --display y su número.
display-several = «{ $wanted }» es el nombre de más de un monitor: { $there }. Elija el de paciente por su número.
display-untold = La pantalla de paciente era el monitor { $number }, pero no se puede saber cuál es ahora. Conectados: { $there }. Elija la pantalla de paciente en la preparación, o con --display y su número.
display-no-window = No se puede abrir ninguna ventana en { $monitor } ({ $why }).
target-picture-changed = ya no es la imagen que se comprobó
    .remedy = Elíjala de nuevo para que se compruebe.
target-picture-unread = No se puede mostrar la imagen { $photo } como objetivo visual ({ $why }), así que se muestra la forma.
photo-unread = No se puede mostrar la foto { $photo } ({ $why }), así que la pantalla de paciente conserva su color entre series.
words-unshown = La pantalla de paciente no puede dibujar estos signos: { $signs }. La tarjeta no se muestra. Dígala, o escríbala sin ellos.
background-photo-unread = No se puede mostrar la foto { $photo } detrás del objetivo ({ $why }), así que el fondo conserva su color.

## oídos: el dispositivo de sonido, también el de los excitadores en las manos

sound-no-library = La biblioteca de sonido PortAudio no está instalada. En Debian y Ubuntu: sudo apt install libportaudio2
sound-service-silent = El servicio de sonido del sistema no responde.
sound-none = No se ha encontrado ningún dispositivo de sonido con dos canales. Conecte unos auriculares o active la salida de sonido, y vuelva a intentarlo.
sound-unknown = Ningún dispositivo de sonido se llama «{ $wanted }». Hay: { $there }.
sound-not-opened = No se ha podido abrir el dispositivo de sonido «{ $device }» ({ $why }). Compruebe que está conectado y que ningún otro programa lo ocupa en exclusiva.
sound-lost =
    { $output ->
        [hands] Se ha perdido el dispositivo de sonido «{ $device }». La serie continúa sin pulsos; vuelva a conectarlo y regresarán por sí solos.
       *[ears] Se ha perdido el dispositivo de sonido «{ $device }». La serie continúa sin tonos; vuelva a conectarlo y regresarán por sí solos.
    }
sound-stopped =
    { $output ->
        [hands] Los pulsos se han detenido: ha fallado la parte de Bilateral que los envía a «{ $device }». Se vuelve a iniciar por sí sola; entretanto la serie continúa.
       *[ears] Los tonos se han detenido: ha fallado la parte de Bilateral que los envía a «{ $device }». Se vuelve a iniciar por sí sola; entretanto la serie continúa.
    }
sound-plays-again =
    { $output ->
        [hands] Los pulsos vuelven a llegar, por «{ $device }».
       *[ears] Los tonos vuelven a sonar, por «{ $device }».
    }
sound-still-missing =
    { $output ->
        [hands] Sigue faltando el dispositivo de sonido «{ $device }»: ha fallado su búsqueda ({ $fault }). Se busca una y otra vez; la serie continúa sin pulsos.
       *[ears] Sigue faltando el dispositivo de sonido «{ $device }»: ha fallado su búsqueda ({ $fault }). Se busca una y otra vez; la serie continúa sin tonos.
    }
sound-back = El dispositivo de sonido «{ $device }» ha vuelto.
sound-moved =
    { $output ->
        [hands] El sistema ya no envía el sonido a «{ $device }». Los pulsos se han detenido antes de salir por otro sitio, y la serie continúa sin ellos. Vuelva a conectar el dispositivo y regresarán por sí solos; para usar otro, elija «Buscar de nuevo» en «Preparar».
       *[ears] El sistema ya no envía el sonido a «{ $device }». Los tonos se han detenido antes de salir por otro sitio, y la serie continúa sin ellos. Vuelva a conectar el dispositivo y regresarán por sí solos; para usar otro, elija «Buscar de nuevo» en «Preparar».
    }
music-refused = «{ $file }» no se reproduce: { $why } Todo lo demás continúa.
music-none = No hay música que se pueda reproducir. La serie sigue sin ella. Ponga archivos en { $folder } o elija otro sonido.
tones-given-instead = Lo que iba a oírse en lugar de los tonos no se puede oír, así que se dan los tonos. Cesan por sí solos en cuanto vuelve a sonar.
sound-one-channel =
    { $output ->
        [hands] «{ $device }» reproduce un solo canal, así que cada pulso llega a las dos manos. Elija estéreo para este dispositivo en los ajustes de sonido del sistema y desactive allí el «audio mono».
       *[ears] «{ $device }» reproduce un solo canal, así que cada tono llega a los dos oídos. Úselo como auriculares y no como manos libres para llamadas (termine la llamada o elija su perfil para música en los ajustes de sonido del sistema) y desactive allí el «audio mono».
    }
sound-fault = El sonido ha fallado con un error inesperado ({ $fault }).
cue-file-not-given = Su sonido '{ $file }' no se da: { $why } En su lugar los tonos suenan así: { $sound }.

## manos: placas de vibradores y mandos

board-described = placa de vibradores en { $port }
board-described-marked = placa de vibradores { $mark } en { $port }
board-none = No se ha encontrado ninguna placa de vibradores. Conéctela o indique su puerto con --buzzers; `bilateral devices` muestra lo que hay.
board-many = Hay más de una placa de vibradores: { $boards }. Desconecte todas menos una, o elija una: --buzzers { $port }
board-refusals = { $one } { $other }
board-broke-off = La conexión con { $port } se ha cortado mientras se preguntaba a la placa quién es. Revise el cable.
board-silent = Nada responde en { $port } como placa de vibradores. Cargue en ella { $sketch } con el Arduino IDE o indique otro puerto; `bilateral devices` los muestra.
board-somebody-else = En { $port } responde algo que no es una placa de vibradores. Indique el puerto de la placa con --buzzers (`bilateral devices` los muestra) o cargue { $sketch } en este.
board-other-firmware = La placa de vibradores en { $port } tiene un firmware distinto del que necesita este programa (protocolo { $theirs }, no { $ours }). Vuelva a cargar en ella { $sketch }.
board-fault = Los vibradores han dejado de funcionar por un fallo de este programa. La serie continúa sin ellos.
board-restarted = Los vibradores se han reiniciado por sí solos y siguen. Si vuelve a ocurrir, revise su cable y la alimentación de sus motores.
board-lost = Se ha perdido: { $board }. La serie continúa sin pulsos; vuelva a hacer la conexión y regresarán por sí solos.
board-mute = No responde: { $board }. Dice quién es y nada más, así que no da pulsos. La serie continúa sin ellos. Desconéctela y vuelva a conectarla; si eso no basta, vuelva a cargar en ella { $sketch }. Se vuelve a probar sola, al menos cada medio minuto.
board-floods = Envía demasiado: { $board }. Envía mucho más de lo que envía nunca una placa de vibradores, y se ha apartado para que no retrase nada más. La serie continúa sin pulsos. Desconéctela y vuelva a conectarla; si eso no basta, vuelva a cargar en ella { $sketch }. Se vuelve a probar sola, al menos cada medio minuto.
board-back = Ha vuelto: { $board }.
port-taken = Otro programa está usando { $port }. Ciérrelo (a menudo es el Arduino IDE con su monitor serie, o un segundo Bilateral) y vuelva a intentarlo.
port-denied = Esta cuenta no puede usar { $port }. Permítaselo: sudo usermod -aG { $group } $USER, y después cierre la sesión del sistema y vuelva a entrar; los miembros del grupo { $group } pueden usar los puertos serie.
port-none = No existe el puerto { $port }. Conecte la placa; `bilateral devices` muestra lo que hay.
port-closed = No se puede abrir el puerto { $port } ({ $why }). `bilateral devices` muestra lo que hay.
controller-none = No se ha encontrado ningún mando de juego. Conecte uno, o dos que descansen cada uno en una mano.
controller-in-one-hand =
    { $hand ->
        [left] «{ $controller }» descansa en una sola mano. Conecte también un mando para la mano izquierda.
       *[right] «{ $controller }» descansa en una sola mano. Conecte también un mando para la mano derecha.
    }
controller-lost = Se ha perdido el mando «{ $controller }». La serie continúa sin pulsos; vuelva a conectarlo y regresarán por sí solos.
controller-back = El mando «{ $controller }» ha vuelto.
controller-back-in-doubt = El mando «{ $controller }» ha vuelto; asegúrese de que cada uno está en su mano.
controllers = mandos
controllers-described = { $controllers } (aproximado)
exciters-described = excitadores en { $device }
exciters-unnamed = Indique qué dispositivo de sonido mueve las manos de la persona: nunca se adivina, para que ninguna ráfaga salga por un altavoz. Hay: { $there }.
exciters-shared = Las manos no pueden compartir el dispositivo de sonido «{ $device }» con los oídos. Conecte un segundo para los excitadores e indique su nombre.
hands-fault = Los pulsos han fallado con un error inesperado ({ $fault }).
ears-on-exciters = El dispositivo de sonido «{ $device }» mueve las manos de la persona. Conecte un segundo para los oídos e indique su nombre.
board-simulated = vibradores simulados

## terminal: una sola sesión a la vez

instance-open-already = Bilateral ya está abierto y sigue como estaba; no se ha abierto nada por segunda vez. Continúe allí: con su página, cuya dirección está en su terminal, o con las teclas en su ventana de estimulación. O cierre esa sesión y vuelva a iniciar. Si no responde, finalícela antes.
instance-open-already-as = Bilateral ya está abierto (proceso { $process }) y sigue como estaba; no se ha abierto nada por segunda vez. Continúe allí: con su página, cuya dirección está en su terminal, o con las teclas en su ventana de estimulación. O cierre esa sesión y vuelva a iniciar. Si no responde, finalice antes el proceso { $process }.
settings-not-kept = Sus propios ajustes y plantillas no se pueden conservar: { $why }. Todo lo demás funciona, y lo que cambie vale hasta el final de la sesión. Para conservarlo, dé a esta cuenta una carpeta en la que pueda escribir y vuelva a iniciar Bilateral.
state-not-kept = Bilateral no puede saber si ya está abierto: { $why }. Todo lo demás funciona; procure iniciarlo solo una vez cada vez.
home-missing = esta cuenta no tiene carpeta personal
folder-closed = esta cuenta no puede escribir en { $folder }
folder-locked = esta cuenta no puede abrir { $folder }, así que valen los ajustes habituales

## terminal: una serie como archivo

render-no-folder = No se puede escribir { $file }: no existe la carpeta { $folder }. Créela antes.
render-is-folder = { $file } es una carpeta. Añada el nombre que debe tener el archivo.
render-unwritten = No se puede escribir { $file }: { $why }. Elija otra carpeta o cierre el programa que tiene abierto el archivo.
render-silent = { $file } quedaría en silencio: el sonido está desactivado en los ajustes (audio.on). Actívelo con --sound o elija una extensión distinta de .wav.
render-no-pyav = Una película (.mp4) necesita el paquete av (PyAV), que no está instalado aquí. Instálelo con: pip install "av>=14.4"   (o, tras una instalación con pipx: pipx inject bilateral av)
render-no-ending = La extensión de { $file } dice qué escribir, y no tiene ninguna. Use una de .mp4 (película con imagen y sonido), .wav, .m4a (solo sonido), .png (hoja de imágenes pequeñas), .csv (tabla de todos los estímulos).
render-unknown-ending = La extensión de { $file } dice qué escribir, y { $ending } no se conoce. Use una de .mp4 (película con imagen y sonido), .wav, .m4a (solo sonido), .png (hoja de imágenes pequeñas), .csv (tabla de todos los estímulos).
render-size = No se puede escribir una imagen de { $width }x{ $height } píxeles: ambos deben ser números pares de { $smallest } a { $largest }, como 1920x1080.
render-frames = No se pueden escribir { $frames } fotogramas por segundo: elija de 1 a { $most }, como 60.
render-size-unread = --size { $size }: indique ancho y alto en píxeles, como 1920x1080.
render-writing = Escribiendo { $file }
gallery-title = Todos los objetivos, recorridos, ejercicios y sonidos
render-written = Escrito en { $file }
home-set = Una serie nunca se escribe para casa: lo que procesa se hace con un terapeuta. Elija un ejercicio de calma, como breathing.
home-ending = Para casa hay { $endings }.
home-minutes = No se pueden escribir { $minutes } minutos para casa: elija de { $shortest } a { $longest }.
home-silent = El archivo sería mudo: el sonido está apagado. Actívelo en los ajustes o elija la película.
home-unwritten = No se puede escribir { $file }: { $why }. Todo lo demás funciona. Haga sitio en el disco y escríbalo de nuevo.
home-broken = Lo que se escribía para casa se ha interrumpido. Todo lo demás funciona. Escríbalo de nuevo.

## terminal: salidas que se exigían

eyes-required = No se puede mostrar el objetivo visual. { $why }
ears-required = No se pueden emitir tonos. { $why }
ears-required-but-off = Se exige sonido, pero está desactivado en los ajustes (audio.on).
hands-required = No se pueden dar pulsos. { $why }
hands-required-but-off = Se exigen pulsos, pero están desactivados en los ajustes ({ $setting }).
require-unknown = --require { $name }: no existe esa salida. Hay: { $known }; si son varias, sepárelas con comas.

## terminal: un fallo

broken = Algo ha ido mal dentro de Bilateral, y se ha cerrado. Los detalles están en { $file }; envíe ese archivo con su informe, por favor.
broken-and-not-kept = Algo ha ido mal dentro de Bilateral, y se ha cerrado. No se han podido guardar los detalles.
computer-full = A este ordenador le queda muy poca memoria, o hay demasiados programas abiertos. Cierre los que no hagan falta y vuelva a intentarlo.

## ojos: cómo se dibuja el objetivo visual

drawn-by-card-on-flips = dibujado por la tarjeta gráfica, al ritmo de la pantalla
drawn-by-card-on-timer = dibujado por la tarjeta gráfica, al ritmo de un temporizador
drawn-by-processor-on-flips = dibujado por el procesador, al ritmo de la pantalla
drawn-by-processor-on-timer = dibujado por el procesador, al ritmo de un temporizador
drawn-nowhere = no se muestra: no hay pantalla

## terminal: bilateral devices, bilateral buzz

devices-displays = Pantallas
devices-sound = Sonido
devices-serial-ports = Puertos serie
devices-controllers = Mandos de juego
devices-none = nada
devices-only-display = la única: el objetivo visual se muestra en una ventana, o la cubre con --cover
devices-may-be-clients-display = puede ser la de paciente: elíjala en la preparación, o con --display y su número
devices-clients-display = aquí se muestra el objetivo visual
devices-your-display = sigue siendo la suya
devices-chosen-sound = aquí suenan los tonos
devices-no-board = No hay ninguna placa conectada. Un Arduino se convierte en placa de vibradores con el programa de { $sketch }.
devices-not-asked = sin consultar: no parece una placa
devices-board = { $board }: pulsos con --buzzers auto
devices-board-on-battery = { $board }, batería { NUMBER($volts, minimumFractionDigits: 1, maximumFractionDigits: 1) } V: pulsos con --buzzers auto
devices-controller =
    { $hand ->
        [left] mano izquierda con --buzzers rumble
       *[right] mano derecha con --buzzers rumble
    }
devices-controller-for-both = manos izquierda y derecha con --buzzers rumble
devices-unused-controller = sin usar
buzz-which-hand = Indique qué mano: bilateral buzz --left, --right o --both.
buzz-on = En { $device }:
buzz-never-ready = Está conectado, pero no llega a estar listo: { $device }.
buzz-simulated =
    { $hand ->
        [left] izquierda dado, pero solo simulado
       *[right] derecha dado, pero solo simulado
    }
buzz-given-late =
    { $hand ->
        [left] izquierda dado, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms después de su momento
       *[right] derecha dado, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms después de su momento
    }
buzz-given-early =
    { $hand ->
        [left] izquierda dado, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms antes de su momento
       *[right] derecha dado, { NUMBER($ms, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms antes de su momento
    }
buzz-given =
    { $hand ->
        [left] izquierda dado, en un momento que no se conoce
       *[right] derecha dado, en un momento que no se conoce
    }
buzz-not-given =
    { $hand ->
        [left] izquierda no dado
       *[right] derecha no dado
    }

## motor: la ventana de estimulación, la serie

stage-open = La ventana de estimulación está abierta. S inicia una serie; Ctrl+Mayús+Q en ella, o Ctrl+C aquí, la cierra.
set-halted = Detenido. S inicia una serie; Ctrl+Mayús+Q en la ventana de estimulación, o Ctrl+C aquí, la cierra.
client-pressed-stop = La persona ha pulsado el botón de parada.
display-only-one = Solo hay un monitor, así que el objetivo visual se muestra en una ventana. Conecte la pantalla de paciente o use --cover para cubrir este.
display-no-randr = La biblioteca RandR no está instalada y sin ella varios monitores parecen uno solo, por lo que el objetivo visual se muestra en una ventana. En Debian y Ubuntu: sudo apt install libxrandr2
display-may-be-covered = Solo hay un monitor. ¿Debe cubrirlo el objetivo visual? (Escape detiene, Ctrl+Mayús+Q cierra)
device-waits = El dispositivo elegido mientras tanto se tomará cuando acabe la serie.
device-fault = No se ha podido abrir o cerrar una salida por un fallo de este programa ({ $fault }). Las demás continúan.
asked-fault = No se ha podido hacer lo que se pidió en la página por un fallo de este programa ({ $fault }). La serie continúa, y Detener funciona.
devices-not-watched = Lo que se conecte o se elija a partir de ahora no se notará, y las salidas quedan como están. { $why } Después cierre esta sesión e inicie Bilateral de nuevo; hasta entonces, la serie se puede dar y detener como siempre.

## informe

report-is-folder = No se puede escribir el informe en { $file }: es una carpeta. Indique un archivo.
report-no-folder = No se puede escribir el informe en { $file }: no existe la carpeta { $folder }. Créela antes o elija otro lugar.
report-protected = No se puede escribir el informe en { $file }: está protegido contra escritura. Elija otro lugar.
report-written = Informe escrito en { $file }
means-shown = el regreso de la llamada que presentó el fotograma, más el retraso que usted indicó para el monitor
means-heard = el tiempo que da el propio dispositivo de sonido para la primera muestra del tono, más el retraso que usted indicó
means-felt = el tiempo que da la propia placa para el encendido del motor, más el retraso de los motores
means-given = el momento en que se ordenó empezar al dispositivo, más el retraso de los motores
means-no-display = desconocido: no hay pantalla, así que no se da ningún tiempo
means-sound-off = desconocido: el sonido está desactivado, así que no se da ningún tiempo
means-no-sound = desconocido: no hay dispositivo de sonido, así que no se da ningún tiempo
means-sound-untimed = desconocido: el dispositivo de sonido no dice su tiempo, así que no se da ninguno
means-hands-off = desconocido: las manos están desactivadas, así que no se da ningún tiempo
means-no-hands = desconocido: nada mueve las manos, así que no se da ningún tiempo
means-hands-simulated = desconocido: los vibradores son simulados, así que no se da ningún tiempo
means-hands-untimed = desconocido: el dispositivo no dice su tiempo, así que no se da ninguno

## terminal: una sesión

address-of-page = La página de terapeuta está en esta dirección: { $address }
address-of-page-opens = La página de terapeuta se abre en su navegador: { $address }
address-of-page-again = La dirección de la página ya se había usado y se ha vuelto a abrir. Donde la página no haya estado abierta todavía, abra esta, que vale una sola vez: { $address }
system-refused = No se ha podido hacer: { $why }
check-order = Primero izquierda, después derecha, en cada uno de estos por turno: { $outputs }.
check-of-eyes = los ojos
check-of-ears = los oídos
check-of-hands = las manos

## terminal: la línea durante una serie

status-state =
    { $state ->
        [lead-in] espera inicial
        [running] en curso
        [paused] en pausa
        [finishing] terminando
        [halted] detenido
       *[idle] listo
    }
status-left = { $of ->
    [breathing] { $passes ->
        [one] queda { $passes } respiración
       *[other] quedan { $passes } respiraciones
    }
    [rocking] { $passes ->
        [one] queda { $passes } balanceo
       *[other] quedan { $passes } balanceos
    }
    [resting-light] { $passes ->
        [one] queda { $passes } oscilación
       *[other] quedan { $passes } oscilaciones
    }
   *[none] { $passes ->
        [one] queda { $passes } ida y vuelta
       *[other] quedan { $passes } idas y vueltas
    }
}
status-speed = { NUMBER($speed, minimumFractionDigits: 2, maximumFractionDigits: 2) } Hz
status-per-minute = { $of ->
    [breathing] { $per_minute } respiraciones/min
    [rocking] { $per_minute } balanceos/min
    [resting-light] { $per_minute } oscilaciones/min
   *[none] { $per_minute } idas y vueltas/min
}
status-eyes = ojos: { $condition }
status-ears = oídos: { $condition }
status-hands = manos: { $condition }
status-condition =
    { $condition ->
        [on] sí
        [off] no
        [lost] sin conexión
        [opening] conectando
        [simulated] simulación
       *[missing] no disponible
    }
status-sync =
    { $sync ->
        [good] sincronía buena
        [fair] sincronía aceptable
        [poor] sincronía mala
       *[unknown] sincronía desconocida
    }
status-not-shown = Lo que ocurra a partir de ahora se escribirá aquí solo cuando termine la sesión. { $why }

## terminal: lo que se dice de una serie acabada

nothing-gives-it = Aquí nada puede dar una serie: no hay pantalla, ni sonido, ni vibradores, así que no se da ninguna. Conecte uno de ellos y vuelva a iniciar; `bilateral devices` muestra lo que hay.
summary-no-set = No se ha dado ninguna serie.
summary-set =
    { $outcome ->
        [complete] Serie completa
        [finished-early] Serie terminada antes de tiempo
       *[halted] Serie detenida
    }
summary-given = dado
summary-speed = velocidad
summary-eyes = ojos
summary-ears = oídos
summary-hands = manos
summary-sync = sincronía
summary-count = { $passes ->
    [one] { $passes } ida y vuelta
   *[other] { $passes } idas y vueltas
} · { $sweeps ->
    [one] { $sweeps } barrido
   *[other] { $sweeps } barridos
} · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
summary-of-exercise = { $of ->
    [breathing] { $passes ->
        [one] { $passes } respiración
       *[other] { $passes } respiraciones
    }
    [rocking] { $passes ->
        [one] { $passes } balanceo
       *[other] { $passes } balanceos
    }
   *[resting-light] { $passes ->
        [one] { $passes } oscilación
       *[other] { $passes } oscilaciones
    }
} · { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
summary-speeds = { $asked }, { $measured }
summary-never-moved = sin ningún movimiento
summary-speed-asked = { NUMBER($speed, minimumFractionDigits: 2, maximumFractionDigits: 2) } Hz pedidos
summary-speed-measured = { NUMBER($speed, minimumFractionDigits: 4, maximumFractionDigits: 4) } Hz medidos
summary-not-measured = sin medir
summary-eyes-missing = no disponible: no se mostró nada
summary-eyes-were = { $device }; { $frames } fotogramas, { $late } tardíos, { $skipped } omitidos; { $spread } respecto al plan
summary-ears-missing = no disponible: no se oyó nada
summary-ears-off = no
summary-ears-were = { $device }; { $under_runs } cortes, { $late } tardíos, { $dropped } descartados; { $spread } respecto al plan
summary-pulses = { $pulses ->
    [one] { $pulses } pulso
   *[other] { $pulses } pulsos
}, { $late } tardíos, { $dropped } descartados
summary-hands-simulated = simulación: no se sintió nada; { $counts }
summary-hands-missing = no disponible: no se sintió nada
summary-hands-were = { $device }; { $counts }; { $spread } respecto al plan
summary-spread = mediana { $sign }{ NUMBER($median, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms, p99 { NUMBER($p99, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms, máx. { NUMBER($most, minimumFractionDigits: 2, maximumFractionDigits: 2) } ms
summary-pair =
    { $pair ->
        [tactile-audio] táctil tras audio: { $spread }
        [tactile-visual] táctil tras visual: { $spread }
       *[audio-visual] audio tras visual: { $spread }
    }
summary-sync-is =
    { $sync ->
        [good] buena (lo visto, lo oído y lo sentido llegaron juntos)
        [fair] aceptable (cerca de lo que una persona podría notar)
        [poor] mala (una persona puede notarlo; cierre otros programas o consulte la guía)
       *[unknown] desconocida (hacen falta dos salidas reales que digan su tiempo)
    }

## rechazado: qué está mal, y dónde

refusal = { $where }: { $problem } { $remedy }
refusal-here = { $problem } { $remedy }
refusal-in-two-lines =
    { $where }: { $problem }
    {"    "}{ $remedy }
refusals-both =
    { $one }
    { $other }
refusals-more = Hay más errores: { $count }.
refused-line = { $line }: { $problem }
clash-glide-flashes = a { $speed } Hz, un objetivo visual del { $diameter } % de la altura hace destellar más de tres veces por segundo los lugares por los que pasa, en una parte demasiado grande de la pantalla.
clash-glide-instead = Elija como máximo { $fastest } Hz con un objetivo visual del { $diameter } %, o un objetivo visual del { $largest } % como máximo a { $speed } Hz.
clash-glide-smaller = Elija un objetivo visual del { $largest } % como máximo a { $speed } Hz, u otra línea: esta va y viene tantas veces que ninguna velocidad es lo bastante lenta.
where-file = { $file }
where-line = { $file }, línea { $line }
where-variable = variable de entorno { $variable }
where-flag = opción { $flag }
where-page = la página
instead-in-file = Escriba en su lugar: { $field } = { $value }
instead-in-own-file = Escriba en su propio archivo de ajustes, debajo de la línea [{ $section }]: { $field } = { $value }
instead-of-variable = Defina en su lugar: { $variable }={ $value }
instead-of-flag = Use en su lugar: { $flag }
instead-on-page = Elija en su lugar: { $setting } = { $value }.
value-with-unit = { $value } { $unit }
one-of = { $others } o { $last }
given-nothing = omitido
given-empty-text = un texto vacío
given-text = el texto { $text }
given-long-number = un número con demasiadas cifras
given-section = una sección propia
given-list = una lista
given-date = una fecha u hora
allowed-switch = true o false
allowed-language = { $auto } o el código de un idioma, por ejemplo { $example }
allowed-choice = { $choices }
allowed-number = un número { $range }
allowed-whole-number = un número entero { $range }
allowed-text-or-number = un texto entre comillas o un número a partir de 1
allowed-text = un texto entre comillas
allowed-colour = un color como "#80c0ff" (dos cifras hexadecimales para el rojo, el verde y el azul)
allowed-photo = el nombre de una imagen entre comillas, por ejemplo "meadow.jpg" (.jpg o .png), o ""
allowed-sound = el nombre de un sonido entre comillas, por ejemplo "stream.wav" (.wav, .flac, .ogg, .opus, .mp3 o .aiff), o ""
allowed-music = el nombre de un archivo o de una carpeta de música entre comillas, por ejemplo "evening" o "evening/rain.mp3", o "" para todo lo que haya
allowed-drawing = de 4 a 24 números enteros de −100 a 100, con espacios entre ellos y entre comillas, por ejemplo "0 60 0 -60"
range-within = de { $lowest } a { $highest } { $unit }
range-of-numbers = de { $lowest } a { $highest }
range-inside = mayor que { $lowest } y menor que { $highest } { $unit }
refused-value = { $setting } ({ $name }): se ha indicado { $given }, pero debe ser { $allowed }.
refusals-go-on = a partir de aquí hay más errores.
    .remedy = Corrija primero lo que está arriba.
no-such-variable = no existe ese ajuste.
    .remedy = Elimínela; vea: bilateral settings show
nearest-is = Lo más parecido es { $near }.
nearest-is-instead = Lo más parecido es { $near }. { $instead }
nearest-is-below = Lo más parecido es { $near }, debajo de la línea { $sections }.
no-field = no hay ningún ajuste { $field } en [{ $section }].
field-belongs-elsewhere = { $field } va en { $sections }.
fields-known = Los ajustes de [{ $section }] son: { $known }.
no-section = no hay ninguna sección [{ $section }].
sections-known = Las secciones son: { $known }.
field-outside-section = el ajuste { $field } está fuera de su sección.
    .remedy = Póngalo debajo de la línea { $sections }.
no-field-anywhere = no hay ningún ajuste { $field }.
    .remedy = Borre la línea. Todos los ajustes: bilateral presets show default
section-is-value = { $section }: se ha indicado { $given }, pero debe ser una sección con ajustes debajo.
    .remedy = Escriba [{ $section }] en una línea aparte y después, por ejemplo, { $example }
clash = { $setting } es { $value }, pero { $reason }.
clash-with-usual = { $setting } es { $value } si no se pide otra cosa, pero { $reason }.
clash-of-two = { $setting } es { $value }, pero { $reason } ({ $against } viene de: { $place }).
clash-leave-one-out = Omita uno de los dos.
clash-jumps-fast = un objetivo visual que salta (motion.profile = "{ $profile }") destella dos veces en cada ida y vuelta y no debe superar { $most } Hz
clash-limit = { $limit } permite como máximo { $most }
clash-pace = Un ritmo de { $pace } por minuto está fuera de los límites: este ejercicio va de { $slowest } a { $fastest } por minuto.
clash-pace-instead = Elija un ritmo de { $nearest } por minuto, u otras duraciones para las partes de la respiración.
clash-varied-fast = a { $speed } Hz ninguna ida y vuelta debe ser más rápida que { $fastest } Hz
clash-picture-large = una imagen como objetivo visual puede medir como máximo el { $most } % de la altura, porque lo que hay en ella podría destellar
clash-picture-passes = a { $speed } Hz, por el recorrido «{ $path }», una imagen del { $diameter } % de la altura pasa en un segundo por tanta parte de la pantalla que lo que hay en ella podría destellar.
clash-picture-instead = Elija una imagen del { $largest } % como máximo a { $speed } Hz, o { $fastest } Hz como máximo con una imagen del { $diameter } %.
clash-picture-smaller = Elija una imagen del { $largest } % como máximo a { $speed } Hz, u otro recorrido.
clash-picture-jumps = un objetivo visual que salta (motion.profile = "{ $profile }") no debe ser una imagen, porque puede contener rojo saturado
clash-size-large = eso es el { $percent } % de la altura en esta sala, y un objetivo tiene como máximo el { $bound } %
clash-size-small = eso es el { $percent } % de la altura en esta sala, y un objetivo tiene como mínimo el { $bound } %
clash-colours-cross = los colores que el objetivo visual toma por turnos no son todos más claros ni todos más oscuros que el fondo, y uno tan grande podría destellar al cambiar: puede medir como máximo el { $most } % de la altura
clash-jumps-in-red = con un objetivo visual que salta (motion.profile = "{ $profile }") no debe ser un rojo saturado, que puede provocar crisis
clash-short-tone = un tono que sube y baja durante { $ramp } ms cada vez (audio.ramp_ms) dura al menos { $shortest } ms
clash-two-lengths = set.passes también se ha indicado, y una serie tiene una sola duración
file-unopened-name = su nombre
where-preset = plantilla { $preset }
file-left-alone = { $remedy } El archivo queda como está y no se pierde nada de él.
name-other = Elija otro nombre.
name-empty = el nombre de una plantilla tiene al menos un carácter.
name-long = el nombre de una plantilla tiene como máximo { $most } caracteres.
name-unseen = el nombre de una plantilla no tiene caracteres invisibles.
name-forbidden = el nombre de una plantilla no puede contener { $characters }.
name-edges = el nombre de una plantilla no empieza ni termina con un espacio o un punto.
name-reserved = el nombre de una plantilla debe ser otro, porque Windows reserva este para un dispositivo.
name-kept = ninguna plantilla puede llamarse { $kept } ni terminar en { $ending }.
name-taken-by-shipped = ya hay una plantilla { $preset }, que viene con Bilateral.
name-taken-by-own = ya hay una plantilla { $preset }, que es suya.
no-preset-nearest = La más parecida es { $near }. Hay estas: { $known }.
import-large = { $file }: el archivo ocupa más de { $most } MB. Elija un archivo de plantilla.
file-is-old-name = una letra de su nombre está guardada en una codificación antigua, no en UTF-8.
    .remedy = Dele otro nombre.
file-is-long-line = ninguna línea de un archivo de ajustes es tan larga como esta.
    .remedy = Elija un archivo con ajustes, cada uno en una línea corta propia.
file-is-nested = hay demasiados corchetes o llaves unos dentro de otros.
    .remedy = Los ajustes no los necesitan: [sección] y después nombre = valor.
file-is-digits = un número tiene demasiadas cifras o una fecha no existe.
    .remedy = Todo número de un archivo de ajustes es corto, como 1.25; no se usan fechas.
file-is-folder = es una carpeta, no un archivo.
    .remedy = Indique un archivo de esa carpeta que termine en .toml.
file-is-not-there = no existe ese archivo.
    .remedy = Compruebe cómo está escrito el nombre y cuál es la carpeta.
file-is-not-ordinary = no es un archivo corriente.
    .remedy = Indique un archivo que termine en .toml.
file-is-large = es demasiado grande para ser un archivo de ajustes.
    .remedy = Indique un archivo que termine en .toml.
file-unopened = no se puede abrir el archivo ({ $why }).
    .remedy = Compruebe que el nombre es correcto y que usted tiene permiso para leerlo.
file-holds-utf-16 = el archivo está guardado como UTF-16 (algunos editores lo llaman Unicode).
file-holds-no-text = el archivo no contiene texto.
    .remedy = Ábralo en un editor de texto y vuelva a guardarlo como texto sin formato, con codificación UTF-8.
file-holds-old-letter = una letra está guardada en una codificación antigua, no en UTF-8.
file-unusual = está organizado de un modo demasiado inusual para que la página lo cambie.
    .remedy = Cámbielo en un editor de texto. El archivo queda como está y no se pierde nada de él.
write-there-already = ya existe ese archivo.
    .remedy = No se ha cambiado nada. Elija otro nombre.
write-failed = no se ha podido hacer ({ $why }).
    .remedy = No se ha cambiado nada. Compruebe que se puede escribir en la carpeta y que el disco no está lleno.
own-preset-is-shipped = esta plantilla viene con Bilateral y queda como está.
    .remedy = Duplíquela: la copia será suya.
own-preset-is-unread = el archivo con este nombre no se puede leer y no se sobrescribe.
    .remedy = Elija otro nombre; o bien renombre o elimine antes ese archivo.
own-preset-is-link = su archivo es un enlace a otro, que no se toca.
    .remedy = Duplique la plantilla y cambie la copia.
no-preset-default = esta es la lista de todos los ajustes, no una plantilla.
    .remedy = Para usar los ajustes habituales: standard
no-preset-twice = su plantilla { $file } tiene el nombre de otra.
    .remedy = Dele otro nombre a su archivo.
no-preset = no existe esa plantilla.
    .remedy = Hay estas: { $known }.
photo-large = la imagen ocupa más de { $most } MB.
    .remedy = Elija una más pequeña.
photo-of-too-many-pixels = la imagen tiene { $width } × { $height } píxeles, más de { $most } millones.
    .why = más de { $most } millones de píxeles
    .remedy = Guárdela en un tamaño menor.
photo-of-no-kind = no es una imagen PNG, JPEG ni WebP.
    .why = ni PNG, ni JPEG, ni WebP
    .remedy = Guárdela en uno de estos formatos.
photo-no-file = es una carpeta o un dispositivo, no una imagen.
    .why = no es un archivo
    .remedy = Elija una imagen en PNG, JPEG o WebP.
sound-file-no-library = falta la biblioteca que lee archivos de sonido.
    .remedy = Instale Bilateral de nuevo con todo lo que le pertenece.
sound-file-of-no-kind = no es un sonido que se pueda abrir.
    .remedy = Guárdelo como WAV, FLAC, Ogg, Opus, MP3 o AIFF.
sound-file-unread = el sistema no permite leerlo ({ $why }).
    .remedy = Compruebe que el archivo está y se puede leer.
sound-file-no-file = es una carpeta o un dispositivo, no un archivo.
    .remedy = Elija un archivo.
sound-file-empty = el archivo está vacío.
    .remedy = Elija otro.
sound-file-channels = el sonido tiene { $channels } canales, más de { $most }.
    .remedy = Guárdelo en estéreo.
sound-file-rate = el sonido tiene { $rate } muestras por segundo; se pueden leer de { $lowest } a { $highest }.
    .remedy = Guárdelo con 48000.
sound-file-broken = el archivo está dañado: a partir de un punto no se puede leer.
    .remedy = Tome una copia íntegra.
sound-file-silent = no se oye nada en él, o nada en los primeros segundos.
    .remedy = Recorte lo que está en silencio o elija otro.
sound-file-large = el sonido ocupa más de { $most } MB.
    .remedy = Recorte la parte deseada: se oyen dos segundos como máximo.
file-not-there = no está ahí.
sound-file-none = ahí no hay música.
    .remedy = Ponga archivos en la carpeta o elija otra.
toml-typographic-quotes = las comillas tipográficas no se pueden leer.
    .remedy = Use comillas rectas: "
toml-decimal-comma = la coma decimal no se puede leer.
    .remedy = Escriba un punto: { $one } = { $two }.{ $three }
toml-unit = hay algo detrás del número.
    .remedy = Escriba solo el número: { $one } = { $two }
toml-point-first = un número no puede empezar por el punto.
    .remedy = Escriba: { $one } = { $two }0.{ $three }
toml-point-last = un número no puede terminar en el punto.
    .remedy = Escriba: { $one } = { $two }.0
toml-yes = un sí no se escribe de esa manera.
    .remedy = Escriba: { $one } = true
toml-no = un no no se escribe de esa manera.
    .remedy = Escriba: { $one } = false
toml-unquoted = hay un texto sin comillas.
    .remedy = Escriba: { $one } = "{ $two }"
toml-empty = no hay nada detrás del signo igual.
    .remedy = Escriba ahí un valor o elimine la línea.
toml-backslash = una barra invertida no puede ir sola.
    .remedy = Escriba cada \ dos veces.
toml-open-quote = faltan las comillas de cierre.
    .remedy = Añádalas.
toml-colon = hay dos puntos donde corresponde =.
    .remedy = Escriba: { $one } = { $two }
toml-leading-zero = un número no puede empezar por un cero seguido de otras cifras.
    .remedy = Escriba: { $one } = { $two }{ $three }
toml-blank-in-name = un nombre no puede contener un espacio.
    .remedy = Escriba: { $one }_{ $two } = { $three }
toml-two-equals = basta con un solo =.
    .remedy = Escriba: { $one } = { $two }
toml-two-in-line = hay dos ajustes en una misma línea.
    .remedy = Dele a cada uno su propia línea: { $one }
toml-header = una sección va entre un solo par de corchetes.
    .remedy = Escriba: [{ $one }]
toml-twice = el mismo nombre aparece por segunda vez.
    .remedy = Conserve uno de los dos y elimine el otro.
toml-unseen = aquí hay un carácter que ningún editor muestra.
    .remedy = Elimine la línea y vuelva a escribirla.
toml-unclosed = antes de este lugar hay un corchete o unas comillas sin cerrar.
    .remedy = Ciérrelos o elimínelos.
toml-unreadable = esta línea no se puede leer.
    .remedy = Una línea es una [sección], un ajuste como speed_hz = 1.2 o un comentario detrás de #.

## commands and the render sheet: what is written for whoever reads

presets-name = plantilla
presets-about = para qué sirve
presets-unusable = no se puede usar; vea: bilateral settings check { $file }
presets-own = { $use } (propia)
presets-exercises = Ejercicios de calma, antes y después de las series:
presets-folder = Sus propias plantillas van en { $folder }
file-fine = { $file } es correcto.
file-gives = { $count ->
    [one] Aquí se indica 1 ajuste; los demás conservan sus valores habituales.
   *[other] Aquí se indican { $count } ajustes; los demás conservan sus valores habituales.
}
own-file-none = Todavía no existe. Todos los ajustes, para copiar: bilateral presets show default
value-none = no indicado
brief-seconds = { $seconds } s a { $speed } Hz.
brief-passes = { $passes ->
    [one] { $passes } ida y vuelta
   *[other] { $passes } idas y vueltas
} · { $sweeps } barridos · { $seconds } s a { $speed } Hz.
brief-eyes = Ojos: { $path }; { $profile }.
brief-eyes-none = Ojos: una pantalla tranquila y vacía.
brief-ears = Oídos: { $sound }, { $pitch } Hz a { $level } dBFS.
brief-ears-own = Oídos: '{ $file }' a { $level } dBFS.
brief-ears-none = Oídos: nada.
brief-ambience = De forma continua: { $source } a { $level } dBFS.
brief-hands = Manos: pulsos de { $duration } ms.
brief-exercise = { $kind }: { $pace } por minuto, { $seconds } s.
sheet-lead-in = Espera inicial
sheet-first-pass = La primera ida y vuelta
sheet-all = { $passes ->
    [one] Toda la ida y vuelta
   *[other] Las { $passes } idas y vueltas
}
sheet-end = El final
sheet-passes = { $passes ->
    [one] { $passes } ida y vuelta
   *[other] { $passes } idas y vueltas
} a { $speed } Hz
sheet-unseen = nada que ver
sheet-silent = sin tonos
sheet-tones = { $sound }, { $pitch } Hz a { $level } dBFS
sheet-tones-own = '{ $file }' a { $level } dBFS
sheet-at = { NUMBER($seconds, minimumFractionDigits: 2, maximumFractionDigits: 2) } s
sheet-at-pass = ida y vuelta { NUMBER($number, minimumFractionDigits: 2, maximumFractionDigits: 2) }
sheet-tone = { $side ->
    [left] tono izquierdo
   *[right] tono derecho
}

## expediente

record-there = Aquí ya hay un expediente. No se ha cambiado nada; para empezar otro, elija otra carpeta (record.folder) o mueva este.
record-none = No hay ningún expediente en { $folder }. Cree uno o restaure una copia de seguridad: en Preparar, o en un terminal con `bilateral record create` o `bilateral record restore`.
record-missing = La clave del expediente está, pero no su base de datos (record.db). Devuelva el archivo a su sitio o restaure una copia de seguridad; si el expediente siempre estuvo vacío, borre record.key y créelo de nuevo.
record-key-missing = Falta el archivo de clave del expediente (record.key). Escriba el código de recuperación en vez de la frase de contraseña y elija después una en Preparar, o con `bilateral record passphrase`.
record-key-damaged = El archivo de clave del expediente (record.key) está dañado. Escriba el código de recuperación en vez de la frase de contraseña y elija después una en Preparar, o con `bilateral record passphrase`.
record-passphrase-wrong = Esta frase de contraseña no abre el expediente.
record-passphrase-short = Una frase de contraseña tiene al menos { $least } caracteres; varias palabras se recuerdan bien.
record-passphrases-differ = Las dos frases de contraseña son distintas. No se ha cambiado nada; empiece de nuevo.
record-wait = Demasiadas frases de contraseña equivocadas seguidas. Espere { $seconds } segundos e inténtelo de nuevo; el código de recuperación funciona al momento.
record-code-mistyped = Esto no es un código de recuperación: compárelo signo por signo.
record-not-opened = Esta clave no abre el expediente, o su primera página está dañada. No se ha cambiado nada. Si la frase o el código son correctos con seguridad, restaure una copia de seguridad.
record-no-home = Esta cuenta no tiene carpeta para un expediente. Elija una en un disco de este ordenador (record.folder).
record-on-network = { $folder } está en una red, donde un expediente no es seguro ni privado. No se ha escrito nada allí; elija una carpeta en un disco de este ordenador (record.folder).
record-read-only = No se puede escribir el expediente: esta cuenta no puede escribir en { $folder }. Las series siguen como antes. Dele permiso o elija otra carpeta (record.folder).
record-in-use = Otro programa usa el expediente, quizá otro Bilateral. No se ha cambiado nada; ciérrelo e inténtelo de nuevo.
record-disk-full = El disco está lleno. Borre otras cosas o vacíe la papelera; el expediente está intacto.
record-disk-fault = El disco no ha hecho lo que el expediente necesita ({ $why }). Compruebe que está conectado y en buen estado.
record-damaged = El expediente está dañado: hay bytes que no están como se escribieron. Ya no se escribe nada en él. Guarde los archivos dañados y restaure la copia de seguridad más reciente en otra carpeta (record.folder).
record-newer = Este expediente lo escribió una versión más reciente de Bilateral. No se ha cambiado nada; instale esa versión.
record-older =
    { $count ->
        [one] El expediente es más antiguo que lo último que se escribió: falta una entrada. Si no puso ahí una copia más antigua, mire su copia de seguridad más reciente.
       *[other] El expediente es más antiguo que lo último que se escribió: faltan { $count } entradas. Si no puso ahí una copia más antigua, mire su copia de seguridad más reciente.
    }
record-broken-off =
    { $count ->
        [one] La última sesión de { $client } se interrumpió: Bilateral terminó antes que ella. Lo que ya estaba escrito está en el expediente.
       *[other] { $count } sesiones se interrumpieron, la última de { $client }: Bilateral terminó antes que ellas. Lo que ya estaba escrito está en el expediente.
    }
record-clock-back = El reloj de este ordenador va { $minutes } minutos por detrás de la última entrada del expediente. Las entradas conservan su orden, pero sus horas pueden ser falsas; compruebe el reloj.
record-row-differs = Ya hay en el expediente otra entrada con el mismo número. No se ha cambiado nada.
record-row-refused = Una entrada no se pudo incorporar al expediente y se ha dejado fuera ({ $why }). Todas las demás se conservan; anótela a mano.
record-locked = el expediente está bloqueado
record-locked-idle = El expediente lleva un rato sin uso y está bloqueado. Lo que llegue ahora queda en memoria hasta que se escriba la frase de contraseña.
record-unwritten =
    { $count ->
        [one] Una entrada aún no está en el expediente: { $why } Queda en memoria y se ofrecerá de nuevo; la sesión sigue. No cierre Bilateral antes de que esté escrita.
       *[other] { $count } entradas aún no están en el expediente: { $why } Quedan en memoria y se ofrecerán de nuevo; la sesión sigue. No cierre Bilateral antes de que estén escritas.
    }
record-written-again = Todo lo que estaba en memoria está ahora en el expediente.
record-not-whole = El expediente no está como se escribió: { $where }. No se ha cambiado nada. Guarde estos archivos y restaure la copia de seguridad más reciente en otra carpeta (record.folder).
record-part-pages = se han cambiado bytes del archivo
record-part-structure = su estructura está rota
record-part-audit = la entrada { $number } del registro de operaciones no se sigue de la anterior
record-part-rows = hay filas que nunca se escribieron, o faltan algunas que nunca se borraron
record-backup-damaged = Esta copia de seguridad está dañada o cortada, o la frase de contraseña no es la que tenía al hacerse. No se ha cambiado nada; pruebe el código de recuperación u otra copia.
record-backup-ahead = La copia de seguridad está íntegra, pero tiene entradas que faltan en el expediente: es de otro expediente, o el expediente es más antiguo que la copia.
record-json-wrong = Esto no es una exportación completa de un expediente en JSON. No se ha cambiado nada.
record-json-pseudonyms = Una exportación seudonimizada no se puede incorporar: sus nombres y días no son los verdaderos. No se ha cambiado nada.
record-json-clashes = Lo que hay en este archivo contradice al expediente: un código o una serie ya está como otro distinto. No se ha cambiado nada.
record-library-missing = El expediente necesita el paquete { $name }, que no está instalado. Instale Bilateral de nuevo, o bien: pip install sqlcipher3 pynacl
record-keyring-missing = El llavero de este ordenador no se puede usar, porque el paquete keyring no está instalado aquí; la frase de contraseña abre el expediente como siempre. Instálelo con: pip install "keyring>=25.6"   (o, tras una instalación con pipx: pipx inject bilateral keyring)
record-keyring-none = En este ordenador no se encontró ningún llavero que guarde las cosas de forma segura; la frase de contraseña abre el expediente como siempre.
record-keyring-refused = El llavero de este ordenador no hizo lo que se le pidió ({ $why }), por ejemplo porque su propia pregunta quedó sin respuesta. La frase de contraseña abre el expediente como siempre.
record-keyring-silent = El llavero de este ordenador no respondió en un minuto; quizá su propia pregunta esté detrás de otra ventana. La frase de contraseña abre el expediente como siempre.
record-keyring-stale = Lo que tiene el llavero de este ordenador ya no abre el expediente y se ha sacado de él. Ábralo con su frase de contraseña; después el llavero volverá a abrirlo.
record-keyring-left = El llavero ya no abre el expediente, pero no se pudo sacar de él una entrada que ya no sirve ({ $name }): { $why }
record-needs-terminal = La frase de contraseña se pide en un terminal, y aquí no lo hay. Inicie la orden en un terminal.

record-ask-passphrase = Frase de contraseña o código de recuperación (lo que escriba no se muestra):
record-ask-passphrase-only = Frase de contraseña (lo que escriba no se muestra):
record-ask-new-passphrase = Nueva frase de contraseña (lo que escriba no se muestra):
record-ask-again = Otra vez:
record-ask-code-end = Anótelo y escriba después sus cuatro últimos signos:
record-ask-delete = Esto no se puede deshacer. Escriba «{ $client }» para borrar todo lo que hay de esta persona:
record-code-is = Este es el código de recuperación. Abre el expediente sin la frase de contraseña y no se guarda en ningún sitio: imprímalo o anótelo y póngalo en un sobre sellado.
record-created = El expediente está creado, en { $folder }. Sin frase de contraseña ni código de recuperación nadie podrá abrirlo jamás.
record-is-off = Está desactivado: no se escribe nada en él hasta que ponga `on = true` bajo [record] en sus ajustes.
record-passphrase-changed = La nueva frase de contraseña abre el expediente. Las copias de seguridad anteriores se siguen abriendo con la antigua.
record-code-changed = El nuevo código de recuperación abre el expediente; el antiguo, ya no. Las copias de seguridad anteriores se siguen abriendo con el antiguo.
record-code-unchanged = El código no termina así. No se ha cambiado nada; vale el código antiguo.
record-exported = Escrito: { $file }. No va cifrado; guárdelo con tanto cuidado como el expediente.
record-export-there = { $file } ya existe. No se ha escrito nada; elija otro nombre.
record-notes-name = El texto libre puede nombrar a personas, así que no va en una exportación seudonimizada. Quite --notes o --pseudonymise.
record-imported =
    { $count ->
        [one] Se ha incorporado una entrada.
       *[other] Se han incorporado { $count } entradas.
    }
record-backed-up = La copia de seguridad está escrita: { $file }. Anote junto a ella: entrada { $number } del registro de operaciones. Guárdela en otro disco.
record-restored = La copia de seguridad está restaurada en { $folder } e íntegra, con { $count } entradas en su registro de operaciones. Su frase de contraseña y su código de recuperación son los de entonces.
record-whole = El expediente está íntegro: todas las páginas, todas las filas y { $count } entradas del registro de operaciones.
record-backup-whole = La copia de seguridad está íntegra y es de este expediente; llega hasta la entrada { $number } del registro de operaciones.
record-empty = Aún no hay ninguna sesión.
record-no-client = Nadie tiene el código { $client }. No se ha cambiado nada; `bilateral record due` los lista todos.
record-kept = { $client }: se conserva hasta { $until }
record-due = { $client }: debía conservarse hasta { $until }; se puede borrar
record-years-of-whom = Diga de quién: --client CÓDIGO.
record-delete-early = Atención: este expediente debe conservarse hasta { $until }. La ley lo exige para muchos expedientes.
record-not-deleted = No se ha borrado nada.
record-delete-going-on = La sesión de { $client } sigue en curso, o aún no está escrito todo. No se ha borrado nada; empiece antes la sesión siguiente.
record-deleted =
    { $count ->
        [one] Borrado, una fila; sus bytes han desaparecido del expediente de este ordenador. Las copias de seguridad y exportaciones anteriores aún la tienen.
       *[other] Borrado, { $count } filas; sus bytes han desaparecido del expediente de este ordenador. Las copias de seguridad y exportaciones anteriores aún las tienen.
    }
record-no-sitting = Esta sesión ya no está en el expediente. No se cambió nada.
record-no-sitting-that-day = No hay ninguna sesión de { $client } el { $day }. No se cambió nada; los días se escriben como 2026-11-29.
record-same-code = Ese es ya su código. No se cambió nada.
record-ask-move = { $count } sesiones de «{ $client }» pasan a otro código. Escriba ese código otra vez para trasladarlas:
record-not-moved = No se trasladó nada.
record-moved =
    { $count ->
        [one] Se trasladó una sesión a { $client }; el registro lo anota.
       *[other] Se trasladaron { $count } sesiones a { $client }; el registro lo anota.
    }
record-column-client = código
record-column-began = sesión
record-column-sets = series
record-column-passes = idas y vueltas
record-column-minutes = minutos
record-column-sud = SUD
record-column-voc = VOC
record-column-figure = magnitud
record-column-count = número
record-column-lower = cuarto inferior
record-column-median = mediana
record-column-upper = cuarto superior
record-figure-sets = series por sesión
record-figure-passes = idas y vueltas por sesión
record-figure-minutes = minutos de estimulación por sesión
record-figure-change-in-sitting = SUD, último menos primero de una sesión
record-change-at = SUD, después menos antes de una serie a unos { $speed } Hz
record-figure-change = SUD, después menos antes de una serie, mediana
record-figure-last-sud = último SUD de una sesión

## report on a client

client-report-title = Informe sobre { $client }
client-report-sitting = { $client }: sesión del { $day }
client-report-dose =
    { $sittings ->
        [one] { $sittings } sesión
       *[other] { $sittings } sesiones
    }, { $sets ->
        [one] { $sets } serie
       *[other] { $sets } series
    }, { $passes } idas y vueltas, { $minutes } minutos de estimulación
client-report-notes = Notas
client-report-made = Escrito el { $day } por Bilateral { $version }: lo que se dio y lo que se dijo de ello. Describe, no juzga.
client-report-curve = { $scale }, primero → último de cada sesión
client-report-curve-in-sitting = { $scale } de serie en serie
client-report-passes = Idas y vueltas de cada sesión
client-report-minutes = Minutos de estimulación de cada sesión
client-report-below-sittings = sesión
client-report-below-sets = serie
client-report-columns-date = Fecha
client-report-columns-phases = Fases
client-report-columns-target = Recuerdo
client-report-columns-sets = Series
client-report-columns-passes = Idas y vueltas
client-report-columns-minutes = Minutos
client-report-columns-set = Serie
client-report-columns-time = Hora
client-report-columns-preset = Plantilla
client-report-columns-speed = Velocidad
client-report-columns-outputs = Dada a
client-report-columns-end = Final
client-report-columns-rating = Número
client-report-exercise = { $what }: { $minutes } min
client-report-scan-clear = Examen corporal: libre
client-report-scan-left = Examen corporal: algo queda

## terminal: ayuda

frame-usage = Uso:
frame-options = Opciones
frame-arguments = Argumentos
frame-commands = Órdenes
frame-command = Orden
frame-default = [lo habitual: { $value }]
frame-required = [hay que indicarlo]
frame-error = Error
frame-try = «{ $call }» muestra la ayuda.
flag-choices = A elegir: { $choices }.
flag-range = Posible: { $range }.
flag-usual = Lo habitual: { $value }.
help-bilateral = Estimulación bilateral para EMDR: ojos, oídos y manos con un solo horario exacto.
help-run =
    Dar una serie a los ojos, los oídos y las manos.

    En la ventana de estimulación: S y las teclas de un mando de presentación inician y terminan, P pone en pausa.
    Las flechas, + - y la rueda cambian la velocidad.
    Escape, Espacio y, durante una serie, cualquier otra tecla detienen; un clic termina.
help-open =
    Abrir una sesión: la ventana de estimulación para paciente, una página en el navegador para terapeuta.

    Lo mismo que `bilateral` sin orden. Las teclas en la ventana funcionan como con `run`.
help-render =
    Escribir una serie en un archivo en vez de darla: exactamente lo que recibirían los ojos y los oídos.

    La terminación decide: .mp4 es una película, .wav o .m4a el sonido, .png una hoja de imágenes pequeñas, .csv una tabla de todas las señales. Un archivo con ese nombre se sustituye.
help-gallery = Escribe una página con todos los objetivos, recorridos, ejercicios de calma y sonidos que se pueden elegir.
help-devices = Listar pantallas, dispositivos de sonido, placas serie y mandos, y para qué sirve cada uno.
help-buzz = Dar un pulso, para ver qué mano es cuál y cómo se siente.
help-presets = Listar las plantillas que vienen con Bilateral y después las propias.
help-presets-show = Mostrar una plantilla tal como está en su archivo.
help-settings = Comprobar los ajustes, mostrarlos y decir dónde van.
help-settings-check = Decir si un archivo es correcto y qué tiene mal.
help-settings-show = Mostrar los ajustes que tendría ahora una serie y de dónde viene cada uno.
help-settings-path = Decir dónde va su propio archivo de ajustes.
help-record = Crear, exportar, respaldar, restaurar y comprobar el expediente privado.
help-record-create = Crear un expediente vacío y mostrar su código de recuperación.
help-record-export = Escribir JSON en un archivo terminado en .json, o CSV en una carpeta nueva. Lo que se escribe no va cifrado.
help-record-import = Incorporar lo que se exportó como JSON.
help-record-backup = Escribir una copia de seguridad cifrada, una vez comprobado que el expediente está íntegro.
help-record-restore = Restaurar una copia de seguridad donde no hay expediente.
help-record-verify = Comprobar cada página, el registro de operaciones y cada fila.
help-record-stats = Decir qué tuvieron las sesiones y cómo cambiaron las puntuaciones a qué velocidad.
help-record-passphrase = Abrir el expediente en adelante con otra frase de contraseña.
help-record-code = Anular el código de recuperación y mostrar otro.
help-record-due = Listar hasta cuándo se conserva cada expediente, o fijar los años de uno.
help-record-delete = Borrar todo lo que hay de una persona.
help-record-report = Escribir un informe sobre una persona en HTML, para imprimirlo desde un navegador. Lo que se escribe no está cifrado.
help-record-move = Trasladar al código correcto sesiones anotadas con uno equivocado.
help-option-help = decir esto y no hacer nada más
help-option-version = mostrar la versión
help-option-browser = abrir la página, o solo mostrar su dirección
help-option-preset = nombre de una plantilla, o un archivo .toml
help-option-require = visual, audio, tactile: no empezar sin ellos
help-option-report = escribir un informe en este archivo JSON
help-option-wait = iniciar cada serie con S o una tecla del mando de presentación
help-option-cover = puede cubrir el único monitor
help-option-check-only = listar los dispositivos y después izquierda y derecha en cada salida
help-option-out = archivo que se escribe: .mp4, .wav, .m4a, .png o .csv
help-option-size = anchura y altura en píxeles
help-option-fps = imágenes por segundo de una película
help-option-for-home = un ejercicio de calma de tantos minutos para llevar a casa (.mp4, .m4a, .wav), nunca una serie
help-option-left = un pulso a la izquierda
help-option-right = un pulso a la derecha
help-option-both = izquierda y después derecha
help-option-name = nombre de una plantilla, o default para todos los ajustes
help-option-folder = carpeta de la página y de sus imágenes
help-option-file = un archivo de ajustes o una plantilla suya
help-option-to = archivo nuevo terminado en .json, o carpeta nueva para CSV
help-option-client = solo la persona con este código
help-option-notes = también el texto libre
help-option-pseudonymise = nombres al azar, sin días, sin etiquetas, sin notas
help-option-json-file = un archivo exportado
help-option-backup-file = una copia de seguridad cifrada
help-option-compared = comprobar también que esta copia está íntegra y es de este expediente
help-option-plots = dibujar imágenes (SVG) en esta carpeta nueva
help-option-years = conservar este expediente tantos años después de la última sesión
help-option-day = solo sesiones de este día, como 2026-11-29
help-option-client-code = el código de la persona
help-option-html-file = archivo que se escribirá, terminado en .html
help-option-right-code = el código correcto

## the check of a whole set: what is found, and what may be done

finding-weight-error = Error:
finding-weight-warning = Atención:
finding-weight-note = Conviene saber:
finding-instead = Elija { $setting } = { $value }.
finding-nothing = No se da nada: el objetivo no se muestra, y ni el sonido ni los vibradores están activados.
    .remedy = Active uno de los tres.
finding-contrast = El objetivo se ve mal: su contraste con el fondo es de { $ratio } : 1.
    .remedy = Elija colores con un contraste de { $least } : 1 o más.
finding-contrast-somewhere = El objetivo se ve mal en una parte del fondo: su contraste es allí de { $ratio } : 1.
    .remedy = Elija colores con un contraste de { $least } : 1 o más, con los dos colores del fondo y con los intermedios.
finding-contrast-in-turn = El objetivo se ve mal en uno de los colores que toma por turnos, o entre dos de ellos: su contraste con el fondo es allí de { $ratio } : 1.
    .remedy = Elija colores que tengan todos un contraste de { $least } : 1 o más, todos más claros que el fondo o todos más oscuros.
finding-contrast-photo = El objetivo puede verse mal sobre la foto: su contraste es de { $ratio } : 1 donde la foto es menos favorable.
    .remedy = Atenúe más la foto, o elija colores con un contraste de { $least } : 1 o más.
finding-red = El rojo saturado es el color que peor toleran las personas sensibles a la luz parpadeante.
    .remedy = Un color más pálido, u otro, es más seguro.
finding-size = El objetivo se ve de { $degrees } grados de ancho; aquí es el { $percent } % de la altura.
    .remedy = En una sala de otras medidas se ve igual de ancho, y es otra parte de la altura.
finding-size-unmeasured = El objetivo ha de tener { $degrees } grados de ancho, pero nadie ha medido esta sala: tiene en su lugar el { $percent } % de la altura.
    .remedy = Introduzca el ancho de la imagen y la distancia en «Preparar».
finding-size-height = El objetivo ha de tener { $degrees } grados de ancho, pero la pantalla de paciente no es 16 : 9, y la altura de la imagen, tomada aquí por { $height } cm, no se conoce.
    .remedy = Introduzca la altura en «Preparar»: unos { $likely } cm, si el ancho es correcto.
finding-eyes-fast = Los ojos deben ir a hasta { $peak } °/s; lo habitual es no pasar de { $usual } °/s.
    .remedy = Elija una velocidad más lenta o un recorrido más estrecho.
finding-eyes-jump = Los ojos van a hasta { $peak } °/s. A partir de unos { $pursuit } °/s siguen en parte a pequeños saltos.
    .remedy = Así es en casi todas las series; una velocidad más lenta o un recorrido más estrecho se sigue sin saltos.
finding-glide-limit = Un objetivo del { $diameter } % no puede pasar aquí de { $fastest } Hz, para que ningún lugar parpadee demasiado.
    .remedy = Un objetivo más pequeño puede ir más rápido.
finding-jumps-limit = Un objetivo que salta no puede pasar de { $fastest } Hz, porque destella dos veces por pasada.
    .remedy = Un objetivo que se desliza puede ir más rápido.
finding-loud = Los tonos son muy fuertes: { $level } dBFS.
    .remedy = Escuche antes que la persona, empiece más bajo y, a la larga, no pase de 80 dB en el oído (OMS).
finding-exposure = Con el ordenador a todo volumen y unos auriculares que dan { $full } dB, esta serie sola puede ser el { $percent } % del sonido que los oídos deberían recibir en una semana ({ $weekly } dB durante { $hours } horas, OMS).
    .remedy = Baje el nivel o el volumen del ordenador, o acorte la serie.
finding-loudspeakers = Los tonos salen de altavoces: su fuerza en el oído depende de la sala y del amplificador, y cada oído oye los dos lados.
    .remedy = Coloque uno a cada lado a la misma distancia, escuche desde el asiento del cliente con el nivel de la serie y manténgase allí por debajo de 80 dB en usos largos (OMS).
finding-loudspeakers-narrow = Con altavoces, una separación del { $width } % apenas distingue los lados.
    .remedy = Elija 100 % o auriculares.
finding-quieter = { $sound }: unos { $by } dB menos que otros sonidos a este nivel, porque sus picos pasarían del techo.
    .remedy = A { $level } dBFS es tan fuerte como los demás.
finding-irregular = Los tonos son irregulares a propósito: cada uno llega más tarde, hasta un { $percent } % de su barrido.
    .remedy = Para tonos regulares elija 0 %. Ojos y oídos vuelven entonces a ir juntos.
finding-varied = Las idas y vueltas difieren a propósito: en velocidad hasta un { $speed } %, en amplitud hasta un { $width } % (semilla { $seed }).
    .remedy = Para un curso uniforme elija 0 % en ambas. La media de la serie es la misma de las dos formas.
finding-varied-room = El recorrido ocupa tanto de la pantalla que su amplitud solo puede variar un { $width } %, no un { $asked } %.
    .remedy = Un recorrido más estrecho deja más margen.
finding-crowded-audio = Un tono dura { $duration } ms, y el otro lado llega a los { $between } ms.
    .remedy = Un tono más corto distingue mejor los lados.
finding-overlap-audio = Un tono dura { $duration } ms y aún suena cuando empieza el otro lado, a los { $between } ms.
    .remedy = Elija un tono más corto o una velocidad más lenta.
finding-crowded-hands = Un pulso dura { $duration } ms, y la otra mano llega a los { $between } ms.
    .remedy = Un pulso más corto distingue mejor los lados.
finding-overlap-hands = Un pulso dura { $duration } ms y aún se siente cuando empieza la otra mano, a los { $between } ms.
    .remedy = Elija un pulso más corto o una velocidad más lenta.
finding-breathing = Respiración: superficial y natural, tanta como resulte cómoda; se para si aparece mareo.
    .remedy = Dígaselo al cliente antes de empezar. Respirar demasiado hondo marea.
client-breathing = Respire de forma superficial y natural, tanto como le resulte cómodo. Pare si siente mareo.
finding-own-rate-audio = Los tonos tienen un ritmo propio, { $rate } por segundo: a propósito no llegan con el objetivo.
    .remedy = Quite el ritmo propio para que lleguen con el objetivo.
finding-own-rate-hands = Los pulsos tienen un ritmo propio, { $rate } por segundo: a propósito no llegan con el objetivo.
    .remedy = Quite el ritmo propio para que lleguen con el objetivo.
finding-pattern-rumble = Los mandos dan este patrón en pasos gruesos de 30 ms o más, y no dicen cuándo.
    .remedy = Una placa de vibradores lo da con exactitud.
finding-pattern-audio = Los excitadores dan este patrón como vibración de un tono: con qué fuerza se siente depende del excitador y del amplificador, y nada dice si se sintió.
    .remedy = Pruébelo en «Preparar» y ajuste el amplificador; los excitadores no llevan botón de parada.
finding-unseen-picture = La imagen { $file } no se puede mostrar: { $why }
    .remedy = Mientras tanto se muestra la forma. Añada de nuevo la imagen o elija otra.
finding-unseen-background = La foto { $file } no se puede mostrar detrás del objetivo: { $why }
    .remedy = Mientras tanto se muestra el color del fondo. Añada de nuevo la foto o elija otra.
finding-unseen-calm = La foto { $file } no se puede mostrar entre series: { $why }
    .remedy = Mientras tanto se muestra el color. Añada de nuevo la foto o elija otra.
finding-cue-file = Su sonido { $file } no se puede dar: { $why }
    .remedy = Mientras tanto los tonos suenan así: { $sound }. Añada de nuevo el sonido o elija otro.
finding-music = La música { $music } no se puede reproducir: { $why }
    .remedy = Sin ella se dan los tonos, también donde iba a sustituirlos. Añada de nuevo la música o elija otra.
finding-pattern-both = Se mueven las dos manos a la vez: lo que se siente no cambia de lado.
    .remedy = Elija otro patrón para pulsos que cambien de lado.
