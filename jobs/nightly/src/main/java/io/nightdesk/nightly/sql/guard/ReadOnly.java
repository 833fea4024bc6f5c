package io.nightdesk.nightly.sql.guard;

import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.QueryPlan;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoDir;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.catalyst.plans.logical.SetCatalogAndNamespace;
import org.apache.spark.sql.execution.command.ExplainCommand;
import scala.collection.JavaConverters;

/**
 * Tells from what Spark's parser made of a statement whether it only reads: a query, SHOW,
 * DESCRIBE, EXPLAIN of such, or USE.
 */
public final class ReadOnly {

  /** Where Spark's own plans come from; extensions put theirs into its packages, not its jar. */
  private static final CodeSource SPARKS_OWN = sourceOf(LogicalPlan.class);

  /** Functions that call any static Java method by name. */
  private static final Set<String> CALLING_JAVA = Set.of("reflect", "java_method", "try_reflect");

  private ReadOnly() {}

  /** What in the statement could change something; empty if it only reads. */
  public static Optional<String> offence(LogicalPlan plan) {
    String name = plan.getClass().getSimpleName();
    if (name.startsWith("Show") || name.startsWith("Describe")) {
      return Optional.empty();
    }
    if (plan instanceof SetCatalogAndNamespace) {
      return Optional.empty();
    }
    if (plan instanceof ExplainCommand explain) {
      return offence(explain.logicalPlan());
    }
    return queryOffence(plan);
  }

  private static Optional<String> queryOffence(LogicalPlan query) {
    Deque<QueryPlan<?>> waiting = new ArrayDeque<>();
    waiting.add(query);
    while (!waiting.isEmpty()) {
      QueryPlan<?> plan = waiting.remove();
      if (changes(plan)) {
        return Optional.of(plan.getClass().getSimpleName().replace("$", ""));
      }
      for (Expression expression : JavaConverters.seqAsJavaList(plan.expressions())) {
        Optional<String> call = callOfJava(expression);
        if (call.isPresent()) {
          return call;
        }
      }
      enqueue(waiting, plan.children());
      enqueue(waiting, plan.innerChildren());
      enqueue(waiting, plan.subqueries());
    }
    return Optional.empty();
  }

  /** Commands, statements, writes to folders, foreign programs, and what extensions add. */
  private static boolean changes(QueryPlan<?> plan) {
    return plan instanceof Command
        || plan instanceof ParsedStatement
        || plan instanceof InsertIntoDir
        || plan instanceof ScriptTransformation
        || !Objects.equals(sourceOf(plan.getClass()), SPARKS_OWN);
  }

  private static CodeSource sourceOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource();
  }

  private static Optional<String> callOfJava(Expression expression) {
    if (expression instanceof UnresolvedFunction function) {
      String name = function.nameParts().last().toLowerCase(Locale.ROOT);
      if (CALLING_JAVA.contains(name)) {
        return Optional.of(name);
      }
    }
    for (Expression child : JavaConverters.seqAsJavaList(expression.children())) {
      Optional<String> call = callOfJava(child);
      if (call.isPresent()) {
        return call;
      }
    }
    return Optional.empty();
  }

  private static void enqueue(Deque<QueryPlan<?>> waiting, scala.collection.Seq<?> plans) {
    for (Object plan : JavaConverters.seqAsJavaList(plans)) {
      if (plan instanceof QueryPlan<?> query) {
        waiting.add(query);
      }
    }
  }
}
