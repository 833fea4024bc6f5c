package io.nightdesk.functions;

import io.nightdesk.quant.Check;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Rows of a group as an array in the order of time. */
final class SeriesFunctions {

  /** Result of {@code series}. */
  static final DataType SERIES = DataTypes.createArrayType(DataTypes.DoubleType, true);

  private SeriesFunctions() {}

  /** The values by session, null elements where there was a null. */
  static Object inOrder(Pairs pairs, Arguments none) {
    for (int i = 1; i < pairs.size(); i++) {
      Check.that(
          pairs.keyAt(i) != pairs.keyAt(i - 1),
          "argument session holds %s more than once",
          pairs.shownKey(i));
    }
    return Cells.numbers(pairs.numbers());
  }
}
