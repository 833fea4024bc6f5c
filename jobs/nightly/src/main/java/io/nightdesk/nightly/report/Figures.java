package io.nightdesk.nightly.report;

import io.nightdesk.nightly.report.page.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Figures in words: one way to write each kind, so that columns line up and signs are seen. */
final class Figures {

  /** Stands for a figure that does not exist. */
  static final String NONE = "–";

  private static final char MINUS = '\u2212';
  private static final char NARROW_SPACE = '\u202f';
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(NEW_YORK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(NEW_YORK);

  private Figures() {}

  /** A decimal as percent: 0.7312 is 73.1 % with one digit. */
  static String percent(Object decimal, int digits) {
    return number(times(decimal, 100), digits) + unit(decimal);
  }

  /** A decimal as percent with its sign, for returns. */
  static String signedPercent(Object decimal, int digits) {
    String figure = percent(decimal, digits);
    boolean positive = value(decimal) > 0 && figure.matches(".*[1-9].*");
    return positive ? "+" + figure : figure;
  }

  /** A number with grouped thousands and fixed digits. */
  static String number(Object number, int digits) {
    double value = value(number);
    if (!Double.isFinite(value)) {
      return NONE;
    }
    String figure = String.format(Locale.ROOT, "%,." + digits + "f", Math.abs(value));
    boolean negative = value < 0 && figure.matches(".*[1-9].*");
    return negative ? MINUS + figure : figure;
  }

  /** A whole number with its noun: 1 symbol, 2 symbols. */
  static String counted(Object number, String one, String many) {
    return number(number, 0) + " " + (value(number) == 1 ? one : many);
  }

  /** Dollars, large amounts in millions or billions. */
  static String usd(Object amount) {
    double value = value(amount);
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return NONE;
    } else if (size >= 1e9) {
      return "$" + number(value / 1e9, 2) + NARROW_SPACE + "bn";
    } else if (size >= 1e6) {
      return "$" + number(value / 1e6, 1) + NARROW_SPACE + "m";
    }
    return "$" + number(value, 0);
  }

  /** A wall time: 0.8 s, 42 s, 3 min 05 s. */
  static String duration(Object seconds) {
    double value = value(seconds);
    if (!Double.isFinite(value)) {
      return NONE;
    } else if (value < 10) {
      return number(value, 1) + NARROW_SPACE + "s";
    }
    long whole = Math.round(value);
    return whole < 60
        ? whole + "" + NARROW_SPACE + "s"
        : String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
            .replace(' ', NARROW_SPACE);
  }

  /** The interval of a proportion: 52.0 to 55.1 %. */
  static String interval(Proportion share) {
    return number(100 * share.low(), 1) + " to " + percent(share.high(), 1);
  }

  /** A share as the style sheet writes it: 0.371 is 37.1%. */
  static String width(Object share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * value(share));
  }

  /** A date with its weekday: Tuesday 2018-02-06. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** The end of a span: its time of day in New York where it ends on the day on which it began. */
  static String until(Instant from, Instant until) {
    boolean sameDay =
        LocalDate.ofInstant(from, NEW_YORK).equals(LocalDate.ofInstant(until, NEW_YORK));
    return sameDay ? CLOCK.format(until) : moment(until);
  }

  /** An instant's date and time in New York. */
  static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** The same text for a terminal that may know only ASCII. */
  static String plain(String text) {
    return text.replace(MINUS, '-').replace(NARROW_SPACE, ' ').replace(NONE, "-");
  }

  /** The number in it; NaN where there is none. */
  static double value(Object number) {
    if (number instanceof Number plain) {
      return plain.doubleValue();
    } else if (number instanceof OptionalDouble optional) {
      return optional.orElse(Double.NaN);
    } else if (number instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : Double.NaN;
    } else if (number instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : Double.NaN;
    } else if (number instanceof Optional<?> optional) {
      return optional.map(Figures::value).orElse(Double.NaN);
    }
    throw new IllegalArgumentException("not a number: " + number);
  }

  private static double times(Object number, double factor) {
    return value(number) * factor;
  }

  private static String unit(Object decimal) {
    return Double.isFinite(value(decimal)) ? NARROW_SPACE + "%" : "";
  }
}
