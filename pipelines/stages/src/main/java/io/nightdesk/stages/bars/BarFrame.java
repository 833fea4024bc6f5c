package io.nightdesk.stages.bars;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Accepted daily bars and corporate actions in one frame, so that one shuffle brings everything
 * that is known of a symbol to one task, in order of time.
 */
public final class BarFrame {

  static final String BAR = "bar";
  private static final String[] ORDER = {"symbol", "kind", "session", "as_of"};

  private final Dataset<Row> rows;

  private BarFrame(Dataset<Row> rows) {
    this.rows = rows;
  }

  /**
   * @param bars of the table {@code bars_daily}
   * @param actions of the table {@code corporate_actions}
   */
  public static BarFrame of(Dataset<Row> bars, Dataset<Row> actions) {
    Column none = lit(null).cast(DataTypes.DoubleType);
    Dataset<Row> left =
        bars.select(
            col("symbol"),
            lit(BAR).as("kind"),
            col("session"),
            col("as_of"),
            col("adjustment"),
            col("adjusted_as_of"),
            col("unexplained_break"),
            col("open"),
            col("high"),
            col("low"),
            col("close"),
            col("volume"));
    Dataset<Row> right =
        actions.select(
            col("symbol"),
            col("kind"),
            col("ex_date").as("session"),
            col("as_of"),
            lit("none").as("adjustment"),
            lit(null).cast(DataTypes.DateType).as("adjusted_as_of"),
            lit(false).as("unexplained_break"),
            col("value").as("open"),
            none.as("high"),
            none.as("low"),
            none.as("close"),
            none.as("volume"));
    return new BarFrame(left.unionByName(right));
  }

  /** The same for one symbol only, for the few series that every symbol is compared with. */
  public BarHistory only(String symbol) {
    List<Row> own =
        rows.where(col("symbol").equalTo(symbol)).sort("kind", "session", "as_of").collectAsList();
    BarHistory.Collector collector = new BarHistory.Collector(symbol);
    own.forEach(collector::add);
    return collector.build();
  }

  /** Applies a kernel to the history of each symbol. */
  public Dataset<Row> perSymbol(StructType schema, SymbolKernel kernel) {
    return rows.repartition(col("symbol"))
        .sortWithinPartitions(col(ORDER[0]), col(ORDER[1]), col(ORDER[2]), col(ORDER[3]))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) sorted -> new SymbolIterator(sorted, kernel),
            Encoders.row(schema));
  }

  /** One symbol's history in, rows out. */
  @FunctionalInterface
  public interface SymbolKernel extends java.io.Serializable {
    Iterator<Row> apply(BarHistory history);
  }
}
