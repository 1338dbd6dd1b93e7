"""Whatever is given, there come settings of it or a sentence."""

import math
from pathlib import Path

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from bilateral.loading import SettingsRefused, check_file, load
from bilateral.loading.rules import SETTING_RULES
from bilateral.settings import Settings
from tests.hypothesis_profiles import hardness
from tests.settings.refusals import whole_sentence

FUZZ = hypothesis_settings(
    max_examples=math.ceil(150 * hardness),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
names = (
    st.sampled_from([*SETTING_RULES, *(f for guides in SETTING_RULES.values() for f in guides)])
    | st.text()
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=10**300, max_value=10**320)
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["yes", "saccade", "#fff", "1.5", "1970-01-01", "\x1b[2J", "auto"])
)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3), max_leaves=6)
trees = st.dictionaries(
    st.sampled_from(list(SETTING_RULES)) | st.text(max_size=8),
    st.dictionaries(names, values, max_size=4) | values,
    max_size=5,
)


def settings_or_refusal(path: Path) -> None:
    try:
        assert isinstance(check_file(path).settings, Settings)
    except SettingsRefused as refused:
        whole_sentence(refused)


def rendered(value: object) -> str:
    """TOML of a tree, with `none` for None: text that is no TOML at all."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{rendered(k)} = {rendered(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(rendered(item) for item in value) + "]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(c):08x}" for c in value) + '"'
    return repr(value).lower()


@FUZZ
@given(st.binary(max_size=200))
def test_no_bytes_end_in_anything_but_settings_or_a_sentence(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(content)
    settings_or_refusal(path)


toml_pieces = st.sampled_from(
    [
        *"[]=\"'\n\r{},.#\\-1e \u201cé",
        "[[",
        '"""',
        "[motion]\n",
        "speed_hz",
        " = 1.2\n",
        "true",
        "inf",
    ]
)


@FUZZ
@given(st.lists(toml_pieces | st.text(max_size=3), max_size=30))
def test_no_text_ends_in_anything_but_settings_or_a_sentence(
    tmp_path: Path, pieces: list[str]
) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes("".join(pieces).encode("utf-8", "surrogatepass"))
    settings_or_refusal(path)


@FUZZ
@given(trees)
def test_no_wrong_value_ends_in_anything_but_settings_or_a_sentence(
    tmp_path: Path, tree: dict[str, object]
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        "\n".join(f"{rendered(key)} = {rendered(value)}" for key, value in tree.items())
    )
    settings_or_refusal(path)


@FUZZ
@given(
    st.dictionaries(
        st.sampled_from(list(SETTING_RULES)), st.dictionaries(names, scalars, max_size=4)
    ),
    st.dictionaries(names.map(lambda name: f"BILATERAL_{name}".upper()), st.text(max_size=8)),
)
def test_no_flag_and_no_variable_ends_in_anything_but_settings_or_a_sentence(
    tmp_path: Path, flags: dict[str, dict[str, object]], environ: dict[str, str]
) -> None:
    try:
        settings = load("standard", flags, user_file=tmp_path / "none.toml", environ=environ)
        assert isinstance(settings, Settings)
    except SettingsRefused as refused:
        whole_sentence(refused)
