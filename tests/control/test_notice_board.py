"""A notice stands until its condition ends, it is dismissed, or it is old news."""

from bilateral.control.notice_board import MOST, NEWS_STANDS_S, NoticeBoard
from bilateral.words.notice import Notice, Severity

LOST = Notice("lost", about="ears", name="X")
BACK = Notice("back", about="ears", name="X", severity=Severity.NEWS)
STOPPED = Notice("stopped")


def standing(board: NoticeBoard) -> list[tuple[int, str]]:
    return [(one.number, one.notice.code) for one in board.posted]


def test_the_same_condition_stands_as_it_is_since_it_came() -> None:
    board = NoticeBoard()
    board.post(LOST, 10.0)
    before = board.posted
    board.post(LOST, 20.0)
    assert board.posted is before
    assert (before[0].number, before[0].since_s) == (1, 10.0)


def test_what_comes_again_without_a_condition_takes_the_place_of_the_older_one() -> None:
    board = NoticeBoard()
    board.post(STOPPED, 10.0)
    board.post(LOST, 11.0)
    board.post(STOPPED, 20.0)
    assert standing(board) == [(2, "lost"), (3, "stopped")]
    assert board.posted[-1].since_s == 20.0


def test_what_is_told_about_the_same_takes_its_place() -> None:
    board = NoticeBoard()
    board.post(LOST, 10.0)
    board.post(STOPPED, 11.0)
    board.post(BACK, 12.0)
    assert standing(board) == [(2, "stopped"), (3, "back")]


def test_a_warning_ends_with_its_condition_and_news_stay_for_a_while() -> None:
    board = NoticeBoard()
    board.post(LOST, 10.0)
    board.clear({"eyes"})
    assert standing(board) == [(1, "lost")]
    board.clear({"ears"})
    assert standing(board) == []
    board.post(BACK, 20.0)
    board.clear({"ears"})
    board.age(20.0 + NEWS_STANDS_S - 0.01)
    assert standing(board) == [(2, "back")]
    board.age(20.0 + NEWS_STANDS_S)
    assert standing(board) == []


def test_a_warning_does_not_age_and_is_dismissed_by_its_number() -> None:
    board = NoticeBoard()
    board.post(STOPPED, 10.0)
    board.age(10_000.0)
    board.dismiss(7)
    assert standing(board) == [(1, "stopped")]
    board.dismiss(1)
    assert standing(board) == []


def test_there_is_an_end_to_what_stands() -> None:
    board = NoticeBoard()
    for number in range(100):
        board.post(Notice("one", number=number), float(number))
    assert len(board.posted) == MOST
    assert board.posted[-1].number == 100
