package io.nightdesk.nightly.sql;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into statements at each {@code ;} outside quotes and comments. */
public final class Statements {

  private final String text;
  private final List<String> found = new ArrayList<>();
  private int start;
  private int at;

  private Statements(String text) {
    this.text = text;
  }

  /** The statements in order, without their semicolons and without empty ones. */
  public static List<String> split(String text) {
    return new Statements(text).split();
  }

  private List<String> split() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"' || c == '`') {
        skipQuoted(c);
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else if (c == ';') {
        end(at);
        at++;
        start = at;
      } else {
        at++;
      }
    }
    end(text.length());
    return List.copyOf(found);
  }

  private void end(int position) {
    String statement = text.substring(start, position).strip();
    if (!statement.isEmpty()) {
      found.add(statement);
    }
  }

  /** A backslash escapes in quotes, but not in backticks; a doubled quote is two quotes. */
  private void skipQuoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' && quote != '`' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
  }

  /** Comments in brackets nest. */
  private void skipComment() {
    int depth = 0;
    do {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < text.length());
  }
}
