package io.nightdesk.stages.check;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The exchange's sessions by day number (days since 1970-01-01), for use in tasks. */
final class SessionTable {

  static final int CLOSED = -1;

  private static final ExchangeCalendar CALENDAR = ExchangeCalendar.xnys();
  private static final int FIRST_DAY = (int) CALENDAR.firstDate().toEpochDay();
  private static final List<Session> SESSIONS =
      CALENDAR.sessions(CALENDAR.firstDate(), CALENDAR.lastDate());
  private static final int[] ORDINAL = ordinals();

  private SessionTable() {}

  /** How many sessions of the calendar lie before the one of that day; {@link #CLOSED} for none. */
  static int ordinal(int day) {
    int index = day - FIRST_DAY;
    return index >= 0 && index < ORDINAL.length ? ORDINAL[index] : CLOSED;
  }

  static int day(int ordinal) {
    return SESSIONS.get(ordinal).epochDay();
  }

  /** Microseconds since 1970 at which the session of that day opens; null on a closed day. */
  static Long opensAt(int day) {
    int ordinal = ordinal(day);
    return ordinal == CLOSED ? null : micros(SESSIONS.get(ordinal).open());
  }

  /** Microseconds since 1970 at which the session of that day closes; null on a closed day. */
  static Long closesAt(int day) {
    int ordinal = ordinal(day);
    return ordinal == CLOSED ? null : micros(SESSIONS.get(ordinal).close());
  }

  /** The first session from {@code sessions} sessions before a date's on. */
  static LocalDate before(LocalDate date, int sessions) {
    int ordinal = ordinal((int) CALENDAR.onOrAfter(date).date().toEpochDay());
    return SESSIONS.get(Math.max(0, ordinal - sessions)).date();
  }

  /** The sessions of a range, as dates. */
  static List<LocalDate> dates(LocalDate from, LocalDate to) {
    return CALENDAR.sessions(from, to).stream().map(Session::date).toList();
  }

  private static long micros(Instant instant) {
    return Math.multiplyExact(instant.getEpochSecond(), 1_000_000L);
  }

  private static int[] ordinals() {
    int[] ordinal = new int[(int) CALENDAR.lastDate().toEpochDay() - FIRST_DAY + 1];
    Arrays.fill(ordinal, CLOSED);
    for (int i = 0; i < SESSIONS.size(); i++) {
      ordinal[SESSIONS.get(i).epochDay() - FIRST_DAY] = i;
    }
    return ordinal;
  }
}
