package io.nightdesk.nightly.status;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;

/** When the signals of an as-of session may be executed: during the session after it. */
record SignalWindow(LocalDate asOf, Session next) {

  static SignalWindow of(LocalDate asOf) {
    return new SignalWindow(asOf, ExchangeCalendar.xnys().next(asOf, 1));
  }

  /** One word, then the end that matters. */
  String text(Instant now) {
    if (now.isBefore(next.open())) {
      return "valid from " + local(next.open());
    }
    return (now.isBefore(next.close()) ? "valid until " : "expired at ") + local(next.close());
  }

  private static String local(Instant instant) {
    return instant.atZone(Session.NEW_YORK).toLocalDateTime().toString().replace('T', ' ')
        + " New York";
  }
}
