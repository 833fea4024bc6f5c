package io.nightdesk.contracts.table;

import io.nightdesk.contracts.table.Column.Presence;
import io.nightdesk.quant.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one table holds: its columns in order, keys first, with their checks, and the column by
 * which a run replaces its range.
 *
 * <p>The contract is data. From it come the DDL ({@link Ddl}), the reference page ({@link
 * TablesPage}), the content hash ({@link RowHash}) and the check that a frame obeys before it is
 * written.
 */
public final class TableContract {

  /** Columns that say how a row came to be; they take no part in the content hash. */
  public static final Set<String> PROVENANCE =
      Set.of("run_id", "written_at", "received_at", "knowledge_time", "content_hash");

  private final String name;
  private final int version;
  private final String purpose;
  private final List<String> key;
  private final List<Column> columns;
  private final List<TableCheck> checks;
  private final String rangeColumn;
  private final String dateColumn;
  private final String endColumn;
  private final String partitionColumn;

  private TableContract(Builder builder) {
    this.name = builder.name;
    this.version = builder.version;
    this.purpose = builder.purpose;
    this.key = List.copyOf(builder.key);
    this.columns = List.copyOf(builder.columns.values());
    this.checks = List.copyOf(builder.checks);
    this.rangeColumn = builder.rangeColumn;
    this.dateColumn = builder.dateColumn;
    this.endColumn = builder.endColumn;
    this.partitionColumn = builder.partitionColumn;
    for (String column : key) {
      Check.that(builder.columns.containsKey(column), "%s: key column %s is missing", name, column);
    }
  }

  /** Starts the contract of the table {@code name}. */
  public static Builder named(String name, String purpose) {
    return new Builder(name, purpose);
  }

  public String name() {
    return name;
  }

  /** Rises whenever a column changes; a warehouse with another version needs {@code migrate}. */
  public int version() {
    return version;
  }

  /** One sentence: what the table holds. */
  public String purpose() {
    return purpose;
  }

  /** The columns whose values name one row. */
  public List<String> key() {
    return key;
  }

  /** All columns in order, keys first. */
  public List<Column> columns() {
    return columns;
  }

  public List<TableCheck> checks() {
    return checks;
  }

  /** The DATE column by which a run replaces its range; empty for tables written whole. */
  public Optional<String> rangeColumn() {
    return Optional.ofNullable(rangeColumn);
  }

  /** The DATE column by which content is hashed; empty for tables hashed whole. */
  public Optional<String> dateColumn() {
    return Optional.ofNullable(dateColumn);
  }

  /** The DATE column on which a row ends; what it says beyond its beginning is hashed there. */
  public Optional<String> endColumn() {
    return Optional.ofNullable(endColumn);
  }

  /** The plain column by which files are laid out; empty for small tables. */
  public Optional<String> partitionColumn() {
    return Optional.ofNullable(partitionColumn);
  }

  /** The columns that the content hash covers: all but provenance and partition. */
  public List<Column> hashedColumns() {
    return columns.stream()
        .filter(c -> !PROVENANCE.contains(c.name()) && !c.name().equals(partitionColumn))
        .collect(Collectors.toUnmodifiableList());
  }

  @Override
  public String toString() {
    return name;
  }

  /** Collects a contract line by line; every method returns the builder. */
  public static final class Builder {

    private final String name;
    private final String purpose;
    private int version = 1;
    private List<String> key = List.of();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<TableCheck> checks = new ArrayList<>();
    private String rangeColumn;
    private String dateColumn;
    private String endColumn;
    private String partitionColumn;

    private Builder(String name, String purpose) {
      this.name = name;
      this.purpose = purpose;
    }

    public Builder version(int version) {
      this.version = version;
      return this;
    }

    public Builder key(String... columns) {
      this.key = List.of(columns);
      return this;
    }

    /** A column that every row has. */
    public Builder column(String column, ColumnType type, String comment) {
      return add(new Column(column, type, Presence.REQUIRED, comment));
    }

    /** A column that may be null; the comment says when. */
    public Builder optional(String column, ColumnType type, String comment) {
      return add(new Column(column, type, Presence.OPTIONAL, comment));
    }

    /** A DOUBLE that is never NaN or infinite. */
    public Builder number(String column, String comment) {
      return column(column, ColumnType.DOUBLE, comment).finite(column);
    }

    /** A DOUBLE that may be null but is never NaN or infinite. */
    public Builder optionalNumber(String column, String comment) {
      return optional(column, ColumnType.DOUBLE, comment).finite(column);
    }

    /** A named condition on every row. */
    public Builder check(String check, String condition) {
      checks.add(new TableCheck(check, condition));
      return this;
    }

    /** The values lie in [low, high]; NaN is refused, null passes. */
    public Builder within(String column, double low, double high) {
      return check(
          column + "_in_range",
          String.format(
              Locale.ROOT,
              "%1$s >= %2$s AND %1$s <= %3$s AND NOT isnan(%1$s)",
              column,
              plain(low),
              plain(high)));
    }

    /** The value is one of the listed texts. */
    public Builder oneOf(String column, String... values) {
      return check(
          column + "_known",
          column
              + " IN ("
              + List.of(values).stream().map(v -> "'" + v + "'").collect(Collectors.joining(", "))
              + ")");
    }

    /** Content is hashed by this DATE column, though the table is small and written whole. */
    public Builder datedBy(String column) {
      this.dateColumn = column;
      return this;
    }

    /** Rows end on this DATE column, null while they last. */
    public Builder until(String column) {
      this.endColumn = column;
      return this;
    }

    /** Runs replace ranges of this DATE column, and files are laid out by its month. */
    public Builder rangedBy(String column) {
      this.rangeColumn = column;
      this.dateColumn = column;
      this.partitionColumn = "month";
      return this;
    }

    public TableContract build() {
      if (partitionColumn != null) {
        column("month", ColumnType.INT, "month of " + rangeColumn + " as yyyymm, the partition");
      }
      if (!columns.containsKey("run_id")) {
        column("run_id", ColumnType.STRING, "run that wrote the row");
      }
      return new TableContract(this);
    }

    private Builder finite(String column) {
      return check(
          column + "_finite", "NOT isnan(" + column + ") AND abs(" + column + ") < 1.7e308D");
    }

    private Builder add(Column column) {
      Check.that(
          columns.put(column.name(), column) == null, "%s: column %s twice", name, column.name());
      return this;
    }

    private static String plain(double value) {
      return java.math.BigDecimal.valueOf(value).toPlainString() + "D";
    }
  }
}
