package io.nightdesk.executor.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.contracts.table.RowHash;
import java.time.Instant;

/**
 * One line: its place in the chain and what it says. The hash covers the line's text before the
 * hash itself, and so, through {@code previous}, all lines before.
 */
record LedgerLine(long sequence, LedgerEntry entry, String hash) {

  static final String FIRST_PREVIOUS = "0".repeat(64);

  private static final String HASH_FIELD = ",\"hash\":\"";
  private static final int TAIL = HASH_FIELD.length() + 64 + 2;

  /** The text of a new line, without line end. */
  static String text(long sequence, Instant at, LedgerEntry entry, String previous) {
    ObjectNode line = EntryCodec.emptyLine();
    line.put("sequence", sequence);
    line.put("at", at.toString());
    line.put("kind", EntryCodec.kindOf(entry));
    line.set("row", EntryCodec.row(entry));
    line.put("previous", previous);
    String body = EntryCodec.text(line);
    return body.substring(0, body.length() - 1) + HASH_FIELD + RowHash.ofText(body) + "\"}";
  }

  /**
   * Reads a line and holds it against its place.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static LedgerLine parse(String text, long expectedSequence, String expectedPrevious) {
    int bodyEnd = text.length() - TAIL;
    if (bodyEnd < 1 || !text.startsWith(HASH_FIELD, bodyEnd)) {
      throw new IllegalArgumentException("it carries no hash");
    }
    String hash = text.substring(bodyEnd + HASH_FIELD.length(), text.length() - 2);
    if (!RowHash.ofText(text.substring(0, bodyEnd) + "}").equals(hash)) {
      throw new IllegalArgumentException("its text was changed after it was written");
    }
    try {
      JsonNode line = EntryCodec.parse(text);
      if (line.path("sequence").asLong() != expectedSequence
          || !line.path("previous").asText().equals(expectedPrevious)) {
        throw new IllegalArgumentException("it does not follow the line before it");
      }
      LedgerEntry entry = EntryCodec.entry(line.path("kind").asText(), line.path("row"));
      return new LedgerLine(expectedSequence, entry, hash);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
