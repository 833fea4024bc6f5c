package io.nightdesk.nightly.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.RowHash;
import io.nightdesk.contracts.table.TableContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The content hash of each session of a frame, computed from what was written, not from what was
 * meant: one pass over the rows, one shuffle of their hashes.
 */
public record SessionHashes(Map<String, String> bySession, long rows) {

  private static final String WHOLE = "*";
  private static final StructType HASHED =
      new StructType()
          .add("session", DataTypes.StringType)
          .add("key", DataTypes.StringType)
          .add("hash", DataTypes.BinaryType)
          .add("rows", DataTypes.LongType);

  /**
   * The hash that a table without sessions has once it holds just these rows; empty for no row.
   *
   * @param rows their values in contract order; further ones may follow
   */
  public static Optional<String> ofWhole(TableContract table, List<Row> rows) {
    List<Column> columns = table.hashedColumns();
    RowHash hash = RowHash.of(table);
    int[] places = columns.stream().mapToInt(table.columns()::indexOf).toArray();
    int[] key = table.key().stream().mapToInt(k -> position(columns, k)).toArray();
    Map<String, byte[]> byKey = new TreeMap<>();
    for (Row row : rows) {
      Object[] values = Arrays.stream(places).mapToObj(row::get).toArray();
      Row hashed = hashed(RowFactory.create(values), hash, key, -1, 1);
      byKey.put(hashed.getString(1), hashed.getAs(2));
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(RowHash.combine(byKey.values()));
  }

  /** Hashes the rows of a frame that has the hashed columns of the table. */
  public static SessionHashes of(TableContract table, Dataset<Row> written) {
    List<Column> columns = table.hashedColumns();
    RowHash hash = RowHash.of(table);
    int[] key =
        table.key().stream().mapToInt(k -> position(columns, k)).filter(i -> i >= 0).toArray();
    int session = table.dateColumn().map(c -> position(columns, c)).orElse(-1);
    int end = table.endColumn().map(c -> position(columns, c)).orElse(-1);
    Dataset<Row> hashed =
        written
            .select(
                columns.stream()
                    .map(c -> col(c.name()))
                    .toArray(org.apache.spark.sql.Column[]::new))
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> events(row, hash, key, session, end).iterator(),
                Encoders.row(HASHED));
    List<Row> sessions =
        hashed
            .groupBy("session")
            .agg(
                sort_array(collect_list(struct(col("key"), col("hash")))).as("hashes"),
                sum(col("rows")).as("n"))
            .map(
                (MapFunction<Row, Row>) SessionHashes::combined,
                Encoders.row(
                    new StructType()
                        .add("session", DataTypes.StringType)
                        .add("hash", DataTypes.StringType)
                        .add("n", DataTypes.LongType)))
            .collectAsList();
    Map<String, String> bySession = new TreeMap<>();
    long rows = 0;
    for (Row row : sessions) {
      bySession.put(row.getString(0), row.getString(1));
      rows += row.getLong(2);
    }
    return new SessionHashes(bySession, rows);
  }

  /** A row at its date; one that has an end tells of it only there. */
  private static List<Row> events(Row row, RowHash hash, int[] key, int session, int end) {
    if (end < 0 || row.isNullAt(end)) {
      return List.of(hashed(row, hash, key, session, 1));
    }
    Object[] open = new Object[row.length()];
    Arrays.setAll(open, i -> i == end ? null : row.get(i));
    return List.of(
        hashed(RowFactory.create(open), hash, key, session, 1), hashed(row, hash, key, end, 0));
  }

  private static Row hashed(Row row, RowHash hash, int[] key, int session, long rows) {
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.get(i);
      values[i] = value instanceof Seq<?> seq ? JavaConverters.seqAsJavaList(seq) : value;
    }
    StringBuilder text = new StringBuilder();
    for (int k : key) {
      text.append(values[k]).append('\u0001');
    }
    return RowFactory.create(
        session < 0 ? WHOLE : values[session].toString(), text.toString(), hash.row(values), rows);
  }

  private static Row combined(Row row) {
    List<Row> pairs = row.getList(1);
    List<byte[]> hashes = new ArrayList<>(pairs.size());
    for (Row pair : pairs) {
      hashes.add((byte[]) pair.get(1));
    }
    return RowFactory.create(row.getString(0), RowHash.combine(hashes), row.getLong(2));
  }

  private static int position(List<Column> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
