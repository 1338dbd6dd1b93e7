"""`bilateral open`: a session with the therapist's page."""

from collections import deque
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bilateral.app.opening import RunWishes, Terminal, check_report_place, outputs_open, speaker
from bilateral.console.messages import SessionState
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.control.command_queue import CommandQueue
from bilateral.control.console_supervisor import ConsoleSupervisor
from bilateral.control.halt_door import HaltDoor
from bilateral.control.newest_state import NewestState
from bilateral.control.plan_worker import PlanWorker
from bilateral.loading import load, user_file_path
from bilateral.loading.presets import find_preset
from bilateral.processes.interpreter import importing
from bilateral.processes.threads import ComputerFull
from bilateral.settings.to_plan import set_plan, words_before
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from bilateral.reporting.schema import Report

Flags = Mapping[str, Mapping[str, object]]


def hold_session(
    preset: str | Path, flags: Flags, wishes: RunWishes, terminal: Terminal, *, browse: bool
) -> "Report":
    """Give sets as they are asked for on the stage or on the page; `preset` is what it begins with.

    Raises SettingsRefused, OutputRequired, ComputerFull and OSError.
    """
    first = find_preset(preset, user_file_path().parent)
    settings = load(preset, flags)
    plan = replace(set_plan(settings), name=first.name, words=words_before(settings))
    check_report_place(wishes)
    command_queue = CommandQueue()
    newest_state: NewestState[SessionState] = NewestState()
    plan_worker = PlanWorker(command_queue)
    halt_door = HaltDoor(plan_worker.halt)
    notices: deque[Notice] = deque()
    for_terminal: deque[Notice] = deque()
    supervisor = ConsoleSupervisor(
        command_queue,
        newest_state,
        FirstChoice(preset, flags),
        plan_worker.ask,
        notices.append,
        browse=browse,
        halt_door=halt_door.shown,
        show_address=lambda address: for_terminal.append(
            Notice("address-of-page-again", address=address)
        ),
    )
    with ExitStack() as closing:
        closing.callback(halt_door.close)
        closing.callback(plan_worker.close)
        later = closing.enter_context(ExitStack())
        # First of all, so that nobody waits for a deaf console.
        closing.push(lambda fault, *_: supervisor.close(in_order=fault is None))
        halt_door.start(supervisor.port)
        supervisor.start()
        with outputs_open(settings, plan, wishes, terminal, notices, has_page=True) as opened:
            with importing():  # behind the stage, which has no use for it
                from bilateral.app.giving import give_sets, hand_in  # noqa: PLC0415
                from bilateral.control.devices_message import devices_message  # noqa: PLC0415
                from bilateral.control.page_services import PageServices  # noqa: PLC0415
                from bilateral.outputs.plugged_in import DeviceWatch, monitors_of  # noqa: PLC0415

            code = "address-of-page-opens" if browse else "address-of-page"
            where = speaker(lambda: settings)(Notice(code, address=supervisor.address))
            terminal().print(where, soft_wrap=True, style="bold", markup=False)
            device_watch = DeviceWatch(
                lambda found: supervisor.tell_devices(devices_message(found))
            )
            later.callback(device_watch.close)
            page_services = PageServices(
                command_queue,
                newest_state,
                opened.device_manager,
                device_watch,
                lambda: plan_worker.settings.page.screening,
                lambda: plan_worker.settings.page.client_stop_grounds,
                opened.notices,
                tuple(one.notice for one in opened.told),
            )
            plan_worker.start(settings, plan, opened.device_manager, opened.notices.append)
            device_watch.note(monitors_of(opened.output_set.eyes.stage), busy=False)
            try:
                opened.device_manager.start()
                device_watch.start()
            except ComputerFull as full:
                opened.notices.append(Notice("devices-not-watched", why=full.notice))
            finished = give_sets(
                opened,
                lambda: plan_worker.settings,
                [plan],
                terminal(),
                wait=wishes.wait,
                page_services=page_services,
                for_terminal=for_terminal,
            )
        hand_in(finished, wishes, terminal())
        return finished
