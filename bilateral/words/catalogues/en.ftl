# English. Fluent: https://projectfluent.org/fluent/guide/
#
# Each language is one file here and nothing else. Ids are grouped by the room that says them.
# A setting is `setting-SECTION-FIELD`, its name; `.meaning` says in sentences what it is,
# `.choice-NAME` names what may be chosen. A preset that comes with Bilateral is `preset-NAME`,
# its name; `.about` says what it is for.

language-name = English

# What is said of something that the catalogues have no words for.
notice-without-words = Something has happened that has no words yet: { $code }.
