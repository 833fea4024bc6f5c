package io.nightdesk.nightly.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {

  @Test
  void semicolonsSplit_andEmptyStatementsAreDropped() {
    assertThat(Statements.split(" SELECT 1 ;; SELECT 2; ")).containsExactly("SELECT 1", "SELECT 2");
  }

  @Test
  void semicolonsInQuotesDoNotSplit() {
    assertThat(Statements.split("SELECT ';', \";\", `a;b`; SELECT 2"))
        .containsExactly("SELECT ';', \";\", `a;b`", "SELECT 2");
  }

  @Test
  void escapedAndDoubledQuotesDoNotEndAQuote() {
    assertThat(Statements.split("SELECT 'it\\'s;', 'it''s;'; SELECT 2"))
        .containsExactly("SELECT 'it\\'s;', 'it''s;'", "SELECT 2");
  }

  @Test
  void backslashInBackticksIsALetter() {
    assertThat(Statements.split("SELECT `a\\`; SELECT 2")).hasSize(2);
  }

  @Test
  void semicolonsInCommentsDoNotSplit() {
    assertThat(Statements.split("SELECT 1 -- one; really\n, 2 /* a; /* b; */ c; */; SELECT 3"))
        .hasSize(2)
        .last()
        .isEqualTo("SELECT 3");
  }

  @Test
  void openQuoteReachesToTheEnd() {
    assertThat(Statements.split("SELECT 'a; b")).containsExactly("SELECT 'a; b");
  }

  @Test
  void textWithoutStatementsGivesNone() {
    assertThat(Statements.split(" ; ; ")).isEmpty();
  }
}
