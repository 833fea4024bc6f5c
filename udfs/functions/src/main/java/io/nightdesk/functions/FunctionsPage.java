package io.nightdesk.functions;

/** The reference page of the functions, in Markdown, made of the catalogue. */
final class FunctionsPage {

  private FunctionsPage() {}

  /** The whole page. */
  static String text() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # SQL functions

        Generated from `FunctionCatalogue` in `udfs/functions`; a test fails when this page is stale.

        Every session of Nightdesk has these functions: `nightdesk sql`, `serve-sql` and the stages. Any
        other Spark 3.5 with Scala 2.12 gets them from two jars of the home's `extra/`:

        ```
        spark-submit --conf spark.sql.extensions=io.nightdesk.functions.NightdeskFunctions \\
          --jars extra/nightdesk-functions-0.1.0.jar,extra/nightdesk-quant-0.1.0.jar ...
        ```

        and likewise `pyspark`, `spark-sql` and a Spark Thrift server. Several extensions are separated
        by commas. From Java and Scala they are called by `functions.call_function(name, columns...)`,
        from Python by `pyspark.sql.functions.call_function`, and everywhere by `expr("...")`.

        What holds for all of them:

        - Returns are log returns as decimals, oldest first; volatilities and losses are decimals, losses
          positive. `garch_fit` alone gives parameters for returns in percent, as table `risk` does.
        - Arguments are given by position or by name (`level => 0.99`). Whole numbers and decimals become
          doubles, in arrays too; a string never becomes a number.
        - A null argument gives null. Null elements of an array of returns are left out.
        - A wrong argument is an error that names function, argument and value: before the query runs
          where the argument is a constant, else when the row is met. Results that have a `status` say
          there what could not be computed; those without refuse.
        - Results have the same bits for every partitioning and order of the rows.
        - `DESCRIBE FUNCTION EXTENDED name` shows what stands here.

        """);
    page.append(FunctionExamples.text());
    for (SqlFunction function : FunctionCatalogue.all()) {
      section(page, function);
    }
    return page.toString();
  }

  private static void section(StringBuilder page, SqlFunction function) {
    Signature signature = function.signature();
    page.append("\n## ").append(signature.name()).append("\n\n`").append(signature.heading());
    page.append("` gives `").append(signature.result().sql()).append('`');
    page.append(function instanceof PairFunction ? ", an aggregate" : "").append(".\n\n");
    page.append(signature.usage()).append("\n\n| argument | type | meaning |\n|---|---|---|\n");
    for (Parameter parameter : signature.parameters()) {
      page.append("| `").append(parameter.name()).append("` | ");
      page.append(parameter.kind().sqlType()).append(" | ");
      page.append(FunctionHelp.meaning(parameter)).append(" |\n");
    }
    page.append("\n```sql\n").append(signature.example()).append(";\n```\n");
  }
}
