package io.nightdesk.nightly.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nightdesk.contracts.table.RowHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A ledger as the executor writes it, line by line, each with the hash of the one before. */
public final class SampleLedger {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private String previous = "0".repeat(64);
  private int lines;

  private SampleLedger(Path file) {
    this.file = file;
  }

  public static SampleLedger in(Path warehouse) throws IOException {
    Path folder = Files.createDirectories(warehouse.resolve("_ledger"));
    return new SampleLedger(folder.resolve("ledger.jsonl"));
  }

  public Path file() {
    return file;
  }

  /** Adds an entry whose row is given as JSON in single quotes. */
  public SampleLedger line(String kind, String row) throws IOException {
    lines++;
    ObjectNode line = JSON.createObjectNode();
    line.put("sequence", lines);
    line.put("at", "2024-03-05T14:35:01.123456789Z");
    line.put("kind", kind);
    line.set("row", JSON.readTree(row.replace('\'', '"')));
    line.put("previous", previous);
    String body = JSON.writeValueAsString(line);
    previous = RowHash.ofText(body);
    return text(body.substring(0, body.length() - 1) + ",\"hash\":\"" + previous + "\"}\n");
  }

  /** Adds an intent for AAPL as of 2024-03-04. */
  public SampleLedger intent(String id, String state, long quantity) throws IOException {
    return line(
        "order_intents",
        String.format(
            "{'intent_id':'%s','as_of':'2024-03-04','mode':'paper','account':'HASH',"
                + "'symbol':'AAPL','side':'BUY','sequence':1,'quantity':%d,'entry_price':170.10,"
                + "'stop_price':166.70,'target_price':176.90,'state':'%s','order_id':null,"
                + "'created_at':'2024-03-05T14:35:00.123456789Z',"
                + "'updated_at':'2024-03-05T14:35:01Z','reason':'for a test','run_id':'execute-1'}",
            id, quantity, state));
  }

  /** Adds a reading of AAPL's position. */
  public SampleLedger position(long quantity, String marketValue) throws IOException {
    return line(
        "positions",
        String.format(
            "{'account':'HASH','symbol':'AAPL','quantity':%d,'average_price':170,"
                + "'market_value':%s,'read_at':'2024-03-05T16:00:00Z','run_id':'execute-2'}",
            quantity, marketValue));
  }

  /** Adds text as it is. */
  public SampleLedger text(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return this;
  }
}
