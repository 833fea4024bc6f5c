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
import org.apache.spark.sql.types.StructType;

/**
 * Accepted daily bars and corporate actions in one frame, so that one shuffle brings everything
 * that is known of a symbol to one task, in order of time.
 */
public final class BarFrame {

  static final String BAR = "bar";
  static final String MEMBER = "member";
  private static final String[] ORDER = {"symbol", "kind", "session", "as_of"};

  private final Dataset<Row> rows;

  private BarFrame(Dataset<Row> rows) {
    this.rows = rows;
  }

  /**
   * @param bars of the table {@code bars_daily}
   * @param actions of the table {@code corporate_actions}
   * @param universe of the table {@code universe}
   */
  public static BarFrame of(Dataset<Row> bars, Dataset<Row> actions, Dataset<Row> universe) {
    Dataset<Row> dated =
        actions.select(
            dated(col("kind"), col("ex_date"), col("as_of"), lit(null).cast("date"), col("value")));
    Dataset<Row> members =
        universe.select(
            dated(
                lit(MEMBER),
                col("member_from"),
                col("member_from"),
                col("member_to"),
                lit(null).cast("double")));
    return new BarFrame(bars.select(bar()).union(dated).union(members));
  }

  private static Column[] bar() {
    return new Column[] {
      col("symbol"), lit(BAR).as("kind"), col("session"), col("as_of"), col("adjustment"),
      col("adjusted_as_of"), col("unexplained_break"), col("open"), col("high"), col("low"),
      col("close"), col("volume")
    };
  }

  private static Column[] dated(Column kind, Column day, Column asOf, Column end, Column value) {
    Column none = lit(null).cast("double");
    return new Column[] {
      col("symbol"), kind, day, asOf, lit("none"), end, lit(false), value, none, none, none, none
    };
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
