package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.night.NightSession;
import io.nightdesk.nightly.sql.RowPrinter;
import io.nightdesk.nightly.sql.SqlCatalogue;
import io.nightdesk.nightly.sql.SqlRunner;
import io.nightdesk.nightly.sql.Statements;
import io.nightdesk.nightly.sql.WritingSession;
import io.nightdesk.nightly.warehouse.Recovery;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.nightly.warehouse.Warehouse;
import io.nightdesk.nightly.warehouse.WarehouseLock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Queries the tables. */
@Command(
    name = "sql",
    description = {
      "Readers see every table as of its last finished run, and the views latest_signals,",
      "open_positions, run_status, model_scorecard and features_88."
    },
    footer = {
      "",
      "Examples:",
      "  nightdesk sql \"SELECT signal, count(*) AS n FROM latest_signals GROUP BY signal\"",
      "  nightdesk sql \"SHOW TABLES; DESCRIBE signals\" --format csv"
    })
final class SqlCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      arity = "1",
      paramLabel = "STATEMENTS",
      description = "One or more statements, split by semicolons.")
  private String statements;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "Form of the results; json is one object a line. Default: table.")
  private RowPrinter.Format format;

  @Option(
      names = "--write",
      description = "Carry out statements that change tables, too; the table as it is now.")
  private boolean write;

  @Override
  public Integer call() {
    List<String> all = Statements.split(statements);
    if (all.isEmpty()) {
      throw Problem.of(
          ExitCode.USAGE,
          "There is no statement to carry out.",
          "The text holds nothing but spaces, comments or semicolons.",
          "See: nightdesk sql --help");
    }
    Warehouse warehouse = Warehouse.openForReading(common.warehouse());
    if (!write) {
      SparkSession spark = NightSession.open("sql");
      SqlRunner runner = runner(spark);
      runner.requireReading(all);
      run(runner, SqlCatalogue.open(spark, warehouse, SqlCatalogue.Access.PUBLISHED), all);
      return ExitCode.DONE.code();
    }
    try (WarehouseLock lock = WarehouseLock.take(warehouse.path())) {
      SparkSession spark = NightSession.open("sql");
      TableStore tables = new TableStore(spark, warehouse);
      Recovery.run(tables, RunLedger.read(warehouse.path()), common.clock().instant())
          .forEach(done -> common.console().line("%s", done));
      SqlCatalogue catalogue = SqlCatalogue.open(spark, warehouse, SqlCatalogue.Access.CURRENT);
      new WritingSession(tables, common.clock())
          .run(common.asOf(), statements, () -> run(runner(spark), catalogue, all));
    }
    return ExitCode.DONE.code();
  }

  private static void run(SqlRunner runner, SqlCatalogue catalogue, List<String> statements) {
    catalogue.registerNamedIn(statements);
    if (runner.lists(statements)) {
      catalogue.listAll();
    }
    runner.run(statements);
  }

  private SqlRunner runner(SparkSession spark) {
    return new SqlRunner(spark, format().printer(), common.out(), common.console());
  }

  private RowPrinter.Format format() {
    RowPrinter.Format plain = common.json() ? RowPrinter.Format.JSON : RowPrinter.Format.TABLE;
    return format == null ? plain : format;
  }
}
