package io.nightdesk.functions;

/**
 * The functions called from SQL, Java and Python, as the reference page shows it. Tests run all.
 */
final class FunctionExamples {

  private FunctionExamples() {}

  /** The section of the page. */
  static String text() {
    return """
        ## From SQL, Java and Python

        Table `bars_daily` holds prices as delivered, in which a split looks like a crash. This takes
        the splits out, and leaves out the returns that the gate could not explain; a bar of which
        there are two versions is refused by `series` until one is chosen. In the examples further
        down, `returns` stands for such a query.

        ```sql
        WITH returns AS (
          SELECT b.symbol, b.session,
            IF(b.unexplained_break, NULL,
              ln(b.close * coalesce(a.value, 1) / lag(b.close) OVER (PARTITION BY b.symbol ORDER BY b.session))) AS log_return
          FROM bars_daily b
          LEFT JOIN corporate_actions a ON a.symbol = b.symbol AND a.ex_date = b.session AND a.kind = 'split'
        )
        SELECT symbol, garch_fit(r, 'garch', 't').persistence, value_at_risk(r, 0.99) AS var_99
        FROM (SELECT symbol, series(session, log_return) AS r FROM returns GROUP BY symbol)
        ```

        In Java, with the static methods of `org.apache.spark.sql.functions`:

        ```java
        Dataset<Row> risk =
            returns
                .groupBy("symbol")
                .agg(call_function("series", col("session"), col("log_return")).as("r"))
                .select(
                    col("symbol"),
                    call_function("garch_fit", col("r"), lit("garch"), lit("t"))
                        .getField("persistence"),
                    expr("value_at_risk(r, 0.99)").as("var_99"));
        ```

        In Python, with the package pyspark 3.5.4, beside a home's `extra/` and a `warehouse/`:

        ```python
        from glob import glob

        from pyspark.sql import SparkSession
        from pyspark.sql.functions import call_function, expr, lit

        spark = (
            SparkSession.builder.config("spark.jars", ",".join(glob("extra/*.jar")))
            .config(
                "spark.sql.extensions",
                "io.delta.sql.DeltaSparkSessionExtension,io.nightdesk.functions.NightdeskFunctions",
            )
            .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate()
        )
        returns = (
            spark.read.format("delta")
            .load("warehouse/bars_daily")
            .where("role = 'benchmark'")
            .withColumn("log_return", expr("ln(close / lag(close) OVER (PARTITION BY symbol ORDER BY session))"))
        )
        risk = (
            returns.groupBy("symbol")
            .agg(call_function("series", "session", "log_return").alias("r"))
            .select(
                "symbol",
                call_function("garch_fit", "r", lit("garch"), lit("t"))["persistence"].alias("persistence"),
                expr("value_at_risk(r, 0.99)").alias("var_99"),
            )
        )
        risk.show()
        ```
        """;
  }
}
