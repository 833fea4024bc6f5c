package io.nightdesk.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands of README.md, run in its order on the built home, each with what it promises. The parts
 * share nothing but the home, so they may run side by side.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadmePart {

  @TempDir static Path folder;
  private BuiltHome home;
  private OneProcess warm;

  @BeforeAll
  void startTheProcess() throws IOException {
    home = new BuiltHome(folder);
    warm = new OneProcess(folder);
  }

  @AfterAll
  void endTheProcess() {
    warm.close();
  }

  abstract List<Step> steps();

  /** A promise that a command of README.md has to keep. */
  interface Promise {
    void isKeptBy(BuiltHome.Outcome outcome) throws Exception;
  }

  /** How a command is started: by the script, or in a process that has started before. */
  enum Start {
    SCRIPT,
    WARM
  }

  /**
   * A command of README.md.
   *
   * @param shrunk what is appended here, so that the whole takes minutes
   */
  record Step(String command, String shrunk, Start start, Promise promise) {

    static Step script(String command, Promise promise) {
      return new Step(command, "", Start.SCRIPT, promise);
    }

    static Step warm(String command, Promise promise) {
      return new Step(command, "", Start.WARM, promise);
    }

    Step shrunk(String options) {
      return new Step(command, " " + options, start, promise);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCommandKeepsItsPromise() {
    return steps().stream()
        .map(
            step ->
                dynamicTest(
                    step.command(),
                    () -> {
                      beforeEach();
                      BuiltHome.Outcome outcome = run(step);
                      assertThat(outcome.exitCode()).as(all(outcome)).isZero();
                      step.promise().isKeptBy(outcome);
                    }));
  }

  /** Called before each command. */
  void beforeEach() throws IOException {}

  private BuiltHome.Outcome run(Step step) throws Exception {
    String line = step.command() + step.shrunk();
    return step.start() == Start.SCRIPT ? home.shell(line) : warm.run(line);
  }

  static Promise says(String... words) {
    return outcome -> assertThat(all(outcome)).contains(words);
  }

  static String report(Path warehouse) throws IOException {
    try (Stream<Path> pages = Files.list(warehouse.resolve("reports"))) {
      return Files.readString(pages.findFirst().orElseThrow());
    }
  }

  static MatchResult found(Pattern pattern, BuiltHome.Outcome outcome) {
    return pattern
        .matcher(all(outcome))
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("not said: " + pattern + "\n" + all(outcome)));
  }

  static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  static String all(BuiltHome.Outcome outcome) {
    return outcome.output() + outcome.errors();
  }
}
