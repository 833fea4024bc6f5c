"""The night: after the close, bars to signals and a report, one Spark job a stage.

Set NIGHTDESK_HOME to the installed home; see airflow/README.md.
"""

from __future__ import annotations

import os
import re
import shlex
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from airflow.exceptions import AirflowException
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
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

STAGES = ["ingest", "check", "features", "risk", "scan", "labels", "train", "signals", "report"]
# What brings and prepares data may fail for a while: a network, a full disk. A fit that fails once fails again.
RETRIED = {"ingest", "check", "features", "risk", "scan", "labels"}
# Usage, configuration, a gate that refused, signals not executable, a bug: the same again would end the same.
FINAL_EXIT_CODES = {2, 3, 5, 7, 70}


class Stage(SparkSubmitOperator):
    """A stage of the night; it is not tried again where a retry cannot help."""

    def execute(self, context):
        try:
            super().execute(context)
        except AirflowException as failure:
            code = re.search(r"Error code is: (\d+)", str(failure))
            if code and int(code.group(1)) in FINAL_EXIT_CODES:
                raise AirflowFailException(str(failure)) from failure
            raise


def as_of(params, dag_run, data_interval_end=None) -> str:
    """The session of the run: its parameter, else the New York date on which its interval ends."""
    if params["as_of"]:
        return str(params["as_of"])
    moment = data_interval_end or dag_run.run_after
    return moment.astimezone(NEW_YORK).date().isoformat()


def arguments(stage: str, params, dag_run, data_interval_end=None) -> list[str]:
    """The command line of a stage, as after `nightdesk`."""
    line = [stage, "--as-of", as_of(params, dag_run, data_interval_end)]
    line += ["--warehouse", str(params["warehouse"])]
    # Only ingest asks for bars; the other stages find them in the warehouse.
    if stage == "ingest" and params["files"]:
        line += ["--files", str(params["files"])]
    if stage == "ingest" and params["universe"]:
        line += ["--universe", str(params["universe"])]
    if params["now"]:
        line += ["--now", str(params["now"])]
    for setting in params["settings"]:
        line += ["--set", str(setting)]
    return line


def nightly_jar() -> str:
    """The application's jar in the home; the pattern itself where there is none."""
    pattern = "nightdesk-nightly-*.jar"
    found = sorted((HOME / "jars").glob(pattern))
    return str(found[-1] if found else HOME / "jars" / pattern)


with DAG(
    dag_id="nightdesk_nightly",
    description="Bars to signals and a report, each evening after the close",
    # Extended hours end at 20:00; the exchange's holidays are skipped by the first task.
    schedule=CronTriggerTimetable("30 20 * * 1-5", timezone="America/New_York"),
    start_date=datetime(2024, 1, 1, tzinfo=NEW_YORK),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=12),
    render_template_as_native_obj=True,
    user_defined_macros={"as_of": as_of, "arguments": arguments, "quote": shlex.quote},
    tags=["nightdesk"],
    params={
        "as_of": Param(
            None, type=["null", "string"], format="date", description="As-of session; empty takes the run's own."
        ),
        "warehouse": Param(WAREHOUSE, type="string", description="Folder of the tables."),
        "files": Param(None, type=["null", "string"], description="Folder of CSV files; empty asks the broker."),
        "universe": Param(None, type=["null", "string"], description="CSV of dated membership; empty takes the last."),
        "settings": Param([], type="array", items={"type": "string"}, description="Settings, as key=value."),
        "now": Param(None, type=["null", "string"], description="Take this instant for the present."),
        "driver_memory": Param("6g", type="string", description="Memory of the Spark driver."),
    },
) as dag:
    previous = BashOperator(
        task_id="session",
        doc_md="Skips the night if the exchange is closed: the command then ends with 99.",
        bash_command=(
            '"$NIGHTDESK_HOME/bin/nightdesk" sessions'
            " --on {{ quote(as_of(params, dag_run, data_interval_end | default(none))) }}"
            " --warehouse {{ quote(params.warehouse) }}"
        ),
        env={"NIGHTDESK_HOME": str(HOME)},
        append_env=True,
        skip_on_exit_code=99,
        retries=0,
    )
    for stage in STAGES:
        task = Stage(
            task_id=stage,
            name=f"nightdesk {stage}",
            conn_id="spark_default",
            # By its full path: the package pyspark brings a spark-submit without our jars.
            spark_binary=str(HOME / "bin" / "spark-submit"),
            java_class="io.nightdesk.nightly.Nightdesk",
            application=nightly_jar(),
            application_args=f"{{{{ arguments('{stage}', params, dag_run, data_interval_end | default(none)) }}}}",
            conf={
                "spark.driver.memory": "{{ params.driver_memory }}",
                "spark.driver.extraJavaOptions": (
                    "-Dnightdesk.terminal=false \"-Dnightdesk.logs={{ params.warehouse }}/logs\""
                    " \"-Dnightdesk.log={{ params.warehouse }}/logs/nightdesk.log\""
                ),
            },
            env_vars={"NIGHTDESK_HOME": str(HOME), "SPARK_HOME": str(HOME)},
            # One writer a warehouse.
            pool="nightdesk_writer",
            retries=2 if stage in RETRIED else 0,
            retry_delay=timedelta(minutes=5),
            retry_exponential_backoff=True,
        )
        previous >> task
        previous = task
