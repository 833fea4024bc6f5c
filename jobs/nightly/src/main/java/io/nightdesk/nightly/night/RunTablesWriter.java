package io.nightdesk.nightly.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.contracts.table.RunTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.nightly.warehouse.RunRecord;
import io.nightdesk.nightly.warehouse.SideBySide;
import io.nightdesk.nightly.warehouse.Slice;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.stages.bars.TableSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Copies the run ledger into the tables {@code runs} and {@code run_metrics}, for SQL. */
final class RunTablesWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RunTablesWriter() {}

  static void write(TableStore tables, List<RunRecord> runs) {
    List<Row> rows = new ArrayList<>();
    List<Row> metrics = new ArrayList<>();
    for (RunRecord run : runs) {
      if (!run.status().equals(RunRecord.RUNNING)) {
        rows.add(row(run));
        run.metrics()
            .forEach((name, value) -> metrics.add(RowFactory.create(run.runId(), name, value)));
      }
    }
    SideBySide.all(
        List.of(
            () -> replace(tables, RunTables.RUNS, rows),
            () -> replace(tables, RunTables.RUN_METRICS, metrics)));
  }

  private static RunRecord.Output replace(TableStore tables, TableContract table, List<Row> rows) {
    StructType schema = TableSchema.of(table);
    StructType withRun = new StructType().add("run_id", "string");
    for (var field : schema.fields()) {
      withRun = withRun.add(field);
    }
    return tables.replace(Slice.whole(table), tables.spark().createDataFrame(rows, withRun), "");
  }

  private static Row row(RunRecord run) {
    return RowFactory.create(
        run.runId(),
        run.stage(),
        LocalDate.parse(run.asOf()),
        LocalDate.parse(run.rangeFrom()),
        run.status(),
        Instant.parse(run.startedAt()),
        run.finishedAt() == null ? null : Instant.parse(run.finishedAt()),
        run.seconds(),
        run.rows(),
        run.findings(),
        run.codeVersion(),
        run.configHash(),
        run.fingerprint(),
        RowHash.ofText(
            run.outputs().stream().map(o -> o.table() + o.sessions()).toList().toString()),
        json(run.inputs()),
        json(
            run.outputs().stream()
                .map(o -> Map.of("table", o.table(), "version", o.version(), "rows", o.rows()))
                .toList()),
        run.message());
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot encode " + value, e);
    }
  }
}
