package io.nightdesk.functions;

import java.io.Serializable;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenFallback;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.types.DataType;
import scala.collection.IndexedSeq;
import scala.collection.Iterator;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * A call of a {@link RowFunction}; null if one of the arguments is null.
 *
 * <p>It travels by the function's name, so an executor runs the kernel of its own jar. Class and
 * constructor are public because Spark copies expressions by reflection.
 */
public final class RowCall extends Expression implements CodegenFallback, Serializable {

  private static final long serialVersionUID = 1;

  private final String function;
  private final Seq<Expression> arguments;
  private transient RowFunction definition;
  private transient Expression[] inputs;

  /** Of the function of that name, with one argument for each of its parameters. */
  public RowCall(String function, Seq<Expression> arguments) {
    this.function = function;
    this.arguments = arguments;
  }

  @Override
  public Object eval(InternalRow row) {
    if (inputs == null) {
      inputs = Expressions.array(arguments);
    }
    Object[] values = Expressions.valuesOrNull(inputs, 0, row);
    return values == null ? null : definition().evaluate(values);
  }

  private RowFunction definition() {
    if (definition == null) {
      definition = (RowFunction) FunctionCatalogue.named(function);
    }
    return definition;
  }

  @Override
  public DataType dataType() {
    return definition().signature().result();
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public boolean foldable() {
    return JavaConverters.seqAsJavaList(arguments).stream().allMatch(Expression::foldable);
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode code) {
    return CodegenFallback.super.doGenCode(context, code);
  }

  @Override
  public Seq<Expression> children() {
    return arguments;
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new RowCall(function, children.toList());
  }

  @Override
  public String prettyName() {
    return function;
  }

  /** What plans show between the brackets. */
  @Override
  public Iterator<Object> stringArgs() {
    return Expressions.shown(arguments);
  }

  @Override
  public int productArity() {
    return 2;
  }

  @Override
  public Object productElement(int index) {
    return index == 0 ? function : arguments;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof RowCall;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowCall call
        && function.equals(call.function)
        && arguments.equals(call.arguments);
  }

  @Override
  public int hashCode() {
    return Objects.hash(function, arguments);
  }
}
