package io.nightdesk.home;

import io.nightdesk.nightly.Nightdesk;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Carries out one command after the other in one process, on the class path of the built home. A
 * line of standard input is a command: the files for its output and its errors, then its arguments.
 * The answer is a line with {@value #ANSWER} and its exit code; native libraries may write others.
 */
public final class CommandLoop {

  static final String SEPARATOR = "\u001f";

  static final String ANSWER = "exit code ";

  private CommandLoop() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      String[] words = line.split(SEPARATOR, -1);
      try (PrintStream output = file(words[0]);
          PrintStream errors = file(words[1])) {
        System.setOut(output);
        System.setErr(errors);
        answers.println(ANSWER + Nightdesk.run(Arrays.copyOfRange(words, 2, words.length)));
      }
    }
    System.exit(0);
  }

  private static PrintStream file(String path) throws IOException {
    return new PrintStream(new FileOutputStream(path), true, StandardCharsets.UTF_8);
  }
}
