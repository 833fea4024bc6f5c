"""Both DAGs as Airflow reads them: no import errors, and the promises of DESIGN kept."""

import os
import sys
import unittest
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

from airflow.dag_processing.dagbag import DagBag
from airflow.exceptions import AirflowException
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk.exceptions import AirflowFailException

DAGS = Path(__file__).resolve().parents[1] / "dags"
STAGES = ["ingest", "check", "features", "risk", "scan", "labels", "train", "signals", "report"]
BAG = DagBag(dag_folder=str(DAGS))


def macro(dag_id, name):
    return BAG.dags[dag_id].user_defined_macros[name]


def parameters(**given):
    known = {"as_of": None, "warehouse": "/w", "files": None, "universe": None, "settings": [], "now": None}
    return known | given


def raising(message):
    raise AirflowException(message)


class Import(unittest.TestCase):
    def test_bothDagsAreThere_withoutErrors(self):
        self.assertEqual({}, BAG.import_errors)
        self.assertEqual({"nightdesk_nightly", "nightdesk_execution"}, set(BAG.dags))

    def test_everyFileOfTheFolderIsADag(self):
        read = {Path(dag.fileloc).name for dag in BAG.dags.values()}
        self.assertEqual({file.name for file in DAGS.glob("*.py")}, read)


class Nightly(unittest.TestCase):
    def setUp(self):
        self.dag = BAG.dags["nightdesk_nightly"]

    def test_tasksFollowEachOther_inTheOrderOfTheNight(self):
        order = ["session", *STAGES]
        self.assertEqual(set(order), set(self.dag.task_ids))
        for before, after in zip(order, order[1:]):
            self.assertEqual({after}, self.dag.task_dict[before].downstream_task_ids)
        self.assertEqual(set(), self.dag.task_dict["report"].downstream_task_ids)

    def test_eachStageIsOneSparkJob_ofTheHome(self):
        home = os.environ["NIGHTDESK_HOME"]
        for stage in STAGES:
            task = self.dag.task_dict[stage]
            self.assertIsInstance(task, SparkSubmitOperator)
            self.assertEqual("io.nightdesk.nightly.Nightdesk", task._java_class)
            self.assertEqual(f"{home}/bin/spark-submit", task._spark_binary)
            self.assertTrue(task.application.startswith(f"{home}/jars/nightdesk-nightly-"))

    def test_writersShareTheOneSlotPool(self):
        self.assertEqual({"nightdesk_writer"}, {self.dag.task_dict[stage].pool for stage in STAGES})

    def test_dataStagesAreRetried_fitsAreNot(self):
        retries = {stage: self.dag.task_dict[stage].retries for stage in STAGES}
        self.assertEqual({2}, {retries[s] for s in ["ingest", "check", "features", "risk", "scan", "labels"]})
        self.assertEqual({0}, {retries[s] for s in ["train", "signals", "report"]})

    def test_aRefusalOfTheGateIsFinal_aLostNetworkIsNot(self):
        self.assertIs(AirflowFailException, self.failure_of("ingest", 5))
        self.assertIs(AirflowException, self.failure_of("ingest", 4))

    def failure_of(self, stage, code):
        task = self.dag.task_dict[stage]
        task._hook = SimpleNamespace(submit=lambda _: raising(f"Cannot execute: it. Error code is: {code}."))
        try:
            task.execute({})
        except AirflowException as failure:
            return type(failure)
        finally:
            task._hook = None

    def test_theFirstTaskSkips_onTheExitCodeOfAClosedDay(self):
        first = self.dag.task_dict["session"]
        self.assertIsInstance(first, BashOperator)
        self.assertEqual([99], list(first.skip_on_exit_code))
        self.assertIn("sessions --on", " ".join(first.bash_command.split()))

    def test_nightsAreNotCaughtUp_andOneRunsAtATime(self):
        self.assertFalse(self.dag.catchup)
        self.assertEqual(1, self.dag.max_active_runs)

    def test_theyRunInNewYorkTime(self):
        for dag in BAG.dags.values():
            self.assertEqual("America/New_York", str(dag.timetable.timezone))

    def test_asOfIsTheParameter_elseTheNewYorkDate(self):
        as_of = macro("nightdesk_nightly", "as_of")
        run = SimpleNamespace(run_after=datetime(2018, 2, 2, 3, 0, tzinfo=UTC))
        self.assertEqual("2018-01-31", as_of(parameters(as_of="2018-01-31"), run))
        # 20:30 in New York is the next date in UTC.
        self.assertEqual("2018-01-31", as_of(parameters(), run, datetime(2018, 2, 1, 1, 30, tzinfo=UTC)))
        self.assertEqual("2018-02-01", as_of(parameters(), run))

    def test_onlyIngestIsToldWhereBarsAre_everyStageItsSettings(self):
        arguments = macro("nightdesk_nightly", "arguments")
        given = parameters(as_of="2018-01-31", files="/f", universe="/u.csv", settings=["learn.seed=7"])
        common = ["--as-of", "2018-01-31", "--warehouse", "/w"]
        last = ["--set", "learn.seed=7"]
        self.assertEqual(
            ["ingest", *common, "--files", "/f", "--universe", "/u.csv", *last], arguments("ingest", given, None)
        )
        self.assertEqual(["train", *common, *last], arguments("train", given, None))


class Execution(unittest.TestCase):
    def setUp(self):
        self.dag = BAG.dags["nightdesk_execution"]
        self.refusal = sys.modules[type(self.dag.task_dict["execute"]).__module__].refusal

    def test_ordersFollowTheCalendar_andAreNeverRetried(self):
        self.assertEqual({"session", "execute"}, set(self.dag.task_ids))
        self.assertEqual({"execute"}, self.dag.task_dict["session"].downstream_task_ids)
        self.assertEqual({0}, {task.retries for task in self.dag.tasks})

    def test_noPastMorningIsCaughtUp(self):
        self.assertFalse(self.dag.catchup)
        self.assertEqual(1, self.dag.max_active_runs)
        self.assertEqual({False}, {task.depends_on_past for task in self.dag.tasks})

    def test_paperIsTheDefault_liveIsNotOffered(self):
        mode = self.dag.params.get_param("mode")
        self.assertEqual("paper", mode.value)
        self.assertEqual(["dry", "paper"], mode.schema["enum"])

    def test_everyExitCodeButZeroFailsTheExecution(self):
        self.assertEqual([], list(self.dag.task_dict["execute"].skip_on_exit_code))

    def test_backfillsAreRefused(self):
        now = datetime(2024, 3, 5, 15, 0, tzinfo=UTC)
        self.assertIn("backfill", self.refusal("backfill", now, now))

    def test_runsOfThePastAreRefused_thoseOfTodayAreNot(self):
        now = datetime(2024, 3, 5, 15, 0, tzinfo=UTC)
        self.assertIn("more than a day ago", self.refusal("manual", now - timedelta(hours=25), now))
        self.assertIsNone(self.refusal("scheduled", now - timedelta(minutes=5), now))
        self.assertIsNone(self.refusal("manual", now, now))

    def test_theCommandLineIsQuoted(self):
        given = parameters(mode="paper", warehouse="/a b; rm", settings=['schwab.base-url="http://127.0.0.1:1"'])
        line = macro("nightdesk_execution", "arguments")(given)
        self.assertEqual(
            "execute --mode paper --warehouse '/a b; rm' --set 'schwab.base-url=\"http://127.0.0.1:1\"'", line
        )


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    failed = len(result.failures) + len(result.errors)
    Path(sys.argv[1]).write_text(f"{result.testsRun - failed} {failed}\n")
    sys.exit(failed > 0)
