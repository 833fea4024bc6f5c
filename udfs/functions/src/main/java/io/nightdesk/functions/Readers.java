package io.nightdesk.functions;

import io.nightdesk.quant.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.catalyst.util.ArrayData;

/** What kernels take of the values that Spark hands over; see {@link Parameter.Reader}. */
final class Readers {

  private Readers() {}

  /** An array without its null elements; the others must be finite. */
  static double[] presentNumbers(Object value) {
    double[] all = alignedNumbers(value);
    double[] present = new double[all.length];
    int count = 0;
    for (double number : all) {
      if (!Double.isNaN(number)) {
        present[count++] = number;
      }
    }
    return Arrays.copyOf(present, count);
  }

  /** An array in which null elements become NaN; the others must be finite. */
  static double[] alignedNumbers(Object value) {
    ArrayData array = (ArrayData) value;
    double[] numbers = array.toDoubleArray();
    for (int i = 0; i < numbers.length; i++) {
      if (array.isNullAt(i)) {
        numbers[i] = Double.NaN;
      } else {
        Check.that(
            Double.isFinite(numbers[i]),
            "must hold finite numbers, element %s was %s",
            i,
            numbers[i]);
      }
    }
    return numbers;
  }

  /** An array without nulls, of numbers above 0. */
  static double[] prices(Object value) {
    double[] numbers = alignedNumbers(value);
    for (int i = 0; i < numbers.length; i++) {
      Check.that(
          numbers[i] > 0, "must hold numbers above 0, element %s was %s", i, shown(numbers[i]));
    }
    return numbers;
  }

  /** An array without nulls, of numbers from 0 on. */
  static double[] volumes(Object value) {
    double[] numbers = alignedNumbers(value);
    for (int i = 0; i < numbers.length; i++) {
      Check.that(
          numbers[i] >= 0, "must hold numbers from 0 on, element %s was %s", i, shown(numbers[i]));
    }
    return numbers;
  }

  private static String shown(double number) {
    return Double.isNaN(number) ? "null" : String.valueOf(number);
  }

  /** A quantile of the loss. */
  static Object level(Object value) {
    double level = (Double) value;
    Check.that(level > 0.5 && level < 1, "must lie in (0.5, 1), was %s", level);
    return level;
  }

  /** A finite number. */
  static Object finite(Object value) {
    Check.that(Double.isFinite((Double) value), "must be finite, was %s", value);
    return value;
  }

  /** A finite number from 0 on. */
  static Object notNegative(Object value) {
    double number = (Double) value;
    Check.that(
        number >= 0 && number < Double.POSITIVE_INFINITY, "must be 0 or more, was %s", value);
    return value;
  }

  /** A share of a whole, above 0. */
  static Object share(Object value) {
    double share = (Double) value;
    Check.that(share > 0 && share <= 1, "must lie in (0, 1], was %s", share);
    return share;
  }

  /** A session or other moment, as Spark counts it. */
  static Object moment(Object value) {
    return value;
  }

  /** A whole number of that range. */
  static Parameter.Reader wholeWithin(int least, int most) {
    return value -> {
      long number = (Long) value;
      Check.that(
          number >= least && number <= most, "must be %s to %s, was %s", least, most, number);
      return (int) number;
    };
  }

  /** One of some names; case does not matter. */
  static Parameter.Reader oneOf(List<String> names) {
    return value -> {
      String name = value.toString().toLowerCase(Locale.ROOT);
      Check.that(names.contains(name), "must be one of %s, was '%s'", quoted(names), value);
      return name;
    };
  }

  /** Names as SQL writes them. */
  static String quoted(List<String> names) {
    return "'" + String.join("', '", names) + "'";
  }
}
