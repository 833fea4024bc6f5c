package io.nightdesk.nightly.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  @Test
  void resultsComeInTheOrderOfTheWork() {
    CountDownLatch second = new CountDownLatch(1);
    List<String> results =
        SideBySide.all(
            List.of(
                () -> {
                  second.await();
                  return "first";
                },
                () -> {
                  second.countDown();
                  return "second";
                }));
    assertThat(results).containsExactly("first", "second");
  }

  @Test
  void failureIsThrownAsItWas_onceEverythingElseHasEnded() {
    AtomicBoolean ended = new AtomicBoolean();
    CountDownLatch failing = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                SideBySide.all(
                    List.of(
                        () -> {
                          failing.countDown();
                          throw new IllegalArgumentException("no such table");
                        },
                        () -> {
                          failing.await();
                          Thread.sleep(50);
                          ended.set(true);
                          return "done";
                        })))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such table");
    assertThat(ended).isTrue();
  }

  @Test
  void checkedFailureKeepsItsWords() {
    assertThatThrownBy(
            () ->
                SideBySide.all(
                    List.of(
                        () -> {
                          throw new IOException("the disk is full");
                        })))
        .hasMessage("the disk is full")
        .hasCauseInstanceOf(IOException.class);
  }
}
