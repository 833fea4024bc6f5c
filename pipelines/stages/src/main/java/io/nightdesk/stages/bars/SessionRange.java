package io.nightdesk.stages.bars;

import io.nightdesk.quant.Check;
import java.io.Serializable;
import java.time.LocalDate;

/** The as-of sessions of a run, both ends included; the night's range holds one. */
public record SessionRange(LocalDate from, LocalDate to) implements Serializable {

  public SessionRange {
    Check.that(!from.isAfter(to), "range must not end before it begins: %s to %s", from, to);
  }

  /** The range of one session. */
  public static SessionRange of(LocalDate session) {
    return new SessionRange(session, session);
  }

  public boolean contains(LocalDate session) {
    return !session.isBefore(from) && !session.isAfter(to);
  }

  @Override
  public String toString() {
    return from.equals(to) ? from.toString() : from + ".." + to;
  }
}
