package io.nightdesk.nightly.report.read;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import io.nightdesk.contracts.table.OrderTables;
import io.nightdesk.nightly.report.page.Holdings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Positions, and the orders that made them. */
public final class HoldingsReader {

  private HoldingsReader() {}

  /**
   * @param tables of the night
   * @param rows of each list, at most
   */
  public static Holdings read(NightTables tables, int rows) {
    Dataset<Row> positions = tables.all(OrderTables.POSITIONS).where(col("quantity").notEqual(0));
    Dataset<Row> intents = tables.soFar(OrderTables.ORDER_INTENTS);
    Optional<LocalDate> intentsOf =
        Optional.ofNullable(intents.agg(max("as_of").as("as_of")).first().getAs("as_of"));
    Dataset<Row> last =
        intentsOf.map(date -> intents.where(col("as_of").equalTo(date))).orElse(intents);
    return new Holdings(
        positions
            .orderBy(abs(col("market_value")).desc(), col("symbol"))
            .limit(rows)
            .collectAsList()
            .stream()
            .map(row -> position(new Cells(row)))
            .toList(),
        positions.count(),
        intentsOf,
        intents(last, filledShares(tables), rows),
        intentsOf.isPresent() ? last.count() : 0);
  }

  private static List<Holdings.Intent> intents(
      Dataset<Row> intents, Dataset<Row> filled, int rows) {
    return intents
        .join(filled, intents.col("intent_id").equalTo(filled.col("filled_intent")), "left")
        .orderBy("symbol", "intent_id")
        .limit(rows)
        .collectAsList()
        .stream()
        .map(row -> intent(new Cells(row)))
        .toList();
  }

  private static Dataset<Row> filledShares(NightTables tables) {
    return tables
        .all(OrderTables.ORDERS)
        .where(col("role").equalTo("entry"))
        .groupBy(col("intent_id").as("filled_intent"))
        .agg(sum("filled_quantity").as("filled"));
  }

  private static Holdings.Position position(Cells row) {
    return new Holdings.Position(
        row.text("symbol"),
        row.count("quantity"),
        row.number("average_price"),
        row.number("market_value"),
        row.instant("read_at"));
  }

  private static Holdings.Intent intent(Cells row) {
    return new Holdings.Intent(
        row.text("symbol"),
        row.text("side"),
        row.text("mode"),
        row.count("quantity"),
        row.number("entry_price"),
        row.number("stop_price"),
        row.number("target_price"),
        row.count("filled"),
        row.text("state"),
        row.text("reason"));
  }
}
