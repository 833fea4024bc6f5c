package io.nightdesk.executor.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to orders. */
public enum Mode {
  /** Printed; no call to a broker, nothing written. */
  DRY,
  /** Sent to a simulator on this machine. */
  PAPER,
  /** Sent to the broker: real money. */
  LIVE;

  /** The mode as it is typed and stored. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
