package io.nightdesk.functions;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Function1;
import scala.Tuple3;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Gives a Spark session the functions of {@link FunctionCatalogue}.
 *
 * <p>Set {@code spark.sql.extensions=io.nightdesk.functions.NightdeskFunctions} before the session
 * starts; SQL, Java, Scala and Python then call them by name.
 */
public final class NightdeskFunctions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (SqlFunction function : FunctionCatalogue.all()) {
      extensions.injectFunction(
          new Tuple3<FunctionIdentifier, ExpressionInfo, Function1<Seq<Expression>, Expression>>(
              new FunctionIdentifier(function.name()),
              FunctionHelp.of(function),
              new AbstractFunction1<Seq<Expression>, Expression>() {
                @Override
                public Expression apply(Seq<Expression> given) {
                  return function.call(
                      Binding.of(function.signature(), JavaConverters.seqAsJavaList(given)));
                }
              }));
    }
    return BoxedUnit.UNIT;
  }
}
