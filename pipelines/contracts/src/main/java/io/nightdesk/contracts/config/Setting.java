package io.nightdesk.contracts.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a configuration key means. The default stands in {@code conf/nightdesk.conf}, once. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /** Meaning, as a sentence without the final stop. */
  String value();

  /** Unit: sessions, USD, decimal, ...; empty for texts. */
  String unit() default "";

  /** Lowest value allowed, for numbers. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Highest value allowed, for numbers. */
  double max() default Double.POSITIVE_INFINITY;

  /** The only values allowed; empty allows any in range. */
  String[] oneOf() default {};
}
