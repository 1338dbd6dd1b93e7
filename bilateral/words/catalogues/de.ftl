# Deutsch

language-name = Deutsch

notice-without-words = Es ist etwas geschehen, wofür es noch keine Worte gibt: { $code }.
