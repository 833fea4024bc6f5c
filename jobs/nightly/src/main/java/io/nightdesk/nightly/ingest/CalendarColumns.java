package io.nightdesk.nightly.ingest;

import static org.apache.spark.sql.functions.udf;

import io.nightdesk.quant.time.ExchangeCalendar;
import io.nightdesk.quant.time.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** What the calendar says of dates and instants, as columns. */
final class CalendarColumns {

  private static final ExchangeCalendar CALENDAR = ExchangeCalendar.xnys();
  private static final LocalTime REGULAR_CLOSE = LocalTime.of(16, 0);
  private static final long MICROS = 1_000_000L;
  private static final int FIRST_DAY = (int) CALENDAR.firstDate().toEpochDay();

  /** By day from the calendar's first to its last session. */
  private static final long[] CLOSES = new long[CALENDAR.last().epochDay() - FIRST_DAY + 1];

  private static final int[] SESSIONS_ON_OR_AFTER = new int[CLOSES.length];
  private static final long[] CUT_OFFS = new long[CLOSES.length];

  static {
    for (int i = 0; i < CLOSES.length; i++) {
      LocalDate date = CALENDAR.firstDate().plusDays(i);
      Session session = CALENDAR.onOrAfter(date);
      SESSIONS_ON_OR_AFTER[i] = session.epochDay();
      CUT_OFFS[i] = micros(session.cutOff());
      CLOSES[i] =
          session.date().equals(date)
              ? micros(session.close())
              : micros(date.atTime(REGULAR_CLOSE).atZone(Session.NEW_YORK).toInstant());
    }
  }

  private static final UserDefinedFunction CLOSE =
      udf((UDF1<Integer, Long>) CalendarColumns::close, DataTypes.LongType);
  private static final UserDefinedFunction AS_OF =
      udf((UDF1<Integer, Integer>) CalendarColumns::asOf, DataTypes.IntegerType);
  private static final UserDefinedFunction CUT_OFF =
      udf((UDF1<Integer, Long>) CalendarColumns::cutOff, DataTypes.LongType);
  private static final UserDefinedFunction NEW_YORK_DAY =
      udf((UDF1<Long, Integer>) CalendarColumns::newYorkDay, DataTypes.IntegerType);

  private CalendarColumns() {}

  /** The close of a date's session, 16:00 New York time on a closed day; null outside the span. */
  static Column close(Column date) {
    return functions.timestamp_micros(CLOSE.apply(functions.unix_date(date)));
  }

  /** The session of a date, or the first after it; null outside the span. */
  static Column asOf(Column date) {
    return functions.date_from_unix_date(AS_OF.apply(functions.unix_date(date)));
  }

  /** The cut-off of a session. */
  static Column cutOff(Column session) {
    return functions.timestamp_micros(CUT_OFF.apply(functions.unix_date(session)));
  }

  /** The date in New York of an instant. */
  static Column newYorkDate(Column instant) {
    return functions.date_from_unix_date(NEW_YORK_DAY.apply(functions.unix_micros(instant)));
  }

  private static Long close(Integer day) {
    return outside(day) ? null : CLOSES[day - FIRST_DAY];
  }

  private static Integer asOf(Integer day) {
    return outside(day) ? null : SESSIONS_ON_OR_AFTER[day - FIRST_DAY];
  }

  private static Long cutOff(Integer day) {
    return outside(day) ? null : CUT_OFFS[day - FIRST_DAY];
  }

  private static Integer newYorkDay(Long micros) {
    return micros == null
        ? null
        : (int)
            Instant.ofEpochSecond(Math.floorDiv(micros, MICROS))
                .atZone(Session.NEW_YORK)
                .toLocalDate()
                .toEpochDay();
  }

  private static boolean outside(Integer day) {
    return day == null || day < FIRST_DAY || day - FIRST_DAY >= CLOSES.length;
  }

  private static long micros(Instant instant) {
    return Math.multiplyExact(instant.getEpochSecond(), MICROS);
  }
}
