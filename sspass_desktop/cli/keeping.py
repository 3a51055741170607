"""``backup``, ``restore`` and ``sample``: whole plan files."""

from argparse import Namespace

from sspass_desktop.cli.joints import DONE, Joints, progress
from sspass_desktop.cli.streams import say
from sspass_desktop.files import refuse_same_file
from sspass_desktop.services.plans import add_plan
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.services.signing import signed
from sspass_desktop.texts import commands, history


def backup(typed: Namespace, joints: Joints) -> int:
    """Copy the plan file and verify the copy; only an older backup is replaced by it."""
    refuse_same_file(typed.plan, typed.out)
    if typed.out.exists():
        joints.open_store(typed.out, False)
    progress(commands.WRITING)
    joints.copy(typed.plan, typed.out)
    say(commands.copied(typed.out.name))
    return DONE


def restore(typed: Namespace, joints: Joints) -> int:
    """Put a verified copy of a backup in the place of the plan file."""
    refuse_same_file(typed.backup_file, typed.plan)
    progress(commands.WRITING)
    joints.copy(typed.backup_file, typed.plan)
    say(commands.copied(typed.plan.name))
    return DONE


def sample(typed: Namespace, joints: Joints) -> int:
    """Write the example plan into a new file, or beside the editions of an existing one."""
    plan = sample_plan(typed.scale)
    progress(commands.STORING)
    add_plan(plan, joints.open_store(typed.plan, True), signed(history.SAMPLE))
    cards = sum(len(edition.cards) for edition in plan.editions)
    say(commands.sampled(cards, typed.plan.name))
    return DONE
