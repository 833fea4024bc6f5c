package io.nightdesk.executor.reader;

import io.delta.kernel.Scan;
import io.delta.kernel.Table;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.SnapshotImpl;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import io.nightdesk.contracts.table.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/** One version of a Delta table, read by Delta Kernel. */
final class DeltaTable {

  private final Engine engine;
  private final SnapshotImpl snapshot;

  private DeltaTable(Engine engine, SnapshotImpl snapshot) {
    this.engine = engine;
    this.snapshot = snapshot;
  }

  /** The latest version; empty if there is no table. */
  static Optional<DeltaTable> latest(Path folder) {
    Engine engine = DefaultEngine.create(new Configuration());
    try {
      Table table = Table.forPath(engine, folder.toAbsolutePath().toString());
      return Optional.of(new DeltaTable(engine, (SnapshotImpl) table.getLatestSnapshot(engine)));
    } catch (TableNotFoundException e) {
      return Optional.empty();
    }
  }

  long version() {
    return snapshot.getVersion(engine);
  }

  Map<String, String> properties() {
    return snapshot.getMetadata().getConfiguration();
  }

  List<String> columns() {
    return snapshot.getSchema(engine).fieldNames();
  }

  /**
   * Reads columns of the files that may hold rows of interest; the consumer still has to look at
   * each row, since a file holds others too.
   */
  void read(List<Column> columns, Predicate files, Consumer<Object[]> consumer) throws IOException {
    StructType schema = readSchema(columns);
    Scan scan =
        snapshot
            .getScanBuilder(engine)
            .withReadSchema(engine, schema)
            .withFilter(engine, files)
            .build();
    Row scanState = scan.getScanState(engine);
    StructType physical = ScanStateRow.getPhysicalDataReadSchema(engine, scanState);
    RowValues values = new RowValues(columns);
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> scanFiles = batches.next().getRows()) {
          while (scanFiles.hasNext()) {
            readFile(scanState, scanFiles.next(), physical, values, consumer);
          }
        }
      }
    }
  }

  private void readFile(
      Row scanState,
      Row scanFile,
      StructType physical,
      RowValues values,
      Consumer<Object[]> consumer)
      throws IOException {
    FileStatus file = InternalScanFileUtils.getAddFileStatus(scanFile);
    CloseableIterator<ColumnarBatch> data =
        engine
            .getParquetHandler()
            .readParquetFiles(Utils.singletonCloseableIterator(file), physical, Optional.empty());
    try (CloseableIterator<FilteredColumnarBatch> batches =
        Scan.transformPhysicalData(engine, scanState, scanFile, data)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          while (rows.hasNext()) {
            consumer.accept(values.of(rows.next()));
          }
        }
      }
    }
  }

  private StructType readSchema(List<Column> columns) {
    StructType whole = snapshot.getSchema(engine);
    List<StructField> wanted = new ArrayList<>();
    for (Column column : columns) {
      wanted.add(whole.get(column.name()));
    }
    return new StructType(wanted);
  }
}
