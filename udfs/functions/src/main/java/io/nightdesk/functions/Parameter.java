package io.nightdesk.functions;

import java.util.Optional;

/**
 * A parameter of a function.
 *
 * @param name as used in help and errors, and for calls by name
 * @param kind what may stand in its place
 * @param meaning with unit and range
 * @param fallback what is taken when it is left out
 * @param reader what makes of Spark's value the kernel's
 */
record Parameter(String name, Kind kind, String meaning, Optional<Object> fallback, Reader reader) {

  /** Makes of a value as Spark holds it, never null, what a kernel takes. */
  @FunctionalInterface
  interface Reader {

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException that says what the value must be and what it was
     */
    Object read(Object value);
  }

  /** The same parameter, which may now be left out. */
  Parameter orElse(Object value) {
    return new Parameter(name, kind, meaning, Optional.of(value), reader);
  }

  /** The same parameter with another name and meaning. */
  Parameter as(String otherName, String otherMeaning) {
    return new Parameter(otherName, kind, otherMeaning, fallback, reader);
  }

  /**
   * The kernel's value.
   *
   * @throws WrongArgumentException naming function and parameter, if it is not a permitted one
   */
  Object read(String function, Object value) {
    try {
      return reader.read(value);
    } catch (IllegalArgumentException e) {
      throw WrongArgumentException.of(function, name, e.getMessage());
    }
  }
}
