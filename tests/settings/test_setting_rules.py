"""What is known of every setting: its flag, its range or its choices, and a value to propose."""

from hypothesis import given
from hypothesis import strategies as st

from bilateral.loading.rules import SETTING_RULES
from bilateral.settings.told_where import Stands, told_where
from bilateral.words.catalogue import has_words


def test_no_two_settings_of_a_command_have_the_same_flag() -> None:
    flags = [
        (command, rule.declared.flag.name)
        for rules in SETTING_RULES.values()
        for rule in rules.values()
        if rule.declared.flag
        for command in rule.declared.flag.commands
    ]
    assert ("run", "--speed") in flags
    assert len(set(flags)) == len(flags)


def test_guides_know_a_range_or_choices_for_every_setting() -> None:
    for guides in SETTING_RULES.values():
        for guide in guides.values():
            assert has_words(f"setting-{guide.section}-{guide.field}.meaning")
            assert guide.limits.lowest < guide.limits.highest or not guide.types <= {int, float}
            is_a_measure = guide.types <= {int, float} and guide.field != "seed"
            assert guide.unit or not is_a_measure


@given(st.floats() | st.integers() | st.text(max_size=20) | st.booleans())
def test_what_is_proposed_is_always_allowed(value: object) -> None:
    for guides in SETTING_RULES.values():
        for guide in guides.values():
            assert guide.accepts(guide.nearest_to(value), is_text=False)


def test_where_a_setting_is_worth_a_word_is_told_by_what_others_may_be() -> None:
    rules = [rule for table in SETTING_RULES.values() for rule in table.values()]
    told = {
        (rule.section, rule.field): told_where(rule.section, rule.declared.told) for rule in rules
    }
    for ways in told.values():
        for one in (one for way in ways for one in way):
            assert SETTING_RULES[one.section][one.field].accepts(one.value, is_text=False), one
    assert told["set", "passes"] == ()
    assert told["motion", "seed"][-1] == (
        Stands("audio", "irregular_percent", is_other=True, value=0.0),
    )
