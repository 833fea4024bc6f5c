package io.nightdesk.functions;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * A growing list of pairs of a key and a number: what a {@link PairAggregate} gathers.
 *
 * <p>Keys are whole numbers in the order of what they stand for: a session as Spark counts it, or a
 * number by {@link #key}.
 */
final class Pairs {

  /** Stands for a second value that is null; numbers that are read are never NaN. */
  static final double ABSENT = Double.NaN;

  private static final int FIRST_CAPACITY = 16;

  private final DataType keyType;
  private long[] keys = new long[FIRST_CAPACITY];
  private double[] numbers = new double[FIRST_CAPACITY];
  private int size;

  /** An empty list; the type of the keys serves to show them. */
  Pairs(DataType keyType) {
    this.keyType = keyType;
  }

  /** The key of a number: keys are ordered as the numbers are. */
  static long key(double number) {
    return reversible(Double.doubleToRawLongBits(number));
  }

  /** The number of a key. */
  static double number(long key) {
    return Double.longBitsToDouble(reversible(key));
  }

  /** Turns the order of the negative ones around; twice gives the same again. */
  private static long reversible(long bits) {
    return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
  }

  void add(long key, double number) {
    makeRoomFor(size + 1);
    keys[size] = key;
    numbers[size++] = number;
  }

  void addAll(Pairs others) {
    makeRoomFor(size + others.size);
    System.arraycopy(others.keys, 0, keys, size, others.size);
    System.arraycopy(others.numbers, 0, numbers, size, others.size);
    size += others.size;
  }

  private void makeRoomFor(int needed) {
    if (needed > keys.length) {
      int capacity = Math.max(needed, keys.length + (keys.length >> 1));
      keys = Arrays.copyOf(keys, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
    }
  }

  int size() {
    return size;
  }

  long keyAt(int index) {
    return keys[index];
  }

  /** A key as SQL shows it, a timestamp in UTC. */
  String shownKey(int index) {
    if (keyType.equals(DataTypes.TimestampType)) {
      return DateTimeUtils.microsToInstant(keys[index]).toString();
    }
    boolean days = keyType.equals(DataTypes.DateType);
    Object value = days ? (Object) Math.toIntExact(keys[index]) : (Object) keys[index];
    return new Literal(value, keyType).toString();
  }

  /** The second values, NaN where there is none. */
  double[] numbers() {
    return Arrays.copyOf(numbers, size);
  }

  /** The first values, where they are numbers. */
  double[] keysAsNumbers() {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = number(keys[i]);
    }
    return values;
  }

  /** The same pairs by key and, where keys are equal, by number. */
  Pairs ascending() {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(i -> keys[i])
                    .thenComparingDouble(i -> numbers[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    Pairs sorted = new Pairs(keyType);
    sorted.makeRoomFor(size);
    for (int i : order) {
      sorted.add(keys[i], numbers[i]);
    }
    return sorted;
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(size * (Long.BYTES + Double.BYTES));
    for (int i = 0; i < size; i++) {
      bytes.putLong(keys[i]).putDouble(numbers[i]);
    }
    return bytes.array();
  }

  static Pairs ofBytes(byte[] content, DataType keyType) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    Pairs pairs = new Pairs(keyType);
    pairs.makeRoomFor(content.length / (Long.BYTES + Double.BYTES));
    while (bytes.hasRemaining()) {
      pairs.add(bytes.getLong(), bytes.getDouble());
    }
    return pairs;
  }
}
