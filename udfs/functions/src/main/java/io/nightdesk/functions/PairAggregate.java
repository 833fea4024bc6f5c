package io.nightdesk.functions;

import java.io.Serializable;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import org.apache.spark.sql.types.DataType;
import scala.collection.IndexedSeq;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * A call of a {@link PairFunction}. Partial aggregates gather the pairs; the kernel sees all of a
 * group, sorted, so the result has the same bits for every partitioning and order of the rows.
 *
 * <p>It travels by the function's name, so an executor runs the kernel of its own jar. Class and
 * constructor are public because Spark copies expressions by reflection.
 */
public final class PairAggregate extends TypedImperativeAggregate<Pairs> implements Serializable {

  private static final long serialVersionUID = 1;

  private final String function;
  private final Seq<Expression> arguments;
  private final int mutableOffset;
  private final int inputOffset;
  private transient PairFunction definition;
  private transient Expression[] inputs;

  /** Of the function of that name, with one argument for each of its parameters. */
  public PairAggregate(
      String function, Seq<Expression> arguments, int mutableOffset, int inputOffset) {
    this.function = function;
    this.arguments = arguments;
    this.mutableOffset = mutableOffset;
    this.inputOffset = inputOffset;
  }

  @Override
  public Pairs createAggregationBuffer() {
    return new Pairs(inputs()[0].dataType());
  }

  @Override
  public Pairs update(Pairs pairs, InternalRow row) {
    Object first = inputs()[0].eval(row);
    if (first == null) {
      return pairs;
    }
    Object second = inputs()[1].eval(row);
    if (second != null) {
      pairs.add(key(read(0, first)), (Double) read(1, second));
    } else if (definition().rule() == PairFunction.RowRule.FIRST_PRESENT) {
      pairs.add(key(read(0, first)), Pairs.ABSENT);
    }
    return pairs;
  }

  private Object read(int parameter, Object value) {
    return definition().signature().parameters().get(parameter).read(function, value);
  }

  private static long key(Object value) {
    return value instanceof Double number ? Pairs.key(number) : ((Number) value).longValue();
  }

  @Override
  public Pairs merge(Pairs pairs, Pairs others) {
    pairs.addAll(others);
    return pairs;
  }

  @Override
  public Object eval(Pairs pairs) {
    Object[] constants = Expressions.valuesOrNull(inputs(), PairFunction.PAIR, null);
    return constants == null ? null : definition().evaluate(pairs, constants);
  }

  @Override
  public byte[] serialize(Pairs pairs) {
    return pairs.toBytes();
  }

  @Override
  public Pairs deserialize(byte[] bytes) {
    return Pairs.ofBytes(bytes, inputs()[0].dataType());
  }

  private PairFunction definition() {
    if (definition == null) {
      definition = (PairFunction) FunctionCatalogue.named(function);
    }
    return definition;
  }

  private Expression[] inputs() {
    if (inputs == null) {
      inputs = Expressions.array(arguments);
    }
    return inputs;
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
  public int mutableAggBufferOffset() {
    return mutableOffset;
  }

  @Override
  public int inputAggBufferOffset() {
    return inputOffset;
  }

  @Override
  public ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
    return new PairAggregate(function, arguments, offset, inputOffset);
  }

  @Override
  public ImperativeAggregate withNewInputAggBufferOffset(int offset) {
    return new PairAggregate(function, arguments, mutableOffset, offset);
  }

  @Override
  public Seq<Expression> children() {
    return arguments;
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new PairAggregate(function, children.toList(), mutableOffset, inputOffset);
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
    return 4;
  }

  @Override
  public Object productElement(int index) {
    return switch (index) {
      case 0 -> function;
      case 1 -> arguments;
      case 2 -> mutableOffset;
      default -> inputOffset;
    };
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof PairAggregate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairAggregate call
        && function.equals(call.function)
        && arguments.equals(call.arguments)
        && mutableOffset == call.mutableOffset
        && inputOffset == call.inputOffset;
  }

  @Override
  public int hashCode() {
    return Objects.hash(function, arguments, mutableOffset, inputOffset);
  }
}
