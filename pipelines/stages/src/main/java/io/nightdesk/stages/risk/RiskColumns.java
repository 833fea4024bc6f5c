package io.nightdesk.stages.risk;

import io.nightdesk.contracts.table.ColumnType;
import io.nightdesk.contracts.table.FeatureTables;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns that the kernel fills, by name: those of the table before ranks and score. */
final class RiskColumns {

  static final StructType SCHEMA = schema();
  private static final Map<String, Integer> POSITIONS = positions();

  private RiskColumns() {}

  static int position(String column) {
    Integer position = POSITIONS.get(column);
    if (position == null) {
      throw new IllegalArgumentException("the risk kernel fills no column " + column);
    }
    return position;
  }

  private static StructType schema() {
    StructType schema = new StructType();
    for (var column : FeatureTables.RISK.columns()) {
      String name = column.name();
      boolean later =
          name.equals("rank_la_es")
              || name.equals("risk_score")
              || name.equals("var_alarm")
              || name.equals("month")
              || name.equals("run_id");
      if (!later) {
        schema = schema.add(name, sparkType(column.type()));
      }
    }
    return schema.add("alarm", DataTypes.StringType);
  }

  private static Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < SCHEMA.length(); i++) {
      positions.put(SCHEMA.fieldNames()[i], i);
    }
    return positions;
  }

  private static DataType sparkType(ColumnType type) {
    return switch (type) {
      case DOUBLES -> DataTypes.createArrayType(DataTypes.DoubleType);
      default -> DataType.fromDDL(type.sql());
    };
  }
}
