package io.nightdesk.stages.bars;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.TableContract;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The Spark schema of the rows that a stage makes for a table: all but partition and run. */
public final class TableSchema {

  private TableSchema() {}

  public static StructType of(TableContract table) {
    StructType schema = new StructType();
    for (Column column : table.columns()) {
      boolean filledByWriter =
          column.name().equals("run_id")
              || table.partitionColumn().filter(column.name()::equals).isPresent();
      if (!filledByWriter) {
        schema = schema.add(column.name(), DataType.fromDDL(column.type().sql()));
      }
    }
    return schema;
  }
}
