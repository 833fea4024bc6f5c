package io.nightdesk.quant.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Map;
import java.util.Set;

/**
 * When the New York Stock Exchange trades, 1990 to 2030: the holidays of its Rule 7.2 and the
 * listed exceptions.
 *
 * <p>Sessions that began late (1996-01-08 after a blizzard, 2002-09-11 after a commemoration) or
 * were halted keep their regular hours here.
 *
 * @see <a href="https://www.nyse.com/markets/hours-calendars">NYSE holidays and trading hours</a>
 */
final class XnysRules {

  static final LocalTime OPEN = LocalTime.of(9, 30);

  private static final LocalTime REGULAR_CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);
  private static final LocalTime EARLY_CLOSE_UNTIL_1992 = LocalTime.of(14, 0);

  /** Days of mourning, the attacks of 2001, the hurricane of 2012. */
  private static final Set<LocalDate> UNSCHEDULED_CLOSURES =
      Set.of(
          LocalDate.of(1994, 4, 27), // funeral of President Nixon
          LocalDate.of(2001, 9, 11),
          LocalDate.of(2001, 9, 12),
          LocalDate.of(2001, 9, 13),
          LocalDate.of(2001, 9, 14),
          LocalDate.of(2004, 6, 11), // funeral of President Reagan
          LocalDate.of(2007, 1, 2), // funeral of President Ford
          LocalDate.of(2012, 10, 29),
          LocalDate.of(2012, 10, 30),
          LocalDate.of(2018, 12, 5), // funeral of President G. H. W. Bush
          LocalDate.of(2025, 1, 9)); // funeral of President Carter

  private static final Map<LocalDate, LocalTime> SPECIAL_CLOSES =
      Map.of(
          LocalDate.of(1997, 12, 26), EARLY_CLOSE,
          LocalDate.of(1999, 12, 31), EARLY_CLOSE,
          LocalDate.of(2003, 12, 26), EARLY_CLOSE);

  private XnysRules() {}

  static boolean isSession(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != SATURDAY
        && day != SUNDAY
        && !isHoliday(date)
        && !UNSCHEDULED_CLOSURES.contains(date);
  }

  static LocalTime close(LocalDate date) {
    LocalTime special = SPECIAL_CLOSES.get(date);
    if (special != null) {
      return special;
    }
    if (isDayAfterThanksgiving(date) || isChristmasEve(date)) {
      return date.getYear() <= 1992 ? EARLY_CLOSE_UNTIL_1992 : EARLY_CLOSE;
    }
    return isBesideIndependenceDay(date) ? EARLY_CLOSE : REGULAR_CLOSE;
  }

  private static boolean isHoliday(LocalDate date) {
    int year = date.getYear();
    return switch (date.getMonth()) {
      case JANUARY -> isNewYear(date) || (year >= 1998 && isNthWeekday(date, 3, MONDAY));
      case FEBRUARY -> isNthWeekday(date, 3, MONDAY);
      case MARCH, APRIL -> date.equals(easterSunday(year).minusDays(2));
      case MAY -> date.equals(date.with(lastInMonth(MONDAY)));
      case JUNE -> year >= 2022 && date.equals(observed(LocalDate.of(year, 6, 19)));
      case JULY -> date.equals(observed(LocalDate.of(year, 7, 4)));
      case SEPTEMBER -> isNthWeekday(date, 1, MONDAY);
      case NOVEMBER -> isNthWeekday(date, 4, THURSDAY);
      case DECEMBER -> date.equals(observed(LocalDate.of(year, 12, 25)));
      case AUGUST, OCTOBER -> false;
    };
  }

  /** A New Year's Day on a Saturday is not observed: the year's last session closes the books. */
  private static boolean isNewYear(LocalDate date) {
    LocalDate newYear = date.withDayOfYear(1);
    return newYear.getDayOfWeek() != SATURDAY && date.equals(observed(newYear));
  }

  private static LocalDate observed(LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SATURDAY -> holiday.minusDays(1);
      case SUNDAY -> holiday.plusDays(1);
      default -> holiday;
    };
  }

  private static boolean isNthWeekday(LocalDate date, int n, DayOfWeek day) {
    return date.equals(date.with(dayOfWeekInMonth(n, day)));
  }

  private static boolean isDayAfterThanksgiving(LocalDate date) {
    return date.getYear() >= 1992
        && date.getMonth() == Month.NOVEMBER
        && isNthWeekday(date.minusDays(1), 4, THURSDAY);
  }

  private static boolean isChristmasEve(LocalDate date) {
    return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 24;
  }

  /**
   * From 1995 on the session before Independence Day ends early; until 2012 the Friday after it did
   * instead when the holiday was a Thursday.
   */
  private static boolean isBesideIndependenceDay(LocalDate date) {
    if (date.getYear() < 1995 || date.getMonth() != Month.JULY) {
      return false;
    }
    boolean fridayAfter =
        date.getYear() <= 2012 && date.withDayOfMonth(4).getDayOfWeek() == THURSDAY;
    return fridayAfter
        ? date.getDayOfMonth() == 5
        : date.getDayOfMonth() == 3 && date.getDayOfWeek() != FRIDAY;
  }

  /**
   * Easter Sunday of the Gregorian calendar, from the age of the ecclesiastical moon.
   *
   * @see <a href="https://aa.usno.navy.mil/faq/easter">US Naval Observatory: the date of Easter</a>
   */
  private static LocalDate easterSunday(int year) {
    int century = year / 100;
    int golden = year % 19;
    int epact =
        (century - century / 4 - (century - (century - 17) / 25) / 3 + 19 * golden + 15) % 30;
    epact -= (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7;
    int day = epact - weekday;
    int month = 3 + (day + 40) / 44;
    return LocalDate.of(year, month, day + 28 - 31 * (month / 4));
  }
}
