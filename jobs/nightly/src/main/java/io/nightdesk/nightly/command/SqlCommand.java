package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.night.NightSession;
import io.nightdesk.nightly.sql.RowPrinter;
import io.nightdesk.nightly.sql.SqlCatalogue;
import io.nightdesk.nightly.sql.SqlRunner;
import io.nightdesk.nightly.sql.Statements;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.util.List;
import java.util.concurrent.Callable;
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
    var spark = NightSession.open("sql");
    SqlRunner runner = new SqlRunner(spark, format().printer(), common.out(), common.console());
    runner.requireReading(all);
    SqlCatalogue catalogue = SqlCatalogue.open(spark, warehouse);
    catalogue.registerNamedIn(all);
    if (runner.lists(all)) {
      catalogue.listAll();
    }
    runner.run(all);
    return ExitCode.DONE.code();
  }

  private RowPrinter.Format format() {
    RowPrinter.Format plain = common.json() ? RowPrinter.Format.JSON : RowPrinter.Format.TABLE;
    return format == null ? plain : format;
  }
}
