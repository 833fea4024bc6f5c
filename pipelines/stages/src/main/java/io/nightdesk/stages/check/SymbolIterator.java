package io.nightdesk.stages.check;

import io.nightdesk.stages.check.DailyKernel.Judged;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Rows sorted by symbol in, judgements out, one symbol held at a time. */
final class SymbolIterator implements Iterator<Row> {

  private final Iterator<Row> sorted;
  private final int from;
  private final int to;
  private Row pending;
  private Iterator<Judged> current = Collections.emptyIterator();

  SymbolIterator(Iterator<Row> sorted, int from, int to) {
    this.sorted = sorted;
    this.from = from;
    this.to = to;
    this.pending = sorted.hasNext() ? sorted.next() : null;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && pending != null) {
      current = nextSymbol();
    }
    return current.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return RowCodec.row(current.next());
  }

  private Iterator<Judged> nextSymbol() {
    DailyKernel kernel = new DailyKernel(from, to);
    String symbol = pending.getString(0);
    do {
      RowCodec.add(pending, kernel);
      pending = sorted.hasNext() ? sorted.next() : null;
    } while (pending != null && pending.getString(0).equals(symbol));
    return kernel.judge().iterator();
  }
}
