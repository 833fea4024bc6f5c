package io.nightdesk.functions;

import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;

/** What may stand in the place of a parameter. */
enum Kind {
  /** Any number, taken as a double. */
  NUMBER("DOUBLE", "a number") {
    @Override
    Optional<Expression> cast(Expression given) {
      return castIf(number(given.dataType()), given, DataTypes.DoubleType);
    }
  },
  /** A whole number, taken as a long. */
  WHOLE("BIGINT", "a whole number") {
    @Override
    Optional<Expression> cast(Expression given) {
      return castIf(whole(given.dataType()), given, DataTypes.LongType);
    }
  },
  /** A text. */
  TEXT("STRING", "a string") {
    @Override
    Optional<Expression> cast(Expression given) {
      DataType type = given.dataType();
      boolean text = type.equals(DataTypes.StringType) || type instanceof NullType;
      return castIf(text, given, DataTypes.StringType);
    }
  },
  /** An array of any numbers, taken as doubles. */
  NUMBERS("ARRAY<DOUBLE>", "an array of numbers") {
    @Override
    Optional<Expression> cast(Expression given) {
      DataType type = given.dataType();
      boolean numbers =
          type instanceof NullType
              || (type instanceof ArrayType array && number(array.elementType()));
      boolean nulls = !(type instanceof ArrayType array) || array.containsNull();
      return castIf(numbers, given, DataTypes.createArrayType(DataTypes.DoubleType, nulls));
    }
  },
  /** Something that puts rows in the order of time. */
  ORDER("DATE, TIMESTAMP or BIGINT", "a date, a timestamp or a whole number") {
    @Override
    Optional<Expression> cast(Expression given) {
      DataType type = given.dataType();
      return castIf(
          whole(type) || MOMENTS.contains(type),
          given,
          MOMENTS.contains(type) ? type : DataTypes.LongType);
    }
  };

  private static final Set<DataType> MOMENTS =
      Set.of(DataTypes.DateType, DataTypes.TimestampType, DataTypes.TimestampNTZType);
  private static final Set<DataType> WHOLE_TYPES =
      Set.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType);

  private final String sqlType;
  private final String words;

  Kind(String sqlType, String words) {
    this.sqlType = sqlType;
    this.words = words;
  }

  /** The argument as the type that kernels take; empty if it is of another kind. */
  abstract Optional<Expression> cast(Expression given);

  /** The type as documented. */
  String sqlType() {
    return sqlType;
  }

  /** The kind in words, for an error. */
  String words() {
    return words;
  }

  private static boolean number(DataType type) {
    return type instanceof NumericType || type instanceof NullType;
  }

  private static boolean whole(DataType type) {
    return WHOLE_TYPES.contains(type) || type instanceof NullType;
  }

  private static Optional<Expression> castIf(boolean fits, Expression given, DataType wanted) {
    if (!fits) {
      return Optional.empty();
    }
    return Optional.of(
        given.dataType().equals(wanted)
            ? given
            : Cast$.MODULE$.apply(given, wanted, /* ansiEnabled= */ true));
  }
}
