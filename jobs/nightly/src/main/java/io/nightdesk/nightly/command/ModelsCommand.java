package io.nightdesk.nightly.command;

import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.night.NightSession;
import io.nightdesk.nightly.sql.SqlCatalogue;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks into the registry of models. */
@Command(
    name = "models",
    description = {
      "list shows every model with its judgement, the latest first; show ID one of them, by its",
      "whole id or the beginning of it."
    },
    footer = {"", "Examples:", "  nightdesk models list", "  nightdesk models show 3f9a1c --json"})
final class ModelsCommand implements Callable<Integer> {

  private static final String LIST =
      """
      SELECT left(model_id, 12) AS model, event, as_of, recipe, member, horizon, trained_through,
             training_rows, verdict, sessions_judged, brier, brier_base_rate, t_statistic
      FROM models
      ORDER BY as_of DESC, event, recipe, member, horizon, model""";

  private static final String SHOW =
      "SELECT * FROM models WHERE startswith(model_id, :id) ORDER BY model_id, as_of, event";

  /** What to do with the registry. */
  enum Action {
    LIST,
    SHOW
  }

  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "list|show", description = "What to do.")
  private Action action;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The model to show.")
  private String id;

  @Override
  public Integer call() {
    if ((action == Action.SHOW) != (id != null)) {
      throw Problem.of(
          ExitCode.USAGE,
          action == Action.SHOW ? "It is not said which model to show." : "list takes no ID.",
          "models show needs an ID, and models list has none.",
          "Write: nightdesk models show ID, or: nightdesk models list");
    }
    Warehouse warehouse = Warehouse.openForReading(common.warehouse());
    SparkSession spark = NightSession.open("models");
    SqlCatalogue.open(spark, warehouse, SqlCatalogue.Access.PUBLISHED)
        .registerNamedIn(List.of(LIST));
    List<Row> rows =
        action == Action.LIST
            ? spark.sql(LIST).collectAsList()
            : spark.sql(SHOW, Map.of("id", id)).collectAsList();
    if (action == Action.LIST) {
      list(rows);
    } else {
      show(rows);
    }
    return ExitCode.DONE.code();
  }

  private void list(List<Row> rows) {
    if (rows.isEmpty()) {
      common.console().line("No model was trained yet. Run: nightdesk night");
      return;
    }
    common.print(columns(rows.get(0)), rows.stream().map(SqlCatalogue::plain).toList());
  }

  private void show(List<Row> rows) {
    List<String> ids = rows.stream().map(r -> r.<String>getAs("model_id")).distinct().toList();
    if (ids.size() != 1) {
      throw Problem.of(
          ExitCode.INPUT,
          ids.isEmpty() ? "There is no model " + id + "." : id + " names more than one model.",
          ids.isEmpty() ? "No id begins so." : "These begin so: " + String.join(", ", ids) + ".",
          "Run: nightdesk models list");
    }
    List<String> columns = columns(rows.get(0));
    if (common.json()) {
      common.print(columns, rows.stream().map(SqlCatalogue::plain).toList());
      return;
    }
    for (Row row : rows) {
      List<List<Object>> lines = new ArrayList<>();
      List<Object> values = SqlCatalogue.plain(row);
      for (int i = 0; i < columns.size(); i++) {
        lines.add(Arrays.asList(columns.get(i), values.get(i)));
      }
      common.print(List.of("column", "value"), lines);
    }
  }

  private static List<String> columns(Row row) {
    return Arrays.asList(row.schema().fieldNames());
  }
}
