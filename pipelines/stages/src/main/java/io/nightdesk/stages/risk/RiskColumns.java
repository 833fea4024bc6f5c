package io.nightdesk.stages.risk;

import io.nightdesk.contracts.table.FeatureTables;
import io.nightdesk.stages.bars.TableSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns that the kernel fills, by name: those of the table before ranks and score. */
final class RiskColumns {

  /** Filled across symbols, after the kernel. */
  private static final Set<String> LATER = Set.of("rank_la_es", "risk_score", "var_alarm");

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
    for (StructField field : TableSchema.of(FeatureTables.RISK).fields()) {
      if (!LATER.contains(field.name())) {
        schema = schema.add(field);
      }
    }
    return schema
        .add("alarm", DataTypes.StringType)
        .add("tests", DataTypes.createArrayType(TableSchema.of(FeatureTables.RISK_BACKTESTS)));
  }

  private static Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < SCHEMA.length(); i++) {
      positions.put(SCHEMA.fieldNames()[i], i);
    }
    return positions;
  }
}
