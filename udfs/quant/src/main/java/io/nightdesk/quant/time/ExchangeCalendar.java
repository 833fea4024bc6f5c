package io.nightdesk.quant.time;

import io.nightdesk.quant.Check;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The sessions of an exchange over a fixed span of years.
 *
 * <p>Every method refuses a date outside {@link #firstDate} to {@link #lastDate}, and an answer
 * that would lie outside, with an {@link IllegalArgumentException}.
 */
public final class ExchangeCalendar {

  private static final ExchangeCalendar XNYS =
      new ExchangeCalendar("XNYS", LocalDate.of(1990, 1, 1), LocalDate.of(2030, 12, 31));

  /** Calendar years before the as-of year at whose first session recursive passes start. */
  private static final int ANCHOR_YEARS = 4;

  private final String name;
  private final LocalDate firstDate;
  private final LocalDate lastDate;
  private final List<Session> sessions;

  /** For each date of the span, how many sessions lie before it. */
  private final int[] sessionsBefore;

  private ExchangeCalendar(String name, LocalDate firstDate, LocalDate lastDate) {
    this.name = name;
    this.firstDate = firstDate;
    this.lastDate = lastDate;
    List<Session> found = new ArrayList<>();
    int days = (int) (lastDate.toEpochDay() - firstDate.toEpochDay()) + 1;
    sessionsBefore = new int[days + 1];
    for (int day = 0; day < days; day++) {
      LocalDate date = firstDate.plusDays(day);
      if (XnysRules.isSession(date)) {
        found.add(new Session(date, at(date, XnysRules.OPEN), at(date, XnysRules.close(date))));
      }
      sessionsBefore[day + 1] = found.size();
    }
    sessions = List.copyOf(found);
  }

  /** The New York Stock Exchange, 1990 to 2030. */
  public static ExchangeCalendar xnys() {
    return XNYS;
  }

  /** The first date that this calendar answers for. */
  public LocalDate firstDate() {
    return firstDate;
  }

  /** The last date that this calendar answers for. */
  public LocalDate lastDate() {
    return lastDate;
  }

  /** The earliest session. */
  public Session first() {
    return sessions.get(0);
  }

  /** The latest session. */
  public Session last() {
    return sessions.get(sessions.size() - 1);
  }

  /** Whether the exchange trades on the date. */
  public boolean isSession(LocalDate date) {
    return countThrough(date) > countBefore(date);
  }

  /**
   * The session of a date.
   *
   * @throws IllegalArgumentException on a closed date, naming the sessions around it
   */
  public Session session(LocalDate date) {
    int index = countBefore(date);
    if (countThrough(date) == index) {
      throw new IllegalArgumentException(
          String.format(
              "%s has no session on %s; nearest sessions: %s", name, date, neighbours(index)));
    }
    return sessions.get(index);
  }

  /** The sessions from one date to another, both included, in order. */
  public List<Session> sessions(LocalDate from, LocalDate to) {
    inOrder(from, to);
    return sessions.subList(countBefore(from), countThrough(to));
  }

  /** How many sessions lie between two dates, both included. */
  public int between(LocalDate from, LocalDate to) {
    inOrder(from, to);
    return countThrough(to) - countBefore(from);
  }

  /** The {@code n}-th session after a date, {@code n >= 1}; the date itself never counts. */
  public Session next(LocalDate date, int n) {
    Check.that(n >= 1, "n must be at least 1, was %s", n);
    return at(countThrough(date) + n - 1, date);
  }

  /** The {@code n}-th session before a date, {@code n >= 1}; the date itself never counts. */
  public Session previous(LocalDate date, int n) {
    Check.that(n >= 1, "n must be at least 1, was %s", n);
    return at(countBefore(date) - n, date);
  }

  /** The session of a date or, if it is closed, the last one before. */
  public Session onOrBefore(LocalDate date) {
    return at(countThrough(date) - 1, date);
  }

  /** The session of a date or, if it is closed, the first one after. */
  public Session onOrAfter(LocalDate date) {
    return at(countBefore(date), date);
  }

  /** The last session whose cut-off is not after {@code now}. */
  public Session lastCompleted(Instant now) {
    LocalDate date = LocalDate.ofInstant(now, Session.NEW_YORK);
    int index = countThrough(date) - 1;
    if (index >= 0 && now.isBefore(sessions.get(index).cutOff())) {
      index--;
    }
    return at(index, date);
  }

  /** Whether the date is a session and no other follows in its week, Monday to Sunday. */
  public boolean isLastOfWeek(LocalDate date) {
    return isLastUntil(date, date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
  }

  /** Whether the date is a session and no other follows in its calendar month. */
  public boolean isLastOfMonth(LocalDate date) {
    return isLastUntil(date, date.with(TemporalAdjusters.lastDayOfMonth()));
  }

  /** Whether the date is a session and no other follows in its calendar quarter. */
  public boolean isLastOfQuarter(LocalDate date) {
    return date.getMonthValue() % 3 == 0 && isLastOfMonth(date);
  }

  /**
   * Where every recursive pass for an as-of date starts: the first session of the fourth calendar
   * year before the as-of year, or this calendar's first session.
   */
  public Session anchor(LocalDate asOf) {
    day(asOf);
    LocalDate start = LocalDate.of(asOf.getYear() - ANCHOR_YEARS, 1, 1);
    return start.isBefore(firstDate) ? first() : onOrAfter(start);
  }

  @Override
  public String toString() {
    return name + " " + firstDate + " to " + lastDate;
  }

  private boolean isLastUntil(LocalDate date, LocalDate end) {
    if (!isSession(date)) {
      return false;
    }
    for (LocalDate later = date.plusDays(1); !later.isAfter(end); later = later.plusDays(1)) {
      if (XnysRules.isSession(later)) { // the rules answer beyond the span, too
        return false;
      }
    }
    return true;
  }

  private Session at(int index, LocalDate asked) {
    Check.that(
        index >= 0 && index < sessions.size(),
        "%s has sessions from %s to %s; the one asked for from %s lies outside",
        name,
        first().date(),
        last().date(),
        asked);
    return sessions.get(index);
  }

  private String neighbours(int index) {
    return index == 0
        ? first().date().toString()
        : sessions.get(index - 1).date() + " and " + sessions.get(index).date();
  }

  private int countBefore(LocalDate date) {
    return sessionsBefore[day(date)];
  }

  private int countThrough(LocalDate date) {
    return sessionsBefore[day(date) + 1];
  }

  private int day(LocalDate date) {
    Check.that(
        !date.isBefore(firstDate) && !date.isAfter(lastDate),
        "%s covers %s to %s; %s lies outside",
        name,
        firstDate,
        lastDate,
        date);
    return (int) (date.toEpochDay() - firstDate.toEpochDay());
  }

  private static void inOrder(LocalDate from, LocalDate to) {
    Check.that(!to.isBefore(from), "from %s must not be after to %s", from, to);
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(Session.NEW_YORK).toInstant();
  }
}
