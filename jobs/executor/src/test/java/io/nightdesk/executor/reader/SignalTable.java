package io.nightdesk.executor.reader;

import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Table;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionBuilder;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.defaults.internal.data.DefaultColumnarBatch;
import io.delta.kernel.defaults.internal.data.vector.DefaultGenericVector;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.ColumnType;
import io.nightdesk.contracts.table.SignalTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Writes table signals by Delta Kernel, partitioned by month, one commit a call. */
public final class SignalTable {

  private static final List<Column> COLUMNS = SignalTables.SIGNALS.columns();

  private SignalTable() {}

  public static void append(Path warehouse, List<SignalRow> rows) {
    append(warehouse, rows, Integer.toString(SignalTables.SIGNALS.version()));
  }

  public static void append(Path warehouse, List<SignalRow> rows, String contractVersion) {
    recordRun(warehouse, "finished");
    Engine engine = DefaultEngine.create(new Configuration());
    Path folder = warehouse.resolve("signals").toAbsolutePath();
    boolean isNew = !Files.exists(folder.resolve("_delta_log"));
    Table table = Table.forPath(engine, folder.toString());
    TransactionBuilder builder =
        table.createTransactionBuilder(
            engine, "test", isNew ? Operation.CREATE_TABLE : Operation.WRITE);
    if (isNew) {
      builder = builder.withSchema(engine, schema()).withPartitionColumns(engine, List.of("month"));
    }
    Transaction transaction = builder.build(engine);
    Map<String, Literal> partition =
        Map.of("month", Literal.ofInt((Integer) rows.get(0).value("month")));
    Row state = transaction.getTransactionState(engine);
    try {
      CloseableIterator<FilteredColumnarBatch> physical =
          Transaction.transformLogicalData(
              engine, state, Utils.singletonCloseableIterator(batch(rows)), partition);
      DataWriteContext context = Transaction.getWriteContext(engine, state, partition);
      CloseableIterator<DataFileStatus> files =
          engine
              .getParquetHandler()
              .writeParquetFiles(
                  context.getTargetDirectory(), physical, context.getStatisticsColumns());
      transaction.commit(
          engine,
          CloseableIterable.inMemoryIterable(
              Transaction.generateAppendActions(engine, state, files, context)));
      if (isNew) {
        setContractVersion(folder.resolve("_delta_log"), contractVersion);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The run that all rows name, in a state. */
  public static void recordRun(Path warehouse, String status) {
    try {
      Path runs = Files.createDirectories(warehouse.resolve("_runs"));
      String run = SignalRow.RUN;
      Files.writeString(
          runs.resolve(run + ".json"),
          String.format("{\"runId\":\"%s\",\"status\":\"%s\"}%n", run, status));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kernel's writer takes no properties of other programs, so this one goes in by hand. */
  private static void setContractVersion(Path log, String version) throws IOException {
    Path first = log.resolve("00000000000000000000.json");
    String text = Files.readString(first);
    String changed =
        text.replace(
            "\"configuration\":{}",
            "\"configuration\":{\"nightdesk.contract.version\":\"" + version + "\"}");
    if (changed.equals(text)) {
      throw new IllegalStateException("no empty configuration in " + text);
    }
    Files.writeString(first, changed);
    Files.deleteIfExists(log.resolve("." + first.getFileName() + ".crc"));
  }

  private static FilteredColumnarBatch batch(List<SignalRow> rows) {
    ColumnVector[] vectors =
        COLUMNS.stream().map(column -> vector(column, rows)).toArray(ColumnVector[]::new);
    return new FilteredColumnarBatch(
        new DefaultColumnarBatch(rows.size(), schema(), vectors), Optional.empty());
  }

  private static ColumnVector vector(Column column, List<SignalRow> rows) {
    Object[] values =
        rows.stream().map(row -> stored(row.value(column.name()))).toArray(Object[]::new);
    return DefaultGenericVector.fromArray(type(column.type()), values);
  }

  private static Object stored(Object value) {
    if (value instanceof LocalDate date) {
      return (int) date.toEpochDay();
    }
    if (value instanceof Instant instant) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
    return value;
  }

  private static StructType schema() {
    StructType schema = new StructType();
    for (Column column : COLUMNS) {
      schema = schema.add(column.name(), type(column.type()));
    }
    return schema;
  }

  private static DataType type(ColumnType type) {
    return switch (type) {
      case STRING -> StringType.STRING;
      case INT -> IntegerType.INTEGER;
      case LONG -> LongType.LONG;
      case DOUBLE -> DoubleType.DOUBLE;
      case DATE -> DateType.DATE;
      case TIMESTAMP -> TimestampType.TIMESTAMP;
      case BOOLEAN, DOUBLES -> throw new IllegalArgumentException(type.toString());
    };
  }
}
