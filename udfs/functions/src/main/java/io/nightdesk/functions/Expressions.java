package io.nightdesk.functions;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import scala.collection.Iterator;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** What expressions of both sorts need of Scala's collections. */
final class Expressions {

  private Expressions() {}

  /** A list that Spark may keep and send to executors. */
  static Seq<Expression> seq(List<Expression> expressions) {
    return JavaConverters.asScalaBuffer(expressions).toList();
  }

  static Expression[] array(Seq<Expression> expressions) {
    return JavaConverters.seqAsJavaList(expressions).toArray(new Expression[0]);
  }

  /** The expressions as what a plan shows of a call. */
  static Iterator<Object> shown(Seq<Expression> expressions) {
    List<Object> objects = List.copyOf(JavaConverters.seqAsJavaList(expressions));
    return JavaConverters.asScalaIterator(objects.iterator());
  }

  /** The values in a row; null if one of them is null. */
  static Object[] valuesOrNull(Expression[] expressions, int from, InternalRow row) {
    Object[] values = new Object[expressions.length - from];
    for (int i = 0; i < values.length; i++) {
      values[i] = expressions[from + i].eval(row);
      if (values[i] == null) {
        return null;
      }
    }
    return values;
  }
}
