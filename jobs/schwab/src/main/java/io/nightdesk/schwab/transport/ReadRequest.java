package io.nightdesk.schwab.transport;

import com.fasterxml.jackson.databind.JsonNode;
import io.nightdesk.quant.Check;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A read.
 *
 * @param what what is read, in words fit for a message: {@code the price history of XYZ}
 * @param endpoint the endpoint's name, by which cool-downs go; never an account
 * @param path path and query
 * @param priority whether it may use the whole rate limit
 * @param shape what a good answer looks like; one that does not is asked for again
 */
public record ReadRequest(
    String what, String endpoint, String path, Priority priority, Predicate<JsonNode> shape) {

  /** Which reads go first when the rate limit is short. */
  public enum Priority {
    /** What orders depend on: may use the whole limit. */
    SAFETY,
    /** What can wait: leaves the reserve. */
    RESEARCH
  }

  public ReadRequest {
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(shape, "shape");
    Check.that(path.startsWith("/"), "a path must begin with a slash");
  }
}
