package io.nightdesk.functions;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** Results as Spark holds them. What is not a finite number is a null, never a NaN. */
final class Cells {

  private Cells() {}

  static InternalRow row(Object... cells) {
    return new GenericInternalRow(cells);
  }

  static Object number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static Object text(String value) {
    return UTF8String.fromString(value);
  }

  /** The name of an enum's constant, as the tables hold it. */
  static Object name(Enum<?> constant) {
    return text(constant.name());
  }

  /** An array; what is not finite becomes a null element. */
  static ArrayData numbers(double[] values) {
    UnsafeArrayData array = UnsafeArrayData.fromPrimitiveArray(values);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        array.setNullAt(i);
      }
    }
    return array;
  }
}
