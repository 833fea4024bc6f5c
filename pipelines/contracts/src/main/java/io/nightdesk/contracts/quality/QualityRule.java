package io.nightdesk.contracts.quality;

import io.nightdesk.quant.Check;
import java.util.Objects;

/**
 * One thing that can be wrong with a bar, a series or a session.
 *
 * @param name what is wrong, the {@code rule} of a finding; never reused for another meaning
 * @param severity what follows
 * @param scope what it looks at
 * @param condition SQL predicate over the {@link Evidence} of the scope that holds when it is
 *     wrong; null counts as not wrong. Empty for a delivery, which code judges
 * @param observed SQL expression giving the offending values as text; empty for a delivery
 * @param message what is wrong, as a sentence without values
 */
public record QualityRule(
    String name,
    Severity severity,
    Scope scope,
    String condition,
    String observed,
    String message) {

  public QualityRule {
    Check.that(name.matches("[a-z][a-z0-9_]*"), "rule name must be snake_case, was %s", name);
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(scope, "scope");
    Check.that(
        condition.isBlank() == (scope == Scope.DELIVERY), "%s: condition and scope differ", name);
    Check.that(
        observed.isBlank() == (scope == Scope.DELIVERY), "%s: observed and scope differ", name);
    Check.that(message.endsWith("."), "%s: message must be a sentence", name);
  }
}
