package io.nightdesk.schwab.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightdesk.schwab.testing.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  @Test
  void hundredRequestsGoAtOnce_whenTheMinuteIsUnused() throws InterruptedException {
    TestTime time = new TestTime();
    SlidingWindow window = new SlidingWindow(time);
    for (int i = 0; i < 100; i++) {
      window.acquire(110);
    }
    assertThat(time.slept()).isZero();
  }

  @Test
  void passOverTheUniverseTakesAsLongAsTheLimitRequires() throws InterruptedException {
    TestTime time = new TestTime();
    SlidingWindow window = new SlidingWindow(time);
    for (int i = 0; i < 1453; i++) {
      window.acquire(120);
    }
    assertThat(time.slept()).isEqualTo(SlidingWindow.LENGTH.multipliedBy(1452 / 120));
  }

  @Property(tries = 200)
  void noMinuteHoldsMoreThanTheLimit_forAnyArrivals(
      @ForAll @Size(max = 200) List<@IntRange(max = 5000) Integer> pausesMillis,
      @ForAll @IntRange(min = 1, max = 20) int limit)
      throws InterruptedException {
    TestTime time = new TestTime();
    SlidingWindow window = new SlidingWindow(time);
    List<Long> sent = new ArrayList<>();
    for (int pause : pausesMillis) {
      time.pass(Duration.ofMillis(pause));
      window.acquire(limit);
      sent.add(time.nanoTime());
    }
    for (int i = limit; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - limit)).isGreaterThan(MINUTE);
    }
  }

  @Test
  void safetyReadsStillGo_whenResearchHasUsedItsShare() throws InterruptedException {
    TestTime time = new TestTime();
    SlidingWindow window = new SlidingWindow(time);
    for (int i = 0; i < 110; i++) {
      window.acquire(110);
    }
    assertThat(window.tryAcquire(110)).isPositive();
    for (int i = 0; i < 10; i++) {
      assertThat(window.tryAcquire(120)).isZero();
    }
    assertThat(window.tryAcquire(120)).isPositive();
  }

  @Test
  void nothingGoes_whenTheLimitIsZero() {
    assertThat(new SlidingWindow(new TestTime()).tryAcquire(0)).isEqualTo(SlidingWindow.LENGTH);
  }
}
