"""Sounds and music of one's own: added, seen, heard and chosen without leaving the set."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from bilateral.console.messages import AskTrial
from tests.console.viewing import Stand
from tests.files.pictures import picture
from tests.files.sounds import encoded, sine


def opened(page: Page, name: str) -> Locator:
    page.locator(f"[data-field={name}]").click()
    panel = page.locator(".quick-panel")
    expect(panel).to_be_visible()
    return panel


def picked(panel: Locator, number: int, path: Path) -> None:
    panel.locator("input[type=file]").nth(number).set_input_files(path)


def test_music_is_added_and_played_under_the_tones_without_leaving_the_set(
    stand: Stand, page: Page, tmp_path: Path
) -> None:
    panel = opened(page, "ambience-source")
    expect(panel.locator("#quick-setting-ambience-level_dbfs")).to_be_hidden()
    listen = panel.get_by_role("button", name="Listen: some seconds of it").first
    expect(listen).to_be_disabled()
    panel.get_by_role("radio", name="Rain").click()
    stand.await_settings(lambda now: now.ambience.source == "rain")
    expect(panel.locator("#quick-setting-ambience-level_dbfs")).to_be_visible()
    expect(panel.locator("#quick-setting-ambience-music")).to_be_hidden()
    expect(panel.locator(":scope > .glance .outline")).to_be_visible()
    listen.click()
    stand.await_said(AskTrial(type="trial", output="ambience"))
    panel.get_by_role("radio", name="Music of your own").click()
    stand.await_settings(lambda now: now.ambience.source == "music")
    expect(page.locator("#findings")).to_contain_text("cannot be played")
    expect(panel.locator(".own-file .glance .refusal")).to_contain_text("no music")
    expect(panel.locator(":scope > .glance")).to_be_hidden()
    broken = tmp_path / "broken.mp3"
    broken.write_text("no music")
    picked(panel, 0, broken)
    expect(panel.locator(".own-file > .refusal")).to_contain_text("no sound that can be opened")
    song = tmp_path / "song.mp3"
    song.write_bytes(encoded(sine(3.0), "MP3"))
    picked(panel, 0, song)
    stand.await_settings(lambda now: now.ambience.music == "song.mp3")
    expect(panel.locator(".own-file .glance .outline")).to_be_visible()
    expect(panel.locator(".own-file .glance .figures")).to_contain_text("LUFS")
    folder = tmp_path / "Evening"
    folder.mkdir()
    for name in ("1.mp3", "2.mp3"):
        (folder / name).write_bytes(song.read_bytes())
    (folder / "cover.txt").write_text("no music")
    picked(panel, 1, folder)
    stand.await_settings(lambda now: now.ambience.music == "Evening")
    expect(panel.locator(".own-file .glance .figures")).to_contain_text("2 files")
    panel.get_by_role("switch", name="Instead of the tones").click()
    stand.await_settings(lambda now: now.ambience.instead_of_tones)
    expect(page.locator("#findings")).not_to_contain_text("cannot be played")
    expect(page.locator("[data-field=ambience-source] .own")).to_have_text("Evening")
    panel.get_by_label("by its whole path").fill(str(song))
    panel.get_by_label("by its whole path").press("Enter")
    stand.await_settings(lambda now: now.ambience.music == str(song))
    expect(panel.locator(".own-file .glance .outline")).to_be_visible()


def test_a_sound_is_added_as_the_cue_and_gives_way_to_one_that_is_picked(
    stand: Stand, page: Page, tmp_path: Path
) -> None:
    panel = opened(page, "audio-sound")
    drip = tmp_path / "drip.wav"
    drip.write_bytes(encoded(sine()))
    picked(panel, 0, drip)
    stand.await_settings(lambda now: now.audio.cue_file == "drip.wav")
    expect(panel.locator(".own-file .glance .outline")).to_be_visible()
    expect(page.locator("[data-field=audio-sound]")).to_have_accessible_name("Sound drip.wav")
    panel.get_by_role("radio", name="Bell").click()
    stand.await_settings(lambda now: (now.audio.sound, now.audio.cue_file) == ("bell", ""))
    expect(page.locator("[data-field=audio-sound]")).to_have_accessible_name("Sound Bell")


def test_a_light_bar_and_a_picture_stand_with_the_shapes_and_give_way_to_one(
    stand: Stand, page: Page, tmp_path: Path
) -> None:
    panel = opened(page, "target-shape")
    lamps = panel.locator("#quick-setting-target-lamps")
    lamps.fill("24")
    lamps.press("Enter")
    stand.await_settings(lambda now: now.target.lamps == 24)
    (tmp_path / "lake.png").write_bytes(picture("PNG", (8, 4)))
    picked(panel, 0, tmp_path / "lake.png")
    stand.await_settings(lambda now: now.target.picture == "lake.png")
    button = page.locator("[data-field=target-shape]")
    expect(button).to_have_accessible_name("Shape lake.png")
    panel.get_by_role("radio", name="Bird").click()
    stand.await_settings(lambda now: (now.target.shape, now.target.picture) == ("bird", ""))
    expect(button).to_have_accessible_name("Shape Bird")
