package io.nightdesk.simulator.server;

import java.util.ArrayList;
import java.util.List;

/** Every order write as it was received, for checks of a client's promises. */
final class OrderLog {

  /**
   * A write.
   *
   * @param receivedAt wall clock, ISO
   * @param clock the simulator's clock, ISO
   * @param status what was answered, 0 where the connection was dropped
   * @param orderId the order made, 0 for none
   * @param fault the scripted fault, empty for none
   */
  record Entry(
      long number,
      String receivedAt,
      String clock,
      String method,
      String path,
      String body,
      int status,
      long orderId,
      String fault) {}

  private final List<Entry> entries = new ArrayList<>();

  OrderLog(List<Entry> former) {
    entries.addAll(former);
  }

  synchronized void add(Entry entry) {
    entries.add(entry);
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
