package io.nightdesk.nightly.sql;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.night.Console;
import io.nightdesk.nightly.sql.guard.ReadOnly;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/** Carries out statements one after the other and writes their results. */
public final class SqlRunner {

  private final SparkSession spark;
  private final RowPrinter printer;
  private final PrintWriter out;
  private final Console console;

  public SqlRunner(SparkSession spark, RowPrinter printer, PrintWriter out, Console console) {
    this.spark = spark;
    this.printer = printer;
    this.out = out;
    this.console = console;
  }

  /**
   * Refuses all statements unless each only reads.
   *
   * @throws Problem (USAGE) for the first that could change something or cannot be parsed
   */
  public void requireReading(List<String> statements) {
    for (String statement : statements) {
      ReadOnly.offence(parse(statement))
          .ifPresent(
              what -> {
                throw SqlProblems.writing(statement, what);
              });
    }
  }

  /** Whether a statement lists names, so that all have to be there. */
  public boolean lists(List<String> statements) {
    return statements.stream()
        .anyMatch(s -> parse(s).getClass().getSimpleName().startsWith("Show"));
  }

  /** Carries them out; the results are set apart by an empty line. */
  public void run(List<String> statements) {
    boolean first = true;
    for (String statement : statements) {
      if (!first) {
        out.println();
      }
      first = false;
      try {
        run(statement);
      } catch (Problem known) {
        throw known;
      } catch (Exception e) { // Spark's are unchecked in bytecode, checked in Scala's eyes
        throw SqlProblems.of(statement, e);
      }
    }
  }

  private void run(String statement) {
    long start = System.nanoTime();
    Dataset<Row> result = spark.sql(statement);
    List<String> columns = List.of(result.columns());
    if (columns.isEmpty()) {
      console.line("done, %.1f s", seconds(start));
      return;
    }
    long rows = printer.print(columns, plain(result.toLocalIterator()), out);
    out.flush();
    console.line("%,d %s, %.1f s", rows, rows == 1 ? "row" : "rows", seconds(start));
  }

  private LogicalPlan parse(String statement) {
    try {
      return spark.sessionState().sqlParser().parsePlan(statement);
    } catch (Exception e) {
      throw SqlProblems.of(statement, e);
    }
  }

  private static Iterator<List<Object>> plain(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<Object> next() {
        return SqlCatalogue.plain(rows.next());
      }
    };
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
