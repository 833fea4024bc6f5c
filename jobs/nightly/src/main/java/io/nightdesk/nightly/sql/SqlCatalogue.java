package io.nightdesk.nightly.sql;

import io.nightdesk.contracts.table.Column;
import io.nightdesk.contracts.table.RunTables;
import io.nightdesk.contracts.table.TableContract;
import io.nightdesk.contracts.table.Tables;
import io.nightdesk.contracts.table.View;
import io.nightdesk.contracts.table.Views;
import io.nightdesk.nightly.warehouse.RunLedger;
import io.nightdesk.nightly.warehouse.TableStore;
import io.nightdesk.nightly.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The names that SQL knows: every table as of its last finished run, and the views over them, in
 * the schema {@code nightdesk}. A name is registered when it is needed, since each costs a look
 * into a table's log.
 */
public final class SqlCatalogue {

  private static final Set<TableContract> COPIES_OF_THE_LEDGER =
      Set.of(RunTables.RUNS, RunTables.RUN_METRICS);

  /** The schema that holds all names. */
  public static final String SCHEMA = "nightdesk";

  private static final Map<String, TableContract> TABLES =
      Tables.all().stream().collect(Collectors.toMap(TableContract::name, t -> t));
  private static final Map<String, View> VIEWS =
      Views.all().stream().collect(Collectors.toMap(View::name, v -> v));
  private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9_]+");

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Access access;
  private final Map<String, String> registered = new HashMap<>();

  private SqlCatalogue(SparkSession spark, Warehouse warehouse, Access access) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.access = access;
  }

  /** What a table's name stands for. */
  public enum Access {
    /** The table as of its last finished run. */
    PUBLISHED,
    /** The table as it is, open to change. */
    CURRENT
  }

  /** An empty catalogue whose schema is the session's current one. */
  public static SqlCatalogue open(SparkSession spark, Warehouse warehouse, Access access) {
    // Dropping a schema removes its folder, so this is never the warehouse.
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "nightdesk-sql");
    spark.sql("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    spark.sql(
        "CREATE SCHEMA "
            + SCHEMA
            + " LOCATION '"
            + folder.toUri().toString().replace("'", "%27")
            + "'");
    spark.sql("USE " + SCHEMA);
    return new SqlCatalogue(spark, warehouse, access);
  }

  /** All tables and views by name, in the order of the reference. */
  public static List<String> names() {
    return Stream.concat(
            Tables.all().stream().map(TableContract::name), Views.all().stream().map(View::name))
        .toList();
  }

  /** The values of a row in plain Java terms, as the printers take them. */
  public static List<Object> plain(Row row) {
    List<Object> values = new ArrayList<>(row.length());
    for (int i = 0; i < row.length(); i++) {
      values.add(Cell.plain(row.get(i)));
    }
    return values;
  }

  /** Registers what the statements mention. */
  public void registerNamedIn(Collection<String> statements) {
    register(wordsIn(String.join(" ", statements)));
  }

  /** Registers every name; those not yet registered as empty, for statements that only list. */
  public void listAll() {
    Tables.all().stream()
        .filter(t -> !registered.containsKey(t.name()))
        .forEach(t -> create(t.name(), t.purpose(), emptyQuery(t)));
    Views.all().stream()
        .filter(v -> !registered.containsKey(v.name()))
        .forEach(v -> create(v.name(), v.purpose(), v.query()));
  }

  /** Registers every name, or anew where a run has finished since. */
  public void registerAll() {
    register(Set.copyOf(names()));
  }

  private void register(Set<String> wanted) {
    RunLedger ledger = RunLedger.read(warehouse.path());
    Views.all().stream()
        .filter(v -> wanted.contains(v.name()))
        .forEach(
            v -> {
              register(wordsIn(v.query()), ledger);
              create(v.name(), v.purpose(), v.query());
            });
    register(wanted, ledger);
  }

  private void register(Set<String> wanted, RunLedger ledger) {
    Tables.all().stream()
        .filter(t -> wanted.contains(t.name()))
        .forEach(
            t -> {
              if (access == Access.CURRENT) {
                link(t);
              } else {
                create(t.name(), t.purpose(), query(t, ledger));
              }
            });
  }

  /** Registers the table itself, and makes it from its contract if it is not there. */
  private void link(TableContract table) {
    if (registered.containsKey(table.name())) {
      return;
    }
    new TableStore(spark, warehouse).create(table);
    String place = warehouse.table(table).toAbsolutePath().toString();
    spark.sql(
        "CREATE TABLE " + SCHEMA + "." + table.name() + " USING delta LOCATION " + text(place));
    registered.put(table.name(), place);
  }

  /**
   * The table at the version of its last finished run; without such a run it is empty. The copies
   * of the ledger are listed by no run, and read as they are.
   */
  private String query(TableContract table, RunLedger ledger) {
    if (!warehouse.holds(table)) {
      return emptyQuery(table);
    }
    String everything = "SELECT * FROM " + file(table);
    Optional<Long> published = ledger.publishedVersion(table.name());
    if (published.isEmpty() && !COPIES_OF_THE_LEDGER.contains(table)) {
      return emptyQuery(table);
    }
    return published.map(v -> everything + " VERSION AS OF " + v).orElse(everything);
  }

  private String file(TableContract table) {
    return "delta.`" + warehouse.table(table).toAbsolutePath().toString().replace("`", "``") + "`";
  }

  private void create(String name, String purpose, String query) {
    if (query.equals(registered.get(name))) {
      return;
    }
    spark.sql(
        "CREATE OR REPLACE VIEW "
            + SCHEMA
            + "."
            + name
            + " COMMENT "
            + text(purpose)
            + " AS "
            + query);
    registered.put(name, query);
  }

  private static String emptyQuery(TableContract table) {
    return table.columns().stream()
        .map(SqlCatalogue::nullColumn)
        .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
  }

  private static String nullColumn(Column column) {
    return "CAST(NULL AS " + column.type().sql() + ") AS " + column.name();
  }

  private static Set<String> wordsIn(String text) {
    return WORD.splitAsStream(text)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> TABLES.containsKey(word) || VIEWS.containsKey(word))
        .collect(Collectors.toSet());
  }

  private static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
