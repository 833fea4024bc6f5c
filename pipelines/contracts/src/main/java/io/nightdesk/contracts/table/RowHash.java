package io.nightdesk.contracts.table;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The content hash of published rows: SHA-256 over the values of {@link
 * TableContract#hashedColumns()} in contract order, doubles by their bits.
 *
 * <p>A session's hash is SHA-256 over its row hashes in key order; a range's over its sessions'.
 * Every value is preceded by a byte that tells null from not null, and texts and arrays by their
 * length, so different rows cannot run together. Spark and the executor use this same class.
 */
public final class RowHash implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ColumnType[] types;

  private RowHash(ColumnType[] types) {
    this.types = types;
  }

  /** The hash for rows of {@code table}. */
  public static RowHash of(TableContract table) {
    return of(table.hashedColumns());
  }

  /** The hash for rows that hold just these columns. */
  public static RowHash of(List<Column> columns) {
    return new RowHash(columns.stream().map(Column::type).toArray(ColumnType[]::new));
  }

  /**
   * The 32 bytes of one row.
   *
   * @param values in the order of the hashed columns; dates as {@link LocalDate}, instants as
   *     {@link Instant}, arrays as a collection of Double
   */
  public byte[] row(Object[] values) {
    if (values.length != types.length) {
      throw new IllegalArgumentException(
          "row must have " + types.length + " values, has " + values.length);
    }
    MessageDigest digest = sha256();
    ByteBuffer word = ByteBuffer.allocate(Long.BYTES);
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        digest.update((byte) 0);
      } else {
        digest.update((byte) 1);
        add(digest, word, types[i], values[i]);
      }
    }
    return digest.digest();
  }

  /** SHA-256 over hashes already in order: rows of a session, or sessions of a range. */
  public static String combine(Iterable<byte[]> hashes) {
    MessageDigest digest = sha256();
    for (byte[] hash : hashes) {
      digest.update(hash);
    }
    return hex(digest.digest());
  }

  /** Lower-case hexadecimal. */
  public static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return text.toString();
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String ofText(String text) {
    return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void add(MessageDigest digest, ByteBuffer word, ColumnType type, Object value) {
    switch (type) {
      case STRING -> {
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        addLong(digest, word, bytes.length);
        digest.update(bytes);
      }
      case INT, LONG -> addLong(digest, word, ((Number) value).longValue());
      case DOUBLE -> addLong(digest, word, Double.doubleToRawLongBits((Double) value));
      case BOOLEAN -> digest.update((byte) ((Boolean) value ? 1 : 0));
      case DATE -> addLong(digest, word, ((LocalDate) value).toEpochDay());
      case TIMESTAMP -> {
        Instant instant = (Instant) value;
        addLong(digest, word, instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1_000L);
      }
      case DOUBLES -> {
        Collection<?> elements = (Collection<?>) value;
        addLong(digest, word, elements.size());
        for (Object element : elements) {
          addLong(digest, word, Double.doubleToRawLongBits((Double) element));
        }
      }
    }
  }

  private static void addLong(MessageDigest digest, ByteBuffer word, long value) {
    word.clear();
    word.putLong(value);
    digest.update(word.array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
