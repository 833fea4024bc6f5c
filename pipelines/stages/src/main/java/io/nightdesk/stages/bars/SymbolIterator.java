package io.nightdesk.stages.bars;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * Groups sorted rows by symbol and hands each group to the kernel, one symbol in memory at a time.
 */
final class SymbolIterator implements Iterator<Row> {

  private final Iterator<Row> sorted;
  private final BarFrame.SymbolKernel kernel;
  private Row ahead;
  private Iterator<Row> current = Collections.emptyIterator();

  SymbolIterator(Iterator<Row> sorted, BarFrame.SymbolKernel kernel) {
    this.sorted = sorted;
    this.kernel = kernel;
    this.ahead = sorted.hasNext() ? sorted.next() : null;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && ahead != null) {
      current = kernel.apply(group());
    }
    return current.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private BarHistory group() {
    String symbol = ahead.getString(0);
    BarHistory.Collector collector = new BarHistory.Collector(symbol);
    while (ahead != null && ahead.getString(0).equals(symbol)) {
      collector.add(ahead);
      ahead = sorted.hasNext() ? sorted.next() : null;
    }
    return collector.build();
  }
}
