"""The morning: the night's signals become bracket orders, on paper unless told otherwise.

The executor itself refuses stale, tampered or repeated signals and a raised halt, by its exit
code; this DAG adds that no run for the past ever reaches it.
"""

from __future__ import annotations

import os
import shlex
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG, CronTriggerTimetable, Param
from airflow.sdk.exceptions import AirflowFailException

NEW_YORK = ZoneInfo("America/New_York")
BUILT_HOME = Path(__file__).resolve().parents[2] / "target" / "nightdesk-home"
HOME = Path(os.environ.get("NIGHTDESK_HOME", BUILT_HOME))
WAREHOUSE = os.environ.get(
    "NIGHTDESK_WAREHOUSE",
    str(Path(os.environ.get("AIRFLOW_HOME", "~/airflow")).expanduser() / "warehouse"),
)
OLDEST = timedelta(days=1)


def refusal(run_type: str, moment: datetime, now: datetime) -> str | None:
    """Why a run must send no order; nothing if it may."""
    if str(run_type).lower().endswith("backfill"):
        return "Orders are never sent by a backfill. Trigger the DAG for this morning instead."
    if now - moment > OLDEST:
        return f"This run belongs to {moment:%Y-%m-%d %H:%M %Z}, more than a day ago; orders are sent for today only."
    return None


class Execution(BashOperator):
    """Runs the executor, unless the run is a backfill or belongs to the past."""

    def execute(self, context):
        run = context["dag_run"]
        moment = context.get("data_interval_end") or run.run_after
        reason = refusal(getattr(run.run_type, "value", run.run_type), moment, datetime.now(UTC))
        if reason:
            raise AirflowFailException(reason)
        return super().execute(context)


def arguments(params) -> str:
    """The command line of the executor, as after `nightdesk`, quoted for the shell."""
    line = ["execute", "--mode", params["mode"], "--warehouse", params["warehouse"]]
    if params["as_of"]:
        line += ["--as-of", params["as_of"]]
    if params["now"]:
        line += ["--now", params["now"]]
    for setting in params["settings"]:
        line += ["--set", setting]
    return shlex.join(line)


def today(params) -> str:
    """The New York date on which orders would be sent."""
    now = datetime.fromisoformat(params["now"]) if params["now"] else datetime.now(UTC)
    return now.astimezone(NEW_YORK).date().isoformat()


with DAG(
    dag_id="nightdesk_execution",
    description="The night's signals into bracket orders, each morning after the open",
    schedule=CronTriggerTimetable("35 9 * * 1-5", timezone="America/New_York"),
    start_date=datetime(2024, 1, 1, tzinfo=NEW_YORK),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=1),
    default_args={"retries": 0, "depends_on_past": False},
    user_defined_macros={"arguments": arguments, "today": today, "quote": shlex.quote},
    tags=["nightdesk"],
    params={
        "mode": Param("paper", enum=["dry", "paper"], description="dry prints orders, paper sends them to a simulator."),
        "as_of": Param(
            None, type=["null", "string"], format="date", description="Session of the signals; empty takes the last."
        ),
        "warehouse": Param(WAREHOUSE, type="string", description="Folder of the tables and of the ledger."),
        "settings": Param([], type="array", items={"type": "string"}, description="Settings, as key=value."),
        "now": Param(None, type=["null", "string"], description="Take this instant for the present, on paper."),
    },
) as dag:
    session = BashOperator(
        task_id="session",
        doc_md="Skips the morning if the exchange is closed: the command then ends with 99.",
        bash_command='"$NIGHTDESK_HOME/bin/nightdesk" sessions --on {{ quote(today(params)) }}',
        env={"NIGHTDESK_HOME": str(HOME)},
        append_env=True,
        skip_on_exit_code=99,
    )
    execute = Execution(
        task_id="execute",
        doc_md="Ends with 7 for signals that are stale or tampered with, with 8 while trading is halted.",
        bash_command='"$NIGHTDESK_HOME/bin/nightdesk" {{ arguments(params) }}',
        env={"NIGHTDESK_HOME": str(HOME)},
        append_env=True,
        skip_on_exit_code=None,
    )
    session >> execute
