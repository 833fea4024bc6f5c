package io.nightdesk.functions;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.unsafe.types.UTF8String;

/** Results as Spark holds them. What is not a finite number is a null, never a NaN. */
final class Cells {

  private Cells() {}

  /** A struct type from name and type in turn; every field may be null. */
  static DataType struct(Object... namesAndTypes) {
    List<StructField> fields = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      fields.add(
          DataTypes.createStructField(
              (String) namesAndTypes[i], (DataType) namesAndTypes[i + 1], /* nullable= */ true));
    }
    return DataTypes.createStructType(fields);
  }

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

  /** An array; NaN becomes a null element. */
  static ArrayData numbers(double[] values) {
    UnsafeArrayData array = UnsafeArrayData.fromPrimitiveArray(values);
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        array.setNullAt(i);
      }
    }
    return array;
  }
}
