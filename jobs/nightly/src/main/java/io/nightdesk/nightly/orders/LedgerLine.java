package io.nightdesk.nightly.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nightdesk.contracts.table.RowHash;

/**
 * One line of the ledger. Its hash covers the text before it, and through {@code previous} all
 * lines before.
 *
 * @param number from 1
 * @param kind the table to which the row belongs, or a note of the executor's own
 */
record LedgerLine(long number, String kind, JsonNode row, String hash) {

  /** What the first line names as the hash before it. */
  static final String BEGINNING = "0".repeat(64);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HASH_FIELD = ",\"hash\":\"";
  private static final int TAIL = HASH_FIELD.length() + 64 + 2;

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static LedgerLine parse(String text, long number, String previous) {
    int body = text.length() - TAIL;
    if (body < 1 || !text.startsWith(HASH_FIELD, body)) {
      throw new IllegalArgumentException("it carries no hash");
    }
    String hash = text.substring(body + HASH_FIELD.length(), text.length() - 2);
    if (!RowHash.ofText(text.substring(0, body) + "}").equals(hash)) {
      throw new IllegalArgumentException("its text was changed after it was written");
    }
    JsonNode line = tree(text);
    if (line.path("sequence").asLong() != number
        || !line.path("previous").asText().equals(previous)) {
      throw new IllegalArgumentException("it does not follow the line before it");
    }
    return new LedgerLine(number, line.path("kind").asText(), line.path("row"), hash);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
