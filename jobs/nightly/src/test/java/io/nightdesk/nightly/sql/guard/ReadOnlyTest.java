package io.nightdesk.nightly.sql.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightdesk.contracts.problem.Problem;
import io.nightdesk.nightly.testing.SharedSpark;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyTest {

  @AfterEach
  void release() {
    ReadOnlyExtension.release();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM signals",
        "WITH s AS (SELECT 1 AS x) SELECT * FROM s WHERE x IN (SELECT max(x) FROM s)",
        "SELECT 1 UNION ALL SELECT 2 ORDER BY 1 LIMIT 3",
        "VALUES (1), (2)",
        "TABLE signals",
        "FROM signals SELECT symbol",
        "SELECT 'DELETE FROM signals; DROP TABLE risk' AS innocent",
        "SHOW TABLES",
        "SHOW COLUMNS IN signals",
        "SHOW CREATE TABLE signals",
        "DESCRIBE signals",
        "DESCRIBE EXTENDED signals",
        "DESCRIBE QUERY SELECT 1",
        "DESCRIBE FUNCTION abs",
        "DESCRIBE HISTORY signals",
        "DESCRIBE DETAIL signals",
        "EXPLAIN SELECT 1",
        "USE nightdesk",
        "SELECT * FROM signals VERSION AS OF 3",
        "SELECT symbol, garch_fit(series(session, close), 'garch', 't').status FROM bars_daily"
            + " GROUP BY symbol",
        "SELECT copula_fit(close, volume, 't') FROM bars_daily",
        "DESCRIBE FUNCTION EXTENDED garch_fit",
      })
  void readingIsAllowed(String statement) {
    assertThat(offence(statement)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO signals VALUES (1)",
        "INSERT OVERWRITE signals SELECT * FROM signals",
        "INSERT OVERWRITE DIRECTORY '/tmp/x' USING parquet SELECT 1",
        "FROM signals INSERT INTO risk SELECT * INSERT INTO labels SELECT *",
        "WITH s AS (SELECT 1) INSERT INTO signals SELECT * FROM s",
        "DELETE FROM signals",
        "UPDATE signals SET signal = 'BUY'",
        "MERGE INTO signals USING risk ON false WHEN NOT MATCHED THEN INSERT *",
        "CREATE TABLE x (a INT) USING delta",
        "CREATE TABLE x USING delta AS SELECT 1",
        "CREATE OR REPLACE VIEW latest_signals AS SELECT 1",
        "CREATE TEMPORARY VIEW v AS SELECT 1",
        "CREATE TEMPORARY FUNCTION f AS 'x.Y'",
        "ALTER TABLE signals SET TBLPROPERTIES ('a' = 'b')",
        "DROP TABLE signals",
        "DROP SCHEMA nightdesk CASCADE",
        "TRUNCATE TABLE signals",
        "OPTIMIZE signals",
        "VACUUM signals",
        "RESTORE TABLE signals TO VERSION AS OF 0",
        "SET spark.sql.shuffle.partitions = 1",
        "RESET",
        "ADD JAR '/tmp/x.jar'",
        "CACHE TABLE signals",
        "REFRESH TABLE signals",
        "ANALYZE TABLE signals COMPUTE STATISTICS",
        "EXPLAIN DELETE FROM signals",
        "SELECT TRANSFORM(symbol) USING 'rm -rf x' AS y FROM signals",
        "SELECT reflect('java.lang.System', 'exit', 0)",
        "SELECT 1 WHERE EXISTS (SELECT java_method('java.lang.System', 'gc'))",
        "MSCK REPAIR TABLE signals",
        "LOAD DATA INPATH '/tmp/x' INTO TABLE signals",
      })
  void anythingElseIsRefused(String statement) {
    assertThat(offence(statement)).isPresent();
  }

  @Test
  void guardedSessionRefuses_butOwnWorkAndOtherTimesAreFree() {
    var spark = SharedSpark.session();
    ReadOnlyExtension.enforce();
    assertThatThrownBy(() -> spark.sql("CREATE TEMPORARY VIEW guarded AS SELECT 1"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("does not only read");
    assertThat(spark.newSession().sql("SELECT 1").count()).isEqualTo(1);
    assertThatThrownBy(() -> spark.newSession().sql("SET a = b")).isInstanceOf(Problem.class);
    ReadOnlyExtension.exempt(() -> spark.sql("CREATE OR REPLACE TEMPORARY VIEW own AS SELECT 1"));
    ReadOnlyExtension.release();
    assertThat(spark.sql("CREATE OR REPLACE TEMPORARY VIEW own AS SELECT 2").count()).isZero();
  }

  private static Optional<String> offence(String statement) {
    try {
      return ReadOnly.offence(
          SharedSpark.session().sessionState().sqlParser().parsePlan(statement));
    } catch (Exception e) {
      throw new AssertionError("cannot be parsed: " + statement, e);
    }
  }
}
