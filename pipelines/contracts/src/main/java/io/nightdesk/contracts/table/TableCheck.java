package io.nightdesk.contracts.table;

/**
 * A condition that every row of a table meets, enforced by Delta at each write.
 *
 * @param name says what holds: {@code confidence_in_unit_interval}
 * @param condition a SQL predicate; a null result passes, so nullable columns need no guard
 */
public record TableCheck(String name, String condition) {}
