package io.nightdesk.contracts.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DdlTest {

  private static final TableContract TABLE =
      TableContract.named("t", "It's a test")
          .key("symbol")
          .column("symbol", ColumnType.STRING, "symbol")
          .optionalNumber("x", "a number")
          .rangedBy("as_of")
          .column("as_of", ColumnType.DATE, "session")
          .build();

  @Test
  void nullPassesEveryCheck_thoughDeltaTakesItForAViolation() {
    assertThat(Ddl.createTable(TABLE, "/w/t"))
        .contains(
            "'delta.constraints.x_finite' = 'coalesce(NOT isnan(x) AND abs(x) < 1.7e308D, true)'");
  }

  @Test
  void requiredColumnsAreNotNull_andQuotesAreEscaped() {
    assertThat(Ddl.createTable(TABLE, "/w/t"))
        .contains("symbol STRING NOT NULL COMMENT 'symbol'")
        .contains("x DOUBLE COMMENT 'a number'")
        .contains("COMMENT 'It\\'s a test'")
        .contains("PARTITIONED BY (month)");
  }
}
