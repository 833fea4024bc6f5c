package io.nightdesk.nightly.sql.guard;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Puts the guard before Spark's parser in every session. It sleeps until a server that takes
 * statements from others is started.
 */
public final class ReadOnlyExtension extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

  private static volatile boolean enforced;
  private static final ThreadLocal<Boolean> OURS = ThreadLocal.withInitial(() -> false);

  /** From now on, statements that could change something are refused in this process. */
  public static void enforce() {
    enforced = true;
  }

  /** Takes the guard away. */
  public static void release() {
    enforced = false;
  }

  /** Does work of our own, whose statements are not held against the guard. */
  public static void exempt(Runnable work) {
    OURS.set(true);
    try {
      work.run();
    } finally {
      OURS.remove();
    }
  }

  static boolean applies() {
    return enforced && !OURS.get();
  }

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    extensions.injectParser(
        new AbstractFunction2<>() {
          @Override
          public ParserInterface apply(SparkSession session, ParserInterface delegate) {
            return new ReadOnlyParser(delegate);
          }
        });
    return BoxedUnit.UNIT;
  }
}
